//! Indices of direct investment: what each is, and its value as an exact fraction or the reason why there is none.

mod concentration;
mod definition;
mod potential;
mod ratio;

pub use concentration::{concentration, equivalent_number, normalised_concentration, top_share};
pub use definition::{INDICES, IndexDefinition, compute, index};
pub use potential::{Quadrant, Scored, potential, quadrant};
pub use ratio::{
    bilateral_intensity, market_integration, mirror_asymmetry, performance, phantom_share, rate_of_return,
    ratio, reinvestment_ratio, relative_asymmetry, stock_consistency_gap,
};
