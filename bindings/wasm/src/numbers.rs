//! Long lists of numbers, moved in one piece: written out as JSON each of them would cost a microsecond.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use bilateral::error::Result;
use bilateral::indicator::{AnswerRecord, Inputs, MatrixRecord, Undefined};
use js_sys::{Array, Float64Array, Function, Object, Reflect};
use wasm_bindgen::prelude::{JsCast, JsValue};

use crate::json::{self, set};

type List = Vec<Option<f64>>;

/// An answer as a plain object.
pub(crate) fn answer(mut answer: AnswerRecord) -> Result<JsValue, JsValue> {
    let (values, why) = (std::mem::take(&mut answer.values), std::mem::take(&mut answer.undefined));
    let object = json::to_js(&answer)?;
    set(&object, "values", &out(&values))?;
    let why = reasons(&why)?;
    set(&object, "undefined", &why)?;
    Ok(object)
}

/// Null for each value, or why there is none: few reasons, each said of many values.
fn reasons(why: &[Option<Undefined>]) -> Result<Array, JsValue> {
    let end = u32::try_from(why.len()).unwrap_or(u32::MAX);
    let list = Array::new_with_length(end).fill(&JsValue::NULL, 0, end);
    let mut met = BTreeMap::new();
    for (place, why) in (0..).zip(why) {
        let Some(why) = why else { continue };
        let said = match met.entry((why.reason().as_str(), why.because())) {
            Entry::Occupied(said) => said.into_mut(),
            Entry::Vacant(free) => free.insert(json::to_js(why)?),
        };
        list.set(place, said.clone());
    }
    Ok(list)
}

/// A matrix as a plain object.
pub(crate) fn matrix(mut matrix: MatrixRecord) -> Result<JsValue, JsValue> {
    let cells = matrix.cells.as_mut().map(std::mem::take);
    let values = matrix.entries.as_mut().map(|entries| std::mem::take(&mut entries.value));
    let object = json::to_js(&matrix)?;
    if let Some(cells) = cells {
        set(&object, "cells", &cells.iter().map(|row| out(row)).collect::<Array>())?;
    }
    if let Some(values) = values {
        set(&get(&object, "entries")?, "value", &out(&values))?;
    }
    Ok(object)
}

/// One of those for each period.
pub(crate) fn each<T>(
    periods: BTreeMap<String, T>,
    one: impl Fn(T) -> Result<JsValue, JsValue>,
) -> Result<JsValue, JsValue> {
    let object = Object::new();
    for (period, of) in periods {
        set(&object, &period, &one(of)?)?;
    }
    Ok(object.into())
}

fn out(numbers: &[Option<f64>]) -> Array {
    let floats: Vec<f64> = numbers.iter().map(|number| number.unwrap_or_default()).collect();
    let list = Array::from(&Float64Array::from(floats.as_slice()));
    for (place, number) in (0..).zip(numbers) {
        if number.is_none() {
            list.set(place, JsValue::NULL);
        }
    }
    list
}

/// Inputs of an indicator without the lists that are numbers and nulls throughout, and those lists. All other
/// lists stay, for whoever says what is wrong with them.
pub(crate) struct Taken {
    pub(crate) rest: JsValue,
    columns: BTreeMap<String, List>,
    cells: BTreeMap<String, Vec<List>>,
}

impl Taken {
    pub(crate) fn from(inputs: &JsValue) -> Result<Self, JsValue> {
        let (mut columns, mut cells) = (BTreeMap::new(), BTreeMap::new());
        let number = Reflect::get(&js_sys::global(), &"Number".into())?;
        let finite = Reflect::get(&number, &"isFinite".into())?.unchecked_into();
        let rest = copy(inputs);
        let lists = copy(&get(&rest, "columns")?);
        for name in names(&lists) {
            if let Some(numbers) = list(&get(&lists, &name)?, &finite) {
                set(&lists, &name, &Array::new())?;
                columns.insert(name, numbers);
            }
        }
        let matrices = copy(&get(&rest, "matrices")?);
        for name in names(&matrices) {
            let matrix = copy(&get(&matrices, &name)?);
            if let Some(rows) = table(&get(&matrix, "cells")?, &finite) {
                set(&matrix, "cells", &Array::new())?;
                set(&matrices, &name, &matrix)?;
                cells.insert(name, rows);
            }
        }
        for (name, taken) in [("columns", lists), ("matrices", matrices)] {
            if taken.is_object() {
                set(&rest, name, &taken)?;
            }
        }
        Ok(Self { rest, columns, cells })
    }

    /// Puts the lists where they were.
    pub(crate) fn back_into(self, inputs: &mut Inputs) {
        inputs.columns.extend(self.columns);
        for (name, rows) in self.cells {
            if let Some(matrix) = inputs.matrices.get_mut(&name) {
                matrix.cells = Some(rows);
            }
        }
    }
}

fn table(rows: &JsValue, finite: &Function) -> Option<Vec<List>> {
    rows.dyn_ref::<Array>()?.iter().map(|row| list(&row, finite)).collect()
}

/// The list, if every item of it is a finite number or null.
fn list(list: &JsValue, finite: &Function) -> Option<List> {
    let every = Reflect::get(list, &"every".into()).ok()?.dyn_into::<Function>().ok()?;
    if every.call1(list, finite).ok()?.is_truthy() {
        // Without a look at each from here: the engine does it at once.
        return Some(Float64Array::new(list).to_vec().into_iter().map(Some).collect());
    }
    let number = |item: JsValue| match item.as_f64() {
        Some(number) => number.is_finite().then_some(Some(number)),
        None => item.is_null().then_some(None),
    };
    list.dyn_ref::<Array>()?.iter().map(number).collect()
}

/// A shallow copy of a plain object; anything else as it is.
fn copy(value: &JsValue) -> JsValue {
    match value.dyn_ref::<Object>() {
        Some(object) if !Array::is_array(value) => Object::assign(&Object::new(), object).into(),
        _ => value.clone(),
    }
}

fn names(value: &JsValue) -> Vec<String> {
    let keys = value.dyn_ref::<Object>().filter(|_| !Array::is_array(value)).map(Object::keys);
    keys.into_iter().flatten().filter_map(|key| key.as_string()).collect()
}

fn get(object: &JsValue, name: &str) -> Result<JsValue, JsValue> {
    if object.is_object() { Reflect::get(object, &name.into()) } else { Ok(JsValue::UNDEFINED) }
}
