//! Indices of direct investment in the registry: computed exactly by [`crate::investment::index`], answered as
//! every other indicator.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

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

/// Values below zero are legal here. Each number is taken as the decimal it is written as; where an exact fraction of
/// those has no room, to fifteen digits, which is what a float holds.
fn run(call: &Call<'_>) -> Result<Answer> {
    let definition = call.definition();
    let (mut inputs, mut items, mut known) = (BTreeMap::new(), 0, 0);
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
        None => number(computed(definition.key, inputs)?),
    };
    Ok(Answer::scalar(definition, value, coverage))
}

fn computed(key: &str, mut inputs: BTreeMap<String, Vec<Decimal>>) -> Result<Quotient> {
    let mut answer = index::compute(key, &inputs);
    // Variables of the potential index are of different sizes, and have no digit in common to be cut at.
    for cut in
        [digits as fn(&mut [Decimal]), digits_of_largest].iter().take(if key == POTENTIAL { 1 } else { 2 })
    {
        if answer.is_ok() {
            break;
        }
        for column in inputs.values_mut() {
            cut(column);
        }
        answer = index::compute(key, &inputs);
    }
    answer
}

const POTENTIAL: &str = "fdi-potential";

/// As many digits as every float has.
const DIGITS: u32 = 15;

fn digits(column: &mut [Decimal]) {
    for value in column {
        *value = value.round_sf(DIGITS).unwrap_or(*value);
    }
}

/// All cut at the place where the largest ends, so that their sum and its square stay short.
fn digits_of_largest(column: &mut [Decimal]) {
    let Some(largest) = column.iter().map(Decimal::abs).max() else { return };
    let long = largest.mantissa().checked_ilog10().map_or(0, |power| power + 1);
    let places = (largest.scale() + DIGITS).saturating_sub(long);
    for value in column {
        *value = value.round_dp(places);
    }
}

fn number(quotient: Quotient) -> Value {
    match quotient {
        Quotient::Exact(ratio) => Ok(ratio.to_f64_lossy()),
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
