//! How much something rose: over the same months, over twelve, by whose doing.

use rust_decimal::Decimal;
use serde::Serialize;

use super::rules::{DAYS_NOT_POSITIVE, MONTHS_EMPTY};
use super::table::thousandths::{from_decimal, sum_to_decimal};
use super::{NoValue, Quotient, Ratio, Series, answer};
use crate::error::{Error, Result};
use crate::order;
use crate::period::{Months, YearMonth};

/// A value before and after, and its growth.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Movement {
    /// In thousandths, on the wire in units; `None` if a month is missing.
    #[serde(serialize_with = "answer::units_if_known")]
    before: Option<i128>,
    #[serde(serialize_with = "answer::units_if_known")]
    after: Option<i128>,
    /// `after / before − 1`, exactly, or why there is none.
    pub growth: Quotient,
}

impl Movement {
    /// From a value in thousandths to another.
    ///
    /// # Errors
    /// `flow.sum-overflow` past 127 bits.
    pub fn between(before: i128, after: i128) -> Result<Self> {
        let growth = Quotient::growth(Ratio::whole(before), Ratio::whole(after))?;
        Ok(Self { before: Some(before), after: Some(after), growth })
    }

    /// From an amount in units to another.
    ///
    /// # Errors
    /// `flow.value-too-fine`, `flow.value-out-of-range`.
    pub fn of_amounts(before: Decimal, after: Decimal) -> Result<Self> {
        Self::between(from_decimal(before)?.into(), from_decimal(after)?.into())
    }

    fn of(before: Result<i128, YearMonth>, after: Result<i128, YearMonth>) -> Result<Self> {
        match (before, after) {
            (Ok(before), Ok(after)) => Self::between(before, after),
            (before, after) => {
                let absent = before.err().or(after.err()).map_or_else(String::new, |month| month.to_string());
                let because = format!("`{absent}` is missing, which is not zero");
                let growth = Quotient::undefined(NoValue::Missing, because);
                Ok(Self { before: before.ok(), after: after.ok(), growth })
            }
        }
    }

    /// The earlier value in thousandths.
    pub const fn before(&self) -> Option<i128> {
        self.before
    }

    /// The later value in thousandths.
    pub const fn after(&self) -> Option<i128> {
        self.after
    }

    /// The earlier value in units.
    pub fn before_value(&self) -> Option<Decimal> {
        self.before.and_then(sum_to_decimal)
    }

    /// The later value in units.
    pub fn after_value(&self) -> Option<Decimal> {
        self.after.and_then(sum_to_decimal)
    }

    /// The difference in thousandths.
    pub fn change(&self) -> Option<i128> {
        self.after?.checked_sub(self.before?)
    }

    /// The growth of the daily average, when the two spans have different numbers of
    /// days; the caller counts them: calendar days, or working days of the reporter.
    ///
    /// ```
    /// use bilateral::flow::Movement;
    /// // As much in a leap year's February as in a common one's is less a day.
    /// let flat = Movement::between(2_800, 2_800).unwrap();
    /// assert_eq!(flat.adjusted_for_days(28, 29).unwrap().value().unwrap().to_string(), "-1/29");
    /// ```
    ///
    /// # Errors
    /// `flow.days-not-positive` for a span without days.
    pub fn adjusted_for_days(&self, days_before: u32, days_after: u32) -> Result<Quotient> {
        if days_before == 0 || days_after == 0 {
            let message = "a span has at least one day; count the days of both";
            return Err(Error::new(&DAYS_NOT_POSITIVE, message));
        }
        let Some((before, after)) = self.before.zip(self.after) else { return Ok(self.growth.clone()) };
        let daily = |value: i128, days: u32| {
            Ratio::whole(value).times(Ratio::new(1, i128::from(days)).unwrap_or(Ratio::ONE))
        };
        Quotient::growth(daily(before, days_before)?, daily(after, days_after)?)
    }
}

