//! Pictures as Vega-Lite specifications: what a page or a notebook draws, and nothing else computes.
//!
//! A picture keeps the laws of the figures in it: part years are drawn beside the same part of
//! other years, what is undefined is named and not drawn as zero, what is left out is counted.
//! Numbers are exact decimals as text, which Vega-Lite is told to read as numbers.

mod claims;
mod composition;
mod heatmap;
mod layout;
mod mirror;
mod product_space;
pub mod rules;
mod squarify;
mod subject;
mod template;
mod timeline;
mod trade;
mod waterfall;

use std::fmt;

use rust_decimal::Decimal;
use serde::{Serialize, Serializer};
use serde_json::Value;

use template::fill;

pub use claims::claims;
pub use composition::{composition, treemap};
pub use heatmap::heatmap;
pub use mirror::mirror;
pub use product_space::product_space;
pub use timeline::timeline;
pub use trade::{balance, trade};
pub use waterfall::waterfall;

/// Told apart by people who see colours differently, and in print (Okabe and Ito 2008).
const BLUE: &str = "#0072b2";
const ORANGE: &str = "#d55e00";
const GREEN: &str = "#009e73";
const GREY: &str = "#8a8f98";
const PALE: &str = "#b9cbdc";

/// A picture as a Vega-Lite 5 specification, its keys in the order of the alphabet.
///
/// ```
/// use bilateral::chart;
/// use bilateral::investment::{StockFlow, reconcile};
/// let year: StockFlow = serde_json::from_str(r#"{
///     "period": "2021", "opening": "100", "transactions": "7", "closing": "104" }"#).unwrap();
/// let chart = chart::waterfall(&reconcile(&[year]).unwrap());
/// assert_eq!(chart.title(), "What moved the position, 2021");
/// assert!(chart.to_string().contains("\"$schema\": \"https://vega.github.io/schema/vega-lite/v5.json\""));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chart {
    title: String,
    specification: Value,
}

impl Chart {
    /// Under a title, with lines of small print, from the parts of a specification.
    fn new(title: impl Into<String>, small_print: &[String], body: Value) -> Self {
        let title = title.into();
        let described = [title.as_str()].into_iter().chain(small_print.iter().map(String::as_str));
        let description = described.collect::<Vec<_>>().join(". ");
        let mut specification = fill(
            include_str!("templates/frame.json"),
            &[
                ("title", title.as_str().into()),
                ("smallPrint", small_print.into()),
                ("description", description.into()),
            ],
        );
        if let (Value::Object(whole), Value::Object(parts)) = (&mut specification, body) {
            whole.extend(parts);
        }
        Self { title, specification: in_order(specification) }
    }

    /// What the picture is of.
    pub fn title(&self) -> &str {
        &self.title
    }

    /// The specification.
    pub fn specification(&self) -> &Value {
        &self.specification
    }
}

/// The specification as JSON.
impl fmt::Display for Chart {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&crate::wire::to_json(&self.specification))
    }
}

impl Serialize for Chart {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.specification.serialize(serializer)
    }
}

/// Keys in the order of the alphabet, whichever order a build of `serde_json` keeps.
fn in_order(value: Value) -> Value {
    match value {
        Value::Object(fields) => {
            let mut sorted: Vec<(String, Value)> = fields.into_iter().collect();
            crate::order::sort_by(&mut sorted, |(one, _), (other, _)| one.cmp(other));
            let mut ordered = serde_json::Map::new();
            ordered.extend(sorted.into_iter().map(|(name, field)| (name, in_order(field))));
            Value::Object(ordered)
        }
        Value::Array(items) => Value::Array(items.into_iter().map(in_order).collect()),
        plain => plain,
    }
}

fn text(value: Decimal) -> Value {
    Value::String(value.normalize().to_string())
}
