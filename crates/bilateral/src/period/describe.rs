//! What a period is called in a sentence.

use time::Date;

use super::Period;
use super::month_name::{ENGLISH, named};
use super::span::Shape;

impl Period {
    /// The period in English words, to follow "in", "over" or "for".
    ///
    /// ```
    /// use bilateral::period::Period;
    /// let words = |text: &str| Period::parse(text).unwrap().describe();
    /// assert_eq!(words("2023"), "the year 2023");
    /// assert_eq!(words("2005/2016"), "2005–2016");
    /// assert_eq!(words("2024-Q1"), "first quarter of 2024");
    /// assert_eq!(words("2024-01/2024-10"), "January–October 2024");
    /// assert_eq!(words("2023-11/2024-02"), "November 2023 – February 2024");
    /// assert_eq!(words("2024-W07"), "week 7 of 2024");
    /// assert_eq!(words("2024-05-31"), "31 May 2024");
    /// ```
    pub fn describe(&self) -> String {
        let (first, last) = (self.first_day(), self.last_day());
        let year = first.year();
        match self.shape() {
            Shape::Year => format!("the year {year}"),
            Shape::Years => format!("{year}–{}", last.year()),
            Shape::Half => format!("{} half of {year}", ordinal(u8::from(first.month()) / 6)),
            Shape::Quarter => format!("{} quarter of {year}", ordinal(u8::from(first.month()) / 3)),
            Shape::Month => format!("{} {year}", month(first)),
            Shape::Months if self.year().is_some() => format!("{}–{} {year}", month(first), month(last)),
            Shape::Months => format!("{} {year} – {} {}", month(first), month(last), last.year()),
            Shape::Week => {
                let (year, week, _) = first.to_iso_week_date();
                format!("week {week} of {year}")
            }
            Shape::Day => day(first),
            Shape::Days if self.year().is_none() => format!("{} – {}", day(first), day(last)),
            Shape::Days if first.month() == last.month() => format!("{}–{}", first.day(), day(last)),
            Shape::Days => format!("{} {} – {}", first.day(), month(first), day(last)),
        }
    }
}

fn ordinal(before: u8) -> &'static str {
    match before {
        0 => "first",
        1 => "second",
        2 => "third",
        _ => "fourth",
    }
}

fn month(day: Date) -> &'static str {
    named(ENGLISH, u8::from(day.month()))
}

fn day(day: Date) -> String {
    format!("{} {} {}", day.day(), month(day), day.year())
}
