"""The rule packs that newslint ships, as data files."""
