//! A table of flows as typed arrays.

use bilateral::flow::{Amounts, FlowKey, FlowTable, MISSING, WordColumn};
use js_sys::{BigInt, BigInt64Array, Object, Uint32Array};
use wasm_bindgen::prelude::JsValue;

use crate::json::{self, set};

/// Every column in which a row says something.
pub(crate) fn of(table: &FlowTable) -> Result<JsValue, JsValue> {
    let said = Object::new();
    for key in FlowKey::ALL {
        let column = table.column(*key);
        if !column.words.is_empty() {
            set(&said, key.as_str(), &words(&column)?)?;
        }
    }
    let columns = Object::new();
    set(&columns, "length", &json::to_js(&table.len())?)?;
    set(&columns, "words", &said)?;
    set(&columns, "missing", &BigInt::from(MISSING))?;
    set(&columns, "values", &whole(table.values()))?;
    if let Some(masses) = table.net_masses() {
        set(&columns, "netMasses", &whole(masses))?;
    }
    if let Some((amounts, units)) = table.quantities() {
        set(&columns, "quantities", &whole(amounts))?;
        set(&columns, "quantityUnits", &words(&units)?)?;
    }
    Ok(columns.into())
}

fn whole(amounts: &Amounts) -> BigInt64Array {
    BigInt64Array::from(amounts.to_vec().as_slice())
}

fn words(column: &WordColumn) -> Result<JsValue, JsValue> {
    let codes: Vec<u32> = column.codes.iter().map(|code| code.unwrap_or(u32::MAX)).collect();
    let object = Object::new();
    set(&object, "words", &json::to_js(&column.words)?)?;
    set(&object, "codes", &Uint32Array::from(codes.as_slice()))?;
    Ok(object.into())
}
