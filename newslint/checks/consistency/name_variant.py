"""One name spelt two ways in one copy: “Araghchi … Araqchi”, “Frido Welker … Frido Walker”."""

from newslint.rule import Edit, Example, Related, Rule, marked


def check(doc, rule):
    """Yield each place of a spelling that is rarer in the copy than another spelling of the same name."""
    if not doc.names.names:
        return
    from newslint.analysis import name_slips, name_variants
    from newslint.checks.consistency._places import PLACES

    slips = name_slips.find(doc, frozenset(rule.options["known"]))

    seen = set()
    for usual, *others in [*name_variants.find(doc.names), *name_variants.parted(doc.names), *slips]:
        there = Related(*usual.places[0], f"“{usual.text}” here")
        for other in others:
            if any({usual.text, other.text} <= set(group.split("|")) for group in PLACES):
                continue  # the rule on names of places says so
            # Of two forms with equal rights the copy does not tell which is right; nor where a known name is the rarer.
            gain = name_variants.rank(usual.text) - name_variants.rank(other.text)
            sure = gain > 0 or gain == 0 and len(usual.places) > len(other.places)
            for start, end in other.places:
                if start not in seen:
                    seen.add(start)
                    edits = (Edit(start, end, usual.text),) if sure else ()
                    yield rule.finding(start, end, rule.message % (other.text, usual.text), edits=edits, related=(there,))


RULE = Rule(
    id="consistency.name-variant",
    check=check,
    message="“%s” is “%s” elsewhere in the copy: check the name and spell it one way",
    description="One name, of a person, a place or a body, is spelt two ways in one copy.",
    authority="AP Stylebook, BBC News style guide: one spelling of a name, above all of one in another script",
    quotes="both",
    limit=8,
    options={"known": ("Trump", "Putin", "Biden", "Obama", "Bush", "Clinton", "Blair", "Brown", "Xi", "Merkel", "Macron", "Assad")},
    bad=(
        marked(
            "Foreign Minister Abbas Araghchi spoke. Araghchi left. Later [[Araqchi]] said no.",
            fix="Foreign Minister Abbas Araghchi spoke. Araghchi left. Later Araghchi said no.",
        ),
        marked("The biologist Frido Walker won. Frido Walker was glad. Friends of Frido [[Welker]] sang."),
        marked("Elizabeth Rut threw first. Elizabeth Rut won. Elizabeth [[Ruth]] was tired."),
        marked("Crews from Toyosawa Town came. Toyosawa Town is far. Two men from [[Toyozawa]] Town helped."),
        marked("Volodymyr Zelensky spoke. Volodymyr Zelensky left. [[Vladimir]] Zelensky was tired."),
        marked("Shares of TimeWarner rose. Bosses of TimeWarner said that [[Time Warner]] would grow."),
        marked("The school of Hamamatsu Jokokuko won. Hamamatsu Jokokuko lost when [[Hamamatsu Jokoku Kogyo]] came."),
        marked("The firm Yuganskneftegas was sold. Shares of Yuganskneftegas fell, and [[Yuganksneftegas]] closed."),
        marked("The mayor, Helen Fairclough, left. Mrs [[Fairclouth]] was tired."),
        marked("Lena Hollis, 40, ran. [[Hollas]], 40, fell."),
        marked("[[Micheal]] Fogarty spoke. Later Michael Fogarty left.",
               fix="Michael Fogarty spoke. Later Michael Fogarty left."),
        marked("Mayor Rosa Diaz came. A letter to Mayor Rosa [[Tiaz]] was lost."),
    ),
    good=(
        Example("Jan Petrov won. Mrs Petrova wept, and the Petrovs sang. Ivo Thompson lost. Mr Thomson smiled."),
        Example("Karl Vogt met Carl Vogt. Ann Rowe swam. Sue Roe, 30, won, and Roe said she was glad."),
        Example("Ruhollah Khomeini died. Ali Khamenei followed. Khamenei praised Khomeini."),
        Example("David Anderson beat Lars Andersson. Anderson wept, and Andersson smiled."),
        Example("Anna Petrova and Ivan Petrov fled. Petrov drove, and Petrova slept."),
        Example("Mi Bergamasco and Ma Bergamasco played. Christina Lund and Christine Lund swam."),
        Example("Mohammed Haddad met Mohamed Nasser. Mohammed Haddad spoke, and Mohamed Nasser listened."),
        Example("George Bush met Ernst Busch. Bush and Busch shook hands."),
        Example("The Oscar went to Ann Lee. The Oscars were fun. Ann Lee’s Oscar is gold."),
    ),
)
