//! Plain text in at most 100 columns.

use super::document::Block;

const WIDTH: usize = 100;

/// Control characters would be obeyed by a terminal; they are left out.
pub(super) fn render(blocks: &[Block]) -> String {
    let lines = lines(blocks);
    let obeyed = |letter: char| letter != '\n' && letter.is_control();
    if lines.contains(obeyed) { lines.replace(obeyed, "") } else { lines }
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
    let mut width = first.chars().count();
    let mut fresh = true;
    for word in text.split_whitespace() {
        let length = word.chars().count();
        if !fresh && width + 1 + length > WIDTH {
            out.push('\n');
            out.push_str(rest);
            width = rest.chars().count();
            fresh = true;
        }
        if !fresh {
            out.push(' ');
            width += 1;
        }
        out.push_str(word);
        width += length;
        fresh = false;
    }
    out.push('\n');
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
        let cells: Vec<String> = row
            .iter()
            .zip(&widths)
            .map(|(cell, width)| format!("{cell}{}", " ".repeat(width.saturating_sub(cell.chars().count()))))
            .collect();
        out.push_str(cells.join("  ").trim_end());
        out.push('\n');
    }
}
