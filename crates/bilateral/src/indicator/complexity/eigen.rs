//! The second eigenvector of a symmetric matrix, to the last digits that floats have.
//!
//! Householder's reflections make the matrix tridiagonal, Sturm's sequence counts and bisects its
//! eigenvalues, inverse iteration gives the vector. No step stops at a chosen number of rounds.

use crate::indicator::number::{dot, real};

/// An eigenvalue, its vector of length one, and the next eigenvalue below.
#[derive(Debug)]
pub(super) struct Second {
    pub(super) value: f64,
    pub(super) next: Option<f64>,
    pub(super) vector: Vec<f64>,
}

fn at(list: &[f64], place: usize) -> f64 {
    list.get(place).copied().unwrap_or_default()
}

/// `None` below two rows.
pub(super) fn second(matrix: Vec<Vec<f64>>) -> Option<Second> {
    let size = matrix.len();
    if size < 2 {
        return None;
    }
    let Tridiagonal { diagonal, beside, reflections } = tridiagonal(matrix);
    let value = nth_largest(&diagonal, &beside, 1);
    let next = (size > 2).then(|| nth_largest(&diagonal, &beside, 2));
    let mut vector = inverse_iteration(&diagonal, &beside, value);
    for (start, reflection) in reflections.iter().rev() {
        let Some(part) = vector.get_mut(*start..) else { continue };
        let along = 2.0 * dot(part, reflection);
        for (value, direction) in part.iter_mut().zip(reflection) {
            *value -= along * direction;
        }
    }
    scale_to_one(&mut vector);
    Some(Second { value, next, vector })
}

struct Tridiagonal {
    diagonal: Vec<f64>,
    beside: Vec<f64>,
    /// Directions of length one, and from which place on each reflects.
    reflections: Vec<(usize, Vec<f64>)>,
}

fn tridiagonal(mut rows: Vec<Vec<f64>>) -> Tridiagonal {
    let size = rows.len();
    let (mut diagonal, mut beside, mut reflections) = (Vec::new(), Vec::new(), Vec::new());
    for step in 0..size {
        let Some((pivot, below)) = rows.get_mut(step..).and_then(<[Vec<f64>]>::split_first_mut) else {
            break;
        };
        diagonal.push(at(pivot, step));
        let mut column: Vec<f64> = pivot.get(step + 1..).unwrap_or_default().to_vec();
        if column.is_empty() {
            break;
        }
        let length = dot(&column, &column).sqrt();
        let first = at(&column, 0);
        let rest: f64 = dot(column.get(1..).unwrap_or_default(), column.get(1..).unwrap_or_default());
        if rest == 0.0 {
            beside.push(first);
            continue;
        }
        // Away from the first entry, so that nothing cancels.
        let target = if first > 0.0 { -length } else { length };
        if let Some(entry) = column.first_mut() {
            *entry -= target;
        }
        scale_to_one(&mut column);
        beside.push(target);
        let direction = column;
        // A ← A − v wᵀ − w vᵀ with w = 2(p − (v·p) v), p = A v.
        let images: Vec<f64> =
            below.iter().map(|row| dot(row.get(step + 1..).unwrap_or_default(), &direction)).collect();
        let along = dot(&direction, &images);
        let update: Vec<f64> =
            images.iter().zip(&direction).map(|(image, entry)| 2.0 * (image - along * entry)).collect();
        for ((row, own), other) in below.iter_mut().zip(&direction).zip(&update) {
            for ((cell, entry), change) in row.iter_mut().skip(step + 1).zip(&direction).zip(&update) {
                *cell -= own * change + other * entry;
            }
        }
        reflections.push((step + 1, direction));
    }
    Tridiagonal { diagonal, beside, reflections }
}

/// How many eigenvalues lie below `shift`.
fn below(diagonal: &[f64], beside: &[f64], shift: f64) -> usize {
    let mut count = 0;
    let mut pivot = 1.0_f64;
    for (place, entry) in diagonal.iter().enumerate() {
        let left = if place == 0 { 0.0 } else { at(beside, place - 1) };
        pivot = entry - shift - left * left / pivot;
        if pivot == 0.0 {
            pivot = f64::MIN_POSITIVE.sqrt();
        }
        if pivot < 0.0 {
            count += 1;
        }
    }
    count
}

