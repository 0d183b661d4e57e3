//! Cubes: dimensions, observations, and the exchange rates some of them hold.

use std::sync::Arc;

use bilateral::columns::Tabular;
use bilateral::wire::to_json_line;
use bilateral_formats::{
    Dataset, DatasetRecord, Dimension, Observation, ObservationRecord, Value, exchange_rates,
};
use pyo3::exceptions::PyIndexError;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList, PyString};

use crate::amount::PyRate;
use crate::class::hash_of;
use crate::decimal::Exact;
use crate::error::OrRaise;
use crate::json;
use crate::period::PyPeriod;

/// Observations by dimensions, with the marks of their source: exchange rates, investment, national
/// accounts, and anything else that is no trade flow.
///
/// >>> file = b"freq,geo\\TIME_PERIOD\t2023 \t2024 \nA,KZ\t12.50 p\t: c\n"
/// >>> dataset = bilateral.read(file).dataset
/// >>> [dimension.id for dimension in dataset.dimensions], len(dataset)
/// (['freq', 'geo', 'TIME_PERIOD'], 2)
/// >>> dataset.columns()
/// {'freq': ['A', 'A'], 'geo': ['KZ', 'KZ'], 'TIME_PERIOD': ['2023', '2024'], 'OBS_VALUE': [Decimal('12.5'), None], 'OBS_FLAG': ['p', 'c']}
#[pyclass(frozen, module = "bilateral", name = "Dataset")]
pub(crate) struct PyDataset(pub(crate) Arc<Dataset>);

table_class!(PyDataset, |it| bilateral_arrow::table(&it.to_columns()));
html_class!(PyDataset, |it| it.html());

getters!(PyDataset {
    /// What the source calls it, such as `ESTAT:NAMA_10_GDP(1.0)`; empty if it does not say.
    id: String = |it| it.id().to_owned();
    /// Its title; empty if it has none.
    label: String = |it| it.label().to_owned();
    /// The axes, in the order of the source.
    dimensions: Vec<PyDatasetDimension> = |it| it.dimensions().iter().cloned().map(PyDatasetDimension).collect();
    /// The marks observations can have.
    attributes: Vec<String> = |it| it.attributes().to_vec();
});

#[pymethods]
impl PyDataset {
    /// What the source says about the dataset as a whole.
    #[getter]
    fn about(&self) -> Texts {
        Texts::of(self.0.dataset_attributes().iter().map(|(name, value)| (name.as_str(), value.as_str())))
    }

    fn __len__(&self) -> usize {
        self.0.len()
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.0 == other.0
    }

    fn __hash__(&self, py: Python<'_>) -> u64 {
        py.detach(|| hash_of(&self.0.to_kept()))
    }

    /// What `pickle` keeps of it.
    #[staticmethod]
    fn _from_kept(py: Python<'_>, text: &str) -> PyResult<Self> {
        py.detach(|| Dataset::from_kept(text)).or_raise().map(|dataset| Self(Arc::new(dataset)))
    }

    #[pyo3(signature = () -> "tuple[object, tuple[str]]")]
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<(Bound<'py, PyAny>, (String,))> {
        let restore = <Self as pyo3::PyTypeInfo>::type_object(py).getattr("_from_kept")?;
        Ok((restore, (py.detach(|| self.0.to_kept()),)))
    }

    /// One observation, in the order of the source; those before the end count from -1.
    fn __getitem__(&self, row: isize) -> PyResult<PyDatasetObservation> {
        let length = self.0.len();
        let place = if row < 0 { length.checked_sub(row.unsigned_abs()) } else { Some(row.unsigned_abs()) };
        place
            .filter(|row| *row < length)
            .map(|row| PyDatasetObservation { dataset: Arc::clone(&self.0), row })
            .ok_or_else(|| PyIndexError::new_err(row))
    }

    /// An axis by its id, capitals aside; None if there is none.
    ///
    /// >>> file = b"freq,geo\\TIME_PERIOD\t2023 \t2024 \nA,KZ\t12.50 p\t: c\n"
    /// >>> dataset = bilateral.read(file).dataset
    /// >>> dataset.dimension("GEO").codes, dataset.dimension("sex") is None
    /// (['KZ'], True)
    #[pyo3(signature = (id, /))]
    fn dimension(&self, id: &str) -> Option<PyDatasetDimension> {
        self.0.dimension(id).cloned().map(PyDatasetDimension)
    }

    /// Every observation, in the order of the source.
    ///
    /// >>> file = b"freq,geo\\TIME_PERIOD\t2023 \t2024 \nA,KZ\t12.50 p\t: c\n"
    /// >>> [(one.code("TIME_PERIOD"), one.value) for one in bilateral.read(file).dataset.observations()]
    /// [('2023', Decimal('12.5')), ('2024', None)]
    fn observations(&self) -> Vec<PyDatasetObservation> {
        (0..self.0.len()).map(|row| PyDatasetObservation { dataset: Arc::clone(&self.0), row }).collect()
    }

