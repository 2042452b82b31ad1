"""The tables of an event file, as migrations that are only ever appended to."""

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

APPLICATION_ID = 0x43484B31
"""Marks a SQLite file as an event of this program (`CHK1` in its header)."""

migrations = Migrations("checkin")


def newest() -> int:
    """Return the version of the schema that this program writes."""
    return len(migrations.pending(Database(memory=True)))


@migrations()
def m001_journal(db: Database) -> None:
    """All changes, append-only, in the order of their arrival at this station."""
    db.table("change").create(
        {
            "arrival": int,
            "station": str,
            "seq": int,
            "clock": int,
            "at": str,
            "by": str,
            "version": int,
            "batch": str,
            "kind": str,
            "subject": str,
            "body": str,
        },
        pk="arrival",
        not_null={"station", "seq", "clock", "at", "kind", "subject", "body"},
    )
    db.table("change").create_index(["station", "seq"], unique=True)
    db.table("change").create_index(["subject", "clock"])
    db.table("change").create_index(["batch"])
    for deed in ("UPDATE", "DELETE"):
        db.execute(
            f"CREATE TRIGGER change_no_{deed.lower()} BEFORE {deed} ON change "
            "BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END"
        )


@migrations()
def m002_of_this_file(db: Database) -> None:
    """What is not of the journal: marks, clocks, secrets, photos by content hash."""
    db.table("meta").create({"name": str, "value": str}, pk="name")
    db.table("station_clock").create({"station": str, "clock": int}, pk="station")
    db.table("secret").create({"name": str, "value": str}, pk="name")
    db.table("photo").create({"hash": str, "image": bytes}, pk="hash")


@migrations()
def m003_folded(db: Database) -> None:
    """The rows that are folded from the journal, and can be made from it anew."""
    db.table("setup").create({"subject": str, "body": str}, pk="subject")
    db.table("attendee").create(
        {
            "id": str,
            "delegation": str,
            "rank": int,
            "category": str,
            "ref": str,
            "cancelled": int,
            "registered_at": str,
            "body": str,
        },
        pk="id",
    )
    db.table("attendee").create_index(["delegation", "rank"])
    db.table("attendee").create_index(["ref"])
    db.table("badge").create(
        {
            "serial": int,
            "attendee": str,
            "token": str,
            "printed_at": str,
            "handed_at": str,
            "void_at": str,
            "body": str,
        },
        pk=("serial", "attendee"),
        foreign_keys=[("attendee", "attendee", "id")],
    )
    db.table("badge").create_index(["attendee"])
    db.table("scan").create(
        {
            "station": str,
            "seq": int,
            "attendee": str,
            "at": str,
            "checkpoint": str,
            "out": int,
            "admitted": int,
            "tone": str,
            "nonce": str,
            "flag": str,
        },
        pk=("station", "seq"),
        foreign_keys=[("attendee", "attendee", "id")],
    )
    db.table("scan").create_index(["attendee"])
    db.table("scan").create_index(["nonce"])
    db.table("presence").create(
        {
            "attendee": str,
            "checkpoint": str,
            "delegation": str,
            "category": str,
            "inside": int,
            "first_at": str,
            "station": str,
            "entered_at": str,
            "last_at": str,
            "entries": int,
        },
        pk=("attendee", "checkpoint"),
        foreign_keys=[("attendee", "attendee", "id")],
    )
    db.execute(
        "CREATE TABLE tally (checkpoint TEXT, delegation TEXT, category TEXT, state TEXT, "
        "n INTEGER NOT NULL, PRIMARY KEY (checkpoint, delegation, category, state)) WITHOUT ROWID"
    )
    db.execute("CREATE TABLE vocabulary (head TEXT PRIMARY KEY, n INTEGER NOT NULL) WITHOUT ROWID")
    db.execute(
        "CREATE TABLE name_token (token TEXT, attendee TEXT, "
        "PRIMARY KEY (token, attendee)) WITHOUT ROWID"
    )
    db.table("name_token").create_index(["attendee", "token"])


@migrations()
def m004_doors_and_boards(db: Database) -> None:
    """What a door and a board ask again and again: who was refused here, and when people came."""
    db.execute("CREATE INDEX scan_refused ON scan (checkpoint, at) WHERE admitted = 0")
    db.table("presence").create_index(["checkpoint", "first_at"])


@migrations()
def m005_spare_badges(db: Database) -> None:
    """Badges without a name; whose one became stands in the table of badges."""
    db.table("spare").create(
        {
            "serial": int,
            "token": str,
            "category": str,
            "printed_at": str,
            "void_at": str,
            "void_reason": str,
        },
        pk="serial",
    )
