//! Intervals in words.

use rust_decimal::Decimal;

use crate::amount::{Interval, Scale, Unit};

/// An interval in the scale a reader expects: `33.32–33.67 billion USD`.
pub(crate) fn amount(interval: &Interval, unit: Unit) -> String {
    let size = [interval.low(), interval.high()].into_iter().flatten().map(|end| end.abs()).max();
    let scale = size.map_or(Scale::One, scale);
    let decimals = if scale == Scale::One { 0 } else { 2 };
    let number = interval.in_scale(scale).shown(decimals);
    let word = if scale == Scale::One { "" } else { scale.word() };
    let unit = if matches!(unit, Unit::Number | Unit::Count) { String::new() } else { unit.to_string() };
    [number.as_str(), word, &unit].into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

fn scale(size: Decimal) -> Scale {
    [Scale::Trillion, Scale::Billion, Scale::Million]
        .into_iter()
        .find(|scale| size >= scale.factor())
        .unwrap_or(Scale::One)
}

/// A share, or growth where the factor is one more than the rate, in per cent.
pub(crate) fn percent(ratio: &Interval, growth: bool) -> String {
    let rate = if growth { ratio.plus(&Interval::point(Decimal::NEGATIVE_ONE)) } else { *ratio };
    format!("{} %", rate.times(&Interval::point(Decimal::ONE_HUNDRED)).shown(1))
}
