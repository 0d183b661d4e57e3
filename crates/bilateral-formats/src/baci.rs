//! BACI of CEPII: year, exporter, importer, product, thousand USD, tonnes.

use std::io;

use bilateral::amount::Currency;
use bilateral::economy::{Area, CodeSystem};
use bilateral::flow::file_rules::EDITION;
use bilateral::flow::{Direction, Terms, Valuation};
use bilateral::period::Period;
use bilateral::product::{Classification, Product, ProductKey};
use bilateral::{Error, Result};

use crate::input::{Input, open};
use crate::intern::packed;
use crate::options::Options;
use crate::plain::{Decimals, Lines, Wanted};
use crate::rows::{Amounts, Entry, Has, Lot, Read, Row, Rows, state};
use crate::sheet::Sheet;

pub(crate) const FORMAT: &str = "baci";

/// Reads BACI: `t,i,j,k,v,q`, one row for each exporter, importer and subheading of the HS.
///
/// Values come out in USD and masses in kilograms; leading zeros of products are put back and
/// counted; `NA` is missing. Every row is an export FOB of `i` to `j`, reconciled by CEPII
/// from both sides. [`Options::edition`] says of which HS the codes are.
///
/// # Errors
/// - `file.edition` without an edition of the HS
/// - `file.column-missing`, `file.cell-surplus`, `file.row-short`, `file.number` and the other
///   `file.*` codes for a file that is no BACI or damaged, with line and column
pub fn baci(input: impl io::Read, options: Options<'_>) -> Result<Read> {
    let input = open(input, options.entry.as_deref(), options.most_bytes)?;
    read(input, options)
}

pub(crate) fn read(input: Input<'_>, mut options: Options<'_>) -> Result<Read> {
    let hs = hs(options.edition)?;
    let delimiter = crate::sniff::delimiter(&input.head);
    let mut sheet = Sheet::open(input, delimiter)?;
    let columns = [sheet.need(&["t"])?, sheet.need(&["i"])?, sheet.need(&["j"])?, sheet.need(&["k"])?];
    let [year, exporter, importer, product] = columns;
    let (value, mass) = (sheet.need(&["v"])?, sheet.need(&["q"])?);
    let mut rows = Rows::new(FORMAT, Has { mass: true, ..Has::default() }, &options);
    rows.diagnostics.unit("v", "thousand USD", "USD", 3);
    rows.diagnostics.unit("q", "tonnes", "kg", 3);
    let terms = rows.terms(Terms {
        valuation: Some(Valuation::Fob),
        vintage: options.vintage,
        source: options.source.clone(),
        ..Terms::new(Direction::Export, Currency::USD)
    });
    let amounts = [value, mass].map(|place| (place, Decimals::of(3), b"NA".as_slice()));
    sheet.look_for(Wanted {
        runs: vec![year, exporter, importer],
        codes: vec![product],
        amounts: amounts.to_vec(),
    });
    let mut quick = Quick { terms, runs: Vec::new(), lot: Lot::default() };
    loop {
        if let Some(lines) = sheet.plain_lines()? {
            let taken = quick.take(lines, &mut rows)?;
            sheet.pass(taken, &mut options.progress)?;
            if taken > 0 {
                continue;
            }
        }
        if !sheet.advance(&mut rows.diagnostics, &mut options.progress)? {
            break;
        }
        let (t, i) = (sheet.cell(year), sheet.cell(exporter));
        let (j, k) = (sheet.cell(importer), sheet.cell(product));
        let period = rows.period(t, sheet.place(year), Period::parse_any)?;
        let from = rows.area(0, i, period, comtrade_area);
        let to = rows.area(0, j, period, comtrade_area);
        let what = rows.product(0, k, |cell| six_digits(hs, cell));
        let mut row = Row::new(sheet.line(), from, to, what, period, terms);
        row.value = rows.value(sheet.cell(value), 3, sheet.place(value))?;
        row.mass = rows.amount(sheet.cell(mass), 3, sheet.place(mass))?;
        let order = |cell| packed(cell).unwrap_or(u64::MAX);
        rows.in_order([order(t), order(i), order(j), order(k)], false);
        rows.push(row)?;
    }
    rows.finish()
}

