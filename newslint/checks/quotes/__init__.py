"""Quotation marks: broken, mixed, misplaced."""
