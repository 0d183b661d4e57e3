//! What is shown on its own: a dossier, a report, a status.

use super::document::{self, Block};
use super::html;
use crate::Dossier;
use crate::agreement::{Agreement, Span, Status};
use crate::check::Report;

impl Dossier {
    /// For a page or a notebook: one `<article>` with its own style that says what the
    /// dossier holds and what a check finds. What stands on a day is for [`Dossier::brief`].
    ///
    /// ```
    /// let dossier = bilateral::Dossier::from_json(
    ///     r#"{ "title": "Kazakhstan & the Union", "parties": ["KAZ", "EU"] }"#,
    /// ).unwrap();
    /// assert!(dossier.html().contains("<h1>Kazakhstan &amp; the Union</h1>"));
    /// ```
    pub fn html(&self) -> String {
        let parties: Vec<&str> = self.parties().iter().map(|party| party.name()).collect();
        let held = [
            ("agreements", self.agreements().len()),
            ("forms of cooperation", self.cooperation().len()),
            ("meetings", self.meetings().len()),
            ("trade figures", self.trade().len()),
            ("investment figures", self.investment().len()),
            ("company counts", self.companies().len()),
            ("claims", self.claims().len()),
            ("sources", self.sources().len()),
        ];
        let held: Vec<String> = held
            .iter()
            .filter(|(_, count)| *count > 0)
            .map(|(what, count)| format!("{what}: {count}"))
            .collect();
        let mut blocks = vec![Block::Title(self.title().to_owned()), Block::Paragraph(parties.join(" and "))];
        blocks.extend(self.note().map(|note| Block::Paragraph(note.to_owned())));
        if !held.is_empty() {
            blocks.push(Block::Paragraph(held.join(" · ")));
        }
        if !self.agreements().is_empty() {
            let row = |it: &Agreement| {
                vec![
                    it.id().to_string(),
                    it.name().to_owned(),
                    it.kind().to_string(),
                    it.events().len().to_string(),
                ]
            };
            blocks.push(Block::Table {
                head: vec!["Agreement", "Name", "Kind", "Events"],
                rows: self.agreements().iter().map(row).collect(),
            });
        }
        let report = self.check();
        blocks.push(Block::Paragraph(format!("Check: {}.", report.summary())));
        blocks.extend(document::findings(&report));
        html::article(&blocks)
    }
}

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
