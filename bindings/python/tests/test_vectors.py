"""The same calls give the same answers in every language: `tests/vectors/*.json`."""

import base64
import hashlib
import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import bilateral
from bilateral import Brief, Dossier, TradeFigure, When
from bilateral import chart as charts

ROOT = Path(__file__).parents[3]
# Run by test_vectors_vocabulary.py.
VOCABULARY = {
    *("areaFromCode", "blocChanges", "blocMembers", "codeOfArea", "convertProducts", "dateBefore"),
    *("dateInfo", "happenedBy", "intervalArithmetic", "isInternal", "parseCurrency"),
    *("parsePeriod", "parsePeriodAny", "parseProduct", "parsePublished"),
}
VECTORS = sorted(path for path in (ROOT / "tests" / "vectors").glob("*.json") if path.stem not in VOCABULARY)


def explain(code: str) -> object:
    page = bilateral.explain(code)
    return page and page.to_dict()


def status(text: str, agreement: str, on: str) -> object:
    found = Dossier.from_bytes(text.encode()).agreement(agreement)
    return found and found.status(date.fromisoformat(on)).to_dict()


def agreement(text: str, id_: str) -> bilateral.Agreement | None:
    return Dossier.from_bytes(text.encode()).agreement(id_)


def dicts(records: list[Any] | None) -> object:
    return None if records is None else [record.to_dict() for record in records]


def tracks(text: str, id_: str, on: str) -> object:
    found = agreement(text, id_)
    return found and found.tracks(date.fromisoformat(on)).to_dict()


def status_for(text: str, id_: str, on: str, party: str, scope: str) -> object:
    day, dossier = date.fromisoformat(on), Dossier.from_bytes(text.encode())
    found = dossier.status(id_, day, party=party or None, scope=scope or None)
    return found and found.to_dict()


def entry_into_force(text: str, id_: str, on: str, scope: str) -> object:
    day = date.fromisoformat(on) if on else None
    found = Dossier.from_bytes(text.encode()).entry_into_force(id_, day, scope=scope or None)
    return found and found.to_dict()


def entry_into_force_if(text: str, id_: str, party: str, on: str) -> object:
    found = agreement(text, id_)
    return found and found.entry_into_force_if(date.fromisoformat(on), party or None).to_dict()


def conflicts(text: str, id_: str) -> object:
    found = agreement(text, id_)
    return found and dicts(found.conflicts())


def resolved(text: str, id_: str, resolution: str) -> object:
    found, wanted = agreement(text, id_), json.loads(resolution)
    return found and found.resolved(wanted["policy"], wanted.get("sources", [])).to_dict()


def lineage(text: str, id_: str) -> object:
    found = Dossier.from_bytes(text.encode()).lineage(id_)
    return found and found.to_dict()


def compare(earlier: str, later: str) -> object:
    return bilateral.compare(TradeFigure.from_json(earlier), TradeFigure.from_json(later)).to_dict()


def plain(answer: Any) -> Any:  # noqa: ANN401 — whatever a call answers
    """An answer as it stands on the wire."""
    return answer.to_dict() if hasattr(answer, "to_dict") else answer


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def stages(brief: Brief) -> dict[str, str]:
    lines: Any = brief.to_dict()
    return {entry["id"]: entry["status"]["stage"] for entry in lines["treaties"] + lines["political"]}


def brief(path: str, on: str) -> object:
    made = Dossier.load(ROOT / path).brief(date.fromisoformat(on))
    return {
        "stages": stages(made),
        "conclusions": [[str(conclusion.kind), conclusion.text] for conclusion in made.conclusions],
        "text": digest(made.text),
        "markdown": digest(made.markdown),
        "html": digest(made.html),
        "json": digest(made.to_json()),
    }


def calendar(text: str, on: str) -> object:
    ahead = Dossier.from_bytes(text.encode()).calendar(date.fromisoformat(on))
    return ahead.to_dict() | {"ics": ahead.to_ics()}


def kaplan_meier(text: str) -> object:
    observations = [(one["time"], one["event"]) for one in json.loads(text)]
    return bilateral.kaplan_meier(observations).to_dict()


