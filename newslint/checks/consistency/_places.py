"""Places that have several names in English-language copy: lists for the rule on place names, and what keeps a name."""

from newslint.compiled import pattern

# Names of one place: the first is what most English-language desks write today.
PLACES = (
    "Kyiv|Kiev", "Kharkiv|Kharkov", "Lviv|Lvov", "Odesa|Odessa", "Dnipro|Dnepropetrovsk|Dnipropetrovsk",
    "Mykolaiv|Nikolaev|Nikolayev", "Luhansk|Lugansk", "Donbas|Donbass", "Chernobyl|Chornobyl",
    "Zaporizhzhia|Zaporozhye|Zaporizhia|Zaporizhzhya", "Chernihiv|Chernigov", "Rivne|Rovno", "Vinnytsia|Vinnitsa",
    "Tehran|Teheran", "Raqqa|Rakka|Raqqah", "Homs|Hims", "Idlib|Idleb", "Hasakah|Hassakeh|Hasakeh|Hassakah",
    "Deir ez-Zor|Deir al-Zor|Deir Ezzor|Deir ez-Zour|Deir al-Zour|Deir Azzor", "Latakia|Lattakia", "Tartus|Tartous",
    "Manbij|Menbij|Membij", "Kobani|Kobane|Ayn al-Arab", "Afrin|Efrin", "Daraa|Deraa|Dara’a|Dera’a", "Sanaa|Sana’a",
    "Hodeidah|Hudaydah|Hodeida", "Mecca|Makkah", "Medina|Madinah", "Jeddah|Jiddah|Jedda", "Riyadh|Riyad",
    "Sidon|Saida", "Khan Younis|Khan Yunis", "Basra|Basrah", "Fallujah|Falluja", "Mosul|Mawsil", "Irbil|Erbil|Arbil",
    "Kirkuk|Karkuk", "Sulaymaniyah|Sulaimaniya|Suleimaniya|Sulaimaniyah|Sulaymaniya", "Isfahan|Esfahan",
    "Mashhad|Meshed", "Shiraz|Chiraz", "Kandahar|Qandahar", "Kunduz|Qunduz", "Mumbai|Bombay", "Kolkata|Calcutta",
    "Chennai|Madras", "Bengaluru|Bangalore", "Varanasi|Benares", "Yangon|Rangoon", "Myanmar|Burma", "Beijing|Peking",
    "Nanjing|Nanking", "Tianjin|Tientsin", "Chongqing|Chungking", "Xinjiang|Sinkiang", "Turkey|Türkiye|Turkiye",
    "Eswatini|Swaziland", "Ivory Coast|Côte d’Ivoire|Cote d’Ivoire", "East Timor|Timor-Leste", "Cape Verde|Cabo Verde",
    "Czech Republic|Czechia", "Belarus|Byelorussia|Belorussia", "Kyrgyzstan|Kirghizia|Kirgizia", "Almaty|Alma-Ata",
    "Tbilisi|Tiflis", "Nagorno-Karabakh|Nagorny Karabakh|Nagorno Karabakh", "Stepanakert|Khankendi",
    "Tripoli|Tarabulus", "Benghazi|Bengazi", "Marrakesh|Marrakech", "Tangier|Tangiers", "Timbuktu|Tombouctou",
    "N’Djamena|Ndjamena", "Djibouti|Jibuti", "Geneva|Genève|Genf", "Basel|Basle", "Marseille|Marseilles",
    "Cologne|Köln|Koeln", "Krakow|Cracow|Kraków", "Reykjavik|Reykjavík", "Zaragoza|Saragossa", "Florence|Firenze",
    "Bucharest|Bucuresti", "Thessaloniki|Salonika|Salonica", "Pristina|Prishtina", "Pyongyang|Pyeongyang",
    "Busan|Pusan", "Incheon|Inchon", "Daegu|Taegu", "Gaziantep|Antep", "Diyarbakir|Diyarbakır",
)  # fmt: skip
# Seas, gulfs and peninsulas under names that English does not have.
TURNED = {
    "Finnish Gulf": "Gulf of Finland", "Bothnian Gulf": "Gulf of Bothnia", "Riga Gulf": "Gulf of Riga",
    "Mexican Gulf": "Gulf of Mexico", "Mexico Gulf": "Gulf of Mexico", "Adenian Gulf": "Gulf of Aden",
    "Aden Gulf": "Gulf of Aden", "Omani Gulf": "Gulf of Oman", "Bengal Bay": "Bay of Bengal",
    "Biscay Bay": "Bay of Biscay", "Bengali Bay": "Bay of Bengal", "Gibraltar Strait": "Strait of Gibraltar",
    "Japanese Sea": "Sea of Japan", "Okhotsk Sea": "Sea of Okhotsk", "Suez Gulf": "Gulf of Suez",
    "Sidra Gulf": "Gulf of Sidra", "Galilee Sea": "Sea of Galilee", "Crimea Peninsula": "Crimean Peninsula",
    "Korea Peninsula": "Korean Peninsula",
}  # fmt: skip
# What keeps an older name: dishes, clubs, courts, exchanges, "formerly".
FORMER = pattern(r"\b(?:chicken|dynamo|dinamo|then|formerly|once|called|or|colonial|as) $|[(“‘\"'/]$", 2)
# A word with a capital makes a name of its own of a place: a cup, a regiment, a gin; but not what governs the place.
KEPT_AFTER = pattern(
    r" (?:duck|cake|mix|cutlets?|(?!(?:City|Region|Province|Oblast|District|Governorate|Mayor|Governor|Chief|Police|Deputy|"
    r"Council|Metro|Time|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Jan\b|Feb\b|Janu|Febr|March|April|May|June|July|Aug|Sep|"
    r"Oct|Nov|Dec))[A-Z]\w+)|[”\"/]|['’](?!s)|"
    r",? \(?(?:now|today|since renamed|as it then was|as it was)\b"
)
# A sentence about what a place is called needs both names.
NAMING = pattern(
    r"\b(?:(?:nick|sur)?names?(?! (?:of the (?:dead|victim)|and))|named (?:after|for)|renam(?:es?|ed|ing)|"
    r"(?:known|referred to) (?:\w+ )?(?:as|by)|spel(?:t|led|ling)s?|called(?! (?:on|for|off|in|by|an?|him|her|them|police)\b)|"
    r"formerly|previously|pronounc\w+|transliterat\w+|rebrand\w+|dubbed|back then)\b", 2
)  # fmt: skip
LONG = 120  # code points of a sentence, on either side of a name, that are read for talk of naming


def is_kept(doc, start, end):
    """Whether the words around keep the older name: a dish, a club, an exchange, talk of what the place is called."""
    if FORMER().search(doc.text, max(0, start - 14), start) or KEPT_AFTER().match(doc.text, end):
        return True
    sentence = doc.sentences[doc.attributions.sentence_at(start)]
    return bool(NAMING().search(doc.flowing, max(sentence.start, start - LONG), min(sentence.end, end + LONG)))
