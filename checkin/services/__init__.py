"""What people do, one short named operation each; no Qt, no SQL."""
