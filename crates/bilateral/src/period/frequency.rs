//! How often a series is counted.

use std::fmt;

use super::Period;
use super::rules::PERIOD_INVALID;
use super::span::Shape;
use super::text::shown;
use crate::error::{Error, Result};
use crate::wire::text::wire_text;

/// How often a series is counted; on the wire the letter of the SDMX code list `CL_FREQ`.
///
/// ```
/// use bilateral::period::{Frequency, Period};
/// assert_eq!(Frequency::parse("M").unwrap(), Frequency::Monthly);
/// assert_eq!(Period::parse("2024-Q1").unwrap().frequency(), Some(Frequency::Quarterly));
/// assert_eq!(Period::parse("2024-01/2024-10").unwrap().frequency(), None);
///
/// assert_eq!(Frequency::parse("often").unwrap_err().code(), "period.invalid");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Frequency {
    /// `A`: once a year.
    Annual,
    /// `S`: twice a year.
    HalfYearly,
    /// `Q`: four times a year.
    Quarterly,
    /// `M`: every month.
    Monthly,
    /// `W`: every ISO week.
    Weekly,
    /// `D`: every day.
    Daily,
}

impl Frequency {
    /// Every frequency, the longest period first.
    pub const ALL: [Self; 6] =
        [Self::Annual, Self::HalfYearly, Self::Quarterly, Self::Monthly, Self::Weekly, Self::Daily];

    /// Reads the letter, in either case; `H`, the older letter for half-yearly, too.
    ///
    /// # Errors
    /// `period.invalid` for anything else.
    pub fn parse(text: &str) -> Result<Self> {
        let letter = text.trim();
        if letter.eq_ignore_ascii_case("H") {
            return Ok(Self::HalfYearly);
        }
        Self::ALL.into_iter().find(|known| known.code().eq_ignore_ascii_case(letter)).ok_or_else(|| {
            Error::new(
                &PERIOD_INVALID,
                format!("`{}` is not a frequency; write one of A, S, Q, M, W, D", shown(text)),
            )
        })
    }

    /// The SDMX letter.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Annual => "A",
            Self::HalfYearly => "S",
            Self::Quarterly => "Q",
            Self::Monthly => "M",
            Self::Weekly => "W",
            Self::Daily => "D",
        }
    }

    /// The word: "annual", "half-yearly", …
    pub const fn describe(self) -> &'static str {
        match self {
            Self::Annual => "annual",
            Self::HalfYearly => "half-yearly",
            Self::Quarterly => "quarterly",
            Self::Monthly => "monthly",
            Self::Weekly => "weekly",
            Self::Daily => "daily",
        }
    }
}

impl Period {
    /// The frequency of a series of such periods; `None` for a range.
    pub const fn frequency(&self) -> Option<Frequency> {
        match self.shape() {
            Shape::Year => Some(Frequency::Annual),
            Shape::Half => Some(Frequency::HalfYearly),
            Shape::Quarter => Some(Frequency::Quarterly),
            Shape::Month => Some(Frequency::Monthly),
            Shape::Week => Some(Frequency::Weekly),
            Shape::Day => Some(Frequency::Daily),
            Shape::Years | Shape::Months | Shape::Days => None,
        }
    }
}

impl fmt::Display for Frequency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

wire_text!(
    Frequency,
    "Frequency",
    "a frequency, one of \"A\", \"S\", \"Q\", \"M\", \"W\", \"D\"",
    "^[ASQMWD]$"
);
