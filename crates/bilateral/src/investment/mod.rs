//! Investment: positions, flows and gross inflows as different things, and companies counted.

mod cell;
mod companies;
mod estimate;
mod exchange;
mod figure;
mod gross;
mod identity;
pub mod index;
mod measure;
mod partners;
mod presentation;
mod question;
mod reconcile;
mod row_fields;
mod row_reader;
pub mod rules;
mod source;
mod source_tables;
mod tabular;
mod terms;
mod time_fields;

pub use cell::{InvestmentCell, InvestmentCellRecord};
pub use companies::{CompanyCount, CompanyCountRecord};
pub use estimate::{EstimateYear, EstimatedPosition, estimate};
pub use exchange::{ExchangeAccount, ExchangeEffect};
pub use figure::{InvestmentFigure, InvestmentFigureRecord};
pub use gross::{Accumulated, GrossAndNet, accumulate};
pub(crate) use identity::gross_falls_short;
pub use measure::{
    AnnouncedProject, ChangeKind, CumulativeGrossInflow, GrossInflow, Income, IncomeKind, Measure,
    MeasureKind, NetFlow, OtherChange, Position, Transaction,
};
pub use partners::{
    BlocSum, MemberValue, PartnerShare, PartnerValue, WorldSum, bloc_as_partner, bloc_as_reporter, partners,
};
pub use presentation::{GroupClaims, Presentations};
pub use question::{Amount, InvestmentAnswer, InvestmentQuestion};
pub use reconcile::{Break, Reconciled, Reconciliation, StockFlow, reconcile};
pub use row_reader::RowReader;
pub use source::{RowMapping, RowSource};
pub use terms::{
    Benchmark, ConversionRule, CounterpartLevel, EntityScope, EstimateMethod, Instrument, Manual,
    PositionValuation, Principle, Relationship, Side,
};
