//! Wide tables of UNCTAD and the wiiw, described once.

use bilateral::economy::CodeSystem;
use bilateral::{Result, order};

use super::rows::{Quirks, described};
use super::{ReadCells, Table, with_constants};
use crate::input::Input;
use crate::mapping::Mapping;
use crate::options::Options;
use crate::sheet::{key, lacks};
use crate::sniff::header;

/// Annex tables of the World Investment Report. A dash is "zero or negligible", so no number; the
/// European Union is that of 27 throughout, whose members' sum it is.
const WIR: &str = r#"
wide = true
areas = "name"
currency = "USD"
power = 6
missing = ["..", "…", "-", "–", "—", "_"]
footers = ["Source", "Note", "©", "Memorandum"]
[columns]
reporter = "Region/economy"
[constants]
partner = "WORLD"
manual = "bpm6"
[names]
"World" = "WORLD"
"European Union" = "EU27_2020"
"Belgium / Luxembourg" = "BLX"
"Netherlands Antilles" = "ANT"
"Yugoslavia (former)" = "YUG"
"Serbia and Montenegro" = "SCG"
"Serbia and Montenegro (former)" = "SCG"
"Congo, Democratic Republic of" = "COD"
"Korea, Republic of" = "KOR"
"Korea, Democratic People's Republic of" = "PRK"
"Micronesia, Federated States of" = "FSM"
"Bolivia, Plurinational State of" = "BOL"
"Venezuela, Bolivarian Republic of" = "VEN"
"Iran, Islamic Republic of" = "IRN"
"Moldova, Republic of" = "MDA"
"Taiwan Province of China" = "TWN"
"Hong Kong, China" = "HKG"
"Macao, China" = "MAC"
"#;

/// The wiiw's FDI database. Percentages stand among the amounts and are no cells.
const WIIW: &str = r#"
wide = true
areas = "eurostat"
power = 6
missing = ["..", ".", "-", "n.a."]
[columns]
reporter = "Country-Code"
partner = "Partner-Code"
[names]
"WORLD" = "WORLD"
"World" = "WORLD"
"WRL" = "WORLD"
"W" = "WORLD"
"TOTAL" = "WORLD"
"Total" = "WORLD"
[codes."Tree Level 1"]
"*stock*" = { measure = "position", conversion = "end-of-period" }
"*position*" = { measure = "position", conversion = "end-of-period" }
"*flow*" = { measure = "net-flow", conversion = "period-average" }
"*income*" = { measure = "income", conversion = "period-average" }
[codes.Direction]
"*inward*" = { side = "inward" }
"*outward*" = { side = "outward" }
[codes.Unit]
"EUR m*" = { currency = "EUR" }
"EUR bn*" = { currency = "EUR", power = "9" }
"EUR th*" = { currency = "EUR", power = "3" }
"USD m*" = { currency = "USD" }
"*%*" = { leftOut = "share" }
"*share*" = { leftOut = "share" }
"*per capita*" = { leftOut = "per head" }
"#;

/// CDIS until 2025, a column for each year. Marks of values stand in a row of their own.
const CDIS: &str = r#"
wide = true
areas = "imf"
missing = ["..", "...", "n.a.", "C", "c"]
[columns]
reporter = "Country Code"
partner = "Counterpart Country Code"
[constants]
measure = "position"
conversion = "end-of-period"
counterpart = "immediate"
manual = "bpm6"
benchmark = "bmd4"
[names]
"001" = "WORLD"
"1" = "WORLD"
"W00" = "WORLD"
[codes."Indicator Name"]
"Inward Direct Investment Positions, US Dollars" = { side = "inward", currency = "USD" }
"Outward Direct Investment Positions, US Dollars" = { side = "outward", currency = "USD" }
"Inward Direct Investment Positions (Derived), US Dollars" = { side = "inward", currency = "USD", estimate = "mirror", status = "imputed" }
"Outward Direct Investment Positions (Derived), US Dollars" = { side = "outward", currency = "USD", estimate = "mirror", status = "imputed" }
"Inward Direct Investment Positions, Derived, US Dollars" = { side = "inward", currency = "USD", estimate = "mirror", status = "imputed" }
"Outward Direct Investment Positions, Derived, US Dollars" = { side = "outward", currency = "USD", estimate = "mirror", status = "imputed" }
"Inward Equity Positions (Net), US Dollars" = { side = "inward", currency = "USD", instrument = "equity" }
"Outward Equity Positions (Net), US Dollars" = { side = "outward", currency = "USD", instrument = "equity" }
"Inward Debt Instruments Positions (Net), US Dollars" = { side = "inward", currency = "USD", instrument = "debt" }
"Outward Debt Instruments Positions (Net), US Dollars" = { side = "outward", currency = "USD", instrument = "debt" }
"#;

