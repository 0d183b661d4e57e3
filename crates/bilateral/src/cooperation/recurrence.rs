//! How often a commitment comes due again.

use serde::{Deserialize, Serialize};
use time::Date;

use super::rules::RECURRENCE_INVALID;
use crate::error::{Error, Result};
use crate::period::{EndOfMonth, add_days, add_months};
use crate::wire::words::words;
use crate::wire::{count, date};

words! {
    /// The step of a recurrence.
    pub enum Step {
        /// Every so many days.
        Day = "day",
        /// Every so many weeks.
        Week = "week",
        /// Every so many months, on the same day of the month; months without that day are left out.
        Month = "month",
        /// Every so many years; years without that day are left out.
        Year = "year",
    }
}

/// A deadline that comes again: every so many days, weeks, months or years.
///
/// ```
/// use bilateral::cooperation::Recurrence;
/// use time::macros::date;
///
/// let yearly: Recurrence = serde_json::from_str(r#"{ "every": "year", "until": "2027-12-31" }"#).unwrap();
/// assert_eq!(yearly.next(date!(2025 - 03 - 31), date!(2026 - 01 - 01)), Some(date!(2026 - 03 - 31)));
/// assert_eq!(yearly.next(date!(2025 - 03 - 31), date!(2027 - 04 - 01)), None);
///
/// // Wrong: a step of nothing.
/// let refused = serde_json::from_str::<Recurrence>(r#"{ "every": "year", "interval": 0 }"#).unwrap_err();
/// assert!(refused.to_string().contains("commitment.recurrence-invalid"));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(try_from = "RecurrenceRecord", into = "RecurrenceRecord")]
pub struct Recurrence {
    record: RecurrenceRecord,
}

/// A recurrence as it stands on the wire; becomes a [`Recurrence`] through `try_into`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RecurrenceRecord {
    /// The step.
    pub every: Step,
    /// How many steps lie between two deadlines; 1 where it is left out.
    #[serde(default = "one", with = "count", skip_serializing_if = "is_one")]
    #[cfg_attr(feature = "schema", schemars(with = "u32"))]
    pub interval: u32,
    /// The last day on which it can come due.
    #[serde(default, with = "date::option", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::wire::schema::IsoDate>"))]
    pub until: Option<Date>,
    /// How many deadlines there are in all, the first one included.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<u16>,
}

