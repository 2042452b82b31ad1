"""The desk's forms: they stand where the people found stand, the verdict stays in sight."""
