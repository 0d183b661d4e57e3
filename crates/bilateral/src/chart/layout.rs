//! Places for the points of a network, near where they are linked (Fruchterman and Reingold 1991).
//!
//! Only sums, products, quotients and roots, in a fixed order: the same places on every machine.

/// Which point, which other, how strongly.
pub(super) type Link = (usize, usize, f64);

const ROUNDS: u32 = 400;

/// How strongly everything is drawn to the middle, so that parts without a link do not fly off.
const INWARD: f64 = 1.5;

/// How strongly a link pulls; groups with many links would lie upon each other at one.
const PULL: f64 = 0.5;

/// A place in the unit square for each of so many points.
pub(super) fn places(count: usize, links: &[Link]) -> Vec<[f64; 2]> {
    let mut at = spiral(count);
    let apart = (1.0 / real(count.max(1))).sqrt();
    for round in 0..ROUNDS {
        let mut pushed = pushes(&at, apart);
        for (one, other, weight) in links {
            let (Some(from), Some(to)) = (at.get(*one).copied(), at.get(*other).copied()) else { continue };
            let (step, distance) = between(from, to);
            let pull = PULL * weight * distance * distance / apart;
            shift(&mut pushed, *one, [step[0] * pull, step[1] * pull]);
            shift(&mut pushed, *other, [-step[0] * pull, -step[1] * pull]);
        }
        let longest = 0.1 * f64::from(ROUNDS - round) / f64::from(ROUNDS);
        for (place, push) in at.iter_mut().zip(pushed) {
            let push = [push[0] + (0.5 - place[0]) * INWARD, push[1] + (0.5 - place[1]) * INWARD];
            let length = (push[0] * push[0] + push[1] * push[1]).sqrt();
            let kept = if length > longest { longest / length } else { 1.0 };
            *place = [place[0] + push[0] * kept, place[1] + push[1] * kept];
        }
    }
    fitted(at)
}

/// Every point pushes every other away.
fn pushes(at: &[[f64; 2]], apart: f64) -> Vec<[f64; 2]> {
    let mut pushed = vec![[0.0; 2]; at.len()];
    for (number, one) in at.iter().enumerate() {
        for (later, other) in at.iter().enumerate().skip(number + 1) {
            let (step, distance) = between(*one, *other);
            let push = apart * apart / distance;
            shift(&mut pushed, number, [-step[0] * push, -step[1] * push]);
            shift(&mut pushed, later, [step[0] * push, step[1] * push]);
        }
    }
    pushed
}

fn shift(pushed: &mut [[f64; 2]], point: usize, by: [f64; 2]) {
    if let Some(push) = pushed.get_mut(point) {
        *push = [push[0] + by[0], push[1] + by[1]];
    }
}

/// The direction from one to another, of length one, and how far it is.
fn between(one: [f64; 2], other: [f64; 2]) -> ([f64; 2], f64) {
    let (x, y) = (other[0] - one[0], other[1] - one[1]);
    let distance = (x * x + y * y).sqrt().max(1e-4);
    ([x / distance, y / distance], distance)
}

/// To begin with, in order on a spiral: no two in one place, nothing drawn by lot.
fn spiral(count: usize) -> Vec<[f64; 2]> {
    // Sine and cosine of the golden angle; turning by it needs no others.
    let (sine, cosine) = (0.675_490_294_261_523_6, -0.737_368_878_078_319_7);
    let (mut x, mut y) = (1.0_f64, 0.0_f64);
    let point = |number: usize| {
        let radius = 0.45 * ((real(number) + 0.5) / real(count)).sqrt();
        let place = [0.5 + radius * x, 0.5 + radius * y];
        (x, y) = (x * cosine - y * sine, x * sine + y * cosine);
        place
    };
    (0..count).map(point).collect()
}

/// As large as the unit square lets it be, each side by itself, to thousandths.
fn fitted(at: Vec<[f64; 2]>) -> Vec<[f64; 2]> {
    let ends = |of: fn(&[f64; 2]) -> f64| {
        let low = at.iter().map(of).fold(f64::INFINITY, f64::min);
        (low, at.iter().map(of).fold(f64::NEG_INFINITY, f64::max) - low)
    };
    let ((left, width), (bottom, height)) = (ends(|place| place[0]), ends(|place| place[1]));
    let within = |value: f64, low: f64, length: f64| {
        if length > 0.0 { ((value - low) / length * 1000.0).round() / 1000.0 } else { 0.5 }
    };
    at.into_iter().map(|[x, y]| [within(x, left, width), within(y, bottom, height)]).collect()
}

fn real(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::INFINITY, f64::from)
}

#[cfg(test)]
#[expect(clippy::float_cmp, reason = "places are the same to the last digit, everywhere")]
mod tests {
    use super::places;

    fn distance(one: [f64; 2], other: [f64; 2]) -> f64 {
        super::between(one, other).1
    }

    #[test]
    fn what_is_linked_is_near() {
        let mut links = Vec::new();
        for first in [0, 5] {
            for one in first..first + 5 {
                links.extend((one + 1..first + 5).map(|other| (one, other, 1.0)));
            }
        }
        let at = places(10, &links);
        let mean = |linked: bool| {
            let pairs = (0..10).flat_map(|one| (0..one).map(move |other| (one, other)));
            let of: Vec<f64> = pairs
                .filter(|(one, other)| ((*one < 5) == (*other < 5)) == linked)
                .map(|(one, other)| distance(at[one], at[other]))
                .collect();
            of.iter().sum::<f64>() / super::real(of.len())
        };
        assert!(mean(true) * 1.8 < mean(false), "{} {}", mean(true), mean(false));
    }

    #[test]
    fn few_points_have_places() {
        assert!(places(0, &[]).is_empty());
        assert_eq!(places(1, &[]), [[0.5, 0.5]]);
        let two = places(2, &[(0, 1, 0.5)]);
        assert!(two.iter().flatten().all(|side| (0.0..=1.0).contains(side)));
        assert_ne!(two[0], two[1]);
    }
}
