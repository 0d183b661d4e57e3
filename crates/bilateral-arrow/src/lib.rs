//! Trade flows as Apache Arrow columns, and back, exactly.
//!
//! Words are dictionaries, values are decimals with three places, what is missing is null. The
//! columns have the names of the fields of a [`Flow`](bilateral::flow::Flow) on the wire.
#![forbid(unsafe_code)]

mod frame;
mod give;
mod labels;
mod matrix;
mod numbers;
mod parts;
mod table;
mod take;
mod terms;
mod texts;
mod whole;

pub use frame::{column_twice, mixed};
pub use give::record_batch;
pub use matrix::matrix;
pub use parts::{Part, from_parts, to_parts};
pub use table::table;
pub use take::flow_table;
