"""The examples in every docstring run, and every public name is described."""

import doctest
import enum
import importlib
import inspect
from collections.abc import Iterator
from pathlib import Path

import pytest

import bilateral
from bilateral import chart, spark

NAMES = {"bilateral": bilateral}
MODULES = ["bilateral", "bilateral.chart", "bilateral.errors", "bilateral.spark", "bilateral.words"]
ALIKE = {"from_json", "keys", "parse", "to_dict", "to_json", "to_pandas", "to_polars", "to_pyarrow"}
LISTED = Path(__file__).parent / "without_example.txt"
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
        # Through the class: a static method as it lies there has the docstring of `staticmethod`.
        own = [member for member in vars(public) if not member.startswith("_")]
        described |= {f"{name}.{member}": getattr(public, member) for member in own}
    for label, value in described.items():
        doc = inspect.getdoc(value)
        assert doc is not None, f"{label} has no docstring"
        example = doctest.DocTestParser().get_doctest(doc, {**NAMES, **vars(bilateral)}, label, None, None)
        assert doctest.DocTestRunner(optionflags=doctest.ELLIPSIS).run(example).failed == 0


def callables() -> Iterator[tuple[str, object]]:
    """Every class, function and method, but for words and for what all records and tables have alike."""
    for module in (bilateral, chart, spark):
        prefix = "" if module is bilateral else f"{module.__name__.removeprefix('bilateral.')}."
        for name in module.__all__:
            public = getattr(module, name)
            if not callable(public) or (isinstance(public, type) and issubclass(public, enum.Enum)):
                continue
            yield prefix + name, public
            for member in vars(public) if isinstance(public, type) else ():
                value = getattr(public, member)
                if not member.startswith("_") and member not in ALIKE and callable(value):
                    yield f"{prefix}{name}.{member}", value


def test_what_has_no_example_is_listed() -> None:
    """A new name comes with an example; one that got its own is taken off the list.

    The functions for Spark are on it for good: their example needs an engine; it heads the module.
    """
    without = [name for name, value in callables() if ">>> " not in (inspect.getdoc(value) or "")]
    assert sorted(without) == LISTED.read_text(encoding="utf-8").split()


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
