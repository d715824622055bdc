"""One cost in one month, exact: what every part of the oracle hands to the tables."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Optional


@dataclass
class Line:
    month: int
    category: str
    amount: Fraction
    device: Optional[str] = None
    contract: Optional[str] = None
    is_of_option_contract: bool = False
