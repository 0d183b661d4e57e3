//! What is made of flows that may be compared: sums, differences, shares, contributions, estimates.

use bilateral::error::Error;
use bilateral::flow::{self, Along, CifMargin, Contributions, Flow, MirrorPair, Movement};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList};
use rust_decimal::Decimal;

use crate::amount::PyMoney;
use crate::decimal::Exact;
use crate::error::OrRaise;
use crate::flow::PyFlow;
use crate::json;
use crate::number::Number;

/// The sum of flows that differ along one thing only: `reporter`, `partner`, `product` or `period`.
///
/// None for no flow at all. `flow.not-comparable` names every other difference,
/// `flow.overlapping` a part that contains another.
///
/// >>> flow = lambda partner, period, value: bilateral.Flow.from_json(
/// ...     '{"reporter": "DEU", "partner": "%s", "direction": "export", "product": "TOTAL", '
/// ...     '"period": "%s", "value": "%s", "currency": "EUR"}' % (partner, period, value))
/// >>> bilateral.flow_sum([flow("KAZ", "2024", "4"), flow("UZB", "2024", "5")], "partner")
/// Money('9', 'EUR')
#[pyfunction]
#[pyo3(signature = (flows, along, /))]
pub(crate) fn flow_sum(flows: Vec<PyRef<'_, PyFlow>>, along: &str) -> PyResult<Option<PyMoney>> {
    let flows: Vec<Flow> = flows.iter().map(|flow| flow.0.clone()).collect();
    let sum = Along::parse(along).and_then(|along| flow::sum(&flows, along)).or_raise()?;
    Ok(sum.map(PyMoney))
}

/// By how much a flow rose or fell; refused if the two are not comparable.
///
/// >>> flow = lambda partner, period, value: bilateral.Flow.from_json(
/// ...     '{"reporter": "DEU", "partner": "%s", "direction": "export", "product": "TOTAL", '
/// ...     '"period": "%s", "value": "%s", "currency": "EUR"}' % (partner, period, value))
/// >>> bilateral.flow_difference(flow("KAZ", "2024", "4"), flow("KAZ", "2023", "5"))
/// Money('1', 'EUR')
#[pyfunction]
#[pyo3(signature = (earlier, later, /))]
pub(crate) fn flow_difference(earlier: &PyFlow, later: &PyFlow) -> PyResult<PyMoney> {
    flow::difference(&earlier.0, &later.0).or_raise().map(PyMoney)
}

/// The share of a part in its whole, which differ along one thing only.
///
/// >>> flow = lambda partner, period, value: bilateral.Flow.from_json(
/// ...     '{"reporter": "DEU", "partner": "%s", "direction": "export", "product": "TOTAL", '
/// ...     '"period": "%s", "value": "%s", "currency": "EUR"}' % (partner, period, value))
/// >>> bilateral.flow_share(flow("KAZ", "2024", "4"), flow("WORLD", "2024", "16"), "partner")
/// {'exact': '1/4'}
#[pyfunction]
#[pyo3(signature = (part, whole, along, /) -> "dict[str, object]")]
pub(crate) fn flow_share<'py>(
    py: Python<'py>,
    part: &PyFlow,
    whole: &PyFlow,
    along: &str,
) -> PyResult<Bound<'py, PyDict>> {
    let share = Along::parse(along).and_then(|along| flow::share(&part.0, &whole.0, along));
    json::to_dict(py, &share.or_raise()?)
}

/// Growth of a whole taken apart: contributions and the rest sum to it exactly.
///
/// >>> split = bilateral.contributions((100, 116), [("a", 30, 36), ("b", 70, 80)])
/// >>> [(part["part"], part["contribution"]) for part in split["parts"]]
/// [('b', {'exact': '1/10'}), ('a', {'exact': '3/50'})]
/// >>> split["unallocated"]
/// {'exact': '0'}
///
/// Wrong: an amount that has lost digits already.
///
/// >>> bilateral.contributions((1.5, 2), [])
/// Traceback (most recent call last):
///     ...
/// TypeError: ...
#[pyfunction]
#[pyo3(signature = (whole, parts, /) -> "dict[str, object]")]
pub(crate) fn contributions(
    py: Python<'_>,
    whole: (Exact, Exact),
    parts: Vec<(String, Exact, Exact)>,
) -> PyResult<Bound<'_, PyDict>> {
    let parts = parts.into_iter().map(|(part, before, after)| (part, before.0, after.0));
    json::to_dict(py, &Contributions::of_amounts((whole.0.0, whole.1.0), parts).or_raise()?)
}

/// Growth of the daily average from one amount to another, over spans of so many days.
///
/// >>> bilateral.growth_adjusted_for_days("100", "104", 250, 252)
/// {'exact': '2/63'}
#[pyfunction]
#[pyo3(signature = (before, after, days_before, days_after, /) -> "dict[str, object]")]
pub(crate) fn growth_adjusted_for_days(
    py: Python<'_>,
    before: Exact,
    after: Exact,
    days_before: Number<u32>,
    days_after: Number<u32>,
) -> PyResult<Bound<'_, PyDict>> {
    let amounts: (Decimal, Decimal) = (before.0, after.0);
    let growth = Movement::of_amounts(amounts.0, amounts.1)
        .and_then(|movement| movement.adjusted_for_days(days_before.0, days_after.0));
    json::to_dict(py, &growth.or_raise()?)
}

/// Estimates of what was traded out of both views, each with its weights; never a statistic.
///
/// `margin` is the freight taken off what importers record, as a share of the FOB value.
///
/// >>> flow = lambda reporter, partner, direction, value: bilateral.Flow.from_json(
/// ...     '{"reporter": "%s", "partner": "%s", "direction": "%s", "product": "TOTAL", '
/// ...     '"period": "2024", "value": "%s", "currency": "EUR"}' % (reporter, partner, direction, value))
/// >>> pairs = [(flow("DEU", "KAZ", "export", 100), flow("KAZ", "DEU", "import", 110))]
/// >>> bilateral.reconcile(pairs, "0.06")[0]["value"]
/// '5400/53'
#[pyfunction]
#[pyo3(signature = (pairs, margin, /) -> "list[dict[str, object]]")]
pub(crate) fn reconcile<'py>(
    py: Python<'py>,
    pairs: Vec<(PyRef<'_, PyFlow>, PyRef<'_, PyFlow>)>,
    margin: Exact,
) -> PyResult<Bound<'py, PyList>> {
    let pair = |(index, (exporter, importer)): (usize, &(PyRef<'_, PyFlow>, PyRef<'_, PyFlow>))| {
        MirrorPair::new(exporter.0.clone(), importer.0.clone()).map_err(|refused: Error| refused.at(index))
    };
    let pairs = pairs.iter().enumerate().map(pair).collect::<bilateral::Result<Vec<_>>>();
    let estimates = pairs.and_then(|pairs| flow::reconcile(&pairs, CifMargin::own(margin.0)?)).or_raise()?;
    let estimates: Vec<_> =
        estimates.iter().map(|estimate| json::to_dict(py, estimate)).collect::<PyResult<_>>()?;
    PyList::new(py, estimates)
}
