"""From bytes to text: UTF-8 with or without a byte order mark, and a clear word about anything else."""

import codecs
import re

from newslint.compiled import compiled

# Longest first: the mark of UTF-32 little-endian begins with that of UTF-16.
MARKS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
# Which bytes of each four are NUL in English text without a mark.
WITHOUT_MARK = (("UTF-32LE", (1, 2, 3)), ("UTF-32BE", (0, 1, 2)), ("UTF-16LE", (1, 3)), ("UTF-16BE", (0, 2)))
KINDS = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a ZIP archive (perhaps .docx or .odt)"),
    (b"\xd0\xcf\x11\xe0", "an old Office file (perhaps .doc)"),
    (b"{\\rtf", "an RTF file"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"\x1f\x8b", "a gzip file"),
    (b"\x7fELF", "a program"),
)
LINE_END = compiled(rb"\r\n|\r|\n")
CONTROL = bytes(code for code in range(32) if code not in b"\t\n\v\f\r\x1b")
# What Windows-1252 puts where Latin-1 has control characters; five of the 32 codes mean nothing there.
WINDOWS_ONLY = frozenset(range(0x80, 0xA0)) - {0x81, 0x8D, 0x8F, 0x90, 0x9D}


class ReadError(Exception):
    """A file that cannot be read as text; the message says why and what to do, without the path."""


def decode(data):
    """The text of `data`, without a byte order mark; raises ReadError when it is not UTF-8."""
    for signature, kind in KINDS:
        if data.startswith(signature):
            raise ReadError(f"this is {kind}, not plain text: export the copy as .txt or .md")
    for mark, encoding in MARKS:
        if data.startswith(mark):
            raise ReadError(_convert(encoding, "byte order mark"))
    data = data.removeprefix(codecs.BOM_UTF8)
    if b"\0" in data:
        raise ReadError(_about_nul(data))
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as why:
        raise ReadError(_about_byte(data, why.start)) from None


def _about_nul(data):
    """Why a file holds NUL bytes: another Unicode encoding without its mark, or no text at all."""
    sample = data[:4096]
    shares = [sample[at::4].count(0) / max(len(sample[at::4]), 1) for at in range(4)]
    for encoding, empty in WITHOUT_MARK:
        filled = [at for at in range(4) if at not in empty]
        if all(shares[at] > 0.7 for at in empty) and all(shares[at] < 0.1 for at in filled):
            return _convert(encoding, "NUL bytes")
    line, column = _place(data, data.index(0))
    if _is_binary(sample):
        return f"a binary file, not text (the first NUL byte is at line {line}, column {column})"
    return f"NUL byte at line {line}, column {column}: remove it, text has none"


def _about_byte(data, at):
    """What the first byte that is no UTF-8 tells about the file's encoding."""
    line, column = _place(data, at)
    byte = data[at]
    place = f"not UTF-8: byte 0x{byte:02X} at line {line}, column {column}"
    if _is_binary(data):
        return f"a binary file, not text ({place})"
    if _is_cut(data, at):
        return f"{place}: the file ends in the middle of a character, perhaps it was cut off"
    text = data.decode("utf-8", "surrogateescape")
    bad = {ord(char) - 0xDC00 for char in re.findall("[\udc80-\udcff]", text)}
    if not bad <= WINDOWS_ONLY | set(range(0xA0, 0x100)):
        return f"{place}; the encoding is unknown: save the file as UTF-8"
    is_windows = bool(bad & WINDOWS_ONLY)
    looks = f"{place} looks like {'Windows-1252' if is_windows else 'Latin-1'}"
    looks += f", where it is “{bytes([byte]).decode('cp1252' if is_windows else 'latin-1')}”"
    if re.search("[^\0-\x7f\udc80-\udcff]", text):
        return f"{looks}, but other parts are UTF-8: retype this character and save the file as UTF-8"
    encoding = "WINDOWS-1252" if is_windows else "ISO-8859-1"
    return f"{looks}: save the file as UTF-8, for instance with iconv -f {encoding} -t UTF-8 FILE > NEW"


def _is_cut(data, at):
    """Whether the bad byte begins a character that the end of the file cuts off, in a file of other such ones."""
    if data[:at].isascii():
        return False
    try:
        data[at:].decode("utf-8")
    except UnicodeDecodeError as why:
        return why.reason == "unexpected end of data"
    return False


def _is_binary(data):
    """Whether more than one byte in fifty is a control character that text does not hold."""
    sample = data[:65536]
    return len(sample) - len(sample.translate(None, CONTROL)) > max(len(sample) / 50, 1)


def _place(data, at):
    """Line and column (1-based, code points) of the byte at `at`; what lies before it is UTF-8."""
    ends = [match.end() for match in LINE_END.finditer(data, 0, at)]
    start = ends[-1] if ends else 0
    return len(ends) + 1, len(data[start:at].decode("utf-8", "replace")) + 1


def _convert(encoding, evidence):
    """What to say about a file in another Unicode encoding, and what gave it away."""
    return (
        f"the file is {encoding} by its {evidence}; newslint reads UTF-8: "
        f"save it as UTF-8, for instance with iconv -f {encoding} -t UTF-8 FILE > NEW"
    )
