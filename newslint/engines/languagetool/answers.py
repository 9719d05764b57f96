"""Answers of LanguageTool kept from run to run, by what a paragraph says and who judged it: an SQLite file.

It holds no copy, only hashes of it and LanguageTool's matches. Whatever goes wrong with it costs time and nothing
else.
"""

import json
import os
from hashlib import sha256

from newslint import __version__
from newslint.engines.languagetool import places

FORMAT = 1
MOST = 50_000  # answers; the oldest go when there are more
SCHEMA = """
create table if not exists answers (key text primary key, matches text not null, at integer not null);
create table if not exists servers (url text primary key, version text not null);
"""


def key(piece, version, fields):
    """What an answer is kept by: the masked text, LanguageTool's version, the parameters of the request and newslint."""
    told = json.dumps([FORMAT, __version__, version, sorted(fields.items()), piece.text])
    return sha256(told.encode("utf-8")).hexdigest()


class Answers:
    """The file of answers; without one, or when it is damaged, nothing is found and nothing is kept."""

    def __init__(self, path=None):
        self._path = path if path is not None else places.cache_file()
        self._connection = self._open()

    def version_at(self, url):
        """The version of LanguageTool that answered at a URL when it was last asked, or None."""
        rows = self._run("select version from servers where url = ?", (url,))
        return rows[0][0] if rows else None

    def found(self, keys):
        """A mapping from those keys that have an answer to their matches."""
        found = {}
        for at in range(0, len(keys), 500):
            some = keys[at : at + 500]
            marks = ", ".join("?" * len(some))
            for name, matches in self._run(f"select key, matches from answers where key in ({marks})", some):
                found[name] = json.loads(matches)
        return found

    def keep(self, url, version, matches):
        """Keep the version at a URL, and a mapping from keys to matches."""
        import time

        rows = [(name, json.dumps(value, ensure_ascii=False), int(time.time())) for name, value in matches.items()]
        self._run("begin", ())
        self._run("insert or replace into servers values (?, ?)", (url, version))
        self._run("insert or replace into answers values (?, ?, ?)", rows, many=True)
        self._run(
            "delete from answers where at < (select at from answers order by at desc limit 1 offset ?)", (MOST,)
        )
        self._run("commit", ())

    def close(self):
        """Let go of the file."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _open(self):
        """A connection to the file, made anew when it is damaged; None when there can be none."""
        if not self._path:
            return None
        try:
            import sqlite3
        except ImportError:  # a Python built without it
            return None
        for _ in range(2):
            try:
                os.makedirs(os.path.dirname(self._path), exist_ok=True)
                connection = sqlite3.connect(self._path, timeout=5, check_same_thread=False, isolation_level=None)
                # What a power cut takes can be asked again: no waiting for the disk.
                connection.execute("pragma synchronous = off")
                connection.executescript(SCHEMA)
                return connection
            except sqlite3.OperationalError:
                return None
            except sqlite3.DatabaseError:
                connection.close()
                if not _removed(self._path):
                    return None
            except OSError:
                return None
        return None

    def _run(self, statement, values, many=False):
        """The rows of a statement; none when the file fails."""
        if self._connection is None:
            return []
        import sqlite3

        try:
            if many:
                self._connection.executemany(statement, values)
                return []
            return self._connection.execute(statement, values).fetchall()
        except sqlite3.Error:
            self.close()
            return []


def _removed(path):
    """Whether a damaged file could be taken away."""
    try:
        os.unlink(path)
    except OSError:
        return False
    return True
