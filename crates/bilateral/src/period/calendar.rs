//! Which day comes of counting days and months, and how many days of work a period has.

use time::{Date, Month, Weekday};

use super::rules::{DATE_OUT_OF_RANGE, DATE_SENTINEL, PERIOD_INVALID};
use super::{Period, YearMonth};
use crate::error::{Error, Result};
use crate::order;

/// 9999 is left to the databases that mean "no date" by it.
pub(super) const LAST_YEAR: i16 = 9998;

/// What becomes of a day that the month arrived at does not have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum EndOfMonth {
    /// The last day of that month: 31 January and one month is 29 February 2024.
    /// The rule of Regulation (EEC, Euratom) 1182/71, Article 3(2)(c).
    Clamp,
    /// The first day of the month after: 31 January and one month is 1 March.
    RollOver,
}

/// The day `n` months later, or earlier if `n` is negative.
///
/// ```
/// use bilateral::period::{EndOfMonth, add_months};
/// use time::macros::date;
///
/// let signed = date!(2024 - 01 - 31);
/// assert_eq!(add_months(signed, 1, EndOfMonth::Clamp).unwrap(), date!(2024 - 02 - 29));
/// assert_eq!(add_months(signed, 1, EndOfMonth::RollOver).unwrap(), date!(2024 - 03 - 01));
/// assert_eq!(add_months(signed, i32::MAX, EndOfMonth::Clamp).unwrap_err().code(), "date.out-of-range");
/// ```
///
/// # Errors
/// `date.out-of-range` if the day given or the day arrived at is outside years 1 to 9998.
pub fn add_months(date: Date, n: i32, rule: EndOfMonth) -> Result<Date> {
    let outside = || out_of_range(date, format_args!("{n} months"));
    let month = YearMonth::of(date).and_then(|start| start.checked_plus(n)).ok_or_else(outside)?;
    if date.day() <= month.last_day().day() {
        return Ok(day_in(month, date.day()));
    }
    match rule {
        EndOfMonth::Clamp => Ok(month.last_day()),
        EndOfMonth::RollOver => month.checked_plus(1).map(YearMonth::first_day).ok_or_else(outside),
    }
}

/// The day `n` days later, or earlier if `n` is negative.
///
/// ```
/// use bilateral::period::add_days;
/// use time::macros::date;
///
/// assert_eq!(add_days(date!(2024 - 02 - 28), 2).unwrap(), date!(2024 - 03 - 01));
/// assert_eq!(add_days(date!(9998 - 12 - 31), 1).unwrap_err().code(), "date.out-of-range");
/// ```
///
/// # Errors
/// `date.out-of-range` if the day given or the day arrived at is outside years 1 to 9998.
pub fn add_days(date: Date, n: i32) -> Result<Date> {
    date.to_julian_day()
        .checked_add(n)
        .and_then(|day| Date::from_julian_day(day).ok())
        .filter(|day| YearMonth::of(*day).and(YearMonth::of(date)).is_some())
        .ok_or_else(|| out_of_range(date, format_args!("{n} days")))
}

/// The first day of the `n`th month following the month of `date`, as treaties
/// count it: of the second month following 13 May, 1 July.
///
/// ```
/// use bilateral::period::first_of_nth_month_following;
/// use time::macros::date;
///
/// let notified = date!(2019 - 12 - 13);
/// assert_eq!(first_of_nth_month_following(notified, 2).unwrap(), date!(2020 - 02 - 01));
/// assert_eq!(first_of_nth_month_following(notified, 0).unwrap_err().code(), "date.out-of-range");
/// ```
///
/// # Errors
/// `date.out-of-range` for `n` = 0, which would be no month following, and if the day
/// given or the day arrived at is outside years 1 to 9998.
pub fn first_of_nth_month_following(date: Date, n: u32) -> Result<Date> {
    if n == 0 {
        return Err(Error::new(
            &DATE_OUT_OF_RANGE,
            format!("the month of `{date}` does not follow it; count the following months from 1"),
        ));
    }
    i32::try_from(n)
        .ok()
        .and_then(|n| YearMonth::of(date)?.checked_plus(n))
        .map(YearMonth::first_day)
        .ok_or_else(|| out_of_range(date, format_args!("{n} months")))
}

