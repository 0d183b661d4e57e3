//! How each code system names an area, and what its codes mean.

mod comtrade;
mod entry;
mod eurostat;
mod geonom;
mod geonom_numeric;
mod imf;
mod iso;
mod lookup;

use std::borrow::Cow;

pub(super) use self::entry::Found;
use self::entry::{Entry, Word, look_up, packed};
use self::lookup::{Few, Numbers, Pairs, Slot, Written};
use super::{Area, CodeSystem, Economy, Kind, name, near};
use crate::error::Result;
use crate::period::YearMonth;

/// How a system's codes look, what it adds to or changes in ISO's, and the tables of both.
enum Scheme {
    /// Two letters over ISO alpha-2.
    Pairs(&'static [Entry<Word>], &'static Pairs),
    /// Letters over ISO alpha-3.
    Triples(&'static [Entry<Word>], &'static Few),
    /// Numbers, padded to so many digits.
    Digits(&'static [Entry<u16>], &'static Numbers, usize),
    /// Neither: ids and names.
    Words,
}

static ALPHA2: Pairs = Pairs::new(iso::ALPHA2);
static ALPHA3: Few = Few::new(iso::ALPHA3);
static NUMERIC: Numbers = Numbers::new(iso::NUMERIC, true);
static M49: Numbers = Numbers::new(iso::M49, true);
/// UN Comtrade publishes nothing under the numbers of Taiwan and Monaco.
static COMTRADE: Numbers = Numbers::new(comtrade::NUMBERS, true).without("TWN").without("MCO");
static COMTRADE_ISO: Few = Few::new(comtrade::LETTERS);
static GEONOM: Pairs = Pairs::new(geonom::LETTERS);
static GEONOM_NUMERIC: Numbers = Numbers::new(geonom_numeric::NUMBERS, false);
static EUROSTAT: Pairs = Pairs::new(eurostat::LETTERS);
static IMF: Numbers = Numbers::new(imf::NUMBERS, false);

fn scheme(system: CodeSystem) -> Scheme {
    match system {
        CodeSystem::Iso2 => Scheme::Pairs(iso::ALPHA2, &ALPHA2),
        CodeSystem::Iso3 => Scheme::Triples(iso::ALPHA3, &ALPHA3),
        CodeSystem::IsoNumeric => Scheme::Digits(iso::NUMERIC, &NUMERIC, 3),
        CodeSystem::M49 => Scheme::Digits(iso::M49, &M49, 3),
        CodeSystem::Comtrade => Scheme::Digits(comtrade::NUMBERS, &COMTRADE, 1),
        CodeSystem::ComtradeIso => Scheme::Triples(comtrade::LETTERS, &COMTRADE_ISO),
        CodeSystem::GeonomAlpha => Scheme::Pairs(geonom::LETTERS, &GEONOM),
        CodeSystem::GeonomNumeric => Scheme::Digits(geonom_numeric::NUMBERS, &GEONOM_NUMERIC, 3),
        CodeSystem::EurostatGeo => Scheme::Pairs(eurostat::LETTERS, &EUROSTAT),
        CodeSystem::Imf => Scheme::Digits(imf::NUMBERS, &IMF, 3),
        CodeSystem::Id | CodeSystem::Name => Scheme::Words,
    }
}

pub(super) fn read(system: CodeSystem, code: &str, on: Option<YearMonth>) -> Result<Area> {
    let code = trimmed(code);
    match find(system, code, on) {
        Found::One(area) => Ok(area),
        Found::None => Err(near::unknown_code(system, code)),
        Found::Several(meanings) => Err(near::ambiguous(system, code, &meanings)),
    }
}

/// Most codes have no blanks around them, which two bytes tell.
fn trimmed(code: &str) -> &str {
    match code.as_bytes() {
        [b'!'..=b'~'] | [b'!'..=b'~', .., b'!'..=b'~'] => code,
        _ => code.trim(),
    }
}

pub(super) fn quietly(system: CodeSystem, code: &str) -> Option<Area> {
    match find(system, code, None) {
        Found::One(area) => Some(area),
        Found::None | Found::Several(_) => None,
    }
}

/// All that a code can mean in a system.
pub(super) fn meanings(system: CodeSystem, code: &str) -> Vec<Area> {
    match find(system, code.trim(), None) {
        Found::One(area) => vec![area],
        Found::None => Vec::new(),
        Found::Several(meanings) => meanings.into_iter().map(|(area, _)| area).collect(),
    }
}

