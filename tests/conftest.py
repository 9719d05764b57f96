"""What holds for all tests: no clock judges them, and each run of the suite tries the same examples."""

import gc

from hypothesis import HealthCheck, settings

settings.register_profile(
    "newslint", deadline=None, derandomize=True, database=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("newslint")


def pytest_collection_finish():
    """What all tests hold lives to the end: it need not be searched for garbage again and again."""
    gc.collect()
    gc.freeze()
