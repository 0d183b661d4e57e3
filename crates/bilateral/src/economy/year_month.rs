//! Which month of which year: the smallest type that membership dates need.

use std::fmt;

/// A month of a year, in order of time.
///
/// ```
/// use bilateral::economy::YearMonth;
/// const ACCESSION: YearMonth = YearMonth::at(2013, 7);
/// assert_eq!(ACCESSION.to_string(), "2013-07");
/// assert_eq!(YearMonth::at(2013, 13), YearMonth::at(2013, 12));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct YearMonth {
    year: i16,
    month: u8,
}

impl YearMonth {
    /// A month for a static table; a month number outside 1 to 12 is moved to the
    /// nearer end.
    #[must_use]
    pub const fn at(year: i16, month: u8) -> Self {
        let month = if month < 1 {
            1
        } else if month > 12 {
            12
        } else {
            month
        };
        Self { year, month }
    }

    /// The year.
    pub const fn year(self) -> i32 {
        self.year as i32
    }

    /// The month, 1 to 12.
    pub const fn month(self) -> u8 {
        self.month
    }
}

impl fmt::Display for YearMonth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}
