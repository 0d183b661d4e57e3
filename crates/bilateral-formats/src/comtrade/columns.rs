//! One row of UN Comtrade, whatever it was packed in.

use bilateral::amount::Currency;
use bilateral::economy::CodeSystem;
use bilateral::flow::file_rules::{CODE, EDITION};
use bilateral::flow::{Direction, MISSING, Procedure, Terms, Valuation};
use bilateral::period::Period;
use bilateral::product::{Classification, Product, ProductKey};
use bilateral::{Error, Result};

use super::groups::{self, Groups};
use super::{codes, no_flow};
use crate::baci::{area, whole};
use crate::diagnostics::Note;
use crate::fail::{Place, refuse, shown};
use crate::intern::Intern;
use crate::options::Options;
use crate::rows::{Has, Read, Row, Rows, index, state};
use crate::text::Decoder;

/// A row of cells.
pub(super) trait Cells {
    fn cell(&self, place: usize) -> &[u8];
    fn line(&self) -> u64;
    fn place(&self, place: usize) -> Place<'_>;
    fn find(&self, names: &[&str]) -> Result<Option<usize>>;
    fn need(&self, names: &[&str]) -> Result<usize>;
}

/// Where the cells of a row are.
#[derive(Debug, Clone, Copy)]
pub(super) struct Places {
    period: usize,
    /// Where the period is but a year: the month, and how often rows are counted.
    month: Option<usize>,
    frequency: Option<usize>,
    reporter: (usize, CodeSystem),
    partner: (usize, CodeSystem),
    second: Option<usize>,
    flow: usize,
    /// The name of the flow, where it stands beside its code.
    flow_name: Option<usize>,
    classification: Option<usize>,
    product: usize,
    product_is_label: bool,
    customs: Option<usize>,
    supply: Option<usize>,
    transport: Option<usize>,
    pub(super) value: Option<usize>,
    cif: Option<usize>,
    fob: Option<usize>,
    mass: Option<usize>,
    mass_estimated: Option<usize>,
    quantity: Option<usize>,
    unit: Option<usize>,
    quantity_estimated: Option<usize>,
    flag: Option<usize>,
    aggregate: Option<usize>,
    kind: Option<usize>,
}

/// What the value is called.
pub(super) const VALUE: [&str; 4] = ["primaryValue", "Trade Value (US$)", "Trade Value", "TradeValueUSD"];

impl Places {
    pub(super) fn of(cells: &impl Cells) -> Result<Self> {
        let area = |code: &[&str], iso: &[&str], name: &[&str]| -> Result<(usize, CodeSystem)> {
            Ok(match (cells.find(code)?, cells.find(iso)?) {
                (Some(place), _) => (place, CodeSystem::Comtrade),
                (None, Some(place)) => (place, CodeSystem::ComtradeIso),
                (None, None) => match cells.find(name)? {
                    Some(place) => (place, CodeSystem::Name),
                    None => (cells.need(code)?, CodeSystem::Comtrade),
                },
            })
        };
        let (period, month, frequency) = match cells.find(&["period"])? {
            Some(place) => (place, None, None),
            None => (
                cells.need(&["refYear", "Year", "yr"])?,
                cells.find(&["refMonth"])?,
                cells.find(&["freqCode"])?,
            ),
        };
        let (product, product_is_label) = match cells.find(&["cmdCode", "Commodity Code"])? {
            Some(place) => (place, false),
            None => (cells.need(&["Commodity", "cmdDesc"])?, true),
        };
        Ok(Self {
            period,
            month,
            frequency,
            reporter: area(
                &["reporterCode", "rtCode"],
                &["reporterISO", "rt3ISO"],
                &["reporterDesc", "Reporter", "rtTitle"],
            )?,
            partner: area(
                &["partnerCode", "ptCode"],
                &["partnerISO", "pt3ISO"],
                &["partnerDesc", "Partner", "ptTitle"],
            )?,
            second: cells.find(&["partner2Code", "2nd Partner Code", "ptCode2"])?,
            flow: match cells.find(&["flowCode", "Trade Flow Code", "rgCode"])? {
                Some(place) => place,
                None => cells.need(&["Trade Flow", "flowDesc"])?,
            },
            flow_name: cells.find(&["Trade Flow", "flowDesc", "rgDesc"])?,
            classification: cells.find(&["classificationCode", "Classification", "pfCode"])?,
            product,
            product_is_label,
            customs: cells.find(&["customsCode", "Customs Proc. Code", "cstCode"])?,
            supply: cells.find(&["mosCode"])?,
            transport: cells.find(&["motCode", "Mode of Transport Code"])?,
            value: cells.find(&VALUE)?,
            cif: cells.find(&["cifvalue", "CIF Trade Value (US$)"])?,
            fob: cells.find(&["fobvalue", "FOB Trade Value (US$)"])?,
            mass: cells.find(&["netWgt", "Netweight (kg)", "NetWeight"])?,
            mass_estimated: cells.find(&["isNetWgtEstimated"])?,
            quantity: cells.find(&["qty", "TradeQuantity"])?,
            unit: cells.find(&["qtyUnitCode", "Qty Unit Code", "qtCode"])?,
            quantity_estimated: cells.find(&["isQtyEstimated"])?,
            flag: cells.find(&["legacyEstimationFlag", "Flag", "estCode"])?,
            aggregate: cells.find(&["isAggregate"])?,
            kind: cells.find(&["typeCode"])?,
        })
    }

