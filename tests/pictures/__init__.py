"""Every state of every page: drawn by `python -m tests.pictures`, and measured by the tests."""
