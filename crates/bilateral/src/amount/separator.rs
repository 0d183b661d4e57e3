//! Which number can digits with separators mean? The way out of `figure.separator`.

use super::rules::FIGURE_SEPARATOR;
use crate::error::Error;
use crate::wire::decimal;

/// The refusal of `shown`, with the figure to write instead: the one it can mean, or
/// both. `follows` is the scale word or per cent sign that the figure ends in.
pub(super) fn refused(sign: &str, shown: &str, follows: Option<&str>) -> Error {
    let grouped = whole(shown).map(|digits| format!("{sign}{digits}"));
    let pointed = fraction(shown).map(|(digits, decimals)| (format!("{sign}{digits}"), decimals));
    let way_out = match (grouped, pointed) {
        (Some(whole), Some((digits, decimals))) => both(&whole, &digits, &decimals, follows),
        (Some(whole), None) => format!("write `{whole}`"),
        (None, Some((digits, decimals))) => format!("write `{digits}.{decimals}`"),
        (None, None) => "write digits only, with a point for decimals: `3000`, `41.2`".to_owned(),
    };
    let shown: String = shown.chars().take(40).collect();
    Error::new(
        &FIGURE_SEPARATOR,
        format!("`{sign}{shown}` is read differently from country to country; {way_out}"),
    )
}

/// A mark before three digits may be either. Three decimals alone would be refused again,
/// so they get the scale word of the text, or are written in thousands.
fn both(whole: &str, digits: &str, decimals: &str, follows: Option<&str>) -> String {
    let (whole, pointed) = if let Some(word) = follows {
        (format!("{whole} {word}"), format!("{digits}.{decimals} {word}"))
    } else {
        let sign = digits.trim_end_matches(|c: char| c.is_ascii_digit());
        let digits = digits.trim_start_matches(['+', '-', '0']);
        (whole.to_owned(), format!("{sign}0.{digits:0>3}{decimals} thousand"))
    };
    format!("write `{whole}` if the digits are in groups of thousands, `{pointed}` if three are decimals")
}

fn is_mark(c: char) -> bool {
    !c.is_ascii_digit()
}

/// The digits, if every mark is one and the same and stands between thousands.
fn whole(shown: &str) -> Option<String> {
    let mut marks = shown.matches(is_mark);
    let first = marks.next()?;
    let alike = marks.all(|mark| mark == first) && grouped(shown);
    kept(shown.chars().filter(char::is_ascii_digit).collect()).filter(|_| alike)
}

/// What stands before and after the last mark, if that one can be a decimal mark.
fn fraction(shown: &str) -> Option<(String, String)> {
    let (before, after) = shown.rsplit_once(is_mark)?;
    let mark = shown.get(before.len()..shown.len() - after.len())?;
    let mut marks = before.matches(is_mark);
    let first = marks.next();
    let thousands = match first {
        Some(first) => first != mark && marks.all(|other| other == first) && grouped(before),
        None => !before.is_empty(),
    };
    // Nobody divides decimals off with a blank, an apostrophe or a line.
    if !thousands || !matches!(mark, "," | "." | "·") || after.is_empty() {
        return None;
    }
    let digits: String = before.chars().filter(char::is_ascii_digit).collect();
    kept(format!("{digits}.{after}"))?;
    Some((digits, after.to_owned()))
}

/// Whether the digits stand in threes, or in twos before a last three as in India.
fn grouped(shown: &str) -> bool {
    let mut groups: Vec<&str> = shown.split(is_mark).collect();
    let (Some(last), Some(first)) = (groups.pop(), groups.first()) else { return false };
    let width = if groups.iter().skip(1).all(|group| group.len() == 3) { 3 } else { 2 };
    last.len() == 3
        && (1..=width).contains(&first.trim_start_matches('0').len())
        && groups.iter().skip(1).all(|group| group.len() == width)
}

/// What would be refused in its turn is no way out.
fn kept(figure: String) -> Option<String> {
    decimal::parse(&figure).is_ok().then_some(figure)
}
