//! Parts of a brief shown on their own: a report, a status.

use super::document::{self, Block};
use super::html;
use crate::agreement::{Span, Status};
use crate::check::Report;

impl Report {
    /// For a page or a notebook: one `<article>` with its own style.
    pub fn html(&self) -> String {
        let mut blocks = vec![Block::Paragraph(self.summary())];
        blocks.extend(document::findings(self));
        html::article(&blocks)
    }
}

impl Status {
    /// For a page or a notebook: one `<article>` with its own style.
    pub fn html(&self) -> String {
        let mut blocks = vec![document::standing(self)];
        if !self.history.is_empty() {
            let row = |span: &Span| {
                let days = span.days(self.on).map(|days| days.to_string());
                let to = span.to.as_ref().map(crate::period::When::describe);
                vec![
                    span.stage.label(),
                    span.from.describe(),
                    to.unwrap_or_default(),
                    days.unwrap_or_default(),
                ]
            };
            blocks.push(Block::Table {
                head: vec!["Stage", "From", "Until the next", "Days"],
                rows: self.history.iter().map(row).collect(),
            });
        }
        html::article(&blocks)
    }
}
