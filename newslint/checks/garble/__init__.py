"""Wording that does not hold together, where words alone show it."""
