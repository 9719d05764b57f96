"""Parts against their whole: shares in per cent, “of which”, “including”, “of the 23 dead”, the answers of a poll."""

from newslint.analysis.numbers import NUMBERS, number_of
from newslint.checks.consistency._amounts import ENDED, FIGURE, amount, comparable, read
from newslint.compiled import pattern

COUNT = rf"(?<![\w.,:/$€£¥-])(?:{FIGURE}{ENDED}|(?:{'|'.join(NUMBERS)})\b(?!-))"
NO_SCALE = (
    r"(?! ?(?:per ?cent|thousand|million|billion|trillion|bn|m|k|dozen|hundred|percentage|points?)\b| ?%)"
)
HEDGES = (
    "about|around|some|nearly|almost|roughly|more than|less than|fewer than|over|under|up to|at least|approximately"
)
HEDGED = pattern(rf"\b(?:{HEDGES}|estimated|only|just)\b", 2)
SHARE = r"(?P<share>\d{1,2}(?:\.\d{1,2})?|100) ?(?:%|per ?cent\b)"
OUT_OF = (
    rf"(?P<part>{FIGURE}){ENDED}{NO_SCALE} (?:of|out of) (?:(?:the|its|their|a total of|all|{HEDGES}) )*"
    rf"(?P<all>{FIGURE}){ENDED}{NO_SCALE}"
)
PART_SHARE = pattern(
    rf"(?<![\w.,:/$€£¥-]){OUT_OF}(?: [a-z]+){{0,3}}(?:, or| \(|,? equal to|, that is,) ?(?:(?:{HEDGES}) )?{SHARE}"
)
SHARE_PART = pattern(
    rf"\b{SHARE}(?: of (?:[a-z]+ ){{0,2}}[a-z]+)?(?:, or| \() ?(?:(?:{HEDGES}) )?{OUT_OF}"
)
STAFF_CUT = pattern(
    rf"\b(?:employs|employing|has|workforce of|staff of)\b (?P<about>(?:{HEDGES}) )?(?P<all>{FIGURE}){ENDED}{NO_SCALE}"
    rf"(?: (?:staff|people|workers|employees))?\b[^.;\n]{{0,90}}?(?<![\w.,$€£-])(?P<part>{FIGURE}){ENDED}{NO_SCALE} "
    rf"(?:jobs|posts|positions|roles|staff|workers|employees),? (?:or|\() ?(?:(?:{HEDGES}) )?{SHARE} of "
    r"(?:its|the|their|it[’']s) (?:\w+ )?(?:workforce|staff|employees|workers|total)\b"
    r"(?! (?:in|at|there|here|across|worldwide|on|from|by)\b)"
)
PEOPLE = (
    "people|persons?|individuals|civilians|passengers|workers|employees|children|men|women|students|pupils|soldiers|"
    "troops|policemen|officers|police officers|patients|residents|tourists|migrants|refugees|prisoners|hostages|"
    "protesters|villagers|fighters|journalists|deaths|fatalities|victims|casualties|dead|others"
)
HARMED = (
    "died|dead|killed|injured|wounded|hurt|missing|arrested|detained|rescued|hospitalised|hospitalized|evacuated|"
    "lost their lives|passed on|passed away|perished"
)
INCLUDING = pattern(
    rf"(?P<all>{COUNT}){NO_SCALE} (?:(?:more |other |[a-z]+ )?(?:{PEOPLE})\b)?(?: (?:were|was|are|have been|had been|"
    rf"have|had|also|be|being))*(?: (?:{HARMED}))?"
    rf"(?P<rest>(?: (?:in|at|by|when|after|from|on|near|during)\b[^,;.()\d\n]{{1,40}}?)?)"
    rf",? (?:including|among them|among whom were) (?:at least |some |about )?(?P<part>{COUNT}){NO_SCALE} "
    rf"(?:[a-z]+ )?(?:{PEOPLE})\b", 2
)  # fmt: skip
ANY_COUNT = pattern(rf"\b(?:\d|(?:{'|'.join(NUMBERS)}|dozens?|scores|hundreds|thousands|several|many|others)\b)", 2)
ANCHORED = pattern(rf"\b(?:{PEOPLE}|{HARMED})\b", 2)
# More people in front of the count, or a count that is only the least: “a man and two women”, “more than 100”.
ADDED = pattern(
    rf"\b(?:(?:\d|(?:{'|'.join(NUMBERS)}|dozens?|scores|hundreds|thousands|several|many|an?) )[^.;]{{0,50}}"
    r"(?:,|\b(?:and|plus|or|with))(?: at least| some| about| around)?|(?:more than|over|exceed\w*|of)) $", 2,
)  # fmt: skip
OF_WHICH = pattern(
    rf"{amount('all')}[^.;\n$€£\d]{{0,40}}?,? of which {amount('one')}[^.;\n$€£\d]{{0,80}}? and {amount('two')}"
)
OF_THE = pattern(
    rf"\b[Oo]f the (?P<all>{COUNT}){NO_SCALE} (?:[a-z]+ )?(?:{PEOPLE})\b,? (?P<list>[^.;\n]{{1,200}})(?=[.;\n]|$)"
)
IN_PLACE = pattern(
    rf"(?P<part>{COUNT}){NO_SCALE}(?: [a-z]+)?(?: (?:was|were|are|died|killed|recorded))* "
    r"(?:in|from|at|near) (?:the )?[A-Z]"
)
ASKED = pattern(r"\b(?:polls?|polled|survey\w*|respondents|voters|those asked)\b", 2)
LAST_ANSWER = pattern(
    r"\b(?:undecided|no answer|don[’']t know|do not know|did not know|didn[’']t know|no opinion|not sure|unsure|"
    r"declined to (?:say|answer))\b", 2,
)  # fmt: skip
OTHER_QUESTION = pattern(
    r"\b(?:compared|up|down|from|than|last|previous|earlier|points?|margin|also|multiple|each|both|either|among|women|"
    r"men|aged|while in|ago|risen|fallen|rose|fell|including|of whom|of them|of those (?!surveyed|polled|asked))\b", 2,
)  # fmt: skip
PER_CENT = pattern(r"(?<![\w.-])(\d{1,2}(?:\.\d)?) ?(?:%|per ?cent\b)")
MOST_SHARES, LEAST_ANSWERS = 102, 3  # rounding can bring the answers of one question over 100


