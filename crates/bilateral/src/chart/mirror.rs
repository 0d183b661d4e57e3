//! Both views of many relations in one picture.

use rust_decimal::Decimal;
use serde_json::Value;

use super::rules::CHART_EMPTY;
use super::template::{self, amounts, data, fill};
use super::{Chart, text};
use crate::error::{Error, Result};
use crate::flow::{MirrorPair, Quotient};

/// One point for each pair, the exporter's value across and the importer's up, both on scales of
/// powers of ten; on the line the two agree. Pairs with something to look closer at stand out.
///
/// A pair of which one view is zero has no place on such scales: it is counted below the title.
///
/// # Errors
/// `chart.empty` where no pair has two values above zero; those of [`MirrorPair::gap`].
pub fn mirror(pairs: &[MirrorPair]) -> Result<Chart> {
    let (mut rows, mut ends, mut without) = (Vec::new(), Vec::new(), 0_usize);
    for pair in pairs {
        let values = (pair.exporter_view().value(), pair.importer_view().value());
        let (Some(out), Some(come)) = values else { continue };
        if out.is_zero() || come.is_zero() {
            without += 1;
            continue;
        }
        ends.extend([out, come]);
        rows.push(row(pair, out, come)?);
    }
    let (Some(low), Some(high)) = (ends.iter().min(), ends.iter().max()) else {
        return Err(Error::new(
            &CHART_EMPTY,
            "no pair has two values above zero; there is nothing to compare",
        ));
    };
    let equal =
        [low, high].map(|end| template::row(&[("outward", text(*end)), ("inward", text(*end))])).to_vec();
    let axis = |field: &str, title: &str| {
        fill(
            include_str!("templates/mirror_axis.json"),
            &[("field", field.into()), ("amounts", amounts(title))],
        )
    };
    let currency = pairs.first().map_or_else(String::new, |pair| pair.exporter_view().currency().to_string());
    let (across, up) = (format!("exporter's view, {currency}"), format!("importer's view, {currency}"));
    let body = fill(
        include_str!("templates/mirror.json"),
        &[
            ("equal", data(equal, &["outward", "inward"])),
            ("data", data(rows, &["outward", "inward"])),
            ("across", axis("outward", &across)),
            ("up", axis("inward", &up)),
        ],
    );
    let mut small_print = vec!["on the line both say the same".to_owned()];
    if without > 0 {
        small_print.push(format!("not drawn: {without} of which one view is zero"));
    }
    Ok(Chart::new("One trade, two views", &small_print, body))
}

fn row(pair: &MirrorPair, out: Decimal, come: Decimal) -> Result<Value> {
    let view = pair.exporter_view();
    let signs: Vec<&str> = pair.signs().into_iter().map(crate::flow::MirrorSign::as_str).collect();
    let ratio = match pair.ratio() {
        Quotient::Exact(ratio) => ratio.round(3).to_string(),
        Quotient::Undefined { because, .. } => because,
    };
    pair.gap()?;
    Ok(template::row(&[
        ("relation", format!("{} → {}", view.reporter(), view.partner()).into()),
        ("product", view.product().to_string().into()),
        ("period", view.period().to_string().into()),
        ("outward", text(out)),
        ("inward", text(come)),
        ("ratio", ratio.into()),
        ("look", if signs.is_empty() { "ordinary" } else { "look closer" }.into()),
        ("signs", signs.join(", ").into()),
    ]))
}
