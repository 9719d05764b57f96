"""From bytes to a Document: decoding, and one reader a format."""
