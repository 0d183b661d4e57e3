//! Flows out of a described table.

use std::collections::HashMap;

use bilateral::amount::Currency;
use bilateral::economy::{Area, CodeSystem};
use bilateral::flow::file_rules::{EDITION, MAPPING, WORD};
use bilateral::flow::{Direction, Terms};
use bilateral::period::{Period, YearMonth};
use bilateral::product::{Classification, Product, ProductKey};
use bilateral::{Error, Result};

use super::Mapping;
use crate::across;
use crate::comext::direction;
use crate::diagnostics::Note;
use crate::fail::shown;
use crate::flags;
use crate::input::Input;
use crate::options::Options;
use crate::rows::{Has, Read, Row, Rows, state};
use crate::sheet::Sheet;

/// Where the text of a role comes from.
#[derive(Debug, Clone)]
enum Origin {
    Column(usize),
    Constant(String),
    Nothing,
}

impl Origin {
    fn text(&self, sheet: &mut Sheet<'_>) -> String {
        match self {
            Self::Column(place) => sheet.text(*place),
            Self::Constant(text) => text.clone(),
            Self::Nothing => String::new(),
        }
    }

    fn place(&self) -> usize {
        if let Self::Column(place) = self { *place } else { 0 }
    }
}

pub(super) fn read(input: Input<'_>, mapping: &Mapping, mut options: Options<'_>) -> Result<Read> {
    let delimiter = mapping.byte(&input.head);
    let mut sheet = Sheet::open_at(input, delimiter, u64::from(mapping.skip_lines))?;
    sheet.footers.clone_from(&mapping.footers);
    let origin = |role: &str, needed: bool| origin_of(mapping, &sheet, role, needed);
    let (reporter, partner) = (origin("reporter", true)?, origin("partner", true)?);
    let (flow, product) = (origin("flow", true)?, origin("product", true)?);
    let (period, month) = (origin("period", !mapping.wide)?, origin("month", false)?);
    let labels = options.product_labels.clone();
    let value = origin("value", !mapping.wide)?;
    let (mass, currency, flag) = (origin("mass", false)?, origin("currency", false)?, origin("flag", false)?);
    let system = |own: Option<CodeSystem>| {
        own.or(mapping.areas).ok_or_else(|| {
            Error::new(&MAPPING, "nothing says in which code system areas are; set `areas`, such as `iso3`")
                .at("areas")
        })
    };
    let (reporters, partners) = (system(mapping.reporter_areas)?, system(mapping.partner_areas)?);
    let classification = mapping.classification.or(options.edition);
    let mut rows =
        Rows::new("mapped", Has { mass: matches!(mass, Origin::Column(_)), ..Has::default() }, &options);
    if mapping.power != 0 {
        rows.diagnostics.unit("value", &format!("10^{}", mapping.power), "1", mapping.power);
    }
    if mapping.mass_power != 0 {
        rows.diagnostics.unit("mass", &format!("10^{} kg", mapping.mass_power), "kg", mapping.mass_power);
    }
    let values = columns(&sheet, mapping, &value, &mut rows)?;
    let chosen = mapping.chosen(&sheet)?;
    let mut terms_of: HashMap<(String, String, String), u32> = HashMap::new();
    let mut scratch = Vec::new();
    while sheet.advance(&mut rows.diagnostics, &mut options.progress)? {
        let line = sheet.line();
        if !super::is_meant(&mut sheet, &chosen) {
            rows.diagnostics.note(Note::NoCell, line);
            continue;
        }
        let marks = (flow.text(&mut sheet), currency.text(&mut sheet), flag.text(&mut sheet));
        let terms = match terms_of.get(&marks) {
            Some(terms) => *terms,
            None => {
                let terms = terms(mapping, &marks, &options)
                    .map_err(|refused| crate::fail::at(&refused, sheet.place(flow.place())))?;
                let number = rows.terms(terms);
                terms_of.insert(marks.clone(), number);
                number
            }
        };
        flags::note(&mut rows, line, &marks.2, "");
        let coded = |text: String| code_of(mapping, text);
        let (from_text, to_text) = (coded(reporter.text(&mut sheet)), coded(partner.text(&mut sheet)));
        let product_text = coded(product.text(&mut sheet));
        for (place, fixed) in &values {
            let when = match fixed {
                Some(code) => *code,
                None => {
                    let text = in_year(period.text(&mut sheet), &month.text(&mut sheet));
                    rows.period(text.as_bytes(), sheet.place(period.place()), Period::parse_any)?
                }
            };
            let from = rows.area(0, from_text.as_bytes(), when, |_, month| {
                area_of(mapping, &reporter, reporters, &from_text, month)
            });
            let to = rows.area(1, to_text.as_bytes(), when, |_, month| {
                area_of(mapping, &partner, partners, &to_text, month)
            });
            let what = rows.product(0, product_text.as_bytes(), |_| {
                let given = mapping.products.get(&product_text).or_else(|| labels.get(&product_text));
                code(classification, mapping.digits, given.unwrap_or(&product_text))
            });
            let mut row = Row::new(line, from, to, what, when, terms);
            row.value = rows.value(
                mapping.plain(sheet.cell(*place), &mut scratch, sheet.place(*place))?,
                mapping.power,
                sheet.place(*place),
            )?;
            // An empty cell of a wide table is a row that a tidy one would not have.
            if fixed.is_some() && sheet.cell(*place).is_empty() {
                continue;
            }
            if let Origin::Column(place) = mass {
                row.mass = rows.amount(
                    mapping.plain(sheet.cell(place), &mut scratch, sheet.place(place))?,
                    mapping.mass_power,
                    sheet.place(place),
                )?;
            }
            rows.push(row)?;
        }
    }
    rows.finish()
}

