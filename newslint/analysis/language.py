"""Which language the copy is in, and which passages are in another: function words and scripts, no model.

Two English function words a dozen words are enough for copy to be English, however garbled it is. Only where they
are missing are other languages weighed.
"""

import re
from typing import NamedTuple

# The commonest English words, without those that are common words of other languages too (in, is, a, die, on).
ENGLISH = frozenset(
    "the and of to that for with was were are has have had his her their its from by it be been which who they this he "
    "she not will would said but after than at an about when or as is if you your we our can there one".split()
)
# Frequent function words by language, without any that English has.
FUNCTION_WORDS = {
    "fr": (
        "le la les des du est une dans que qui pour sur avec ce cette ses sont pas au aux par plus il elle nous "
        "vous et été leur ont mais deux ces était fait"
    ),
    "es": (
        "el los las una del que por con para su sus se es como más pero fue al lo ha sobre entre este esta según "
        "ya también desde cuando años"
    ),
    "pt": (
        "os uma da das dos que não com para por mais ao se foi como mas seu sua pelo pela são nos na ele ela "
        "também segundo já está após"
    ),
    "it": (
        "il gli della che di per una con non sono del dei delle nel alla più dal ha è anche come questo suo sua "
        "ma stato degli dalla nella"
    ),
    "ro": (
        "și în pe cu care din este nu pentru sunt mai la al ale au fost că ce după între fi lui dar acest această"
    ),
    "ca": "els les amb per que del dels una han aquest aquesta però més com també seva és al sobre ser són",
    "de": (
        "der die das und ist den von zu mit sich auf für nicht ein eine des dem im als auch es werden aus bei "
        "nach wurde sie hat einen wird sind"
    ),
    "nl": (
        "het een van dat niet zijn voor met ook maar door bij naar uit wordt deze nog werd heeft te zich aan "
        "worden als er"
    ),
    "sv": (
        "och att det som för på är av med den till har inte om ett var från vid kan sig efter men också han hon "
        "säger"
    ),
    "da": "og det er af til en på som med for har ikke der den et af fra var vil han hun efter ved også siger",
    "no": "og det er av til en på som med for har ikke den et fra var vil han hun etter ved også sier å ble",
    "is": "og að er sem til með hann var ekki um en við hefur það fyrir frá af hún eru segir því þá sér voru verið",
    "fi": "ja on ei että se oli hän mutta myös ovat kun mukaan joka sekä kuin ole sen jo hänen jotka mitä olla",
    "et": "ja on ei et see oli kui ka mis ta oma aga kes ning selle pole või siis nii",
    "lv": "un ir ka no ar par tika kas arī bet tas ko uz pie gan kā vai jau",
    "lt": "ir kad yra su tai buvo apie bet kaip dėl taip pat po už kuris jis iki",
    "pl": "się na jest nie że do od po dla jak tym oraz jego przez był ale przed może są który która także został",
    "cs": "se na je že pro jako ale by podle byl bylo jsou také která který jeho jen už při po ze od nebo však",
    "sk": "sa na je že pre ako ale podľa bol bolo sú tiež ktorá ktorý jeho len už pri po zo od alebo však",
    "hr": "je se na da su za od što koji koja bio nije kako ali ili prema također samo bi će iz po",
    "sl": "je se na da so za od ki pri bil tudi kot ni pa ali po bi bo iz še po",
    "hu": "az és hogy nem egy meg csak már volt el is szerint mint még lesz ezt azt van vagy után",
    "tr": "ve bir bu için ile da de olarak olan daha çok gibi sonra kadar göre dedi ne en var ise olduğunu",
    "id": (
        "yang dan di dengan untuk dari pada ini itu tidak dalam akan ke oleh telah juga sebagai mereka kata "
        "adalah"
    ),
    "tl": "ang ng sa mga na ay at si ni para ito hindi kay kung din rin nang may",
    "sw": "ya wa na kwa ni katika la za kuwa hiyo huyo alisema pia lakini baada kama cha watu",
    "ha": "da na ya ta a ba don wani cewa kuma daga yana sun shi wannan sai ce lokacin kasar",
    "so": "oo ee iyo ka ku waa in uu ay si la lagu wuxuu dalka kale aan",
    "vi": "và của là các được cho trong có không một những với người đã này khi từ về để",
    "sq": "dhe të në për që është me nga një së ka nuk më si kjo janë",
    "cy": "yn y yr ac mae wedi o ar gan ei fod bod oedd hefyd eu am roedd",
    "ga": "agus an na ar go sé tá bhí le leis don ag sin seo gur nach",
    "eu": "eta da du ez bat dira zen egin baina ere izan zuen horrek",
    "af": "die en van het nie is vir dat hy wat met sy word ook aan hulle deur",
}
NAMES = {
    "fr": "French", "es": "Spanish", "pt": "Portuguese", "it": "Italian", "ro": "Romanian", "ca": "Catalan",
    "de": "German", "nl": "Dutch", "sv": "Swedish", "da": "Danish", "no": "Norwegian", "is": "Icelandic",
    "fi": "Finnish", "et": "Estonian", "lv": "Latvian", "lt": "Lithuanian", "pl": "Polish", "cs": "Czech",
    "sk": "Slovak", "hr": "Croatian, Serbian or Bosnian", "sl": "Slovene", "hu": "Hungarian", "tr": "Turkish",
    "id": "Indonesian or Malay", "tl": "Filipino", "sw": "Swahili", "ha": "Hausa", "so": "Somali",
    "vi": "Vietnamese", "sq": "Albanian", "cy": "Welsh", "ga": "Irish", "eu": "Basque", "af": "Afrikaans",
    "ar": "Arabic", "fa": "Persian or Urdu", "he": "Hebrew", "el": "Greek", "ru": "a language in Cyrillic letters",
    "ja": "Japanese", "zh": "Chinese", "ko": "Korean", "hi": "a language in Devanagari letters", "th": "Thai",
    "hy": "Armenian", "ka": "Georgian", "am": "Amharic", "bn": "Bengali", "ta": "Tamil", "und": "another language",
}  # fmt: skip
# Scripts that tell a language, or a group of them, with the first and last letter of each.
SCRIPTS = (
    ("el", "\u0370", "\u03ff"), ("ru", "\u0400", "\u052f"), ("hy", "\u0531", "\u058f"), ("he", "\u0590", "\u05ff"),
    ("ar", "\u0600", "\u077f"), ("hi", "\u0900", "\u097f"), ("bn", "\u0980", "\u09ff"), ("ta", "\u0b80", "\u0bff"),
    ("th", "\u0e00", "\u0e7f"), ("ka", "\u10a0", "\u10ff"), ("am", "\u1200", "\u137f"), ("ja", "\u3040", "\u30ff"),
    ("ko", "\uac00", "\ud7af"), ("zh", "\u3400", "\u9fff"),
)  # fmt: skip
WORD = re.compile(r"[^\W\d_]+")
OTHER_SCRIPT = re.compile("[\u0370-\u1fff\u3040-\ud7ff]")
SHORTEST = 7  # words: in fewer, function words prove nothing
SHORTEST_OTHER_SCRIPT = 4  # words: letters tell sooner


