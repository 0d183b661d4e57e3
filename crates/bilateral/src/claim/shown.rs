//! Intervals in words.

use rust_decimal::{Decimal, RoundingStrategy};

use crate::amount::{Interval, Scale, Unit};

/// An interval in the scale a reader expects: `33.32–33.67 billion USD`, `19.5–20.5 %`.
pub(crate) fn amount(interval: &Interval, unit: Unit) -> String {
    match unit {
        Unit::Percent => return hundredths(interval, "%"),
        Unit::PercentagePoint => return hundredths(interval, "pp"),
        _ => {}
    }
    let size = [interval.low(), interval.high()].into_iter().flatten().map(|end| end.abs()).max();
    let scale = size.map_or(Scale::One, scale);
    let number = told_apart(&interval.in_scale(scale), if scale == Scale::One { 0 } else { 2 });
    let word = if scale == Scale::One { "" } else { scale.word() };
    let unit = if matches!(unit, Unit::Number | Unit::Count) { String::new() } else { unit.to_string() };
    [number.as_str(), word, &unit].into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// With so many decimals, or as many more as it takes to tell two ends apart and not to round a point.
fn told_apart(interval: &Interval, decimals: u32) -> String {
    const MOST: u32 = 6;
    let rounded = |end: Decimal, decimals: u32| {
        end.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero)
    };
    let says_all = |decimals: &u32| {
        let ends = [interval.low(), interval.high()].map(|end| end.map(|end| (end, rounded(end, *decimals))));
        match ends {
            [Some((low, low_shown)), Some((high, high_shown))] if low == high => {
                low == low_shown && high == high_shown
            }
            [Some((_, low)), Some((_, high))] => low != high,
            _ => true,
        }
    };
    interval.shown((decimals..MOST).find(says_all).unwrap_or(MOST))
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
    hundredths(&rate, "%")
}

fn hundredths(ratio: &Interval, unit: &str) -> String {
    format!("{} {unit}", told_apart(&ratio.times(&Interval::point(Decimal::ONE_HUNDRED)), 1))
}

#[cfg(test)]
mod tests {
    use super::amount;
    use crate::amount::{Published, Unit};

    #[test]
    fn what_is_shown_is_what_was_printed() {
        let shown = |text: &str| {
            let figure = Published::parse(text).unwrap();
            amount(&figure.interval(), figure.unit())
        };
        assert_eq!(shown("20 %"), "19.5–20.5 %");
        assert_eq!(shown("1.2 pp"), "1.2–1.3 pp");
        assert_eq!(shown("1741.9 billion EUR"), "1.7419–1.7420 trillion EUR");
        assert_eq!(shown("41.2 billion USD"), "41.15–41.25 billion USD");
        assert_eq!(shown("over 34 billion USD"), "> 34.00 billion USD");
        assert_eq!(amount(&crate::amount::Interval::point("1.4".parse().unwrap()), Unit::Number), "1.4");
    }
}
