//! Which products the same economies export: the product space (Hidalgo, Klinger, Barabási and Hausmann 2007).

use serde_json::Value;

use super::layout::{Link, places};
use super::rules::CHART_EMPTY;
use super::template::{data, fill, row};
use super::{BLUE, Chart};
use crate::error::{Error, Result};
use crate::indicator::Matrix;
use crate::indicator::complexity::{Presence, Proximity};
use crate::order;

/// More points cannot be told apart.
const MOST: usize = 250;

/// Labels of more points than this lie upon each other.
const LABELLED: usize = 60;

/// Links of at least this proximity are drawn beside those that hold the network together, as in the source.
const STRONG: f64 = 0.55;

/// Products as points, near each other where the same economies export both with an advantage.
///
/// The lines are a tree of the greatest proximities (one for each part of the network), and every
/// proximity of 0.55 or more. The size of a point is what the exporters of the matrix export of the product;
/// with `exporter`, points of its products stand out. Where a point lies has no unit: only lines and nearness mean anything.
///
/// ```
/// use bilateral::{chart, indicator::Matrix};
/// let exports = Matrix::full(["KAZ", "UZB"], ["27", "52"], vec![90.0, 10.0, 5.0, 40.0]).unwrap();
/// let chart = chart::product_space(&exports, Some("KAZ")).unwrap();
/// assert_eq!(chart.title(), "Product space: exports of KAZ");
/// assert_eq!(chart::product_space(&exports, Some("kaz")).unwrap_err().code(), "chart.empty");
/// ```
///
/// # Errors
/// `chart.empty` if nobody has an advantage in anything, if `exporter` has no row, or if there are more
/// than 250 products to draw.
pub fn product_space(exports: &Matrix, exporter: Option<&str>) -> Result<Chart> {
    let presence = Presence::by_advantage(exports, 1.0);
    let drawn: Vec<usize> = (0_usize..)
        .zip(presence.by_product())
        .filter(|(_, exporters)| !exporters.is_empty())
        .map(|(product, _)| product)
        .collect();
    fits(drawn.len())?;
    let own = exporter.map(|label| own(&presence, label)).transpose()?;
    let links = links(&Proximity::of(&presence), &drawn);
    let at = places(drawn.len(), &links);
    let edition = edition(presence.products());
    let points = points(exports, &presence, &drawn, &at, (own, edition.is_some()));
    let strokes: Vec<Value> = links.iter().filter_map(|link| line(link, &points, &at)).collect();
    let aside = presence.products().len() - drawn.len();
    let mut small_print =
        vec!["lines: the greatest proximities, and all of 0.55 and more; size: exports of all".to_owned()];
    small_print.extend(edition.map(|edition| format!("products of {edition}")));
    if aside > 0 {
        small_print.push(format!("not drawn: products in which nobody has an advantage ({aside})"));
    }
    let title =
        exporter.map_or_else(|| "Product space".to_owned(), |who| format!("Product space: exports of {who}"));
    Ok(Chart::new(title, &small_print, body(strokes, points, exporter.is_some())))
}

fn fits(count: usize) -> Result<()> {
    let message = match count {
        0 => "no exporter has an advantage in anything; there is no space to draw".to_owned(),
        1..=MOST => return Ok(()),
        _ => format!("{count} products are too many to tell apart; keep {MOST}, or take a coarser level"),
    };
    Err(Error::new(&CHART_EMPTY, message))
}

fn own<'a>(presence: &'a Presence, label: &str) -> Result<&'a [u32]> {
    let row = presence.exporters().iter().position(|one| one == label);
    let held = row.and_then(|row| presence.by_exporter().get(row)).map(Vec::as_slice);
    held.ok_or_else(|| Error::new(&CHART_EMPTY, format!("no row of the matrix is called `{label}`")))
}

