//! How long after the trigger: steps in the order the clause names them.

use serde::{Deserialize, Serialize};
use time::Date;

use super::MonthEnd;
use crate::error::{Error, Result};
use crate::period::rules::DATE_OUT_OF_RANGE;
use crate::period::{EndOfMonth, add_days, add_months, first_of_nth_month_following};
use crate::wire::count;

/// One step from a day to a later one.
///
/// "The thirtieth day after" is `days = 30`; "the first day of the second month following" is
/// `firstOfMonth = 2`; "the first day of the month following the expiration of twelve months"
/// is `months = 12`, then `firstOfMonth = 1`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum OffsetStep {
    /// So many days later; the day of the trigger is not counted.
    Days(
        #[serde(with = "count")]
        #[cfg_attr(feature = "schema", schemars(with = "u32"))]
        u32,
    ),
    /// The same day so many months later.
    Months(
        #[serde(with = "count")]
        #[cfg_attr(feature = "schema", schemars(with = "u32"))]
        u32,
    ),
    /// The same day so many years later.
    Years(
        #[serde(with = "count")]
        #[cfg_attr(feature = "schema", schemars(with = "u32"))]
        u32,
    ),
    /// The first day of the so-manieth month following the month arrived at; 1 is the next month.
    FirstOfMonth(
        #[serde(with = "count")]
        #[cfg_attr(feature = "schema", schemars(with = "u32"))]
        u32,
    ),
    /// 1 January of the so-manieth year following the year arrived at; 1 is the next year.
    FirstOfYear(
        #[serde(with = "count")]
        #[cfg_attr(feature = "schema", schemars(with = "u32"))]
        u32,
    ),
}

impl OffsetStep {
    /// Whether the step can arrive at a day that its month does not have.
    pub const fn needs_month_end(self) -> bool {
        matches!(self, Self::Months(_) | Self::Years(_))
    }

    fn from(self, day: Date, month_end: EndOfMonth) -> Result<Date> {
        let too_far = || Error::new(&DATE_OUT_OF_RANGE, format!("{self:?} from `{day}` leaves the calendar"));
        let signed = |n: u32| i32::try_from(n).map_err(|_| too_far());
        match self {
            Self::Days(n) => add_days(day, signed(n)?),
            Self::Months(n) => add_months(day, signed(n)?, month_end),
            Self::Years(n) => add_months(day, signed(n.checked_mul(12).ok_or_else(too_far)?)?, month_end),
            Self::FirstOfMonth(n) => first_of_nth_month_following(day, n),
            Self::FirstOfYear(n) => {
                let months = n.checked_mul(12).ok_or_else(too_far)?;
                first_of_nth_month_following(
                    day,
                    (months + 1).saturating_sub(u32::from(u8::from(day.month()))),
                )
            }
        }
    }

    fn words(self) -> String {
        let some = |n: u32, unit: &str| format!("{n} {unit}{} after", if n == 1 { "" } else { "s" });
        match self {
            Self::Days(n) => some(n, "day"),
            Self::Months(n) => some(n, "month"),
            Self::Years(n) => some(n, "year"),
            Self::FirstOfMonth(1) => "the first day of the next month".to_owned(),
            Self::FirstOfMonth(n) => format!("the first day of the {} month following", ordinal(n)),
            Self::FirstOfYear(1) => "1 January of the next year".to_owned(),
            Self::FirstOfYear(n) => format!("1 January of the {} year following", ordinal(n)),
        }
    }
}

/// The day the steps lead to.
///
/// # Errors
/// `date.out-of-range` where a step leaves years 1 to 9998.
pub(crate) fn after(day: Date, steps: &[OffsetStep], month_end: MonthEnd) -> Result<Date> {
    steps.iter().try_fold(day, |day, step| step.from(day, month_end.into()))
}

/// `12 months after, then the first day of the next month`; `at once` for no step.
pub(crate) fn words(steps: &[OffsetStep]) -> String {
    if steps.is_empty() {
        return "at once".to_owned();
    }
    steps.iter().map(|step| step.words()).collect::<Vec<_>>().join(", then ")
}

pub(crate) fn ordinal(n: u32) -> String {
    let ending = match (n % 10, n % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    match n {
        1 => "first".to_owned(),
        2 => "second".to_owned(),
        3 => "third".to_owned(),
        n => format!("{n}{ending}"),
    }
}

#[cfg(test)]
mod tests {
    use super::{MonthEnd, OffsetStep, after};
    use time::Date;
    use time::macros::date;

    fn to(day: Date, steps: &[OffsetStep]) -> Date {
        after(day, steps, MonthEnd::Clamp).unwrap()
    }

    #[test]
    fn clauses_as_treaties_word_them() {
        use OffsetStep::{Days, FirstOfMonth, FirstOfYear, Months, Years};
        assert_eq!(to(date!(2020 - 01 - 20), &[FirstOfMonth(2)]), date!(2020 - 03 - 01));
        assert_eq!(to(date!(1979 - 12 - 28), &[Days(30)]), date!(1980 - 01 - 27));
        assert_eq!(to(date!(1986 - 12 - 11), &[Months(12), FirstOfMonth(1)]), date!(1988 - 01 - 01));
        assert_eq!(to(date!(2002 - 04 - 11), &[Days(60), FirstOfMonth(1)]), date!(2002 - 07 - 01));
        assert_eq!(to(date!(2023 - 12 - 31), &[FirstOfYear(1)]), date!(2024 - 01 - 01));
        assert_eq!(to(date!(2023 - 01 - 01), &[FirstOfYear(1)]), date!(2024 - 01 - 01));
        assert_eq!(to(date!(2024 - 02 - 29), &[Years(1)]), date!(2025 - 02 - 28));
        assert_eq!(to(date!(2024 - 02 - 29), &[]), date!(2024 - 02 - 29));
    }

    #[test]
    fn the_last_of_march_depends_on_the_policy() {
        let end = date!(2008 - 03 - 31);
        let by = |policy| after(end, &[OffsetStep::Months(3)], policy).unwrap();
        assert_eq!(by(MonthEnd::Clamp), date!(2008 - 06 - 30));
        assert_eq!(by(MonthEnd::RollOver), date!(2008 - 07 - 01));
    }

    #[test]
    fn what_leaves_the_calendar_is_refused() {
        let far = after(date!(2024 - 01 - 01), &[OffsetStep::Years(u32::MAX)], MonthEnd::Clamp);
        assert_eq!(far.unwrap_err().code(), "date.out-of-range");
    }
}
