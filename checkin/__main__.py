"""`python -m checkin` is the terminal command."""

from checkin.cli import main

if __name__ == "__main__":
    main(prog_name="checkin")
