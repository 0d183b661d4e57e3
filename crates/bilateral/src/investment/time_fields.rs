//! Which field holds the time of which measure.

use time::Date;

use super::measure::{
    AnnouncedProject, ChangeKind, CumulativeGrossInflow, GrossInflow, Income, IncomeKind, Measure,
    MeasureKind, NetFlow, OtherChange, Position,
};
use super::rules::{KIND_MISPLACED, TIME_MISSING, TIME_WRONG};
use crate::error::{Error, Result};
use crate::period::{Period, When};

/// What a record says about the time of its figure, and about the kind of change or income.
#[derive(Debug, Clone, Default)]
pub(super) struct TimeFields {
    pub(super) at: Option<Date>,
    pub(super) period: Option<Period>,
    pub(super) window: Option<When>,
    pub(super) change: Option<ChangeKind>,
    pub(super) income: Option<IncomeKind>,
}

impl TimeFields {
    /// The measure with its time; exactly the fields that belong to it may be given.
    pub(super) fn measure(self, kind: MeasureKind) -> Result<Measure> {
        let wanted = kind.time_field();
        let given =
            [("at", self.at.is_some()), ("period", self.period.is_some()), ("window", self.window.is_some())];
        if let Some((field, _)) = given.iter().find(|(field, present)| *present && *field != wanted) {
            let message = format!("`{}` has `{wanted}`, not `{field}`", kind.label());
            return Err(Error::new(&TIME_WRONG, message).at(field));
        }
        let kinds = [
            ("change", self.change.is_some(), MeasureKind::OtherChange),
            ("income", self.income.is_some(), MeasureKind::Income),
        ];
        if let Some((field, ..)) = kinds.iter().find(|(_, present, owner)| *present && *owner != kind) {
            let message = format!("`{}` has no `{field}`; leave it out", kind.label());
            return Err(Error::new(&KIND_MISPLACED, message).at(field));
        }
        let missing = || Error::new(&TIME_MISSING, format!("`{}` needs `{wanted}`", kind.label())).at(wanted);
        let period = || self.period.ok_or_else(missing);
        Ok(match kind {
            MeasureKind::Position => Measure::Position(Position { at: self.at.ok_or_else(missing)? }),
            MeasureKind::NetFlow => Measure::NetFlow(NetFlow { period: period()? }),
            MeasureKind::GrossInflow => Measure::GrossInflow(GrossInflow { period: period()? }),
            MeasureKind::AnnouncedProject => {
                Measure::AnnouncedProject(AnnouncedProject { period: period()? })
            }
            MeasureKind::OtherChange => {
                let kind = self.change.unwrap_or(ChangeKind::All);
                Measure::OtherChange(OtherChange { kind, period: period()? })
            }
            MeasureKind::Income => {
                let kind = self.income.unwrap_or(IncomeKind::All);
                Measure::Income(Income { kind, period: period()? })
            }
            MeasureKind::CumulativeGrossInflow => {
                let window = self.window.ok_or_else(missing)?;
                Measure::CumulativeGrossInflow(CumulativeGrossInflow { window })
            }
            MeasureKind::Unstated => Measure::Unstated(self.window),
        })
    }
}
