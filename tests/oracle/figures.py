"""Exact figures, rounding, days and months: nothing here knows of printers."""

from datetime import date
from fractions import Fraction
from functools import cache

PLACES = {
    **dict.fromkeys(["CLP", "ISK", "JPY", "KRW", "VND", "XAF", "XOF"], 0),
    **dict.fromkeys(["BHD", "JOD", "KWD", "OMR", "TND"], 3),
}
MONTHS_OF = {"month": 1, "quarter": 3, "year": 12}
DAYS_PER_MONTH = Fraction("30.4375")


def value(figure):
    """The exact value of a stored figure; None where there is none."""
    return None if figure is None else exact(figure["value"])


@cache
def exact(decimal):
    return Fraction(decimal)


def rounded(amount, places):
    """To so many decimals, halves away from zero; exact again."""
    scaled = abs(amount) * 10**places
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    return Fraction(-whole if amount < 0 else whole, 10**places)


def text(amount, places):
    """An amount that has been rounded to these places, as decimal text."""
    whole = int(amount * 10**places)
    digits = str(abs(whole)).rjust(places + 1, "0")
    sign = "-" if whole < 0 else ""
    return sign + (digits if places == 0 else digits[:-places] + "." + digits[-places:])


def day(iso):
    return date.fromisoformat(iso)


def days_between(a, b):
    return (day(b) - day(a)).days


def months_between(a, b):
    """Whole calendar months from one day to another."""
    a, b = day(a), day(b)
    return (b.year - a.year) * 12 + b.month - a.month - (1 if b.day < a.day else 0)
