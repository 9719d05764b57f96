"""Answers of LanguageTool kept from run to run, by what a paragraph says and who judged it: an SQLite file.

It holds no copy, only hashes of it and LanguageTool's matches. Whatever goes wrong with it costs time and nothing
else.
"""

import json
from hashlib import sha256

from newslint import __version__
from newslint.engines.languagetool import places
from newslint.table import Table

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
        self._table = Table(path if path is not None else places.cache_file(), SCHEMA)

    def version_at(self, url):
        """The version of LanguageTool that answered at a URL when it was last asked, or None."""
        rows = self._table.run("select version from servers where url = ?", (url,))
        return rows[0][0] if rows else None

    def found(self, keys):
        """A mapping from those keys that have an answer to their matches."""
        found = {}
        for at in range(0, len(keys), 500):
            some = keys[at : at + 500]
            marks = ", ".join("?" * len(some))
            for name, matches in self._table.run(f"select key, matches from answers where key in ({marks})", some):
                found[name] = json.loads(matches)
        return found

    def keep(self, url, version, matches):
        """Keep the version at a URL, and a mapping from keys to matches."""
        import time

        rows = [(name, json.dumps(value, ensure_ascii=False), int(time.time())) for name, value in matches.items()]
        self._table.run("begin")
        self._table.run("insert or replace into servers values (?, ?)", (url, version))
        self._table.run("insert or replace into answers values (?, ?, ?)", rows, many=True)
        self._table.run(
            "delete from answers where at < (select at from answers order by at desc limit 1 offset ?)", (MOST,)
        )
        self._table.run("commit")

    def close(self):
        """Let go of the file."""
        self._table.close()
