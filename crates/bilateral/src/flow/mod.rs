//! Trade flows as statistics record them: the record, the table, and what may be made of them.

mod answer;
mod combine;
mod compare;
mod exchange;
pub mod file_rules;
mod mirror;
mod movement;
mod nature;
mod quantity;
mod ratio;
mod reconcile;
mod record;
mod revision;
pub mod rules;
mod series;
mod table;
mod tabular;
mod terms;
mod words;

pub use answer::{
    Amount, Cell, GroupAnswer, GroupedAnswer, MatrixAnswer, MirrorAnswer, RevisionsAnswer, Scenario,
    VintagesOf,
};
pub use combine::{Along, difference, growth, share, sum};
pub use compare::compare;
pub use exchange::{ExchangeSplit, MonthlyRates};
pub use mirror::{CifMargin, Explained, MirrorPair, MirrorSign, TRANSIT_FACTOR};
pub use movement::{Contribution, Contributions, Movement};
pub use nature::Axis;
pub use quantity::Quantity;
pub use ratio::{NoValue, Quotient, Ratio};
pub use reconcile::{Distance, Estimate, reconcile};
pub use record::{Flow, FlowRecord};
pub use revision::{RevisedGrowth, Revisions};
pub use series::Series;
pub(crate) use table::used_words;
pub use table::{
    Amounts, Batch, Coded, Extras, Filter, FlowKey, FlowMeasure, FlowTable, Group, Grouped, Grouping,
    MISSING, Matrix, Partial, Recoded, Repeat, RowFlag, SetAside, Sums, Word, WordColumn,
};
pub use terms::Terms;
pub use words::{
    Attribution, Confidentiality, Direction, ObservationStatus, Procedure, QuantityUnit, RowNature,
    TradeSystem, Transport, Valuation,
};
