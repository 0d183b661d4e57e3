//! Fitness of exporters and complexity of products by their mutual recursion.

use super::Presence;
use crate::indicator::answer::{Reason, Undefined};
use crate::indicator::number::{pow, real, sum};

/// Where the recursion came to rest.
#[derive(Debug, Clone, PartialEq)]
pub struct Fitness {
    /// Of each exporter, mean one; `None` without an advantage in anything.
    pub exporters: Vec<Option<f64>>,
    /// Of each product, mean one; `None` where nobody has an advantage.
    pub products: Vec<Option<f64>>,
    /// How many rounds it took.
    pub rounds: usize,
}

/// `F ← Σ M Q`, `Q ← 1 / Σ M / F`, each over its mean, until no value moves by 10⁻⁹.
///
/// # Errors
/// Why there is no answer: nothing is present, or the values still move after `limit` rounds, as
/// those of some matrices do for ever on their way to zero.
pub fn fitness(presence: &Presence, limit: usize) -> Result<Fitness, Undefined> {
    fitness_with(presence, limit, 1.0)
}

/// [`fitness`] with another extremality: `Q ← (Σ M F^−γ)^(−1/γ)`. The larger γ, the more the least
/// fit exporter of a product decides.
///
/// # Errors
/// As [`fitness`].
pub fn fitness_with(presence: &Presence, limit: usize, gamma: f64) -> Result<Fitness, Undefined> {
    // A power of one is the number itself, to the last bit.
    let plain = (gamma - 1.0).abs() < f64::EPSILON;
    let raised = |base: f64, by: f64| if plain { base } else { pow(base, by) };
    if presence.by_exporter().iter().all(Vec::is_empty) {
        return Err(Undefined::new(Reason::Empty, "no exporter has an advantage in anything"));
    }
    let start =
        |lists: &[Vec<u32>]| lists.iter().map(|list| if list.is_empty() { 0.0 } else { 1.0 }).collect();
    let (mut fit, mut complex): (Vec<f64>, Vec<f64>) =
        (start(presence.by_exporter()), start(presence.by_product()));
    for round in 1..=limit {
        let next_fit = over_mean(&through(presence.by_exporter(), |product| entry(&complex, product)));
        let against = through(presence.by_product(), |exporter| 1.0 / raised(entry(&fit, exporter), gamma));
        let inverse: Vec<f64> = against
            .iter()
            .map(|sum| if *sum > 0.0 { 1.0 / raised(*sum, 1.0 / gamma) } else { 0.0 })
            .collect();
        let next_complex = over_mean(&inverse);
        let moved = fit.iter().zip(&next_fit).chain(complex.iter().zip(&next_complex));
        let most = moved.fold(0.0_f64, |most, (old, new)| most.max((old - new).abs()));
        (fit, complex) = (next_fit, next_complex);
        if most < 1e-9 {
            let some = |values: Vec<f64>, lists: &[Vec<u32>]| {
                values
                    .into_iter()
                    .zip(lists)
                    .map(|(value, list)| (!list.is_empty()).then_some(value))
                    .collect()
            };
            let (exporters, products) =
                (some(fit, presence.by_exporter()), some(complex, presence.by_product()));
            return Ok(Fitness { exporters, products, rounds: round });
        }
    }
    Err(Undefined::new(Reason::NotConverged, format!("the values still move after {limit} rounds")))
}

fn entry(list: &[f64], place: u32) -> f64 {
    list.get(place as usize).copied().unwrap_or_default()
}

fn through(lists: &[Vec<u32>], of: impl Fn(u32) -> f64) -> Vec<f64> {
    lists.iter().map(|list| list.iter().map(|place| of(*place)).sum()).collect()
}

/// Over the mean of those above zero's places: what is absent has no part in it.
fn over_mean(values: &[f64]) -> Vec<f64> {
    let count = values.iter().filter(|value| **value > 0.0).count();
    let mean = sum(values.iter().copied()) / real(count.max(1));
    values.iter().map(|value| if mean > 0.0 { value / mean } else { 0.0 }).collect()
}
