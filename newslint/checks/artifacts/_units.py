"""Units of measure that news converts, by what they measure, and how copy writes them."""

UNITS = {
    "length": {
        "millimetre": 0.001, "centimetre": 0.01, "metre": 1.0, "kilometre": 1000.0,
        "inch": 0.0254, "foot": 0.3048, "yard": 0.9144, "mile": 1609.344,
    },
    "weight": {"gram": 0.001, "kilogram": 1.0, "ounce": 0.02835, "pound": 0.45359, "stone": 6.35029},
    "area": {
        "square metre": 1.0, "hectare": 10000.0, "square kilometre": 1e6,
        "square foot": 0.092903, "acre": 4046.86, "square mile": 2.58999e6,
    },
    "speed": {"kilometre an hour": 1.0, "mile an hour": 1.609344},
    "volume": {"litre": 1.0, "US gallon": 3.78541},
}  # fmt: skip
FORMS = {
    "mm": "millimetre", "cm": "centimetre", "m": "metre", "km": "kilometre", "in": "inch", "ft": "foot", "yd": "yard",
    "mi": "mile", "inches": "inch", "feet": "foot", "g": "gram", "kg": "kilogram", "kgs": "kilogram",
    "kilo": "kilogram", "kilos": "kilogram",
    "oz": "ounce", "lb": "pound", "lbs": "pound", "ha": "hectare", "sq km": "square kilometre", "sq mi": "square mile",
    "sq miles": "square mile", "sq ft": "square foot", "sq m": "square metre", "square feet": "square foot",
    "km/h": "kilometre an hour", "kph": "kilometre an hour", "kmh": "kilometre an hour", "mph": "mile an hour",
    "gallon": "US gallon", "gallons": "US gallon",
    "miles per hour": "mile an hour", "kilometers per hour": "kilometre an hour",
    "kilometres per hour": "kilometre an hour", "miles an hour": "mile an hour", "square inches": "square inch",
}  # fmt: skip
WORDS = (
    {
        *FORMS,
        *(name for kind in UNITS.values() for name in kind),
        *(name + "s" for kind in UNITS.values() for name in kind if not name.endswith(("foot", "inch", "stone"))),
        *(name.replace("metre", "meter") for kind in UNITS.values() for name in kind if "metre" in name),
        *(name.replace("metre", "meter") + "s" for kind in UNITS.values() for name in kind if "metre" in name),
        "litres", "liter", "liters",
    }
)  # fmt: skip


def measure(form):
    """The kind of a unit and its size in the base unit of that kind, or (None, 0)."""
    name = form.replace("meter", "metre").replace("liter", "litre")
    name = FORMS.get(form, FORMS.get(name, name))
    for kind, units in UNITS.items():
        for candidate in (name, name.removesuffix("s")):
            if candidate in units:
                return kind, units[candidate]
    return None, 0.0
