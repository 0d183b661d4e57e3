//! From one classification or edition to another.

use bilateral::product::{Concordance, Converted, MissingWeights, ProductKey};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyDictMethods, PyMapping};
use rust_decimal::Decimal;

use super::{PyClassification, PyProduct, PyProductKey};
use crate::class::Given;
use crate::decimal::Exact;
use crate::error::{OrRaise, wrong_type};
use crate::word::Word;

type Rows = Vec<(String, String, Option<Decimal>)>;

/// A table from one classification to another, with the shares of every source.
/// Rows are (source code, target code, weight or None); weights of a source sum to 1.
///
/// >>> rows = [("010121", "010121", None), ("851712", "851713", "0.5"), ("851712", "851714", "0.5")]
/// >>> table = bilateral.Concordance.from_rows("HS2017", "HS2022", rows)
/// >>> converted = table.convert({"HS2017:851712": "100.1"})
/// >>> converted.values
/// {Product('HS2022:851713'): Decimal('50.1'), Product('HS2022:851714'): Decimal('50.0')}
/// >>> converted.split_share
/// Decimal('1')
///
/// Wrong: a table that does not say how a source splits.
///
/// >>> try:
/// ...     bilateral.Concordance.from_rows("HS2017", "HS2022", [(*row[:2], None) for row in rows])
/// ... except bilateral.BilateralError as refused:
/// ...     print(refused.code, refused.path)
/// concordance.weights-missing /1
#[pyclass(frozen, module = "bilateral", name = "Concordance")]
pub(crate) struct PyConcordance {
    table: Concordance,
    rows: Rows,
    missing: MissingWeights,
}

#[pymethods]
impl PyConcordance {
    /// A table from its rows; without weights a split is refused, unless
    /// `missing="equal-shares"` asks for equal ones.
    ///
    /// >>> rows = [("851712", "851713", None), ("851712", "851714", None)]
    /// >>> bilateral.Concordance.from_rows("HS2017", "HS2022", rows, missing="equal-shares")
    /// <Concordance from HS2017 to HS2022, 1 sources>
    #[staticmethod]
    #[pyo3(signature = (from_, to, rows, /, *, missing=None))]
    fn from_rows(
        from_: PyClassification,
        to: PyClassification,
        rows: Vec<(String, String, Option<Exact>)>,
        missing: Option<Word<MissingWeights>>,
    ) -> PyResult<Self> {
        let missing = missing.map_or(MissingWeights::Refuse, |word| word.0);
        let rows: Rows =
            rows.into_iter().map(|(source, target, weight)| (source, target, weight.map(|w| w.0))).collect();
        let given = rows.iter().map(|(source, target, weight)| (source, target, *weight));
        let table = Concordance::from_rows(from_.0, to.0, given, missing).or_raise()?;
        Ok(Self { table, rows, missing })
    }

    /// Classification and edition of the sources.
    #[getter]
    fn from_(&self) -> PyClassification {
        PyClassification(self.table.from())
    }

    /// Classification and edition of the targets.
    #[getter]
    fn to(&self) -> PyClassification {
        PyClassification(self.table.to())
    }

    fn __len__(&self) -> usize {
        self.table.len()
    }

    /// The targets of a source with their shares as exact fractions (parts, of).
    ///
    /// >>> table = bilateral.Concordance.from_rows("HS2017", "HS2022", [("851712", "851713", "0.25"), ("851712", "851714", "0.75")])
    /// >>> table.targets("HS2017:851712")
    /// [(Product('HS2022:851713'), (25, 100)), (Product('HS2022:851714'), (75, 100))]
    #[pyo3(signature = (source, /))]
    fn targets(&self, source: PyProduct) -> Vec<(PyProduct, (u128, u128))> {
        self.table.targets(source.0).map(|(to, share)| (PyProduct(to), (share.parts(), share.of()))).collect()
    }

    /// Moves values, a mapping from product to amount, to the target classification;
    /// parts sum exactly to the value, in its last decimal place. A code beside one that
    /// contains it is refused with `product.level-mixed`.
    ///
    /// >>> table = bilateral.Concordance.from_rows("HS2017", "HS2022", [("010121", "010121", None)])
    /// >>> table.convert({"HS2017:010121": "2.5"}).values
    /// {Product('HS2022:010121'): Decimal('2.5')}
    ///
    /// Wrong: a float has already lost digits.
    ///
    /// >>> try:
    /// ...     table.convert({"HS2017:010121": 2.5})
    /// ... except TypeError as refused:
    /// ...     print(refused)
    /// expected Decimal, int or str, got float; a float has already lost digits, write Decimal("0.1") or "0.1"
    #[pyo3(signature = (values, /))]
    fn convert(slf: Bound<'_, Self>, values: Given<'_, Values>) -> PyResult<PyConverted> {
        let values = values.read()?.0;
        let converted = slf.get().table.convert(&values).or_raise()?;
        Ok(PyConverted { converted, table: slf.unbind(), values })
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.table == other.table
    }

    fn __hash__(&self) -> u64 {
        use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher};
        let same = (self.table.from(), self.table.to(), self.table.len());
        BuildHasherDefault::<DefaultHasher>::default().hash_one(same)
    }

    fn __repr__(&self) -> String {
        let (from, to, sources) = (self.table.from(), self.table.to(), self.table.len());
        format!("<Concordance from {from} to {to}, {sources} sources>")
    }

    #[pyo3(signature = () -> "tuple[object, tuple[object, ...]]")]
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let from_rows = <Self as pyo3::PyTypeInfo>::type_object(py).getattr("from_rows")?;
        let named = PyDict::new(py);
        named.set_item("missing", Word(self.missing))?;
        let partial = py.import("functools")?.getattr("partial")?.call((from_rows,), Some(&named))?;
        let rows: Vec<_> = self
            .rows
            .iter()
            .map(|(source, target, weight)| (source.as_str(), target.as_str(), weight.map(Exact)))
            .collect();
        Ok((partial, (self.from_(), self.to(), rows)).into_pyobject(py)?.into_any())
    }
}

