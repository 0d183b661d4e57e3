//! What is made of flows, in columns: sums, series, vintages, contributions.

use super::{
    Cell, Contributions, FlowKey, FlowTable, GroupedAnswer, MatrixAnswer, Quotient, Ratio, Revisions, Series,
};
use crate::columns::{Columns, Tabular};

fn sums<'a>(columns: Columns, cells: impl Iterator<Item = &'a Cell> + Clone) -> Columns {
    columns
        .decimals("sum", cells.clone().map(|cell| cell.sum))
        .counts("rows", cells.clone().map(|cell| Some(cell.rows)))
        .counts("missing", cells.map(|cell| Some(cell.missing)))
}

/// A column for each key; `sum`, and of how many `rows` it is, `missing` those without a value.
impl Tabular for GroupedAnswer {
    fn to_columns(&self) -> Columns {
        let mut columns = Columns::new(self.groups.len());
        for (place, key) in self.keys.iter().enumerate() {
            let word = |group: &'_ super::GroupAnswer| group.words.get(place).cloned().flatten();
            columns = columns.words(name(*key), self.groups.iter().map(word));
        }
        sums(columns, self.groups.iter().map(|group| &group.cell))
    }
}

/// A line for each cell that the table has rows for: its `row` and `column`, and the sum.
impl Tabular for MatrixAnswer {
    fn to_columns(&self) -> Columns {
        let filled = || {
            self.rows.iter().zip(&self.cells).flat_map(|(row, cells)| {
                let named = self.columns.iter().zip(cells);
                named.filter_map(move |(column, cell)| Some((row, column, cell.as_ref()?)))
            })
        };
        let columns = Columns::new(filled().count())
            .words("row", filled().map(|(row, _, _)| row.as_deref()))
            .words("column", filled().map(|(_, column, _)| column.as_deref()));
        sums(columns, filled().map(|(_, _, cell)| cell))
    }
}

/// `month` and `value`; a month that is not there is missing.
impl Tabular for Series {
    fn to_columns(&self) -> Columns {
        Columns::new(self.iter().count())
            .words("month", self.iter().map(|(month, _)| Some(month.to_string())))
            .thousandths("value", self.iter().map(|(_, value)| Some(value)))
    }
}

/// `period`, `vintage` and `value`: a line for each value that was published.
impl Tabular for Revisions {
    fn to_columns(&self) -> Columns {
        let vintages = self.vintages();
        let triangle = self.triangle();
        let published: Vec<_> = triangle
            .iter()
            .flat_map(|(period, values)| {
                let dated = vintages.iter().zip(values);
                dated.filter_map(move |(day, value)| Some((period, *day, (*value)?)))
            })
            .collect();
        Columns::new(published.len())
            .words("period", published.iter().map(|(period, _, _)| Some(period.to_string())))
            .days("vintage", published.iter().map(|(_, day, _)| Some(*day)))
            .thousandths("value", published.iter().map(|(_, _, value)| Some(*value)))
    }
}

/// `part`, its `change`, its `contribution` and its `own` growth as estimates, and both as exact fractions.
impl<L: ToString> Tabular for Contributions<L> {
    fn to_columns(&self) -> Columns {
        let rates = |of: fn(&super::Contribution<L>) -> &Quotient| {
            self.parts.iter().map(move |part| of(part).value())
        };
        let exact = |rate: Option<Ratio>| rate.map(|rate| rate.to_string());
        Columns::new(self.parts.len())
            .words("part", self.parts.iter().map(|part| Some(part.part.to_string())))
            .thousandths("change", self.parts.iter().map(|part| Some(part.change)))
            .numbers(
                "contribution",
                rates(|part| &part.contribution).map(|rate| rate.map(Ratio::to_f64_lossy)),
            )
            .words("contributionExact", rates(|part| &part.contribution).map(exact))
            .numbers("own", rates(|part| &part.own).map(|rate| rate.map(Ratio::to_f64_lossy)))
            .words("ownExact", rates(|part| &part.own).map(exact))
    }
}

/// As the column of a table of flows is called.
const fn name(key: FlowKey) -> &'static str {
    match key {
        FlowKey::SecondPartner => "secondPartner",
        other => other.as_str(),
    }
}

impl FlowTable {
    /// The first and the last rows as an HTML table, for notebooks.
    pub fn html(&self) -> String {
        const ENDS: usize = 10;
        let length = self.len();
        let head = 0..length.min(ENDS);
        let tail = length.saturating_sub(ENDS).max(head.end)..length;
        let flows: Vec<_> = head.chain(tail).filter_map(|row| self.get(row)).collect();
        let mut columns = Columns::new(flows.len())
            .words("reporter", flows.iter().map(|flow| Some(flow.reporter().to_string())))
            .words("direction", flows.iter().map(|flow| Some(flow.direction().to_string())))
            .words("partner", flows.iter().map(|flow| Some(flow.partner().to_string())))
            .words("product", flows.iter().map(|flow| Some(flow.product().to_string())))
            .words("period", flows.iter().map(|flow| Some(flow.period().to_string())))
            .decimals("value", flows.iter().map(super::Flow::value))
            .words("currency", flows.iter().map(|flow| Some(flow.currency().to_string())));
        if self.net_masses().is_some() {
            let mass = |flow: &super::Flow| flow.net_mass().map(|mass| mass.amount());
            columns = columns.decimals("netMass", flows.iter().map(mass));
        }
        let shown = if flows.len() < length {
            format!(", of which {} are shown", flows.len())
        } else {
            String::new()
        };
        columns.html(&format!("{length} flows{shown}"))
    }
}