    /// The observations in columns, as data frames take them: codes by dimension, `OBS_VALUE` (an exact
    /// number, the text in place of one, None where missing), and every mark.
    ///
    /// >>> file = b"freq,geo\\TIME_PERIOD\t2023 \t2024 \nA,KZ\t12.50 p\t: c\n"
    /// >>> bilateral.read(file).dataset.columns()["OBS_VALUE"]
    /// [Decimal('12.5'), None]
    #[pyo3(signature = () -> "dict[str, list[str | Decimal | None]]")]
    fn columns<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let columns = PyDict::new(py);
        for dimension in self.0.dimensions() {
            let place = columns.len();
            // Each code is one text of Python, however often it stands in the column.
            let words: std::collections::HashMap<&str, Bound<'py, PyString>> =
                dimension.codes.iter().map(|code| (code.as_str(), PyString::new(py, code))).collect();
            let codes = self.0.observations().map(|one| one.code_at(place).and_then(|code| words.get(code)));
            columns.set_item(&dimension.id, PyList::new(py, codes.collect::<Vec<_>>())?)?;
        }
        let values = self.0.observations().map(|one| value(py, one)).collect::<PyResult<Vec<_>>>()?;
        columns.set_item("OBS_VALUE", PyList::new(py, values)?)?;
        for name in self.0.attributes() {
            let marks: Vec<_> = self.0.observations().map(|one| one.attribute(name)).collect();
            columns.set_item(name, PyList::new(py, marks)?)?;
        }
        Ok(columns)
    }

    /// The exchange rates of a dataset with `CURRENCY`, `CURRENCY_DENOM` and `TIME_PERIOD`, as the European
    /// Central Bank publishes them, each with its period; missing ones are left out.
    ///
    /// >>> file = b"Date,USD,CYP,\n2026-04-13,1.1684,N/A,\n"
    /// >>> for period, rate in bilateral.read(file, format="ecb-rates").dataset.exchange_rates():
    /// ...     print(period, rate)
    /// 2026-04-13 1.1684 USD per 1 EUR
    fn exchange_rates(&self) -> PyResult<Vec<(PyPeriod, PyRate)>> {
        let rates = exchange_rates(&self.0).or_raise()?;
        Ok(rates.into_iter().map(|(period, rate)| (PyPeriod(period), PyRate(rate))).collect())
    }

    /// The wire form as a dict, with every observation.
    #[pyo3(signature = () -> "dict[str, object]")]
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        json::to_dict(py, &DatasetRecord::from(&*self.0))
    }

    fn __repr__(&self) -> String {
        format!("<Dataset {} of {} observations>", self.0.id(), self.0.len())
    }
}

/// One axis of a cube.
///
/// >>> bilateral.DatasetDimension("geo", "Country", ["KZ", "UZ"], ["Kazakhstan", "Uzbekistan"]).codes
/// ['KZ', 'UZ']
#[pyclass(frozen, module = "bilateral", name = "DatasetDimension")]
pub(crate) struct PyDatasetDimension(Dimension);

getters!(PyDatasetDimension {
    /// What the source calls it.
    id: String = |it| it.id.clone();
    /// Its name in words; empty where the source has none.
    label: String = |it| it.label.clone();
    /// The codes, in the order of the source.
    codes: Vec<String> = |it| it.codes.clone();
    /// Their names, as many as there are codes; empty where the source has none.
    labels: Vec<String> = |it| it.labels.clone();
});

#[pymethods]
impl PyDatasetDimension {
    /// An axis made by hand, as those of `Dataset.dimensions` are.
    #[new]
    #[pyo3(signature = (id, label, codes, labels, /))]
    fn new(id: String, label: String, codes: Vec<String>, labels: Vec<String>) -> Self {
        Self(Dimension { id, label, codes, labels })
    }

    #[pyo3(signature = () -> "tuple[object, ...]")]
    fn __getnewargs__(&self) -> (&str, &str, Vec<String>, Vec<String>) {
        (&self.0.id, &self.0.label, self.0.codes.clone(), self.0.labels.clone())
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.0 == other.0
    }

    fn __hash__(&self) -> u64 {
        hash_of(&(&self.0.id, &self.0.label, &self.0.codes, &self.0.labels))
    }

    fn __repr__(&self) -> String {
        format!("<DatasetDimension {} of {} codes>", self.0.id, self.0.codes.len())
    }
}

