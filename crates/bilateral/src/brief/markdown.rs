//! `CommonMark` with tables.

use super::document::Block;
use super::escape::replaced;

pub(super) fn render(blocks: &[Block]) -> String {
    blocks.iter().map(block).collect()
}

fn block(block: &Block) -> String {
    match block {
        Block::Title(title) => format!("# {}\n\n", escape(title)),
        Block::Section(title) => format!("## {title}\n\n"),
        Block::Paragraph(text) => format!("{}\n\n", escape(text)),
        Block::Entry { name, badge, lines, .. } => {
            let lines: Vec<String> = lines.iter().map(|line| escape(line)).collect();
            format!("**{}** — *{}*\n\n{}\n\n", escape(name), escape(badge), lines.join("\n\n"))
        }
        Block::List(items) => {
            let items: Vec<String> = items.iter().map(|item| ["- ", &escape(item)].concat()).collect();
            format!("{}\n\n", items.join("\n"))
        }
        Block::Table { head, rows } => table(head, rows),
    }
}

fn table(head: &[&str], rows: &[Vec<String>]) -> String {
    let row = |cells: &[String]| format!("| {} |", cells.join(" | "));
    let titles: Vec<String> = head.iter().map(|cell| (*cell).to_owned()).collect();
    let ruler: Vec<String> = head.iter().map(|_| "---".to_owned()).collect();
    let body = rows.iter().map(|cells| row(&cells.iter().map(|cell| escape(cell)).collect::<Vec<_>>()));
    let lines: Vec<String> = [row(&titles), row(&ruler)].into_iter().chain(body).collect();
    format!("{}\n\n", lines.join("\n"))
}

/// Nothing a dossier says becomes markup; one record stays one line.
fn escape(text: &str) -> String {
    replaced(text, |letter| match letter {
        b'\\' => Some("\\\\"),
        b'*' => Some("\\*"),
        b'_' => Some("\\_"),
        b'`' => Some("\\`"),
        b'[' => Some("\\["),
        b']' => Some("\\]"),
        b'<' => Some("\\<"),
        b'>' => Some("\\>"),
        b'|' => Some("\\|"),
        b'#' => Some("\\#"),
        b'~' => Some("\\~"),
        b'&' => Some("&amp;"),
        b'\n' | b'\r' => Some(" "),
        _ => None,
    })
}
