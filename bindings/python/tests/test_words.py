"""The lists of words are those of the core, as the declarations generated from it have them."""

import enum
import re
from pathlib import Path

import pytest

from bilateral import words

DECLARED = (Path(__file__).parents[2] / "wasm" / "js" / "types.d.ts").read_text(encoding="utf-8")
WITHOUT_COMMENTS = re.sub(r"/\*\*.*?\*/", "", DECLARED, flags=re.DOTALL)
UNIONS = {
    name: re.findall(r'"([^"]+)"', members)
    for name, members in re.findall(r'export type (\w+) =((?:[\s|]*"[^"]+")+);', WITHOUT_COMMENTS)
}
ENUMS: dict[str, type[enum.Enum]] = {
    name: one
    for name, one in vars(words).items()
    if isinstance(one, type) and issubclass(one, enum.Enum) and name in UNIONS
}


@pytest.mark.parametrize("name", sorted(ENUMS))
def test_every_word(name: str) -> None:
    assert [member.value for member in ENUMS[name]] == UNIONS[name]


def test_most_lists_are_declared() -> None:
    assert len(ENUMS) > len(words.__all__) / 2
