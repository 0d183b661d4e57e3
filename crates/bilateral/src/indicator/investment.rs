//! Indices of direct investment in the registry: computed exactly by [`crate::investment::index`], answered as
//! every other indicator.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::answer::{Undefined, Value};
use super::call::Call;
use super::{Answer, Coverage, Definition, Family, Reason};
use crate::error::Result;
use crate::flow::{NoValue, Quotient};
use crate::investment::index::{self, ALL, COUNT, IndexDefinition};

const fn of(one: &IndexDefinition) -> Definition {
    Definition {
        key: one.id,
        family: Family::Investment,
        name: one.name,
        formula: one.formula,
        tex: one.tex,
        unit: one.unit,
        range: one.range,
        source: one.source,
        traps: one.traps,
        see: one.see_also,
        inputs: one.inputs,
        options: &[],
        run,
    }
}

#[expect(clippy::indexing_slicing, reason = "at compile time, within bounds")]
static OWN: [Definition; COUNT] = {
    let mut own = [of(&ALL[0]); COUNT];
    let mut place = 1;
    while place < COUNT {
        own[place] = of(&ALL[place]);
        place += 1;
    }
    own
};

/// Every definition of this family.
#[expect(clippy::indexing_slicing, reason = "at compile time, within bounds")]
pub static DEFINITIONS: &[&Definition] = &{
    let mut all = [&OWN[0]; COUNT];
    let mut place = 1;
    while place < COUNT {
        all[place] = &OWN[place];
        place += 1;
    }
    all
};

/// Values below zero are legal here; each number is taken as the decimal it is written as.
fn run(call: &Call<'_>) -> Result<Answer> {
    let definition = call.definition();
    let (mut inputs, mut items, mut known) = (std::collections::BTreeMap::new(), 0, 0);
    let mut unusable = None;
    for name in definition.inputs {
        let column = call.signed(name)?;
        items += column.len();
        let mut values = Vec::with_capacity(column.len());
        for value in column {
            let why = |reason, what: &str| Undefined::new(reason, format!("a value of `{name}` {what}"));
            match value.map(|value| format!("{value}").parse::<Decimal>()) {
                Some(Ok(value)) => values.push(value),
                Some(Err(_)) => unusable = Some(why(Reason::OutOfRange, "has too many digits")),
                None => unusable = Some(why(Reason::Missing, "is missing")),
            }
        }
        known += values.len();
        inputs.insert((*name).to_owned(), values);
    }
    let coverage = Coverage { items, known, unallocated: None };
    let value = match unusable {
        Some(why) => Err(why),
        None => number(index::compute(definition.key, &inputs)?),
    };
    Ok(Answer::scalar(definition, value, coverage))
}

fn number(quotient: Quotient) -> Value {
    match quotient {
        Quotient::Exact(ratio) => ratio.round(17).to_f64().ok_or_else(Undefined::too_large),
        Quotient::Undefined { reason, because } => Err(Undefined::new(
            match reason {
                NoValue::ZeroBase => Reason::ZeroDenominator,
                NoValue::Missing => Reason::Missing,
                NoValue::TooFew => Reason::OneItem,
                NoValue::NegativeBase | NoValue::NegativePart => Reason::OutOfRange,
            },
            because,
        )),
    }
}
