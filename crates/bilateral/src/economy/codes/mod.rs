//! How each code system names an area, and what its codes mean.

mod comtrade;
mod entry;
mod eurostat;
mod geonom;
mod geonom_numeric;
mod imf;
mod iso;

use std::borrow::Cow;

pub(super) use self::entry::Found;
use self::entry::{Entry, Word, look_up, packed, written};
use super::{Area, CodeSystem, Economy, Kind, name, near};
use crate::error::Result;
use crate::period::YearMonth;

/// What a system adds to or changes in its base of plain ISO codes.
enum Scheme {
    /// Letter codes over a base of alpha-2, alpha-3 or none.
    Letters(&'static [Entry<Word>], Base),
    /// Number codes over a base of ISO numeric or none, padded to so many digits.
    Digits(&'static [Entry<u16>], Base, usize),
}

#[derive(Clone, Copy, PartialEq)]
enum Base {
    Alpha2,
    Alpha3,
    Numeric,
    None,
}

fn scheme(system: CodeSystem) -> Scheme {
    match system {
        CodeSystem::Iso2 => Scheme::Letters(iso::ALPHA2, Base::Alpha2),
        CodeSystem::Iso3 => Scheme::Letters(iso::ALPHA3, Base::Alpha3),
        CodeSystem::IsoNumeric => Scheme::Digits(iso::NUMERIC, Base::Numeric, 3),
        CodeSystem::M49 => Scheme::Digits(iso::M49, Base::Numeric, 3),
        CodeSystem::Comtrade => Scheme::Digits(comtrade::NUMBERS, Base::Numeric, 1),
        CodeSystem::ComtradeIso => Scheme::Letters(comtrade::LETTERS, Base::Alpha3),
        CodeSystem::GeonomAlpha => Scheme::Letters(geonom::LETTERS, Base::Alpha2),
        CodeSystem::GeonomNumeric => Scheme::Digits(geonom_numeric::NUMBERS, Base::None, 3),
        CodeSystem::EurostatGeo => Scheme::Letters(eurostat::LETTERS, Base::Alpha2),
        CodeSystem::Imf => Scheme::Digits(imf::NUMBERS, Base::None, 3),
        CodeSystem::Id | CodeSystem::Name => Scheme::Letters(&[], Base::None),
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

/// The economy behind a letter code of the Geonomenclature, in its present meaning.
pub(super) fn by_geonom(code: &str) -> Option<Economy> {
    quietly(CodeSystem::GeonomAlpha, code)?.as_economy()
}

fn find(system: CodeSystem, code: &str, on: Option<YearMonth>) -> Found {
    match system {
        CodeSystem::Id => return Area::find(code).into(),
        CodeSystem::Name => return name::find(code),
        _ => {}
    }
    match scheme(system) {
        Scheme::Letters(entries, base) => match look_up(entries, packed(code), on) {
            Found::None => by_letters(base, code).map(Area::Economy).or_else(|| bloc(system, code)).into(),
            found => found,
        },
        Scheme::Digits(entries, base, _) => {
            let Some(number) = number(code) else { return worded(system, code).into() };
            match look_up(entries, number, on) {
                Found::None if base == Base::Numeric => {
                    Economy::from_numeric(number).map(Area::Economy).into()
                }
                found => found,
            }
        }
    }
}

fn by_letters(base: Base, code: &str) -> Option<Economy> {
    match base {
        Base::Alpha2 => Economy::from_alpha2(code.as_bytes().try_into().ok()?),
        Base::Alpha3 => Economy::from_alpha3(code.as_bytes().try_into().ok()?),
        Base::Numeric | Base::None => None,
    }
}

/// Eurostat's databases name blocs by the ids this library took over from them.
fn bloc(system: CodeSystem, code: &str) -> Option<Area> {
    matches!(system, CodeSystem::GeonomAlpha | CodeSystem::EurostatGeo)
        .then(|| eurostat::bloc(code).map(Area::Bloc))
        .flatten()
}

/// The world in the IMF's present databases, among numbers otherwise.
fn worded(system: CodeSystem, code: &str) -> Option<Area> {
    (system == CodeSystem::Imf && code == "G001").then_some(Area::World)
}

/// At most four digits: leading zeros come and go between files.
fn number(code: &str) -> Option<u16> {
    let digits = (1..=4).contains(&code.len()) && code.bytes().all(|byte| byte.is_ascii_digit());
    code.parse().ok().filter(|_| digits)
}

pub(super) fn write(system: CodeSystem, area: Area) -> Option<Cow<'static, str>> {
    match system {
        CodeSystem::Id => return Some(area.id().into()),
        CodeSystem::Name => return Some(area.name().into()),
        _ => {}
    }
    match scheme(system) {
        Scheme::Letters(entries, base) => written(entries, area)
            .map(Word::text)
            .or_else(|| Some(area.as_economy()?).and_then(|economy| letters_of(system, base, economy)))
            .or_else(|| bloc(system, area.id()).map(|_| area.id()))
            .map(Cow::Borrowed),
        Scheme::Digits(entries, base, width) => written(entries, area)
            .or_else(|| area.as_economy()?.numeric().filter(|_| base == Base::Numeric))
            .filter(|_| has_number(system, area))
            .map(|number| format!("{number:0width$}").into()),
    }
}

fn letters_of(system: CodeSystem, base: Base, economy: Economy) -> Option<&'static str> {
    match base {
        // Withdrawn codes belong to ISO, and to others only where their entries say so.
        Base::Alpha2 => economy.alpha2().filter(|_| economy.kind() != Kind::Former),
        Base::Alpha3 => Some(economy.alpha3()),
        Base::Numeric | Base::None => None,
    }
    .filter(|_| system != CodeSystem::ComtradeIso || has_number(CodeSystem::Comtrade, economy.into()))
}

/// UN Comtrade publishes nothing under the numbers of these two.
fn has_number(system: CodeSystem, area: Area) -> bool {
    system != CodeSystem::Comtrade || !matches!(area.id(), "TWN" | "MCO")
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
                Scheme::Letters(entries, _) => entry::check(system, entries),
                Scheme::Digits(entries, _, _) => entry::check(system, entries),
            }
        }
    }
}
