"""What the model said of sentences, kept from run to run: an SQLite file beside the other caches.

It holds no copy, only hashes of it. Whatever goes wrong with it costs time and nothing else.
"""

import os

from newslint import __version__, kept

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
    with _Opened() as run:
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
    with _Opened() as run:
        run("begin")
        run("insert or replace into readings values (?, ?)", values, many=True)
        # A row that is written takes the highest number.
        run("delete from readings where rowid <= (select max(rowid) from readings) - ?", (MOST,))
        run("commit")


class _Opened:
    """The file for a few statements; without one, or when it is damaged, they find and change nothing."""

    def __enter__(self):
        self._connection = self._open()
        return self._run

    def __exit__(self, *_):
        if self._connection is not None:
            self._connection.close()

    def _open(self):
        """A connection, the file made anew when it is damaged; None when there can be none."""
        folder = kept.folder()
        if not folder:
            return None
        try:
            import sqlite3
        except ImportError:  # a Python built without it
            return None
        path = os.path.join(folder, FILE)
        for _ in range(2):
            connection = None
            try:
                os.makedirs(folder, exist_ok=True)
                connection = sqlite3.connect(path, timeout=5, isolation_level=None)
                # What a power cut takes can be read again: no waiting for the disk.
                connection.execute("pragma synchronous = off")
                connection.execute(SCHEMA)
                return connection
            except (sqlite3.Error, OSError) as why:
                if connection is not None:
                    connection.close()
                if isinstance(why, (sqlite3.OperationalError, OSError)) or not _removed(path):
                    return None
        return None

    def _run(self, statement, values=(), many=False):
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
            self._connection.close()
            self._connection = None
            return []


def _removed(path):
    """Whether a damaged file could be taken away."""
    try:
        os.unlink(path)
    except OSError:
        return False
    return True
