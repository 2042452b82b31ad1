"""One event, one SQLite file: opening, migrating, writing, copying."""

import contextlib
import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from sqlite_utils import Database

from checkin.domain.journal import Change, Draft
from checkin.domain.setup import Setup
from checkin.failure import Failure
from checkin.how_far import HowFar, unheard
from checkin.store import counters, folding, journal, schema
from checkin.store.faults import told
from checkin.store.identity import claim
from checkin.store.search import heads
from checkin.store.setup import load_setup
from checkin.whole_file import FULL

PATIENCE = 10.0
"""Seconds to wait for another process that writes to the same file."""

AT_ONCE = 1_000
"""Pages that are copied between two reports: some milliseconds of work."""

Now = Callable[[], datetime]


class EventFile:
    """An open event file. It belongs to the thread that opened it.

    `now` is the clock (aware datetimes), `station` this installation's id; in `orders`
    the order of each delegation's badges is kept, once it was read.
    """

    def __init__(self, path: Path, db: Database, now: Now) -> None:
        self.path = path
        self.db = db
        self.now = now
        self.station = ""
        self.new_station = False
        self._only_reading = False
        self._setup: tuple[int, Setup] | None = None
        self._vocabulary: tuple[int, list[str]] | None = None
        self.orders: dict[str, object] = {}

    @classmethod
    def create(cls, path: Path, machine: Path, now: Now, station: str = "") -> "EventFile":
        """Make an empty event file and open it. Raises Failure where one is there already."""
        if not path.parent.is_dir():
            raise Failure("folder_missing", path=str(path.parent))
        try:
            path.open("xb").close()
        except FileExistsError as error:
            raise Failure("file_exists", path=path.name) from error
        except OSError as error:
            code = "disk_full" if error.errno in FULL else "folder_read_only"
            raise Failure(code, path=str(path), why=error.strerror) from error
        try:
            return cls._open(path, machine, now, station)
        except BaseException:
            take_away(path)
            raise

    @classmethod
    def open(cls, path: Path, machine: Path, now: Now, station: str = "") -> "EventFile":
        """Open an event file; an older one is migrated, after a backup beside it.

        `machine` is the folder that holds this installation's identity,
        `station` tells several stations of one machine apart. Raises Failure
        for a file that is missing, no event, damaged, newer, or not writable.
        """
        try:
            there = path.is_file()
        except OSError:  # such as a name that is too long
            there = False
        if not there:
            raise Failure("file_missing", path=path.name)
        if not path.stat().st_size:  # a copy that broke off, say: no empty event is made of it
            raise Failure("not_an_event", path=path.name)
        if not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
            raise Failure("file_read_only", path=path.name)
        return cls._open(path, machine, now, station)

    @classmethod
    def _open(cls, path: Path, machine: Path, now: Now, station: str) -> "EventFile":
        with told(path):
            db = Database(_connect(path), execute_plugins=False)
            try:
                _prepare(db, path)
                file = cls(path, db, now)
                file._become(machine, station)
            except BaseException:
                db.close()
                raise
        return file

    def _become(self, machine: Path, name: str) -> None:
        with self.writing():
            try:
                identity = claim(machine, self.path, self._meta("mark"), name)
            except OSError as error:
                raise Failure("folder_read_only", path=str(machine), why=error.strerror) from error
            self._set_meta("mark", identity.mark)
            self.station, self.new_station = identity.station, identity.new

    def close(self) -> None:
        """Close the file; what the write-ahead log holds is folded in, so it may be copied."""
        with contextlib.suppress(sqlite3.Error):
            self.db.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        self.db.close()

    def __enter__(self) -> "EventFile":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Hold the write lock: what is read and appended inside is one durable step, or none."""
        if self._only_reading:
            raise RuntimeError("nothing can be written inside reading(): it would be lost")
        with told(self.path):
            if self.db.conn.in_transaction:
                yield
                return
            if not self.path.exists():  # renamed or deleted: what is written now would be lost
                raise Failure("file_missing", path=self.path.name)
            self.db.conn.execute("BEGIN IMMEDIATE")
            try:
                yield
                self.db.conn.execute("COMMIT")
            except BaseException:
                self._setup = self._vocabulary = None
                self.orders.clear()
                if self.db.conn.in_transaction:
                    self.db.conn.execute("ROLLBACK")
                raise

    @contextmanager
    def reading(self) -> Iterator[None]:
        """See one state of the file throughout, whatever other processes write meanwhile."""
        with told(self.path):
            if self.db.conn.in_transaction:
                yield
                return
            self.db.conn.execute("BEGIN")
            self._only_reading = True
            try:
                yield
            finally:
                self._only_reading = False
                self.db.conn.execute("ROLLBACK")

    def append(
        self,
        drafts: Sequence[Draft],
        by: str = "",
        batch: str = "",
        prepared: Iterable[folding.Part] = (),
        progress: HowFar = unheard,
    ) -> list[Change]:
        """Stamp and store what happened, and fold its subjects anew, as one durable step.

        `batch` names one user action, so that it can be undone as one; `prepared` is what
        `folding.prepare` made of new people before the write lock was taken. `progress`
        hears how many subjects are folded; where it raises, nothing was appended.
        """
        with self.writing():
            changes = journal.stamp_all(self.db, self.station, drafts, self.now(), by, batch)
            journal.insert(self.db, changes)
            folding.refold(self.db, changes, prepared, progress)
        return changes

    def take_in(self, changes: Iterable[Change]) -> int:
        """Store what other stations did; return how many of the changes were new."""
        with self.writing():
            new = journal.take_in(self.db, changes, self.station, self.now())
            folding.refold(self.db, new)
        return len(new)

    def fold_all(self) -> None:
        """Make every row anew from the journal."""
        with self.writing():
            folding.fold_all(self.db)

    @property
    def setup(self) -> Setup:
        """The event, its delegations, categories, sessions and stations, as they are now."""
        with told(self.path):
            version = counters.reading(self.db, counters.SETUP)
            if self._setup is None or self._setup[0] != version:
                self._setup = version, load_setup(self.db)
        return self._setup[1]

    @property
    def vocabulary(self) -> list[str]:
        """The beginnings of all words of names, for a slip of the finger to be found."""
        version = counters.reading(self.db, counters.VOCABULARY)
        if self._vocabulary is None or self._vocabulary[0] != version:
            self._vocabulary = version, heads(self.db)
        return self._vocabulary[1]

    def secret(self, name: str) -> str | None:
        """Return a secret of this file: kept outside the journal, so that it never travels."""
        row = self.db.conn.execute("SELECT value FROM secret WHERE name = ?", [name]).fetchone()
        return str(row[0]) if row else None

    def keep_secret(self, name: str, value: str) -> None:
        """Keep a secret in this file."""
        with self.writing():
            self.db.table("secret").upsert({"name": name, "value": value}, pk="name")

    def count_up(self, name: str) -> int:
        """Add one to a counter of this file and return it, 1 the first time; under the lock."""
        return counters.count_up(self.db, name)

    def backup(self, target: Path, progress: HowFar = unheard) -> None:
        """Write a sound copy, while the event goes on; the copy carries no station's mark.

        The copy is made beside the target and put in its place whole. It replaces
        an earlier copy, and nothing else: neither an event that somebody works on
        nor another program's file. Raises Failure where it cannot be written.
        `progress` hears how many of the file's pages are copied.
        """
        if os.path.lexists(target) and not _is_copy(target):
            raise Failure("file_exists", path=target.name)
        with self.reading():
            self._meta("mark")  # a read begins here: what others write does not begin it anew
            copy_to(self.db.conn, target, progress)

    def faults(self) -> list[str]:
        """Return what SQLite finds wrong with the file; empty where it is sound."""
        with told(self.path):
            found = [str(row[0]) for row in self.db.conn.execute("PRAGMA integrity_check(20)")]
            found += [
                f"foreign key: {row[0]}" for row in self.db.conn.execute("PRAGMA foreign_key_check")
            ]
        return [line for line in found if line != "ok"]

    def _meta(self, name: str) -> str | None:
        row = self.db.conn.execute("SELECT value FROM meta WHERE name = ?", [name]).fetchone()
        return str(row[0]) if row else None

    def _set_meta(self, name: str, value: str) -> None:
        self.db.table("meta").upsert({"name": name, "value": value}, pk="name")


def take_away(path: Path) -> None:
    """Delete a closed event file that was not made to its end."""
    for end in ("", "-wal", "-shm"):
        path.with_name(path.name + end).unlink(missing_ok=True)


def is_open(path: Path) -> bool:
    """Tell whether another connection has an event file open; one that cannot be asked has none."""
    try:
        with contextlib.closing(sqlite3.connect(path, timeout=0)) as connection:
            # While anybody has it open, SQLite does not leave the write-ahead log.
            return bool(connection.execute("PRAGMA journal_mode = DELETE").fetchone()[0] == "wal")
    except sqlite3.OperationalError as error:
        return error.sqlite_errorname.startswith(("SQLITE_BUSY", "SQLITE_LOCKED"))
    except sqlite3.DatabaseError:
        return False


def _connect(path: Path) -> sqlite3.Connection:
    # Transactions are begun by `writing` alone, hence no isolation level.
    connection = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)
    try:
        for pragma in ("foreign_keys = ON", "synchronous = FULL"):
            connection.execute(f"PRAGMA {pragma}")
    except BaseException:
        connection.close()
        raise
    return connection


def _prepare(db: Database, path: Path) -> None:
    """Bring the schema up to date, or refuse a file that is not ours to change."""
    version, newest = _version(db, path), schema.newest()
    if version > newest:
        raise Failure("file_newer", path=path.name, version=version, newest=newest)
    db.conn.execute("PRAGMA journal_mode = WAL")
    if 0 < version < newest:
        copy_to(db.conn, path.with_name(f"{path.stem}.before-v{newest}{path.suffix}"))
    if version < newest:
        schema.migrations.apply(db)
        db.conn.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
        db.conn.execute(f"PRAGMA user_version = {newest}")


def _version(db: Database, path: Path) -> int:
    """Return the schema's version, 0 for an empty file."""
    app = db.conn.execute("PRAGMA application_id").fetchone()[0]
    version = int(db.conn.execute("PRAGMA user_version").fetchone()[0])
    empty = not db.conn.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if not empty and app != schema.APPLICATION_ID:
        raise Failure("not_an_event", path=path.name)
    return version


