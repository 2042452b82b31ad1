"""The only home of SQL: the event file, its journal, and the rows folded from it."""
