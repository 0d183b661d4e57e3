//! CommonMark with tables.

use super::document::Block;

pub(super) fn render(blocks: &[Block]) -> String {
    let mut out = String::new();
    for block in blocks {
        match block {
            Block::Title(title) => out.push_str(&format!("# {}\n\n", escape(title))),
            Block::Section(title) => out.push_str(&format!("## {title}\n\n")),
            Block::Paragraph(text) => out.push_str(&format!("{}\n\n", escape(text))),
            Block::Entry { name, badge, lines, .. } => {
                out.push_str(&format!("**{}** — *{}*\n\n", escape(name), escape(badge)));
                for line in lines {
                    out.push_str(&format!("{}\n\n", escape(line)));
                }
            }
            Block::List(items) => {
                for item in items {
                    out.push_str(&format!("- {}\n", escape(item)));
                }
                out.push('\n');
            }
            Block::Table { head, rows } => table(&mut out, head, rows),
        }
    }
    out
}

fn table(out: &mut String, head: &[&str], rows: &[Vec<String>]) {
    let row = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
    out.push_str(&row(head.iter().map(|cell| (*cell).to_owned()).collect()));
    out.push_str(&row(head.iter().map(|_| "---".to_owned()).collect()));
    for cells in rows {
        out.push_str(&row(cells.iter().map(|cell| escape(cell)).collect()));
    }
    out.push('\n');
}

/// Nothing a dossier says becomes markup; one record stays one line.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' | '*' | '_' | '`' | '[' | ']' | '<' | '>' | '|' | '#' | '~' => {
                out.push('\\');
                out.push(letter);
            }
            '&' => out.push_str("&amp;"),
            '\n' | '\r' => out.push(' '),
            _ => out.push(letter),
        }
    }
    out
}
