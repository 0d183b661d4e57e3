//! Many rows of one table: columns are found once, and every text is looked up once.

use std::collections::{BTreeMap, HashMap};

use rust_decimal::Decimal;

use super::cell::{InvestmentCell, InvestmentCellRecord};
use super::measure::MeasureKind;
use super::row_fields::{Fields, power};
use super::rules::{ROW_CODE, ROW_COLUMN, ROW_SCALE};
use super::source::RowMapping;
use super::terms::Instrument;
use crate::amount::Currency;
use crate::economy::{Area, CodeSystem};
use crate::error::{Error, Result};
use crate::letters;
use crate::period::{Period, When, YearMonth};

type Codes = BTreeMap<String, BTreeMap<String, String>>;

/// Reads the rows of a table whose columns a [`RowMapping`] describes.
///
/// ```
/// use bilateral::investment::{RowMapping, RowReader, RowSource};
/// let names = ["COUNTRY", "DV_TYPE", "INDICATOR", "COUNTERPART_COUNTRY", "TIME_PERIOD", "OBS_VALUE", "SCALE"];
/// let mapping = RowMapping::of(RowSource::Imf);
/// let mut reader = RowReader::new(&mapping, &names).unwrap();
/// let row = ["KAZ", "O", "INWD_D_NETLA_FALL_ALL", "NLD", "2021", "63005200000", "6"];
/// let cell = reader.read(&row, None, Some(63_005_200_000_i64.into())).unwrap().unwrap();
/// assert_eq!(cell.value(), Some(63_005_200_000_i64.into()));
///
/// // Wrong: a code nobody declared.
/// let row = ["KAZ", "Q", "INWD_D_NETLA_FALL_ALL", "NLD", "2021", "63005200000", "6"];
/// assert_eq!(reader.read(&row, None, None).unwrap_err().code(), "investment.row-code");
/// ```
#[derive(Debug)]
pub struct RowReader<'a> {
    mapping: &'a RowMapping,
    names: Vec<String>,
    reporter: Origin,
    partner: Origin,
    time: Option<usize>,
    period: Option<Period>,
    power: Option<usize>,
    currency: Option<usize>,
    coded: Vec<Coded<'a>>,
    constants: Fields,
    /// What the codes of a row say, by all of them.
    said: HashMap<String, Result<Fields>>,
    key: String,
    periods: HashMap<String, Period>,
    areas: [Areas; 2],
}

/// Areas by month and text: a code can change hands.
type Areas = HashMap<Option<YearMonth>, HashMap<String, Area>>;

/// Where an area comes from.
#[derive(Debug, Clone, Copy)]
enum Origin {
    Column(usize),
    Fixed(Area),
}

#[derive(Debug)]
struct Coded<'a> {
    place: usize,
    column: &'a str,
    codes: &'a Codes,
    letters: bool,
}

impl<'a> RowReader<'a> {
    /// For rows under these names of columns; the case of names does not matter.
    ///
    /// # Errors
    /// - `investment.row-column` for a column that is needed and absent
    /// - `investment.row-code` for a constant that is no field, and the codes of constants that cannot be read
    pub fn new(mapping: &'a RowMapping, names: &[&str]) -> Result<Self> {
        let find = |column: &str| {
            let exact = names.iter().position(|name| *name == column);
            exact.or_else(|| names.iter().position(|name| name.eq_ignore_ascii_case(column)))
        };
        let area = |role: &str, column: &str, system: CodeSystem| match mapping.constants.get(role) {
            Some(text) => {
                let known = mapping.names.get(text).copied();
                let read =
                    known.map_or_else(|| Area::from_code(system, text).or_else(|_| Area::parse(text)), Ok);
                read.map(Origin::Fixed).map_err(|refused| refused.at(role).at("constants"))
            }
            None => find(column).map(Origin::Column).ok_or_else(|| absent(column, role)),
        };
        let mut constants = Fields::default();
        for (field, word) in &mapping.constants {
            if !matches!(field.as_str(), "reporter" | "partner" | "period") {
                constants.set(field, word).map_err(|refused| refused.at(field).at("constants"))?;
            }
        }
        let period = mapping.constants.get("period").map(|text| Period::parse(text)).transpose();
        let coded = mapping.codes.iter().filter_map(|(column, codes)| {
            let letters = mapping.letters.iter().any(|name| name.eq_ignore_ascii_case(column));
            Some(Coded { place: find(column)?, column, codes, letters })
        });
        Ok(Self {
            mapping,
            names: names.iter().map(|name| (*name).to_owned()).collect(),
            reporter: area("reporter", &mapping.reporter, mapping.areas)?,
            partner: area("partner", &mapping.partner, mapping.partner_areas.unwrap_or(mapping.areas))?,
            time: find(&mapping.time),
            period: period.map_err(|refused| refused.at("period").at("constants"))?,
            power: mapping.power.as_deref().and_then(find),
            currency: mapping.currency.as_deref().and_then(find),
            coded: coded.collect(),
            constants,
            said: HashMap::new(),
            key: String::new(),
            periods: HashMap::new(),
            areas: [HashMap::new(), HashMap::new()],
        })
    }

