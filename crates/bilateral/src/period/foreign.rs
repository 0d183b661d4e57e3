//! Which period another system means by what it writes.

use super::notation::{day, range, refuse_sentinel};
use super::rules::{PERIOD_AMBIGUOUS, PERIOD_CONTRADICTORY, PERIOD_INVALID};
use super::text::shown;
use super::token::Token::{self, Letter, Mark, Name, Num};
use super::token::tokens;
use super::{EndOfMonth, Period, add_days, add_months};
use crate::error::{Error, Result};

/// The order in which a source writes day and month when it writes both as numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DayOrder {
    /// `05/06/2024` is 5 June.
    DayFirst,
    /// `05/06/2024` is 6 May.
    MonthFirst,
}

/// What is known about a source before its periods are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub struct PeriodOptions {
    /// The order of day and month; `None` refuses whatever depends on it.
    pub day_order: Option<DayOrder>,
}

impl PeriodOptions {
    /// The same with the order of day and month declared.
    #[must_use]
    pub const fn day_order(mut self, order: DayOrder) -> Self {
        self.day_order = Some(order);
        self
    }
}

impl Period {
    /// Reads a period as statistical offices write it.
    ///
    /// | form | seen in |
    /// |---|---|
    /// | `2023`, `2023-05`, `2023-Q2`, `2023-S1`, `2023-W07`, `2023-05-31` | ISO 8601, SDMX |
    /// | `2023-M05`, `2023-A1`, `2023-B1` (two months), `2023-01-01/P1Y` | SDMX, IMF |
    /// | `202305`, `202352` (the whole year) | Comtrade, Comext |
    /// | `2023M05`, `2023Q2`, `2023H1`, `Q2 2023`, `1Q2023` | Eurostat before 2023, tables |
    /// | `Aug. 2024`, `Jan.-Dec. 2019`, `201952-Jan.-Dec. 2019` | Comext |
    /// | `Y2019`, `_2019`, `2010 [YR2010]`, `2005-2016` | UNCTAD, World Bank |
    /// | `2023.0`, `202305.0` | tables that went through floating-point numbers |
    /// | `2024 г.`, `1 кв. 2024`, `январь-июнь 2024` | tables in Russian |
    /// | `January 2014`, `31. Mai 2024`, `août 2024`, `May 31, 2024`, `05/2024`, `31/05/2024` | people |
    ///
    /// SDMX reporting periods (`2023-A1`, `2023-Q2`) are taken to count from January; a
    /// source that sets `REPORTING_YEAR_START_DAY` otherwise has to be shifted by its reader.
    /// Names of months are read in English, German, French and Russian. A form with two
    /// readings is refused; [`Period::parse_any_with`] takes the order of day and month.
    ///
    /// ```
    /// use bilateral::period::Period;
    /// let read = |text: &str| Period::parse_any(text).map(|period| period.to_string());
    /// assert_eq!(read("202352").unwrap(), "2023");
    /// assert_eq!(read("202408-Aug. 2024").unwrap(), "2024-08");
    /// assert_eq!(read("Jan.-Okt. 2024").unwrap(), "2024-01/2024-10");
    ///
    /// assert_eq!(read("05/06/2024").unwrap_err().code(), "period.ambiguous");
    /// assert_eq!(read("202409-Aug. 2024").unwrap_err().code(), "period.contradictory");
    /// ```
    ///
    /// # Errors
    /// - `period.invalid` for any other notation and for what does not exist
    /// - `period.ambiguous` for `05/06/2024`, `05/06/24`, `2004/05`, `May-24`,
    ///   `2023-T1` (four months in SDMX, three in French) and `20230101` (a day in
    ///   ISO 8601, a whole year as Comtrade's `refPeriodId`)
    /// - `period.contradictory` if a code and its label disagree
    /// - `period.reversed` and `date.sentinel` as [`Period::parse`]
    pub fn parse_any(text: &str) -> Result<Self> {
        Self::parse_any_with(text, PeriodOptions::default())
    }

    /// Reads a period as [`Period::parse_any`] does, with what is known of the source.
    ///
    /// ```
    /// use bilateral::period::{DayOrder, Period, PeriodOptions};
    /// let options = PeriodOptions::default().day_order(DayOrder::DayFirst);
    /// let read = |text| Period::parse_any_with(text, options);
    /// assert_eq!(read("05/06/2024").unwrap().to_string(), "2024-06-05");
    /// assert_eq!(read("05/31/2024").unwrap_err().code(), "period.invalid");
    /// ```
    ///
    /// # Errors
    /// As [`Period::parse_any`]; with the order declared, `period.invalid` for a
    /// date that exists in the other order only.
    pub fn parse_any_with(text: &str, options: PeriodOptions) -> Result<Self> {
        let text = text.trim();
        refuse_sentinel(text)?;
        if let Some(known) = Self::canonical(text) {
            return known;
        }
        let tokens = tokens(text).unwrap_or_default();
        read(&tokens, text, options).unwrap_or_else(|| {
            Err(Error::new(
                &PERIOD_INVALID,
                format!("`{}` is not a period in any notation known; write it as `2024-05`", shown(text)),
            ))
        })
    }

