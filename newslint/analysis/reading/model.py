"""The garble model itself: its files, checked; what they say; and a session of onnxruntime that reads sentences.

The files lie in the package (data/garble), or in the folder that NEWSLINT_GARBLE_MODEL names. onnxruntime is imported
when the first sentence is to be read, and not before.
"""

import os
import sys
from functools import cache
from pathlib import Path
from typing import NamedTuple

from newslint.analysis.reading import windows
from newslint.kept import kept

FORMAT = 3  # of the folder; training.export writes it
FILES = ("model.onnx", "vocabulary.txt")  # that there must be; model.json can name more
LABELS = ("faults", "upos", "forms", "relations")
OURS = os.path.normpath(os.path.join(os.path.dirname(__file__), "..", "..", "data", "garble"))
CORES = 4  # on which sentences are read at most: more bring little
SILENT = 4  # onnxruntime's level of what is fatal
TOGETHER = 128  # pieces of one run, padding included: more are slower, as what is between two steps leaves the cache


class ModelError(Exception):
    """Why the model cannot be used, in a few words."""


class Description(NamedTuple):
    """What model.json says: names of classes in the order of the outputs, thresholds, what the other files must be.

    `digest` stands for the model: whatever changes what it says changes the digest.
    """

    faults: tuple
    upos: tuple
    forms: tuple
    relations: tuple
    thresholds: dict
    files: dict
    digest: str


def folder():
    """The folder that holds the model."""
    told = os.environ.get("NEWSLINT_GARBLE_MODEL")
    return os.path.abspath(told) if told else OURS


def description():
    """The Description of the model; raises ModelError."""
    path = os.path.normpath(os.path.join(folder(), "model.json"))
    stamp = _stamp(path)
    return Description(*kept("model", path, lambda: _described(path), stamp))


def thresholds():
    """The figures that decide what is reported, by name (see training/export.py); raises ModelError."""
    return description().thresholds


def check():
    """Raise ModelError when it is plain, without reading the large file, that the model cannot be used."""
    from importlib.util import find_spec

    files = description().files
    for name in files:
        path = os.path.normpath(os.path.join(folder(), name))
        size = _stamp(path)[1]
        if size != files[name][0]:
            raise ModelError(f"the model is damaged: {path} has {size} bytes, not {files[name][0]}")
    if find_spec("onnxruntime") is None:
        raise ModelError("onnxruntime is not installed")


def reader():
    """A function from sentences to their rows: a score in thousandths and what is said of each word.

    What a row says depends on the words of its sentence alone. A word is (start, end, fault in ten thousandths, kind,
    UPOS, form, relation, expected word, its likelihood in thousandths), offsets counted from the start of the
    sentence. The row of a sentence that is too long is None. Raises ModelError.
    """
    failed = _failed()
    where = folder()
    if where in failed:
        raise ModelError(failed[where])
    try:
        return _reader(where, os.getpid())
    except ModelError as why:
        failed[where] = str(why)
        raise


def failure():
    """Why the model could not be used when it was needed, or None."""
    return _failed().get(folder())


@cache
def _failed():
    """Folders whose model was needed and could not be used, each with the reason."""
    return {}


@cache
def _reader(where, _):
    """The function of `reader`, for one process: the threads of a session do not live on in a fork."""
    check()
    told = description()
    for name in told.files:
        path = os.path.normpath(os.path.join(where, name))
        if kept("sum", path, lambda: _sum(path), _stamp(path)) != told.files[name][1]:
            raise ModelError(f"the model is damaged: {path} is not what model.json says")
    from newslint.analysis.reading.pieces import PAD, START, STOP, spelled, vocabulary

    listed = os.path.join(where, "vocabulary.txt")
    known, spellings = vocabulary(listed), spelled(listed)
    session, array = _session(os.path.join(where, "model.onnx"))
    doubt = array(1 - told.thresholds["doubt"], "float32")
    names = ["sentence", "faults", "upos", "form", "relation", "places", "expected", "likelihoods"]

    def run(cuts):
        length = 2 + max(map(len, cuts))
        ids = [[known[START], *(piece.id for piece in cut), known[STOP]] for cut in cuts]
        ids = array([row + [known[PAD]] * (length - len(row)) for row in ids], "int64")
        scores, faults, *rest = session.run(names, {"ids": ids, "doubt": doubt})
        tags, expected = [part.argmax(-1) for part in rest[:3]], rest[3:]
        end = 0
        for score, cut in zip(scores, cuts):
            start, end = end, end + len(cut) + 2
            doubted = (expected[0] > start) & (expected[0] < end)
            places, *fitting = (part[doubted] for part in expected)
            parts = (faults[start:end], *(part[start:end] for part in tags), places - start, *fitting)
            yield windows.Told(float(score), *(part.tolist() for part in parts))

    def judge(cuts):
        told = {}
        for group in _groups(cuts):
            told |= zip(group, run([cuts[at] for at in group]))
        return [told[at] for at in range(len(cuts))]

    return lambda sentences: windows.rows(sentences, known, spellings, judge)


