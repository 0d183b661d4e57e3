//! Who stands in a reporter or partner column.

use bilateral::economy::Area;
use pyo3::prelude::*;

use super::{PyBloc, PyEconomy, PyResidual};
use crate::class::Given;
use crate::error::{OrRaise, wrong_type};
use crate::period::Month;
use crate::spelled::{AreaKind, System};
use crate::word::Word;

/// What a reporter or partner column holds: an economy, a bloc, the world, or a
/// residual partner — typed apart, so that they are not summed together by accident.
///
/// >>> bilateral.Area("CA5").name, bilateral.Area("WORLD").kind
/// ('Central Asia (five states)', <AreaKind.WORLD: 'world'>)
/// >>> bilateral.Area.from_code("comtrade", "842")
/// Area('USA')
///
/// Wrong: a code of another system; the message says which id it stands for.
///
/// >>> bilateral.Area("EL")
/// Traceback (most recent call last):
///     ...
/// bilateral.errors.BilateralError: `EL` is no id of an area; write `GRC` for Greece [area.unknown]
#[pyclass(frozen, module = "bilateral", name = "Area")]
pub(crate) struct PyArea(pub(crate) Area);

text_class!(PyArea, Area, "Area, Economy, Bloc, Residual or str", or Narrower; __lt__ __le__ __gt__ __ge__);

/// An area of one kind.
pub(crate) struct Narrower(Area);

impl From<Narrower> for Area {
    fn from(narrower: Narrower) -> Self {
        narrower.0
    }
}

impl<'a, 'py> FromPyObject<'a, 'py> for Narrower {
    type Error = PyErr;

    #[cfg(feature = "stubs")]
    const INPUT_TYPE: pyo3::inspect::PyStaticExpr = {
        use pyo3::{PyTypeInfo, type_hint_union};
        type_hint_union!(PyEconomy::TYPE_HINT, PyBloc::TYPE_HINT, PyResidual::TYPE_HINT)
    };

    fn extract(value: Borrowed<'a, 'py, PyAny>) -> PyResult<Self> {
        if let Ok(economy) = value.cast::<PyEconomy>() {
            return Ok(Self(economy.get().0.into()));
        }
        if let Ok(bloc) = value.cast::<PyBloc>() {
            return Ok(Self(bloc.get().0.into()));
        }
        match value.cast::<PyResidual>() {
            Ok(residual) => Ok(Self(residual.get().0.into())),
            Err(_) => Err(wrong_type("Economy, Bloc or Residual", &value)),
        }
    }
}

#[pymethods]
impl PyArea {
    /// Every area there is.
    ///
    /// >>> len(bilateral.Area.all()) > 200
    /// True
    #[staticmethod]
    fn all() -> Vec<Self> {
        Area::all().map(Self).collect()
    }

    /// Reads a code of another system: as its present holder, or as it was meant in a
    /// month. Refused with `area.unknown`, `area.ambiguous` or `area.code-system`.
    ///
    /// >>> bilateral.Area.from_code("geonom", "CS", on="1990-06")
    /// Area('CSK')
    /// >>> try:
    /// ...     bilateral.Area.from_code("geonom", "CS")
    /// ... except bilateral.BilateralError as refused:
    /// ...     print(refused.code)
    /// area.ambiguous
    #[staticmethod]
    #[pyo3(signature = (system, code, /, on=None))]
    fn from_code(system: Given<'_, System>, code: &str, on: Option<Given<'_, Month>>) -> PyResult<Self> {
        let system = system.read()?.0;
        match on {
            None => Area::from_code(system, code),
            Some(month) => Area::from_code_on(system, code, month.read()?.0),
        }
        .or_raise()
        .map(Self)
    }

    /// Its code in another system; None if that system has none.
    ///
    /// >>> bilateral.Area("USA").code_in("m49"), bilateral.Area("TWN").code_in("comtrade")
    /// ('840', None)
    #[pyo3(signature = (system, /))]
    fn code_in(&self, system: Given<'_, System>) -> PyResult<Option<String>> {
        Ok(self.0.code_in(system.read()?.0).map(std::borrow::Cow::into_owned))
    }

    /// Its canonical id.
    #[getter]
    fn id(&self) -> &'static str {
        self.0.id()
    }

    /// Its English name.
    #[getter]
    fn name(&self) -> &'static str {
        self.0.name()
    }

    /// Which of the four it is.
    #[getter]
    fn kind(&self) -> Word<AreaKind> {
        Word(match self.0 {
            Area::Economy(_) => AreaKind::Economy,
            Area::Bloc(_) => AreaKind::Bloc,
            Area::World => AreaKind::World,
            Area::Residual(_) => AreaKind::Residual,
        })
    }

    /// Whether it is a single economy.
    #[getter]
    fn is_economy(&self) -> bool {
        self.0.is_economy()
    }

    /// The economy, if it is one.
    #[getter]
    fn as_economy(&self) -> Option<PyEconomy> {
        self.0.as_economy().map(PyEconomy)
    }

    /// The bloc, if it is one.
    #[getter]
    fn as_bloc(&self) -> Option<PyBloc> {
        self.0.as_bloc().map(PyBloc)
    }

    /// The residual partner, if it is one.
    #[getter]
    fn as_residual(&self) -> Option<PyResidual> {
        self.0.as_residual().map(PyResidual)
    }
}
