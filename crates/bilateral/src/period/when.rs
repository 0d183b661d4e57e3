//! Dates as far as they are known.

use std::fmt;

use edtf_core::{Bound, Bounds, Edtf};
use time::{Date, Month};

use super::Truth;
use super::rules::{DATE_INVALID, DATE_SENTINEL, DATE_UNBOUNDED};
use super::text::{is_sentinel, shown};
use crate::error::{Error, Result};
use crate::wire::date;
use crate::wire::text::wire_text;

/// A date as far as it is known, in EDTF notation (ISO 8601-2, levels 0–2):
/// a day, a month, a year, "about", "doubtful", or some day within a span.
///
/// ```
/// use bilateral::period::{Truth, When};
/// use time::macros::date;
///
/// let approved = When::parse("2023-05").unwrap();
/// assert_eq!(approved.earliest(), Some(date!(2023 - 05 - 01)));
/// assert_eq!(approved.latest(), Some(date!(2023 - 05 - 31)));
/// assert_eq!(approved.happened_by(date!(2023 - 05 - 19)), Truth::Maybe);
///
/// // Wrong: a day that does not exist, and a sentinel that means "no date".
/// assert_eq!(When::parse("2015-02-30").unwrap_err().code(), "date.invalid");
/// assert_eq!(When::parse("31.12.9999").unwrap_err().code(), "date.sentinel");
/// let refused = When::parse("2016/9999-12-31").unwrap_err();
/// assert_eq!(refused.code(), "date.sentinel");
/// assert!(refused.message().contains("`2016/..`"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct When {
    /// The notation; none for a day nobody doubts, which its date says as well.
    text: Option<Box<str>>,
    earliest: Option<Date>,
    latest: Option<Date>,
    qualified: bool,
}

impl When {
    /// Reads EDTF notation.
    ///
    /// # Errors
    /// - `date.invalid` if it is not EDTF, or no such day exists
    /// - `date.sentinel` for `9999-12-31`, `NA` and the like, alone or as an end of an
    ///   interval: an end nobody knows is written open, `2015/..`
    /// - `date.unbounded` for `../..`, which is open at both ends
    pub fn parse(text: &str) -> Result<Self> {
        let trimmed = text.trim();
        // Nearly every date is a day; the whole notation takes ten times as long.
        if let Some(day) = date::plain(trimmed) {
            return Ok(Self::day(day));
        }
        if is_sentinel(trimmed) {
            let way_out = without_sentinel(trimmed)
                .map_or("leave the end open (`2015/..`) or the date out".to_owned(), |open| {
                    format!("write the open end, `{open}`")
                });
            return Err(Error::new(
                &DATE_SENTINEL,
                format!("`{}` stands for \"no date\" in databases; {way_out}", shown(trimmed)),
            ));
        }
        if matches!(trimmed, "../.." | "../" | "/.." | "/") {
            return Err(Error::new(
                &DATE_UNBOUNDED,
                format!("`{trimmed}` is open at both ends and says nothing; leave the date out"),
            ));
        }
        let edtf = Edtf::parse(trimmed).map_err(|why| {
            Error::new(&DATE_INVALID, format!("`{}` is not a date: {}", shown(trimmed), why.message))
        })?;
        let Bounds { earliest, latest } = edtf.bounds();
        let (earliest, latest) = (day_of(earliest)?, day_of(latest)?);
        let qualified = edtf.is_uncertain() || edtf.is_approximate();
        let text = edtf.to_string();
        let plain = earliest.filter(|day| earliest == latest && !qualified && day.to_string() == text);
        let text = if plain.is_some() { None } else { Some(text.into_boxed_str()) };
        Ok(Self { text, earliest, latest, qualified })
    }

    /// An exact day.
    pub fn day(day: Date) -> Self {
        Self { text: None, earliest: Some(day), latest: Some(day), qualified: false }
    }

    /// The first day it can have been; `None` where the start is open.
    pub fn earliest(&self) -> Option<Date> {
        self.earliest
    }

    /// The last day it can have been; `None` where the end is open.
    pub fn latest(&self) -> Option<Date> {
        self.latest
    }

    /// The day, if exactly one is possible and nobody doubts it.
    pub fn exact(&self) -> Option<Date> {
        self.known_day().filter(|_| !self.qualified)
    }

    /// The day, if exactly one is written, doubted or not.
    pub fn known_day(&self) -> Option<Date> {
        self.earliest.filter(|_| self.earliest == self.latest)
    }

    /// Whether the source calls it doubtful (`?`) or approximate (`~`).
    pub fn is_qualified(&self) -> bool {
        self.qualified
    }