    /// Comtrade's `refYear` and `refMonth`, where month 52 is the whole year.
    ///
    /// ```
    /// use bilateral::period::Period;
    /// assert_eq!(Period::from_comtrade(2022, 52).unwrap().to_string(), "2022");
    /// assert_eq!(Period::from_comtrade(2022, 5).unwrap().to_string(), "2022-05");
    /// assert_eq!(Period::from_comtrade(2022, 51).unwrap_err().code(), "period.invalid");
    /// ```
    ///
    /// # Errors
    /// - `period.invalid` for a month that is neither 1 to 12 nor 52, and outside years 1 to 9998
    /// - `date.sentinel` for the year 9999
    pub fn from_comtrade(year: i32, month: u8) -> Result<Self> {
        if month == 52 { Self::of_year(year) } else { Self::of_month(year, month) }
    }
}

/// `None` if no notation known has this form.
fn read(tokens: &[Token], text: &str, options: PeriodOptions) -> Option<Result<Period>> {
    Some(match *tokens {
        [Num(4, y)]
        | [Letter('y') | Mark('_'), Num(4, y)]
        | [Num(4, y), Letter('г')]
        | [Num(4, y), Mark('.'), Num(1, 0)] => Period::of_year(signed(y)),
        [Num(4, y), Mark('['), Letter('y'), Num(4, label), Mark(']')] => {
            agreed(Period::of_year(signed(y)), Period::of_year(signed(label)), text)
        }
        [Num(4, y), Mark('-'), Num(4, z)] => both(Period::of_year(signed(y)), Period::of_year(signed(z))),
        [Num(6, code)] | [Num(6, code), Mark('.'), Num(1, 0)] => from_code(code),
        [Num(6, code), Mark('-'), ref label @ ..] => {
            agreed(from_code(code), read(label, text, options)?, text)
        }

        [Num(4, y), Letter(unit), Num(1 | 2, n)]
        | [Num(4, y), Mark('-'), Letter(unit), Num(1 | 2, n)]
        | [Letter(unit), Num(1 | 2, n), Num(4, y)]
        | [Letter(unit), Num(1 | 2, n), Mark('-' | '/'), Num(4, y)]
        | [Num(1, n), Letter(unit), Num(4, y)] => part(y, unit, n, text)?,

        [Name(m), Num(4, y)]
        | [Name(m), Mark('-'), Num(4, y)]
        | [Num(4, y), Name(m)]
        | [Num(4, y), Mark('-'), Name(m)] => Period::of_month(signed(y), m),
        [Name(m), Mark('-'), Name(n), Num(4, y)] => {
            both(Period::of_month(signed(y), m), Period::of_month(signed(y), n))
        }
        [Name(m), Num(4, y), Mark('-'), Name(n), Num(4, z)] => {
            both(Period::of_month(signed(y), m), Period::of_month(signed(z), n))
        }
        [Num(1 | 2, d), Name(m), Num(4, y)]
        | [Num(1 | 2, d), Mark('.'), Name(m), Num(4, y)]
        | [Num(1 | 2, d), Mark('-'), Name(m), Mark('-'), Num(4, y)]
        | [Name(m), Num(1 | 2, d), Num(4, y)]
        | [Name(m), Num(1 | 2, d), Mark(','), Num(4, y)] => day(signed(y), m, small(d)),

        [
            Num(4, y),
            Mark('-'),
            Num(2, m),
            Mark('-'),
            Num(2, d),
            Mark('/'),
            Letter('p'),
            Num(_, n),
            Letter(unit),
        ] => lasting(day(signed(y), small(m), small(d)), n, unit)?,
        [Num(4, y), Mark('-'), Num(2, m), Mark('/'), Letter('p'), Num(_, n), Letter(unit @ ('m' | 'y'))] => {
            lasting(day(signed(y), small(m), 1), n, unit)?
        }
        [Num(4, y), Mark('/'), Letter('p'), Num(_, n), Letter('y')] => lasting(day(signed(y), 1, 1), n, 'y')?,
        [Num(4, y), Mark('/'), Num(1 | 2, m), Mark('/'), Num(1 | 2, d)]
        | [Num(4, y), Mark('.'), Num(1 | 2, m), Mark('.'), Num(1 | 2, d)] => {
            day(signed(y), small(m), small(d))
        }
        [Num(1 | 2, m), Mark('/' | '.' | '-'), Num(4, y)] => Period::of_month(signed(y), small(m)),
        [Num(1 | 2, a), Mark(one @ ('/' | '.' | '-')), Num(1 | 2, b), Mark(two), Num(4, y)] if one == two => {
            numeric(a, b, y, text, options)
        }

        [Num(8, _)] => ambiguous(text, "a day in ISO 8601, a whole month or year as Comtrade's refPeriodId"),
        [Num(4, _), Mark('/'), Num(1 | 2, _)] => ambiguous(text, "a month, or two years of a season"),
        [Name(_), Num(2, _)] | [Name(_), Mark('-'), Num(2, _)] => {
            ambiguous(text, "a day, or a month of a year")
        }
        [Num(1 | 2, _), Mark(one @ ('/' | '.' | '-')), Num(1 | 2, _), Mark(two), Num(2, _)] if one == two => {
            ambiguous(text, "a date in three orders; write the year in full")
        }
        _ => return None,
    })
}