    pub(super) fn has(&self) -> Has {
        Has {
            mass: self.mass.is_some(),
            second: self.second.is_some(),
            quantity: self.quantity.is_some(),
            marks: true,
        }
    }
}

pub(super) struct Reader {
    pub rows: Rows,
    /// Where the cells of the present row are.
    pub at: Places,
    edition: Option<Classification>,
    labels: std::collections::BTreeMap<String, String>,
    classifications: Vec<Classification>,
    classification_cells: Intern,
    term_cells: Intern,
    base: Terms,
    decoder: Decoder,
    groups: Groups,
}

impl Reader {
    pub(super) fn new(at: &Places, format: &str, options: &Options<'_>) -> Self {
        Self {
            rows: Rows::new(format, at.has(), options),
            at: *at,
            edition: options.edition,
            labels: options.product_labels.clone(),
            classifications: Vec::new(),
            classification_cells: Intern::default(),
            term_cells: Intern::default(),
            base: Terms {
                vintage: options.vintage,
                source: options.source.clone(),
                ..Terms::new(Direction::Import, Currency::USD)
            },
            decoder: Decoder::default(),
            groups: Groups::default(),
        }
    }

    pub(super) fn take(&mut self, cells: &impl Cells) -> Result<()> {
        let maybe = |place: Option<usize>| place.map_or(&[][..], |place| cells.cell(place));
        let line = cells.line();
        let period = self.period(cells)?;
        let decoder = &mut self.decoder;
        let mut side = |rows: &mut Rows, column: u32, (place, system): (usize, CodeSystem)| {
            rows.area(column, cells.cell(place), period, |cell, month| match system {
                CodeSystem::Name => area(system, decoder.decode(cell).as_bytes(), month),
                _ => area(system, cell, month),
            })
        };
        let reporter = side(&mut self.rows, 0, self.at.reporter);
        let partner = side(&mut self.rows, 1, self.at.partner);
        let second = match maybe(self.at.second) {
            b"" | b"0" => None,
            cell => {
                let second =
                    self.rows.area(1, cell, period, |cell, month| area(CodeSystem::Comtrade, cell, month));
                // Nothing to say: the world is the second partner of a row that has none.
                (second.state & state::WORLD == 0).then_some(second)
            }
        };
        let product = self.product(cells)?;
        let value = match self.at.value {
            Some(place) => self.rows.value(cells.cell(place), 0, cells.place(place))?,
            None => MISSING,
        };
        let terms = self.terms(cells)?;
        let mut row = Row::new(line, reporter, partner, product, period, terms);
        row.value = value;
        if second.is_some_and(|second| second == partner) {
            let tally = self.rows.diagnostics.note(Note::SecondPartnerRepeated, line);
            tally.value_left_out += if value == MISSING { 0 } else { i128::from(value) };
            return Ok(());
        }
        row.second = second;
        self.amounts(cells, &mut row)?;
        let flag = match maybe(self.at.flag) {
            b"2" => 2,
            b"4" => 4,
            b"6" => 6,
            _ => 0,
        };
        row.mass_estimated = row.mass != MISSING && (is_true(maybe(self.at.mass_estimated)) || flag & 4 != 0);
        row.quantity_estimated =
            row.quantity != MISSING && (is_true(maybe(self.at.quantity_estimated)) || flag & 2 != 0);
        if flag != 0 || is_true(maybe(self.at.mass_estimated)) || is_true(maybe(self.at.quantity_estimated)) {
            self.rows.diagnostics.note(Note::Estimated, line);
        }
        let total = product.state & state::TOTAL_PRODUCT != 0 || partner.state & state::WORLD != 0;
        if is_true(maybe(self.at.aggregate)) && !total {
            self.rows.diagnostics.note(Note::Aggregate, line);
        }
        let mode = maybe(self.at.transport);
        if !matches!(mode, b"" | b"0") {
            let plain = self.rows.altered(terms, |terms| terms.transport = None);
            if self.groups.hold(mode, &row, plain) {
                return Ok(());
            }
            groups::note(&mut self.rows, mode, line);
        }
        self.rows.push(row)
    }