/// The eigenvalue with `rank` larger ones, by bisection down to neighbouring floats.
fn nth_largest(diagonal: &[f64], beside: &[f64], rank: usize) -> f64 {
    let reach = |place: usize| {
        let left = if place == 0 { 0.0 } else { at(beside, place - 1).abs() };
        left + at(beside, place).abs()
    };
    let (mut low, mut high) = (f64::INFINITY, f64::NEG_INFINITY);
    for (place, entry) in diagonal.iter().enumerate() {
        low = low.min(entry - reach(place));
        high = high.max(entry + reach(place));
    }
    let wanted = diagonal.len().saturating_sub(rank);
    loop {
        let middle = low + (high - low) / 2.0;
        if middle <= low || middle >= high {
            return high;
        }
        // At least `wanted` lie below: ours does.
        if below(diagonal, beside, middle) >= wanted { high = middle } else { low = middle }
    }
}

fn scale_to_one(vector: &mut [f64]) {
    let length = dot(vector, vector).sqrt();
    if length > 0.0 {
        for entry in vector {
            *entry /= length;
        }
    }
}

/// The vector of an eigenvalue known to the last digit: three solutions of `(T − λ) x = b`.
fn inverse_iteration(diagonal: &[f64], beside: &[f64], value: f64) -> Vec<f64> {
    let size = diagonal.len();
    // Not symmetric in any way, so that it is at right angles to nothing.
    let mut vector: Vec<f64> = (0..size).map(|place| 1.0 + 0.37 * real(place * place % 11)).collect();
    scale_to_one(&mut vector);
    for _ in 0..4 {
        vector = solve(diagonal, beside, value, &vector);
        scale_to_one(&mut vector);
    }
    vector
}

/// Gauss with exchange of neighbouring rows; a pivot of zero becomes a very small one.
fn solve(diagonal: &[f64], beside: &[f64], shift: f64, right: &[f64]) -> Vec<f64> {
    let size = diagonal.len();
    let tiny = f64::EPSILON
        * diagonal.iter().chain(beside).fold(f64::MIN_POSITIVE, |most, entry| most.max(entry.abs()));
    // Rows of the upper triangle: pivot, next, next but one, right side.
    let mut upper: Vec<[f64; 4]> = Vec::with_capacity(size);
    let mut current = [at(diagonal, 0) - shift, at(beside, 0), 0.0, at(right, 0)];
    for place in 1..size {
        let left = at(beside, place - 1);
        let mut own = [left, at(diagonal, place) - shift, at(beside, place), at(right, place)];
        let [mut a, mut b, mut c, mut d] = current;
        if own[0].abs() > a.abs() {
            ([a, b, c, d], own) = (own, [a, b, c, d]);
        }
        if a == 0.0 {
            a = tiny;
        }
        let factor = own[0] / a;
        upper.push([a, b, c, d]);
        current = [own[1] - factor * b, own[2] - factor * c, 0.0, own[3] - factor * d];
    }
    upper.push(current);
    let mut solution = vec![0.0; size];
    let (mut next, mut after) = (0.0, 0.0);
    for (slot, [pivot, one, two, value]) in solution.iter_mut().zip(&upper).rev() {
        let pivot = if pivot.abs() < tiny { tiny } else { *pivot };
        let own = (value - one * next - two * after) / pivot;
        (next, after) = (own, next);
        *slot = own;
    }
    solution
}

#[cfg(test)]
mod tests {
    use super::{real, second};

    #[test]
    fn a_matrix_whose_answer_is_known() {
        // Eigenvalues 4, 2, 1; the vector of 2 is (1, 0, −1)/√2.
        let matrix = vec![vec![2.5, 1.0, 0.5], vec![1.0, 2.0, 1.0], vec![0.5, 1.0, 2.5]];
        let found = second(matrix).unwrap();
        assert!((found.value - 2.0).abs() < 1e-15 && (found.next.unwrap() - 1.0).abs() < 1e-15);
        let sign = found.vector[0].signum();
        for (own, known) in found.vector.iter().zip([0.5_f64.sqrt(), 0.0, -(0.5_f64.sqrt())]) {
            assert!((own * sign - known).abs() < 1e-15);
        }
    }

    #[test]
    fn any_symmetric_matrix_is_satisfied() {
        for size in [2_usize, 3, 7, 40, 120] {
            let entry =
                |i: usize, j: usize| real((i * j + 3 * (i + j)) % 17) / 17.0 - if i == j { 0.4 } else { 0.0 };
            let matrix: Vec<Vec<f64>> = (0..size).map(|i| (0..size).map(|j| entry(i, j)).collect()).collect();
            let found = second(matrix.clone()).unwrap();
            for (row, own) in matrix.iter().zip(&found.vector) {
                let image: f64 = row.iter().zip(&found.vector).map(|(cell, entry)| cell * entry).sum();
                assert!((image - found.value * own).abs() < 1e-11, "{size}");
            }
        }
    }
}
