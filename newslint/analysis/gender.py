"""What a copy tells about the sex of a person: titles, kinship and professional nouns, name endings, given names."""

from newslint.compiled import pattern

TITLES = {
    **dict.fromkeys("mr sir lord king prince duke father brother pope archbishop spokesman businessman".split(), "he"),
    **dict.fromkeys("ms mrs miss dame lady queen princess duchess sister mother actress spokeswoman chairwoman".split(), "she"),
    "businesswoman": "she", "congressman": "he", "congresswoman": "she", "salesman": "he", "policewoman": "she",
    "policeman": "he", "sportswoman": "she", "sportsman": "he", "waitress": "she", "heroine": "she",
}  # fmt: skip
# Given names that nearly always tell; those that women and men share (Kim, Robin, Andrea, Jean) are left out.
WOMEN = frozenset(
    "aisha alice amanda amina amy angela anna anne barbara brenda carol caroline catherine charlotte christina christine "
    "claudia cristina daniela deborah diana diane dorothy elena elizabeth ellen emily emma fatima fiona hannah heather helen "
    "hillary ingrid irina isabel jane janet jennifer jessica joanna judith julia julie karen kate katherine kathleen laura "
    "leila linda lisa louise lucy margaret maria marie mary melissa michelle monica nadia nancy natalia olga pamela "
    "patricia paula rachel rebecca rosa rosemary ruth samantha sandra sarah sharon sheila silvia sofia sonia sophie "
    "stephanie susan suzanne svetlana sylvia tatiana teresa theresa tina ursula vanessa victoria yulia".split()
)
MEN = frozenset(
    "abdullah adam adrian ahmad ahmed alan albert alexander alfred ali amir andrew anthony antonio antony arthur ben benjamin "
    "bernard bill bob boris brian bruce carlos charles christopher colin craig daniel dave david dean dennis diego dmitry "
    "donald douglas edward emmanuel eric erik ernest felix fernando francesco frank fred frederick gary geoff geoffrey "
    "george gerald giovanni gordon graham greg guillermo hamid hans harry hassan hector henry hugh hugo hussein ibrahim "
    "igor imran ivan jack jacob jacques james javier jeff jeffrey jeremy jim joe john jonathan jorge jose joseph joshua "
    "juan keith kenneth kevin khaled khalid klaus lars leonard luis luke magnus mahmoud malcolm manuel marco marcus mario "
    "mark martin matt matthew maurice max mehmet miguel mike mikhail mohamed mohammad mohammed muhammad mustafa neil "
    "nicholas nigel nikolai norman oleg oliver omar oscar pablo patrick paul pavel pedro peter philip pierre rahul "
    "raul raymond reza richard robert roberto roger ronald rupert russell samuel scott sean sebastian sergei sergey "
    "simon stephen steve steven stuart sven ted thomas tim timothy tobias tom tony viktor vincent vladimir walter wayne "
    "werner william wolfgang yasser yuri yusuf".split()
)
FEMININE_END = pattern(r"(?:dóttir|dottir|skaya|skaia|enkova|[nlkhrmv]ova|[nlkhrmv]eva)$", 2)  # 2: re.IGNORECASE
NOUNS = {
    "he": frozenset(
        "he him his himself man men boy boys son sons father fathers brother brothers husband husbands uncle nephew "
        "grandfather grandson boyfriend gentleman".split()
    ),
    "she": frozenset(
        "she her hers herself woman women girl girls daughter daughters mother mothers sister sisters wife wives aunt niece "
        "grandmother granddaughter girlfriend lady".split()
    ),
}


def explicit(text, mention):
    """"he" or "she" where the words at a mention say so by a title, a noun or a woman's surname; "" otherwise."""
    before = text[max(0, mention.start - 30) : mention.start].replace(".", " ").split()
    word = before[-1].lower() if before else ""
    if word in TITLES and text[mention.start - 1 : mention.start] in (" ", "\n"):
        return TITLES[word]
    if word in ("he", "she") and before[-1][0].isupper() and text[mention.start - 1 : mention.start] == " ":
        return word
    last = mention.text.split()[-1]
    return "she" if " " in mention.text and FEMININE_END().search(last) else ""


def by_given_name(mention):
    """"he" or "she" by the first word of a full name, "" where that does not tell."""
    words = mention.text.lower().split()
    if len(words) < 2:
        return ""
    return "she" if words[0] in WOMEN else "he" if words[0] in MEN else ""
