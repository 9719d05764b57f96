"""The declarative rule kinds, one file each: from the fields of a YAML rule to a check function."""