impl Series {
    /// Growth from some months of one year to the same months of another.
    ///
    /// ```
    /// use bilateral::flow::Series;
    /// use bilateral::period::{Months, YearMonth};
    /// let months = |year, value| (1..=10).map(move |month| (YearMonth::at(year, month), value));
    /// let series = Series::new(months(2023, 100).chain(months(2024, 123))).unwrap();
    /// let ten = series.same_months(2023, 2024, Months::year_to(10).unwrap()).unwrap();
    /// assert_eq!(ten.growth.to_string(), "23.0 %");
    /// // Two months are missing, so the whole year has no growth yet.
    /// assert_eq!(series.same_months(2023, 2024, Months::ALL).unwrap().growth.value(), None);
    /// ```
    ///
    /// # Errors
    /// - `flow.months-empty` for no month
    /// - `period.invalid` for a year outside the calendar; `flow.sum-overflow`
    pub fn same_months(&self, base_year: i32, year: i32, months: Months) -> Result<Movement> {
        some(months)?;
        Movement::of(self.over(base_year, months)?, self.over(year, months)?)
    }

    /// Growth of January to `last` over the same months of the year before.
    ///
    /// # Errors
    /// As [`Series::same_months`]; `months.invalid` outside 1 to 12.
    pub fn year_to_date(&self, year: i32, last: u8) -> Result<Movement> {
        self.same_months(year.saturating_sub(1), year, Months::year_to(last)?)
    }

    /// Growth of the twelve months to `last` over the twelve before; in December, of the year.
    ///
    /// # Errors
    /// `flow.sum-overflow` past 127 bits.
    pub fn rolling_year(&self, last: YearMonth) -> Result<Movement> {
        let months = |from: i32, to: i32| (from..=to).map(move |back| last.plus(back));
        Movement::of(self.sum(months(-23, -12))?, self.sum(months(-11, 0))?)
    }

    /// The growth the next year would have if every month of it stayed at the level of
    /// December: the overhang a year leaves behind. Right for seasonally adjusted series only,
    /// since an unadjusted December is no level.
    ///
    /// # Errors
    /// `flow.sum-overflow` past 127 bits.
    pub fn carry_over(&self, year: i32) -> Result<Quotient> {
        let level = self.over(year, Months::range(12, 12)?)?;
        let movement = match (self.over(year, Months::ALL)?, level) {
            (Ok(year), Ok(december)) => {
                let staying = december.checked_mul(12).ok_or_else(super::table::sum_overflow)?;
                Movement::between(year, staying)?
            }
            (year, december) => Movement::of(year, december)?,
        };
        Ok(movement.growth)
    }

    /// What the rest of the year would have to grow by for the whole year to grow by
    /// `target`, after some months of it: the inverse of
    /// `g_year = w · g_months + (1 − w) · g_rest`, w being the months' share of the year before.
    ///
    /// # Errors
    /// As [`Series::same_months`]; `flow.months-empty` too if no month is left.
    pub fn rest_needed(&self, year: i32, so_far: Months, target: Ratio) -> Result<Quotient> {
        some(so_far)?;
        some(so_far.complement())?;
        let base = year.saturating_sub(1);
        let before = (self.over(base, so_far)?, self.over(base, so_far.complement())?);
        let (done, left, now) = match (before, self.over(year, so_far)?) {
            ((Ok(done), Ok(left)), Ok(now)) => (done, left, now),
            ((done, left), now) => {
                return Ok(Movement::of(done.and(left), now)?.growth);
            }
        };
        let whole = Ratio::whole(done).plus(Ratio::whole(left))?;
        let wanted = whole.times(Ratio::ONE.plus(target)?)?.minus(Ratio::whole(now))?;
        Quotient::growth(Ratio::whole(left), wanted)
    }
}

fn some(months: Months) -> Result<()> {
    if months.is_empty() {
        return Err(Error::new(&MONTHS_EMPTY, "no month is left to compare; name at least one"));
    }
    Ok(())
}