def analyse(text: str, on_text: str) -> object:
    agreements, on = Dossier.from_bytes(text.encode()).agreements, date.fromisoformat(on_text)
    depth = bilateral.Depth.from_json(
        '{"agreement": "B", "index": "depth", "value": "6", "least": "0", "greatest": "7", "source": "S"}'
    )
    found = bilateral.deepest(agreements, [depth], "depth", "DEU", "KAZ", on)

    def each(one: bilateral.Agreement) -> object:
        waited = bilateral.days_between_events(one, "signed", "entered-into-force")
        return {
            "daysApplied": bilateral.days_applied(one, on).to_dict(),
            "ratification": bilateral.ratification(one, on, weights={"EU": 3, "KAZ": 1}).to_dict(),
            "signedToForce": waited and waited.to_dict(),
            "stageDurations": [stage.to_dict() for stage in bilateral.stage_durations(one, on)],
        }

    return {
        "coverage": bilateral.coverage(
            agreements, [("DEU", "KAZ", "60"), ("USA", "KAZ", "40")], on
        ).to_dict(),
        "deepest": found and found.to_dict(),
        "each": [each(one) for one in agreements],
        "networks": [bilateral.network(agreements, layer, on).to_dict() for layer in bilateral.Layer],
        "staleTexts": [one.to_dict() for one in bilateral.stale_texts(agreements, 24, on)],
        "sunsetExposure": bilateral.sunset_exposure(agreements, {"A": 15}, on).to_dict(),
        "timeToForce": bilateral.time_to_force(agreements, on).to_dict(),
        "treatyCount": bilateral.treaty_count(agreements, on).to_dict(),
    }


def flow(text: str) -> bilateral.Flow:
    return bilateral.Flow.from_json(text)


def flow_table(text: str) -> bilateral.FlowTable:
    return bilateral.FlowTable([flow(json.dumps(one)) for one in json.loads(text)])


def flows(text: str) -> list[bilateral.Flow]:
    return [flow(json.dumps(one)) for one in json.loads(text)]


def money(amount: bilateral.Money | None) -> object:
    return None if amount is None else {"amount": str(amount.amount), "currency": str(amount.currency)}


def contributions(whole: str, parts: str) -> object:
    before, after = json.loads(whole)
    return bilateral.contributions((before, after), [tuple(part) for part in json.loads(parts)])


def reconcile(pairs: str, margin: str) -> object:
    views = [(flow(json.dumps(one)), flow(json.dumps(other))) for one, other in json.loads(pairs)]
    return bilateral.reconcile(views, margin)


def flow_series(text: str, question: str, given: str) -> object:
    ((_, series),) = flow_table(text).series(["partner"])
    arguments = json.loads(given)
    if question == "withZeroWhereAbsent":
        series, question, arguments = series.with_zero_where_absent(*arguments), "values", []
    if question == "values":
        return [[str(month), str(value)] for month, value in series.values()]
    if question == "exchangeSplit":
        arguments[5] = [bilateral.Rate.from_json(json.dumps(rate)) for rate in arguments[5]]
    return getattr(series, snake(question))(*arguments)


def snake(name: str) -> str:
    return "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in name)


def revisions(text: str, by: str) -> object:
    def said(words: list[str | None], one: bilateral.Revisions) -> object:
        return {
            "words": words,
            "vintages": [str(day) for day in one.vintages],
            "triangle": [
                {"period": str(period), "values": [value and str(value) for value in values]}
                for period, values in one.triangle()
            ],
            "meanRevision": one.mean_revision(),
            "meanAbsoluteRevision": one.mean_absolute_revision(),
            "relativeAbsoluteRevision": one.relative_absolute_revision(),
        }

    return [said(words, one) for words, one in flow_table(text).revisions([by])]


def revised_growth(text: str, by: str, earlier: str, later: str) -> object:
    return [{"words": words} | one.growth(earlier, later) for words, one in flow_table(text).revisions([by])]


def worked_claims(path: str, on: str) -> object:
    dossier, day = Dossier.load(ROOT / path), date.fromisoformat(on)
    checked = dossier.check_claims(day)
    return {
        "verdicts": [[one.id, str(one.relation), str(one.verdict)] for one in checked.claims],
        "conflicts": [one.because for one in checked.conflicts],
        "codes": [finding.code for finding in checked.report.findings],
        "brief": digest(dossier.brief_with_claims(day).text),
    }


