"""Machine residue that takes more than a pattern to see."""
