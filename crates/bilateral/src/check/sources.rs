//! What a source leaves to whoever records it.

use super::Report;
use super::rules::DATELINE;
use crate::error::Path;
use crate::period::When;

/// Datelines without a year; of every source its dateline and when it was published, as far as they are known.
pub(crate) fn check<'a>(
    sources: impl Iterator<Item = (Option<&'a str>, Option<&'a When>)>,
    report: &mut Report,
) {
    for (index, (dateline, published)) in sources.enumerate() {
        let Some(dateline) = dateline.filter(|dateline| !names_a_year(dateline)) else {
            continue;
        };
        let assumed = published.map_or_else(
            || "no year is recorded".to_owned(),
            |when| format!("{} was supplied by whoever recorded it", when.phrase()),
        );
        let at = Path::root().child("sources").child(index).child("dateline");
        report.add(&DATELINE, &at, format!("\"{dateline}\" names no year in four digits; {assumed}"));
    }
}

/// Whether four digits of any script stand together, and no more.
fn names_a_year(dateline: &str) -> bool {
    dateline.split(|letter: char| !letter.is_numeric()).any(|digits| digits.chars().count() == 4)
}

#[cfg(test)]
mod tests {
    use super::names_a_year;

    #[test]
    fn a_year_is_four_digits() {
        assert!(names_a_year("Astana, 23 December 2024"));
        assert!(names_a_year("2024-12-23"));
        assert!(names_a_year("２０２４年１２月２３日"));
        assert!(!names_a_year("23. Dezember"));
        assert!(!names_a_year("23 Dec '24"));
        assert!(!names_a_year("Drucksache 20241"));
    }
}
