"""The examples in every docstring run, and every public name is described."""

import doctest
import enum
import importlib
import inspect
from pathlib import Path

import pytest

import bilateral

NAMES = {"bilateral": bilateral}
MODULES = ["bilateral", "bilateral.chart", "bilateral.errors", "bilateral.spark", "bilateral.words"]
PUBLIC = [name for name in bilateral.__all__ if not name.startswith("_")]


@pytest.mark.parametrize("name", MODULES)
def test_examples_of_modules(name: str) -> None:
    results = doctest.testmod(importlib.import_module(name), extraglobs=NAMES, optionflags=doctest.ELLIPSIS)
    assert results.attempted > 0
    assert results.failed == 0


@pytest.mark.parametrize("name", PUBLIC)
def test_examples_of_compiled_names(name: str) -> None:
    """`testmod` passes over functions and methods that are not written in Python."""
    public = getattr(bilateral, name)
    described = {name: public}
    if isinstance(public, type) and not issubclass(public, enum.Enum):
        own = vars(public).items()
        described |= {f"{name}.{member}": value for member, value in own if not member.startswith("_")}
    for label, value in described.items():
        doc = inspect.getdoc(value)
        assert doc is not None, f"{label} has no docstring"
        example = doctest.DocTestParser().get_doctest(doc, {**NAMES, **vars(bilateral)}, label, None, None)
        assert doctest.DocTestRunner(optionflags=doctest.ELLIPSIS).run(example).failed == 0


def test_all_is_complete() -> None:
    """Its order is ruff's: constants, classes, functions."""
    assert len(set(bilateral.__all__)) == len(bilateral.__all__)
    assert all(hasattr(bilateral, name) for name in bilateral.__all__)


def test_readme(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(Path(__file__).parents[3])
    readme = Path(__file__).parent.parent / "README.md"
    results = doctest.testfile(str(readme), module_relative=False, encoding="utf-8")
    assert results.attempted > 0
    assert results.failed == 0


GUIDES = [
    guide
    for guide in sorted((Path(__file__).parents[3] / "docs").glob("*.md"))
    if "\n>>> " in guide.read_text(encoding="utf-8")
]


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.stem)
def test_guides(guide: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(Path(__file__).parents[3])
    flags = doctest.ELLIPSIS
    results = doctest.testfile(str(guide), module_relative=False, encoding="utf-8", optionflags=flags)
    assert results.attempted > 0
    assert results.failed == 0