/// What one part did to the growth of the whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Contribution<L> {
    /// Which part.
    pub part: L,
    /// Its own growth.
    pub own: Quotient,
    /// `(after − before) / whole before`: percentage points when times a hundred.
    pub contribution: Quotient,
    /// Its change in thousandths, on the wire in units.
    #[serde(serialize_with = "answer::units")]
    pub change: i128,
}

/// Growth of a whole, taken apart; contributions and the rest sum to it exactly.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Contributions<L> {
    /// The whole.
    pub whole: Movement,
    /// Its parts, the largest change first, then in order of label.
    pub parts: Vec<Contribution<L>>,
    /// What the parts leave of the whole's growth: zero if they are all of it.
    pub unallocated: Quotient,
}

impl<L: Ord> Contributions<L> {
    /// The same from amounts in units.
    ///
    /// ```
    /// use bilateral::flow::Contributions;
    /// let parts = [("DEU", "3.5".parse().unwrap(), "3".parse().unwrap())];
    /// let split = Contributions::of_amounts(("10".parse().unwrap(), "12".parse().unwrap()), parts).unwrap();
    /// assert_eq!(split.parts[0].contribution.to_string(), "-5.0 %");
    /// assert_eq!(split.unallocated.to_string(), "25.0 %");
    /// ```
    ///
    /// # Errors
    /// `flow.value-too-fine` for more than three decimal places, `flow.value-out-of-range` past
    /// 9.2 × 10¹⁵ units
    pub fn of_amounts(
        (before, after): (Decimal, Decimal),
        parts: impl IntoIterator<Item = (L, Decimal, Decimal)>,
    ) -> Result<Self> {
        let exact = |amount: Decimal| from_decimal(amount).map(i128::from);
        let part = |(index, (part, before, after)): (usize, (L, Decimal, Decimal))| {
            let both = exact(before).and_then(|before| Ok((before, exact(after)?)));
            both.map(|(before, after)| (part, before, after)).map_err(|refused| refused.at(index).at("parts"))
        };
        let parts = parts.into_iter().enumerate().map(part).collect::<Result<Vec<_>>>()?;
        Self::of((exact(before)?, exact(after)?), parts)
    }

    /// Who did it: from values of the parts before and after, in thousandths, and those of the whole.
    ///
    /// ```
    /// use bilateral::flow::Contributions;
    /// let parts = [("a", 30, 36), ("b", 70, 80)];
    /// let split = Contributions::of((100, 116), parts).unwrap();
    /// assert_eq!(split.parts[0].part, "b");
    /// assert_eq!(split.parts[0].contribution.value().unwrap().to_string(), "1/10");
    /// assert_eq!(split.parts[1].contribution.value().unwrap().to_string(), "3/50");
    /// assert_eq!(split.unallocated.value().unwrap().to_string(), "0");
    /// ```
    ///
    /// # Errors
    /// `flow.sum-overflow` past 127 bits.
    pub fn of(
        (before, after): (i128, i128),
        parts: impl IntoIterator<Item = (L, i128, i128)>,
    ) -> Result<Self> {
        let whole = Movement::between(before, after)?;
        let undefined = whole.growth.value().is_none().then(|| whole.growth.clone());
        let over_whole = |change: i128| match &undefined {
            Some(why) => Ok(why.clone()),
            None => Quotient::share(Ratio::whole(change), Ratio::whole(before)),
        };
        let overflow = super::table::sum_overflow;
        let mut rest = after.checked_sub(before).ok_or_else(overflow)?;
        let mut all = Vec::new();
        for (part, before, after) in parts {
            let own = Movement::between(before, after)?;
            let change = own.change().ok_or_else(overflow)?;
            rest = rest.checked_sub(change).ok_or_else(overflow)?;
            all.push(Contribution { part, own: own.growth, contribution: over_whole(change)?, change });
        }
        order::sort_by(&mut all, |one, other| {
            let size = |part: &Contribution<L>| part.change.unsigned_abs();
            size(other).cmp(&size(one)).then_with(|| one.part.cmp(&other.part))
        });
        Ok(Self { whole, parts: all, unallocated: over_whole(rest)? })
    }
}
