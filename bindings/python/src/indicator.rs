//! Indicators: by key, from columns and matrices.

use std::collections::BTreeMap;

use bilateral::columns::Tabular;
use bilateral::flow::{FlowKey, FlowMeasure};
use bilateral::indicator::{
    self as core, Absent, Answer, Definition, EntriesRecord, Inputs, Matrix, MatrixRecord, PivotRecord,
    Residuals, Shape, Trials,
};
use pyo3::buffer::PyBuffer;
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList};

use crate::capsule;
use crate::class::Given;
use crate::error::{self, OrRaise};
use crate::flow::PyFlowTable;
use crate::json;
use crate::number::{self, Number};
use crate::threads;

pub(crate) type Columns<'py> = BTreeMap<String, Bound<'py, PyAny>>;

/// Numbers from anything that can be gone through: a list, an array, a series. None is missing;
/// NaN is no number, and is refused as such.
fn numbers(list: &Bound<'_, PyAny>) -> PyResult<Vec<Option<f64>>> {
    if let Ok(list) = list.cast::<PyList>() {
        return list.iter().map(number).collect();
    }
    // Floats that lie side by side, as numpy has them: read at once.
    if let Ok(buffer) = PyBuffer::<f64>::get(list)
        && buffer.dimensions() == 1
    {
        return Ok(buffer.to_vec(list.py())?.into_iter().map(Some).collect());
    }
    list.try_iter()?.map(|one| number(one?)).collect()
}

fn number(one: Bound<'_, PyAny>) -> PyResult<Option<f64>> {
    match one.extract::<Option<Number<f64>>>() {
        Ok(number) => Ok(number.map(|number| number.0)),
        // `pandas.NA`, the missing of its columns that know of missing cells.
        Err(_) if one.get_type().name().is_ok_and(|name| name == "NAType") => Ok(None),
        Err(refused) => Err(refused),
    }
}

fn labels(list: &Bound<'_, PyAny>) -> PyResult<Vec<String>> {
    list.try_iter()?.map(|one| Ok(one?.str()?.to_string())).collect()
}

/// The matrix, its cells read once and in bulk where they come as Arrow.
pub(crate) fn matrix(given: &Bound<'_, PyAny>) -> PyResult<Matrix> {
    let py = given.py();
    if let Ok(matrix) = given.cast::<PyMatrix>() {
        let matrix = matrix.get();
        return py.detach(|| matrix.0.matrix()).or_raise();
    }
    if capsule::speaks(given)? {
        let batches = capsule::take(given)?;
        return py.detach(|| bilateral_arrow::matrix(&batches)).or_raise();
    }
    let record = record(given)?;
    py.detach(|| record.matrix()).or_raise()
}

fn record(given: &Bound<'_, PyAny>) -> PyResult<MatrixRecord> {
    let given = given
        .cast::<PyDict>()
        .map_err(|_| PyTypeError::new_err("a matrix is a dict of rows, columns and cells or entries"))?;
    let part = |name: &str| {
        given.get_item(name)?.ok_or_else(|| PyTypeError::new_err(format!("a matrix has {name}")))
    };
    let unallocated = given.get_item("unallocated")?.map(|share| share.extract()).transpose()?;
    let (cells, given_entries) = (given.get_item("cells")?, given.get_item("entries")?);
    let is_scattered = |cells: &Bound<'_, PyAny>| cells.hasattr("tocoo");
    let (cells, entries) = match cells {
        // A matrix of scipy: what it does not store is zero.
        Some(cells) if is_scattered(&cells)? => (None, Some(scattered(&cells.call_method0("tocoo")?)?)),
        Some(cells) => {
            let rows = cells.try_iter()?.map(|row| numbers(&row?)).collect::<PyResult<_>>()?;
            (Some(rows), given_entries.map(|given| entries(&given)).transpose()?)
        }
        None => (None, given_entries.map(|given| entries(&given)).transpose()?),
    };
    Ok(MatrixRecord {
        rows: labels(&part("rows")?)?,
        columns: labels(&part("columns")?)?,
        cells,
        entries,
        unallocated: unallocated.flatten(),
    })
}

fn places(list: &Bound<'_, PyAny>) -> PyResult<Vec<usize>> {
    list.try_iter()?.map(|one| one?.extract()).collect()
}

