"""A surname alone before the full name has been given: “Brennan said … Later Maeve Brennan, a farmer,”."""

from newslint.rule import Edit, Example, Related, Rule, marked

SHARED = "“%s” before the reader knows who that is, and several people have the name: give the full name here"
FAMILY = frozenset("family families brothers sisters twins clan dynasty household siblings couple".split())
SAID = frozenset("said says told added warned insisted announced wrote claimed argued asked replied thinks hopes".split())


def check(doc, rule):
    """Yield the first mention of a person when it is a bare surname and the full name comes in a later sentence."""
    zones = [(zone.start, zone.end) for zone in doc.zones if zone.kind in ("body", "list")]
    if not zones:
        return
    known = frozenset(rule.options["known"])
    quoted = [(quote.start, quote.end) for quote in doc.quotes.quotations if quote.level == 1]
    for name in doc.names.people:
        mentions = [at for at in name.mentions if at.start >= zones[0][0]]
        full = next((at for at in mentions if " " in at.text), None)
        if full is None or mentions[0] is full or " " in mentions[0].text:
            continue
        first = next((at for at in mentions if not _inside(quoted, at.start)), full)
        last = full.text.split()[-1]
        if first.start >= full.start or first.text != last or first.text in known or full.text[0].islower():
            continue
        if _titled(doc, first) or _is_family(doc, first) or not _is_person(doc, full, first):
            continue
        namesakes = [at for at in doc.names.mentions if " " in at.text and last in at.text.split()]
        if namesakes[0].end <= first.start or _given_before(doc, first):
            continue
        told = doc.attributions
        if told.sentence_at(first.start) == told.sentence_at(full.start):
            continue
        # What stands in the first paragraph may be a headline that nothing marks as one.
        opening = first.start < doc.paragraphs[0].end
        # Of two people with the surname the copy does not tell which is meant.
        sure = len({at.name for at in namesakes}) == 1
        yield rule.finding(
            first.start, first.end, rule.message % (first.text, full.text) if sure else SHARED % first.text,
            severity="suggestion" if opening else rule.severity,
            edits=(Edit(first.start, first.end, full.text),) if sure else (),
            related=(Related(full.start, full.end, "the full name, further down"),),
        )  # fmt: skip


def _is_person(doc, full, first):
    """Whether a given name, a title, a role or a verb of speech says that the name is a person's."""
    from newslint.analysis.name_words import GIVEN

    before = doc.text[max(0, first.start - 20) : first.start].split()[-1:]
    if before and (before[0].lower() == "the" or before[0][0].isupper()):
        return False
    if doc.text[first.end : first.end + 12].split()[:1] and doc.text[first.end : first.end + 12].split()[0] in SAID:
        return True
    if full.text.split()[0].lower() in GIVEN:
        return True
    return any(role.mention == full for role in doc.names.roles) or any(title.mention == full for title in doc.names.titles)


def _given_before(doc, first):
    """Whether the surname stands earlier behind another word of a name that the copy's names do not show."""
    from newslint.analysis.name_words import BEFORE_NAME, OPENERS

    at = doc.text.find(first.text)
    while 0 <= at < first.start:
        words = doc.text[max(0, at - 30) : at].split()
        word = words[-1] if words and doc.text[at - 1] == " " else ""
        if word[:1].isupper() and word.isalpha() and word.lower() not in OPENERS | BEFORE_NAME:
            return True
        at = doc.text.find(first.text, at + 1)
    return False


def _is_family(doc, mention):
    """Whether the surname stands for a family: "the Trapp family", "the Neville brothers"."""
    after = doc.text[mention.end : mention.end + 14].split()
    return bool(after) and after[0].strip(".,;:") in FAMILY


def _inside(spans, at):
    """Whether an offset lies in one of the spans."""
    return any(start <= at < end for start, end in spans)


def _titled(doc, mention):
    """Whether a courtesy or a title of reign stands before a mention: "King Charles", "Pope Francis", "Sir Keir"."""
    before = doc.text[max(0, mention.start - 12) : mention.start].split()
    return bool(before) and before[-1].lower().rstrip(".") in ("king", "queen", "pope", "prince", "princess", "sir", "saint")


RULE = Rule(
    id="consistency.first-reference",
    check=check,
    message="“%s” before the reader knows who that is: give the full name here (“%s”)",
    description="A person is named by surname only before the full name is given (`known`: names that need none).",
    authority="AP Stylebook, BBC News style guide: full name and role at first mention",
    options={"known": ("Trump", "Putin", "Biden", "Obama", "Xi", "Netanyahu", "Zelensky", "Merkel", "Macron", "Assad")},
    bad=(
        marked(
            "[[Brennan]] said the farm was lost. Later Maeve Brennan, a farmer, wept.",
            fix="Maeve Brennan said the farm was lost. Later Maeve Brennan, a farmer, wept.",
        ),
        marked("Police said [[Haddad]] had fled. Ali Haddad, 40, was found at noon."),
        marked("Fire broke out.\n\n[[Costa]] said he ran. The baker David Costa lives next door."),
        marked("Fire broke out.\n\n[[Costa]] said he ran. The baker David Costa met his aunt, Rosa Costa."),
    ),
    good=(
        Example("Maeve Brennan said the farm was lost. Later Brennan wept."),
        Example("Brennan wins race\n\nMaeve Brennan won. Brennan wept."),
        Example("Trump said no. Donald Trump was tired."),
        Example("“Call Brennan,” he said. Maeve Brennan, a doctor, came."),
        Example("Luc Morel dug. Morel wept. His sister Anne Morel sang, and Morel danced."),
        Example("Rain fell.\n\nAli Haddad’s widow wept. Haddad was 40. Omar Haddad sang."),
        Example("Rain fell.\n\nThe Trapp family sang. Maria Trapp was glad."),
    ),
)
