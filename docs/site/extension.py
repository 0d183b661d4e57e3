"""Docstrings as Markdown: the examples in them are code, not quotations of quotations."""

from __future__ import annotations

import re
from typing import Any

from griffe import Extension, Object

# A prompt, and what follows until a blank line: its continuation and what it prints.
EXAMPLE = re.compile(r"^>>> .*\n?(?:^(?!\s*$).*\n?)*", re.MULTILINE)


def fenced(text: str) -> str:
    """Put every run of examples between fences; blank lines between two examples belong to the run."""
    text = EXAMPLE.sub(lambda run: f"```python\n{run.group().rstrip()}\n```\n", text)
    return re.sub(r"\n```\n\n+```python\n", "\n\n", text)


class Examples(Extension):
    """Before anybody reads a docstring."""

    def on_object(self, *, obj: Object, **_: Any) -> None:
        """Change the text in place."""
        if obj.docstring:
            obj.docstring.value = fenced(obj.docstring.value)
