//! Investment: positions, flows and gross inflows as different things, and companies counted.

mod cell;
mod companies;
mod figure;
mod measure;
pub mod rules;
mod terms;
mod time_fields;

pub use cell::{InvestmentCell, InvestmentCellRecord};
pub use companies::{CompanyCount, CompanyCountRecord};
pub use figure::{InvestmentFigure, InvestmentFigureRecord};
pub use measure::{
    AnnouncedProject, ChangeKind, CumulativeGrossInflow, GrossInflow, Income, IncomeKind, Measure,
    MeasureKind, NetFlow, OtherChange, Position, Transaction,
};
pub use terms::{
    Benchmark, ConversionRule, CounterpartLevel, EntityScope, EstimateMethod, Instrument, Manual,
    PositionValuation, Principle, Relationship, Side,
};
