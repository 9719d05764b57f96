"""Formulas in rule files: arithmetic on named figures, read by Python's parser and checked, never run as code."""

import ast
import math
import operator

from newslint.kinds.fields import Complaint

OPERATORS = {
    ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul, ast.Div: operator.truediv,
    ast.Mod: operator.mod, ast.FloorDiv: operator.floordiv,
}  # fmt: skip
SIGNS = {ast.UAdd: operator.pos, ast.USub: operator.neg}
COMPARISONS = {
    ast.Gt: operator.gt, ast.GtE: operator.ge, ast.Lt: operator.lt, ast.LtE: operator.le, ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
}  # fmt: skip
# As in Vale's scripting language, with or without `math.` before them.
FUNCTIONS = {
    "sqrt": math.sqrt, "pow": math.pow, "log": math.log, "log2": math.log2, "log10": math.log10, "exp": math.exp,
    "abs": abs, "floor": math.floor, "ceil": math.ceil, "round": round, "min": min, "max": max,
}  # fmt: skip
LONGEST = 500  # characters of a formula; the parser is recursive


def parse(source, names, *keys):
    """The tree of a formula over `names`; raises Complaint, with the keys that lead to it, for anything else."""
    if len(source) > LONGEST:
        raise Complaint(f"`{keys[-1]}` is longer than {LONGEST} characters", *keys)
    try:
        tree = ast.parse(" ".join(source.split()), mode="eval").body
    except (SyntaxError, ValueError, MemoryError, RecursionError):
        raise Complaint(f"`{keys[-1]}` is no arithmetic: “{source.strip()}”", *keys) from None
    _check(tree, names, keys)
    try:
        value(tree, dict.fromkeys(names, 1))
    except TypeError as why:
        raise Complaint(f"`{keys[-1]}` cannot be worked out: {why}", *keys) from None
    except (ArithmeticError, ValueError):
        pass  # it may have a value for other figures
    return tree


def value(node, figures):
    """What a parsed formula comes to; raises ArithmeticError or ValueError where it has no value."""
    if isinstance(node, ast.Constant):
        return node.value
    if isinstance(node, ast.Name):
        return figures[node.id]
    if isinstance(node, ast.BinOp):
        return OPERATORS[type(node.op)](value(node.left, figures), value(node.right, figures))
    if isinstance(node, ast.UnaryOp):
        return SIGNS[type(node.op)](value(node.operand, figures))
    if isinstance(node, ast.Compare):
        return COMPARISONS[type(node.ops[0])](value(node.left, figures), value(node.comparators[0], figures))
    return FUNCTIONS[_function(node.func)](*(value(argument, figures) for argument in node.args))


def _check(node, names, keys):
    """Raise Complaint unless the node and all below it are arithmetic on known names."""
    if isinstance(node, ast.Constant) and type(node.value) in (int, float):
        return
    if isinstance(node, ast.Name):
        if node.id not in names:
            raise Complaint(f"`{keys[-1]}` knows no figure “{node.id}”; expected one of {', '.join(names)}", *keys)
        return
    if isinstance(node, ast.BinOp) and type(node.op) in OPERATORS:
        parts = (node.left, node.right)
    elif isinstance(node, ast.UnaryOp) and type(node.op) in SIGNS:
        parts = (node.operand,)
    elif isinstance(node, ast.Compare) and len(node.ops) == 1 and type(node.ops[0]) in COMPARISONS:
        parts = (node.left, *node.comparators)
    elif isinstance(node, ast.Call) and _function(node.func) in FUNCTIONS and node.args and not node.keywords:
        parts = node.args
    else:
        raise Complaint(f"`{keys[-1]}` can hold figures, + - * / % and {', '.join(FUNCTIONS)} only", *keys)
    for part in parts:
        _check(part, names, keys)


def _function(node):
    """The name of a called function, without `math.`."""
    if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "math":
        return node.attr
    return node.id if isinstance(node, ast.Name) else None
