"""The program as a terminal runs it: real processes, each with the machine's folder of its own."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from contextlib import chdir
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from click.testing import CliRunner

from checkin.cli import main

COMMAND = [sys.executable, "-m", "checkin"]
PATIENCE = 60
"""Seconds after which a test gives up on a process."""

SPEAKS = ("LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE", "PYTHONIOENCODING", "PYTHONUTF8")


@dataclass(frozen=True)
class Told:
    """What a finished command said."""

    status: int
    out: str
    err: str

    @property
    def lines(self) -> list[Any]:
        return [json.loads(line) for line in self.out.splitlines()]


@dataclass(frozen=True)
class Terminal:
    """One machine's terminal, in a folder: `home` is the machine's own folder."""

    folder: Path
    home: Path

    def environment(self, **more: str) -> dict[str, str]:
        kept = {k: v for k, v in os.environ.items() if k not in SPEAKS and k != "CHECKIN_EVENT"}
        return {**kept, "CHECKIN_HOME": str(self.home), "LC_ALL": "C.UTF-8", **more}

    def run(
        self, *words: object, stdin: str | bytes = "", env: Mapping[str, str] | None = None
    ) -> Told:
        done = subprocess.run(
            [*COMMAND, *map(os.fsencode, map(str, words))],
            input=stdin if isinstance(stdin, bytes) else stdin.encode(),
            capture_output=True, cwd=self.folder, env=self.environment(**env or {}),
            timeout=PATIENCE, check=False,
        )  # fmt: skip
        return Told(done.returncode, done.stdout.decode(), done.stderr.decode("utf-8", "replace"))

    def do(self, *words: object, stdin: str | bytes = "") -> Told:
        """Run a command that has to succeed."""
        told = self.run(*words, stdin=stdin)
        assert (told.status, told.err) == (0, ""), (words, told)
        return told

    def json(self, *words: object, stdin: str | bytes = "") -> Any:
        """Run a command that has to succeed, and return its one document."""
        (document,) = self.do(*words, "--json", stdin=stdin).lines
        return document

    def scan(self, checkpoint: str, *codes: object, words: tuple[object, ...] = ()) -> list[Any]:
        """Present codes, or what JSON says of them, and return the verdicts."""
        lines = [code if isinstance(code, str) else json.dumps(code) for code in codes]
        command = ("scan", "--checkpoint", checkpoint, "--json", *words)
        verdicts = self.do(*command, stdin="".join(f"{line}\n" for line in lines)).lines
        assert len(verdicts) == len(lines)
        return verdicts

    def start(self, *words: object) -> "subprocess.Popen[bytes]":
        """Start a command that goes on; the caller ends it."""
        return subprocess.Popen(
            [*COMMAND, *map(str, words)], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, cwd=self.folder, env=self.environment(),
        )  # fmt: skip

    def journal(self) -> list[Any]:
        return self.do("journal", "--json").lines

    def tokens(self) -> dict[str, str]:
        """Return everybody's latest token, by the attendee's id."""
        return {
            change["subject"].removeprefix("attendee:"): change["body"]["token"]
            for change in self.journal()
            if change["kind"] == "badge_printed"
        }

    def session(self, id: str) -> Any:
        """Return a session as the programme's JSON has it."""
        return next(s for s in self.json("programme")["sessions"] if s["id"] == id)


class Inside(Terminal):
    """The same in this very process, where a test is about files and answers: much quicker."""

    def run(
        self, *words: object, stdin: str | bytes = "", env: Mapping[str, str] | None = None
    ) -> Told:
        with chdir(self.folder):
            done = CliRunner().invoke(
                main, [*map(str, words)], input=stdin, env=self.environment(**env or {}),
                prog_name="checkin",
            )  # fmt: skip
        if done.exception and not isinstance(done.exception, SystemExit):
            raise done.exception
        return Told(done.exit_code, done.stdout, done.stderr)


def misfit(value: Any, form: Any, at: str = "answer") -> str:
    """Return where a JSON value does not have a form; more keys than the form's are allowed.

    A form is a type, a union of types, `[form]`, `{key: form}`, or `{...: form}` for any key.
    """
    if isinstance(form, list):
        if not isinstance(value, list):
            return f"{at} is no list"
        return next((m for i, v in enumerate(value) if (m := misfit(v, form[0], f"{at}[{i}]"))), "")
    if isinstance(form, dict):
        if not isinstance(value, dict):
            return f"{at} is no object"
        if ... in form:
            form = dict.fromkeys(value, form[...])
        missing = [key for key in form if key not in value]
        if missing:
            return f"{at} has no {', '.join(missing)}"
        return next((m for k, f in form.items() if (m := misfit(value[k], f, f"{at}.{k}"))), "")
    wrong = not isinstance(value, form) or (isinstance(value, bool) and form is not bool)
    return f"{at} is {value!r}, no {form}" if wrong else ""
