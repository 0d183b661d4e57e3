//! Wide tables of UNCTAD and the wiiw, described once.

use bilateral::Result;

use super::rows::described;
use super::{ReadCells, Table, with_constants};
use crate::input::Input;
use crate::mapping::Mapping;
use crate::options::Options;

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

/// What the title of an annex table says it measures: in UNCTAD's words, all flows are net.
const TITLES: [(&str, &str, &str); 4] = [
    ("fdi inflows", "net-flow", "inward"),
    ("fdi outflows", "net-flow", "outward"),
    ("fdi inward stock", "position", "inward"),
    ("fdi outward stock", "position", "outward"),
];

pub(super) fn wir(input: Input<'_>, options: Options<'_>) -> Result<ReadCells> {
    let mut shape = Mapping::parse(WIR)?;
    let head = String::from_utf8_lossy(&input.head).to_lowercase();
    let title: Vec<&str> = head.lines().take_while(|line| !line.contains("region/economy")).collect();
    shape.skip_lines = u16::try_from(title.len()).unwrap_or_default();
    let mut meaning = shape.investment()?;
    let said = TITLES.iter().find(|(words, ..)| title.iter().any(|line| line.contains(words)));
    if let Some((_, measure, side)) = said {
        meaning.constants.insert("measure".to_owned(), (*measure).to_owned());
        meaning.constants.insert("side".to_owned(), (*side).to_owned());
    }
    described(input, &shape, &with_constants(meaning, &options), options, Table::Wir.word())
}

pub(super) fn wiiw(input: Input<'_>, options: Options<'_>) -> Result<ReadCells> {
    let shape = Mapping::parse(WIIW)?;
    let mut meaning = shape.investment()?;
    // A caller who says what the table measures need not hear that its headings are not understood.
    if options.constants.contains_key("measure") {
        meaning.codes.remove("Tree Level 1");
    }
    described(input, &shape, &with_constants(meaning, &options), options, Table::Wiiw.word())
}
