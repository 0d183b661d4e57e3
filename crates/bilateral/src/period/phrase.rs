//! Dates in words, for people who read briefs.

use time::Date;

use super::When;

/// `1 March 2020`.
pub fn day(date: Date) -> String {
    format!("{} {} {}", date.day(), date.month(), date.year())
}

impl When {
    /// The date in words: `1 March 2020`, `June 2011`, `around 19 May 2023`,
    /// `some day from 2008 to 2022`, `2025 or later`.
    ///
    /// ```
    /// use bilateral::period::When;
    /// assert_eq!(When::parse("2023-05-19~").unwrap().describe(), "around 19 May 2023");
    /// assert_eq!(When::parse("2008/2022").unwrap().describe(), "some day from 2008 to 2022");
    /// ```
    pub fn describe(&self) -> String {
        if let Some(known) = self.plain_day() {
            return day(known);
        }
        let text = self.to_string();
        if let Some((from, to)) = text.split_once('/') {
            return match (from, to) {
                (from, ".." | "") => format!("{} or later", single(from)),
                (".." | "", to) => format!("{} or earlier", single(to)),
                (from, to) => format!("some day from {} to {}", single(from), single(to)),
            };
        }
        if let (Some('['), Some(earliest), Some(latest)) =
            (text.chars().next(), self.earliest(), self.latest())
        {
            return format!("some day from {} to {}", day(earliest), day(latest));
        }
        qualified(&text, self.unqualified(&text))
    }

    /// The date in words, without saying how sure it is.
    fn unqualified(&self, text: &str) -> String {
        let plain = text.trim_end_matches(['?', '~', '%']);
        match (self.known_day(), self.earliest(), plain.len()) {
            (Some(known), ..) => day(known),
            (None, Some(first), 7) => format!("{} {}", first.month(), first.year()),
            _ => plain.to_owned(),
        }
    }

    /// `1 March 2020 or later`, and not `2020 or later`.
    fn is_day_or_more(&self, words: &str) -> bool {
        (self.earliest().is_none() || self.latest().is_none()) && words.matches(' ').count() == 4
    }

    /// The date in words where an interval means duration, as for a meeting:
    /// `29 January 2024 to 30 January 2024`.
    pub fn describe_span(&self) -> String {
        match self.to_string().split_once('/') {
            Some((from, to)) if from != ".." && to != ".." && !from.is_empty() && !to.is_empty() => {
                format!("{} to {}", single(from), single(to))
            }
            _ => self.describe(),
        }
    }

    /// The date in words with its preposition: `on 1 March 2020`, `in June 2011`.
    pub fn phrase(&self) -> String {
        if let Some(known) = self.plain_day() {
            return format!("on {}", day(known));
        }
        let words = self.describe();
        if words.starts_with("around") || words.starts_with("some day") || words.starts_with("reportedly") {
            words
        } else if self.known_day().is_some() || self.is_day_or_more(&words) {
            format!("on {words}")
        } else {
            format!("in {words}")
        }
    }
}

/// One end of an interval.
fn single(text: &str) -> String {
    let words = When::parse(text).map_or_else(|_| text.to_owned(), |when| when.unqualified(text));
    qualified(text, words)
}

fn qualified(text: &str, words: String) -> String {
    match text.chars().last() {
        Some('~' | '%') => format!("around {words}"),
        Some('?') => format!("reportedly {words}"),
        _ => words,
    }
}
