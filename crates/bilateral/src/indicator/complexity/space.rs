//! Complexity of exporters and products, and what lies near.

use std::sync::OnceLock;

use super::Presence;
use super::density::{Nearness, nearness};
use super::eigen::second;
use crate::indicator::answer::{Reason, Undefined};
use crate::indicator::number::{dot, real, sum};
use crate::wire::words::words;

words! {
    /// By what a standard deviation divides.
    pub enum Spread {
        /// By n: numpy, and Python packages built on it.
        Population = "population",
        /// By n − 1: R and Stata.
        Sample = "sample",
    }
}

words! {
    /// On which scale product complexity stands.
    pub enum ProductScale {
        /// Mean 0 and deviation 1 over products.
        Own = "own",
        /// The mean and deviation of exporters: an exporter's index is then the mean of its products'.
        Exporters = "exporters",
    }
}

words! {
    /// Whether a product is near itself.
    pub enum Diagonal {
        /// With proximity one.
        Kept = "kept",
        /// Not at all.
        Dropped = "dropped",
    }
}

/// Two products whose eigenvalues are closer than this have no order of their own.
const APART: f64 = 1e-8;

/// Presence and the eigenvectors that follow from it.
///
/// ```
/// use bilateral::indicator::{Matrix, complexity::{Complexity, Presence, Spread}};
/// // A has everything, C only what everybody has.
/// let nested = Matrix::full(["A", "B", "C"], ["p", "q", "r"],
///     vec![1.0, 1.0, 1.0, 1.0, 1.0, 0.0, 1.0, 0.0, 0.0]).unwrap();
/// let complexity = Complexity::of(Presence::above_zero(&nested));
/// let index = complexity.exporters(Spread::Population).unwrap();
/// assert!(index[0] > index[1] && index[1] > index[2]);
/// ```
#[derive(Debug, Clone)]
pub struct Complexity {
    presence: Presence,
    solved: Result<Solved, Undefined>,
    /// Computed when first asked for.
    near: OnceLock<Nearness>,
}

#[derive(Debug, Clone)]
struct Solved {
    value: f64,
    /// The right eigenvector of the exporters, sign settled; `None` without diversity.
    exporters: Vec<Option<f64>>,
    /// The mean of it over a product's exporters, over the eigenvalue.
    products: Vec<Option<f64>>,
}

impl Complexity {
    /// Solves for both indices.
    pub fn of(presence: Presence) -> Self {
        let solved = solve(&presence);
        Self { presence, solved, near: OnceLock::new() }
    }

    /// Who has what.
    pub fn presence(&self) -> &Presence {
        &self.presence
    }

    /// The second eigenvalue.
    ///
    /// # Errors
    /// Why there is none, or none of its own.
    pub fn eigenvalue(&self) -> Result<f64, Undefined> {
        self.solved.as_ref().map(|solved| solved.value).map_err(Clone::clone)
    }

    /// The economic complexity index; NaN-free: exporters without diversity are left out of it as `None`
    /// in [`Complexity::exporters_each`], and stand at zero here.
    ///
    /// # Errors
    /// Why there is none.
    pub fn exporters(&self, spread: Spread) -> Result<Vec<f64>, Undefined> {
        Ok(self.exporters_each(spread)?.into_iter().map(Option::unwrap_or_default).collect())
    }

    /// The economic complexity index, `None` for exporters without an advantage in anything.
    ///
    /// # Errors
    /// Why there is none.
    pub fn exporters_each(&self, spread: Spread) -> Result<Vec<Option<f64>>, Undefined> {
        let solved = self.solved.as_ref().map_err(Clone::clone)?;
        standardised(&solved.exporters, moments(&solved.exporters, spread))
    }

    /// The product complexity index, `None` for products nobody has an advantage in.
    ///
    /// # Errors
    /// Why there is none.
    pub fn products(&self, scale: ProductScale, spread: Spread) -> Result<Vec<Option<f64>>, Undefined> {
        let solved = self.solved.as_ref().map_err(Clone::clone)?;
        let of = match scale {
            ProductScale::Own => &solved.products,
            ProductScale::Exporters => &solved.exporters,
        };
        standardised(&solved.products, moments(of, spread))
    }

