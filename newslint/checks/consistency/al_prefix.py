"""The Arabic article of one name in two forms: “al-Assad … Al Assad”, “el-Sherif … al-Sherif”."""

from newslint.compiled import pattern
from newslint.rule import Edit, Example, Related, Rule, marked

# "Al" alone is also a given name (Al Gore): with a space it counts only beside the same word with another article.
ARTICLE = pattern(r"(?<![\w’'-])([AaEe]l)([- ])([A-Z][\w’'-]*\w)")
# Surnames after the given name Al.
GIVEN = frozenset("gore capone pacino franken sharpton jolson green unser".split())


def check(doc, rule):
    """Yield each article of a name that is written otherwise more often, or earlier, in the copy."""
    if "l-" not in doc.text:
        return
    names = {}
    for match in ARTICLE().finditer(doc.text):
        word = match[3][:-2] if match[3].endswith(("’s", "'s")) else match[3]
        if word.lower() not in GIVEN:
            names.setdefault(word, []).append((match, len(word)))
    for word, uses in names.items():
        styles = {}
        for match, length in uses:
            styles.setdefault(_style(doc, match), []).append((match, length))
        known = [style for style in styles if style]
        if len(known) < 2:
            continue
        usual = max(known, key=lambda style: (len(styles[style]), -styles[style][0][0].start()))
        place, length = styles[usual][0]
        shown = place[0][: place.start(3) - place.start() + length]
        for style in known:
            if style == usual:
                continue
            for match, length in styles[style]:
                start, end = match.start(), match.start(3) + length
                yield rule.finding(
                    start, end, rule.message % (doc.text[start:end], shown), edits=(Edit(start, end, usual + word),),
                    related=(Related(place.start(), place.start(3) + length, f"“{shown}” here"),),
                )  # fmt: skip


def _style(doc, match):
    """How an article is written; None where a capital only begins a sentence or stands in a headline."""
    article, mark = match[1], match[2]
    if article[0].isupper() and mark == "-":
        before = doc.text[max(0, match.start() - 2) : match.start()]
        if not before.strip() or before[-1] in "“‘\"'(\n" or before[0] in ".!?:":
            return None
    return article + mark


RULE = Rule(
    id="consistency.al-prefix",
    check=check,
    message="“%s” is “%s” elsewhere in the copy: write the article of the name one way",
    description="The Arabic article of one name is written in two ways in one copy.",
    authority="BBC News style guide, AP Stylebook: one form of al- throughout",
    quotes="both",
    limit=8,
    bad=(
        marked(
            "Fouad al-Hariri spoke. Deputies met al-Hariri. A letter to [[Al Hariri]] was read.",
            fix="Fouad al-Hariri spoke. Deputies met al-Hariri. A letter to al-Hariri was read.",
        ),
        marked("Adel el-Sherif led the talks. Officials met el-Sherif. Troops of [[al-Sherif]] left."),
        marked("Bashar al-Assad spoke. Critics of [[Al-Assad]]’s aides left."),
    ),
    good=(
        Example("Bashar al-Assad spoke. Assad left. Al-Assad’s aides stayed."),
        Example("Al Gore met Fouad al-Hariri, and Al Capone met al-Gore."),
        Example("Al Jazeera reported it. Al Jazeera is in Doha, and al-Masri watches it."),
    ),
)
