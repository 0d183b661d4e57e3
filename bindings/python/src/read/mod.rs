//! Files of statistical offices: one call, and what was read with all that was noticed.

mod dataset;
mod diagnostics;
mod source;
mod worker;

use std::collections::BTreeMap;
use std::sync::Arc;

use bilateral::wire::Id;
use bilateral_formats::{Format, Recognised, Request};
use pyo3::prelude::*;
use pyo3::types::{PyString, PyTuple};

use crate::class::Given;
use crate::date::Day;
use crate::economy::PyArea;
use crate::error::{OrRaise, wrong_type};
use crate::flow::PyFlowTable;
use crate::investment::PyInvestmentCell;
use crate::number::Number;
use crate::period::PyPeriod;
use crate::product::PyClassification;

pub(crate) use dataset::{PyDataset, PyDatasetDimension, PyDatasetObservation};
pub(crate) use diagnostics::{PyReadDiagnostics, PyReadTally, PyReadUnit, PyRecognised};
pub(crate) use source::PyReadProgress;

use source::Source;

/// What a file held: a table of flows, cells on direct investment or a dataset, and all that was noticed on the way.
///
/// >>> file = b"t,i,j,k,v,q\n2021,398,276,70900,1.5,2\n"
/// >>> read = bilateral.read(file, edition="HS2017")
/// >>> read
/// <Read baci: 1 of 1 rows kept; 1 zeros-restored (from line 2)>
/// >>> read.table, read.dataset
/// (<FlowTable of 1 rows>, None)
#[pyclass(frozen, module = "bilateral", name = "Read")]
pub(crate) struct PyRead {
    table: Option<Py<PyFlowTable>>,
    dataset: Option<Py<PyDataset>>,
    cells: Option<Vec<Py<PyInvestmentCell>>>,
    diagnostics: Py<PyReadDiagnostics>,
}

#[pymethods]
impl PyRead {
    /// What `pickle` keeps of it.
    #[staticmethod]
    fn _of(
        table: Option<Py<PyFlowTable>>,
        dataset: Option<Py<PyDataset>>,
        cells: Option<Vec<Py<PyInvestmentCell>>>,
        diagnostics: Py<PyReadDiagnostics>,
    ) -> Self {
        Self { table, dataset, cells, diagnostics }
    }

    #[pyo3(signature = () -> "tuple[object, tuple[object, ...]]")]
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let restore = <Self as pyo3::PyTypeInfo>::type_object(py).getattr("_of")?;
        Ok((restore, self.parts(py)?).into_pyobject(py)?.into_any())
    }

    fn __eq__(&self, py: Python<'_>, other: &Self) -> PyResult<bool> {
        self.parts(py)?.into_pyobject(py)?.eq(other.parts(py)?)
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        self.parts(py)?.into_pyobject(py)?.hash()
    }

    /// For notebooks: what was noticed.
    fn _repr_html_(&self) -> String {
        self.diagnostics.get().0.html()
    }

    /// The flows; None if the file holds none.
    #[getter]
    fn table(&self, py: Python<'_>) -> Option<Py<PyFlowTable>> {
        self.table.as_ref().map(|table| table.clone_ref(py))
    }

    /// The dataset; None if the file holds flows or cells.
    #[getter]
    fn dataset(&self, py: Python<'_>) -> Option<Py<PyDataset>> {
        self.dataset.as_ref().map(|dataset| dataset.clone_ref(py))
    }

    /// The cells of a table on direct investment, for `check_investment_cells`; None if the file holds none.
    ///
    /// >>> file = b"COUNTRY,DV_TYPE,INDICATOR,COUNTERPART_COUNTRY,TIME_PERIOD,OBS_VALUE,SCALE\nKAZ,O,INWD_D_NETLA_FALL_ALL,NLD,2021,63005200000,6\n"
    /// >>> bilateral.read(file).cells[0].value  # US dollars, whatever SCALE says
    /// Decimal('63005200000')
    #[getter]
    fn cells(&self, py: Python<'_>) -> Option<Vec<Py<PyInvestmentCell>>> {
        self.cells.as_ref().map(|cells| cells.iter().map(|cell| cell.clone_ref(py)).collect())
    }

    /// What was noticed: counted, located, never silent.
    #[getter]
    fn diagnostics(&self, py: Python<'_>) -> Py<PyReadDiagnostics> {
        self.diagnostics.clone_ref(py)
    }

    /// As what the file was read, and what told.
    #[getter]
    fn recognised(&self) -> PyRecognised {
        PyRecognised::of(&self.diagnostics.get().0)
    }

    fn __repr__(&self) -> String {
        format!("<Read {}>", self.diagnostics.get().0)
    }
}

/// What there is of a reading; the cells as a tuple, which has a hash.
type Parts<'py> =
    (Option<Py<PyFlowTable>>, Option<Py<PyDataset>>, Option<Bound<'py, PyTuple>>, Py<PyReadDiagnostics>);

impl PyRead {
    fn parts<'py>(&self, py: Python<'py>) -> PyResult<Parts<'py>> {
        let cells = self.cells(py).map(|cells| PyTuple::new(py, cells)).transpose()?;
        Ok((self.table(py), self.dataset(py), cells, self.diagnostics(py)))
    }

    fn new(py: Python<'_>, found: Recognised) -> PyResult<Self> {
        let diagnostics = Py::new(py, PyReadDiagnostics(found.diagnostics().clone()))?;
        let (mut table, mut dataset, mut cells) = (None, None, None);
        match found {
            Recognised::Flows(read) => table = Some(Py::new(py, PyFlowTable(read.table))?),
            Recognised::Dataset(read) => dataset = Some(Py::new(py, PyDataset(Arc::new(read.dataset)))?),
            Recognised::Cells(read) => {
                let read = read.cells.into_iter().map(|cell| Py::new(py, PyInvestmentCell(cell)));
                cells = Some(read.collect::<PyResult<Vec<_>>>()?);
            }
        }
        Ok(Self { table, dataset, cells, diagnostics })
    }
}