    /// The column of the value.
    ///
    /// # Errors
    /// `investment.row-column` if there is none.
    pub fn value_place(&self) -> Result<usize> {
        self.place(&self.mapping.value).ok_or_else(|| absent(&self.mapping.value, "value"))
    }

    /// The columns that say something, but for the value's.
    pub fn places(&self) -> Vec<usize> {
        let of = |origin| if let Origin::Column(place) = origin { Some(place) } else { None };
        let coded = self.coded.iter().map(|coded| Some(coded.place));
        let single = [of(self.reporter), of(self.partner), self.time, self.power, self.currency];
        single.into_iter().chain(coded).flatten().collect()
    }

    /// The column of this name; the case does not matter.
    pub fn place(&self, column: &str) -> Option<usize> {
        let exact = self.names.iter().position(|name| name == column);
        exact.or_else(|| self.names.iter().position(|name| name.eq_ignore_ascii_case(column)))
    }

    /// The cell of a row, `None` if its codes are declared to be no cell. `period` is that of the row where no
    /// column has it; `value` is the number as printed, before any power of ten.
    ///
    /// # Errors
    /// - `investment.row-column` if nothing says measure, side, currency or period
    /// - `investment.row-code` for a code that the mapping does not know, or a code that says something a cell
    ///   does not have; the path is the column
    /// - `investment.row-scale` for a power of ten that is none
    /// - the area's, the period's and the cell's own
    pub fn read<S: AsRef<str>>(
        &mut self,
        cells: &[S],
        period: Option<Period>,
        value: Option<Decimal>,
    ) -> Result<Option<InvestmentCell>> {
        let fields = self.fields(cells)?;
        if fields.left_out {
            return Ok(None);
        }
        let period = self.period(cells, period)?;
        let given = |field: &str| {
            let message = format!("no column says the `{field}`; declare it in `codes` or `constants`");
            Error::new(&ROW_COLUMN, message).at(field)
        };
        let currency = match (fields.currency, self.currency) {
            (None, Some(place)) => {
                let column = self.mapping.currency.as_deref().unwrap_or_default();
                Some(Currency::parse(text(cells, place)).map_err(|refused| refused.at(column))?)
            }
            (known, _) => known,
        };
        let (measure, side, currency) = (
            fields.measure.ok_or_else(|| given("measure"))?,
            fields.side().ok_or_else(|| given("side"))?,
            currency.ok_or_else(|| given("currency"))?,
        );
        let (reporter, partner) = (self.area(0, cells, period)?, self.area(1, cells, period)?);
        let mut record = InvestmentCellRecord::new(reporter, partner, measure, side, currency);
        fields.into_record(&mut record);
        // In a position, what was reinvested is equity.
        let with_reinvested = record.instrument == Instrument::EquityAndReinvestedEarnings;
        if measure == MeasureKind::Position && with_reinvested {
            record.instrument = Instrument::Equity;
        }
        match measure.time_field() {
            "at" => record.at = Some(period.last_day()),
            "period" => record.period = Some(period),
            _ => record.window = Some(When::parse(&format!("{}/{}", period.first_day(), period.last_day()))?),
        }
        record.power = self.power(cells, &fields)?;
        record.value = value.map(|value| self.scaled(value, record.power)).transpose()?;
        if record.value.is_none() {
            record.power = 0;
        }
        InvestmentCell::try_from(record).map(Some)
    }

    /// What all coded columns of a row say together.
    fn fields<S: AsRef<str>>(&mut self, cells: &[S]) -> Result<Fields> {
        self.key.clear();
        for coded in &self.coded {
            self.key.push_str(text(cells, coded.place));
            self.key.push('\u{1f}');
        }
        if let Some(said) = self.said.get(&self.key) {
            return said.clone();
        }
        let mut fields = Ok(self.constants);
        for coded in &self.coded {
            fields = fields.and_then(|fields| coded.say(fields, text(cells, coded.place)));
        }
        self.said.insert(self.key.clone(), fields.clone());
        fields
    }

    fn period<S: AsRef<str>>(&mut self, cells: &[S], given: Option<Period>) -> Result<Period> {
        if let Some(period) = given.or(self.period) {
            return Ok(period);
        }
        let time = &self.mapping.time;
        let place = self.time.ok_or_else(|| absent(time, "period"))?;
        let text = text(cells, place);
        if let Some(period) = self.periods.get(text) {
            return Ok(*period);
        }
        let read = Period::parse(text).or_else(|refused| Period::parse_any(text).map_err(|_| refused));
        let period = read.map_err(|refused| refused.at(time))?;
        self.periods.insert(text.to_owned(), period);
        Ok(period)
    }

