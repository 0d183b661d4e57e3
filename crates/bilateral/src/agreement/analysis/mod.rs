//! What follows from many agreements: durations, consent, networks, coverage, counts.
//!
//! Treaties and instruments that bind nobody are never counted together, and what is
//! undefined is absent: no median before half have had the event, no share of nothing.

mod count;
mod depth;
mod duration;
mod fraction;
mod layer;
mod network;
mod ratification;
pub mod rules;
mod share;
mod survival;

pub use count::{
    StaleText, Sunset, SunsetClause, SunsetExposure, TreatyCount, stale_texts, sunset_exposure, treaty_count,
};
pub use depth::{Depth, DepthRecord, deepest};
pub use duration::{Days, DaysApplied, StageDuration, days_applied, days_between_events, stage_durations};
pub use layer::Layer;
pub use network::{Coverage, Degree, LayerCoverage, Network, PairValue, Tie, coverage, network};
pub use ratification::{Ratification, ratification};
pub use survival::{LeftOut, Observation, Survival, SurvivalStep, TimeToForce, kaplan_meier, time_to_force};
