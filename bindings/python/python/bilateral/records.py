"""Answers that are plain records."""

from dataclasses import dataclass
from decimal import Decimal

from bilateral._native import Economy

__all__ = ["CompositionEffect"]


@dataclass(frozen=True)
class CompositionEffect:
    """The change of a bloc's total between two months, taken apart.

    Exactly `change = same_members + joiners - leavers`; from `Bloc.composition_effect`.

    >>> import bilateral
    >>> before = {member: 10 for member in bilateral.Bloc("EU").members_on("2020-01")}
    >>> effect = bilateral.Bloc("EU").composition_effect(before, "2020-01", before, "2020-02")
    >>> effect.change, effect.composition, effect.left
    (Decimal('-10'), Decimal('-10'), (Economy('GBR'),))
    """

    total_before: Decimal
    """The bloc's total before, over its members before."""
    total_after: Decimal
    """The bloc's total after, over its members after."""
    change: Decimal
    """`total_after - total_before`."""
    same_members: Decimal
    """What those who were members both times added."""
    joiners: Decimal
    """What those who are members only after have after."""
    leavers: Decimal
    """What those who were members only before had before."""
    composition: Decimal | None
    """`joiners - leavers`: the part of the change that is no trade; None if it is too long to be exact."""
    joined: tuple[Economy, ...]
    """Who joined, in order of code."""
    left: tuple[Economy, ...]
    """Who left, in order of code."""
