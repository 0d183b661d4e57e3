//! Wide tables: which columns have a period for their name.

use bilateral::flow::file_rules::{COLUMN_TWICE, MAPPING};
use bilateral::period::Period;
use bilateral::{Error, Result};

use crate::diagnostics::{Diagnostics, Note};
use crate::fail::{self, Place};

/// Those columns, of the ones nothing else is read from, with their place.
///
/// A time that cannot be one (`9999`), has two readings (`2020/21`) or stands twice is refused; a name that only has a
/// year in it (`2021*`, `2020 Footnote`) is told: its column is not read.
pub(crate) fn periods(
    free: &mut dyn Iterator<Item = (usize, &str)>,
    line: u64,
    diagnostics: &mut Diagnostics,
) -> Result<Vec<(usize, Period)>> {
    let mut found: Vec<(usize, Period)> = Vec::new();
    for (place, name) in free {
        match Period::parse_any(name) {
            Ok(period) => {
                if let Some((first, _)) = found.iter().find(|(_, known)| *known == period) {
                    let message =
                        format!("`{name}` is the period of column {} too; remove one of them", first + 1);
                    return Err(fail::refuse(
                        &COLUMN_TWICE,
                        Place { line, column: place + 1, name },
                        message,
                    ));
                }
                found.push((place, period));
            }
            Err(refused) if refused.code() != "period.invalid" => {
                return Err(fail::at(&refused, Place { line, column: place + 1, name }));
            }
            Err(_) if has_year(name) => {
                diagnostics.note(Note::ColumnPassedOver, line).example(name);
            }
            Err(_) => {}
        }
    }
    Ok(found)
}

/// What to say where a table was declared to be wide and has no such column.
pub(crate) fn nothing_across() -> Error {
    Error::new(&MAPPING, "no column of the wide table has a period for its name, at line 1").at("wide")
}

fn has_year(name: &str) -> bool {
    name.split(|letter: char| !letter.is_ascii_digit())
        .any(|digits| digits.len() == 4 && matches!(digits.get(..2), Some("18" | "19" | "20")))
}

#[cfg(test)]
mod tests {
    use super::periods;
    use crate::diagnostics::{Diagnostics, Note};

    fn read(names: &[&str]) -> (Result<Vec<(usize, String)>, String>, u64) {
        let mut diagnostics = Diagnostics::default();
        let found = periods(&mut names.iter().copied().enumerate(), 3, &mut diagnostics);
        let found =
            found.map(|found| found.iter().map(|(place, period)| (*place, period.to_string())).collect());
        let told = diagnostics.count(Note::ColumnPassedOver);
        (found.map_err(|refused| format!("{} at {}", refused.code(), refused.path())), told)
    }

    #[test]
    fn years_are_read_told_or_refused_and_never_dropped() {
        let (found, told) = read(&["Country", "2020", "2021*", "2022 Footnote", "Aug. 2024", "1"]);
        assert_eq!(found.unwrap(), [(1, "2020".to_owned()), (4, "2024-08".to_owned())]);
        assert_eq!(told, 2);
        assert_eq!(read(&["2021", "9999"]).0.unwrap_err(), "date.sentinel at /3/2");
        assert_eq!(read(&["2020/21"]).0.unwrap_err(), "period.ambiguous at /3/1");
        assert_eq!(read(&["2021", "x", "2021"]).0.unwrap_err(), "file.column-twice at /3/3");
        assert_eq!(read(&["2021", "_2021"]).0.unwrap_err(), "file.column-twice at /3/2");
    }
}