    /// The day, if it is written as one and nobody doubts it.
    pub(crate) fn plain_day(&self) -> Option<Date> {
        self.earliest.filter(|_| self.text.is_none())
    }

    /// Whether it had happened by the end of `day`.
    pub fn happened_by(&self, day: Date) -> Truth {
        if self.latest.is_some_and(|latest| latest <= day) {
            Truth::Yes
        } else if self.earliest.is_some_and(|earliest| earliest > day) {
            Truth::No
        } else {
            Truth::Maybe
        }
    }

    /// Whether it came before `other`, on every, no or some reading.
    pub fn before(&self, other: &Self) -> Truth {
        match (self.latest, other.earliest) {
            (Some(mine), Some(theirs)) if mine < theirs => return Truth::Yes,
            _ => {}
        }
        match (self.earliest, other.latest) {
            (Some(mine), Some(theirs)) if mine >= theirs => Truth::No,
            _ => Truth::Maybe,
        }
    }
}

/// An interval with a sentinel for one end, written as it should be: `2015/..`.
fn without_sentinel(text: &str) -> Option<String> {
    let (start, end) = text.split_once('/')?;
    match (is_sentinel(start), is_sentinel(end)) {
        (false, true) => When::parse(start).ok().map(|start| format!("{start}/..")),
        (true, false) => When::parse(end).ok().map(|end| format!("../{end}")),
        _ => None,
    }
}

fn day_of(bound: Bound) -> Result<Option<Date>> {
    let Bound::Date(day) = bound else { return Ok(None) };
    i32::try_from(day.year)
        .ok()
        .zip(Month::try_from(day.month).ok())
        .and_then(|(year, month)| Date::from_calendar_date(year, month, day.day).ok())
        .map(Some)
        .ok_or_else(|| Error::new(&DATE_INVALID, format!("the year {} is outside the calendar", day.year)))
}

impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&self.text, self.earliest) {
            (Some(text), _) => f.write_str(text),
            (None, Some(day)) => fmt::Display::fmt(&day, f),
            (None, None) => Ok(()),
        }
    }
}

impl From<Date> for When {
    fn from(day: Date) -> Self {
        Self::day(day)
    }
}

wire_text!(
    When,
    "When",
    "a date in EDTF notation, such as \"2015-12-21\", \"2011-06\" or \"2023-05-19~\"",
    ""
);

#[cfg(test)]
mod tests {
    use super::{Truth, When};

    #[test]
    fn sentinels_are_refused_wherever_they_stand() {
        for (text, hint) in [
            ("2015/9999", "`2015/..`"),
            ("2016/9999-12-31", "`2016/..`"),
            ("2016-06~/9999-12-31", "`2016-06~/..`"),
            ("2015/NA", "`2015/..`"),
            ("NA/2015", "`../2015`"),
            ("9999-12-31/2015", "`../2015`"),
            ("2015/9999-12-31T00:00:00", "`2015/..`"),
            ("9999", "`2015/..`"),
            ("9999-12-31", "`2015/..`"),
            ("9999-12-31~", "`2015/..`"),
            ("NA", "`2015/..`"),
            ("n/a", "`2015/..`"),
            ("NaT", "`2015/..`"),
            ("12/31/9999", "`2015/..`"),
            ("31.12.9999", "`2015/..`"),
            ("0000-00-00", "`2015/..`"),
            ("[2015,9999-12-31]", "`2015/..`"),
            ("[2015..9999]", "`2015/..`"),
            ("9999/9999", "`2015/..`"),
        ] {
            let refused = When::parse(text).unwrap_err();
            assert_eq!(refused.code(), "date.sentinel", "{text}");
            assert!(refused.message().contains(hint), "{refused}");
        }
        for text in ["9998", "2015/9998", "2015/..", "../2015", "0999", "-9999"] {
            assert!(When::parse(text).is_ok(), "{text}");
        }
    }

    fn when(text: &str) -> When {
        When::parse(text).unwrap()
    }

    #[test]
    fn order_is_three_valued() {
        assert_eq!(when("2011-04-13").before(&when("2011-06")), Truth::Yes);
        assert_eq!(when("2011-06").before(&when("2011-06-27")), Truth::Maybe);
        assert_eq!(when("2015").before(&when("2011-06")), Truth::No);
        assert_eq!(when("2025/..").before(&when("2030")), Truth::Maybe);
    }

    #[test]
    fn canonical_text_round_trips() {
        for text in
            ["2015", "2011-06", "2023-05-19~", "1999-06?", "2008/2022", "2025/..", "[2024-06-12,2024-06-14]"]
        {
            assert_eq!(when(text).to_string(), text);
            assert_eq!(when(&when(text).to_string()), when(text));
        }
    }
}
