//! `CommonMark` with tables.

use super::document::Block;
use super::escape::{Replacements, all, replaced, replacements};

pub(super) fn render(blocks: &[Block]) -> String {
    let mut out = String::new();
    for block in blocks {
        write(&mut out, block);
    }
    out
}

fn write(out: &mut String, block: &Block) {
    match block {
        Block::Title(title) => between(out, "# ", title, "\n\n"),
        Block::Section(title) => all(out, &["## ", title, "\n\n"]),
        Block::Paragraph(text) => between(out, "", text, "\n\n"),
        Block::Entry { name, badge, lines, .. } => {
            between(out, "**", name, "** — ");
            between(out, "*", badge, "*\n\n");
            for line in lines {
                between(out, "", line, "\n\n");
            }
        }
        Block::List(items) => {
            for item in items {
                between(out, "- ", item, "\n");
            }
            out.push('\n');
        }
        Block::Table { head, rows } => table(out, head, rows),
    }
}

fn table(out: &mut String, head: &[&str], rows: &[Vec<String>]) {
    for cell in head {
        all(out, &["| ", cell, " "]);
    }
    out.push_str("|\n");
    out.push_str(&"| --- ".repeat(head.len()));
    out.push_str("|\n");
    for row in rows {
        for cell in row {
            between(out, "| ", cell, " ");
        }
        out.push_str("|\n");
    }
    out.push('\n');
}

fn between(out: &mut String, before: &str, text: &str, after: &str) {
    out.push_str(before);
    escape(out, text);
    out.push_str(after);
}

/// Nothing a dossier says becomes markup; one record stays one line.
fn escape(out: &mut String, text: &str) {
    static NEW: Replacements = replacements([
        (b'\\', "\\\\"),
        (b'*', "\\*"),
        (b'_', "\\_"),
        (b'`', "\\`"),
        (b'[', "\\["),
        (b']', "\\]"),
        (b'<', "\\<"),
        (b'>', "\\>"),
        (b'|', "\\|"),
        (b'#', "\\#"),
        (b'~', "\\~"),
        (b'&', "&amp;"),
        (b'\n', " "),
        (b'\r', " "),
    ]);
    replaced(out, text, &NEW);
}
