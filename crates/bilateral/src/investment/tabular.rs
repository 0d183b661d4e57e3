//! Cells of tables on investment, and the parts of the world, in columns.

use super::{InvestmentCell, InvestmentCellRecord, WorldSum};
use crate::columns::{Columns, Tabular};

type Part = fn(&InvestmentCellRecord) -> Option<String>;

/// A line for each cell, a column for each field that any of them has.
impl Tabular for [InvestmentCell] {
    fn to_columns(&self) -> Columns {
        fn word<T: ToString>(word: Option<T>) -> Option<String> {
            word.map(|word| word.to_string())
        }
        let of = |part: fn(&InvestmentCellRecord) -> Option<String>| {
            self.iter().map(move |cell| part(cell.record()))
        };
        let days = |part: fn(&InvestmentCellRecord) -> Option<time::Date>| {
            self.iter().map(move |cell| part(cell.record()))
        };
        let mut columns = Columns::new(self.len())
            .words("reporter", of(|cell| Some(cell.reporter.to_string())))
            .words("partner", of(|cell| Some(cell.partner.to_string())))
            .words("measure", of(|cell| Some(cell.measure.to_string())))
            .words("side", of(|cell| Some(cell.side.to_string())))
            .decimals("value", self.iter().map(InvestmentCell::value))
            .words("currency", of(|cell| Some(cell.currency.to_string())))
            .days("at", days(|cell| cell.at))
            .words("period", of(|cell| word(cell.period)))
            .words("window", of(|cell| word(cell.window.as_ref())));
        let further: [(&str, Part); 13] = [
            ("change", |cell| word(cell.change)),
            ("income", |cell| word(cell.income)),
            ("conversion", |cell| word(cell.conversion)),
            ("instrument", |cell| word(Some(cell.instrument))),
            ("relationship", |cell| word(Some(cell.relationship))),
            ("counterpart", |cell| word(cell.counterpart)),
            ("entity", |cell| word(Some(cell.entity))),
            ("valuation", |cell| word(cell.valuation)),
            ("manual", |cell| word(cell.manual)),
            ("benchmark", |cell| word(cell.benchmark)),
            ("status", |cell| word(Some(cell.status))),
            ("confidentiality", |cell| word(Some(cell.confidentiality))),
            ("estimate", |cell| word(cell.estimate)),
        ];
        for (name, part) in further {
            if of(part).any(|word| word.is_some()) {
                columns = columns.words(name, of(part));
            }
        }
        columns
            .flags("roundTrip", self.iter().map(|cell| cell.record().round_trip))
            .days("vintage", days(|cell| cell.vintage))
            .words("source", of(|cell| word(cell.source.as_ref())))
    }
}

/// A line for each partner: its `value`, its `share` as an exact fraction or `because` why it has
/// none, and the ends a hidden value lies between.
impl Tabular for WorldSum {
    fn to_columns(&self) -> Columns {
        let partners = &self.partners;
        let because = |share: &crate::flow::Quotient| match share {
            crate::flow::Quotient::Exact(_) => None,
            crate::flow::Quotient::Undefined { because, .. } => Some(because.clone()),
        };
        Columns::new(partners.len())
            .words("partner", partners.iter().map(|one| Some(one.partner.to_string())))
            .decimals("value", partners.iter().map(|one| one.value))
            .numbers(
                "share",
                partners.iter().map(|one| one.share.value().map(crate::flow::Ratio::to_f64_lossy)),
            )
            .words("shareExact", partners.iter().map(|one| one.share.value().map(|share| share.to_string())))
            .words("because", partners.iter().map(|one| because(&one.share)))
            .decimals(
                "low",
                partners.iter().map(|one| one.bounds.as_ref().and_then(crate::amount::Interval::low)),
            )
            .decimals(
                "high",
                partners.iter().map(|one| one.bounds.as_ref().and_then(crate::amount::Interval::high)),
            )
    }
}
