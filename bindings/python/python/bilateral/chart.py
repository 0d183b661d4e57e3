"""Pictures as Vega-Lite specifications: shown by a notebook, used as Altair charts, saved as files.

>>> import bilateral
>>> from bilateral import chart
>>> picture = chart.waterfall([{"period": "2021", "opening": "100", "transactions": "7", "closing": "104"}])
>>> picture
<Chart 'What moved the position, 2021'>
>>> picture.specification["$schema"]
'https://vega.github.io/schema/vega-lite/v5.json'

In a notebook the picture shows itself. `picture.save("picture.png")` and `.svg` need
`pip install "bilateral[charts]"`; `.json` needs nothing.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bilateral import _native

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from os import PathLike

__all__ = [
    "Chart",
    "balance",
    "claims",
    "composition",
    "heatmap",
    "mirror",
    "product_space",
    "timeline",
    "trade",
    "treemap",
    "waterfall",
]

_EXTRA = 'this needs the extra: pip install "bilateral[charts]"'


@dataclass(frozen=True, repr=False)
class Chart:
    """A picture: equal to another of the same specification, hashable, picklable.

    >>> from bilateral import chart
    >>> year = {"period": "2021", "opening": "100", "transactions": "7", "closing": "104"}
    >>> picture = chart.waterfall([year])
    >>> picture.title, sorted(picture.specification)[:2]
    ('What moved the position, 2021', ['$schema', 'config'])
    """

    json: str
    """The Vega-Lite specification as JSON, its keys in the order of the alphabet."""

    @property
    def specification(self) -> dict[str, Any]:
        """The specification as a dict of its own."""
        specification: dict[str, Any] = json.loads(self.json)
        return specification

    @property
    def title(self) -> str:
        """What the picture is of."""
        return str(self.specification["title"]["text"])

    def __repr__(self) -> str:
        """Say what the picture is of."""
        return f"<Chart {self.title!r}>"

    def _repr_mimebundle_(self, **_: object) -> dict[str, Any]:
        """For notebooks."""
        return {"application/vnd.vegalite.v5+json": self.specification, "text/plain": repr(self)}

    def to_altair(self) -> Any:  # noqa: ANN401
        """Give an Altair chart, to be changed further; needs the extra `charts`.

        >>> from bilateral import chart
        >>> year = {"period": "2021", "opening": "100", "transactions": "7", "closing": "104"}
        >>> chart.waterfall([year]).to_altair().properties(width=900).to_dict(validate=False)["width"]
        900
        """
        try:
            import altair as alt  # noqa: PLC0415
        except ImportError as missing:
            raise ImportError(_EXTRA) from missing
        return alt.Chart.from_dict(self.specification, validate=False)

    def save(self, path: str | PathLike[str], *, scale: float = 2.0) -> Path:
        """Write a picture (`.png`, `.svg`) or its specification (`.json`), by the end of the name.

        `scale` is pixels per point of a PNG. Needs the extra `charts`, except for `.json`.

        Raises ValueError for any other end of the name.

        >>> import tempfile
        >>> from bilateral import chart
        >>> year = {"period": "2021", "opening": "100", "transactions": "7", "closing": "104"}
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     chart.waterfall([year]).save(f"{folder}/waterfall.json").name
        'waterfall.json'

        Wrong: an end that is no picture.

        >>> chart.waterfall([year]).save("waterfall.docx")
        Traceback (most recent call last):
            ...
        ValueError: a picture is saved as .png, .svg or .json, not as '.docx'
        """
        path = Path(path)
        match path.suffix.lower():
            case ".json":
                path.write_text(self.json, encoding="utf-8")
            case ".png":
                path.write_bytes(_converter().vegalite_to_png(self.json, vl_version="5.20", scale=scale))
            case ".svg":
                path.write_text(_converter().vegalite_to_svg(self.json, vl_version="5.20"), encoding="utf-8")
            case other:
                message = f"a picture is saved as .png, .svg or .json, not as {other!r}"
                raise ValueError(message)
        return path


def _converter() -> Any:  # noqa: ANN401
    try:
        import vl_convert  # noqa: PLC0415
    except ImportError as missing:
        raise ImportError(_EXTRA) from missing
    return vl_convert


def timeline(dossier: _native.Dossier, *, on: date) -> Chart:
    """Draw the stages of every agreement up to a day, one bar each.

    What was ahead of that day is not drawn. Raises `chart.empty` where nothing had happened yet.

    >>> import bilateral
    >>> from bilateral import chart
    >>> from datetime import date
    >>> dossier = bilateral.Dossier.from_toml('''
    ...     title = "A and B"
    ...     parties = ["KAZ", "EU"]
    ...     [[agreements]]
    ...     id = "T"
    ...     title = "An agreement"
    ...     kind = "sectoral"
    ...     binding = "binding"
    ...     parties = ["EU", "KAZ"]
    ...     entryIntoForce = [{ trigger = "last-notification", offset = [{ firstOfMonth = 2 }] }]
    ...     events = [{ kind = "signed", on = "2023-01-20" }]
    ...     ''')
    >>> chart.timeline(dossier, on=date(2024, 1, 1))
    <Chart 'A and B: agreements'>
    """
    return Chart(_native.timeline_chart(dossier, on))


def trade(table: _native.FlowTable, *, last: int | None = None) -> Chart:
    """Draw monthly rows by year, so that the same months of every year are compared.

    January to `last` (or to the last month of the last year) is in full colour with its growth, the rest of
    a year pale on top; a year of which a compared month is missing says so. The table is of one direction
    and one currency. Raises `chart.empty`, `flow.not-monthly` and what `FlowTable.group` raises.

    >>> import bilateral
    >>> from bilateral import chart
    >>> flow = lambda partner, period, value: bilateral.Flow.from_json(
    ...     '{"reporter": "DEU", "partner": "%s", "direction": "export", "product": "TOTAL", '
    ...     '"period": "%s", "value": "%s", "currency": "EUR"}' % (partner, period, value))
    >>> table = bilateral.FlowTable([flow("KAZ", f"{year}-{month:02}", month)
    ...                              for year in (2023, 2024) for month in (1, 2)])
    >>> chart.trade(table)
    <Chart 'Exports of Germany to Kazakhstan by year'>
    """
    return Chart(_native.trade_chart(table, last))


def balance(table: _native.FlowTable, *, last: int | None = None) -> Chart:
    """Draw exports upwards, imports downwards and the balance, over the same months of every year.

    The table is of one reporter's exports and imports by month. Raises as `trade`.

    >>> import bilateral
    >>> from bilateral import chart
    >>> flow = lambda direction, period, value: bilateral.Flow.from_json(
    ...     '{"reporter": "DEU", "partner": "KAZ", "direction": "%s", "product": "TOTAL", '
    ...     '"period": "%s", "value": "%s", "currency": "EUR"}' % (direction, period, value))
    >>> table = bilateral.FlowTable([
    ...     flow(way, f"{year}-01", value)
    ...     for way, value in (("export", 3), ("import", 2)) for year in (2023, 2024)])
    >>> chart.balance(table)
    <Chart 'Trade of Germany with Kazakhstan: exports, imports and balance'>
    """
    return Chart(_native.balance_chart(table, last))


def composition(table: _native.FlowTable, by: str) -> Chart:
    """Draw what the values are made of by one column (`partner`, `product`, …): bars and shares.

    Raises `chart.empty`, `chart.negative-part` and what `FlowTable.group` raises.

    >>> import bilateral
    >>> from bilateral import chart
    >>> flow = lambda partner, period, value: bilateral.Flow.from_json(
    ...     '{"reporter": "DEU", "partner": "%s", "direction": "export", "product": "TOTAL", '
    ...     '"period": "%s", "value": "%s", "currency": "EUR"}' % (partner, period, value))
    >>> table = bilateral.FlowTable([flow("KAZ", "2024", 3), flow("UZB", "2024", 1)])
    >>> chart.composition(table, "partner")
    <Chart 'Exports of Germany by partner, the year 2024'>
    """
    return Chart(_native.composition_chart(table, by))


def treemap(table: _native.FlowTable, by: str) -> Chart:
    """Draw the parts of `composition` as areas of a rectangle; raises as it does.

    >>> import bilateral
    >>> from bilateral import chart
    >>> flow = lambda partner, period, value: bilateral.Flow.from_json(
    ...     '{"reporter": "DEU", "partner": "%s", "direction": "export", "product": "TOTAL", '
    ...     '"period": "%s", "value": "%s", "currency": "EUR"}' % (partner, period, value))
    >>> table = bilateral.FlowTable([flow("KAZ", "2024", 3), flow("UZB", "2024", 1)])
    >>> chart.treemap(table, "partner")
    <Chart 'Exports of Germany by partner, the year 2024'>
    """
    return Chart(_native.treemap_chart(table, by))


def claims(checked: _native.ClaimCheck, *, about: str | None = None) -> Chart:
    """Draw what each claim can mean, and what all together leave; with `about`, of one quantity only.

    >>> import bilateral
    >>> from bilateral import chart
    >>> claims = [
    ...     bilateral.Claim.from_json(
    ...         '{"trade": {"id": "%s", "reporter": "KAZ", "partner": "EU", "flow": "turnover",'
    ...         ' "period": "2023", "figure": "%s billion USD", "said": "2024-12-23", "source": "press"}}'
    ...         % line
    ...     )
    ...     for line in [("A", "41.4"), ("B", "42.6")]
    ... ]
    >>> chart.claims(bilateral.check_claims(claims))
    <Chart 'Claims and what they leave'>
    """
    return Chart(_native.claims_chart(checked, about))


def waterfall(accounts: Sequence[Mapping[str, object]]) -> Chart:
    """Draw what moved a position, from the accounts that `answer_investment` takes under `reconcile`.

    The residual is a step of its own. Raises `investment.years-empty` and its kin.

    >>> import bilateral
    >>> from bilateral import chart
    >>> chart.waterfall([{"period": "2021", "opening": "100", "transactions": "7", "closing": "104"}])
    <Chart 'What moved the position, 2021'>
    """
    return Chart(_native.waterfall_chart([dict(account) for account in accounts]))


def mirror(pairs: Sequence[tuple[_native.Flow, _native.Flow]]) -> Chart:
    """Draw a point for each pair of the exporter's and the importer's view of one trade.

    Raises `flow.not-comparable` with the place of the pair, `chart.empty` if no pair has two values.

    >>> import bilateral
    >>> from bilateral import chart
    >>> flow = lambda reporter, partner, direction, value: bilateral.Flow.from_json(
    ...     '{"reporter": "%s", "partner": "%s", "direction": "%s", "product": "TOTAL", '
    ...     '"period": "2024", "value": "%s", "currency": "EUR"}' % (reporter, partner, direction, value))
    >>> chart.mirror([(flow("DEU", "KAZ", "export", 4), flow("KAZ", "DEU", "import", 5))])
    <Chart 'One trade, two views'>
    """
    return Chart(_native.mirror_chart(list(pairs)))


def heatmap(
    key: str,
    *,
    columns: Mapping[str, object] | None = None,
    matrices: Mapping[str, object] | None = None,
) -> Chart:
    """Draw an indicator that gives a table, a shade for each cell: `proximity`, similarities.

    Raises what `indicator` raises, and `chart.empty` for an answer that is no table or is too large to read.

    >>> import bilateral
    >>> from bilateral import chart
    >>> exports = {"rows": ["KAZ", "UZB", "KGZ"], "columns": ["27", "52", "71"],
    ...            "cells": [[9, 1, 1], [1, 5, 2], [1, 2, 6]]}
    >>> chart.heatmap("proximity", matrices={"exports": exports})
    <Chart 'Proximity of products'>
    """
    return Chart(_native.heatmap_chart(key, dict(columns or {}), dict(matrices or {})))


def product_space(exports: Mapping[str, object], *, exporter: str | None = None) -> Chart:
    """Draw products as points, near each other where the same economies export both with an advantage.

    `exports` is a matrix of exporters by products, as `FlowTable.matrix` gives it; with `exporter`, one of
    its rows, the products of that one stand out. Lines are the greatest proximities, and all of 0.55 and
    more (Hidalgo, Klinger, Barabási and Hausmann 2007); where a point lies has no unit.

    Raises `chart.empty` if nobody has an advantage in anything, if there is no such exporter, or if there
    are more than 250 products.

    >>> import bilateral
    >>> from bilateral import chart
    >>> exports = {"rows": ["KAZ", "UZB", "KGZ"], "columns": ["27", "52", "71"],
    ...            "cells": [[9, 1, 1], [1, 5, 2], [1, 2, 6]]}
    >>> chart.product_space(exports, exporter="KAZ")
    <Chart 'Product space: exports of KAZ'>
    """
    return Chart(_native.product_space_chart(dict(exports), exporter))