/// UNCTAD's data centre: an economy, a direction and a mode a row, its other columns shares and rates.
const UNCTAD_STAT: &str = r#"
areas = "comtrade"
currency = "USD"
missing = ["..", "_", "-", "..."]
[constants]
partner = "WORLD"
manual = "bpm6"
[codes.direction]
"1" = { side = "inward" }
"Inward" = { side = "inward" }
"2" = { side = "outward" }
"Outward" = { side = "outward" }
[codes.mode]
"1" = { measure = "net-flow", conversion = "period-average" }
"Flow" = { measure = "net-flow", conversion = "period-average" }
"2" = { measure = "position", conversion = "end-of-period" }
"Stock" = { measure = "position", conversion = "end-of-period" }
[codes.footnote]
"" = {}
"*stimate*" = { status = "estimated" }
"*" = {}
"#;

/// What the title of an annex table says it measures: in UNCTAD's words, all flows are net.
const TITLES: [(&str, &str, &str); 4] = [
    ("fdi inflows", "net-flow", "inward"),
    ("fdi outflows", "net-flow", "outward"),
    ("fdi inward stock", "position", "inward"),
    ("fdi outward stock", "position", "outward"),
];

pub(super) fn wir(input: Input<'_>, options: Options<'_>) -> Result<ReadCells> {
    let mut shape = Mapping::parse(WIR)?;
    let head = String::from_utf8_lossy(&input.head).to_ascii_lowercase();
    let title: Vec<&str> = head.lines().take_while(|line| !line.contains("region/economy")).collect();
    shape.skip_lines = u16::try_from(title.len()).unwrap_or_default();
    let mut meaning = shape.investment()?;
    let said = TITLES.iter().find(|(words, ..)| title.iter().any(|line| line.contains(words)));
    if let Some((_, measure, side)) = said {
        meaning.constants.insert("measure".to_owned(), (*measure).to_owned());
        meaning.constants.insert("side".to_owned(), (*side).to_owned());
    }
    described(
        input,
        &shape,
        &with_constants(meaning, &options),
        options,
        Table::Wir.word(),
        &Quirks::default(),
    )
}

pub(super) fn cdis(input: Input<'_>, options: Options<'_>) -> Result<ReadCells> {
    let shape = Mapping::parse(CDIS)?;
    let meaning = with_constants(shape.investment()?, &options);
    let quirks = Quirks { status: Some("Attribute"), ..Quirks::default() };
    described(input, &shape, &meaning, options, Table::Cdis.word(), &quirks)
}

pub(super) fn unctad_stat(input: Input<'_>, options: Options<'_>) -> Result<ReadCells> {
    let mut shape = Mapping::parse(UNCTAD_STAT)?;
    let names = header(&input.head);
    let find = |wanted: &[&str]| {
        let known = |word: &&str| names.iter().find(|name| key(name) == **word).cloned();
        wanted.iter().find_map(known)
    };
    let need = |wanted: &[&str]| find(wanted).ok_or_else(|| lacks(wanted, &names));
    // Not the same per head, nor what is said about it.
    let amount = |name: &&String| {
        let key = key(name);
        let other = ["percapita", "footnote", "missingvalue"].iter().any(|word| key.contains(word));
        key.starts_with("usatcurrentprices") && !other
    };
    let value = match names.iter().find(amount) {
        Some(value) => value.clone(),
        None => need(&["US$ at current prices in millions"])?,
    };
    shape.power = if key(&value).contains("thousand") { 3 } else { 6 };
    let reporter = match find(&["economy"]) {
        Some(code) => code,
        None => {
            shape.areas = Some(CodeSystem::Name);
            need(&["economylabel"])?
        }
    };
    let columns =
        [("reporter", reporter), ("period", need(&["year", "yearlabel"])?), ("value", value.clone())];
    shape.columns.extend(columns.map(|(role, name)| (role.to_owned(), name)));
    let stem = key(&value).trim_end_matches("value").to_owned();
    let roles = [
        ("direction", Some(need(&["direction", "directionlabel"])?)),
        ("mode", Some(need(&["mode", "modelabel", "flow", "flowlabel", "type", "typelabel"])?)),
        ("footnote", find(&[&format!("{stem}footnote")])),
    ];
    let column = |role: String| match roles.iter().find(|(known, _)| *known == role) {
        Some((_, name)) => name.clone(),
        None => Some(role),
    };
    let codes = std::mem::take(&mut shape.codes).into_iter();
    shape.codes = order::map(codes.filter_map(|(role, codes)| Some((column(role)?, codes))));
    let meaning = with_constants(shape.investment()?, &options);
    // UNCTAD writes the numbers of economies in four digits.
    let quirks = Quirks { padded: Some("Economy"), ..Quirks::default() };
    described(input, &shape, &meaning, options, Table::UnctadStat.word(), &quirks)
}

pub(super) fn wiiw(input: Input<'_>, options: Options<'_>) -> Result<ReadCells> {
    let shape = Mapping::parse(WIIW)?;
    let mut meaning = shape.investment()?;
    // A caller who says what the table measures need not hear that its headings are not understood.
    if options.constants.contains_key("measure") {
        let codes = std::mem::take(&mut meaning.codes).into_iter();
        meaning.codes = order::map(codes.filter(|(column, _)| column != "Tree Level 1"));
    }
    described(
        input,
        &shape,
        &with_constants(meaning, &options),
        options,
        Table::Wiiw.word(),
        &Quirks::default(),
    )
}
