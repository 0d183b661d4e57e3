//! One thing month by month: what growth is taken of.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use super::rules::{MONTH_TWICE, NOT_MONTHLY};
use super::table::thousandths::sum_to_decimal;
use super::{FlowKey, FlowTable, Grouping, Word};
use crate::error::{Error, Result};
use crate::period::{MonthSpan, Months, Period, YearMonth};

/// Values by month in exact thousandths. A month that is not there is missing, which is not zero.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Series {
    months: BTreeMap<YearMonth, i128>,
    /// Months with rows of which a value is missing: there was trade, and nobody knows how much.
    unknown: BTreeSet<YearMonth>,
}

impl Series {
    /// A series of months and values in thousandths, in any order.
    ///
    /// # Errors
    /// `flow.month-twice` if a month has two values.
    pub fn new(months: impl IntoIterator<Item = (YearMonth, i128)>) -> Result<Self> {
        let mut series = Self::default();
        for (month, value) in months {
            if series.months.insert(month, value).is_some() {
                let message = format!("`{month}` has two values; add them, or keep one");
                return Err(Error::new(&MONTH_TWICE, message));
            }
        }
        Ok(series)
    }

    /// The value of a month in thousandths; `None` if it is missing.
    pub fn get(&self, month: YearMonth) -> Option<i128> {
        self.months.get(&month).copied()
    }

    /// The value of a month in units.
    pub fn value(&self, month: YearMonth) -> Option<Decimal> {
        self.get(month).and_then(sum_to_decimal)
    }

    /// Months and values in thousandths, in order of time.
    pub fn iter(&self) -> impl Iterator<Item = (YearMonth, i128)> {
        self.months.iter().map(|(month, value)| (*month, *value))
    }

    /// The same series with zero in every missing month of a span: right for sources that
    /// leave out rows without trade, as Comext does, and an assumption everywhere else. A month that has rows
    /// and lacks a value stays missing.
    #[must_use]
    pub fn with_zero_where_absent(mut self, span: MonthSpan) -> Self {
        for month in span {
            if !self.unknown.contains(&month) {
                self.months.entry(month).or_default();
            }
        }
        self
    }

    /// The sum over some months of a year, or the first month that is missing.
    pub(super) fn over(&self, year: i32, months: Months) -> Result<Result<i128, YearMonth>> {
        let span = months.iter().map(|month| YearMonth::new(year, month)).collect::<Result<Vec<_>>>()?;
        self.sum(span)
    }

    /// The sum over months, or the first that is missing.
    pub(super) fn sum(&self, months: impl IntoIterator<Item = YearMonth>) -> Result<Result<i128, YearMonth>> {
        let mut sum = 0_i128;
        for month in months {
            let Some(value) = self.get(month) else { return Ok(Err(month)) };
            sum = sum.checked_add(value).ok_or_else(super::table::sum_overflow)?;
        }
        Ok(Ok(sum))
    }
}

impl FlowTable {
    /// A series for every combination of some columns, in the order of their words.
    ///
    /// A month of which a value is missing is missing from the series. Residual partners and masked products are
    /// part of it: goods that became confidential in one month have not gone.
    ///
    /// ```
    /// use bilateral::flow::{Flow, FlowTable, FlowKey};
    /// use bilateral::period::YearMonth;
    /// let flow = |period: &str| bilateral::wire::from_json::<Flow>(&format!(r#"{{
    ///     "reporter": "DEU", "partner": "KAZ", "direction": "export", "product": "TOTAL",
    ///     "period": "{period}", "value": "2", "currency": "EUR" }}"#)).unwrap();
    /// let table = FlowTable::from_flows([flow("2024-01"), flow("2024-03")]).unwrap();
    /// let series = table.series(&[FlowKey::Reporter]).unwrap();
    /// let (words, german) = &series[0];
    /// assert_eq!((words[0].to_string(), german.get(YearMonth::at(2024, 1))), ("DEU".to_owned(), Some(2_000)));
    /// assert_eq!(german.get(YearMonth::at(2024, 2)), None);
    ///
    /// // Wrong: a year is no month.
    /// let yearly = FlowTable::from_flows([flow("2024")]).unwrap();
    /// assert_eq!(yearly.series(&[FlowKey::Reporter]).unwrap_err().code(), "flow.not-monthly");
    /// ```
    ///
    /// # Errors
    /// As [`FlowTable::group`], and `flow.not-monthly` for a period that is no month.
    pub fn series(&self, keys: &[FlowKey]) -> Result<Vec<(Vec<Word>, Series)>> {
        let columns: Vec<FlowKey> = keys.iter().copied().filter(|key| *key != FlowKey::Period).collect();
        let grouping = Grouping::by(columns.iter().copied().chain([FlowKey::Period])).with_residuals();
        let grouped = self.group(&grouping)?;
        let mut all: Vec<(Vec<Word>, Series)> = Vec::new();
        for group in grouped.groups() {
            let period = group.word(FlowKey::Period).and_then(Word::period);
            let Some(month) = period.and_then(sole_month) else {
                let shown = period.map_or_else(String::new, |period| period.to_string());
                let message = format!("`{shown}` is no month; filter to monthly rows");
                return Err(Error::new(&NOT_MONTHLY, message));
            };
            let words: Vec<Word> = columns.iter().filter_map(|key| group.word(*key).cloned()).collect();
            if all.last().is_none_or(|(last, _)| *last != words) {
                all.push((words, Series::default()));
            }
            let Some((_, series)) = all.last_mut() else { continue };
            if group.sums().is_complete() {
                series.months.insert(month, group.sums().thousandths());
            } else {
                series.unknown.insert(month);
            }
        }
        Ok(all)
    }
}

fn sole_month(period: Period) -> Option<YearMonth> {
    period.months().filter(|months| months.len() == 1).map(MonthSpan::first)
}
