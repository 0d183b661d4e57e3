//! Which months of a year a figure covers.

use std::fmt;

use super::month_name::{self, ENGLISH, SHORT};
use super::rules::MONTHS_INVALID;
use super::text::shown;
use crate::error::{Error, Result};
use crate::wire::text::wire_text;

/// A set of months within a year, no year named: what has to agree before two
/// year-to-date figures are compared.
///
/// Canonical text is runs of three-letter English names: `Jan-Oct`,
/// `Jan-Mar,Jul`, `Jan-Dec`, and `none`. A run never crosses New Year.
///
/// ```
/// use bilateral::period::{Months, Period};
/// let published = Months::parse("Jan-Oct").unwrap();
/// let (year, months) = Period::parse("2023-01/2023-10").unwrap().months_in_year().unwrap();
/// assert_eq!((year, months), (2023, published));
/// assert_eq!(published.len(), 10);
/// assert!(!published.is_full_year());
/// assert_eq!(published.describe(), "January–October");
///
/// assert_eq!(Months::parse("Nov-Feb").unwrap_err().code(), "months.invalid");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Months(u16);

impl Months {
    /// No month.
    pub const NONE: Self = Self(0);
    /// January to December.
    pub const ALL: Self = Self(0b1111_1111_1111);

    /// One run of months, both ends included.
    ///
    /// # Errors
    /// `months.invalid` outside 1 to 12, or if `last` comes before `first`.
    pub fn range(first: u8, last: u8) -> Result<Self> {
        if first < 1 || last > 12 || first > last {
            return Err(Error::new(
                &MONTHS_INVALID,
                format!(
                    "`{first}` to `{last}` is no run of months of one year; months run from 1 to 12, the earlier first"
                ),
            ));
        }
        Ok(Self((first..=last).filter_map(bit).sum()))
    }

    /// January to `last`.
    ///
    /// # Errors
    /// `months.invalid` outside 1 to 12.
    pub fn year_to(last: u8) -> Result<Self> {
        Self::range(1, last)
    }

    /// Reads names and runs of names, separated by commas; English, German and
    /// French names are known, full or abbreviated.
    ///
    /// # Errors
    /// `months.invalid` for an unknown name and for a run that crosses New Year.
    pub fn parse(text: &str) -> Result<Self> {
        let invalid = || {
            Error::new(
                &MONTHS_INVALID,
                format!("`{}` is not a set of months; write `Jan-Oct`, `Jan-Mar,Jul` or `none`", shown(text)),
            )
        };
        if text.trim().eq_ignore_ascii_case("none") {
            return Ok(Self::NONE);
        }
        text.split(',').try_fold(Self::NONE, |set, run| {
            let (first, last) = run.split_once(['-', '–']).unwrap_or((run, run));
            let number = |name: &str| month_name::number(name.trim().trim_end_matches('.'));
            let (first, last) = number(first).zip(number(last)).ok_or_else(invalid)?;
            Ok(set.union(Self::range(first, last).map_err(|_| invalid())?))
        })
    }

    /// How many months, 0 to 12.
    pub const fn len(self) -> u32 {
        self.0.count_ones()
    }

    /// Whether there is no month in it.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether it is January to December.
    pub const fn is_full_year(self) -> bool {
        self.0 == Self::ALL.0
    }

    /// Whether it starts in January and has no gap; a full year too.
    pub const fn is_year_to_date(self) -> bool {
        !self.is_empty() && (self.0 & (self.0 + 1)) == 0
    }

    /// Whether month `month`, 1 to 12, is in it.
    pub fn contains(self, month: u8) -> bool {
        bit(month).is_some_and(|bit| self.0 & bit != 0)
    }

    /// Whether every month of `other` is in it.
    pub const fn contains_all(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// The months in both.
    #[must_use]
    pub const fn intersection(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// The months in either.
    #[must_use]
    pub const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The months in this one and not in `other`.
    #[must_use]
    pub const fn difference(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// The months of the year that are not in it.
    #[must_use]
    pub const fn complement(self) -> Self {
        Self::ALL.difference(self)
    }

    /// The numbers of the months, 1 to 12, in order.
    pub fn iter(self) -> impl DoubleEndedIterator<Item = u8> + Clone {
        (1..=12).filter(move |month| self.contains(*month))
    }

    /// The set in words: "January–October", "January–March and July", "no month".
    pub fn describe(self) -> String {
        let runs: Vec<String> = self.runs().map(|run| shown_run(run, ENGLISH, "–")).collect();
        match runs.split_last() {
            None => "no month".to_owned(),
            Some((only, [])) => only.clone(),
            Some((last, others)) => format!("{} and {last}", others.join(", ")),
        }
    }

    /// First and last month of each run.
    pub(super) fn runs(self) -> impl Iterator<Item = (u8, u8)> {
        let last_of = move |first: u8| (first..=12).take_while(|month| self.contains(*month)).last();
        self.iter()
            .filter(move |month| !self.contains(month - 1))
            .filter_map(move |first| Some((first, last_of(first)?)))
    }
}

/// Months from their numbers; a number outside 1 to 12 names no month and adds none.
impl FromIterator<u8> for Months {
    fn from_iter<I: IntoIterator<Item = u8>>(months: I) -> Self {
        Self(months.into_iter().filter_map(bit).fold(0, |set, bit| set | bit))
    }
}

fn bit(month: u8) -> Option<u16> {
    (1..=12).contains(&month).then(|| 1 << (month - 1))
}

fn shown_run((first, last): (u8, u8), names: [&'static str; 12], dash: &str) -> String {
    let name = |month| month_name::named(names, month);
    if first == last { name(first).to_owned() } else { format!("{}{dash}{}", name(first), name(last)) }
}

impl fmt::Display for Months {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_empty() {
            return f.write_str("none");
        }
        let runs: Vec<String> = self.runs().map(|run| shown_run(run, SHORT, "-")).collect();
        f.write_str(&runs.join(","))
    }
}

wire_text!(Months, "Months", "a set of months of a year, such as \"Jan-Oct\" or \"Jan-Mar,Jul\"", "");