    pub(super) fn finish(mut self) -> Result<Read> {
        self.groups.finish(&mut self.rows)?;
        self.rows.finish()
    }

    fn period(&mut self, cells: &impl Cells) -> Result<u32> {
        let maybe = |place: Option<usize>| place.map_or(&[][..], |place| cells.cell(place));
        let (year, place) = (cells.cell(self.at.period), cells.place(self.at.period));
        let month = maybe(self.at.month);
        match whole(month).unwrap_or(month) {
            b"" if matches!(maybe(self.at.frequency), b"M" | b"Q") => {
                let message = format!(
                    "`{}` is the year of a month, and nothing says of which; keep the column `period` or `refMonth`",
                    shown(year)
                );
                Err(refuse(&CODE, place, message))
            }
            // 52 is the year.
            b"" | b"52" => self.rows.period(year, place, Period::parse_any),
            month => {
                let year = whole(year).unwrap_or(year);
                let zero: &[u8] = if month.len() == 1 { b"-0" } else { b"-" };
                let place = cells.place(self.at.month.unwrap_or(self.at.period));
                self.rows.period(&[year, zero, month].concat(), place, Period::parse_any)
            }
        }
    }

    fn amounts(&mut self, cells: &impl Cells, row: &mut Row) -> Result<()> {
        let mut zero = false;
        let known = |amount: i64, zero: &mut bool| {
            // Nobody trades goods that weigh nothing; the source has no other mark.
            let missing = amount == 0 && row.value != 0 && row.value != MISSING;
            *zero |= missing;
            if missing { MISSING } else { amount }
        };
        if let Some(place) = self.at.mass {
            let mass = self.rows.amount(cells.cell(place), 0, cells.place(place))?;
            row.mass = known(mass, &mut zero);
        }
        if let Some(place) = self.at.quantity {
            let quantity = self.rows.amount(cells.cell(place), 0, cells.place(place))?;
            let unit_cell = self.at.unit.map_or(&[][..], |place| cells.cell(place));
            let quantity = known(quantity, &mut zero);
            if quantity != MISSING && !codes::is_no_unit(unit_cell) {
                match codes::unit(unit_cell) {
                    Some((unit, _)) => (row.quantity, row.unit) = (quantity, unit),
                    None => {
                        let tally = self.rows.diagnostics.note(Note::UnknownUnit, row.line);
                        tally.example(&shown(unit_cell));
                    }
                }
            }
        }
        if zero {
            self.rows.diagnostics.note(Note::ZeroForMissing, row.line);
        }
        Ok(())
    }

    fn product(&mut self, cells: &impl Cells) -> Result<crate::rows::Entry> {
        let cell = cells.cell(self.at.product);
        let class_cell = self.at.classification.map_or(&[][..], |place| cells.cell(place));
        let number = match self.classification_cells.find(class_cell) {
            Some(number) => index(number),
            None => self.new_classification(cells, class_cell)?,
        };
        let classification = self.classifications.get(number).copied();
        let (label, labels, decoder) = (self.at.product_is_label, &self.labels, &mut self.decoder);
        Ok(self.rows.product(number, cell, |cell| {
            let classification = classification
                .ok_or_else(|| Error::new(&EDITION, "no classification is known; state one"))?;
            if !label {
                return code(classification, cell);
            }
            let text = decoder.decode(cell).into_owned();
            if matches!(text.to_ascii_lowercase().as_str(), "all commodities" | "total") {
                return Ok((ProductKey::Total, 0));
            }
            let given = labels.get(&text).map_or(text.as_str(), String::as_str);
            code(classification, given.as_bytes())
        }))
    }

