//! Trade flows as Apache Arrow columns, and back, exactly.
//!
//! Words are dictionaries, values are decimals with three places, what is missing is null. The
//! columns have the names of the fields of a [`Flow`](bilateral::flow::Flow) on the wire.
#![forbid(unsafe_code)]

mod give;
mod numbers;
mod take;
mod terms;

pub use give::record_batch;
pub use take::flow_table;
