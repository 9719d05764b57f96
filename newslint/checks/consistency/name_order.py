"""The parts of a person's name in two orders: “Kenta Morishita … Morishita Kenta”."""

from newslint.analysis.name_spelling import plain
from newslint.rule import Edit, Example, Related, Rule, marked


def check(doc, rule):
    """Yield each full name whose two words stand the other way round more often, or earlier, in the copy."""
    orders = {}
    for mention in doc.names.mentions:
        if " " in mention.text and mention.kind in ("person", "name"):
            words = tuple(mention.text.lower().split())
            if len(words) == 2:
                words = words if mention.text.isascii() else tuple(map(plain, words))
                orders.setdefault(words, []).append(mention)
    orders = {pair: mentions for pair, mentions in orders.items() if pair[::-1] in orders and pair[0] != pair[1]}
    if not orders:
        return
    from newslint.analysis.english import is_word
    from newslint.analysis.name_words import GIVEN

    for (first, last), mentions in orders.items():
        others = orders[last, first]
        if first in GIVEN and last in GIVEN or is_word(first) and is_word(last):
            continue
        if (len(others), -others[0].start) < (len(mentions), -mentions[0].start):
            continue
        usual = others[0].text
        for mention in mentions:
            yield rule.finding(
                mention.start, mention.end, rule.message % (mention.text, usual),
                edits=(Edit(mention.start, mention.end, usual),),
                related=(Related(others[0].start, others[0].end, f"“{usual}” here"),),
            )  # fmt: skip


RULE = Rule(
    id="consistency.name-order",
    check=check,
    message="“%s” is “%s” elsewhere in the copy: keep given name and surname in one order",
    description="Given name and surname of one person stand in one order here and in the other there.",
    authority="AP Stylebook, Chinese, Japanese and Korean names: one order throughout",
    quotes="both",
    bad=(
        marked(
            "Kenta Morishita scored. Kenta Morishita was booked. Fans of [[Morishita Kenta]] sang.",
            fix="Kenta Morishita scored. Kenta Morishita was booked. Fans of Kenta Morishita sang.",
        ),
        marked("The school of Shimada Sho won. Shimada Sho was glad. Then [[Shō Shimada]] left."),
        marked("A visit by Orbán Viktor ended. Ministers met Orbán Viktor. Critics of [[Viktor Orbán]] sang."),
    ),
    good=(
        Example("Kenta Morishita scored, and Kenta Okada was booked. Morishita sang."),
        Example("Thomas James and James Thomas run the club."),
        Example("They crossed Hill Forest and Forest Hill."),
    ),
)