class Passage(NamedTuple):
    """A stretch of text in another language than English: a BCP 47 tag, "und" when it is not known which."""

    start: int
    end: int
    language: str


def of_document(text):
    """The language of the whole copy: "en", unless its sentences as a whole are in another one."""
    words = WORD.findall(text[:20000].lower())
    if not words:
        return "en"
    share = _share(words, ENGLISH)
    if share >= 0.16 or len(words) < SHORTEST and not OTHER_SCRIPT.search(text):
        return "en"
    language, _ = _judge(words, text[:20000], share)
    return language or "en"


def passages(text, sentences):
    """The passages of an English copy that are in another language; neighbouring sentences make one passage."""
    found = []
    for start, end in sentences:
        piece = text[start:end]
        words = WORD.findall(piece.lower())
        if len(words) < SHORTEST and (len(words) < SHORTEST_OTHER_SCRIPT or not OTHER_SCRIPT.search(piece)):
            continue
        share = _share(words, ENGLISH)
        if share > 0.08:
            continue
        language, sure = _judge(words, piece, share)
        if not language or not sure:
            continue
        letters = [match.start() for match in OTHER_SCRIPT.finditer(piece)]
        if letters and language == _script(piece):
            start, end = start + letters[0], end if letters[-1] > len(piece) - 4 else start + letters[-1] + 1
        if found and found[-1].language == language and not text[found[-1].end : start].strip():
            found[-1] = found[-1]._replace(end=end)
        else:
            found.append(Passage(start, end, language))
    return tuple(found)


def _share(words, wanted):
    """Which part of the words is in the set `wanted`."""
    return sum(word in wanted for word in words) / len(words)


def _judge(words, piece, english):
    """The likeliest language of a piece that is short of English words, and whether that is sure; None: English."""
    script = _script(piece)
    if script:
        return script, True
    best, most = None, 0.0
    for language, listed in FUNCTION_WORDS.items():
        known = set(listed.split())
        hits = [word for word in words if word in known and word not in ENGLISH]
        share = len(hits) / len(words) * min(len(set(hits)) / 3, 1)
        if share > most:
            best, most = language, share
    if most >= 0.16 and most > 2 * english:
        return best, len(words) >= 8 or most >= 0.3
    if english <= 0.04 and _is_unknown(piece):
        return (best if most >= 0.1 else "und"), True
    return None, False


def _is_unknown(piece):
    """Whether nearly all of at least eight words in lower case are in no English list; capitals may be names."""
    from newslint.analysis.english import is_listed

    words = [word for word in dict.fromkeys(WORD.findall(piece)) if len(word) > 2 and word[0].islower()][:60]
    return len(words) >= 8 and sum(not is_listed(word) for word in words) > 0.7 * len(words)


def _script(piece):
    """The language that the letters of most of the piece tell, or None when they are Latin."""
    if piece.isascii() or not OTHER_SCRIPT.search(piece):
        return None
    counts, letters = {}, 0
    for letter in piece:
        if letter.isalpha():
            letters += 1
            if letter > "\u036f":
                for language, first, last in SCRIPTS:
                    if first <= letter <= last:
                        counts[language] = counts.get(language, 0) + 1
                        break
    if 2 * sum(counts.values()) <= letters:
        return None
    if counts.get("ja", 0) * 12 > counts.get("zh", 0) > 0:
        return "ja"
    language = max(sorted(counts), key=counts.get)
    return "fa" if language == "ar" and re.search("[پچگژکی]", piece) else language
