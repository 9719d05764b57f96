"""The list of packages, found rather than written down, so that a new folder is never left out of the wheel.

Everything else about the package is in setup.cfg.
"""

from setuptools import find_namespace_packages, setup

FOUND = find_namespace_packages(include=["newslint", "newslint.*"], exclude=["*.__pycache__"])

setup(packages=[*FOUND, "newslint.rules"])
