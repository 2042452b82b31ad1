"""What the README shows is there, and every command is shown."""

import re
import shlex
from pathlib import Path

import pytest

from checkin.cli import main

README = Path(__file__).parent.parent / "README.md"
TEXT = README.read_text("utf-8")
BLOCKS = re.findall(r"^```(?:sh|console|powershell)?\n(.*?)^```", TEXT, re.MULTILINE | re.DOTALL)
LINES = [
    line.partition(" #")[0].partition(" <")[0]
    for block in BLOCKS
    for line in block.splitlines()
    if line.startswith("checkin ")
]


@pytest.mark.parametrize("name", sorted(main.commands))
def test_the_readme_shows_every_command(name):
    assert re.search(rf"\bcheckin(?: --\S+(?: \S+)?)*? {name}\b", TEXT)


@pytest.mark.parametrize("line", LINES)
def test_the_readme_shows_only_what_the_program_understands(line):
    words = shlex.split(line)[1:]
    at = next(i for i, word in enumerate(words) if word in main.commands)
    rest = words[at + 1 :] + (["--pin", "4711"] if words[at] == "pin" else [])  # else it asks
    root = main.make_context("checkin", words[: at + 1])
    main.commands[words[at]].make_context(words[at], rest, parent=root)
