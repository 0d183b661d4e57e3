//! A product of fractions, exact while it fits and in decimals beyond.

use rust_decimal::Decimal;

/// Numerator and denominator in lowest terms while they fit, and the value in decimals always.
#[derive(Debug, Clone, Copy)]
pub(super) struct Fraction {
    exact: Option<(u128, u128)>,
    value: Decimal,
}

impl Fraction {
    pub(super) const ONE: Self = Self { exact: Some((1, 1)), value: Decimal::ONE };

    pub(super) fn times(self, part: u32, whole: u32) -> Self {
        let exact = self.exact.and_then(|(n, d)| {
            let (n, d) = lowest(n, d, u128::from(part), u128::from(whole))?;
            Some((n, d)).filter(|_| d > 0)
        });
        let rounded =
            || self.value.checked_mul(Decimal::from(part)).and_then(|v| v.checked_div(Decimal::from(whole)));
        let value = exact.and_then(quotient).or_else(rounded).unwrap_or(Decimal::ZERO);
        Self { exact, value }
    }

    pub(super) fn decimal(self) -> Decimal {
        self.value
    }

    pub(super) fn is_at_most_half(self) -> bool {
        self.exact.map_or(self.value <= Decimal::new(5, 1), |(n, d)| n <= d / 2)
    }

    pub(super) fn text(self) -> Option<String> {
        self.exact.map(|(n, d)| format!("{n}/{d}"))
    }
}

/// The product in lowest terms; the cross factors go first, so that it fits for longer.
fn lowest(n: u128, d: u128, part: u128, whole: u128) -> Option<(u128, u128)> {
    let common = divisor(part, whole);
    let (part, whole) = (part / common, whole / common);
    let (a, b) = (divisor(n, whole), divisor(part, d));
    Some(((n / a).checked_mul(part / b)?, (d / b).checked_mul(whole / a)?))
}

fn divisor(mut a: u128, mut b: u128) -> u128 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a.max(1)
}

fn quotient((n, d): (u128, u128)) -> Option<Decimal> {
    let decimal = |value: u128| Decimal::try_from_i128_with_scale(i128::try_from(value).ok()?, 0).ok();
    decimal(n)?.checked_div(decimal(d)?)
}

#[cfg(test)]
mod tests {
    use super::Fraction;

    #[test]
    fn products_are_in_lowest_terms_and_survive_not_fitting() {
        let product = Fraction::ONE.times(18, 21).times(16, 17);
        assert_eq!(product.text().unwrap(), "96/119");
        let mut long = Fraction::ONE;
        for whole in (3..4000_u32).rev().step_by(7) {
            long = long.times(whole - 1, whole);
        }
        assert!(long.text().is_none() && long.decimal() > 0.into() && long.decimal() < 1.into());
    }
}
