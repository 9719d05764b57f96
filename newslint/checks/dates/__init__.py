"""Checks of dates and times that need the time expressions of a text."""
