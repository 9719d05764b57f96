"""The house's own words in a configuration: lists, files of words, and words with what should stand for them."""

VOCABULARY = ("accept", "reject", "names")
PAIRED = ("reject", "names")  # where `wrong: right` can stand


def read(reader, key, node):
    """A Setting for each word of the vocabulary; a pair of words is one text, `wrong: right`."""
    for name, words in reader.pairs(node, VOCABULARY):
        if words.id == "scalar":
            yield from _file(reader, (*key, name), words)
        elif words.id == "mapping" and name in PAIRED:
            yield from _pairs(reader, (*key, name), words)
        else:
            for item in reader.items(words):
                if item.id == "mapping" and name in PAIRED:
                    yield from _pairs(reader, (*key, name), item)
                    continue
                word = reader.text(item)
                if word is not None:
                    yield reader.setting((*key, name), word, item)


def _pairs(reader, key, node):
    """A Setting for each pair of a mapping."""
    for wrong, value in reader.pairs(node):
        right = reader.text(value)
        if right is not None:
            yield reader.setting(key, f"{wrong}: {right}", value)


def _file(reader, key, node):
    """A Setting for each line of a file that is neither empty nor a comment."""
    try:
        with open(reader.beside(node.value), encoding="utf-8-sig") as file:
            lines = [line.strip() for line in file]
    except (OSError, ValueError) as why:
        reason = getattr(why, "strerror", None) or "not UTF-8"
        reader.complain(node, f"{key[-1]}: expected a list or a file of words; “{node.value}”: {reason}")
        return
    for line in lines:
        if line and not line.startswith("#"):
            yield reader.setting(key, line, node)


def right_words(vocabulary):
    """The words and names that no rule may flag: what is accepted, and names as they are to be spelt."""
    names = (name.rpartition(": ")[2] for name in vocabulary.get("names", ()))
    return frozenset((*vocabulary.get("accept", ()), *names))