    fn area<S: AsRef<str>>(&mut self, which: usize, cells: &[S], period: Period) -> Result<Area> {
        let mapping = self.mapping;
        let (origin, column, system) = match which {
            0 => (self.reporter, &mapping.reporter, mapping.areas),
            _ => (self.partner, &mapping.partner, mapping.partner_areas.unwrap_or(mapping.areas)),
        };
        let place = match origin {
            Origin::Fixed(area) => return Ok(area),
            Origin::Column(place) => place,
        };
        let text = text(cells, place);
        let month = YearMonth::of(period.last_day());
        let known = self.areas.get_mut(which).map(|known| known.entry(month).or_default());
        if let Some(area) = known.as_ref().and_then(|known| known.get(text)) {
            return Ok(*area);
        }
        let area = match (mapping.names.get(text), month) {
            (Some(area), _) => *area,
            (None, month) => {
                let of = |system| match month {
                    Some(month) => Area::from_code_on(system, text, month),
                    None => Area::from_code(system, text),
                };
                // No code has small letters: a table with labels in place of codes.
                let is_label = text.bytes().any(|byte| byte.is_ascii_lowercase());
                let named = |refused| of(CodeSystem::Name).ok().filter(|_| is_label).ok_or(refused);
                of(system).or_else(named).map_err(|refused: Error| refused.at(column))?
            }
        };
        if let Some(known) = known {
            known.insert(text.to_owned(), area);
        }
        Ok(area)
    }

    fn power<S: AsRef<str>>(&self, cells: &[S], fields: &Fields) -> Result<u8> {
        let stated = self.power.map(|place| text(cells, place)).filter(|text| !text.is_empty());
        match stated {
            Some(text) => {
                let column = self.mapping.power.as_deref().unwrap_or_default();
                power(text).map_err(|refused| refused.at(column))
            }
            None => Ok(fields.power.unwrap_or(self.mapping.scale)),
        }
    }

    fn scaled(&self, value: Decimal, power: u8) -> Result<Decimal> {
        let factor = 10_u64.checked_pow(power.into()).filter(|_| power <= 12).map(Decimal::from);
        factor.and_then(|factor| value.checked_mul(factor)).ok_or_else(|| {
            Error::new(&ROW_SCALE, format!("`{value}` times ten to the {power} is past all amounts"))
                .at(&self.mapping.value)
        })
    }
}

impl Coded<'_> {
    fn say(&self, mut fields: Fields, text: &str) -> Result<Fields> {
        let mut set = |says: &BTreeMap<String, String>| -> Result<()> {
            says.iter()
                .try_for_each(|(field, word)| fields.set(field, word))
                .map_err(|why| why.at(self.column))
        };
        if let Some(says) = self.find(text) {
            set(says)?;
            return Ok(fields);
        }
        let each: Option<Vec<_>> =
            text.chars().map(|letter| self.codes.get(letter.encode_utf8(&mut [0; 4]) as &str)).collect();
        if let Some(each) = each.filter(|each| self.letters && !each.is_empty()) {
            each.into_iter().try_for_each(set)?;
            return Ok(fields);
        }
        let known: Vec<&str> = self.codes.keys().map(String::as_str).collect();
        let message =
            format!("`{text}` in `{}` is not declared; there are {}", self.column, known.join(", "));
        Err(Error::new(&ROW_CODE, message).at(self.column))
    }

    /// The code itself; else without regard to capitals, without agency and version; else the longest pattern.
    fn find(&self, text: &str) -> Option<&BTreeMap<String, String>> {
        let alike = |wanted: &str| {
            self.codes.iter().find(|(code, _)| code.eq_ignore_ascii_case(wanted)).map(|(_, says)| says)
        };
        let pattern = || {
            let fits = self.codes.iter().filter(|(code, _)| matches(code, text));
            fits.max_by_key(|(code, _)| code.len()).map(|(_, says)| says)
        };
        self.codes.get(text).or_else(|| alike(text)).or_else(|| alike(bare(text)?)).or_else(pattern)
    }
}

/// The id of a structure without its agency, its view and its version: `ESTAT:BOP_FDI6_POS$DV_1(1.0)`.
fn bare(text: &str) -> Option<&str> {
    let (_, id) = text.split_once(':')?;
    id.split(['$', '(']).next()
}

/// Whether a text fits a code with `*` at an end.
fn matches(code: &str, text: &str) -> bool {
    let (head, tail) = (code.strip_prefix('*'), code.strip_suffix('*'));
    let text = letters::lower(text);
    match (head, tail) {
        (Some(_), Some(_)) => text.contains(&letters::lower(code.trim_matches('*'))),
        (Some(end), None) => text.ends_with(&letters::lower(end)),
        (None, Some(start)) => text.starts_with(&letters::lower(start)),
        (None, None) => false,
    }
}

fn text<S: AsRef<str>>(cells: &[S], place: usize) -> &str {
    cells.get(place).map_or("", AsRef::as_ref)
}

fn absent(column: &str, role: &str) -> Error {
    if column.is_empty() {
        let message = format!("nothing says where the {role} is; name its column or give it as a constant");
        return Error::new(&ROW_COLUMN, message).at(role);
    }
    let message = format!("the row has no column `{column}`; name the column that holds it");
    Error::new(&ROW_COLUMN, message).at(column)
}
