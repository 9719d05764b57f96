"""Copy that is not English at all: it gets this one finding, and the other rules fall silent."""

from newslint.rule import Rule, marked


def check(doc, rule):
    """Yield one finding on the whole document when its words are in another language."""
    if doc.language == "en":
        return
    from newslint.analysis.language_words import NAMES

    spoken = NAMES.get(doc.language, doc.language)
    declared = (doc.meta.language or "").lower().partition("-")[0]
    if declared == doc.language:
        message = (
            f"this story is in {spoken}, as its language field says; newslint reads English, nothing else was checked"
        )
    elif declared == "en":
        message = f"this story says that it is in English, but it is in {spoken}; nothing else was checked"
    else:
        message = rule.message % spoken
    yield rule.finding(0, 0, message)


RULE = Rule(
    id="artifacts.language-mismatch",
    check=check,
    message="this story is in %s, not in English; nothing else was checked",
    description="The whole copy is in another language than English.",
    quotes="both",
    confidence=0.97,
    any_language=True,
    bad=(
        marked(
            "[[]]Le maire a ouvert le pont lundi matin. Les travaux ont coûté plus de dix millions d’euros à la "
            "ville, selon lui."
        ),
        marked(
            "[[]]Der Bürgermeister hat am Montag die Brücke eröffnet. Die Kosten lagen nach Angaben der Stadt bei "
            "zehn Millionen."
        ),
        marked("[[]]Мэр открыл мост в понедельник. Работы обошлись городу в десять миллионов рублей, сообщила мэрия."),
        marked("[[]]市長は月曜日に橋を開通させた。工事費は一千万円だった。"),
    ),
    good=(
        marked("The mayor opened the bridge on Monday. The works cost ten million euros, he said."),
        marked("Le Monde, Der Spiegel and El País reported the mayor’s words on Monday."),
        marked("Mayor opens bridge"),
        marked("The skattrannsóknarstjóri has not brought a rök for the tekjuár, the nefnd said to the man."),
    ),
)
