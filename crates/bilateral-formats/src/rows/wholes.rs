//! What can be seen at the end alone: rows that hold other rows of the same file.

use bilateral::flow::Terms;
use bilateral::order;
use bilateral::period::Period;

use super::{Rows, index};
use crate::diagnostics::Note;

impl Rows {
    pub(super) fn years_among_months(&mut self) {
        let mut years = Vec::new();
        for (period, (rows, line)) in self.periods.iter().zip(&self.period_rows) {
            let contains = |other: &Period| other != period && period.contains_period(*other);
            let used = self.periods.iter().zip(&self.period_rows).filter(|(_, (rows, _))| *rows > 0);
            if *rows > 0 && used.map(|(other, _)| other).any(contains) {
                years.push((*rows, *line, period.to_string()));
            }
        }
        for (rows, line, period) in years {
            let tally = self.diagnostics.note(Note::YearAmongMonths, line);
            tally.rows += rows - 1;
            tally.example(&period);
        }
    }

    pub(super) fn wholes_beside_parts(&mut self) {
        let used: Vec<(Terms, u64, u64)> = self
            .terms
            .iter()
            .zip(&self.term_rows)
            .filter(|(_, (rows, _))| *rows > 0)
            .map(|(terms, (rows, line))| (terms.clone(), *rows, *line))
            .collect();
        let mut told = Vec::new();
        for (terms, rows, line) in &used {
            let whole_of = |other: &Terms| {
                let alike = Terms { procedure: terms.procedure, transport: terms.transport, ..other.clone() };
                alike == *terms
                    && other != terms
                    && (terms.procedure.is_none() || terms.procedure == other.procedure)
                    && (terms.transport.is_none() || terms.transport == other.transport)
            };
            if used.iter().any(|(other, _, _)| whole_of(other)) {
                let tally = self.diagnostics.note(Note::WholeBesideParts, *line);
                tally.rows += rows - 1;
                told.push(terms.clone());
            }
        }
        let mut wholes: Vec<(u64, u64)> = Vec::new();
        for ([terms, ..], (rows, line, parts)) in &self.second_rows {
            let once = !self.terms.get(index(*terms)).is_some_and(|terms| told.contains(terms));
            if *rows > 0 && *parts && once {
                wholes.push((*line, *rows));
            }
        }
        order::sort(&mut wholes);
        for (line, rows) in wholes {
            self.diagnostics.note(Note::WholeBesideParts, line).rows += rows - 1;
        }
    }
}
