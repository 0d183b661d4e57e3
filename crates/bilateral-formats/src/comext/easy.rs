//! Extracts of the site of Comext, with codes, labels or both, in the language of whoever made them.

use std::collections::BTreeMap;
use std::io;

use bilateral::amount::Currency;
use bilateral::economy::{Area, CodeSystem};
use bilateral::flow::file_rules::{COLUMN_MISSING, WORD};
use bilateral::flow::{Direction, Procedure, Terms, Valuation};
use bilateral::period::{Period, YearMonth};
use bilateral::product::{Classification, ProductKey};
use bilateral::{Error, Result};

use super::pivot::{Measure, Pivot};
use super::{Editions, direction, geonom, procedure, product};
use crate::across;
use crate::diagnostics::Note;
use crate::fail::{refuse, shown};
use crate::input::{Input, open};
use crate::options::Options;
use crate::rows::{Has, Read, Row, Rows};
use crate::sheet::Sheet;

pub(crate) const FORMAT: &str = "easy-comext";

/// Reads an extract of Easy Comext in its relational view: `REPORTER, PARTNER, PRODUCT, FLOW,
/// STAT_PROCEDURE, PERIOD` and one column for each indicator, or a column that names the indicator. A batch,
/// whose columns of labels end in `_LAB`, and a table with a column for each period are read too.
///
/// Cells are codes, labels (`Aug. 2024`, `EXPORTATION`) or both (`202408-Aug. 2024`,
/// `TOTAL-Total`). Notes in labels of reporters are taken off; a bloc is told from its members.
/// Labels of products need [`Options::product_labels`]; `Total` does not.
///
/// ```
/// use bilateral_formats::{Note, Options, easy_comext};
/// let file = "REPORTER,PARTNER,PRODUCT,FLOW,STAT_PROCEDURE,PERIOD,VALUE_IN_EUR\n\
///             \"Ireland (Eire)\",Kazakhstan,Total,EXPORTATION,Total,Aug. 2024,8164660\n";
/// let read = easy_comext(file.as_bytes(), Options::default()).unwrap();
/// assert_eq!(read.table.get(0).unwrap().reporter().id(), "IRL");
/// ```
///
/// # Errors
/// - `file.column-missing`, `file.column-twice`, `file.word`, and the other `file.*` codes with line and column
/// - `period.contradictory` where code and label of a period disagree
pub fn easy_comext(input: impl io::Read, options: Options<'_>) -> Result<Read> {
    let input = open(input, options.entry.as_deref(), options.most_bytes)?;
    read(input, options)
}

pub(crate) fn read(input: Input<'_>, mut options: Options<'_>) -> Result<Read> {
    let delimiter = crate::sniff::delimiter(&input.head);
    let mut sheet = Sheet::open(input, delimiter)?;
    let Columns { reporter, partner, product: code, flow, regime, period: when, indicator } =
        Columns::of(&sheet)?;
    let mut rows = Rows::new(FORMAT, Has { mass: true, ..Has::default() }, &options);
    let mut names = sheet.names().iter().map(String::as_str).enumerate();
    let across = match (indicator, when) {
        (Some(_), None) => across::periods(&mut names, sheet.line(), &mut rows.diagnostics)?,
        _ => Vec::new(),
    };
    let wide = !across.is_empty();
    let when = match when {
        None if !wide => sheet.need(&["PERIOD"])?,
        when => when.unwrap_or_default(),
    };
    let columns = if indicator.is_none() { measures(&sheet)? } else { Vec::new() };
    let single = match indicator {
        Some(_) if wide => None,
        Some(_) => Some(sheet.need(&["INDICATOR_VALUE", "OBS_VALUE", "VALUE"])?),
        None => None,
    };
    let mut pivot = Pivot::new(indicator.is_some());
    let base = Terms {
        valuation: Some(Valuation::Statistical),
        vintage: options.vintage,
        source: options.source.clone(),
        ..Terms::new(Direction::Import, Currency::EUR)
    };
    let mut terms_of: BTreeMap<(String, String), u32> = BTreeMap::new();
    let mut editions = Editions::new(options.edition);
    // A wide table is read once for each of its periods, others once.
    let times = if wide {
        across.into_iter().map(|(place, period)| (place, Some(rows.period_word(period)))).collect()
    } else {
        vec![(0, None)]
    };
    while sheet.advance(&mut rows.diagnostics, &mut options.progress)? {
        let line = sheet.line();
        let pair = (sheet.text(flow), regime.map(|place| sheet.text(place)).unwrap_or_default());
        let terms = match terms_of.get(&pair) {
            Some(terms) => *terms,
            None => {
                let direction = direction(&pair.0).ok_or_else(|| {
                    let message = format!("`{}` is no flow known here", shown(pair.0.as_bytes()));
                    refuse(&WORD, sheet.place(flow), message)
                })?;
                let procedure = procedure(&pair.1).unwrap_or_else(|| {
                    rows.diagnostics.note(Note::UnknownFlag, line).example(&pair.1);
                    Some(Procedure::Other)
                });
                let terms = rows.terms(Terms { direction, procedure, ..base.clone() });
                terms_of.insert(pair, terms);
                terms
            }
        };
        for (column, fixed) in &times {
            let period = match fixed {
                Some(period) => *period,
                None => rows.period(sheet.cell(when), sheet.place(when), Period::parse_any)?,
            };
            let mut contradicts = false;
            let (reporter_text, partner_text) = (sheet.text(reporter), sheet.text(partner));
            let from = rows
                .area(0, reporter_text.as_bytes(), period, |cell, month| area(cell, month, &mut contradicts));
            let to = rows
                .area(0, partner_text.as_bytes(), period, |cell, month| area(cell, month, &mut contradicts));
            if contradicts {
                rows.diagnostics.note(Note::LabelContradicts, line).example(&reporter_text);
            }
            let (number, classification) = editions.of(&rows, period)?;
            let product_text = sheet.text(code);
            let labels = &options.product_labels;
            let what = rows.product(number, product_text.as_bytes(), |_| {
                labelled(classification, &product_text, labels)
            });
            let row = Row::new(line, from, to, what, period, terms);
            match (indicator, single.or(fixed.map(|_| *column))) {
                (Some(indicator), Some(single)) => {
                    let text = sheet.text(indicator);
                    let Some(measure) = Measure::of(&text) else {
                        rows.diagnostics.note(Note::UnknownUnit, line).example(&text);
                        continue;
                    };
                    let cell = missing(sheet.cell(single), &mut rows, line);
                    pivot.add(&mut rows, row, measure, cell, sheet.place(single))?;
                }
                _ => {
                    let mut row = row;
                    for (place, measure) in &columns {
                        let cell = missing(sheet.cell(*place), &mut rows, line);
                        measure.put(&mut rows, &mut row, cell, sheet.place(*place))?;
                    }
                    rows.push(row)?;
                }
            }
        }
    }
    pivot.finish(&mut rows)?;
    rows.finish()
}

