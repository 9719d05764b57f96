"""Reporters, one a format: from a Run to lines of text."""
