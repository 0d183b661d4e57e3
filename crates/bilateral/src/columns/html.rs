//! Columns as an HTML table, for notebooks.

use std::fmt::Write;

use rust_decimal::Decimal;

use super::{Cells, Columns};

/// Rows that are shown of a longer table: the first half and the last.
const SHOWN: usize = 20;

impl Columns {
    /// A `<table>` with a caption: at most twenty rows, and how many were left out.
    pub fn html(&self, caption: &str) -> String {
        let mut html = String::from("<table class=\"bilateral\">");
        element(&mut html, "caption", caption);
        html.push_str("<thead><tr>");
        for column in self.columns() {
            element(&mut html, "th", column.name());
        }
        html.push_str("</tr></thead><tbody>");
        let left_out = self.rows().saturating_sub(SHOWN);
        let first = if left_out == 0 { self.rows() } else { SHOWN / 2 };
        for row in (0..first).chain(first + left_out..self.rows()) {
            if row == first + left_out && left_out > 0 {
                let across = self.columns().len();
                let _ = write!(html, "<tr><td colspan=\"{across}\">… {left_out} more rows …</td></tr>");
            }
            html.push_str("<tr>");
            for column in self.columns() {
                element(&mut html, "td", &column.cells().shown(row).unwrap_or_default());
            }
            html.push_str("</tr>");
        }
        html.push_str("</tbody></table>");
        html
    }
}

impl Cells {
    /// A cell as text; `None` where it is missing.
    fn shown(&self, row: usize) -> Option<String> {
        Some(match self {
            Self::Words { words, codes } => {
                let code = usize::try_from((*codes.get(row)?)?).ok()?;
                words.get(code)?.clone()
            }
            Self::Decimals { unscaled, places } => {
                let digits = (*unscaled.get(row)?)?;
                let decimal = Decimal::try_from_i128_with_scale(digits, u32::from(*places));
                decimal.map_or_else(
                    |_| format!("{digits} / 10^{places}"),
                    |decimal| decimal.normalize().to_string(),
                )
            }
            Self::Numbers(cells) => (*cells.get(row)?)?.to_string(),
            Self::Counts(cells) => (*cells.get(row)?)?.to_string(),
            Self::Flags(cells) => if (*cells.get(row)?)? { "yes" } else { "no" }.to_owned(),
            Self::Days(cells) => (*cells.get(row)?)?.to_string(),
        })
    }
}

fn element(html: &mut String, name: &str, text: &str) {
    let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let _ = write!(html, "<{name}>{text}</{name}>");
}
