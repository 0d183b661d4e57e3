//! The stages of an agreement in columns.

use super::{Agreement, Event, Span};
use crate::columns::{Columns, Tabular};

/// A line for each stage: `from` and `to` as far as they are known, and the event `by` which it began.
impl Tabular for Agreement {
    fn to_columns(&self) -> Columns {
        let spans = self.timeline();
        let event = |span: &Span| self.events().get(span.event);
        Columns::new(spans.len())
            .words("stage", spans.iter().map(|span| Some(span.stage.as_str())))
            .words("from", spans.iter().map(|span| Some(span.from.to_string())))
            .words("to", spans.iter().map(|span| span.to.as_ref().map(ToString::to_string)))
            .words("by", spans.iter().map(|span| event(span).map(|event: &Event| event.kind.as_str())))
    }
}

impl Agreement {
    /// The stages as an HTML table under the title, for notebooks.
    pub fn html(&self) -> String {
        self.to_columns().html(self.title())
    }
}
