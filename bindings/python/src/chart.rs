//! Pictures as Vega-Lite specifications; `bilateral.chart` wraps them.

use bilateral::chart as core;
use bilateral::error::Result;
use bilateral::flow::{FlowKey, MirrorPair};
use bilateral::investment::{StockFlow, reconcile};
use pyo3::prelude::*;
use pyo3::types::PyList;
use time::Date;

use crate::claim::PyClaimCheck;
use crate::dossier::PyDossier;
use crate::error::{self, OrRaise};
use crate::flow::{PyFlow, PyFlowTable};
use crate::indicator::{Columns, inputs, matrix};
use crate::json;
use crate::number::Number;

fn text(chart: Result<core::Chart>) -> PyResult<String> {
    chart.map(|chart| chart.to_string()).or_raise()
}

#[pyfunction]
#[pyo3(signature = (dossier, on, /))]
pub(crate) fn timeline_chart(dossier: &PyDossier, on: Date) -> PyResult<String> {
    text(core::timeline(&dossier.0, on))
}

#[pyfunction]
#[pyo3(signature = (table, last, /))]
pub(crate) fn trade_chart(table: &PyFlowTable, last: Option<Number<u8>>) -> PyResult<String> {
    text(core::trade(&table.0, last.map(|last| last.0)))
}

#[pyfunction]
#[pyo3(signature = (table, last, /))]
pub(crate) fn balance_chart(table: &PyFlowTable, last: Option<Number<u8>>) -> PyResult<String> {
    text(core::balance(&table.0, last.map(|last| last.0)))
}

#[pyfunction]
#[pyo3(signature = (table, by, /))]
pub(crate) fn composition_chart(table: &PyFlowTable, by: &str) -> PyResult<String> {
    text(FlowKey::parse(by).and_then(|by| core::composition(&table.0, by)))
}

#[pyfunction]
#[pyo3(signature = (table, by, /))]
pub(crate) fn treemap_chart(table: &PyFlowTable, by: &str) -> PyResult<String> {
    text(FlowKey::parse(by).and_then(|by| core::treemap(&table.0, by)))
}

#[pyfunction]
#[pyo3(signature = (checked, about, /))]
pub(crate) fn claims_chart(checked: &PyClaimCheck, about: Option<&str>) -> String {
    core::claims(&checked.0.solution, about).to_string()
}

#[pyfunction]
#[pyo3(signature = (accounts: "list[dict[str, object]]", /))]
pub(crate) fn waterfall_chart(accounts: &Bound<'_, PyList>) -> PyResult<String> {
    let accounts: Vec<StockFlow> = bilateral::wire::from_json(&json::read(accounts)?).or_raise()?;
    text(reconcile(&accounts).map(|reconciled| core::waterfall(&reconciled)))
}

#[pyfunction]
#[pyo3(signature = (pairs, /))]
pub(crate) fn mirror_chart(pairs: Vec<(PyRef<'_, PyFlow>, PyRef<'_, PyFlow>)>) -> PyResult<String> {
    let pair = |(place, (out, come)): (usize, &(PyRef<'_, PyFlow>, PyRef<'_, PyFlow>))| {
        MirrorPair::new(out.0.clone(), come.0.clone()).map_err(|refused| refused.at(place))
    };
    text(
        pairs.iter().enumerate().map(pair).collect::<Result<Vec<_>>>().and_then(|pairs| core::mirror(&pairs)),
    )
}

#[pyfunction]
#[pyo3(signature = (exports: "dict[str, object]", exporter, /))]
pub(crate) fn product_space_chart(exports: &Bound<'_, PyAny>, exporter: Option<&str>) -> PyResult<String> {
    let py = exports.py();
    let exports = matrix(exports).map_err(|refused| error::at(py, refused, "exports"))?;
    text(core::product_space(&exports, exporter))
}

#[pyfunction]
#[pyo3(signature = (key, columns: "dict[str, object] | None", matrices: "dict[str, object] | None", /))]
pub(crate) fn heatmap_chart<'py>(
    key: &str,
    columns: Option<Columns<'py>>,
    matrices: Option<Columns<'py>>,
) -> PyResult<String> {
    let inputs = inputs(columns, None, matrices, None)?;
    text(bilateral::indicator::compute(key, &inputs).and_then(|answer| core::heatmap(&answer)))
}
