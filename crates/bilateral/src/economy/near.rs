//! What an unknown code may have meant.

use super::{Area, Economy};

/// The message for an id that is none: what it stands for elsewhere, or near misses.
pub(super) fn unknown_id(text: &str) -> String {
    let shown: String = text.chars().take(40).collect();
    if let Some(area) = elsewhere(text) {
        return format!("`{shown}` is no id of an area; write `{area}` for {}", area.name());
    }
    let capitals = text.trim().to_ascii_uppercase();
    let mut ids: Vec<_> = Area::all()
        .map(|area| (strsim::osa_distance(&capitals, area.id()), area.id()))
        .filter(|&(distance, id)| distance <= 1 && (id.len() > 3 || capitals.len() == 3))
        .collect();
    ids.sort_unstable();
    suggest(&format!("`{shown}` is no id of an area"), ids.into_iter().map(|(_, id)| id))
}

/// Appends up to three suggestions.
pub(super) fn suggest<'a>(message: &str, near: impl Iterator<Item = &'a str>) -> String {
    let near: Vec<_> = near.take(3).map(|id| format!("`{id}`")).collect();
    if near.is_empty() {
        format!("{message}; economies are written `KAZ`, blocs `EU27_2020`, the world `WORLD`")
    } else {
        format!("{message}; near it: {}", near.join(", "))
    }
}

fn elsewhere(text: &str) -> Option<Area> {
    let capitals = text.trim().to_ascii_uppercase();
    if let Some(area) = Area::find(&capitals) {
        return Some(area);
    }
    let code: [u8; 2] = capitals.as_bytes().try_into().ok()?;
    match &code {
        b"EL" => Economy::find("GRC"),
        b"UK" => Economy::find("GBR"),
        _ => Economy::from_alpha2(code),
    }
    .map(Area::Economy)
}