fn scattered(stored: &Bound<'_, PyAny>) -> PyResult<EntriesRecord> {
    Ok(EntriesRecord {
        row: places(&stored.getattr("row")?)?,
        column: places(&stored.getattr("col")?)?,
        value: numbers(&stored.getattr("data")?)?,
        absent: Absent::Zero,
    })
}

fn entries(given: &Bound<'_, PyAny>) -> PyResult<EntriesRecord> {
    let absent = Absent::parse(&given.get_item("absent")?.extract::<String>()?);
    Ok(EntriesRecord {
        row: places(&given.get_item("row")?)?,
        column: places(&given.get_item("column")?)?,
        value: numbers(&given.get_item("value")?)?,
        absent: absent.map_err(|refused| refused.at("absent").at("entries")).or_raise()?,
    })
}

fn pivot(
    (rows, columns): (&str, &str),
    measure: &str,
    (residuals, confidential): (&str, &str),
    (absent_as_zero, sparse): (bool, bool),
) -> PyResult<PivotRecord> {
    let side = |word: &str, name: &'static str| FlowKey::parse(word).map_err(|refused| refused.at(name));
    let fate = |word: &str, name: &'static str| Residuals::parse(word).map_err(|refused| refused.at(name));
    let measured = FlowMeasure::parse(measure).map_err(|refused| refused.at("measure"));
    Ok(PivotRecord {
        rows: side(rows, "rows").or_raise()?,
        columns: side(columns, "columns").or_raise()?,
        measure: Some(measured.or_raise()?),
        residuals: Some(fate(residuals, "residuals").or_raise()?),
        confidential: Some(fate(confidential, "confidential").or_raise()?),
        absent_as_zero,
        sparse,
    })
}

/// A refusal names the matrix.
fn built((name, given): (String, Bound<'_, PyAny>)) -> PyResult<(String, Matrix)> {
    let py = given.py();
    match matrix(&given) {
        Ok(matrix) => Ok((name, matrix)),
        Err(refused) => Err(error::at(py, error::at(py, refused, name), "matrices")),
    }
}

pub(crate) fn inputs(
    columns: Option<Columns<'_>>,
    given: Option<&Bound<'_, PyAny>>,
    matrices: Option<Columns<'_>>,
    options: Option<BTreeMap<String, f64>>,
) -> PyResult<Inputs> {
    let named = |list: Columns<'_>| {
        list.into_iter().map(|(name, list)| Ok((name, numbers(&list)?))).collect::<PyResult<_>>()
    };
    Ok(Inputs {
        columns: columns.map(named).transpose()?.unwrap_or_default(),
        labels: given.map(labels).transpose()?.unwrap_or_default(),
        matrices: BTreeMap::new(),
        built: matrices.into_iter().flatten().map(built).collect::<PyResult<_>>()?,
        options: options.unwrap_or_default(),
    })
}

/// The definitions of all indicators, or of those that have every word of the text.
///
/// >>> [one["key"] for one in bilateral.indicators("herfindahl normalised")][:2]
/// ['hhi.normalised', 'hhi.normalised-active']
#[pyfunction]
#[pyo3(signature = (text = "") -> "list[dict[str, object]]")]
pub(crate) fn indicators<'py>(py: Python<'py>, text: &str) -> PyResult<Bound<'py, PyList>> {
    let found: Vec<&Definition> = core::search(text);
    let dicts = found.into_iter().map(|one| json::to_dict(py, one)).collect::<PyResult<Vec<_>>>()?;
    PyList::new(py, dicts)
}

