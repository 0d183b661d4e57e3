//! Datasets, and what was noticed, in columns.

use bilateral::columns::{Columns, Tabular};
use rust_decimal::Decimal;

use crate::{Dataset, Diagnostics, Tally, Value};

/// A column of codes for each dimension, `OBS_VALUE` with the exact numbers, `OBS_TEXT` where something
/// stands in place of one, and every mark.
impl Tabular for Dataset {
    fn to_columns(&self) -> Columns {
        let mut columns = Columns::new(self.len());
        for (place, dimension) in self.dimensions().iter().enumerate() {
            columns = columns.words(&dimension.id, self.observations().map(|one| one.code_at(place)));
        }
        let text = |value: Value<'_>| match value {
            Value::Text(text) => Some(text.to_owned()),
            Value::Number(_) | Value::Missing => None,
        };
        columns = columns.decimals("OBS_VALUE", self.observations().map(|one| one.number()));
        if self.observations().any(|one| matches!(one.value(), Value::Text(_))) {
            columns = columns.words("OBS_TEXT", self.observations().map(|one| text(one.value())));
        }
        for name in self.attributes() {
            columns = columns.words(name, self.observations().map(|one| one.attribute(name)));
        }
        columns
    }
}

impl Dataset {
    /// The first and the last observations as an HTML table under the title, for notebooks.
    pub fn html(&self) -> String {
        let title = [self.label(), self.id()].into_iter().find(|text| !text.is_empty()).unwrap_or_default();
        self.to_columns().html(title)
    }
}

/// A line for each thing that was noticed: in how many `rows`, the first `lines`, `examples`, and the
/// value that was left out for it.
impl Tabular for Diagnostics {
    fn to_columns(&self) -> Columns {
        let lines =
            |tally: &Tally| tally.lines.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
        let left_out = |tally: &Tally| tally.left_out().parse::<Decimal>().ok();
        Columns::new(self.tallies.len())
            .words("note", self.tallies.iter().map(|tally| Some(tally.note.as_str())))
            .words("meaning", self.tallies.iter().map(|tally| Some(tally.note.meaning().trim())))
            .counts("rows", self.tallies.iter().map(|tally| Some(tally.rows)))
            .words("lines", self.tallies.iter().map(|tally| Some(lines(tally))))
            .words("examples", self.tallies.iter().map(|tally| Some(tally.examples.join(", "))))
            .decimals("valueLeftOut", self.tallies.iter().map(left_out))
    }
}

impl Diagnostics {
    /// What was noticed as an HTML table, for notebooks.
    pub fn html(&self) -> String {
        self.to_columns().html(&self.to_string())
    }
}
