//! Floats added in one fixed order, so that native and wasm agree to the last bit.

/// A count as a float; exact below 2^53, which no table reaches.
#[expect(clippy::cast_precision_loss, reason = "counts of items stay below 2^53")]
pub(super) const fn real(count: usize) -> f64 {
    count as f64
}

/// Adds with Neumaier's compensation: the error does not grow with the number of terms.
pub(super) fn sum(terms: impl IntoIterator<Item = f64>) -> f64 {
    let (mut total, mut lost) = (0.0_f64, 0.0_f64);
    for term in terms {
        let next = total + term;
        lost += if total.abs() >= term.abs() { (total - next) + term } else { (term - next) + total };
        total = next;
    }
    total + lost
}

/// Terms added up in lanes before a sum with compensation takes them.
const BLOCK: usize = 512;

/// The same for a long slice: eight lanes over blocks, blocks added with compensation.
pub(super) fn sum_of(terms: &[f64], of: impl Fn(f64) -> f64) -> f64 {
    sum(terms.chunks(BLOCK).map(|block| in_lanes(block, &of)))
}

/// `Σ x ln x` of `x = term / whole`, with `0 ln 0 = 0`. Items at zero are most of many a table: those above
/// zero are moved together first, without a branch to guess.
///
/// The logarithm of a number below the normal ones is not right, and need not be: `whole` is the sum of the
/// terms or their mean, so that others are near one, and such an `x ln x` is below 10⁻³⁰⁴.
pub(super) fn sum_x_ln_x(terms: &[f64], whole: f64) -> f64 {
    let mut kept = [0.0_f64; BLOCK];
    sum(terms.chunks(BLOCK).map(|block| {
        let end = above_zero(block, &mut kept);
        // What fills up the last eight adds nothing: `1 ln 1 = 0`.
        kept.iter_mut().skip(end).take(7).for_each(|slot| *slot = whole);
        let (eights, _) = kept.as_chunks();
        sum_of_eights(eights.get(..end.div_ceil(8)).unwrap_or_default(), whole)
    }))
}

/// By itself, and small: only so does the compiler make vectors of it.
#[inline(never)]
fn sum_of_eights(eights: &[[f64; 8]], whole: f64) -> f64 {
    let mut lanes = [0.0_f64; 8];
    for eight in eights {
        for (lane, term) in lanes.iter_mut().zip(eight) {
            let x = term / whole;
            *lane += x * ln_of_normal(x);
        }
    }
    sum(lanes)
}

/// Moves the terms above zero side by side, and says how many they are.
fn above_zero(block: &[f64], kept: &mut [f64; BLOCK]) -> usize {
    let mut end = 0;
    for term in block {
        if let Some(slot) = kept.get_mut(end) {
            *slot = *term;
        }
        end += usize::from(*term > 0.0);
    }
    end
}

/// `ln x` of a normal number above zero, within two units in the last place and without a branch, so that a loop
/// of it becomes vectors: `libm::log` looks at each argument's kind first.
///
/// With `x = 2ᵏ (1 + f)` between `√½` and `√2`, `s = f / (2 + f)` and `z = s²`, it is `k ln 2 + 2 artanh s`,
/// and `2 artanh s = f − f²/2 + s (f²/2 + Σ 2 zⁿ / (2n + 1))`: eleven terms, as `z` is below 0.0295.
#[inline]
fn ln_of_normal(x: f64) -> f64 {
    const MANTISSA: u64 = (1 << 52) - 1;
    const LN_2_HIGH: f64 = f64::from_bits(std::f64::consts::LN_2.to_bits() & !0xfff);
    // ln 2 less its upper digits, which are counted up to 2¹² times without rounding.
    const LN_2_LOW: f64 = 2.823_529_056_303_157_7e-13;
    const ROOT_OF_HALF: u64 = std::f64::consts::FRAC_1_SQRT_2.to_bits();
    // What carries a mantissa of at least √2 into the exponent.
    const CARRY: u64 = 1.0_f64.to_bits() - ROOT_OF_HALF;
    // As a float 2⁵² and the integer in its last bits: no conversion, which vectors lack.
    const COUNTING: f64 = 4_503_599_627_370_496.0;

    let carried = x.to_bits() + CARRY;
    let exponent = f64::from_bits(COUNTING.to_bits() | (carried >> 52)) - (COUNTING + 1023.0);
    let f = f64::from_bits((carried & MANTISSA) + ROOT_OF_HALF) - 1.0;
    let s = f / (2.0 + f);
    let z = s * s;
    let zz = z * z;
    let odd = 2.0 / 3.0
        + zz * (2.0 / 7.0 + zz * (2.0 / 11.0 + zz * (2.0 / 15.0 + zz * (2.0 / 19.0 + zz * (2.0 / 23.0)))));
    let even = 2.0 / 5.0 + zz * (2.0 / 9.0 + zz * (2.0 / 13.0 + zz * (2.0 / 17.0 + zz * (2.0 / 21.0))));
    let half_square = 0.5 * f * f;
    let rest = s * (half_square + (z * odd + zz * even)) + exponent * LN_2_LOW;
    exponent * LN_2_HIGH - ((half_square - rest) - f)
}

