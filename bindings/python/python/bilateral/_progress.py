"""Bars that show how far reading has come."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from bilateral._native import ReadProgress

__all__ = ["Bar", "notebook_bar"]


class Bar(Protocol):
    """What a bar of `tqdm` is: bytes so far, bytes in all, and how to tell it of more."""

    n: Any
    total: Any

    def update(self, n: int, /) -> object:
        """Go on by so many bytes."""


class _Shown:
    """A bar of the notebook's own HTML."""

    def __init__(self, display: Any) -> None:  # noqa: ANN401 — IPython is not required
        self._handle = display(self, display_id=True)
        self._progress: ReadProgress | None = None

    def __call__(self, progress: ReadProgress) -> None:
        self._progress = progress
        if self._handle is not None:
            self._handle.update(self)

    def _repr_html_(self) -> str:
        if self._progress is None:
            return ""
        total = self._progress.total or self._progress.bytes
        bar = f'<progress value="{self._progress.bytes}" max="{total}"></progress>'
        return f"{bar} {self._progress.bytes:,} / {total:,} bytes, {self._progress.rows:,} rows"


def notebook_bar(total: int) -> object | None:
    """Make a bar for a file of that many bytes, where this is a notebook; else None."""
    ipython = sys.modules.get("IPython")
    shell = ipython.get_ipython() if ipython is not None else None
    if shell is None or type(shell).__name__ != "ZMQInteractiveShell":
        return None
    try:
        from tqdm.auto import tqdm  # noqa: PLC0415
    except ImportError:
        from IPython.display import display  # noqa: PLC0415  # pyright: ignore[reportUnknownVariableType]

        return _Shown(display)
    bar: object = tqdm(total=total, unit="B", unit_scale=True)
    return bar
