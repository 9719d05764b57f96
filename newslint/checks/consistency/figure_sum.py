"""Figures that do not add up: “600 of 4,000, or 25%”, “38 died, including 45 children”, “three sons: Al and Bo”."""

from newslint.rule import Example, Rule, marked


def check(doc, rule):
    """Yield sums, shares and counts that their own figures deny."""
    from newslint.checks.consistency._listed import miscounted
    from newslint.checks.consistency._parts import answers, included, parted, shares

    found = {}
    for part in (shares, included, parted, answers, miscounted):
        for start, end, said in part(doc):
            found.setdefault((start, end), said)
    for (start, end), said in sorted(found.items()):
        yield rule.finding(start, end, rule.message % (" ".join(doc.text[start:end].split()), said))


RULE = Rule(
    id="consistency.figure-sum",
    check=check,
    message="“%s” does not add up: %s",
    confidence=0.85,
    description="A share, a sum or a count that the figures beside it deny.",
    authority="Arithmetic.",
    bad=(
        marked("It will cut [[600 of 4,000 jobs, or 25%]]."),
        marked("The firm, which employs 4,000 staff, will cut [[600 jobs, or 25% of its workforce]], it said."),
        marked("[[Of the 23 dead, 14 were in Nueva Vizcaya, 6 in Camarines Norte and 5 in Catanduanes]]."),
        marked("The storm was over when [[38 people died, including 45 children]]."),
        marked("The attack left [[two people dead, including three children]]."),
        marked("Councils get [[£46m, of which £29m will go to planners and £27m]] to training."),
        marked("Orme has [[three children: Tom and Kitty]]."),
        marked("The line crosses [[5 districts: Wuhou, Jinjiang, Chenghua and Longquanyi]]."),
        marked("It went to [[three states: Hesse, Saxony, Bavaria, and Berlin]]."),
        marked("Some [[62% of voters, or 124 of 2,000]], came."),
        marked("It follows [[two sisters, Nell, Bea and Josie]], through the winter."),
        marked("[[In the poll 71 percent are dissatisfied, 26 percent satisfied and 12 percent gave no answer.]]"),
    ),
    good=(
        Example("It will cut 600 of 4,000 jobs, or 15%, and about 1,300 of 4,000, or a third."),
        Example("More than 30 of 110 seats, or around 30%, went to women; 2 of 3, or 67%, did not."),
        Example("Of the 40 people killed, 30 died in France, 12 in Paris. Of the 9 dead, 6 were in Rome."),
        Example("Of the 23 dead, 14 were women, 12 were Filipinos and 5 children."),
        Example("Five officers and two drivers were killed, including six men; over 10 left, including 12 women."),
        Example("The firm has 50,000 staff and will cut 5,000 jobs, or 25% of its staff in France."),
        Example("Two people died and 30 were hurt, including 12 children. Two families, including five men, fled."),
        Example("Two million people, including 500,000 women, fled; a man and dozens, including 12 men, sang."),
        Example("He has two children, Tom and Kitty, and three rules: eat, sleep and read. Three words: I love you."),
        Example("The two islands: Trinidad and Tobago. The two states: Bosnia and Herzegovina, and Serbia."),
        Example("In the poll 71% like him, 60% like her, up from 58%, and 12% do not know."),
        Example("In the poll 45% said yes, 43% no and 13% do not know."),
        Example("Of £46m, of which £29m and £17m were taxed, little is left."),
    ),
)
