//! Plain text in at most 100 columns.

use std::iter::repeat_n;

use super::document::Block;

const WIDTH: usize = 100;

/// Control characters would be obeyed by a terminal; they are left out.
pub(super) fn render(blocks: &[Block]) -> String {
    let lines = lines(blocks);
    let obeyed = |letter: char| letter != '\n' && letter.is_control();
    if has_control(&lines) { lines.replace(obeyed, "") } else { lines }
}

/// Looks at all bytes: that is quicker than to be ready to stop at each.
fn has_control(lines: &str) -> bool {
    let mut before = 0;
    lines.bytes().fold(false, |any, byte| {
        let ascii = byte != b'\n' && byte.is_ascii_control();
        let beyond = before == 0xC2 && byte < 0xA0;
        before = byte;
        any | ascii | beyond
    })
}

fn lines(blocks: &[Block]) -> String {
    let mut out = String::new();
    for block in blocks {
        match block {
            Block::Title(title) => underlined(&mut out, title, "="),
            Block::Section(title) => {
                out.push('\n');
                underlined(&mut out, title, "-");
            }
            Block::Paragraph(text) => wrap(&mut out, "", "", text),
            Block::Entry { name, badge, lines, .. } => {
                wrap(&mut out, "", "  ", &format!("{name} [{badge}]"));
                for line in lines {
                    wrap(&mut out, "  ", "  ", line);
                }
            }
            Block::List(items) => {
                for item in items {
                    wrap(&mut out, "- ", "  ", item);
                }
            }
            Block::Table { head, rows } => table(&mut out, head, rows),
        }
    }
    out
}

fn underlined(out: &mut String, title: &str, line: &str) {
    out.push_str(title);
    out.push('\n');
    out.push_str(&line.repeat(title.chars().count().min(WIDTH)));
    out.push_str("\n\n");
}

/// Words in lines of at most `WIDTH` columns; a longer word keeps its line.
fn wrap(out: &mut String, first: &str, rest: &str, text: &str) {
    out.push_str(first);
    let mut line = Line { rest, width: first.chars().count(), fresh: true };
    let mut text = text;
    loop {
        let mut plain = true;
        let space = text.bytes().position(|byte| {
            plain &= byte.is_ascii_graphic() || byte == b' ';
            byte == b' '
        });
        let (piece, after) = space.and_then(|at| text.split_at_checked(at)).unwrap_or((text, ""));
        if !plain {
            for word in piece.split_whitespace() {
                line.push(out, word, word.chars().count());
            }
        } else if !piece.is_empty() {
            line.push(out, piece, piece.len());
        }
        if space.is_none() {
            break;
        }
        text = after.get(1..).unwrap_or_default();
    }
    out.push('\n');
}

/// The last line of a paragraph, and what the next begins with.
struct Line<'a> {
    rest: &'a str,
    width: usize,
    fresh: bool,
}

impl Line<'_> {
    fn push(&mut self, out: &mut String, word: &str, length: usize) {
        if !self.fresh && self.width + 1 + length > WIDTH {
            out.push('\n');
            out.push_str(self.rest);
            self.width = self.rest.chars().count();
            self.fresh = true;
        }
        if !self.fresh {
            out.push(' ');
            self.width += 1;
        }
        out.push_str(word);
        self.width += length;
        self.fresh = false;
    }
}

fn table(out: &mut String, head: &[&str], rows: &[Vec<String>]) {
    let head: Vec<String> = head.iter().map(|cell| (*cell).to_owned()).collect();
    let width = |column: usize| {
        let cells = std::iter::once(&head).chain(rows).filter_map(|row| row.get(column));
        cells.map(|cell| cell.chars().count()).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..head.len()).map(width).collect();
    let ruler: Vec<String> = widths.iter().map(|width| "-".repeat(*width)).collect();
    for row in [&head, &ruler].into_iter().chain(rows) {
        let begun = out.len();
        for (column, (cell, width)) in row.iter().zip(&widths).enumerate() {
            if column > 0 {
                out.push_str("  ");
            }
            out.push_str(cell);
            out.extend(repeat_n(' ', width.saturating_sub(cell.chars().count())));
        }
        let row = out.get(begun..).map_or(0, |row| row.trim_end().len());
        out.truncate(begun + row);
        out.push('\n');
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{WIDTH, has_control, wrap};

    proptest! {
        /// Against the plain reading of the rule.
        #[test]
        fn words_are_kept_in_lines_that_hold_as_many_as_fit(text in "([a-zé«»,.]{1,30}|[ \\t\\n\u{a0}\u{85}\u{b}])*") {
            let mut out = String::new();
            wrap(&mut out, "- ", "  ", &text);
            let mut lines = vec!["-".to_owned()];
            for word in text.split_whitespace() {
                let last = lines.last_mut().unwrap();
                if last.len() > 2 && last.chars().count() + 1 + word.chars().count() > WIDTH {
                    lines.push(format!("  {word}"));
                } else {
                    last.push(' ');
                    last.push_str(word);
                }
            }
            let expected = lines.join("\n");
            prop_assert_eq!(out.trim_end(), expected.trim_end());
        }
    }

    #[test]
    fn a_control_character_is_seen_behind_any_letter() {
        for letter in '\0'..='\u{900}' {
            let control = letter != '\n' && letter.is_control();
            assert_eq!(has_control(&format!("Â{letter}·")), control, "{letter:?}");
        }
    }
}