def copy_to(connection: sqlite3.Connection, target: Path, progress: HowFar = unheard) -> None:
    """Copy a database through SQLite's backup API, then put the copy in its place whole."""
    draft = target.with_name(target.name + ".part")
    try:
        with told(target):
            _copy(connection, draft, progress)
        draft.replace(target)
    except OSError as error:
        raise Failure("folder_read_only", path=str(target), why=error.strerror) from error
    finally:
        with contextlib.suppress(OSError):
            draft.unlink(missing_ok=True)


def _is_copy(path: Path) -> bool:
    """Tell whether a file is an event that no station has opened: it carries no mark."""
    try:
        with contextlib.closing(sqlite3.connect(path)) as connection:
            app = connection.execute("PRAGMA application_id").fetchone()[0]
            marked = connection.execute("SELECT 1 FROM meta WHERE name = 'mark'").fetchone()
    except sqlite3.Error:
        return False
    return app == schema.APPLICATION_ID and not marked


def _copy(connection: sqlite3.Connection, target: Path, progress: HowFar) -> None:
    with contextlib.closing(sqlite3.connect(target)) as copy:
        connection.backup(copy, pages=AT_ONCE, progress=lambda _, left, of: progress(of - left, of))
        if copy.execute("SELECT 1 FROM sqlite_master WHERE name = 'meta'").fetchone():
            copy.execute("DELETE FROM meta WHERE name = 'mark'")
            copy.commit()
        copy.execute("PRAGMA journal_mode = DELETE")
