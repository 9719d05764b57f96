"""Sentences in another language inside an English story: forgotten in translation."""

from newslint.rule import Rule, marked


def check(doc, rule):
    """Yield one finding a passage, however long it is."""
    if not doc.passages:
        return
    from newslint.analysis.language_words import NAMES

    for start, end, language in doc.passages:
        yield rule.finding(start, end, rule.message % NAMES.get(language, language))


RULE = Rule(
    id="artifacts.foreign-passage",
    check=check,
    message="this passage is in %s: translate it; the other rules pass it over",
    description="A sentence or more in another language.",
    quotes="both",
    confidence=0.95,
    limit=5,
    any_language=True,
    bad=(
        marked(
            "The mayor opened the bridge on Monday.\n[[Le maire a déclaré que les travaux avaient coûté plus de dix "
            "millions à la ville.]]\n"
            "Traffic was light in the first hours, the police said."
        ),
        marked(
            "The club signed the striker for two years. [[El jugador fue presentado ante los medios en la sala de "
            "prensa del "
            "estadio.]] He will wear number nine for the team."
        ),
        marked(
            "The talks ended on Monday. [[Все участники переговоров подписали документ.]] They will meet again, the "
            "host said."
        ),
    ),
    good=(
        marked("The film “La vie est belle” won. He ate at Chez Nous in the Rue de la Paix with Jean de la Fontaine."),
        marked(
            "Dudek, Finnan, Carragher, Hyypia, Traore (Biscan 67), Luis Garcia, Gerrard, Hamann, Riise.\nThe match "
            "was the last of the year."
        ),
        marked("The Ministério da Saúde do Brasil said that the vaccine was safe for all who took it."),
    ),
)
