//! Sums and products of numbers that fit 64 bits, as most do that anybody prints: exact, or left to [`super::exact`].

use rust_decimal::Decimal;

pub(super) fn add(a: Decimal, b: Decimal) -> Option<Decimal> {
    let scale = a.scale().max(b.scale());
    let aligned = |value: Decimal| match scale - value.scale() {
        0 => coefficient(value),
        digits => coefficient(value)?.checked_mul(10_u64.checked_pow(digits)?),
    };
    let (a_size, b_size) = (aligned(a)?, aligned(b)?);
    let (a_negative, b_negative) = (a.is_sign_negative(), b.is_sign_negative());
    if a_negative == b_negative {
        Some(decimal(a_negative, a_size.checked_add(b_size)?, scale))
    } else if a_size >= b_size {
        Some(decimal(a_negative, a_size - b_size, scale))
    } else {
        Some(decimal(b_negative, b_size - a_size, scale))
    }
}

pub(super) fn mul(a: Decimal, b: Decimal) -> Option<Decimal> {
    let scale = a.scale() + b.scale();
    let size = coefficient(a)?.checked_mul(coefficient(b)?)?;
    let negative = a.is_sign_negative() != b.is_sign_negative();
    (scale <= Decimal::MAX_SCALE).then(|| decimal(negative, size, scale))
}

fn coefficient(value: Decimal) -> Option<u64> {
    let parts = value.unpack();
    (parts.hi == 0).then(|| (u64::from(parts.mid) << 32) | u64::from(parts.lo))
}

#[expect(clippy::cast_possible_truncation, reason = "each half is taken on its own")]
fn decimal(negative: bool, size: u64, scale: u32) -> Decimal {
    Decimal::from_parts(size as u32, (size >> 32) as u32, 0, negative, scale)
}
