"""Whether work keeps step with its input, judged so that no slow or busy machine and no heap of other tests decides."""

import gc
import time

FACTOR = 8  # how many times the small input the large one is; quadratic work then takes 64 times as long
MOST = 30  # times as long that the large one may take: far above what caches cost, far below 64
TRIES = 6
ENOUGH = 10  # seconds after which a second failure is the last
SHORTEST = 0.003  # seconds; below it the clock and what is done only once count for more than the input


def keeps_step(make, work, size):
    """Whether `work(make(size))` takes at most MOST times as long as with an eighth of that size.

    `make` builds an input of about that size, anew for each try; only `work` is timed. The best of several tries
    counts for each of the two, and the first that is good enough ends them.
    """
    work(make(size // FACTOR))  # what is done only once in a process is done here
    small = large = float("inf")
    for tried in range(1, TRIES + 1):
        small = min(small, _seconds(work, make(size // FACTOR)))
        large = min(large, _seconds(work, make(size)))
        if large <= MOST * max(small, SHORTEST):
            return True
        if tried > 1 and tried * large > ENOUGH:
            break
    return False


def _seconds(work, made):
    """The processor time of this thread alone that `work(made)` takes, without collections of garbage."""
    collects = gc.isenabled()
    gc.disable()
    try:
        began = time.thread_time()
        work(made)
        return time.thread_time() - began
    finally:
        if collects:
            gc.enable()
