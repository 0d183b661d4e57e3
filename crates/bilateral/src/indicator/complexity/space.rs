//! Complexity of exporters and products, and what lies near.

use std::sync::OnceLock;

use super::Presence;
use super::density::{Nearness, nearness};
use super::eigen::second;
use super::pairs::Pairs;
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

/// Product complexity as outlook and gain weigh it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scaling {
    /// Standardised: a product below the mean counts against an exporter near it.
    Centred(ProductScale, Spread),
    /// The eigenvector over the deviation of exporters, no mean taken off.
    Uncentred(Spread),
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
    /// For each pair of exporters `Σ_q [both have q] / k_q`.
    shared: Pairs,
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
        let shared = Pairs::of(&presence, |_| 1.0);
        let solved = solve(&presence, &shared);
        Self { presence, solved, shared, near: OnceLock::new() }
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
        let (near, itself) = (self.near(), itself(diagonal));
        self.by_rows(&near.held, |product, line, has, out| {
            let Some(whole) = self.neighbourhood(product, itself) else { return };
            for ((slot, held), has) in out.iter_mut().zip(line).zip(has) {
                let mine = if *has { itself } else { 0.0 };
                *slot = Some(((held - mine) / whole).clamp(0.0, 1.0));
            }
        })
    }

    /// The sum of proximities around a product; `None` where it has no neighbour.
    fn neighbourhood(&self, product: usize, itself: f64) -> Option<f64> {
        let whole = self.near().all.get(product)? - itself;
        let is_there = self.presence.by_product().get(product).is_some_and(|list| !list.is_empty());
        (is_there && whole > 1e-12).then_some(whole)
    }

    /// From product by product to row by row. `fill` has the product, its numbers, and for each exporter
    /// whether it has the product.
    fn by_rows(
        &self,
        lines: &[f64],
        fill: impl Fn(usize, &[f64], &[bool], &mut [Option<f64>]),
    ) -> Vec<Option<f64>> {
        // So many products at a time that neighbouring cells are written together.
        const AT_ONCE: usize = 16;
        let (exporters, products) = (self.presence.exporters().len(), self.presence.products().len());
        let mut table = vec![None; exporters * products];
        let mut turned = vec![None; AT_ONCE * exporters];
        let mut has = vec![false; exporters];
        for (block, lines) in lines.chunks(AT_ONCE * exporters.max(1)).enumerate() {
            turned.fill(None);
            let outs = turned.chunks_exact_mut(exporters.max(1));
            for ((product, line), out) in
                (block * AT_ONCE..).zip(lines.chunks_exact(exporters.max(1))).zip(outs)
            {
                self.mark(product, &mut has);
                fill(product, line, &has, out);
            }
            for (exporter, row) in table.chunks_exact_mut(products.max(1)).enumerate() {
                let slots = row.iter_mut().skip(block * AT_ONCE).take(AT_ONCE);
                for (slot, value) in slots.zip(turned.iter().skip(exporter).step_by(exporters.max(1))) {
                    *slot = *value;
                }
            }
        }
        table
    }

    /// Which exporters have a product.
    fn mark(&self, product: usize, has: &mut [bool]) {
        has.fill(false);
        for exporter in self.presence.by_product().get(product).into_iter().flatten() {
            if let Some(slot) = has.get_mut(*exporter as usize) {
                *slot = true;
            }
        }
    }

    /// The complexity outlook index: the complexity of the products an exporter lacks, by density.
    ///
    /// # Errors
    /// Why there is no product complexity.
    pub fn outlook(&self, scaling: Scaling, diagonal: Diagonal) -> Result<Vec<f64>, Undefined> {
        let (complexity, near, itself) = (self.scaled(scaling)?, self.near(), itself(diagonal));
        let exporters = self.presence.exporters().len();
        let (mut outlook, mut has) = (vec![0.0; exporters], vec![false; exporters]);
        let lines = near.held.chunks_exact(exporters.max(1));
        for ((product, line), complexity) in lines.enumerate().zip(complexity) {
            let (Some(whole), Some(complexity)) = (self.neighbourhood(product, itself), complexity) else {
                continue;
            };
            self.mark(product, &mut has);
            for ((slot, held), has) in outlook.iter_mut().zip(line).zip(&has) {
                *slot += if *has { 0.0 } else { (held / whole).clamp(0.0, 1.0) * complexity };
            }
        }
        Ok(outlook)
    }

    /// The complexity outlook gain of each product an exporter lacks: the complexity it brings near,
    /// row by row; `None` for products nobody has and for those the exporter has.
    ///
    /// # Errors
    /// Why there is no product complexity.
    pub fn gain(&self, scaling: Scaling, diagonal: Diagonal) -> Result<Vec<Option<f64>>, Undefined> {
        let (complexity, itself) = (self.scaled(scaling)?, itself(diagonal));
        let weights: Vec<f64> = (0..complexity.len())
            .zip(&complexity)
            .map(|(product, index)| {
                self.neighbourhood(product, itself).map_or(0.0, |whole| index.unwrap_or_default() / whole)
            })
            .collect();
        let weight = |product: usize| weights.get(product).copied().unwrap_or_default();
        let near = nearness(&self.presence, Pairs::of(&self.presence, weight), weight);
        Ok(self.by_rows(&near.held, |product, line, has, out| {
            if self.presence.by_product().get(product).is_none_or(Vec::is_empty) {
                return;
            }
            let around = near.all.get(product).copied().unwrap_or_default() - itself * weight(product);
            for ((slot, mine), has) in out.iter_mut().zip(line).zip(has) {
                *slot = (!*has).then_some(around - mine);
            }
        }))
    }

    fn scaled(&self, scaling: Scaling) -> Result<Vec<Option<f64>>, Undefined> {
        match scaling {
            Scaling::Centred(scale, spread) => self.products(scale, spread),
            Scaling::Uncentred(spread) => {
                let solved = self.solved.as_ref().map_err(Clone::clone)?;
                let (_, deviation) = moments(&solved.exporters, spread);
                standardised(&solved.products, (0.0, deviation))
            }
        }
    }

    /// Sums of proximities, each product's own included.
    fn near(&self) -> &Nearness {
        self.near.get_or_init(|| nearness(&self.presence, self.shared.clone(), |_| 1.0))
    }
}

fn solve(presence: &Presence, shared: &Pairs) -> Result<Solved, Undefined> {
    if let Some(why) = presence.undefined() {
        return Err(why);
    }
    let diversity = presence.diversity();
    let active: Vec<usize> = (0..diversity.len()).filter(|place| diversity.get(*place) != Some(&0)).collect();
    let roots: Vec<f64> =
        active.iter().map(|place| real(diversity.get(*place).copied().unwrap_or(1)).sqrt()).collect();
    let found = second(similarity(shared, &active, &roots))
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
fn similarity(shared: &Pairs, active: &[usize], roots: &[f64]) -> Vec<Vec<f64>> {
    let row = |(one, root): (&usize, &f64)| {
        let cells = active.iter().zip(roots);
        cells.map(|(other, second)| shared.at(*one.min(other), *one.max(other)) / (root * second)).collect()
    };
    active.iter().zip(roots).map(row).collect()
}

/// How near a product is to itself.
const fn itself(diagonal: Diagonal) -> f64 {
    match diagonal {
        Diagonal::Kept => 0.0,
        Diagonal::Dropped => 1.0,
    }
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
