//! Numbers in: one that does not fit is refused with a code, as any other wrong value is.

use std::collections::BTreeMap;
use std::num::NonZeroUsize;

use bilateral::wire::out_of_range;
use pyo3::exceptions::{PyOverflowError, PyValueError};
use pyo3::prelude::*;

use crate::error::to_py;

/// A number within the bounds of `T`.
#[derive(Clone, Copy)]
pub(crate) struct Number<T>(pub(crate) T);

pub(crate) trait Bounded {
    /// The least and the most there can be.
    fn bounds() -> (String, String);
}

macro_rules! bounded {
    ($($type:ty)+) => {
        $(impl Bounded for $type {
            fn bounds() -> (String, String) {
                (Self::MIN.to_string(), Self::MAX.to_string())
            }
        })+
    };
}

bounded!(u8 u16 u32 u64 usize i32 i64 NonZeroUsize);

impl Bounded for f64 {
    fn bounds() -> (String, String) {
        (format!("{:e}", Self::MIN), format!("{:e}", Self::MAX))
    }
}

impl<'a, 'py, T> FromPyObject<'a, 'py> for Number<T>
where
    T: Bounded + FromPyObject<'a, 'py>,
{
    type Error = PyErr;

    #[cfg(feature = "stubs")]
    const INPUT_TYPE: pyo3::inspect::PyStaticExpr = T::INPUT_TYPE;

    fn extract(value: Borrowed<'a, 'py, PyAny>) -> PyResult<Self> {
        let py = value.py();
        value.extract::<T>().map(Self).map_err(|refused| {
            let refused: PyErr = refused.into();
            // Zero where there has to be one is a `ValueError` of exactly that type.
            if !refused.is_instance_of::<PyOverflowError>(py)
                && !refused.get_type(py).is(py.get_type::<PyValueError>())
            {
                return refused;
            }
            // Python does not write out thousands of digits.
            let shown = value.str().map(|text| text.to_string()).unwrap_or_default();
            let (least, most) = T::bounds();
            to_py(&out_of_range(&shown, least, most))
        })
    }
}

pub(crate) fn list<T>(numbers: Vec<Number<T>>) -> Vec<T> {
    numbers.into_iter().map(|number| number.0).collect()
}

pub(crate) fn values<T>(numbers: BTreeMap<String, Number<T>>) -> BTreeMap<String, T> {
    numbers.into_iter().map(|(name, number)| (name, number.0)).collect()
}
