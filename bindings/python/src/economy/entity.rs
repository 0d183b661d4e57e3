//! Which economy.

use bilateral::economy::{Economy, Kind};
use pyo3::prelude::*;

use super::PyValidity;
use crate::word::Word;

/// A country or territory that statistics report on its own, by its ISO alpha-3
/// code, former and statistical ones included; ordered by code.
///
/// >>> kazakhstan = bilateral.Economy("KAZ")
/// >>> kazakhstan.name, kazakhstan.alpha2, kazakhstan.numeric
/// ('Kazakhstan', 'KZ', 398)
/// >>> bilateral.Economy("XNI").part_of
/// Economy('GBR')
///
/// Wrong: a bloc (`area.wrong-kind`), and a two-letter code.
///
/// >>> bilateral.Economy("KZ")
/// Traceback (most recent call last):
///     ...
/// bilateral.errors.BilateralError: `KZ` is no id of an area; write `KAZ` for Kazakhstan [area.unknown]
#[pyclass(frozen, module = "bilateral", name = "Economy")]
pub(crate) struct PyEconomy(pub(crate) Economy);

text_class!(PyEconomy, Economy, "Economy or str"; __lt__ __le__ __gt__ __ge__);

#[pymethods]
impl PyEconomy {
    /// Every economy, in order of alpha-3 code.
    ///
    /// >>> len(bilateral.Economy.all()) > 200
    /// True
    #[staticmethod]
    fn all() -> Vec<Self> {
        Economy::all().map(Self).collect()
    }

    /// Its ISO 3166-1 alpha-3 code.
    #[getter]
    fn alpha3(&self) -> &'static str {
        self.0.alpha3()
    }

    /// Its ISO 3166-1 alpha-2 code; None if it has none. Not always Eurostat's.
    #[getter]
    fn alpha2(&self) -> Option<&'static str> {
        self.0.alpha2()
    }

    /// Its ISO 3166-1 numeric code; None if it has none. Not always UN Comtrade's.
    #[getter]
    fn numeric(&self) -> Option<u16> {
        self.0.numeric()
    }

    /// Its English name.
    #[getter]
    fn name(&self) -> &'static str {
        self.0.name()
    }

    /// What stands behind the code.
    #[getter]
    fn kind(&self) -> Word<Kind> {
        Word(self.0.kind())
    }

    /// The months in which it existed.
    #[getter]
    fn validity(&self) -> PyValidity {
        PyValidity::of(self.0)
    }

    /// The economy whose figures already contain this one's; adding both counts twice.
    #[getter]
    fn part_of(&self) -> Option<Self> {
        self.0.part_of().map(Self)
    }
}
