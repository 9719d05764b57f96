"""An SQLite file in the user's cache folder: whatever goes wrong with it costs time and nothing else."""

import os


class Table:
    """The file at `path` with the tables of `schema`, made anew when it is damaged.

    Without a path, or when the file cannot be used, statements find and change nothing. It closes at the end of a
    `with` block, or by `close`.
    """

    def __init__(self, path, schema):
        self._connection = _opened(path, schema) if path else None

    def __enter__(self):
        return self.run

    def __exit__(self, *_):
        self.close()

    def run(self, statement, values=(), many=False):
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

    def close(self):
        """Let go of the file."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None


def _opened(path, schema):
    """A connection to the file; None when there can be none."""
    try:
        import sqlite3
    except ImportError:  # a Python built without it
        return None
    for _ in range(2):
        connection = None
        try:
            os.makedirs(os.path.dirname(path), exist_ok=True)
            connection = sqlite3.connect(path, timeout=5, check_same_thread=False, isolation_level=None)
            # What a power cut takes can be made again: no waiting for the disk.
            connection.execute("pragma synchronous = off")
            connection.executescript(schema)
            return connection
        except (sqlite3.Error, OSError) as why:
            if connection is not None:
                connection.close()
            if isinstance(why, (sqlite3.OperationalError, OSError)) or not _removed(path):
                return None
    return None


def _removed(path):
    """Whether a damaged file could be taken away."""
    try:
        os.unlink(path)
    except OSError:
        return False
    return True
