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
pub(super) fn sum_x_ln_x(terms: &[f64], whole: f64) -> f64 {
    let mut above = [0.0_f64; BLOCK];
    sum(terms.chunks(BLOCK).map(|block| {
        let mut end = 0;
        for term in block {
            if let Some(slot) = above.get_mut(end) {
                *slot = term / whole;
            }
            end += usize::from(*term > 0.0);
        }
        in_lanes(above.get(..end).unwrap_or_default(), x_ln_x)
    }))
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
