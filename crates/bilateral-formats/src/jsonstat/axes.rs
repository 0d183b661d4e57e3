//! The axes of a JSON-stat cube, and which codes a cell has.

use bilateral::{Result, order};

use crate::dataset::Builder;
use crate::json::{Json, Members, text};

/// The most cells a cube may have, empty ones among them.
const MOST_CELLS: usize = 1 << 30;

pub(super) struct Axes {
    pub sizes: Vec<usize>,
    pub cells: usize,
}

impl Axes {
    pub(super) fn read(json: Json<'_>, cube: &Members<'_>, builder: &mut Builder) -> Result<Self> {
        let part = cube.get("dimension").unwrap_or("{}");
        let dimensions: Members<'_> = json.read(part).map_err(|refused| refused.at("dimension"))?;
        // JSON-stat 1.x keeps both within `dimension`.
        let need = |name: &str| {
            let found = cube.get(name).or_else(|| dimensions.get(name));
            found.ok_or_else(|| json.wrong(part, format!("there is no list `{name}` of dimensions")).at(name))
        };
        let ids: Vec<String> = json.read(need("id")?).map_err(|refused| refused.at("id"))?;
        let sizes: Vec<usize> = json.read(need("size")?).map_err(|refused| refused.at("size"))?;
        if ids.len() != sizes.len() {
            let message = format!("`id` has {} dimensions and `size` {}", ids.len(), sizes.len());
            return Err(json.wrong(need("size")?, message).at("size"));
        }
        let cells = sizes.iter().try_fold(1_usize, |product, size| product.checked_mul(*size));
        let Some(cells) = cells.filter(|cells| *cells <= MOST_CELLS) else {
            let message = format!("the cube has more than the {MOST_CELLS} cells that are read");
            return Err(json.wrong(need("size")?, message).at("size"));
        };
        for (place, (id, size)) in ids.iter().zip(&sizes).enumerate() {
            if ids.iter().take(place).any(|known| known == id) {
                return Err(json.wrong(need("id")?, format!("`{id}` stands twice")).at(place).at("id"));
            }
            let raw = dimensions
                .get(id)
                .ok_or_else(|| json.wrong(part, format!("`dimension` has no `{id}`")).at("dimension"))?;
            axis(json, id, raw, *size, builder).map_err(|refused| refused.at(id).at("dimension"))?;
        }
        Ok(Self { sizes, cells })
    }

    /// Writes the codes of a cell: the last axis runs fastest.
    pub(super) fn place(&self, cell: usize, codes: &mut [u32]) {
        let mut rest = cell;
        for (slot, size) in codes.iter_mut().zip(&self.sizes).rev() {
            let size = (*size).max(1);
            *slot = u32::try_from(rest % size).unwrap_or(u32::MAX);
            rest /= size;
        }
    }
}

fn axis(json: Json<'_>, id: &str, raw: &str, size: usize, builder: &mut Builder) -> Result<()> {
    let members: Members<'_> = json.read(raw)?;
    let label = members.get("label").and_then(text).unwrap_or_default();
    let Some(part) = members.get("category") else {
        return Err(json.wrong(raw, format!("`{id}` has no `category`")).at("category"));
    };
    let category: Members<'_> = json.read(part).map_err(|refused| refused.at("category"))?;
    // In what the categories of an axis count, and in which power of ten.
    for part in ["unit", "note"] {
        if let Some(raw) = category.get(part) {
            builder.about(&format!("{part}:{id}"), raw);
        }
    }
    let labels: Members<'_> = match category.get("label") {
        Some(labels) => json.read(labels).map_err(|refused| refused.at("label").at("category"))?,
        None => Members::default(),
    };
    let codes = codes(json, id, part, &category, &labels).map_err(|refused| refused.at("category"))?;
    if codes.len() != size {
        let message = format!("`{id}` has {} categories where `size` says {size}", codes.len());
        return Err(json.wrong(part, message).at("category"));
    }
    let names: std::collections::HashMap<&str, &str> =
        labels.0.iter().map(|(code, label)| (code.as_ref(), label.get())).collect();
    let place = builder.dimension(id, &label);
    for (number, code) in (0..).zip(&codes) {
        let label = names.get(code.as_str()).and_then(|label| text(label)).unwrap_or_default();
        if builder.code(place, code, &label) != number {
            return Err(json
                .wrong(part, format!("the category `{code}` of `{id}` stands twice"))
                .at("category"));
        }
    }
    Ok(())
}

/// The codes of an axis in order.
fn codes(
    json: Json<'_>,
    id: &str,
    part: &str,
    category: &Members<'_>,
    labels: &Members<'_>,
) -> Result<Vec<String>> {
    let Some(index) = category.get("index") else {
        // An axis with one category need not number it.
        return match labels.0.as_slice() {
            [(code, _)] => Ok(vec![code.clone().into_owned()]),
            _ => Err(json.wrong(part, format!("`{id}` has no `index` of its categories"))),
        };
    };
    if index.starts_with('[') {
        return json.read(index).map_err(|refused| refused.at("index"));
    }
    let members: Members<'_> = json.read(index).map_err(|refused| refused.at("index"))?;
    let mut codes: Vec<(usize, String)> = Vec::new();
    for (code, place) in &members.0 {
        let place: usize = json.read(place.get()).map_err(|refused| refused.at(code).at("index"))?;
        codes.push((place, code.clone().into_owned()));
    }
    order::sort(&mut codes);
    if codes.iter().enumerate().any(|(expected, (place, _))| expected != *place) {
        return Err(json
            .wrong(index, format!("the `index` of `{id}` does not count 0, 1, 2, …"))
            .at("index"));
    }
    Ok(codes.into_iter().map(|(_, code)| code).collect())
}