def _groups(cuts):
    """The numbers of `cuts` in groups of about equal length, TOGETHER pieces each, so that little is padding."""
    group = []
    for at in sorted(range(len(cuts)), key=lambda at: len(cuts[at])):
        if group and (len(group) + 1) * (len(cuts[at]) + 2) > TOGETHER:
            yield group
            group = []
        group.append(at)
    if group:
        yield group


def _session(path):
    """A session for the model at `path`, and numpy's array; raises ModelError."""
    with _quiet():
        try:
            import onnxruntime
            from numpy import array
        except ImportError as why:
            raise ModelError(f"onnxruntime cannot be imported: {_line(why)}") from None
        onnxruntime.set_default_logger_severity(SILENT)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads, options.inter_op_num_threads = _cores(), 1
        options.log_severity_level = SILENT
        # The graph is laid as it is to run (training/graph.py).
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
        try:
            session = onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])
        except Exception as why:  # onnxruntime's exceptions have no base of their own
            raise ModelError(f"onnxruntime {onnxruntime.__version__} cannot load the model: {_line(why)}") from None
    return session, array


def _cores():
    """How many cores a session takes: one in a worker process, as others run beside it. The result is the same."""
    process = sys.modules.get("multiprocessing.process")  # there in every worker, and slow to import where there is none
    if process and process.parent_process():
        return 1
    ours = getattr(os, "sched_getaffinity", None)
    return min(CORES, len(ours(0)) if ours else os.cpu_count() or 1)


class _quiet:
    """Standard error closed to what onnxruntime's C++ says of the machine while it is loaded."""

    def __enter__(self):
        try:
            self._kept = os.dup(2)
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, 2)
            os.close(nowhere)
        except OSError:  # there is no standard error
            self._kept = None

    def __exit__(self, *_):
        if self._kept is not None:
            os.dup2(self._kept, 2)
            os.close(self._kept)


def _described(path):
    """The fields of the Description in a file; raises ModelError."""
    import json

    try:
        told = json.loads(Path(path).read_text(encoding="utf-8"))
        if told["format"] != FORMAT:
            raise ModelError(f"the model in {os.path.dirname(path)} is of format {told['format']}, not {FORMAT}")
        files = {name: (stamp["bytes"], stamp["crc32"]) for name, stamp in told["files"].items()}
        if not files.keys() >= set(FILES):
            raise KeyError(*FILES)
        classes = [tuple(map(str, told[name])) for name in LABELS]
        thresholds = {name: float(value) for name, value in told["thresholds"].items()}
        digest = repr((sorted(files.items()), classes, thresholds["doubt"]))
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as why:
        raise ModelError(f"the model is damaged: {path} cannot be read ({type(why).__name__})") from None
    return (*classes, thresholds, files, digest)


def _stamp(path):
    """When a file was changed and its size; raises ModelError when there is none."""
    try:
        stamp = os.stat(path)
    except OSError:
        if os.path.dirname(path) == OURS and not os.path.isdir(OURS):
            raise ModelError("no model in this version") from None
        raise ModelError(f"the model is damaged: there is no {path}") from None
    return stamp.st_mtime_ns, stamp.st_size


def _sum(path):
    """The check sum of a file's content."""
    from zlib import crc32

    total = 0
    with open(path, "rb") as file:
        while block := file.read(1 << 20):
            total = crc32(block, total)
    return total


def _line(why):
    """What an exception says, on one short line."""
    return " ".join(str(why).split())[:160] or type(why).__name__
