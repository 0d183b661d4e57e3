//! Line and column for a reader with an editor.

/// `line 3, column 9`, counted from one, in characters.
pub(super) fn shown(line: usize, column: usize) -> String {
    format!("line {line}, column {column}")
}

/// The same for a byte of the text.
pub(super) fn of_byte(text: &str, byte: usize) -> String {
    let before = text.get(..byte).unwrap_or_default();
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().map_or(1, |last| last.chars().count() + 1);
    shown(line, column)
}

/// A JSON Pointer's steps, unescaped.
pub(super) fn steps(pointer: &str) -> Vec<String> {
    pointer.split('/').skip(1).map(|step| step.replace("~1", "/").replace("~0", "~")).collect()
}
