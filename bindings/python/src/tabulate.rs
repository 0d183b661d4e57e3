//! Lists of records as one table.

use bilateral::columns::{Columns, Tabular};
use bilateral::investment::InvestmentCell;
use pyo3::prelude::*;
use pyo3::types::PyTuple;

use crate::claim::PyClaimVerdict;
use crate::error::wrong_type;
use crate::investment::PyInvestmentCell;
use crate::report::PyFinding;

/// Records in rows and columns; made by `tabulate`.
///
/// >>> cell = bilateral.InvestmentCell.from_json("""{
/// ...     "reporter": "KAZ", "partner": "NLD", "measure": "position", "at": "2021-12-31",
/// ...     "side": "inward", "value": "63000000000", "currency": "USD" }""")
/// >>> table = bilateral.tabulate([cell])
/// >>> table.to_polars().select("reporter", "value").rows()
/// [('KAZ', Decimal('63000000000'))]
#[pyclass(frozen, module = "bilateral", name = "Table")]
pub(crate) struct PyTable(Columns, Py<PyTuple>);

table_class!(PyTable, |it| bilateral_arrow::table(it));
html_class!(PyTable, |it| it.html(""));

#[pymethods]
impl PyTable {
    fn __len__(&self) -> usize {
        self.0.rows()
    }

    fn __eq__(&self, py: Python<'_>, other: &Self) -> PyResult<bool> {
        self.1.bind(py).eq(&other.1)
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        self.1.bind(py).hash()
    }

    fn __repr__(&self) -> String {
        let names: Vec<&str> = self.0.columns().iter().map(bilateral::columns::Column::name).collect();
        format!("<Table of {} rows: {}>", self.0.rows(), names.join(", "))
    }

    #[pyo3(signature = () -> "tuple[object, tuple[object, ...]]")]
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let make = py.import("bilateral")?.getattr("tabulate")?;
        Ok((make, (self.1.clone_ref(py),)).into_pyobject(py)?.into_any())
    }
}

/// Records of one kind as a table that speaks Arrow: `InvestmentCell`, `Finding` or `ClaimVerdict`.
///
/// >>> cell = bilateral.InvestmentCell.from_json("""{
/// ...     "reporter": "KAZ", "partner": "NLD", "measure": "position", "at": "2021-12-31",
/// ...     "side": "inward", "value": "63000000000.5", "currency": "USD" }""")
/// >>> table = bilateral.tabulate([cell])
/// >>> table.to_polars()["value"].to_list()
/// [Decimal('63000000000.5')]
#[pyfunction]
#[pyo3(signature = (records: "list[InvestmentCell] | list[Finding] | list[ClaimVerdict]", /))]
pub(crate) fn tabulate(records: &Bound<'_, PyAny>) -> PyResult<PyTable> {
    let py = records.py();
    let all: Vec<Bound<'_, PyAny>> = records.try_iter()?.collect::<PyResult<_>>()?;
    let kept = PyTuple::new(py, &all)?.unbind();
    let all = kept.bind(py);
    if let Ok(cells) = all.extract::<Vec<PyRef<'_, PyInvestmentCell>>>() {
        let cells: Vec<InvestmentCell> = cells.iter().map(|cell| cell.0.clone()).collect();
        return Ok(PyTable(cells.to_columns(), kept));
    }
    if let Ok(findings) = all.extract::<Vec<PyRef<'_, PyFinding>>>() {
        let findings: Vec<_> = findings.iter().map(|finding| finding.0.clone()).collect();
        return Ok(PyTable(findings.to_columns(), kept));
    }
    if let Ok(verdicts) = all.extract::<Vec<PyRef<'_, PyClaimVerdict>>>() {
        let verdicts: Vec<_> = verdicts.iter().map(|verdict| verdict.0.clone()).collect();
        return Ok(PyTable(verdicts.to_columns(), kept));
    }
    Err(wrong_type("a list of one kind of InvestmentCell, Finding or ClaimVerdict", records))
}