/// One indicator by its key: values, why some are undefined, how much was known, and the definition.
///
/// >>> answer = bilateral.indicator("hhi.points", columns={"x": [60, 40]})
/// >>> answer["values"], answer["definition"]["range"]
/// ([5200.0], '[10000/n, 10000]')
/// >>> nothing = bilateral.indicator("hhi.points", columns={"x": [0, 0]})
/// >>> nothing["values"], nothing["undefined"][0]["reason"]
/// ([None], 'zero-denominator')
///
/// Wrong: a name that stands for several numbers.
///
/// >>> bilateral.indicator("hhi", columns={"x": [60, 40]})
/// Traceback (most recent call last):
///     ...
/// bilateral.errors.BilateralError: ...
#[pyfunction]
#[pyo3(signature = (key, /, *, columns: "dict[str, object] | None" = None, labels: "object | None" = None, matrices: "dict[str, object] | None" = None, options = None))]
pub(crate) fn indicator<'py>(
    py: Python<'py>,
    key: &str,
    columns: Option<Columns<'py>>,
    labels: Option<Bound<'py, PyAny>>,
    matrices: Option<Columns<'py>>,
    options: Option<BTreeMap<String, Number<f64>>>,
) -> PyResult<PyIndicatorAnswer> {
    let inputs = inputs(columns, labels.as_ref(), matrices, options.map(number::values))?;
    threads::compute(py, || core::compute(key, &inputs))?.or_raise().map(PyIndicatorAnswer)
}

/// What an indicator answered, read by the names of its fields or as a data frame: a line for each
/// value, and in `reason` and `because` why there is none.
///
/// >>> answer = bilateral.indicator("hhi.points", columns={"x": [60, 40]})
/// >>> answer
/// <IndicatorAnswer hhi.points: 1 values, 0 undefined>
/// >>> answer.to_polars().rows()
/// [(5200.0, None, None)]
#[pyclass(frozen, module = "bilateral", name = "IndicatorAnswer")]
pub(crate) struct PyIndicatorAnswer(pub(crate) Answer);

answer_class!(PyIndicatorAnswer, Answer, field, |it| {
    let undefined = it.values().filter(Option::is_none).count();
    format!("{}: {} values, {undefined} undefined", it.definition().key(), it.len())
});

/// One field as `to_dict` has it, without writing a million numbers to read one word.
fn field<'py>(py: Python<'py>, answer: &Answer, key: &str) -> PyResult<Option<Bound<'py, PyAny>>> {
    let (rows, columns) = match answer.shape() {
        Shape::Scalar => (None, None),
        Shape::Row(rows) => (Some(rows), None),
        Shape::Table(rows, columns) => (Some(rows), Some(columns)),
    };
    let found = match key {
        "definition" => json::to_object(py, answer.definition())?,
        "rows" => rows.into_pyobject(py)?,
        "columns" => columns.into_pyobject(py)?,
        "values" => answer.values().collect::<Vec<_>>().into_pyobject(py)?,
        "coverage" => json::to_object(py, &answer.coverage())?,
        "notices" => json::to_object(py, answer.notices())?,
        _ => return Ok(None),
    };
    Ok(Some(found))
}
table_class!(PyIndicatorAnswer, |it| bilateral_arrow::table(&it.to_columns()));
html_class!(PyIndicatorAnswer, |it| it.html());

#[pymethods]
impl PyIndicatorAnswer {
    /// How many values, defined or not.
    fn __len__(&self) -> usize {
        self.0.len()
    }
}

/// Numbers in rows and columns, as `indicator` takes them; from `FlowTable.matrix`.
///
/// >>> flow = bilateral.Flow.from_json('{"reporter": "KAZ", "partner": "EU", "direction": "export", '
/// ...     '"product": "HS2022:270900", "period": "2024", "value": "2.5", "currency": "USD"}')
/// >>> exports = bilateral.FlowTable([flow]).matrix("reporter", "product")
/// >>> exports
/// <Matrix of 1 rows and 1 columns>
/// >>> exports["cells"]
/// [[2.5]]
/// >>> exports.to_polars().rows()
/// [('KAZ', 'HS2022:270900', 2.5)]
#[pyclass(frozen, module = "bilateral", name = "Matrix")]
pub(crate) struct PyMatrix(pub(crate) MatrixRecord);

answer_class!(PyMatrix, MatrixRecord, |it| format!(
    "of {} rows and {} columns",
    it.rows.len(),
    it.columns.len()
));
table_class!(PyMatrix, |it| bilateral_arrow::table(&it.to_columns()));
html_class!(PyMatrix, |it| it.to_columns().html(""));

#[pymethods]
impl PyMatrix {
    /// How many rows.
    fn __len__(&self) -> usize {
        self.0.rows.len()
    }
}

