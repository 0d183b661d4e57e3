//! What was published when, and what became of it.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use time::Date;

use super::rules::VINTAGE_TWICE;
use super::table::sum_overflow;
use super::{FlowKey, FlowTable, Group, Grouping, NoValue, Procedure, Quotient, Ratio, Word};
use crate::error::{Error, Result};
use crate::order;
use crate::period::Period;
use crate::product::ProductKey;
use crate::wire::date;

/// The vintages of one quantity: for each period every value that was published for it, and
/// when. None replaces another.
///
/// ```
/// use bilateral::flow::Revisions;
/// use bilateral::period::Period;
/// use time::macros::date;
/// let (june, july) = (Period::of_month(2024, 6).unwrap(), Period::of_month(2024, 7).unwrap());
/// let revisions = Revisions::new([
///     (june, date!(2024 - 08 - 15), 100_000), (june, date!(2024 - 09 - 15), 103_000),
///     (july, date!(2024 - 09 - 15), 110_000), (july, date!(2024 - 10 - 15), 109_000),
/// ]).unwrap();
/// // 100 became 103, and 110 became 109.
/// assert_eq!(revisions.mean_revision().unwrap().value().unwrap().to_string(), "1");
/// assert_eq!(revisions.mean_absolute_revision().unwrap().value().unwrap().to_string(), "2");
/// let growth = revisions.growth(june, july).unwrap();
/// assert_eq!(growth.first_published.to_string(), "10.0 %");
/// assert_eq!(growth.as_known_then.to_string(), "6.8 %");
/// assert_eq!(growth.latest.to_string(), "5.8 %");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Revisions {
    periods: BTreeMap<Period, BTreeMap<Date, i128>>,
}

/// Growth by what was known when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RevisedGrowth {
    /// The first value of one period over the first value of the other.
    pub first_published: Quotient,
    /// The first value of the later period over what was then known of the earlier one.
    pub as_known_then: Quotient,
    /// The latest of both.
    pub latest: Quotient,
}

impl Revisions {
    /// Period, day of publication, value in thousandths; in any order.
    ///
    /// # Errors
    /// `flow.vintage-twice` for two values of one period on one day.
    pub fn new(values: impl IntoIterator<Item = (Period, Date, i128)>) -> Result<Self> {
        let mut revisions = Self::default();
        for (period, vintage, value) in values {
            revisions.insert(period, vintage, value)?;
        }
        Ok(revisions)
    }

    fn insert(&mut self, period: Period, vintage: Date, value: i128) -> Result<()> {
        if self.periods.entry(period).or_default().insert(vintage, value).is_some() {
            let message = format!("two values of `{period}` were published on {vintage}; keep one");
            return Err(Error::new(&VINTAGE_TWICE, message));
        }
        Ok(())
    }

    /// The periods, in order.
    pub fn periods(&self) -> impl Iterator<Item = Period> {
        self.periods.keys().copied()
    }

    /// The days on which anything was published, in order.
    pub fn vintages(&self) -> Vec<Date> {
        let all: BTreeSet<Date> = order::set(self.periods.values().flat_map(BTreeMap::keys).copied());
        all.into_iter().collect()
    }

    /// The revision triangle: a row for each period, a column for each of [`Revisions::vintages`],
    /// and what was published that day; `None` where nothing was.
    pub fn triangle(&self) -> Vec<(Period, Vec<Option<i128>>)> {
        let vintages = self.vintages();
        let row =
            |values: &BTreeMap<Date, i128>| vintages.iter().map(|day| values.get(day).copied()).collect();
        self.periods.iter().map(|(period, values)| (*period, row(values))).collect()
    }

    /// The first value published for a period, in thousandths.
    pub fn first(&self, period: Period) -> Option<i128> {
        self.periods.get(&period)?.values().next().copied()
    }

    /// The latest.
    pub fn latest(&self, period: Period) -> Option<i128> {
        self.periods.get(&period)?.values().next_back().copied()
    }

    /// What was known of a period on a day.
    pub fn as_of(&self, period: Period, day: Date) -> Option<i128> {
        self.periods.get(&period)?.range(..=day).next_back().map(|(_, value)| *value)
    }

    /// First and latest of every period that was revised at least once.
    fn revised(&self) -> impl Iterator<Item = (i128, i128)> {
        let several = self.periods.values().filter(|values| values.len() > 1);
        several.filter_map(|values| values.values().next().copied().zip(values.values().next_back().copied()))
    }

    /// The mean of latest less first over the periods with more than one vintage, in
    /// units: whether first results are too low (above zero) or too high.
    ///
    /// # Errors
    /// `flow.sum-overflow` past 127 bits.
    pub fn mean_revision(&self) -> Result<Quotient> {
        self.mean(|first, latest| latest.checked_sub(first))
    }

    /// The mean size of latest less first, in units: how far first results are off.
    ///
    /// # Errors
    /// `flow.sum-overflow` past 127 bits.
    pub fn mean_absolute_revision(&self) -> Result<Quotient> {
        self.mean(|first, latest| latest.checked_sub(first)?.checked_abs())
    }

    /// The sum of the sizes of all revisions over the sum of the first values.
    ///
    /// # Errors
    /// `flow.sum-overflow` past 127 bits.
    pub fn relative_absolute_revision(&self) -> Result<Quotient> {
        let (revisions, _) = self.total(|first, latest| latest.checked_sub(first)?.checked_abs())?;
        let (firsts, count) = self.total(|first, _| first.checked_abs())?;
        if count == 0 {
            return Ok(never_revised());
        }
        Quotient::share(Ratio::whole(revisions), Ratio::whole(firsts))
    }

