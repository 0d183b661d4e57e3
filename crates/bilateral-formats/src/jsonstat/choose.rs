//! Which dataset of a JSON-stat file is meant.

use bilateral::flow::file_rules::NOT_RECOGNISED;
use bilateral::{Error, Result};
use serde_json::value::RawValue;

use crate::json::{Json, Members, text};
use crate::service;

type Chosen<'a> = (String, Vec<String>, Members<'a>);

/// The dataset itself, or the one a bundle or collection holds: its name, the steps to it, its members.
pub(super) fn choose<'a>(json: Json<'a>, wanted: Option<&str>) -> Result<Chosen<'a>> {
    let top: Members<'a> = json.top()?;
    if top.get("dimension").is_some() && (top.get("value").is_some() || top.get("status").is_some()) {
        return Ok((String::new(), Vec::new(), top));
    }
    let mut found: Vec<Chosen<'a>> = Vec::new();
    for (name, raw) in &top.0 {
        if let Some(members) = cube(json, raw)? {
            found.push((name.clone().into_owned(), vec![name.clone().into_owned()], members));
        }
    }
    let items = collection(json, &top)?;
    let listed = items.len();
    for (place, raw) in items.into_iter().enumerate() {
        if let Some(members) = cube(json, raw)? {
            let label = members.get("label").and_then(text).unwrap_or_default();
            let steps = ["link", "item", &place.to_string()].map(str::to_owned).to_vec();
            found.push((label, steps, members));
        }
    }
    let all = list(&found);
    if let Some(wanted) = wanted {
        found.retain(|(name, _, _)| name == wanted);
    }
    let several = found.len() > 1;
    match found.pop() {
        Some(one) if !several => Ok(one),
        Some(_) => {
            let message = format!("the file holds {all}; name as `entry` the one that is meant");
            Err(json.wrong(json.0, message))
        }
        None if !all.is_empty() => {
            let message = format!("none of the datasets has the name asked for as `entry`; there are {all}");
            Err(json.wrong(json.0, message))
        }
        None if listed > 0 => {
            let message = "the collection lists where its datasets are, and holds none; fetch one of them";
            Err(Error::new(&NOT_RECOGNISED, message))
        }
        None => Err(service::json(json.0).unwrap_or_else(|| {
            let message = "there is no dataset with `dimension` and `value`, so this is no JSON-stat";
            Error::new(&NOT_RECOGNISED, message)
        })),
    }
}

/// The names of some, for people.
fn list(found: &[Chosen<'_>]) -> String {
    found.iter().map(|(name, _, _)| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

/// The members of what is a dataset.
fn cube<'a>(json: Json<'a>, raw: &'a RawValue) -> Result<Option<Members<'a>>> {
    let raw = raw.get();
    if !raw.starts_with('{') || !raw.contains("\"dimension\"") {
        return Ok(None);
    }
    let members: Members<'a> = json.read(raw)?;
    let is_cube = members.get("dimension").is_some() && members.get("value").is_some();
    Ok(is_cube.then_some(members))
}

fn collection<'a>(json: Json<'a>, top: &Members<'a>) -> Result<Vec<&'a RawValue>> {
    let Some(link) = top.get("link") else { return Ok(Vec::new()) };
    let link: Members<'a> = json.read(link).map_err(|refused| refused.at("link"))?;
    match link.get("item") {
        Some(items) => json.read(items).map_err(|refused| refused.at("item").at("link")),
        None => Ok(Vec::new()),
    }
}