    /// For each exporter and product the share of the product's neighbourhood that the exporter
    /// has, row by row; `None` where the product has no neighbourhood.
    pub fn density(&self, diagonal: Diagonal) -> Vec<Option<f64>> {
        let near = self.near();
        let own = if diagonal == Diagonal::Dropped { 1.0 } else { 0.0 };
        let (exporters, products) = (self.presence.exporters().len(), self.presence.products().len());
        let mut density = vec![None; exporters * products];
        let has = self.held();
        for (product, (line, all)) in near.held.chunks(exporters.max(1)).zip(&near.all).enumerate() {
            let whole = all - own;
            if self.presence.by_product().get(product).is_none_or(Vec::is_empty) || whole <= 1e-12 {
                continue;
            }
            for (exporter, held) in line.iter().enumerate() {
                let place = exporter * products + product;
                let mine = if has.get(place).copied().unwrap_or(false) { own } else { 0.0 };
                if let Some(slot) = density.get_mut(place) {
                    *slot = Some(((held - mine) / whole).clamp(0.0, 1.0));
                }
            }
        }
        density
    }

    /// Row by row whether an exporter has a product.
    pub(super) fn held(&self) -> Vec<bool> {
        let width = self.presence.products().len();
        let mut held = vec![false; self.presence.exporters().len() * width];
        for (exporter, products) in self.presence.by_exporter().iter().enumerate() {
            for product in products {
                if let Some(slot) = held.get_mut(exporter * width + *product as usize) {
                    *slot = true;
                }
            }
        }
        held
    }

    /// The complexity outlook index: the complexity of the products an exporter lacks, by density.
    ///
    /// # Errors
    /// Why there is no product complexity.
    pub fn outlook(
        &self,
        (scale, spread): (ProductScale, Spread),
        diagonal: Diagonal,
    ) -> Result<Vec<f64>, Undefined> {
        let (complexity, density, held) =
            (self.products(scale, spread)?, self.density(diagonal), self.held());
        let width = complexity.len().max(1);
        let lines = density.chunks(width).zip(held.chunks(width));
        Ok(lines
            .map(|(density, held)| {
                let terms = density.iter().zip(held).zip(&complexity);
                sum(terms
                    .filter(|((_, held), _)| !**held)
                    .filter_map(|((near, _), index)| Some((*near)? * (*index)?)))
            })
            .collect())
    }

    /// The complexity outlook gain of each product an exporter lacks: the complexity it brings near,
    /// row by row; `None` for products nobody has and for those the exporter has.
    ///
    /// # Errors
    /// Why there is no product complexity.
    pub fn gain(
        &self,
        (scale, spread): (ProductScale, Spread),
        diagonal: Diagonal,
    ) -> Result<Vec<Option<f64>>, Undefined> {
        let complexity = self.products(scale, spread)?;
        let own = if diagonal == Diagonal::Dropped { 1.0 } else { 0.0 };
        let weights: Vec<f64> = complexity
            .iter()
            .zip(&self.near().all)
            .map(|(index, all)| if all - own > 1e-12 { index.unwrap_or_default() / (all - own) } else { 0.0 })
            .collect();
        let weight = |product: usize| weights.get(product).copied().unwrap_or_default();
        let near = nearness(&self.presence, weight);
        let held = self.held();
        let (exporters, products) = (self.presence.exporters().len(), self.presence.products().len());
        let mut gain = vec![None; exporters * products];
        for (product, (line, all)) in near.held.chunks(exporters.max(1)).zip(&near.all).enumerate() {
            if self.presence.by_product().get(product).is_none_or(Vec::is_empty) {
                continue;
            }
            for (exporter, mine) in line.iter().enumerate() {
                let place = exporter * products + product;
                if held.get(place).copied().unwrap_or(true) {
                    continue;
                }
                if let Some(slot) = gain.get_mut(place) {
                    *slot = Some(all - mine - own * weight(product));
                }
            }
        }
        Ok(gain)
    }

    /// Sums of proximities, each product's own included.
    fn near(&self) -> &Nearness {
        self.near.get_or_init(|| nearness(&self.presence, |_| 1.0))
    }
}

