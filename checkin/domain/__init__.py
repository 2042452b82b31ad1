"""What the program knows and decides: pure Python, without Qt, SQL, files or a clock of its own."""
