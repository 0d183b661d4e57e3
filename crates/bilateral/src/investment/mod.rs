//! Investment: positions, flows and gross inflows as different things, and companies counted.

mod companies;
mod figure;
mod measure;
pub mod rules;

pub use companies::{CompanyCount, CompanyCountRecord};
pub use figure::{CounterpartLevel, InvestmentFigure, InvestmentFigureRecord, Principle};
pub use measure::{CumulativeGrossInflow, GrossInflow, Measure, MeasureKind, NetFlow, Position};
