"""The garble engine: an encoder scores each sentence and word, the document decides with it."""
