//! How many days lie between two dates, as far as they are known.

use std::fmt;

use serde::{Deserialize, Serialize};
use time::Date;

use super::{Truth, When};

/// A number of days known to lie between two bounds; a bound that an open date
/// leaves out is `None`. Negative if the second date came first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DaySpan {
    min: Option<i32>,
    max: Option<i32>,
}

impl When {
    /// How many days passed from this date to `other`.
    ///
    /// The two are taken to be independent: a month against itself gives −30 to
    /// 30 days, not 0. "About" and "doubtful" do not widen the bounds.
    ///
    /// ```
    /// use bilateral::period::{Truth, When};
    /// let signed = When::parse("2015-12-21").unwrap();
    /// let in_force = When::parse("2020-03").unwrap();
    /// let waited = signed.days_until(&in_force);
    /// assert_eq!((waited.min(), waited.max()), (Some(1532), Some(1562)));
    /// assert_eq!(waited.is_at_least(1550), Truth::Maybe);
    /// assert_eq!(waited.exact(), None);
    ///
    /// let open = signed.days_until(&When::parse("2025/..").unwrap());
    /// assert_eq!((open.min(), open.max()), (Some(3299), None));
    /// ```
    pub fn days_until(&self, other: &Self) -> DaySpan {
        DaySpan {
            min: between(self.latest(), other.earliest()),
            max: between(self.earliest(), other.latest()),
        }
    }
}

impl DaySpan {
    /// The fewest days it can be; `None` if nothing bounds it from below.
    pub const fn min(self) -> Option<i32> {
        self.min
    }

    /// The most days it can be; `None` if nothing bounds it from above.
    pub const fn max(self) -> Option<i32> {
        self.max
    }

    /// The number, if only one is possible.
    pub fn exact(self) -> Option<i32> {
        self.min.filter(|_| self.min == self.max)
    }

    /// Whether it can be `days`.
    pub fn contains(self, days: i32) -> bool {
        self.min.is_none_or(|min| min <= days) && self.max.is_none_or(|max| days <= max)
    }

    /// Whether it is `days` or more, on every, no or some reading.
    pub fn is_at_least(self, days: i32) -> Truth {
        if self.min.is_some_and(|min| min >= days) {
            Truth::Yes
        } else if self.max.is_some_and(|max| max < days) {
            Truth::No
        } else {
            Truth::Maybe
        }
    }
}

fn between(from: Option<Date>, to: Option<Date>) -> Option<i32> {
    Some(to?.to_julian_day() - from?.to_julian_day())
}

/// "10 days", "1532 to 1562 days", "at least 3299 days", "any number of days".
impl fmt::Display for DaySpan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.min, self.max) {
            (Some(1), Some(1)) => f.write_str("1 day"),
            (Some(min), Some(max)) if min == max => write!(f, "{min} days"),
            (Some(min), Some(max)) => write!(f, "{min} to {max} days"),
            (Some(min), None) => write!(f, "at least {min} days"),
            (None, Some(max)) => write!(f, "at most {max} days"),
            (None, None) => f.write_str("any number of days"),
        }
    }
}