def chart(kind: str, text: str, option: str) -> object:
    match kind:
        case "timeline":
            drawn = charts.timeline(Dossier.from_bytes(text.encode()), on=date.fromisoformat(option))
        case "trade":
            drawn = charts.trade(flow_table(text), last=int(option) if option else None)
        case "balance":
            drawn = charts.balance(flow_table(text), last=int(option) if option else None)
        case "composition":
            drawn = charts.composition(flow_table(text), option)
        case "treemap":
            drawn = charts.treemap(flow_table(text), option)
        case "claims":
            claims = [bilateral.Claim.from_json(json.dumps(one)) for one in json.loads(text)]
            drawn = charts.claims(bilateral.check_claims(claims), about=option or None)
        case "waterfall":
            drawn = charts.waterfall(json.loads(text))
        case "mirror":
            views = [(flow(json.dumps(one)), flow(json.dumps(other))) for one, other in json.loads(text)]
            drawn = charts.mirror(views)
        case "product-space":
            drawn = charts.product_space(json.loads(text), exporter=option or None)
        case _:
            drawn = charts.heatmap(option, **json.loads(text))
    return drawn.specification


def pivot(text: str) -> dict[str, Any]:
    how: dict[str, Any] = json.loads(text)
    if "absentAsZero" in how:
        how["absent_as_zero"] = how.pop("absentAsZero")
    return how


def table_matrix(flows: str, how: str) -> object:
    return flow_table(flows).matrix(**pivot(how))


def table_panel(flows: str, how: str) -> object:
    return flow_table(flows).panel(**pivot(how))


def table_indicator(flows: str, how: str, key: str, options: str) -> object:
    return flow_table(flows).indicator(key, **pivot(how), options=json.loads(options))


def numbers(text: str) -> dict[str, Any]:
    """Words for what JSON has no numbers for, as numbers."""
    return json.loads(text.replace('"NaN"', "NaN"))  # type: ignore[no-any-return]


def robustness(key: str, text: str, trials: str) -> object:
    tried = json.loads(trials)
    if "withoutLargest" in tried:
        tried["without_largest"] = tried.pop("withoutLargest")
    return bilateral.indicator_robustness(key, **numbers(text), **tried)


def read(file: str, options: str) -> bilateral.Read:
    """Options are keywords in Python, in snake case."""
    content = base64.b64decode(file[7:]) if file.startswith("base64:") else file.encode()
    given: dict[str, Any] = {
        str({"mostBytes": "most_bytes", "productLabels": "product_labels"}.get(name, name)): value
        for name, value in json.loads(options).items()
    }
    if "vintage" in given:
        given["vintage"] = date.fromisoformat(given["vintage"])
    return bilateral.read(content, **given)


def read_file(file: str, options: str) -> object:
    found = read(file, options)
    return {
        "recognised": {"format": found.recognised.format, "why": found.recognised.why},
        "diagnostics": found.diagnostics.to_dict(),
        "table": None if found.table is None else dicts(found.table.flows()),
        "dataset": None if found.dataset is None else found.dataset.to_dict(),
        "cells": None if found.cells is None else dicts(found.cells),
    }


def exchange_rates(file: str, options: str) -> object:
    dataset = read(file, options).dataset
    assert dataset is not None
    return [{"period": str(period), "rate": rate.to_dict()} for period, rate in dataset.exchange_rates()]