#[pymethods]
impl PyFlowTable {
    /// A matrix in numbers, as `indicator` takes it: who by what, exporters by products.
    ///
    /// Residual partners and products and confidential rows are `set-aside` or count `as-items`; what they
    /// amount to is the share `unallocated`. A cell without a row is missing, unless `absent_as_zero` says
    /// that the source leaves out what is zero.
    ///
    /// >>> flows = [
    /// ...     bilateral.Flow.from_json('{"reporter": "%s", "partner": "EU", "direction": "export", "period": "2024", '
    /// ...         '"product": "HS2022:%s", "value": "%s", "currency": "USD"}' % line)
    /// ...     for line in [("KAZ", "270900", 90), ("KAZ", "520100", 10), ("UZB", "520100", 40)]
    /// ... ]
    /// >>> exports = bilateral.FlowTable(flows).matrix("reporter", "product", absent_as_zero=True)
    /// >>> exports["rows"], exports["cells"]
    /// (['KAZ', 'UZB'], [[90.0, 10.0], [0.0, 40.0]])
    /// >>> bilateral.indicator("rca.balassa", matrices={"exports": exports})["values"]
    /// [1.4, 0.28, 0.0, 2.8]
    ///
    /// With `sparse` it holds only the cells there are, as `entries` instead of `cells`: smaller where most are
    /// empty, and the same answers. A matrix of scipy may be given as `cells` too.
    #[pyo3(signature = (rows, columns, *, measure="value", residuals="set-aside", confidential="set-aside", absent_as_zero=false, sparse=false))]
    #[expect(clippy::too_many_arguments, reason = "Python's keywords")]
    fn matrix(
        &self,
        py: Python<'_>,
        rows: &str,
        columns: &str,
        measure: &str,
        residuals: &str,
        confidential: &str,
        absent_as_zero: bool,
        sparse: bool,
    ) -> PyResult<PyMatrix> {
        let how = pivot((rows, columns), measure, (residuals, confidential), (absent_as_zero, sparse))?;
        py.detach(|| how.of_table(&self.0)).or_raise().map(PyMatrix)
    }