/// The day itself, if calendars that begin with the year 1 hold it, as Python's does.
///
/// [`When`](super::When) reaches further back: `-0043` and `XXXX` are dates.
///
/// ```
/// use bilateral::period::{When, since_year_one};
///
/// let ides = When::parse("-0043-03-15").unwrap().earliest().unwrap();
/// assert_eq!(since_year_one(ides).unwrap_err().code(), "date.out-of-range");
/// ```
///
/// # Errors
/// `date.out-of-range` for a day before 1 January 0001.
pub fn since_year_one(day: Date) -> Result<Date> {
    if day.year() >= 1 {
        return Ok(day);
    }
    Err(Error::new(
        &DATE_OUT_OF_RANGE,
        format!(
            "`{day}` is before the year 1, where Python's dates begin; keep the date as its text, which `str()` gives"
        ),
    ))
}

impl Period {
    /// How many of its days are Monday to Friday.
    ///
    /// ```
    /// use bilateral::period::Period;
    /// let days = |text: &str| Period::parse(text).map(|p| (p.days(), p.weekdays()));
    /// assert_eq!(days("2024-01/2024-10").unwrap(), (305, 219));
    /// assert_eq!(days("2025-01/2025-10").unwrap(), (304, 218));
    /// ```
    pub fn weekdays(&self) -> u32 {
        let (weeks, rest) = (self.days() / 7, self.days() % 7);
        let start = u32::from(self.first_day().weekday().number_days_from_monday());
        let in_rest = (start..start + rest).filter(|day| day % 7 < 5).count();
        weeks * 5 + u32::try_from(in_rest).unwrap_or(0)
    }

    /// How many of its weekdays are not in `holidays`. A holiday at a weekend,
    /// outside the period, or listed twice takes nothing more away.
    ///
    /// The library holds no calendars of holidays; the list is the caller's.
    ///
    /// ```
    /// use bilateral::period::Period;
    /// use time::macros::date;
    ///
    /// let january = Period::parse("2024-01").unwrap();
    /// let holidays = [date!(2024 - 01 - 01), date!(2024 - 01 - 01), date!(2024 - 01 - 07)];
    /// assert_eq!(january.weekdays(), 23);
    /// assert_eq!(january.working_days(&holidays), 22);
    /// ```
    pub fn working_days(&self, holidays: &[Date]) -> u32 {
        let within = holidays.iter().copied().filter(|day| self.contains(*day));
        let lost =
            order::set(within.filter(|day| !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)));
        self.weekdays().saturating_sub(u32::try_from(lost.len()).unwrap_or(u32::MAX))
    }
}

fn out_of_range(date: Date, step: std::fmt::Arguments<'_>) -> Error {
    Error::new(&DATE_OUT_OF_RANGE, format!("{step} from `{date}` is outside the years 1 to {LAST_YEAR}"))
}

/// The year, if periods can lie in it.
pub(super) fn checked_year(year: i32) -> Result<i16> {
    if year == 9999 {
        return Err(Error::new(
            &DATE_SENTINEL,
            "the year `9999` stands for \"no date\" in databases; leave the period out",
        ));
    }
    i16::try_from(year).ok().filter(|year| (1..=LAST_YEAR).contains(year)).ok_or_else(|| {
        Error::new(
            &PERIOD_INVALID,
            format!("the year `{year}` is outside the calendar; years run from 0001 to {LAST_YEAR}"),
        )
    })
}

/// A day of a month, the last one if there are fewer.
pub(super) fn day_in(month: YearMonth, day: u8) -> Date {
    let name = Month::January.nth_next(month.month().saturating_sub(1));
    let day = day.clamp(1, name.length(month.year()));
    // Every year and month of a `YearMonth` is within reach of `Date`.
    Date::from_calendar_date(month.year(), name, day).unwrap_or(Date::MIN)
}
