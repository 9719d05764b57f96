"""Regular expressions that are compiled when they are first used."""

from newslint.compiled import pattern

__all__ = ["pattern"]