/// `202305`, or `202352` for the year.
fn from_code(code: u32) -> Result<Period> {
    Period::from_comtrade(signed(code / 100), small(code % 100))
}

fn part(year: u32, unit: char, n: u32, text: &str) -> Option<Result<Period>> {
    let (year, n) = (signed(year), small(n));
    Some(match unit {
        'a' | 'y' if n == 1 => Period::of_year(year),
        's' | 'h' => Period::of_half(year, n),
        'q' => Period::of_quarter(year, n),
        'b' => Period::of_parts(year, n, 6),
        'm' => Period::of_month(year, n),
        'w' => Period::of_week(year, n),
        't' => ambiguous(text, "four months in SDMX, three months in French usage"),
        _ => return None,
    })
}

/// A start and an ISO 8601 duration.
fn lasting(start: Result<Period>, n: u32, unit: char) -> Option<Result<Period>> {
    let days = match unit {
        'd' => Some(1),
        'w' => Some(7),
        'm' | 'y' => None,
        _ => return None,
    };
    let months = if unit == 'y' { 12 } else { 1 };
    let length = |each: i32| i32::try_from(n).unwrap_or(i32::MAX).saturating_mul(each);
    Some(start.and_then(|start| {
        let first = start.first_day();
        if n == 0 {
            return Err(Error::new(
                &PERIOD_INVALID,
                format!("a period from {first} that lasts `0` has no day"),
            ));
        }
        let after = match days {
            Some(days) => add_days(first, length(days)),
            None => add_months(first, length(months), EndOfMonth::Clamp),
        };
        Period::of_days(first, add_days(after?, -1)?)
    }))
}

fn numeric(a: u32, b: u32, year: u32, text: &str, options: PeriodOptions) -> Result<Period> {
    let (year, a, b) = (signed(year), small(a), small(b));
    let (day_first, month_first) = (day(year, b, a), day(year, a, b));
    match (options.day_order, day_first, month_first) {
        (Some(DayOrder::DayFirst), day_first, _) => day_first,
        (Some(DayOrder::MonthFirst), _, month_first) => month_first,
        (None, Ok(one), Ok(other)) if one != other => {
            ambiguous(text, "two days of the year; declare the day order of the source")
        }
        // Where neither is a day, only the reading whose month there is can say why.
        (None, Err(refused), Err(_)) if (1..=12).contains(&b) => Err(refused),
        (None, day_first, month_first) => day_first.or(month_first),
    }
}

fn both(first: Result<Period>, last: Result<Period>) -> Result<Period> {
    range(first?, last?)
}

fn agreed(code: Result<Period>, label: Result<Period>, text: &str) -> Result<Period> {
    let (code, label) = (code?, label?);
    if code == label {
        return Ok(code);
    }
    Err(Error::new(
        &PERIOD_CONTRADICTORY,
        format!("`{}` says both {code} and {label}; look the row up in its file", shown(text)),
    ))
}

fn ambiguous(text: &str, readings: &str) -> Result<Period> {
    Err(Error::new(&PERIOD_AMBIGUOUS, format!("`{}` can be {readings}", shown(text))))
}

/// Numbers too large stay too large, and are refused as years.
fn signed(n: u32) -> i32 {
    i32::try_from(n).unwrap_or(i32::MAX)
}

/// Numbers too large stay too large, and are refused as months and days.
fn small(n: u32) -> u8 {
    u8::try_from(n).unwrap_or(u8::MAX)
}
