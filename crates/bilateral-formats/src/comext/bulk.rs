//! The bulk files: 18 columns since 2024, 19 or 20 before, 9 in the years of the DVD, 8 without a header on CD-ROM.

use std::io;

use bilateral::amount::Currency;
use bilateral::flow::file_rules::{CODE, WORD};
use bilateral::flow::{Direction, Terms, Valuation};
use bilateral::period::Period;
use bilateral::{Error, Result};

use super::quick::{Measures, Places, Quick, wanted};
use super::{Editions, direction, geonom, procedure, product, words};
use crate::diagnostics::Note;
use crate::fail::{refuse, shown};
use crate::input::{Input, open};
use crate::intern::{Intern, packed};
use crate::options::Options;
use crate::rows::{Has, Read, Row, Rows, state};
use crate::sheet::Sheet;

pub(crate) const FORMAT: &str = "comext-bulk";

const CDROM: [&str; 8] = [
    "FLOW",
    "PRODUCT_NC",
    "PARTNER",
    "STAT_REGIME",
    "DECLARANT",
    "VALUE_1000ECU",
    "QUANTITY_TON",
    "SUP_QUANTITY",
];

/// Reads a bulk file of Comext (`full_v2_202402.dat` and those before it): by reporter,
/// partner, product of the Combined Nomenclature, flow, procedure and month.
///
/// Values are EUR, the statistical value of European rules; masses kilograms, whatever the
/// vintage states. Month 52 is the year. Procedure 4 of old files is all procedures together.
/// Codes are of the Combined Nomenclature of the year of the period, unless [`Options::edition`] says otherwise.
///
/// ```
/// use bilateral_formats::{Note, Options, comext_bulk};
/// let file = "REPORTER,PARTNER,TRADE_TYPE,PRODUCT_NC,FLOW,STAT_PROCEDURE,SUPPL_UNIT,PERIOD,VALUE_EUR,QUANTITY_KG,QUANTITY_SUPPL_UNIT\n\
///             AT,KZ,E,39XXXXXX,2,1,NO_SU,202402,89,0,0\n";
/// let read = comext_bulk(file.as_bytes(), Options::default()).unwrap();
/// assert_eq!(read.diagnostics.count(Note::Masked), 1);
///
/// // Wrong: a flow that is none.
/// let refused = comext_bulk(file.replace(",2,1,NO", ",7,1,NO").as_bytes(), Options::default()).unwrap_err();
/// assert_eq!(refused.code(), "file.word");
/// ```
///
/// # Errors
/// - `file.column-missing` if it is no bulk file of Comext
/// - `file.word` for a flow or procedure that is none
/// - the other `file.*` codes, with line and column, for damaged files
pub fn comext_bulk(input: impl io::Read, options: Options<'_>) -> Result<Read> {
    let input = open(input, options.entry.as_deref(), options.most_bytes)?;
    read(input, options)
}

/// Reads the files of the CD-ROMs of the 1990s: eight columns without a header, thousand ECU,
/// tonnes. They do not say of when they are; [`Options::period`] does.
///
/// # Errors
/// `file.code` without a period; else as [`comext_bulk`].
pub fn comext_cdrom(input: impl io::Read, options: Options<'_>) -> Result<Read> {
    let input = open(input, options.entry.as_deref(), options.most_bytes)?;
    if options.period.is_none() {
        let message = "the file does not say of which period it is; state it, as its name or its folder does";
        return Err(Error::new(&CODE, message));
    }
    let delimiter = crate::sniff::delimiter(&input.head);
    let mut sheet = Sheet::without_header(input, delimiter);
    sheet.set_names(CDROM.map(str::to_owned).to_vec());
    take_all(sheet, options)
}

pub(crate) fn read(input: Input<'_>, options: Options<'_>) -> Result<Read> {
    let delimiter = crate::sniff::delimiter(&input.head);
    take_all(Sheet::open(input, delimiter)?, options)
}