/// One cell of a cube.
///
/// >>> file = b"freq,geo\\TIME_PERIOD\t2023 \t2024 \nA,KZ\t12.50 p\t: c\n"
/// >>> first, second = bilateral.read(file).dataset.observations()
/// >>> first.codes, first.value, second.value
/// ({'freq': 'A', 'geo': 'KZ', 'TIME_PERIOD': '2023'}, Decimal('12.5'), None)
#[pyclass(frozen, module = "bilateral", name = "DatasetObservation")]
pub(crate) struct PyDatasetObservation {
    dataset: Arc<Dataset>,
    row: usize,
}

impl PyDatasetObservation {
    fn record(&self) -> Option<ObservationRecord<'_>> {
        self.dataset.get(self.row).map(|one| ObservationRecord::new(&self.dataset, one))
    }
}

#[pymethods]
impl PyDatasetObservation {
    /// The same cell of equal datasets.
    fn __eq__(&self, other: &Self) -> bool {
        self.row == other.row && self.dataset == other.dataset
    }

    fn __hash__(&self) -> u64 {
        hash_of(&(self.row, to_json_line(&self.record())))
    }

    #[pyo3(signature = () -> "tuple[object, tuple[object, ...]]")]
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let dataset = Bound::new(py, PyDataset(Arc::clone(&self.dataset)))?;
        Ok((dataset.getattr("__getitem__")?, (self.row,)).into_pyobject(py)?.into_any())
    }

    /// The code on each axis.
    #[getter]
    fn codes(&self) -> Texts {
        Texts::of(self.record().into_iter().flat_map(|record| record.codes))
    }

    /// The number, exact; None is missing, which is not zero, or a text.
    #[getter]
    fn value(&self) -> Option<Exact> {
        self.record().and_then(|record| record.value).map(Exact)
    }

    /// What stands in place of a number.
    #[getter]
    fn text(&self) -> Option<&str> {
        self.record().and_then(|record| record.text)
    }

    /// The marks it has.
    #[getter]
    fn attributes(&self) -> Texts {
        Texts::of(self.record().into_iter().flat_map(|record| record.attributes))
    }

    /// The code on an axis, capitals in its id aside; None if there is no such axis.
    ///
    /// >>> file = b"freq,geo\\TIME_PERIOD\t2023 \t2024 \nA,KZ\t12.50 p\t: c\n"
    /// >>> first = bilateral.read(file).dataset.observations()[0]
    /// >>> first.code("GEO"), first.code("sex") is None
    /// ('KZ', True)
    #[pyo3(signature = (dimension, /))]
    fn code(&self, dimension: &str) -> Option<&str> {
        self.dataset.get(self.row).and_then(|one| one.code(dimension))
    }

    /// A mark, capitals in its name aside; None where the observation has none.
    ///
    /// >>> file = b"freq,geo\\TIME_PERIOD\t2023 \t2024 \nA,KZ\t12.50 p\t: c\n"
    /// >>> [one.attribute("obs_flag") for one in bilateral.read(file).dataset.observations()]
    /// ['p', 'c']
    #[pyo3(signature = (name, /))]
    fn attribute(&self, name: &str) -> Option<&str> {
        self.dataset.get(self.row).and_then(|one| one.attribute(name))
    }

    /// The wire form as a dict: the number is text.
    #[pyo3(signature = () -> "dict[str, object]")]
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        json::to_dict(py, &self.record())
    }

    fn __repr__(&self) -> String {
        let codes = self.dataset.get(self.row).map(|one| one.codes().collect::<Vec<_>>().join(", "));
        format!("<DatasetObservation {}>", codes.unwrap_or_default())
    }
}

/// Texts by name, in their order.
pub(crate) struct Texts(Vec<(String, String)>);

impl Texts {
    fn of<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        Self(pairs.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect())
    }
}

impl<'py> IntoPyObject<'py> for Texts {
    type Target = PyDict;
    type Output = Bound<'py, PyDict>;
    type Error = PyErr;

    #[cfg(feature = "stubs")]
    const OUTPUT_TYPE: pyo3::inspect::PyStaticExpr = {
        use pyo3::{type_hint_identifier, type_hint_subscript};
        type_hint_subscript!(
            type_hint_identifier!("builtins", "dict"),
            type_hint_identifier!("builtins", "str"),
            type_hint_identifier!("builtins", "str")
        )
    };

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let dict = PyDict::new(py);
        for (name, value) in self.0 {
            dict.set_item(name, value)?;
        }
        Ok(dict)
    }
}

fn value<'py>(py: Python<'py>, observation: Observation<'_>) -> PyResult<Bound<'py, PyAny>> {
    match observation.value() {
        Value::Number(number) => Exact(number).into_pyobject(py),
        Value::Text(text) => Ok(PyString::new(py, text).into_any()),
        Value::Missing => Ok(py.None().into_bound(py)),
    }
}
