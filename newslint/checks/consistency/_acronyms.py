"""What the rules on acronyms share: those that readers know, and where a copy uses and spells out the others."""

from typing import NamedTuple

from newslint.span import Intervals

# Acronyms that news copy uses without spelling them out, whatever the house: bodies, media, firms, things.
KNOWN = frozenset(
    """
    UN US USA UK EU UAE USSR NATO UNESCO UNICEF OPEC WHO IMF WTO FIFA UEFA NASA FBI CIA NSA IRA ETA PLO KGB FSB
    NHS IRS BBC CNN NBC CBS ABC ITV PBS NPR AFP AP UPI DPA TASS RIA AFX MTV HBO ESPN TV FM AM PM DVD CD PC IT ID
    TNT DJ MC VIP AIDS HIV DNA RNA PCR COVID SARS MERS BSE GM GP ICU MRI LSD PTSD IQ AI IBM BMW BP HP AT&T KPMG
    HSBC UBS KLM SAS GE GDP GNP VAT CEO CFO COO MP MEP MPS PR HR HQ QC PHD MBA BA MA BST GMT EST UTC CET ET PT EDT
    PDT LA NY DC NYPD LAPD NBA NFL MLB NHL PGA ATP WTA IOC NCAA FA FC AC RBI UFO SUV BMX F1 GPS SIM SMS PIN USB
    WWW PDF HTML XML CV OK PS ISBN FAQ DIY ATM LED LCD UV RAF SWAT POW MIA WMD CCTV IOU SOS RIP CIS PKK YPG IDF
    CBI ICC ICJ ECB BOE DUP SNP UKIP TUC CDU SPD FDP AKP ANC GOP UAW AFL-CIO ACLU NRA NAACP EPA FDA FAA SEC FTC
    DEA ATF TSA CDC NIH HMS USS RMS LGBT LGBTQ BMI CO2 ECG EEG IVF STD MMR ADHD CPR ER DIN ISO ASEAN OECD OSCE ILO
    IAEA UNHCR INTERPOL EUROPOL FARC NASDAQ FTSE DAX CAC NYSE M&S ITN PA GCSE GCSES SATS A&E AA RAC RSPCA RSPB
    YMCA UNHRC BRICS TB PPE NGO NGOS UNRWA WADA FINA FIBA IAAF FIA MOT DVLA CFC CNBC MGM AOL HMV REM JFK ING CSKA
    CSI EMI NASCAR MSNBC ALDI PSP VCR DOS HDTV GPRS ADSL PTI NDTV MSN RCA SKY II III IV VI VII VIII IX XI XII ROM
    RAM CPU ISP HTTP LAN WIFI USD EUR GBP JPY CHF ISK SEK NOK DKK CNY RUB INR
    """.split()
)


class Use(NamedTuple):
    """An acronym in a copy: where it is used outside headlines, and where it stands beside its words in brackets."""

    text: str
    places: tuple
    defined: tuple
    expansion: object


def uses(doc):
    """Every acronym of the copy, but those that are part of a longer name or stand beside figures, as Uses."""
    kinds = ("headline", "table", "list", "caption")
    loud = Intervals([(zone.start, zone.end) for zone in doc.zones if zone.kind in kinds])
    for acronym in doc.names.acronyms:
        if not acronym.text.replace("&", "").isalpha() or len(acronym.text) < 3:
            continue
        places = [place for place in acronym.places if not loud.touch(place[0], place[0] + 1)]
        places = [place for place in places if not _in_name(doc, place)]
        defined = [place for place in places if _is_defined(doc, acronym, place)]
        if places:
            yield Use(acronym.text, tuple(places), tuple(defined), acronym.expansion)


def _in_name(doc, place):
    """Whether a place is part of a longer name ("SG Ocean Cup"), of a compound, or of a shout."""
    text = doc.text
    if text[place[0] - 1 : place[0]] in ("-", "/", "&", ".", "@", "#", "$") or text[place[1] : place[1] + 1] in ("/", "&"):
        return True
    mention = doc.names.at(place[0])
    if mention and " " in mention.text:
        return True
    words = text[max(0, place[0] - 20) : place[0]].split()[-1:] + text[place[1] : place[1] + 20].split()[:1]
    return any(len(word) > 1 and word.isupper() and word.isalpha() for word in words)


def _is_defined(doc, acronym, place):
    """Whether an acronym stands in brackets behind its words, or before them in brackets."""
    text, told = doc.text, acronym.expansion
    if told is None:
        return False
    mention = doc.names.at(told[0])
    if mention and mention.kind == "person":  # a player and her country
        return False
    start, end = place
    words = text[told[0] : told[1]].lower()
    if text[start - 2 : start] == " (" and text[end : end + 1] == ")":
        return text[start - 2 - len(words) : start - 2].lower() == words
    return text[end : end + 2] == " (" and text[end + 2 : end + 2 + len(words)].lower() == words
