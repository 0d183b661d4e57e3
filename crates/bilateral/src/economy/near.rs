//! What an unknown code may have meant, and what an ambiguous one can mean.

use std::borrow::Cow;

use super::rules::{AREA_AMBIGUOUS, AREA_UNKNOWN};
use super::{Area, CodeSystem, Economy, Validity, codes, name};
use crate::error::Error;
use crate::letters;
use crate::order;

/// The message for an id that is none: what it stands for elsewhere, or near misses.
pub(super) fn unknown_id(text: &str) -> String {
    let shown = shown(text);
    if let Some(area) = elsewhere(text) {
        return format!("`{shown}` is no id of an area; write `{area}` for {}", area.name());
    }
    match similar(text, Area::all().map(|area| (Cow::Borrowed(area.id()), area))) {
        near if near.is_empty() => format!(
            "`{shown}` is no id of an area; economies are written `KAZ`, blocs `EU27_2020`, the world `WORLD`"
        ),
        near => format!("`{shown}` is no id of an area; near it: {near}"),
    }
}

/// What everybody writes: any case, alpha-2, the English name. Whoever reads no other code
/// system should not carry the tables of all.
fn elsewhere(text: &str) -> Option<Area> {
    let text = text.trim();
    let capitals = text.to_ascii_uppercase();
    let alpha2 = match capitals.as_bytes() {
        b"EL" => Some(*b"GR"),
        b"UK" => Some(*b"GB"),
        other => other.try_into().ok(),
    };
    Area::find(&capitals)
        .or_else(|| alpha2.and_then(Economy::from_alpha2).map(Area::Economy))
        .or_else(|| Area::all().find(|area| area.name().eq_ignore_ascii_case(text)))
}

/// A code that a system does not have.
pub(super) fn unknown_code(system: CodeSystem, code: &str) -> Error {
    let (title, shown) = (system.title(), shown(code));
    let near = match system {
        CodeSystem::Name => listed(name::near(code).into_iter().map(|area| area.name().to_owned())),
        _ => similar(code, codes::all(system)),
    };
    let message = match near {
        near if !near.is_empty() => format!("`{shown}` is unknown to {title}; near it: {near}"),
        _ => match CodeSystem::ALL
            .iter()
            .find_map(|&other| Some((other, Area::from_code_quietly(other, code)?)))
        {
            Some((other, area)) => {
                format!(
                    "`{shown}` is unknown to {title}; in {} it is {} (`{area}`)",
                    other.title(),
                    area.name()
                )
            }
            None => format!("`{shown}` is unknown to {title}; see whether the file uses another code system"),
        },
    };
    Error::new(&AREA_UNKNOWN, message)
}

/// A code with several meanings that nothing decides between.
pub(super) fn ambiguous(system: CodeSystem, code: &str, meanings: &[(Area, Validity)]) -> Error {
    let meanings: Vec<_> = meanings
        .iter()
        .map(|(area, validity)| match validity {
            &Validity::ALWAYS => format!("`{area}`"),
            validity => format!("`{area}` ({validity})"),
        })
        .collect();
    Error::new(
        &AREA_AMBIGUOUS,
        format!(
            "`{}` means {} in {}; write the one that is meant",
            shown(code),
            meanings.join(" or "),
            system.title()
        ),
    )
}

/// Codes one slip away, with what they stand for.
fn similar(text: &str, codes: impl Iterator<Item = (Cow<'static, str>, Area)>) -> String {
    let capitals = letters::upper(&text.trim().chars().take(24).collect::<String>());
    if capitals.chars().count() < 2 {
        return String::new();
    }
    let mut near: Vec<_> = codes
        .filter(|(code, _)| strsim::osa_distance(&capitals, code) == 1 && code.len() >= 3)
        .map(|(code, area)| if code == area.id() { code.into_owned() } else { format!("{code} ({area})") })
        .collect();
    order::sort(&mut near);
    listed(near.into_iter())
}

fn listed(near: impl Iterator<Item = String>) -> String {
    near.take(3).map(|code| format!("`{code}`")).collect::<Vec<_>>().join(", ")
}

fn shown(text: &str) -> String {
    text.chars().take(40).collect()
}
