//! Values and statuses by cell, listed or sparse.

use std::collections::BTreeMap;

use bilateral::{Result, order};
use serde_json::value::RawValue;

use crate::json::{Json, Members, text};

/// One entry a cell, or only those there are.
pub(super) enum Column<'a> {
    Dense(Vec<&'a RawValue>),
    Sparse(BTreeMap<usize, &'a RawValue>),
}

impl<'a> Column<'a> {
    pub(super) fn read(json: Json<'a>, part: &'a str, cells: usize) -> Result<Self> {
        if part.starts_with('[') {
            let values: Vec<&RawValue> = json.read(part)?;
            if values.len() != cells {
                return Err(json.wrong(part, format!("there are {} entries for {cells} cells", values.len())));
            }
            return Ok(Self::Dense(values));
        }
        let members: Members<'_> = json.read(part)?;
        let mut sparse = BTreeMap::new();
        for (index, raw) in members.0 {
            let digits = Some(&index).filter(|index| index.bytes().all(|byte| byte.is_ascii_digit()));
            let cell = digits.and_then(|index| index.parse::<usize>().ok()).filter(|cell| *cell < cells);
            let shown: String = index.chars().take(20).collect();
            let Some(cell) = cell else {
                let message = format!("`{shown}` is no index of one of {cells} cells, counted from 0");
                return Err(json.wrong(raw.get(), message).at(&index));
            };
            if sparse.insert(cell, raw).is_some() {
                return Err(json.wrong(raw.get(), format!("cell {cell} stands twice")).at(&index));
            }
        }
        Ok(Self::Sparse(sparse))
    }
}

/// Marks of cells, or one mark of all of them.
#[derive(Default)]
pub(super) struct Statuses {
    everywhere: Option<String>,
    by_cell: BTreeMap<usize, String>,
}

impl Statuses {
    pub(super) fn at(&self, cell: usize) -> Option<&str> {
        self.by_cell.get(&cell).or(self.everywhere.as_ref()).map(String::as_str)
    }

    /// The cells that have a mark of their own.
    pub(super) fn cells(&self) -> impl Iterator<Item = usize> {
        self.by_cell.keys().copied()
    }

    pub(super) fn read(json: Json<'_>, part: &str, cells: usize) -> Result<Self> {
        let word = |raw: &str| text(raw).filter(|word| !word.is_empty());
        if part.starts_with('"') {
            return Ok(Self { everywhere: word(part), by_cell: BTreeMap::new() });
        }
        if part.starts_with('[') {
            let list: Vec<&RawValue> = json.read(part)?;
            if let ([one], true) = (list.as_slice(), cells != 1) {
                return Ok(Self { everywhere: word(one.get()), by_cell: BTreeMap::new() });
            }
        } else {
            // Eurostat's answers before 2023 keep them one level down, beside their names.
            let object: Members<'_> = json.read(part)?;
            if let Some(inner) = object.get("value") {
                return Self::read(json, inner, cells).map_err(|refused| refused.at("value"));
            }
        }
        let by_cell = match Column::read(json, part, cells)? {
            Column::Dense(list) => {
                order::map(list.iter().enumerate().filter_map(|(cell, raw)| Some((cell, word(raw.get())?))))
            }
            Column::Sparse(values) => {
                order::map(values.into_iter().filter_map(|(cell, raw)| Some((cell, word(raw.get())?))))
            }
        };
        Ok(Self { everywhere: None, by_cell })
    }
}