/// Where everything stands. A batch has codes, labels (`…_LAB`), or both in columns of their own.
struct Columns {
    reporter: usize,
    partner: usize,
    product: usize,
    flow: usize,
    regime: Option<usize>,
    period: Option<usize>,
    indicator: Option<usize>,
}

impl Columns {
    fn of(sheet: &Sheet<'_>) -> Result<Self> {
        let either = |codes: &[&str], labels: &[&str]| match sheet.column(codes)? {
            None => sheet.column(labels),
            known => Ok(known),
        };
        let need = |codes: &[&str], labels: &[&str]| {
            either(codes, labels)?.map_or_else(|| sheet.need(codes.get(..1).unwrap_or_default()), Ok)
        };
        Ok(Self {
            reporter: need(&["REPORTER", "DECLARANT"], &["REPORTER_LAB", "DECLARANT_LAB", "DECL_LAB"])?,
            partner: need(&["PARTNER"], &["PARTNER_LAB"])?,
            product: need(&["PRODUCT"], &["PRODUCT_LAB"])?,
            flow: need(&["FLOW"], &["FLOW_LAB"])?,
            regime: either(&["STAT_PROCEDURE", "STAT_REGIME"], &["STAT_PROCEDURE_LAB", "STAT_REGIME_LAB"])?,
            period: either(&["PERIOD"], &["PERIOD_LAB"])?,
            indicator: either(&["INDICATORS", "INDICATOR"], &["INDICATORS_LAB", "INDICATOR_LAB"])?,
        })
    }
}

/// A value, or nothing for the marks of one that is missing or hidden.
fn missing<'a>(cell: &'a [u8], rows: &mut Rows, line: u64) -> &'a [u8] {
    match cell {
        b":" | b"-" | b"N/A" | b".." => b"",
        b":C" | b":c" | b": C" | b": c" => {
            rows.diagnostics.note(Note::Confidential, line);
            b""
        }
        cell => cell,
    }
}

/// The columns of values, one for each indicator.
fn measures(sheet: &Sheet<'_>) -> Result<Vec<(usize, Measure)>> {
    let mut columns = Vec::new();
    for (place, name) in sheet.names().iter().enumerate() {
        if let Some(measure) = Measure::of(name) {
            // Refused where it is the name of two: the second would take the place of the first.
            sheet.need(&[name])?;
            columns.push((place, measure));
        }
    }
    if columns.is_empty() {
        let message = "there is no column of values such as `VALUE_IN_EUR`, at line 1";
        return Err(Error::new(&COLUMN_MISSING, message));
    }
    Ok(columns)
}

/// A code, a label, or a code before its label.
pub(crate) fn area(cell: &[u8], month: Option<YearMonth>, contradicts: &mut bool) -> Result<Area> {
    let text = String::from_utf8_lossy(cell);
    if let Ok(area) = geonom(cell, month) {
        return Ok(area);
    }
    for mark in ['-', ':'] {
        if let Some((code, label)) = text.split_once(mark)
            && let Ok(area) = geonom(code.trim().as_bytes(), month)
        {
            let named = Area::from_code(CodeSystem::Name, plain(label));
            // Blocs have longer labels here than anywhere else; economies must agree.
            let differs = |named: &Area| *named != area && named.is_economy() && area.is_economy();
            *contradicts |= named.as_ref().is_ok_and(differs);
            return Ok(area);
        }
    }
    let named = |name: &str| crate::baci::area(CodeSystem::Name, name.as_bytes(), month);
    named(text.trim()).or_else(|refused| named(plain(&text)).map_err(|_| refused))
}

/// A label without its note; a label of a bloc is told by its note, so the note is tried first.
fn plain(label: &str) -> &str {
    label.split(" (").next().unwrap_or_default().trim()
}

/// A code, a code before its label, or a label that the caller knows.
pub(crate) fn labelled(
    classification: Classification,
    text: &str,
    labels: &BTreeMap<String, String>,
) -> Result<(ProductKey, u16)> {
    if let Some(code) = labels.get(text) {
        return product(classification, code.as_bytes());
    }
    let refused = match product(classification, text.as_bytes()) {
        Err(refused) => refused,
        read => return read,
    };
    for mark in ['-', ':'] {
        if let Some((code, _)) = text.split_once(mark)
            && let Ok(read) = product(classification, code.trim().as_bytes())
        {
            return Ok(read);
        }
    }
    if text.eq_ignore_ascii_case("insgesamt") {
        return Ok((ProductKey::Total, 0));
    }
    Err(refused)
}