/// Values by product: a mapping.
struct Values(Vec<(ProductKey, Decimal)>);

impl<'a, 'py> FromPyObject<'a, 'py> for Values {
    type Error = PyErr;

    #[cfg(feature = "stubs")]
    const INPUT_TYPE: pyo3::inspect::PyStaticExpr = {
        use pyo3::{type_hint_identifier, type_hint_subscript};
        type_hint_subscript!(
            type_hint_identifier!("collections.abc", "Mapping"),
            type_hint_identifier!("typing", "Any"),
            <Exact as FromPyObject<'_, '_>>::INPUT_TYPE
        )
    };

    fn extract(value: Borrowed<'a, 'py, PyAny>) -> PyResult<Self> {
        let Ok(mapping) = value.cast::<PyMapping>() else {
            return Err(wrong_type("a mapping from Product to an amount", &value));
        };
        let mut values = Vec::new();
        for pair in mapping.items()?.iter() {
            let (key, amount) = pair.extract::<(Bound<'py, PyAny>, Bound<'py, PyAny>)>()?;
            values.push((key.extract::<PyProductKey>()?.0, amount.extract::<Exact>()?.0));
        }
        Ok(Self(values))
    }
}

/// A dict of amounts, in order of code.
struct Amounts<K>(Vec<(K, Exact)>);

impl<'py, K: IntoPyObject<'py> + pyo3::PyTypeInfo> IntoPyObject<'py> for Amounts<K> {
    type Target = PyDict;
    type Output = Bound<'py, PyDict>;
    type Error = PyErr;

    #[cfg(feature = "stubs")]
    const OUTPUT_TYPE: pyo3::inspect::PyStaticExpr = {
        use pyo3::{type_hint_identifier, type_hint_subscript};
        type_hint_subscript!(
            type_hint_identifier!("builtins", "dict"),
            K::TYPE_HINT,
            <Exact as IntoPyObject<'_>>::OUTPUT_TYPE
        )
    };

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let amounts = PyDict::new(py);
        for (key, amount) in self.0 {
            amounts.set_item(key, amount)?;
        }
        Ok(amounts)
    }
}

/// Values in the target classification, and everything that did not get there; made by
/// `Concordance.convert`. `values` and `unmapped` together sum exactly to what was put in.
///
/// >>> table = bilateral.Concordance.from_rows("HS2017", "HS2022", [("010121", "010121", None)])
/// >>> table.convert({"HS2017:999999": 5}).unmapped
/// {ProductKey('HS2017:999999'): Decimal('5')}
///
/// Wrong: a total, which no table can split.
///
/// >>> try:
/// ...     table.convert({"TOTAL": 5})
/// ... except bilateral.BilateralError as refused:
/// ...     print(refused.code, refused.path)
/// product.total-among-items /0
#[pyclass(frozen, module = "bilateral", name = "Converted")]
pub(crate) struct PyConverted {
    converted: Converted,
    table: Py<PyConcordance>,
    values: Vec<(ProductKey, Decimal)>,
}

#[pymethods]
impl PyConverted {
    /// Value by target product, in order of code.
    #[getter]
    fn values(&self) -> Amounts<PyProduct> {
        Amounts(self.converted.values().map(|(product, value)| (PyProduct(product), Exact(value))).collect())
    }

    /// Value that found no target, by the key it came under.
    #[getter]
    fn unmapped(&self) -> Amounts<PyProductKey> {
        Amounts(self.converted.unmapped().map(|(key, value)| (PyProductKey(key), Exact(value))).collect())
    }

    /// Everything, mapped or not: exactly the sum of what was put in.
    ///
    /// >>> table = bilateral.Concordance.from_rows("HS2017", "HS2022", [("010121", "010121", None)])
    /// >>> converted = table.convert({"HS2017:010121": "2.5", "HS2017:270900": "7"})
    /// >>> converted.total(), converted.unmapped
    /// (Decimal('9.5'), {ProductKey('HS2017:270900'): Decimal('7')})
    fn total(&self) -> PyResult<Exact> {
        self.converted.total().or_raise().map(Exact)
    }

    /// Share of the absolute value whose source has more than one target.
    #[getter]
    fn split_share(&self) -> Option<Exact> {
        self.converted.split_share().map(Exact)
    }

    /// Share of the absolute value split in equal shares for want of weights.
    #[getter]
    fn assumed_share(&self) -> Option<Exact> {
        self.converted.assumed_share().map(Exact)
    }

    /// Share of the absolute value that found no target.
    #[getter]
    fn unmapped_share(&self) -> Option<Exact> {
        self.converted.unmapped_share().map(Exact)
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.converted == other.converted
    }

    fn __hash__(&self) -> u64 {
        let values: Vec<_> = self.converted.values().map(|(to, value)| (to, value.normalize())).collect();
        crate::class::hash_of(&values)
    }

    fn __repr__(&self) -> String {
        format!("<Converted into {} products>", self.converted.values().count())
    }

    #[pyo3(signature = () -> "tuple[object, tuple[object, ...]]")]
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let convert = <PyConcordance as pyo3::PyTypeInfo>::type_object(py).getattr("convert")?;
        let values = PyDict::new(py);
        for (key, value) in &self.values {
            values.set_item(PyProductKey(*key), Exact(*value))?;
        }
        Ok((convert, (self.table.clone_ref(py), values)).into_pyobject(py)?.into_any())
    }
}