CALLS: dict[str, Callable[..., object]] = {
    "analyse": analyse,
    "auditEntryIntoForce": lambda text, id_: dicts(
        Dossier.from_bytes(text.encode()).audit_entry_into_force(id_)
    ),
    "conflicts": conflicts,
    "entryIntoForce": entry_into_force,
    "entryIntoForceIf": entry_into_force_if,
    "lineage": lineage,
    "resolved": resolved,
    "series": lambda text: dicts(Dossier.from_bytes(text.encode()).series()),
    "statusFor": status_for,
    "tracks": tracks,
    "brief": brief,
    "chart": chart,
    "tableMatrix": table_matrix,
    "tablePanel": table_panel,
    "tableIndicator": table_indicator,
    "tableGrubelLloyd": lambda flows: flow_table(flows).grubel_lloyd(),
    "checkClaims": lambda text: bilateral.check_claims(
        [bilateral.Claim.from_json(json.dumps(one)) for one in json.loads(text)]
    ).to_dict(),
    "checkDossierClaims": lambda text: Dossier.from_json(text).check_claims().to_dict(),
    "workedClaims": worked_claims,
    "checkFlows": lambda text: flow_table(text).check().to_dict(),
    "compareFlows": lambda one, other: bilateral.compare_flows(flow(one), flow(other)).to_dict(),
    "finishPartial": lambda text: bilateral.FlowPartial.from_bytes(bytes.fromhex(text)).finish(),
    "exchangeRates": exchange_rates,
    "readFile": read_file,
    "flowGrowth": lambda one, other: bilateral.flow_growth(flow(one), flow(other)),
    "groupFlows": lambda text, keys: flow_table(text).group(keys.split(",") if keys else []),
    "flowSum": lambda text, along: money(bilateral.flow_sum(flows(text), along)),
    "flowDifference": lambda one, other: money(bilateral.flow_difference(flow(one), flow(other))),
    "flowShare": lambda one, other, along: bilateral.flow_share(flow(one), flow(other), along),
    "flowSeries": flow_series,
    "contributions": contributions,
    "growthAdjustedForDays": lambda before, after, first, second: bilateral.growth_adjusted_for_days(
        before, after, int(first), int(second)
    ),
    "reconcile": reconcile,
    "revisions": revisions,
    "revisedGrowth": revised_growth,
    "pivotFlows": lambda text, rows, columns: flow_table(text).pivot(rows, columns),
    "filterFlows": lambda text, how: dicts(flow_table(text).filter(**json.loads(how)).flows()),
    "indicator": lambda key, text: bilateral.indicator(key, **numbers(text)),
    "indicatorRobustness": robustness,
    "indicators": lambda text: [one["key"] for one in bilateral.indicators(text)],
    "mirror": lambda one, other: bilateral.mirror(flow(one), flow(other)),
    "partialBytes": lambda text: flow_table(text).partial(["reporter", "partner"]).to_bytes().hex(),
    "answerInvestment": lambda text: bilateral.answer_investment(json.loads(text)),
    "checkInvestmentCells": lambda text: bilateral.check_investment_cells(json.loads(text)).to_dict(),
    "readInvestmentRow": lambda row, source: bilateral.read_investment_row(json.loads(row), source).to_dict(),
    "calendar": calendar,
    "importCsv": lambda text, mapping: bilateral.import_csv(
        text, bilateral.Mapping.from_json(mapping)
    ).to_dict(),
    "kaplanMeier": kaplan_meier,
    "progress": lambda text, on: Dossier.from_bytes(text.encode()).progress(date.fromisoformat(on)).to_dict(),
    "readStatusWord": lambda text, language: bilateral.read_status_word(text, language).to_dict(),
    "stageLabel": bilateral.stage_label,
    "titleIn": bilateral.title_in,
    "checkDossier": lambda text: Dossier.from_bytes(text.encode()).check().to_dict(),
    "compareTrade": compare,
    "explain": explain,
    "parseDate": lambda text: str(When(text)),
    "readDossier": lambda text: Dossier.from_bytes(text.encode()).to_json(),
    "status": status,
}


def unsayable(call: str, case: dict[str, Any]) -> bool:
    """Python hands over days as dates: text that is no day never gets that far."""
    takes_days = call in {"brief", "calendar", "status", "tracks", "workedClaims"}
    code = case.get("throws", {}).get("code", "")
    # Fields are keywords, and numbers floats: both are Python's own `TypeError`.
    takes_keywords = call.startswith("indicator") and code in {"input.unknown-field", "input.wrong-type"}
    return takes_keywords or (takes_days and code.startswith("date."))


def test_there_are_vectors() -> None:
    assert VECTORS


@pytest.mark.parametrize("path", VECTORS, ids=[path.stem for path in VECTORS])
def test_vectors(path: Path) -> None:
    vectors = json.loads(path.read_text(encoding="utf-8"))
    call = CALLS.get(vectors["call"])
    assert call is not None, f"no Python function answers `{vectors['call']}`"
    assert vectors["cases"]
    for case in vectors["cases"]:
        if unsayable(vectors["call"], case):
            continue
        if "throws" in case:
            with pytest.raises(bilateral.BilateralError) as info:
                call(*case["arguments"])
            error = info.value
            refusal = {"code": error.code, "path": error.path, "severity": error.severity}
            assert refusal.items() >= case["throws"].items(), case["arguments"]
        else:
            assert plain(call(*case["arguments"])) == case["returns"], case["arguments"]