    fn total(&self, of: impl Fn(i128, i128) -> Option<i128>) -> Result<(i128, i128)> {
        self.revised().try_fold((0_i128, 0_i128), |(sum, count), (first, latest)| {
            let sum =
                of(first, latest).and_then(|revision| sum.checked_add(revision)).ok_or_else(sum_overflow)?;
            Ok((sum, count + 1))
        })
    }

    fn mean(&self, of: impl Fn(i128, i128) -> Option<i128>) -> Result<Quotient> {
        let (sum, count) = self.total(of)?;
        let thousands = count.checked_mul(1000).ok_or_else(sum_overflow)?;
        Ok(Ratio::new(sum, thousands).map_or_else(never_revised, Quotient::Exact))
    }

    /// Growth from one period to another as it was first published, and as it stands now.
    /// The caller names periods that may be compared.
    ///
    /// # Errors
    /// `flow.sum-overflow` past 127 bits.
    pub fn growth(&self, earlier: Period, later: Period) -> Result<RevisedGrowth> {
        let rate = |before: Option<i128>, after: Option<i128>| match (before, after) {
            (Some(before), Some(after)) => Quotient::growth(Ratio::whole(before), Ratio::whole(after)),
            _ => Ok(Quotient::undefined(
                NoValue::Missing,
                "nothing was published of one of the periods by then",
            )),
        };
        let then = self.periods.get(&later).and_then(|values| values.keys().next().copied());
        Ok(RevisedGrowth {
            first_published: rate(self.first(earlier), self.first(later))?,
            as_known_then: rate(then.and_then(|day| self.as_of(earlier, day)), self.first(later))?,
            latest: rate(self.latest(earlier), self.latest(later))?,
        })
    }
}

/// Whatever tells two rows of one vintage apart.
const DETAIL: [FlowKey; 15] = [
    FlowKey::Vintage,
    FlowKey::Reporter,
    FlowKey::Partner,
    FlowKey::SecondPartner,
    FlowKey::Product,
    FlowKey::Period,
    FlowKey::Direction,
    FlowKey::Currency,
    FlowKey::Valuation,
    FlowKey::System,
    FlowKey::Attribution,
    FlowKey::Procedure,
    FlowKey::Transport,
    FlowKey::Confidentiality,
    FlowKey::Source,
];

fn never_revised() -> Quotient {
    Quotient::undefined(NoValue::Missing, "no period has more than one vintage")
}

impl FlowTable {
    fn refuse_rows_twice(&self) -> Result<()> {
        let rows = self.group(&Grouping::by(DETAIL).with_residuals())?;
        let word = |group: &Group<'_>, key| group.word(key).map(ToString::to_string).unwrap_or_default();
        let twice = rows.groups().find(|group| {
            let (sums, vintage) = (group.sums(), group.word(FlowKey::Vintage));
            // Several goods may stand under one masked code, and several procedures under `other`.
            let masked = matches!(group.word(FlowKey::Product), Some(Word::Product(ProductKey::Residual(_))));
            let alike = masked || word(group, FlowKey::Procedure) == Procedure::Other.as_str();
            sums.rows() + sums.missing() > 1 && matches!(vintage, Some(Word::Text(_))) && !alike
        });
        twice.map_or(Ok(()), |group| {
            let message = format!(
                "the vintage of {} has {} with {} of {} twice in {}; keep one",
                word(&group, FlowKey::Vintage),
                word(&group, FlowKey::Reporter),
                word(&group, FlowKey::Partner),
                word(&group, FlowKey::Product),
                word(&group, FlowKey::Period),
            );
            Err(Error::new(&VINTAGE_TWICE, message))
        })
    }

    /// The vintages of every combination of some columns. Rows without a vintage, and sums with a
    /// missing value, are left out; residual partners and masked products are part of the sums.
    ///
    /// # Errors
    /// As [`FlowTable::group`], and `flow.vintage-twice` if a vintage has a row twice: one of the two is
    /// wrong, and a sum of both is no revision.
    pub fn revisions(&self, keys: &[FlowKey]) -> Result<Vec<(Vec<Word>, Revisions)>> {
        self.refuse_rows_twice()?;
        let own = |key: &FlowKey| !matches!(key, FlowKey::Period | FlowKey::Vintage);
        let columns: Vec<FlowKey> = keys.iter().copied().filter(own).collect();
        let by = columns.iter().copied().chain([FlowKey::Period, FlowKey::Vintage]);
        let grouped = self.group(&Grouping::by(by).with_residuals())?;
        let mut all: Vec<(Vec<Word>, Revisions)> = Vec::new();
        for group in grouped.groups().filter(|group| group.sums().is_complete()) {
            let Some(period) = group.word(FlowKey::Period).and_then(Word::period) else { continue };
            let Some(Word::Text(vintage)) = group.word(FlowKey::Vintage) else { continue };
            let words: Vec<Word> = columns.iter().filter_map(|key| group.word(*key).cloned()).collect();
            if all.last().is_none_or(|(last, _)| *last != words) {
                all.push((words, Revisions::default()));
            }
            if let Some((_, revisions)) = all.last_mut() {
                revisions.insert(period, date::parse(vintage)?, group.sums().thousandths())?;
            }
        }
        Ok(all)
    }
}
