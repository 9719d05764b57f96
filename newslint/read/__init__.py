"""From bytes to a Document: decoding, front matter, and one reader a format."""

import os
from dataclasses import replace

from newslint.read.decode import ReadError, decode

__all__ = ["SUFFIXES", "ReadError", "is_known", "read"]

# Each suffix with the module of this package that reads it; any other file is read as plain text.
SUFFIXES = {".txt": "text", ".text": "text", ".md": "markdown", ".markdown": "markdown"}


def read(path, data=None, dateline=None):
    """The Document in the file at `path`, or in `data` (bytes), which then stands for what the file holds.

    The suffix of `path` says how to read it, and a sidecar `<path>.newslint.yml` adds metadata and suppressions.
    `dateline` (datetime.date) is the day of publication and wins over what the file says about it.
    Raises ReadError, with a message for people, when there is no file or it is no UTF-8 text.
    """
    source = decode(_bytes(path) if data is None else data)
    fields, body, problems = {}, 0, ()
    if source.startswith(("---", "+++")):
        from newslint.read import front

        fields, body, problems = front.split(source)
        fields.pop("sidecar", None)  # the name of what a file beside the copy says
    if str(path) != "-" and os.path.exists(f"{path}.newslint.yml"):
        from newslint.read import front

        fields, wrong = front.with_sidecar(fields, f"{path}.newslint.yml")
        problems += wrong
    if _reader(path) == "markdown":
        from newslint.read.markdown import parse
    else:
        from newslint.read.text import parse
    doc = parse(source, str(path), body)
    from newslint.read.meta import metadata

    meta, wrong = metadata(fields, doc.text, dateline)
    return replace(doc, meta=meta, problems=problems + wrong)


def is_known(path):
    """Whether files with the suffix of `path` are read when a folder is walked."""
    return os.path.splitext(str(path))[1].lower() in SUFFIXES


def _reader(path):
    return SUFFIXES.get(os.path.splitext(str(path))[1].lower(), "text")


def _bytes(path):
    """The bytes of a file; raises ReadError with the reason when they cannot be had."""
    try:
        with open(path, "rb") as file:
            return file.read()
    except FileNotFoundError:
        raise ReadError("no such file") from None
    except IsADirectoryError:
        raise ReadError("this is a folder, not a file") from None
    except PermissionError:
        raise ReadError("no permission to read this file") from None
    except (OSError, ValueError) as why:
        reason = getattr(why, "strerror", None) or str(why)
        raise ReadError(reason[:1].lower() + reason[1:]) from None
