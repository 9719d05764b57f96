"""Rules on how hard a copy is to read."""
