//! Readers of the files in which statistical offices publish trade and investment:
//! from bytes to exact tables, with everything noticed on the way.
#![forbid(unsafe_code)]

mod baci;
mod comext;
mod comtrade;
mod diagnostics;
mod fail;
mod input;
mod intern;
mod json;
mod number;
mod options;
mod rows;
mod scanner;
mod sheet;
mod sniff;
mod text;

pub use baci::baci;
pub use comext::{comext_bulk, comext_cdrom, easy_comext};
pub use comtrade::{comtrade, comtrade_json};
pub use diagnostics::{Diagnostics, Note, Tally, Unit};
pub use options::{OnProgress, Options, Progress};
pub use rows::Read;
pub use text::Encoding;
