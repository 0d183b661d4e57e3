//! What is wrong with a frame that Arrow does not take at all.

use bilateral::error::Error;
use bilateral::flow::file_rules::{COLUMN_TWICE, WORD};

/// The refusal of two columns of one name.
pub fn column_twice(name: &str) -> Error {
    let message = format!("two columns are called `{name}`; keep one");
    Error::new(&COLUMN_TWICE, message).at(name)
}

/// The refusal of a column whose cells are of several kinds: `first` up to a row, where there is an `other`.
///
/// ```
/// let refused = bilateral_arrow::mixed("partner", 2, "str", "int");
/// assert_eq!((refused.code(), refused.path().as_str()), ("file.word", "/partner/2"));
/// ```
pub fn mixed(name: &str, row: usize, first: &str, other: &str) -> Error {
    let message = format!(
        "`{name}` holds {first}, and {other} at row {row}; make the column one kind, and look at why it is two"
    );
    Error::new(&WORD, message).at(row).at(name)
}