fn solve(presence: &Presence) -> Result<Solved, Undefined> {
    if let Some(why) = presence.undefined() {
        return Err(why);
    }
    let diversity = presence.diversity();
    let active: Vec<usize> = (0..diversity.len()).filter(|place| diversity.get(*place) != Some(&0)).collect();
    let roots: Vec<f64> =
        active.iter().map(|place| real(diversity.get(*place).copied().unwrap_or(1)).sqrt()).collect();
    let found = second(similarity(presence, &active, &roots))
        .ok_or_else(|| Undefined::new(Reason::OneItem, "a single exporter has nobody to be compared with"))?;
    if found.value < APART {
        return Err(Undefined::new(Reason::Ambiguous, "all baskets are alike: there is no second dimension"));
    }
    if found.next.is_some_and(|next| found.value - next < APART) {
        return Err(Undefined::new(
            Reason::Ambiguous,
            "two dimensions explain equally much, and neither comes first",
        ));
    }
    let mut own: Vec<f64> = found.vector.iter().zip(&roots).map(|(entry, root)| entry / root).collect();
    let diversities: Vec<f64> = roots.iter().map(|root| root * root).collect();
    match alike(&own, &diversities) {
        tilt if tilt.abs() < 1e-10 => {
            return Err(Undefined::new(
                Reason::Ambiguous,
                "diversity does not tell which end is the complex one",
            ));
        }
        tilt if tilt < 0.0 => own.iter_mut().for_each(|entry| *entry = -*entry),
        _ => {}
    }
    let mut exporters = vec![None; diversity.len()];
    for (place, entry) in active.iter().zip(own) {
        if let Some(slot) = exporters.get_mut(*place) {
            *slot = Some(entry);
        }
    }
    let products = presence.by_product().iter().map(|list| {
        let entries = list.iter().filter_map(|exporter| *exporters.get(*exporter as usize)?);
        (!list.is_empty()).then(|| sum(entries) / real(list.len()) / found.value)
    });
    Ok(Solved { value: found.value, products: products.collect(), exporters })
}

/// `D_c^(−½) M D_p^(−1) Mᵀ D_c^(−½)` of exporters that have something.
fn similarity(presence: &Presence, active: &[usize], roots: &[f64]) -> Vec<Vec<f64>> {
    let mut place_of = vec![usize::MAX; presence.exporters().len()];
    for (place, exporter) in active.iter().enumerate() {
        if let Some(slot) = place_of.get_mut(*exporter) {
            *slot = place;
        }
    }
    let own = active.iter().zip(roots).map(|(exporter, root)| {
        let mut row = vec![0.0; active.len()];
        for product in presence.by_exporter().get(*exporter).into_iter().flatten() {
            let others = presence.by_product().get(*product as usize).map(Vec::as_slice).unwrap_or_default();
            let weight = 1.0 / real(others.len().max(1));
            for other in others {
                let place = place_of.get(*other as usize).copied().unwrap_or(usize::MAX);
                if let Some(cell) = row.get_mut(place) {
                    *cell += weight;
                }
            }
        }
        for (cell, other) in row.iter_mut().zip(roots) {
            *cell /= root * other;
        }
        row
    });
    own.collect()
}

/// The correlation; zero if either does not vary.
fn alike(one: &[f64], other: &[f64]) -> f64 {
    let centred = |list: &[f64]| -> Vec<f64> {
        let mean = sum(list.iter().copied()) / real(list.len().max(1));
        list.iter().map(|entry| entry - mean).collect()
    };
    let (one, other) = (centred(one), centred(other));
    let size = (dot(&one, &one) * dot(&other, &other)).sqrt();
    if size > 0.0 { dot(&one, &other) / size } else { 0.0 }
}

/// Mean and standard deviation of what there is.
pub(super) fn moments(list: &[Option<f64>], spread: Spread) -> (f64, f64) {
    let known: Vec<f64> = list.iter().flatten().copied().collect();
    let mean = sum(known.iter().copied()) / real(known.len().max(1));
    let squares = sum(known.iter().map(|entry| (entry - mean) * (entry - mean)));
    let by = match spread {
        Spread::Population => known.len(),
        Spread::Sample => known.len().saturating_sub(1),
    };
    (mean, (squares / real(by.max(1))).sqrt())
}

pub(super) fn standardised(
    list: &[Option<f64>],
    (mean, deviation): (f64, f64),
) -> Result<Vec<Option<f64>>, Undefined> {
    if deviation <= 1e-12 * mean.abs() || deviation == 0.0 {
        return Err(Undefined::new(Reason::Ambiguous, "the values do not differ"));
    }
    Ok(list.iter().map(|entry| entry.map(|entry| (entry - mean) / deviation)).collect())
}
