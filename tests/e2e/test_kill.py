"""A process that is killed at any instant loses no verdict that it has shown."""

import json
import random
import sqlite3
import time
from itertools import cycle, islice

from tests.e2e.terminal import PATIENCE, Terminal

ROUNDS = 10
SEED = 20131004


def killed_in_the_middle(desk: Terminal, codes: list[str], chance: random.Random) -> list[dict]:
    """Scan until a random moment, kill the process, and return the verdicts that it showed."""
    process = desk.start("scan", "--checkpoint", "gala", "--json")
    try:
        # Fewer than a pipe holds, or feeding would wait for the process that is to die.
        process.stdin.write("".join(f"{code}\n" for code in codes).encode())
        process.stdin.flush()
        shown = [process.stdout.readline() for _ in range(chance.randrange(120))]
        time.sleep(chance.uniform(0, 0.004))
        process.kill()
        process.wait(PATIENCE)
        shown += process.stdout.readlines()
    finally:
        process.kill()
        process.communicate()
    return [json.loads(line) for line in shown if line.endswith(b"\n")]


def recorded(desk: Terminal) -> list[tuple]:
    """Read the journal past the program, as any other reader of the file would."""
    connection = sqlite3.connect(desk.folder / "forum.checkin")
    try:
        rows = connection.execute("SELECT station, seq, kind, body FROM change ORDER BY arrival")
        return [(station, seq, kind, json.loads(body)) for station, seq, kind, body in rows]
    finally:
        connection.close()


def test_what_was_shown_is_in_the_file_whenever_the_process_is_killed(desk):
    chance = random.Random(SEED)
    codes = list(desk.tokens().values())
    shown = []
    for _ in range(ROUNDS):
        chance.shuffle(codes)
        shown += killed_in_the_middle(desk, list(islice(cycle(codes), 600)), chance)
        held = {row[:2]: row[2:] for row in recorded(desk)}
        for verdict in shown:
            kind, body = held[verdict["station"], verdict["seq"]]
            assert (kind, body["admitted"], body["reason"], body["nonce"]) == (
                "scan", verdict["admitted"], verdict["reason"], verdict["nonce"],
            )  # fmt: skip
    assert len(shown) > 10 * ROUNDS
    numbers: dict[str, list[int]] = {}
    for station, seq, _, _ in recorded(desk):
        numbers.setdefault(station, []).append(seq)
    assert all(seqs == list(range(1, len(seqs) + 1)) for seqs in numbers.values())
    assert desk.json("check")["ready"]
    (verdict,) = desk.scan("gala", codes[0])
    assert verdict["admitted"]
    assert (verdict["station"], verdict["seq"]) not in held


def test_a_process_killed_while_it_opens_the_file_leaves_it_sound(fresh):
    chance = random.Random(SEED)
    for _ in range(5):
        process = fresh.start("counts")
        time.sleep(chance.uniform(0.2, 0.6))
        process.kill()
        process.communicate()
    numbers: dict[str, list[int]] = {}
    for station, seq, _, _ in recorded(fresh):
        numbers.setdefault(station, []).append(seq)
    assert all(seqs == list(range(1, len(seqs) + 1)) for seqs in numbers.values())
    assert fresh.json("check")["ready"]
