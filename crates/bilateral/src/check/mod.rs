//! What is wrong only in context: every finding, never just the first.

mod cells;
pub mod claims;
mod commitments;
mod companies;
mod finding;
mod flow;
mod investment;
mod log;
mod references;
mod report;
pub mod rules;
mod series;
mod sources;
mod tabular;
mod titles;
mod trade;
mod traded;

pub use cells::check_investment_cells;
pub use claims::{ClaimCheck, check_claims, check_located};
pub(crate) use commitments::check_commitments;
pub(crate) use companies::check_companies;
pub use finding::Finding;
pub use flow::check_flows;
pub(crate) use investment::{check_investment, exceeded_position};
pub(crate) use log::{check_entry, check_log};
pub(crate) use references::{References, Row};
pub use report::Report;
pub(crate) use series::check_series;
pub(crate) use sources::check as check_sources;
pub use titles::title_in;
pub(crate) use trade::{check_trade, parts_of};

use crate::error::Path;

/// A record and where it stands in the input.
#[derive(Debug, Clone)]
pub(crate) struct Placed<'a, T> {
    pub(crate) at: Path,
    pub(crate) item: &'a T,
}
