//! Economies, blocs with dated membership, and who is never summed with whom.

mod area;
mod bloc;
mod code_system;
mod codes;
mod effect;
mod entity;
mod index;
mod membership;
mod name;
mod names;
mod near;
mod ordinal;
mod residual;
pub mod rules;
mod set;
mod table;
mod validity;

pub use area::Area;
pub use bloc::{Bloc, Change, Composition, UK_LAST_MONTH_IN_EU, UK_LAST_MONTH_IN_EU_TRADE_CONCEPT};
pub use code_system::CodeSystem;
pub use effect::{CompositionEffect, Exact};
pub use entity::{Economy, Kind};
pub use residual::{Residual, ResidualKind};
pub use set::EconomySet;
pub use validity::Validity;
