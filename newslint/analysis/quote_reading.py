"""Read a paragraph's marks the cheapest way: Viterbi over the stack of open quotations.

A state is a string of families, the outermost quotation first: "" outside, "D" inside double marks, "DS" inside
single marks inside double ones.
"""

# Costs in errors: what it takes before the parser believes that a mark is missing or too many.
UNCLOSED = 1.0
UNOPENED = 1.0
STRAY = 1.75
REOPENED = 0.4  # left open where the next paragraph reopens
NESTED_ALIKE = 0.8  # a quotation inside one with the same marks
NESTED_SENTENCE = 1.5  # the same where a sentence begins: there the outer one is rather opened again
THIRD_LEVEL = 0.2
DEEPEST = 3
HOPELESS = 2.0  # readings this much dearer than the best are dropped


def reopening(paragraph, found):
    """The families of the opening marks that the paragraph begins with, the outer first; "" when it has none."""
    families, at = "", paragraph.start
    for mark in found:
        if mark.start != at or mark.settled or mark.opening > 0.7 or len(families) == DEEPEST:
            break
        families += mark.family
        at = mark.end
    return families


def cheapest(found, reopened):
    """The cheapest reading of the marks: for each an action, a role or one of open, reopen, close, unopened.

    `reopened` are the families that the next paragraph opens with.
    """
    costs, steps = {"": 0.0}, []
    for mark in found:
        if mark.settled:
            steps.append(None)
            continue
        following, came_from = {}, {}
        for state, cost in costs.items():
            for action, target, price in _moves(mark, state):
                total = cost + price
                if total < following.get(target, 1e9):
                    following[target] = total
                    came_from[target] = (state, action)
        limit = min(following.values()) + HOPELESS
        costs = {state: cost for state, cost in following.items() if cost <= limit}
        steps.append(came_from)
    state = min(costs, key=lambda state: (costs[state] + _left_open(state, reopened), len(state), state))
    actions = []
    for mark, came_from in zip(reversed(found), reversed(steps)):
        if came_from is None:
            actions.append(mark.settled)
        else:
            state, action = came_from[state]
            actions.append(action)
    actions.reverse()
    return actions


def _moves(mark, state):
    """(action, next state, cost) for each reading of `mark` where the quotations in `state` are open."""
    family, at = mark.family, state.rfind(mark.family)
    if at >= 0:
        yield "close", state[:at], mark.closing + UNCLOSED * (len(state) - at - 1)
        yield "reopen", state[:at] + family, mark.opening + UNCLOSED * (len(state) - at)
    else:
        yield "unopened", state, mark.closing + UNOPENED
    if len(state) < DEEPEST:
        extra = THIRD_LEVEL if len(state) == 2 else 0.0
        if state.endswith(family):
            extra = NESTED_SENTENCE if mark.anew else NESTED_ALIKE
        yield "open", state + family, mark.opening + extra
    for role, cost in mark.others:
        # Inside single marks a possessive's apostrophe looks like their end.
        yield role, state, cost + (0.1 if role == "possessive" and at >= 0 else 0.0)
    yield "stray", state, STRAY


def _left_open(state, reopened):
    """What it costs that the quotations in `state` are open at the end of a paragraph."""
    if state and reopened.startswith(state):
        return REOPENED
    if reopened and state.startswith(reopened[0]):
        return REOPENED + UNCLOSED * (len(state) - 1)
    return UNCLOSED * len(state)