/// The edition of the HS that was stated.
pub(crate) fn hs(stated: Option<Classification>) -> Result<Classification> {
    match stated {
        Some(hs @ Classification::Hs(_)) => Ok(hs),
        Some(other) => {
            let message =
                format!("BACI has codes of the HS, not of `{other}`; state its edition, such as `HS2017`");
            Err(Error::new(&EDITION, message))
        }
        None => {
            let message = "the file does not say of which edition its codes are; state it as its name does, `HS17` for `HS2017`";
            Err(Error::new(&EDITION, message))
        }
    }
}

/// Exporter, importer and period of rows one after another.
type Run = (Entry, Entry, u32);

fn known(rows: &mut Rows, [year, exporter, importer]: [u64; 3]) -> Option<Run> {
    let period = rows.known_period(year)?;
    Some((rows.known_area(0, exporter, period)?, rows.known_area(0, importer, period)?, period))
}

/// Rows of plain lines, column by column.
struct Quick {
    terms: u32,
    /// Where rows of another year, exporter or importer begin.
    runs: Vec<(usize, [u64; 3], Run)>,
    lot: Lot,
}

impl Quick {
    /// Takes lines until one has something that was not met before.
    fn take(&mut self, lines: Lines<'_>, rows: &mut Rows) -> Result<usize> {
        let lot = &mut self.lot;
        lot.clear();
        lot.line = lines.line();
        let products = lines.codes(0);
        rows.known_products(0, products, &mut lot.product);
        let mut good = lot.product.len();
        self.runs.clear();
        for (start, key) in lines.runs() {
            if start >= good {
                break;
            }
            let Some(found) = known(rows, key) else {
                good = start;
                break;
            };
            self.runs.push((start, key, found));
        }
        let ends = self.runs.iter().skip(1).map(|(start, _, _)| *start).chain([good]);
        for ((start, key, (from, to, period)), end) in self.runs.iter().zip(ends) {
            lot.reporter.resize(end, *from);
            lot.partner.resize(end, *to);
            lot.period.resize(end, *period);
            rows.run_in_order(*key, products.get(*start..end).unwrap_or_default());
        }
        lot.terms.resize(good, self.terms);
        let amounts = Amounts { value: lines.amounts(0), mass: lines.amounts(1), ..Amounts::default() };
        rows.push_lot(lot, amounts, good)?;
        Ok(good)
    }
}

/// A number of UN Comtrade's, as meant in a month.
pub(crate) fn comtrade_area(cell: &[u8], month: Option<bilateral::period::YearMonth>) -> Result<Area> {
    area(CodeSystem::Comtrade, cell, month)
}

pub(crate) fn area(
    system: CodeSystem,
    cell: &[u8],
    month: Option<bilateral::period::YearMonth>,
) -> Result<Area> {
    let read = |cell: &[u8]| {
        let code = String::from_utf8_lossy(cell);
        match month {
            Some(month) => Area::from_code_on(system, &code, month),
            None => Area::from_code(system, &code),
        }
    };
    read(cell).or_else(|refused| whole(cell).map_or(Err(refused), read))
}

/// A number as programs for tables save it that take codes for measurements, `398.0`: what is before the point.
pub(crate) fn whole(cell: &[u8]) -> Option<&[u8]> {
    cell.strip_suffix(b".0").filter(|code| code.iter().all(u8::is_ascii_digit))
}

pub(crate) fn six_digits(hs: Classification, cell: &[u8]) -> Result<(ProductKey, u16)> {
    let code = String::from_utf8_lossy(cell);
    match ProductKey::read(hs, &code) {
        Err(_) if cell.len() == 5 => {
            let repair = Product::repair_leading_zero(hs, 6, &code)?;
            let restored = if repair.zeros() > 0 { state::ZEROS } else { 0 };
            Ok((ProductKey::Item(repair.product()), restored))
        }
        Err(refused) => whole(cell).map_or(Err(refused), |code| six_digits(hs, code)),
        Ok(key) => Ok((key, 0)),
    }
}
