//! bilateral for JavaScript: translates and stops.
//!
//! Documentation of exported functions is read in JavaScript: `@throws` where
//! Rust would say `# Errors`.
#![expect(clippy::missing_errors_doc, clippy::doc_markdown, reason = "exported functions carry JSDoc")]

pub mod amount;
mod argument;
mod call;
pub mod concordance;
pub mod date;
pub mod dossier;
pub mod economy;
mod error;
mod json;
pub mod membership;
pub mod period;
pub mod product;
pub mod rules;
pub mod trade;

use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
import type { Agreement, Area, Brief, Comparability, DossierRecord, Id, IsoDate, Milestone, Path, Report, Rule, Severity, Span, Status, TradeFigure, When } from "./types.js";
export type * from "./types.js";
"#;

/// The version of the library.
#[wasm_bindgen]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}
