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
    let meant = elsewhere(text);
    if !meant.is_empty() {
        let meant: Vec<_> = meant.iter().map(|area| format!("`{area}` for {}", area.name())).collect();
        return format!("`{shown}` is no id of an area; write {}", meant.join(" or "));
    }
    match similar(text, Area::all().map(|area| (Cow::Borrowed(area.id()), area))) {
        near if near.is_empty() => format!(
            "`{shown}` is no id of an area; economies are written `KAZ`, blocs `EU27_2020`, the world `WORLD`"
        ),
        near => format!("`{shown}` is no id of an area; near it: {near}"),
    }
}

/// What everybody writes: any case, alpha-2, alpha-3 and its like, the English name, an id
/// without the year that tells it from another. Whoever reads no other code system should
/// not carry the tables of all.
fn elsewhere(text: &str) -> Vec<Area> {
    let text = text.trim();
    let capitals = text.to_ascii_uppercase();
    let alpha2 = match capitals.as_bytes() {
        b"EL" => Some(*b"GR"),
        b"UK" => Some(*b"GB"),
        other => other.try_into().ok(),
    };
    let one = Area::find(&capitals)
        .or_else(|| alpha2.and_then(Economy::from_alpha2).map(Area::Economy))
        .or_else(|| codes::beside_alpha3(&capitals))
        .or_else(|| Area::all().find(|area| area.name().eq_ignore_ascii_case(text)));
    if one.is_some() || capitals.len() < 2 {
        return one.into_iter().collect();
    }
    let begins = |id: &str| id.strip_prefix(&*capitals).is_some_and(|rest| rest.starts_with('_'));
    Area::all().filter(|area| begins(area.id())).take(3).collect()
}

/// A code that a system does not have: what it is in others, or near misses. A typing error
/// is rarer than a column of another system, and of both only this one is an answer.
pub(super) fn unknown_code(system: CodeSystem, code: &str) -> Error {
    let (title, shown) = (system.title(), shown(code));
    let others = in_others(system, code);
    let near = match system {
        _ if !others.is_empty() => String::new(),
        CodeSystem::Name => listed(name::near(code).into_iter().map(|area| area.name().to_owned())),
        _ => similar(code, codes::all(system)),
    };
    let message = if !others.is_empty() {
        format!("`{shown}` is unknown to {title}; {others}")
    } else if near.is_empty() {
        format!("`{shown}` is unknown to {title}; see whether the file uses another code system")
    } else {
        format!("`{shown}` is unknown to {title}; near it: {near}")
    };
    Error::new(&AREA_UNKNOWN, message)
}

/// What the code means in the systems that have it, each area once, and its code in this one.
fn in_others(system: CodeSystem, code: &str) -> String {
    let mut told: Vec<Area> = Vec::new();
    let mut words: Vec<String> = Vec::new();
    for &other in CodeSystem::ALL.iter().filter(|other| **other != system) {
        let mut new = codes::meanings(other, code);
        new.retain(|area| !told.contains(area));
        new.truncate(3_usize.saturating_sub(told.len()));
        if new.is_empty() {
            continue;
        }
        let named: Vec<_> = new.iter().map(|area| format!("{} (`{area}`)", area.name())).collect();
        words.push(format!("in {} it is {}", other.title(), named.join(" or ")));
        told.extend(new);
    }
    let written: Vec<_> = told.iter().filter_map(|area| Some((*area, area.code_in(system)?))).collect();
    let read = |(area, code): &&(Area, Cow<str>)| codes::quietly(system, code) == Some(*area);
    let here: Vec<_> = written.iter().filter(read).map(|(_, code)| format!("`{code}`")).collect();
    let (title, words) = (system.title(), words.join(", "));
    match (told.is_empty(), here.is_empty(), written.first()) {
        (true, ..) => words,
        (_, false, _) => format!("{words}; in {title} write {}", here.join(" or ")),
        (_, _, Some((_, code))) => format!("{words}, whose code in {title}, `{code}`, has several meanings"),
        (_, _, None) => format!("{words}, which has no code in {title}"),
    }
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
