//! Floats in refusals; nothing else on the wire holds one as text.

use serde_json::Number;

/// As JSON has it: the standard writer of floats brings 10 kB of tables to a page.
pub(crate) fn shown(value: f64) -> String {
    match Number::from_f64(value) {
        Some(number) => number.to_string(),
        None if value.is_nan() => "NaN".to_owned(),
        None => "infinite".to_owned(),
    }
}