/// A code that databases keep beside ISO alpha-3: `EUN`, `ROM`.
pub(super) fn beside_alpha3(code: &str) -> Option<Area> {
    match look_up(iso::ALPHA3, packed(code), None) {
        Found::One(area) => Some(area),
        Found::None | Found::Several(_) => None,
    }
}

/// The economy behind a letter code of the Geonomenclature, in its present meaning.
pub(super) fn by_geonom(code: &str) -> Option<Economy> {
    quietly(CodeSystem::GeonomAlpha, code)?.as_economy()
}

fn find(system: CodeSystem, code: &str, on: Option<YearMonth>) -> Found {
    match scheme(system) {
        Scheme::Pairs(entries, table) => match table.read(code) {
            Some(Slot::One(area)) => Found::One(area),
            // Codes with several meanings, longer words, and blocs, `EU` among them.
            _ => match look_up(entries, packed(code), on) {
                Found::None => bloc(system, code).into(),
                found => found,
            },
        },
        Scheme::Triples(entries, table) => match table.read(code) {
            Slot::None => {
                code.as_bytes().try_into().ok().and_then(Economy::from_alpha3).map(Area::Economy).into()
            }
            slot => decide(slot, || look_up(entries, packed(code), on)),
        },
        Scheme::Digits(entries, table, _) => match table.read(code) {
            Some(slot) => decide(slot, || look_up(entries, code.parse().unwrap_or_default(), on)),
            None => worded(system, code).into(),
        },
        Scheme::Words if system == CodeSystem::Name => name::find(code),
        Scheme::Words => Area::find(code).into(),
    }
}

fn decide(slot: Slot, meanings: impl FnOnce() -> Found) -> Found {
    match slot {
        Slot::One(area) => Found::One(area),
        Slot::None => Found::None,
        Slot::Several => meanings(),
    }
}

/// Eurostat's databases name blocs by the ids this library took over from them.
fn bloc(system: CodeSystem, code: &str) -> Option<Area> {
    matches!(system, CodeSystem::GeonomAlpha | CodeSystem::EurostatGeo)
        .then(|| eurostat::bloc(code).map(Area::Bloc))
        .flatten()
}

/// The IMF's present databases write ISO's alpha-3, and `G001` for the world.
fn worded(system: CodeSystem, code: &str) -> Option<Area> {
    match (system, code) {
        (CodeSystem::Imf, "G001") => Some(Area::World),
        (CodeSystem::Imf, _) => Economy::find(code).map(Area::Economy),
        _ => None,
    }
}

pub(super) fn write(system: CodeSystem, area: Area) -> Option<Cow<'static, str>> {
    match scheme(system) {
        Scheme::Pairs(entries, table) => entry_text(entries, &table.written, area)
            // Withdrawn codes belong to ISO, and to others only where their entries say so.
            .or_else(|| area.as_economy().filter(|it| it.kind() != Kind::Former)?.alpha2())
            .or_else(|| bloc(system, area.id()).map(|_| area.id())),
        Scheme::Triples(entries, table) => entry_text(entries, &table.written, area).or_else(|| {
            area.as_economy().filter(|_| system == CodeSystem::Iso3 || in_comtrade(area)).map(Economy::alpha3)
        }),
        Scheme::Digits(_, table, width) => table.write(area, width),
        Scheme::Words if system == CodeSystem::Name => Some(area.name()),
        Scheme::Words => Some(area.id()),
    }
    .map(Cow::Borrowed)
}

fn entry_text(entries: &[Entry<Word>], written: &Written, area: Area) -> Option<&'static str> {
    Some(entries.get(written.entry(area)?)?.code().text())
}

fn in_comtrade(area: Area) -> bool {
    !matches!(area.id(), "TWN" | "MCO")
}

/// Every code that an entry or the base gives, for suggestions.
pub(super) fn all(system: CodeSystem) -> impl Iterator<Item = (Cow<'static, str>, Area)> {
    Area::all().filter_map(move |area| Some((write(system, area)?, area)))
}

#[cfg(test)]
mod tests {
    use super::{CodeSystem, Scheme, entry, scheme};

    #[test]
    fn entries_are_sorted_and_each_area_is_written_one_way() {
        for &system in CodeSystem::ALL {
            match scheme(system) {
                Scheme::Pairs(entries, _) | Scheme::Triples(entries, _) => entry::check(system, entries),
                Scheme::Digits(entries, _, _) => entry::check(system, entries),
                Scheme::Words => {}
            }
        }
    }
}
