"""Machine residue beyond what rules prove themselves: the word list, the language gate, loops, time, cases."""

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from timing import keeps_step

from newslint.analysis import english, language
from newslint.analysis.split import tokens
from newslint.document import Meta, plain
from newslint.lint import lint, run
from newslint.pack import our_files, our_rule
from newslint.rule import Rule

ROOT = Path(__file__).resolve().parent.parent
RULES = {rule.id: rule for rule in (our_rule(*file) for file in our_files() if file[0] == "artifacts") if rule}
FRENCH = (
    "Le maire a ouvert le pont lundi matin. Les travaux ont coûté plus de dix millions d’euros à la ville, selon lui. "
    "Il n’y a pas eu de victimes , a-t-il dit."
)
ENGLISH = "The mayor opened the bridge on Monday. The works cost the town more than ten million euros, he said."


def slugs(text, **fields):
    """The slugs of all artifacts rules that speak up on a text."""
    return [finding.rule.partition(".")[2] for finding in lint(plain(text, **fields), RULES.values())]


def test_there_are_enough_rules():
    assert len(RULES) >= 50


def test_every_word_of_the_list_is_found_and_its_neighbours_are_not():
    words = english.DATA.joinpath("english-words.txt").read_text(encoding="utf-8").split("\n")[:-1]
    assert words == sorted(words, key=str.encode)
    for word in (words[0], words[-1], *words[:: len(words) // 400]):
        assert english.is_listed(word)
        assert not english.is_listed(word + "qx")


@given(st.text(max_size=30))
def test_the_look_up_takes_any_text(word):
    assert english.is_listed(word) in (True, False)
    english.is_word(word)
    english.slip(word)


@pytest.mark.parametrize(
    "word",
    "livestreamed covid cryptocurrencies café naïve jalapeño archæology re-elected unputdownable couldn’t ministers’ "
    "anti-Brexit ex-jihadist Watergate-like colour color realise realize whistleblowers hijāb".split(),
)
def test_english_words_are_known_in_both_dialects_and_by_their_parts(word):
    assert english.unknown(tokens(word)) == ()


@pytest.mark.parametrize("word", "skattrannsóknarstjóri rafmyntinni flugfreyjum fitah inwhich kunnáttumönnum".split())
def test_foreign_and_glued_words_are_not(word):
    assert [token.text for token in english.unknown(tokens(word))] == [word]


def test_foreign_words_look_stranger_than_english_slips():
    foreign = "flugfreyjum przedsiębiorstwo skattframkvæmd zdravstveno".split()
    slips = "goverment embarassment reccomend definately".split()
    assert min(map(english.strangeness, foreign)) > max(map(english.strangeness, slips))


def test_a_story_in_french_gets_one_finding_and_nothing_else():
    noisy = Rule("other.rule", lambda doc, rule: [rule.finding(0, 2)], "spoke up", quotes="both")
    findings = lint(plain(FRENCH), [*RULES.values(), noisy])
    assert [finding.rule for finding in findings] == ["artifacts.language-mismatch"]
    assert "French" in findings[0].message
    assert (findings[0].start, findings[0].end) == (0, 0)


def test_a_declared_language_changes_what_is_said():
    (finding,) = run(RULES["artifacts.language-mismatch"], plain(FRENCH, meta=Meta(language="fr")))
    assert "as its language field says" in finding.message
    (finding,) = run(RULES["artifacts.language-mismatch"], plain(FRENCH, meta=Meta(language="en-GB")))
    assert "says that it is in English" in finding.message


def test_english_copy_is_english_however_short_or_garbled():
    for text in (
        ENGLISH,
        "Mayor opens bridge",
        "",
        "12 345",
        "Dudek, Finnan, Carragher, Hyypia, Riise, Kewell.\n",
        "!" * 50,
    ):
        assert plain(text).language == "en"
    assert plain((ROOT / "seeds" / "000_c8c743d56c621418.txt").read_text(encoding="utf-8")).language == "en"


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (
            "es",
            "El alcalde inauguró el puente el lunes y dijo que las obras costaron más de diez millones a la ciudad.",
        ),
        (
            "de",
            "Der Bürgermeister hat die Brücke am Montag eröffnet, und die Kosten sind nach seinen Worten nicht hoch.",
        ),
        (
            "pl",
            "Burmistrz otworzył most w poniedziałek i powiedział, że nie jest to ostatnia inwestycja, która się "
            "opłaca.",
        ),
        (
            "is",
            "Bæjarstjórinn opnaði brúna á mánudag og sagði að hún hefði ekki verið dýr, en það var ekki rétt hjá "
            "honum.",
        ),
        ("ar", "افتتح رئيس البلدية الجسر يوم الاثنين وقال إن الأعمال كلفت المدينة عشرة ملايين."),
        ("fa", "شهردار روز دوشنبه پل را گشود و گفت که این کار برای شهر گران تمام شد."),
        ("ja", "市長は月曜日に橋を開通させ、工事費は一千万円だったと述べた。"),
        ("zh", "市长周一为大桥揭幕，并表示工程耗资一千万元。"),
        ("ru", "Мэр открыл мост в понедельник и сказал, что работы обошлись городу в десять миллионов."),
        ("ko", "시장은 월요일에 다리를 개통하고 공사비가 천만 원이라고 말했다."),
        ("he", "ראש העיר פתח את הגשר ביום שני ואמר שהעבודות עלו לעיר עשרה מיליון."),
        ("el", "Ο δήμαρχος άνοιξε τη γέφυρα τη Δευτέρα και είπε ότι τα έργα κόστισαν δέκα εκατομμύρια."),
    ],
)
def test_languages_are_told_apart(code, text):
    assert plain(text).language == code