fn origin_of(mapping: &Mapping, sheet: &Sheet<'_>, role: &str, needed: bool) -> Result<Origin> {
    match (mapping.columns.get(role), mapping.constants.get(role)) {
        (Some(column), _) => Ok(Origin::Column(sheet.need(&[column])?)),
        (None, Some(constant)) => Ok(Origin::Constant(constant.clone())),
        (None, None) if needed => {
            let message = format!("nothing says where the {role} is; name its column or a constant");
            Err(Error::new(&MAPPING, message).at(role))
        }
        (None, None) => Ok(Origin::Nothing),
    }
}

/// The columns of values, with their period where the header says it.
fn columns(
    sheet: &Sheet<'_>,
    mapping: &Mapping,
    value: &Origin,
    rows: &mut Rows,
) -> Result<Vec<(usize, Option<u32>)>> {
    if !mapping.wide {
        return Ok(vec![(value.place(), None)]);
    }
    let names = sheet.names().iter().map(String::as_str).enumerate();
    let mut free = names.filter(|(_, name)| !mapping.columns.values().any(|column| column == name));
    let found = across::periods(&mut free, sheet.line(), &mut rows.diagnostics)?;
    if found.is_empty() {
        return Err(across::nothing_across());
    }
    Ok(found.into_iter().map(|(place, period)| (place, Some(rows.period_word(period)))).collect())
}

/// The code in a cell that may have its label behind it, or the mark in front that keeps a spreadsheet from
/// reading a number.
fn code_of(mapping: &Mapping, mut text: String) -> String {
    if let Some(mark) = &mapping.label_after
        && let Some(end) = text.find(mark.as_str())
    {
        text.truncate(end);
    }
    match text.strip_prefix('\'') {
        Some(rest) => rest.trim().to_owned(),
        None => text,
    }
}

/// An area by the mapping's own names, else by its code.
fn area_of(
    mapping: &Mapping,
    origin: &Origin,
    system: CodeSystem,
    text: &str,
    month: Option<YearMonth>,
) -> Result<Area> {
    if let Some(area) = mapping.names.get(text) {
        return Ok(*area);
    }
    crate::baci::area(system, text.as_bytes(), month).or_else(|refused| match origin {
        // What the mapping itself says can be one of our ids.
        Origin::Constant(id) => Area::parse(id).map_err(|_| refused),
        _ => Err(refused),
    })
}

/// A month of a year, as a number or by its name; the period as it is, where no column has months.
fn in_year(year: String, month: &str) -> String {
    match month.parse::<u8>() {
        _ if month.is_empty() => year,
        Ok(month) => format!("{year}-{month:02}"),
        Err(_) => format!("{month} {year}"),
    }
}

fn terms(
    mapping: &Mapping,
    (flow, currency, flag): &(String, String, String),
    options: &Options<'_>,
) -> Result<Terms> {
    let stated = mapping.words.iter().find(|(_, words)| words.iter().any(|word| word == flow));
    let direction = match stated {
        Some((direction, _)) => Direction::parse(direction).map_err(|_| {
            Error::new(
                &MAPPING,
                format!("`{direction}` is no direction; there are import, export, re-import, re-export"),
            )
        })?,
        None => direction(flow).or_else(|| Direction::parse(&flow.to_ascii_lowercase()).ok()).ok_or_else(
            || {
                let message = format!(
                    "`{}` is no flow known here; say under `words` what it means",
                    shown(flow.as_bytes())
                );
                Error::new(&WORD, message)
            },
        )?,
    };
    let currency = match (currency.as_str(), mapping.currency) {
        ("", Some(currency)) => currency,
        ("", None) => {
            return Err(Error::new(&MAPPING, "nothing says in which currency values are; set `currency`"));
        }
        (text, _) => Currency::parse(text)?,
    };
    Ok(Terms {
        valuation: if direction.is_outward() { mapping.export_valuation } else { mapping.import_valuation },
        status: flags::status(flag),
        confidentiality: flags::confidentiality(flag, ""),
        vintage: options.vintage,
        source: options.source.clone(),
        ..Terms::new(direction, currency)
    })
}

fn code(
    classification: Option<Classification>,
    digits: Option<usize>,
    text: &str,
) -> Result<(ProductKey, u16)> {
    if text.eq_ignore_ascii_case("TOTAL") {
        return Ok((ProductKey::Total, 0));
    }
    let classification =
        classification.ok_or_else(|| Error::new(&EDITION, "the mapping names no classification"))?;
    match (ProductKey::read(classification, text), digits) {
        (Err(_), Some(digits)) if text.len() < digits => {
            let repair = Product::repair_leading_zero(classification, digits, text)?;
            Ok((ProductKey::Item(repair.product()), state::ZEROS))
        }
        (read, _) => read.map(|key| (key, 0)),
    }
}