    /// A matrix for each period, as `matrix` makes one.
    ///
    /// >>> flow = lambda partner, period, value: bilateral.Flow.from_json(
    /// ...     '{"reporter": "DEU", "partner": "%s", "direction": "export", "product": "TOTAL", '
    /// ...     '"period": "%s", "value": "%s", "currency": "EUR"}' % (partner, period, value))
    /// >>> table = bilateral.FlowTable([flow("KAZ", "2024-01", "2.5"), flow("UZB", "2024-01", "1"), flow("KAZ", "2024-02", "4")])
    /// >>> table.panel("reporter", "partner")["2024-01"]["cells"]
    /// [[2.5, 1.0]]
    #[pyo3(signature = (rows, columns, *, measure="value", residuals="set-aside", confidential="set-aside", absent_as_zero=false, sparse=false) -> "dict[str, Any]")]
    #[expect(clippy::too_many_arguments, reason = "Python's keywords")]
    fn panel<'py>(
        &self,
        py: Python<'py>,
        rows: &str,
        columns: &str,
        measure: &str,
        residuals: &str,
        confidential: &str,
        absent_as_zero: bool,
        sparse: bool,
    ) -> PyResult<Bound<'py, PyDict>> {
        let how = pivot((rows, columns), measure, (residuals, confidential), (absent_as_zero, sparse))?;
        let panel = py.detach(|| how.panel_of(&self.0)).or_raise()?;
        json::to_dict(py, &panel)
    }

    /// The Grubel–Lloyd index of every reporter (rows) and partner (columns): exports and imports are held
    /// against each other product by product, in exact sums.
    ///
    /// >>> flows = [
    /// ...     bilateral.Flow.from_json('{"reporter": "KAZ", "partner": "EU", "direction": "%s", "period": "2024", '
    /// ...         '"product": "HS2022:%s", "value": "%s", "currency": "USD"}' % line)
    /// ...     for line in [("export", "740311", 30), ("import", "740311", 10), ("export", "270900", 40)]
    /// ... ]
    /// >>> bilateral.FlowTable(flows).grubel_lloyd()["values"]
    /// [0.25]
    #[pyo3(signature = () -> "dict[str, Any]")]
    fn grubel_lloyd<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let answer = py.detach(|| core::intra_industry::grubel_lloyd_of_table(&self.0)).or_raise()?;
        json::to_dict(py, &answer.record())
    }

    /// One indicator of each period: of the whole matrix, or of each row by itself where the indicator takes
    /// a column.
    ///
    /// >>> flows = [
    /// ...     bilateral.Flow.from_json('{"reporter": "%s", "partner": "EU", "direction": "export", "period": "%s", '
    /// ...         '"product": "HS2022:%s", "value": "%s", "currency": "USD"}' % line)
    /// ...     for line in [("KAZ", 2023, "270900", 90), ("KAZ", 2023, "520100", 10), ("UZB", 2023, "520100", 40)]
    /// ... ]
    /// >>> table = bilateral.FlowTable(flows)
    /// >>> table.indicator("rca.balassa", "reporter", "product", absent_as_zero=True)["2023"]["values"]
    /// [1.4, 0.28, 0.0, 2.8]
    /// >>> table.indicator("hhi.points", "reporter", "product", absent_as_zero=True)["2023"]["values"]
    /// [8200.0, 10000.0]
    ///
    /// Wrong: an indicator that takes more than one matrix or column. `krugman` needs a reference beside it.
    ///
    /// >>> table.indicator("krugman", "reporter", "product")
    /// Traceback (most recent call last):
    ///     ...
    /// bilateral.errors.BilateralError: ...
    #[pyo3(signature = (key, /, rows, columns, *, measure="value", residuals="set-aside", confidential="set-aside", absent_as_zero=false, sparse=false, options=None) -> "dict[str, Any]")]
    #[expect(clippy::too_many_arguments, reason = "Python's keywords")]
    fn indicator<'py>(
        &self,
        py: Python<'py>,
        key: &str,
        rows: &str,
        columns: &str,
        measure: &str,
        residuals: &str,
        confidential: &str,
        absent_as_zero: bool,
        sparse: bool,
        options: Option<BTreeMap<String, f64>>,
    ) -> PyResult<Bound<'py, PyDict>> {
        let how = pivot((rows, columns), measure, (residuals, confidential), (absent_as_zero, sparse))?;
        let options = options.unwrap_or_default();
        let answers = threads::compute(py, || how.answers_of(&self.0, key, &options))?.or_raise()?;
        json::to_dict(py, &answers)
    }
}

/// How much one indicator depends on the level of aggregation, the largest items and a threshold.
///
/// >>> report = bilateral.indicator_robustness(
/// ...     "hhi.unit", columns={"x": [50, 50]}, labels=["2701", "2709"], levels=[2])
/// >>> [(trial["name"], trial["value"]) for trial in report["trials"]]
/// [('as-given', 0.5), ('level-2', 1.0)]
#[pyfunction]
#[pyo3(signature = (key, /, *, columns: "dict[str, object]", labels: "object | None" = None, options = None, levels = None, without_largest = None, thresholds = None) -> "dict[str, object]")]
#[expect(clippy::too_many_arguments, reason = "Python's keywords")]
pub(crate) fn indicator_robustness<'py>(
    py: Python<'py>,
    key: &str,
    columns: Columns<'py>,
    labels: Option<Bound<'py, PyAny>>,
    options: Option<BTreeMap<String, Number<f64>>>,
    levels: Option<Given<'py, Vec<Number<u8>>>>,
    without_largest: Option<Given<'py, Number<u32>>>,
    thresholds: Option<Given<'py, Vec<Number<f64>>>>,
) -> PyResult<Bound<'py, PyDict>> {
    let inputs = inputs(Some(columns), labels.as_ref(), None, options.map(number::values))?;
    let levels = levels.map(|given| given.each("levels")).transpose()?.unwrap_or_default();
    let thresholds = thresholds.map(|given| given.each("thresholds")).transpose()?.unwrap_or_default();
    let without_largest = without_largest.map(|given| given.named("without_largest")).transpose()?;
    let trials = Trials {
        levels: number::list(levels),
        without_largest: without_largest.map_or(0, |count| count.0),
        thresholds: number::list(thresholds),
    };
    json::to_dict(py, &threads::compute(py, || core::robustness(key, &inputs, &trials))?.or_raise()?)
}
