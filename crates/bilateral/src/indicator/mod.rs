//! Indicators: what each one is, what it takes, and its value or why it has none.
//!
//! Every answer carries its [`Definition`]. A number several publishers compute in several
//! ways has one definition for each way, so that no name stands for two numbers.
//!
//! ```
//! use bilateral::indicator::{Columns, concentration};
//! let exports = Columns::of(&[50.0, 30.0, 20.0, 0.0]).unwrap();
//! let answer = concentration::hhi(&exports);
//! assert_eq!(answer.value(), Some(0.38));
//! assert_eq!(answer.definition().key(), "hhi.unit");
//!
//! // Of nothing there is no concentration, which is not a concentration of zero.
//! let nothing = concentration::hhi(&Columns::of(&[0.0, 0.0]).unwrap());
//! assert_eq!(nothing.value(), None);
//! assert_eq!(nothing.why().unwrap().because(), "the total is zero");
//! ```

pub mod advantage;
mod answer;
mod call;
mod columns;
pub mod complexity;
pub mod concentration;
mod definition;
pub mod intra_industry;
pub mod investment;
pub mod levels;
pub mod margins;
mod matrix;
mod matrix_record;
pub mod network;
mod number;
pub mod openness;
mod others;
mod pivot;
mod places;
pub mod prices;
mod registry;
mod robustness;
pub mod rules;
pub mod similarity;
mod sparse;
pub mod survival;
mod tabular;

pub use answer::{Answer, AnswerRecord, Coverage, Notice, Reason, Shape, Undefined};
pub use call::{Inputs, compute};
pub use columns::Columns;
pub use definition::{Definition, Family};
pub use matrix::Matrix;
pub use matrix_record::{EntriesRecord, MatrixRecord};
pub use pivot::{Panel, Pivot, PivotRecord, Residuals};
pub use registry::{definition, definitions, search};
pub use robustness::{Robustness, Trial, Trials, robustness};
pub use sparse::Absent;
