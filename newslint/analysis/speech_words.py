"""Words of attribution: verbs of saying, nouns that can speak, and nouns that cannot."""

IRREGULAR = {
    "say": "says said saying",
    "tell": "tells told telling",
    "write": "writes wrote written writing",
    "think": "thinks thought thinking",
    "find": "finds found finding",
    "show": "shows showed shown showing",
    "swear": "swears swore sworn swearing",
    "read": "reads reading",
    "foresee": "foresees foresaw foreseeing",
    "understand": "understands understood",
    "hear": "hears heard hearing",
    "forecast": "forecasts forecasting",
    "cry": "cries cried crying",
    "reply": "replies replied replying",
    "deny": "denies denied denying",
    "testify": "testifies testified testifying",
    "clarify": "clarifies clarified clarifying",
    "specify": "specifies specified specifying",
    "quip": "quips quipped quipping",
    "admit": "admits admitted admitting",
    "submit": "submits submitted",
    "chant": "chants chanted chanting",
}


def _forms(bases):
    """Every form of the verbs in `bases`, each with its base."""
    found = {}
    for base in bases.split():
        found[base] = base
        if base in IRREGULAR:
            found.update((form, base) for form in IRREGULAR[base].split())
        elif base.endswith("e"):
            found.update(((base + "s", base), (base + "d", base), (base[:-1] + "ing", base)))
        else:
            plural = base + ("es" if base.endswith(("s", "sh", "ch", "x")) else "s")
            found.update(((plural, base), (base + "ed", base), (base + "ing", base)))
    return found


# Always speech when somebody does it.
SAYING = _forms("say tell reply retort comment remark tweet testify quip opine joke explain")
# Speech when a quotation, “that” or a clause goes with them.
REPORTING = _forms("""
    add ask write announce report state note respond answer post recall claim allege insist maintain assert reveal
    admit concede acknowledge confirm point warn argue suggest stress emphasise emphasize underline underscore
    highlight reiterate repeat contend conclude indicate declare disclose observe complain predict estimate deny
    promise pledge vow urge accuse boast brag fume thunder gush lament caution counter propose hint mention advise
    agree clarify specify swear shout cry scream yell exclaim whisper wonder chant demand tease concur forecast
    project calculate outline inform confess foresee elaborate continue order rule submit describe
    """)
# Thought rather than speech: a source too, when “that” follows or a document is the subject.
THINKING = _forms(
    "believe think find show hope expect fear understand hear feel see call reckon consider quote learn read"
)
VERBS = {**THINKING, **REPORTING, **SAYING}

# Forms that are nouns as often as verbs: they need a speaker right before them.
NOUNLIKE = frozenset(
    "report reports claim claims estimate estimates state states note notes answer answers call calls order orders "
    "demand demands forecast forecasts project projects promise promises comment comments remark remarks tweet "
    "tweets joke jokes post posts hope hopes fear fears show shows stress caution quote quotes find finds rule rules "
    "request advice point points pledge pledges mention mentions boast dispute cry cries shout shouts quip whisper "
    "wonder hint hints outline finding warning feeling reading hearing understanding ruling showing writing calling "
    "calculating suggestion reply replies feel counter counters".split()
)

# Verbs that judge what is said, each with what an editor hears in it.
LOADED = {
    **dict.fromkeys(("claim", "allege", "insist", "maintain", "assert", "contend"), "it casts doubt on the speaker"),
    **dict.fromkeys(
        ("reveal", "admit", "concede", "acknowledge", "confess", "point", "disclose"),
        "it says that the words are true",
    ),
    **dict.fromkeys(
        ("boast", "brag", "quip", "fume", "thunder", "gush", "opine", "lament"),
        "it colours the speaker",
    ),
    **dict.fromkeys(
        ("stress", "emphasise", "emphasize", "underline", "underscore", "highlight", "reiterate"),
        "it lends weight to the words",
    ),
}

PRONOUNS = frozenset("he she they we i you it one".split())
# Papers and figures that say things.
DOCUMENTS = frozenset(
    """
    report statement study survey poll data figure figures statistics statistic document record file filing
    indictment complaint charge affidavit website site newspaper paper magazine journal agency agenda schedule law
    rule regulation treaty constitution letter email e-mail memo note message post tweet video footage recording
    transcript press release article book analysis research review audit investigation inquiry inquest estimate
    forecast projection calculation tradition legend census index list map guide plan budget bill text draft
    version account testimony evidence verdict ruling judgment judgement order decision resolution declaration
    communique communiqué bulletin briefing broadcast programme program documentary station channel outlet media
    source database register archive log diary blog findings finding announcement sheet minutes notice advisory
    manifesto contract agreement deal timetable prospectus profile page feed model theory definition standards
    guidelines instructions protocol procedure information details reading readings measurement measurements test
    tests result results image images picture pictures
    """.split()
)
# Events and abstract nouns: nothing that could tell a reporter anything.
EVENTS = frozenset(
    """
    effort operation attack airstrike strike raid bombing bombardment shelling explosion blast wildfire blaze
    flood flooding drought storm thunderstorm hurricane typhoon cyclone tornado earthquake quake tsunami landslide
    mudslide avalanche development event incident protest demonstration eruption crash accident collision
    derailment disaster catastrophe emergency war battle clash fighting violence offensive incursion invasion
    advance retreat withdrawal siege ceasefire truce escalation tension unrest riot looting crackdown coup
    uprising revolution murder killing shooting stabbing kidnapping abduction robbery theft burglary escape
    evacuation recovery reconstruction construction demolition closure arrival departure visit trip journey
    celebration ceremony festival victory defeat injury illness disease outbreak epidemic pandemic death birth
    wedding funeral rain rainfall snow snowfall heat heatwave cold hunger famine starvation poverty crisis
    recession inflation unemployment growth decline increase decrease surge shortage scarcity atmosphere fear
    anger hope despair sadness joy confidence uncertainty concern pressure progress momentum reform cooperation
    coordination confrontation conflict dispute rivalry hostility struggle suffering destruction devastation
    damage displacement migration distribution delivery deployment mobilisation mobilization preparation
    implementation improvement deterioration achievement failure success fire smoke firefight gunfire crossfire
    airstrikes activity traffic congestion pollution silence darkness treatment surgery
    """.split()
)
# “According to” before these means “depending on”.
DEPENDS = frozenset(
    """
    plan schedule need age size type law rule rules custom tradition taste preference merit rank status gender
    height weight colour color income wealth ability season weather region area location circumstance
    circumstances situation demand difficulty importance severity risk value price cost script instructions
    standards criteria conditions terms principle principles protocol wishes nature level levels degree amount
    distance time order sex race religion
    """.split()
)