/// A tree of the greatest proximities, and the strong ones; points are counted as they are drawn.
fn links(near: &Proximity, drawn: &[usize]) -> Vec<Link> {
    let mut all: Vec<Link> = Vec::new();
    for (one, product) in drawn.iter().enumerate() {
        for (other, later) in drawn.iter().enumerate().skip(one + 1) {
            let value = near.between(*product, *later).unwrap_or_default();
            if value > 0.0 {
                all.push((one, other, value));
            }
        }
    }
    order::sort_by(&mut all, |one, other| other.2.total_cmp(&one.2));
    let mut part_of: Vec<usize> = (0..drawn.len()).collect();
    all.retain(|(one, other, value)| {
        let parts = (part_of.get(*one).copied(), part_of.get(*other).copied());
        let (Some(from), Some(to)) = parts else { return false };
        for part in part_of.iter_mut().filter(|part| **part == to) {
            *part = from;
        }
        from != to || *value >= STRONG
    });
    all
}

/// The classification of all products, which their labels then need not repeat.
fn edition(products: &[String]) -> Option<&str> {
    let (first, _) = products.first()?.split_once(':')?;
    let same = |product: &String| product.split_once(':').is_some_and(|(edition, _)| edition == first);
    products.iter().all(same).then_some(first)
}

fn points(
    exports: &Matrix,
    presence: &Presence,
    drawn: &[usize],
    at: &[[f64; 2]],
    (own, short): (Option<&[u32]>, bool),
) -> Vec<Value> {
    let (totals, whole) = (exports.column_totals(), exports.total());
    let held = |product: usize| own.is_some_and(|own| own.iter().any(|one| *one as usize == product));
    let point = |(product, place): (&usize, &[f64; 2])| {
        let share = totals.get(*product).map_or(0.0, |total| (total / whole * 10_000.0).round() / 10_000.0);
        let label = presence.products().get(*product).map_or("", String::as_str);
        row(&[
            ("product", label.into()),
            (
                "label",
                if short { label.split_once(':').map_or(label, |(_, code)| code) } else { label }.into(),
            ),
            ("x", place[0].into()),
            ("y", place[1].into()),
            ("share", share.into()),
            ("exporters", presence.by_product().get(*product).map_or(0, Vec::len).into()),
            ("held", if held(*product) { "with an advantage" } else { "without" }.into()),
        ])
    };
    drawn.iter().zip(at).map(point).collect()
}

fn line((one, other, value): &Link, points: &[Value], at: &[[f64; 2]]) -> Option<Value> {
    let ([x, y], [x2, y2]) = (at.get(*one)?, at.get(*other)?);
    let name = |point: usize| points.get(point).and_then(|point| point.get("product")).cloned();
    let value = (value * 10_000.0).round() / 10_000.0;
    Some(row(&[
        ("x", (*x).into()),
        ("y", (*y).into()),
        ("x2", (*x2).into()),
        ("y2", (*y2).into()),
        ("from", name(*one)?),
        ("to", name(*other)?),
        ("proximity", value.into()),
    ]))
}

fn body(lines: Vec<Value>, points: Vec<Value>, one_exporter: bool) -> Value {
    let side =
        |field: &str| fill(include_str!("templates/product_space_side.json"), &[("field", field.into())]);
    let colour = if one_exporter {
        fill(include_str!("templates/product_space_colour.json"), &[])
    } else {
        row(&[("value", BLUE.into())])
    };
    let labelled = points.len() <= LABELLED;
    let points = data(points, &[]);
    let holes = [
        ("lines", data(lines, &[])),
        ("points", points),
        ("x", side("x")),
        ("y", side("y")),
        ("colour", colour),
    ];
    let mut body = fill(include_str!("templates/product_space.json"), &holes);
    if let Some(Value::Array(layers)) = body.get_mut("layer").filter(|_| labelled) {
        layers.push(fill(include_str!("templates/product_space_labels.json"), &holes));
    }
    body
}