def _number(words):
    """The value of a figure or a number word; figures may have decimals here."""
    return float(words.replace(",", "")) if words[0].isdigit() else number_of(words)


def shares(doc):
    """Shares in per cent that their own two figures do not give."""
    for shape in (PART_SHARE, SHARE_PART, STAFF_CUT):
        for match in shape().finditer(doc.flowing):
            part, of, share = _number(match["part"]), _number(match["all"]), float(match["share"])
            if not of or part > of or of < 10 and part == of:
                continue
            right, slack = 100 * part / of, (0.15, 3) if HEDGED().search(match[0]) else (0.05, 1)
            if abs(right - share) > max(slack[1], slack[0] * right):
                start, end = (match.start("part"), match.end()) if shape is STAFF_CUT else match.span()
                end += "(" in match[0] and doc.flowing.startswith(")", end)
                yield start, end, f"{match['part']} of {match['all']} is {right:.3g}%"


def included(doc):
    """Part of the people that is larger than all of them."""
    for match in INCLUDING().finditer(doc.flowing):
        if ANY_COUNT().search(match["rest"]) or not ANCHORED().search(match[0][: match.start("part") - match.start()]):
            continue
        if ADDED().search(doc.flowing, max(0, match.start() - 70), match.start()):
            continue  # “five officers and two civilians, including six men”
        if _number(match["part"]) > _number(match["all"]):
            yield *match.span(), f"{match['part']} cannot be among {match['all']}"


def parted(doc):
    """Sums of parts that are larger than the whole: “of which …”, “of the 23 dead …”."""
    if "of which" in doc.folded:
        for match in OF_WHICH().finditer(doc.flowing):
            of, one, two = (read(match, name) for name in ("all", "one", "two"))
            if comparable(of, one) and comparable(of, two) and of.unit and one.value + two.value > 1.02 * of.value:
                yield *match.span(), "the parts are more than the whole"
    if "of the " in doc.folded:
        for match in OF_THE().finditer(doc.flowing):
            found = list(IN_PLACE().finditer(match["list"]))
            if len(found) < 2 or not match["list"][: found[-1].start()].endswith("and "):
                continue  # “30 in France, 12 in Paris”: the second place may lie in the first
            parts = [_number(part["part"]) for part in found]
            if sum(parts) > _number(match["all"]):
                yield *match.span(), f"the places add up to {sum(parts):g}"


def answers(doc):
    """Answers to one question of a poll that come to more than a hundred in a hundred."""
    if not LAST_ANSWER().search(doc.flowing):
        return
    for start, end in doc.sentences:
        words = doc.flowing[start:end]
        found = [float(match[1]) for match in PER_CENT().finditer(words)]
        if len(found) >= LEAST_ANSWERS and sum(found) > MOST_SHARES and LAST_ANSWER().search(words):
            if ASKED().search(words) and not OTHER_QUESTION().search(words):
                yield start, start + len(words.rstrip()), f"the answers come to {sum(found):g}%"
