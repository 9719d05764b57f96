"""Rules that need Python: a folder a category, one module a rule, each with a `RULE` value and a `check`."""
