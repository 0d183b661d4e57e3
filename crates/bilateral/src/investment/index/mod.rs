//! Indices of direct investment: what each is, and its value as an exact fraction or the reason why there is none.

mod concentration;
mod definition;
mod list;
mod potential;
mod ratio;

pub use concentration::{concentration, equivalent_number, normalised_concentration, top_share};
pub use definition::{IndexDefinition, compute, index};
pub use list::INDICES;
pub(crate) use list::{ALL, COUNT};
pub use potential::{Quadrant, Scored, potential, quadrant};
pub use ratio::{
    bilateral_intensity, duration_weighted, global_asymmetry, market_integration, mirror_asymmetry, openness,
    performance, phantom_share, rate_of_return, ratio, reinvestment_ratio, relative_asymmetry,
    stock_consistency_gap,
};
