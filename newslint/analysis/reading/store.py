"""What the model said of sentences, kept from run to run: an SQLite file beside the other caches.

It holds no copy, only hashes of it. Whatever goes wrong with it costs time and nothing else.
"""

import os

from newslint import __version__, kept
from newslint.table import Table

FORMAT = 2
FILE = "readings.sqlite"
MOST = 30_000  # sentences, of half a kilobyte each; the oldest go when there are more
SCHEMA = "create table if not exists readings (key blob primary key, row blob not null)"


def key(digest, sentence):
    """What the row of a sentence is kept by: its words, the model and newslint."""
    from hashlib import sha256

    return sha256(f"{FORMAT} {__version__} {digest} {sentence}".encode("utf-8", "surrogatepass")).digest()


def found(keys):
    """A mapping from those keys that have a row to their rows."""
    import marshal
    import zlib

    rows = {}
    with _table() as run:
        for at in range(0, len(keys), 500):
            some = keys[at : at + 500]
            rows |= run(f"select key, row from readings where key in ({', '.join('?' * len(some))})", some)
    try:
        return {name: marshal.loads(zlib.decompress(row)) for name, row in rows.items()}
    except (ValueError, EOFError, TypeError, zlib.error):
        return {}


def keep(rows):
    """Keep a mapping from keys to rows, which consist of what `marshal` can write."""
    import marshal
    import zlib

    values = [(name, zlib.compress(marshal.dumps(row, 2), 1)) for name, row in rows.items()]
    with _table() as run:
        run("begin")
        run("insert or replace into readings values (?, ?)", values, many=True)
        # A row that is written takes the highest number.
        run("delete from readings where rowid <= (select max(rowid) from readings) - ?", (MOST,))
        run("commit")


def _table():
    """The file for a few statements."""
    folder = kept.folder()
    return Table(folder and os.path.join(folder, FILE), SCHEMA)
