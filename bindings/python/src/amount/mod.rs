//! Amounts: currencies, intervals, printed figures, money, rates.

mod converted;
mod currency;
mod interval;
mod money;
mod published;
mod rate;

pub(crate) use converted::PyConvertedMoney;
pub(crate) use currency::{PyCurrency, PyUnit};
pub(crate) use interval::PyInterval;
pub(crate) use money::PyMoney;
pub(crate) use published::PyPublished;
pub(crate) use rate::{PyBasis, PyRate};