    #[cold]
    fn new_classification(&mut self, cells: &impl Cells, cell: &[u8]) -> Result<usize> {
        let place = cells.place(self.at.classification.unwrap_or(self.at.product));
        let text = self.decoder.decode(cell).into_owned();
        let classification = match (Classification::parse(&text), self.edition) {
            (Ok(stated), _) => stated,
            (Err(_), Some(edition)) => edition,
            (Err(_), None) => {
                let message = format!(
                    "`{}` does not say of which edition the codes are; state it, such as `HS2017`",
                    shown(cell)
                );
                return Err(refuse(&EDITION, place, message));
            }
        };
        let known = self.classifications.iter().position(|known| *known == classification);
        let number = known.unwrap_or_else(|| {
            self.classifications.push(classification);
            self.classifications.len() - 1
        });
        self.classification_cells.insert(cell, u32::try_from(number).unwrap_or(u32::MAX));
        Ok(number)
    }

    fn terms(&mut self, cells: &impl Cells) -> Result<u32> {
        let maybe = |place: Option<usize>| place.map_or(&[][..], |place| cells.cell(place));
        // Late files of the old site have no code but the name.
        let coded = !matches!(cells.cell(self.at.flow), b"" | b"0");
        let flow_place = self.at.flow_name.filter(|_| !coded).unwrap_or(self.at.flow);
        let flow = cells.cell(flow_place);
        let (customs, supply, transport) =
            (maybe(self.at.customs), maybe(self.at.supply), maybe(self.at.transport));
        let value = maybe(self.at.value);
        let stated = if value.is_empty() {
            b'-'
        } else if maybe(self.at.cif) == value {
            b'c'
        } else if maybe(self.at.fob) == value {
            b'f'
        } else {
            b'-'
        };
        let services = maybe(self.at.kind) == b"S";
        let key: Vec<u8> = [flow, customs, supply, transport, &[stated, u8::from(services)]].join(&b'\t');
        if let Some(terms) = self.term_cells.find(&key) {
            return Ok(terms);
        }
        let (direction, part) = codes::flow(flow).ok_or_else(|| no_flow(flow, cells.place(flow_place)))?;
        let whole = matches!(customs, b"" | b"0" | b"C00") && matches!(supply, b"" | b"0");
        let valuation = match (stated, direction.is_outward()) {
            (b'c', _) => Valuation::Cif,
            (b'f', _) | (_, true) => Valuation::Fob,
            (_, false) => Valuation::Cif,
        };
        let terms = self.rows.terms(Terms {
            direction,
            valuation: (!services).then_some(valuation),
            procedure: part.or((!whole).then_some(Procedure::Other)),
            transport: codes::transport(transport),
            ..self.base.clone()
        });
        self.term_cells.insert(&key, terms);
        Ok(terms)
    }
}

/// A code; an HS code with an odd number of digits has lost the zero in front of its chapter.
fn code(classification: Classification, cell: &[u8]) -> Result<(ProductKey, u16)> {
    let text = String::from_utf8_lossy(cell);
    match ProductKey::read(classification, &text) {
        Err(_) if matches!(classification, Classification::Hs(_)) && matches!(cell.len(), 1 | 3 | 5) => {
            let repair = Product::repair_leading_zero(classification, cell.len() + 1, &text)?;
            let restored = if repair.zeros() > 0 { state::ZEROS } else { 0 };
            Ok((ProductKey::Item(repair.product()), restored))
        }
        Err(refused) => whole(cell).map_or(Err(refused), |cell| code(classification, cell)),
        Ok(key) => Ok((key, 0)),
    }
}

fn is_true(cell: &[u8]) -> bool {
    cell.eq_ignore_ascii_case(b"true") || cell == b"1"
}