fn one() -> u32 {
    1
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
fn is_one(interval: &u32) -> bool {
    *interval == 1
}

impl TryFrom<RecurrenceRecord> for Recurrence {
    type Error = Error;

    fn try_from(record: RecurrenceRecord) -> Result<Self> {
        let refuse = |field: &str, message: &str| Err(Error::new(&RECURRENCE_INVALID, message).at(field));
        if !(1..=1000).contains(&record.interval) {
            return refuse("interval", "the interval of a recurrence is 1 to 1000");
        }
        match (record.count, record.until) {
            (Some(0), _) => {
                refuse("count", "a recurrence comes due at least once; leave `count` out if it has no end")
            }
            (Some(_), Some(_)) => refuse("count", "give `until` or `count`, not both"),
            _ => Ok(Self { record }),
        }
    }
}

impl From<Recurrence> for RecurrenceRecord {
    fn from(recurrence: Recurrence) -> Self {
        recurrence.record
    }
}

/// More deadlines than this nobody lists.
const FAR: usize = 5000;

impl Recurrence {
    /// The step.
    pub fn every(self) -> Step {
        self.record.every
    }

    /// How many steps lie between two deadlines.
    pub fn interval(self) -> u32 {
        self.record.interval
    }

    /// The last day on which it can come due.
    pub fn until(self) -> Option<Date> {
        self.record.until
    }

    /// How many deadlines there are in all.
    pub fn count(self) -> Option<u16> {
        self.record.count
    }

    /// The deadlines, from the first on; at most some thousands.
    pub fn days(self, first: Date) -> impl Iterator<Item = Date> {
        self.counted(first, 0).take(FAR)
    }

    /// The first deadline on `on` or after it.
    pub fn next(self, first: Date, on: Date) -> Option<Date> {
        // What is counted has to be counted from the first.
        let near = if self.record.count.is_some() { 0 } else { self.steps_before(first, on) };
        self.counted(first, near).find(|day| *day >= on)
    }

    /// So many steps that the day after them is not past `on`.
    fn steps_before(self, first: Date, on: Date) -> u32 {
        let longest = match self.record.every {
            Step::Day => 1,
            Step::Week => 7,
            Step::Month => 31,
            Step::Year => 366,
        };
        let days = (on - first).whole_days().max(0) / longest / i64::from(self.record.interval);
        u32::try_from(days).unwrap_or(0)
    }

    fn counted(self, first: Date, from: u32) -> impl Iterator<Item = Date> {
        let limit = self.record.count.map_or(usize::MAX, usize::from);
        (from..=u32::MAX)
            .map_while(move |step| self.nth(first, step))
            .filter(move |day| self.keeps(first, *day))
            .take_while(move |day| self.record.until.is_none_or(|until| *day <= until))
            .take(limit)
    }

    /// The day after so many steps, or the last of the month where the month has no such day.
    fn nth(self, first: Date, step: u32) -> Option<Date> {
        let by = i32::try_from(step.checked_mul(self.record.interval)?).ok()?;
        match self.record.every {
            Step::Day => add_days(first, by).ok(),
            Step::Week => add_days(first, by.checked_mul(7)?).ok(),
            Step::Month => add_months(first, by, EndOfMonth::Clamp).ok(),
            Step::Year => add_months(first, by.checked_mul(12)?, EndOfMonth::Clamp).ok(),
        }
    }

    /// Whether the month has the day: calendars leave out those that do not.
    fn keeps(self, first: Date, day: Date) -> bool {
        matches!(self.record.every, Step::Day | Step::Week) || day.day() == first.day()
    }

    /// The value of an RRULE (RFC 5545, section 3.3.10).
    pub fn rrule(self) -> String {
        let frequency = match self.record.every {
            Step::Day => "DAILY",
            Step::Week => "WEEKLY",
            Step::Month => "MONTHLY",
            Step::Year => "YEARLY",
        };
        let interval = match self.record.interval {
            1 => String::new(),
            several => format!(";INTERVAL={several}"),
        };
        let until = self.record.until.map_or_else(String::new, |until| {
            format!(";UNTIL={:04}{:02}{:02}", until.year(), u8::from(until.month()), until.day())
        });
        let count = self.record.count.map_or_else(String::new, |count| format!(";COUNT={count}"));
        format!("FREQ={frequency}{interval}{until}{count}")
    }
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;

    /// However long ago the first was.
    #[test]
    fn the_next_is_found_in_any_year() {
        let daily = read(r#"{ "every": "day" }"#);
        assert_eq!(daily.next(date!(2010 - 01 - 01), date!(2024 - 06 - 01)), Some(date!(2024 - 06 - 01)));
        for (every, interval) in
            [("day", 1), ("day", 3), ("week", 2), ("month", 1), ("month", 5), ("year", 1), ("year", 4)]
        {
            let step = read(&format!(r#"{{ "every": "{every}", "interval": {interval} }}"#));
            for first in [date!(1900 - 01 - 01), date!(1904 - 02 - 29), date!(1999 - 12 - 31)] {
                for on in [
                    date!(1890 - 01 - 01),
                    date!(1999 - 12 - 31),
                    date!(2000 - 03 - 01),
                    date!(2026 - 11 - 28),
                ] {
                    let slowly = step.counted(first, 0).find(|day| *day >= on);
                    assert_eq!(step.next(first, on), slowly, "{every} {interval} {first} {on}");
                }
            }
        }
        let counted = read(r#"{ "every": "day", "count": 6000 }"#);
        assert_eq!(counted.next(date!(2010 - 01 - 01), date!(2026 - 06 - 05)), Some(date!(2026 - 06 - 05)));
        assert_eq!(counted.next(date!(2010 - 01 - 01), date!(2026 - 06 - 06)), None);
    }

    fn read(text: &str) -> Recurrence {
        serde_json::from_str(text).unwrap()
    }

    #[test]
    fn months_without_the_day_are_left_out() {
        let monthly = read(r#"{ "every": "month", "count": 3 }"#);
        let days: Vec<Date> = monthly.days(date!(2025 - 01 - 31)).collect();
        assert_eq!(days, [date!(2025 - 01 - 31), date!(2025 - 03 - 31), date!(2025 - 05 - 31)]);
        let leap: Vec<Date> =
            read(r#"{ "every": "year", "count": 2 }"#).days(date!(2024 - 02 - 29)).collect();
        assert_eq!(leap, [date!(2024 - 02 - 29), date!(2028 - 02 - 29)]);
    }

    #[test]
    fn rules_are_written_as_calendars_read_them() {
        assert_eq!(read(r#"{ "every": "year" }"#).rrule(), "FREQ=YEARLY");
        let text = r#"{ "every": "month", "interval": 6, "until": "2026-12-31" }"#;
        assert_eq!(read(text).rrule(), "FREQ=MONTHLY;INTERVAL=6;UNTIL=20261231");
    }
}
