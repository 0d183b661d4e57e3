//! One `<article>` with its own style, or a whole page around it.

use super::document::{Block, Tone};
use super::escape::{Replacements, all, replaced, replacements};

/// Scoped under one class; follows the reader's light or dark setting.
const STYLE: &str = "\
.bilateral{font:15px/1.5 system-ui,sans-serif;max-width:60rem;color:#1c2330;background:#fff}\
.bilateral h1{font-size:1.5em;margin:.2em 0 .4em}.bilateral h2{font-size:1.15em;margin:1.6em 0 .5em;border-bottom:1px solid #d5dae3;padding-bottom:.2em}\
.bilateral p{margin:.25em 0}.bilateral section>div{margin:.7em 0;padding-left:.8em;border-left:3px solid #d5dae3}\
.bilateral b+span{display:inline-block;margin-left:.6em;padding:0 .55em;border-radius:1em;font-size:.85em;background:#e8ebf1}\
.bilateral .applied{border-color:#1a7f4b}.bilateral .applied b+span{background:#d9f2e4;color:#0c5a32}\
.bilateral .coming{border-color:#b7791f}.bilateral .coming b+span{background:#fdf0d5;color:#7a4d0b}\
.bilateral .over{border-color:#8a93a3}.bilateral .political{border-color:#3b6fb5}.bilateral .political b+span{background:#e1ebf8;color:#1f4a85}\
.bilateral .finding{border-color:#b3382c}.bilateral .finding b+span{background:#fbe3e0;color:#8a2419}\
.bilateral table{border-collapse:collapse;width:100%;font-size:.93em}.bilateral th,.bilateral td{text-align:left;padding:.3em .6em;border-bottom:1px solid #d5dae3;vertical-align:top}\
.bilateral section>.wide{overflow-x:auto;border:0;padding:0}.bilateral ul{padding-left:1.2em;margin:.3em 0}.bilateral li{margin:.25em 0;overflow-wrap:anywhere}\
@media(prefers-color-scheme:dark){.bilateral{color:#e4e8ef;background:#12161d}.bilateral h2,.bilateral th,.bilateral td{border-color:#333c4a}\
.bilateral b+span{background:#2a3240}.bilateral .applied b+span{background:#123a26;color:#9fe0bd}.bilateral .coming b+span{background:#3f2e0c;color:#f3cf8e}\
.bilateral .political b+span{background:#17304f;color:#a9c9f2}.bilateral .finding b+span{background:#46180f;color:#f3b3a9}}";

pub(super) fn article(blocks: &[Block]) -> String {
    let mut out = String::new();
    all(&mut out, &["<article class=\"bilateral\"><style>", STYLE, "</style>\n"]);
    let mut open = false;
    for block in blocks {
        if matches!(block, Block::Section(_)) {
            out.push_str(if open { "</section>\n<section>" } else { "<section>" });
            open = true;
        }
        inner(&mut out, block);
    }
    out.push_str(if open { "</section>\n</article>\n" } else { "</article>\n" });
    out
}

fn inner(out: &mut String, block: &Block) {
    match block {
        Block::Title(title) => element(out, "h1", title),
        Block::Section(title) => element(out, "h2", title),
        Block::Paragraph(text) => element(out, "p", text),
        Block::Entry { name, badge, tone, lines } => {
            all(out, &["<div class=\"", class(*tone), "\"><b>"]);
            escape(out, name);
            out.push_str("</b><span>");
            escape(out, badge);
            out.push_str("</span>\n");
            elements(out, "p", lines);
            out.push_str("</div>\n");
        }
        Block::List(items) => {
            out.push_str("<ul>");
            elements(out, "li", items);
            out.push_str("</ul>\n");
        }
        Block::Table { head, rows } => table(out, head, rows),
    }
}

fn element(out: &mut String, name: &str, text: &str) {
    all(out, &["<", name, ">"]);
    escape(out, text);
    all(out, &["</", name, ">\n"]);
}

fn elements<T: AsRef<str>>(out: &mut String, name: &str, texts: &[T]) {
    for text in texts {
        element(out, name, text.as_ref());
    }
}

pub(super) fn page(title: &str, article: &str) -> String {
    let mut out = String::from(
        "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>",
    );
    escape(&mut out, title);
    out.push_str(
        "</title></head>\n\
         <body style=\"margin:0;display:flow-root\"><main style=\"padding:1rem;display:flex;justify-content:center\">\n",
    );
    all(&mut out, &[article, "</main></body></html>\n"]);
    out
}

fn table(out: &mut String, head: &[&str], rows: &[Vec<String>]) {
    out.push_str("<div class=\"wide\"><table><thead><tr>");
    elements(out, "th", head);
    out.push_str("</tr>\n</thead><tbody>");
    for row in rows {
        out.push_str("<tr>");
        elements(out, "td", row);
        out.push_str("</tr>\n");
    }
    out.push_str("</tbody></table></div>\n");
}

fn class(tone: Tone) -> &'static str {
    match tone {
        Tone::Applied => "applied",
        Tone::Coming => "coming",
        Tone::Over => "over",
        Tone::Political => "political",
        Tone::Finding => "finding",
    }
}

/// Nothing a dossier says becomes markup.
fn escape(out: &mut String, text: &str) {
    static NEW: Replacements =
        replacements([(b'&', "&amp;"), (b'<', "&lt;"), (b'>', "&gt;"), (b'"', "&quot;"), (b'\'', "&#39;")]);
    replaced(out, text, &NEW);
}