#[expect(clippy::too_many_lines, reason = "one row, column after column")]
fn take_all(mut sheet: Sheet<'_>, mut options: Options<'_>) -> Result<Read> {
    let either = |sheet: &Sheet<'_>, first: &[&str], rest: &[&str]| match sheet.column(first)? {
        Some(place) => Ok(place),
        None => sheet.need(rest),
    };
    let reporter = either(&sheet, &["DECLARANT_ISO"], &["REPORTER", "DECLARANT"])?;
    let partner = either(&sheet, &["PARTNER_ISO"], &["PARTNER"])?;
    let code = sheet.need(&["PRODUCT_NC"])?;
    let flow = sheet.need(&["FLOW"])?;
    let regime = sheet.column(&["STAT_PROCEDURE", "STAT_REGIME"])?;
    let period_column = sheet.column(&["PERIOD"])?;
    if period_column.is_none() && options.period.is_none() {
        sheet.need(&["PERIOD"])?;
    }
    let (value, value_power) = match sheet.column(&["VALUE_EUR", "VALUE_IN_EUROS", "VALUE_IN_EUR"])? {
        Some(place) => (place, 0),
        None => (sheet.need(&["VALUE_1000ECU", "VALUE_1000EURO", "VALUE_1000EUR"])?, 3),
    };
    let (mass, mass_power) = match sheet.column(&["QUANTITY_KG", "QUANTITY_IN_KG"])? {
        Some(place) => (Some(place), 0),
        None => match sheet.column(&["QUANTITY_IN_100KG"])? {
            Some(place) => (Some(place), 2),
            None => (sheet.column(&["QUANTITY_TON"])?, 3),
        },
    };
    let quantity = sheet.column(&["QUANTITY_SUPPL_UNIT", "SUP_QUANTITY"])?;
    let unit = sheet.column(&["SUPPL_UNIT", "SUPP_UNIT"])?;
    let trade = sheet.column(&["TRADE_TYPE"])?;

    let has = Has { mass: mass.is_some(), quantity: quantity.is_some() && unit.is_some(), ..Has::default() };
    let mut rows = Rows::new(FORMAT, has, &options);
    let name = |place: usize| sheet.names().get(place).cloned().unwrap_or_default();
    if value_power == 3 {
        rows.diagnostics.unit(&name(value), "thousand ECU or EUR, at par", "EUR", 3);
    }
    if let Some(place) = mass.filter(|_| mass_power > 0) {
        let stated = if mass_power == 2 { "100 kg" } else { "tonnes" };
        rows.diagnostics.unit(&name(place), stated, "kg", mass_power);
    }
    let base = Terms {
        valuation: Some(Valuation::Statistical),
        vintage: options.vintage,
        source: options.source.clone(),
        ..Terms::new(Direction::Import, Currency::EUR)
    };
    let fixed = options.period.map(|period| rows.period_word(period));
    let (mut term_cells, mut unit_cells) = (Intern::default(), Intern::default());
    let mut units = Vec::new();
    let mut editions = Editions::new(options.edition);
    let places = Places { reporter, partner, trade, code, flow, regime, period: period_column };
    let measures = Measures {
        value: (value, value_power),
        mass: mass.map(|place| (place, mass_power)),
        quantity: quantity.zip(unit),
    };
    sheet.look_for(wanted(&places, &measures));
    let mut quick = Quick::new(&places, &measures, fixed.filter(|_| period_column.is_none()));
    loop {
        if let Some(lines) = sheet.plain_lines()? {
            let taken = quick.take(lines, &mut rows, &mut editions)?;
            sheet.pass(taken, &mut options.progress)?;
            if taken > 0 {
                continue;
            }
        }
        if !sheet.advance(&mut rows.diagnostics, &mut options.progress)? {
            break;
        }
        let (flow_cell, regime_cell) = (sheet.cell(flow), sheet.maybe(regime));
        let period_cell = sheet.maybe(period_column);
        let period = match (period_column, fixed) {
            (Some(place), _) => rows.period(period_cell, sheet.place(place), Period::parse_any)?,
            (None, Some(fixed)) => fixed,
            (None, None) => return Err(refuse(&CODE, sheet.place(0), "no period is known")),
        };
        let both = [flow_cell, b"\t", regime_cell].concat();
        let terms = match term_cells.find(&both) {
            Some(terms) => terms,
            None => {
                let (flow_text, regime_text) =
                    (String::from_utf8_lossy(flow_cell), String::from_utf8_lossy(regime_cell));
                let direction = direction(&flow_text).ok_or_else(|| {
                    let message = format!("`{}` is no flow; 1 is import, 2 export", shown(flow_cell));
                    refuse(&WORD, sheet.place(flow), message)
                })?;
                let procedure = procedure(&regime_text).ok_or_else(|| {
                    let message = format!(
                        "`{}` is no statistical procedure; there are 1 to 7 and 9",
                        shown(regime_cell)
                    );
                    refuse(&WORD, sheet.place(regime.unwrap_or(flow)), message)
                })?;
                let terms = rows.terms(Terms { direction, procedure, ..base.clone() });
                term_cells.insert(&both, terms);
                quick.learn_terms(flow_cell, regime_cell, terms);
                terms
            }
        };
        let (reporter_cell, partner_cell, code_cell) =
            (sheet.cell(reporter), sheet.cell(partner), sheet.cell(code));
        let from = rows.area(0, reporter_cell, period, geonom);
        let to = rows.area(0, partner_cell, period, geonom);
        let (number, classification) = editions.of(&rows, period)?;
        let what = rows.product(number, code_cell, |cell| product(classification, cell));
        let mut row = Row::new(sheet.line(), from, to, what, period, terms);
        row.value = rows.value(sheet.cell(value), value_power, sheet.place(value))?;
        if let Some(place) = mass {
            row.mass = rows.amount(sheet.cell(place), mass_power, sheet.place(place))?;
        }
        if let (Some(place), Some(unit)) = (quantity, unit) {
            let unit_cell = sheet.cell(unit);
            let known = match unit_cells.find(unit_cell) {
                Some(number) => units.get(crate::rows::index(number)).copied().flatten(),
                None => {
                    let known = words::unit(unit_cell);
                    unit_cells.insert(unit_cell, u32::try_from(units.len()).unwrap_or(u32::MAX));
                    units.push(known);
                    quick.learn_unit(unit_cell, known);
                    known
                }
            };
            match known {
                Some(None) => {}
                Some(Some(unit)) => {
                    row.quantity = rows.amount(sheet.cell(place), 0, sheet.place(place))?;
                    row.unit = unit;
                }
                None if matches!(sheet.cell(place), b"" | b"0") => {}
                None => rows.diagnostics.note(Note::UnknownUnit, sheet.line()).example(&shown(unit_cell)),
            }
        }
        let key =
            [reporter_cell, partner_cell, sheet.maybe(trade), code_cell, flow_cell, regime_cell, period_cell];
        rows.in_order(key.map(|cell| packed(cell).unwrap_or(0)), what.state & state::MASKED != 0);
        rows.push(row)?;
    }
    rows.finish()
}
