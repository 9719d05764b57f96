"""The languages that copy may be in by mistake: their commonest words, and their names."""

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
