//! bilateral for JavaScript: translates and stops.
//!
//! Documentation of exported functions is read in JavaScript: `@throws` where
//! Rust would say `# Errors`.
#![expect(clippy::missing_errors_doc, clippy::doc_markdown, reason = "exported functions carry JSDoc")]

#[cfg(feature = "full")]
pub mod agreement;
#[cfg(feature = "full")]
pub mod ahead;
#[cfg(feature = "full")]
pub mod amount;
#[cfg(feature = "full")]
pub mod analysis;
mod argument;
#[cfg(feature = "full")]
mod call;
#[cfg(feature = "full")]
pub mod chart;
#[cfg(feature = "full")]
pub mod claim;
#[cfg(feature = "full")]
pub mod concordance;
#[cfg(feature = "full")]
pub mod date;
pub mod dossier;
#[cfg(feature = "full")]
pub mod economy;
mod error;
#[cfg(feature = "full")]
pub mod flow;
#[cfg(feature = "full")]
mod flow_columns;
#[cfg(feature = "full")]
pub mod flow_rates;
#[cfg(feature = "full")]
pub mod indicator;
#[cfg(feature = "full")]
pub mod investment;
mod json;
#[cfg(feature = "full")]
pub mod membership;
#[cfg(feature = "full")]
mod numbers;
#[cfg(feature = "full")]
pub mod period;
#[cfg(feature = "full")]
pub mod product;
#[cfg(feature = "full")]
pub mod read;
pub mod rules;
pub mod trade;

use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
import type { Agreement, Area, Brief, Comparability, DossierRecord, DossierRecordInput, Id, IsoDate, Milestone, Path, Report, Rule, Severity, Span, Status, TradeFigure, When } from "./types.js";
export type * from "./types.js";
"#;

/// The version of the library.
#[wasm_bindgen]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}