def test_a_foreign_passage_is_one_finding_and_silences_the_rest_inside():
    text = f"{ENGLISH}\n{FRENCH}\nNobody was hurt in the storm that followed on Sunday."
    findings = lint(plain(text), RULES.values())
    assert [(finding.rule, text[finding.start : finding.end]) for finding in findings] == [
        ("artifacts.foreign-passage", FRENCH)
    ]


def test_a_finding_on_the_whole_document_survives_a_foreign_first_sentence():
    whole = Rule("other.whole", lambda doc, rule: [rule.finding(0, 0)], "said of the whole copy", quotes="both")
    doc = plain(f"{FRENCH}\n{ENGLISH}\n{ENGLISH}\n{ENGLISH}")
    assert doc.language == "en" and doc.passages
    assert len(run(whole, doc)) == 1


def test_each_declared_language_has_a_name():
    from newslint.analysis.language_words import FUNCTION_WORDS, NAMES

    codes = {*FUNCTION_WORDS, *(code for code, _, _ in language.SCRIPTS), "fa", "und"}
    assert codes <= NAMES.keys()


def test_repeated_foreign_words_are_surer():
    rule = RULES["artifacts.untranslated-word"]
    (once,) = run(rule, plain("The airline ended talks with the flugfreyjum on Friday."))
    first, _ = run(rule, plain("The airline ended talks with the flugfreyjum, and the flugfreyjum appealed."))
    assert first.confidence > once.confidence
    assert "2 times" in first.message


def test_names_in_lower_case_elsewhere_and_glosses_excuse_a_word_everywhere():
    assert not slugs("Shottsuru is sold here. The shottsuru, or fish sauce, is old. They like shottsuru a lot.")
    assert not slugs("The word “rakuyaki” means soft pottery. He makes rakuyaki at home.")


def test_a_long_loop_is_one_finding():
    text = "He can pass, " + "he can score, " * 40 + "and he can win."
    (finding,) = run(RULES["artifacts.looped-text"], plain(text))
    assert finding.end - finding.start > 400
    assert len(finding.message) < 160


def test_repeated_paragraphs_make_one_finding():
    text = f"{ENGLISH}\nNobody was hurt in the storm that followed on Sunday, they said.\n{ENGLISH}"
    (finding,) = run(RULES["artifacts.looped-text"], plain(text))
    assert text[finding.start : finding.end] == ENGLISH


def test_ftfy_is_imported_only_for_suspicious_characters():
    code = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "from newslint.checks.artifacts.mojibake import RULE\n"
        "from newslint.document import plain\n"
        "assert not list(RULE.check(plain('Ângela’s “café” in São Paulo cost £5.'), RULE))\n"
        "assert 'ftfy' not in sys.modules\n"
        "assert list(RULE.check(plain('It cost Â£5.'), RULE))\n"
        "assert 'ftfy' in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", code, str(ROOT)], check=True)


SIZE = 48_000
HOSTILE = {
    "one long word": "a" * SIZE,
    "camel case": "aB" * (SIZE // 2),
    "apostrophes in a word": "a'" * (SIZE // 2),
    "digits": "1" * SIZE,
    "grouped digits": "123 " * (SIZE // 4),
    "zeros": "000" + "-0" * (SIZE // 2) + "x",
    "brackets": "[(" * (SIZE // 2),
    "one word again and again": "the " * (SIZE // 4),
    "two words again and again": "of the " * (SIZE // 7),
    "unknown words": " ".join(f"qz{at:x}jkw" for at in range(SIZE // 9)),
    "accents": "ðæþ " * (SIZE // 4),
    "another script": "حلب" * (SIZE // 3),
    "wrong encoding": "Ã©" * (SIZE // 2),
    "spaces": " " * SIZE,
    "dots": ". " * (SIZE // 2),
    "semicolons": "a;;" * (SIZE // 3),
    "pipes": "|---" * (SIZE // 4),
    "figures with commas": "1,2" * (SIZE // 3),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_copy_takes_linear_time(name):
    def made(size):
        doc = plain(HOSTILE[name][-size:])
        doc.tokens, doc.quotes, doc.zones, doc.names
        return doc

    def work(doc):
        for rule in RULES.values():
            for _ in rule.check(doc, rule):
                pass

    assert keeps_step(made, work, SIZE)


def test_a_brand_again_and_again_takes_linear_time():
    rule = RULES["artifacts.glued-words"]

    def made(count):
        doc = plain("the travelRetail of " * count)
        doc.unknown_words, doc.names  # noqa: B018  what others take is not measured
        return doc

    assert keeps_step(made, lambda doc: list(rule.check(doc, rule)), 10_000)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He left travelRetail early.", ["travelRetail"]),
        ("He left travelRetail early, as travelRetail said.", []),
        ("He left travelRetail early, says shop.travelRetail.com.", []),
        ("He left travelRetail early for travelRetailers.", []),
        ("He left travelRetail early for newTravelRetail.", ["travelRetail"]),
    ],
)
def test_glued_words_that_the_copy_writes_again_are_brands(text, found):
    doc, rule = plain(text), RULES["artifacts.glued-words"]
    assert [text[finding.start : finding.end] for finding in rule.check(doc, rule)] == found


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("It was the bridge bridge that shut.", "error"),
        ("It was the very latest latest bridge to shut.", "warning"),
        ("It was a really early early start.", "warning"),
        ("It was really the the bridge that shut.", "error"),
    ],
)
def test_a_word_doubled_behind_very_may_be_emphasis(text, severity):
    (finding,) = lint(plain(text), [RULES["artifacts.doubled-word"]])
    assert finding.severity == severity
