//! Amounts: money, intervals, and figures as they were printed.
//!
//! Nothing here rounds in silence. A figure in print stands for an [`Interval`];
//! arithmetic on intervals is rounded outward; two figures agree when their
//! intervals overlap.

mod arithmetic;
mod conversion;
mod currency;
mod exact;
mod historical;
mod interval;
mod interval_text;
mod money;
mod published;
mod qualifier;
mod quotient;
mod rate;
mod reading;
pub mod rules;
mod scale;
mod separator;
mod short;
mod tokens;
mod unit;
mod wide;
mod wire;

pub use conversion::{Converted, Measure};
pub use currency::Currency;
pub use interval::{Bound, Interval};
pub use money::Money;
pub use published::Published;
pub use qualifier::{Qualifier, Rounding};
pub use rate::{Basis, Rate};
pub use scale::{Language, Scale};
pub use unit::Unit;