/// A format, by its word.
pub(crate) struct GivenFormat(Format);

impl<'a, 'py> FromPyObject<'a, 'py> for GivenFormat {
    type Error = PyErr;

    #[cfg(feature = "stubs")]
    const INPUT_TYPE: pyo3::inspect::PyStaticExpr = {
        use pyo3::{type_hint_identifier, type_hint_union};
        type_hint_union!(
            type_hint_identifier!("bilateral.words", "ReadFormat"),
            type_hint_identifier!("builtins", "str")
        )
    };

    fn extract(value: Borrowed<'a, 'py, PyAny>) -> PyResult<Self> {
        let Ok(word) = value.cast::<PyString>() else {
            return Err(wrong_type("ReadFormat or str", &value));
        };
        Format::parse(&word.to_cow()?).map_err(|refused| refused.at("format")).or_raise().map(Self)
    }
}

/// Reads a file of trade, investment or other statistics: UN Comtrade, BACI, Comext, direct investment of Eurostat,
/// the IMF, the OECD and UNCTAD, SDMX, JSON-stat, Eurostat's TSV, ECB rates, or any table a mapping describes;
/// also within `.gz` and `.zip`.
///
/// `file` is a path, the bytes themselves, or a file open for reading bytes. Its format is told from its
/// first bytes, or is the one named, and then nothing is guessed. `mapping` is TOML. Further options
/// say what a file itself does not: `edition`, `period`, `product_labels`, `constants` (fields of investment cells); which rows are wanted; the
/// `entry` of an archive or of a JSON-stat file; the most bytes it may unpack to. `progress` is called now and then; what it
/// raises stops the reading, as Ctrl-C does.
///
/// >>> file = (b"REPORTER,PARTNER,PRODUCT,FLOW,STAT_PROCEDURE,PERIOD,VALUE_IN_EUR\n"
/// ...         b"Malta,Kazakhstan,Total,EXPORT,Total,Aug. 2024,66962\n")
/// >>> read = bilateral.read(file)
/// >>> read.recognised.format, read.recognised.why
/// ('easy-comext', 'the header has `REPORTER`, `PARTNER`, `PRODUCT`, `FLOW`, `PERIOD`')
/// >>> read.table.flows()[0].value
/// Decimal('66962')
///
/// Wrong: a value in a cell too many shifts nothing, it is refused.
///
/// >>> bilateral.read(file.replace(b"66962", b"66,962"))
/// Traceback (most recent call last):
///     ...
/// bilateral.errors.BilateralError: ... [file.cell-surplus at /2/8]
#[pyfunction]
#[pyo3(signature = (
    file, /, *, format=None, mapping=None, edition=None, period=None, source=None, vintage=None,
    reporters=None, partners=None, product_labels=None, constants=None, round=false, entry=None,
    most_bytes=None, progress=None,
))]
#[expect(clippy::too_many_arguments, reason = "keywords, all of which may be left out")]
pub(crate) fn read(
    py: Python<'_>,
    file: Source,
    format: Option<GivenFormat>,
    mapping: Option<String>,
    edition: Option<Given<'_, PyClassification>>,
    period: Option<Given<'_, PyPeriod>>,
    source: Option<&str>,
    vintage: Option<Day>,
    reporters: Option<Given<'_, Vec<PyArea>>>,
    partners: Option<Given<'_, Vec<PyArea>>>,
    product_labels: Option<BTreeMap<String, String>>,
    constants: Option<BTreeMap<String, String>>,
    round: bool,
    entry: Option<String>,
    most_bytes: Option<Given<'_, Number<u64>>>,
    progress: Option<source::Callback>,
) -> PyResult<PyRead> {
    let areas = |areas: Vec<PyArea>| areas.into_iter().map(|area| area.0).collect();
    let id = |text| Id::parse(text).map_err(|refused: bilateral::Error| refused.at("source"));
    let request = Request {
        format: format.map(|format| format.0),
        mapping,
        edition: edition.map(|edition| edition.named("edition").map(|edition| edition.0)).transpose()?,
        period: period.map(|period| period.named("period").map(|period| period.0)).transpose()?,
        source: source.map(id).transpose().or_raise()?,
        vintage: vintage.map(|day| day.0),
        reporters: reporters.map(|given| given.each("reporters").map(areas)).transpose()?,
        partners: partners.map(|given| given.each("partners").map(areas)).transpose()?,
        product_labels: product_labels.unwrap_or_default(),
        constants: constants.unwrap_or_default(),
        round,
        entry,
        most_bytes: most_bytes
            .map(|most_bytes| most_bytes.named("most_bytes").map(|most_bytes| most_bytes.0))
            .transpose()?,
    };
    PyRead::new(py, worker::read(py, request, file, progress)?)
}
