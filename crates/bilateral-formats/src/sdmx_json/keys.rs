//! Keys of indices, such as `0:1:0`, and the codes they stand for.

use bilateral::{Result, order};

use super::structure::{Component, Structure};
use crate::dataset::Builder;
use crate::json::Json;

/// A dimension with the numbers its codes have in the cube.
#[derive(Debug)]
pub(super) struct Axis {
    pub id: String,
    /// Its place among the axes of the cube, which is its place in a full key.
    pub place: usize,
    /// By index; `None` for an index that stands for nothing.
    codes: Vec<Option<u32>>,
}

/// The axes by the level at which their indices stand.
#[derive(Debug)]
pub(super) struct Axes {
    pub data_set: Vec<Axis>,
    pub series: Vec<Axis>,
    pub observation: Vec<Axis>,
    pub count: usize,
}

impl Axes {
    pub(super) fn new(json: Json<'_>, builder: &mut Builder, structure: &Structure<'_>) -> Result<Self> {
        let dimensions = &structure.dimensions;
        // By place in the key where the message says it; time, which need not have one, comes last.
        let mut order: Vec<&Component<'_>> = dimensions.all().collect();
        order::sort_by_key(&mut order, |one| one.position.unwrap_or(u64::MAX));
        let mut seen: Vec<&str> = Vec::new();
        for one in &order {
            if seen.contains(&one.id.as_str()) {
                let message = format!("the dimension `{}` stands at two levels", one.id);
                return Err(json.wrong(one.part, message).at(&one.id));
            }
            seen.push(&one.id);
            builder.dimension(&one.id, &one.label);
        }
        let mut axes = |level: &[Component<'_>]| -> Vec<Axis> {
            let axis = |one: &Component<'_>| {
                let place = seen.iter().position(|id| *id == one.id).unwrap_or_default();
                let values = one.values.iter().flatten();
                let codes = values
                    .map(|value| value.as_ref().map(|(code, label)| builder.code(place, code, label)))
                    .collect();
                Axis { id: one.id.clone(), place, codes }
            };
            level.iter().map(axis).collect()
        };
        Ok(Self {
            data_set: axes(&dimensions.data_set),
            series: axes(&dimensions.series),
            observation: axes(&dimensions.observation),
            count: order.len(),
        })
    }

    /// All axes, in the order of a full key.
    fn full(&self) -> Vec<&Axis> {
        let mut all: Vec<&Axis> = self.data_set.iter().chain(&self.series).chain(&self.observation).collect();
        order::sort_by_key(&mut all, |axis| axis.place);
        all
    }

    /// Writes the codes of a key at the axes of a level into `codes`. A server that has put
    /// dimensions with one value at the data set may still write them in its keys.
    pub(super) fn place(
        &self,
        level: &[Axis],
        key: &str,
        codes: &mut [u32],
    ) -> std::result::Result<(), String> {
        let parts = if key.is_empty() { 0 } else { key.split(':').count() };
        let mut put = |axis: &Axis, part: &str| -> std::result::Result<(), String> {
            let code = axis.code(part)?;
            if let Some(slot) = codes.get_mut(axis.place) {
                *slot = code;
            }
            Ok(())
        };
        if parts == level.len() {
            return level.iter().zip(key.split(':')).try_for_each(|(axis, part)| put(axis, part));
        }
        if !self.data_set.is_empty() && parts == level.len() + self.data_set.len() {
            let mut wide: Vec<&Axis> = level.iter().chain(&self.data_set).collect();
            order::sort_by_key(&mut wide, |axis| axis.place);
            return wide.into_iter().zip(key.split(':')).try_for_each(|(axis, part)| put(axis, part));
        }
        let names: Vec<&str> = level.iter().map(|axis| axis.id.as_str()).collect();
        let shown: String = key.chars().take(40).collect();
        Err(format!(
            "the key `{shown}` has {parts} parts for {} dimensions: {}",
            level.len(),
            names.join(", ")
        ))
    }

    /// The axes and codes of a key with blanks, which holds for all that fits it.
    pub(super) fn partial(&self, key: &str) -> std::result::Result<(Vec<usize>, Vec<u32>), String> {
        let parts: Vec<&str> = key.split(':').collect();
        if parts.len() != self.count {
            let shown: String = key.chars().take(40).collect();
            return Err(format!("the key `{shown}` has {} parts for {} dimensions", parts.len(), self.count));
        }
        let (mut places, mut codes) = (Vec::new(), Vec::new());
        for (axis, part) in self.full().into_iter().zip(parts) {
            if !part.is_empty() {
                codes.push(axis.code(part)?);
                places.push(axis.place);
            }
        }
        Ok((places, codes))
    }
}

impl Axis {
    /// The code of an index.
    fn code(&self, part: &str) -> std::result::Result<u32, String> {
        let shown: String = part.chars().take(20).collect();
        let index = Some(part).filter(|part| part.bytes().all(|byte| byte.is_ascii_digit()));
        let Some(index) = index.and_then(|part| part.parse::<usize>().ok()) else {
            return Err(format!("`{shown}` is no index of `{}`", self.id));
        };
        self.codes.get(index).copied().flatten().ok_or_else(|| {
            format!("there is no code {shown} of `{}`; it has {}, counted from 0", self.id, self.codes.len())
        })
    }

    /// The only code, for a dimension stated once for all.
    pub(super) fn only(&self) -> std::result::Result<u32, String> {
        match self.codes.as_slice() {
            [Some(code)] => Ok(*code),
            codes => Err(format!("`{}` is stated once for all, and has {} codes", self.id, codes.len())),
        }
    }
}
