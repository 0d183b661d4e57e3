//! What is traded: codes of HS, CN, SITC, BEC, CPA, NACE and EBOPS, each with its
//! edition and level, kept apart from totals and from what a source hides.
//!
//! The shape of a code is checked, not its membership in an official list: lists
//! are data the user brings.

mod activity;
mod chapter;
mod classification;
mod code;
pub mod concordance;
mod edition;
mod hierarchy;
mod item;
mod key;
mod overlap;
mod repair;
mod residual;
pub mod rules;
mod section;
mod shape;

pub use chapter::chapter_title;
pub use classification::Classification;
pub use concordance::{Concordance, Converted, MissingWeights, Share};
pub use edition::{BecRevision, CnYear, CpaVersion, EbopsEdition, HsEdition, NaceRevision, SitcRevision};
pub use item::Product;
pub use key::ProductKey;
pub use overlap::overlaps;
pub use repair::Repair;
pub use residual::{Residual, ResidualKind};
pub use section::Section;
