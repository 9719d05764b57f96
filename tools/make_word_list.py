"""Make the English word list and its letter profile, which tell untranslated words from English ones.

    python tools/make_word_list.py FOLDER...

Each FOLDER holds word lists, one word a line, such as /usr/share/dict of Debian with the packages
wamerican-large and wbritish-large (SCOWL size 70, both dialects, inflections included), wamerican-small and
wbritish-small (size 35). Written into newslint/data:

english-words.txt   every word of the lists, names too, in lower case, without possessives, sorted by its UTF-8 bytes
english-common.txt  the words of the small lists, without names: what a slip of the typist may be taken to mean
english-letters.txt the letter trigrams (`^` and `$` stand for the word's edges) that at least 15 of the ordinary words
                    hold: a word with several trigrams that are not among them is hardly English

SCOWL's notice (newslint/data/english-words.copyright) must travel with the words; it is the packages'
/usr/share/doc/wamerican-large/copyright as it stands. The same input gives the same bytes.
"""

import sys
from collections import Counter
from pathlib import Path

LISTS = ("american-english-large", "british-english-large")
COMMON = ("american-english-small", "british-english-small")
DATA = Path(__file__).resolve().parent.parent / "newslint" / "data"
RARE = 15  # a trigram in fewer words than this says nothing about English


def read(folders, names):
    """All words of the lists of these names that the folders hold, as a set.

    Raises FileNotFoundError when one of the lists is in none of the folders.
    """
    words = set()
    for name in names:
        path = next((Path(folder) / name for folder in folders if (Path(folder) / name).exists()), None)
        if path is None:
            raise FileNotFoundError(f"no {name} in {', '.join(folders)}")
        words.update(path.read_text(encoding="utf-8").split())
    return {word for word in words if not word.endswith("'s")}


def common_trigrams(words):
    """The letter trigrams that at least RARE of the words hold, counted once an occurrence."""
    counts = Counter()
    for word in words:
        if word.isalpha() and word.isascii() and word.islower():
            edged = f"^{word}$"
            counts.update(edged[at : at + 3] for at in range(len(edged) - 2))
    return {trigram for trigram, count in counts.items() if count >= RARE}


def main(folders):
    """Read the lists in `folders`, write both files, say how many words there are."""
    words = read(folders, LISTS)
    lines = sorted({word.lower().encode() for word in words})
    DATA.joinpath("english-words.txt").write_bytes(b"\n".join(lines) + b"\n")
    common = sorted(word for word in read(folders, COMMON) if word[0].islower() and len(word) > 2)
    DATA.joinpath("english-common.txt").write_text("\n".join(common) + "\n", encoding="utf-8")
    trigrams = sorted(common_trigrams(words))
    DATA.joinpath("english-letters.txt").write_text(" ".join(trigrams) + "\n", encoding="ascii")
    print(f"{len(lines)} words, {len(common)} of them common, {len(trigrams)} trigrams")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(sys.argv[1:])