#[inline]
fn in_lanes(block: &[f64], of: impl Fn(f64) -> f64) -> f64 {
    let (eights, rest) = block.as_chunks::<8>();
    let mut lanes = [0.0_f64; 8];
    for eight in eights {
        for (lane, term) in lanes.iter_mut().zip(eight) {
            *lane += of(*term);
        }
    }
    sum(lanes.into_iter().chain(rest.iter().map(|term| of(*term))))
}

/// `one · other`.
pub(super) fn dot(one: &[f64], other: &[f64]) -> f64 {
    sum(one.chunks(512).zip(other.chunks(512)).map(|(one, other)| {
        let mut lanes = [0.0_f64; 8];
        let ((ones, rest), (others, others_rest)) = (one.as_chunks::<8>(), other.as_chunks::<8>());
        for (one, other) in ones.iter().zip(others) {
            for ((lane, one), other) in lanes.iter_mut().zip(one).zip(other) {
                *lane += one * other;
            }
        }
        sum(lanes.into_iter().chain(rest.iter().zip(others_rest).map(|(one, other)| one * other)))
    }))
}

/// `x ln x`, with `0 ln 0 = 0`.
pub(super) fn x_ln_x(x: f64) -> f64 {
    if x > 0.0 { x * libm::log(x) } else { 0.0 }
}

pub(super) use libm::{exp, log as ln, pow};

#[cfg(test)]
mod tests {
    use super::{ln_of_normal, real, sum_x_ln_x, x_ln_x};
    use proptest::prelude::*;

    fn apart(x: f64) -> u64 {
        let (ours, theirs) = (ln_of_normal(x), libm::log(x));
        if ours.abs() + theirs.abs() == 0.0 { 0 } else { ours.to_bits().abs_diff(theirs.to_bits()) }
    }

    #[test]
    fn a_logarithm_without_branches_is_exact_where_it_can_be() {
        assert_eq!(ln_of_normal(1.0).to_bits(), 0.0_f64.to_bits());
        for power in -1022..=1023 {
            assert!(apart(2.0_f64.powi(power)) <= 1, "2^{power}");
        }
        for x in [
            f64::MIN_POSITIVE,
            f64::MAX,
            std::f64::consts::FRAC_1_SQRT_2,
            std::f64::consts::FRAC_1_SQRT_2.next_down(),
            1.0 + f64::EPSILON,
        ] {
            assert!(apart(x) <= 1, "{x}");
        }
    }

    #[test]
    fn every_term_counts_once_however_many_there_are() {
        for count in (1..40).chain([511, 512, 513, 1030]) {
            for every in [1, 2, 3, 9] {
                let term = |place: usize| if place.is_multiple_of(every) { 1.0 + real(place) } else { 0.0 };
                let terms: Vec<f64> = (0..count).map(term).collect();
                let whole: f64 = terms.iter().sum();
                let slowly: f64 = terms.iter().map(|term| x_ln_x(term / whole)).sum();
                let apart = (sum_x_ln_x(&terms, whole) - slowly).abs();
                assert!(apart <= 1e-14 * slowly.abs(), "{count} {every}: {apart}");
            }
        }
    }

    #[test]
    fn terms_far_below_the_others_change_nothing() {
        for least in [5e-324, 1e-310, f64::MIN_POSITIVE] {
            let with = sum_x_ln_x(&[1.0, least, 0.0, 3.0], 4.0);
            assert_eq!(with.to_bits(), sum_x_ln_x(&[1.0, 3.0], 4.0).to_bits(), "{least}");
        }
        // A whole that has few digits itself.
        assert!((sum_x_ln_x(&[5e-324, 5e-324], 1e-323) + std::f64::consts::LN_2).abs() < 1e-15);
    }

    proptest! {
        #[test]
        fn a_logarithm_without_branches_is_that_of_the_library(
            x in any::<f64>().prop_map(f64::abs).prop_filter("normal", |x| x.is_normal()),
            near in 0.5_f64..2.0,
        ) {
            prop_assert!(apart(x) <= 1, "{x}: {}", apart(x));
            prop_assert!(apart(near) <= 2, "{near}: {}", apart(near));
        }
    }
}
