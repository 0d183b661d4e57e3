//! An amount in another currency, with how it got there.

use bilateral::amount::{Converted, Measure, Money, Rate};
use pyo3::prelude::*;

use super::{PyInterval, PyMoney, PyRate};
use crate::error::OrRaise;
use crate::word::Word;

/// Through which method it was converted.
#[derive(Clone, Copy)]
pub(super) enum Way {
    Flow,
    FlowAtMoment,
    Position,
    PositionAtAverage,
}

impl Way {
    fn name(self) -> &'static str {
        match self {
            Self::Flow => "convert_flow",
            Self::FlowAtMoment => "convert_flow_at_moment",
            Self::Position => "convert_position",
            Self::PositionAtAverage => "convert_position_at_average",
        }
    }
}

/// An amount in another currency, with how it got there; made by `Money.convert_flow`
/// and its like.
///
/// >>> mark = bilateral.Rate("EUR", "DEM", "1.95583", bilateral.Basis.fixed())
/// >>> converted = bilateral.Money(100, "EUR").convert_position(mark)
/// >>> converted.money, converted.is_exact, converted.is_insisted
/// (Money('195.583', 'DEM'), True, False)
///
/// Wrong: another pair of currencies.
///
/// >>> try:
/// ...     bilateral.Money(100, "USD").convert_position(mark)
/// ... except bilateral.BilateralError as refused:
/// ...     print(refused.code)
/// rate.wrong-pair
#[pyclass(frozen, module = "bilateral", name = "ConvertedMoney")]
pub(crate) struct PyConvertedMoney(Converted, Money, Way);

value_class!(PyConvertedMoney);

impl PyConvertedMoney {
    pub(super) fn made(money: Money, rate: Rate, way: Way) -> PyResult<Self> {
        let converted = match way {
            Way::Flow => money.convert_flow(&rate),
            Way::FlowAtMoment => money.convert_flow_at_moment(&rate),
            Way::Position => money.convert_position(&rate),
            Way::PositionAtAverage => money.convert_position_at_average(&rate),
        };
        converted.or_raise().map(|converted| Self(converted, money, way))
    }
}

#[pymethods]
impl PyConvertedMoney {
    /// The amount in the quote currency; the nearest of 28 digits where it is not exact.
    #[getter]
    fn money(&self) -> PyMoney {
        PyMoney(self.0.money())
    }

    /// Where the true amount lies: a point if `money` is exact.
    #[getter]
    fn bounds(&self) -> PyInterval {
        PyInterval(self.0.bounds())
    }

    /// Whether nothing was rounded.
    #[getter]
    fn is_exact(&self) -> bool {
        self.0.is_exact()
    }

    /// What was converted.
    #[getter]
    fn measure(&self) -> Word<Measure> {
        Word(self.0.measure())
    }

    /// The rate it was converted at.
    #[getter]
    fn rate(&self) -> PyRate {
        PyRate(self.0.rate())
    }

    /// Whether the basis of the rate does not fit what was converted, and was insisted on.
    #[getter]
    fn is_insisted(&self) -> bool {
        self.0.is_insisted()
    }

    fn __repr__(&self) -> String {
        let (money, rate) = (PyMoney(self.1).__repr__(), self.rate().__repr__());
        format!("{money}.{}({rate})", self.2.name())
    }

    #[pyo3(signature = () -> "tuple[object, tuple[Money, Rate]]")]
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<(Bound<'py, PyAny>, (PyMoney, PyRate))> {
        let class = <PyMoney as pyo3::PyTypeInfo>::type_object(py);
        Ok((class.getattr(self.2.name())?, (PyMoney(self.1), self.rate())))
    }
}
