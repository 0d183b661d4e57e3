//! Which rows may be added to which: one byte that says so.

use super::RowNature;
use crate::economy::Area;
use crate::product::ProductKey;
use crate::wire::words::words;

words! {
    /// Along what rows can contain one another.
    pub enum Axis {
        /// Among reporters: members and their bloc.
        Reporter = "reporter",
        /// Among partners: economies, blocs, the world, areas not specified.
        Partner = "partner",
        /// Among products: items, the total, masked codes.
        Product = "product",
    }
}

/// Two bits for each axis, one for a sub-total, one for an estimated mass.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Marks(pub(super) u8);

const ITEM: u8 = 0;
const TOTAL: u8 = 1;
const BLOC: u8 = 2;
const RESIDUAL: u8 = 3;

/// A sum of other rows, says the source.
const SUB_TOTAL: u8 = 0b0100_0000;
/// The net mass was filled in.
const ESTIMATED_MASS: u8 = 0b1000_0000;
/// Without what says nothing about adding.
const NATURE: u8 = 0b0111_1111;

pub(super) fn marks(reporter: Area, partner: Area, product: ProductKey, sub_total: bool) -> Marks {
    let bits = of_reporter(reporter) | (of_area(partner) << 2) | (of_product(product) << 4);
    Marks(if sub_total { bits | SUB_TOTAL } else { bits })
}

/// Whether statistics of it are published: of economies and blocs, and of Taiwan under the name of a residual.
pub(crate) fn reports(area: Area) -> bool {
    match area {
        Area::Economy(_) | Area::Bloc(_) => true,
        Area::World => false,
        Area::Residual(residual) => residual.usually().is_some(),
    }
}

/// A residual that reports is one reporter among others: what it reports, nobody else does.
fn of_reporter(area: Area) -> u8 {
    if matches!(area, Area::Residual(_)) && reports(area) { ITEM } else { of_area(area) }
}

const fn of_area(area: Area) -> u8 {
    match area {
        Area::Economy(_) => ITEM,
        Area::World => TOTAL,
        Area::Bloc(_) => BLOC,
        Area::Residual(_) => RESIDUAL,
    }
}

const fn of_product(product: ProductKey) -> u8 {
    match product {
        ProductKey::Item(_) => ITEM,
        // A row without a code in this classification is all the goods it is about.
        ProductKey::Total | ProductKey::NotApplicable => TOTAL,
        ProductKey::Residual(_) => RESIDUAL,
    }
}

impl Marks {
    /// The bit of a sum of other rows.
    pub(super) const SUB_TOTAL: u8 = SUB_TOTAL;

    #[must_use]
    pub(super) const fn with_estimated_mass(self, estimated: bool) -> Self {
        Self(if estimated { self.0 | ESTIMATED_MASS } else { self.0 & NATURE })
    }

    pub(super) const fn has_estimated_mass(self) -> bool {
        self.0 & ESTIMATED_MASS != 0
    }

    pub(super) const fn is_sub_total(self) -> bool {
        self.0 & SUB_TOTAL != 0
    }

    /// Without the flag of the mass.
    pub(super) const fn nature_bits(self) -> u8 {
        self.0 & NATURE
    }

    pub(super) const fn on(self, axis: Axis) -> RowNature {
        let shift = match axis {
            Axis::Reporter => 0,
            Axis::Partner => 2,
            Axis::Product => 4,
        };
        match (self.0 >> shift) & 3 {
            TOTAL => RowNature::Total,
            BLOC => RowNature::Bloc,
            RESIDUAL => RowNature::Residual,
            _ => RowNature::Item,
        }
    }

    /// The gravest: what contains most comes first.
    pub(super) const fn nature(self) -> RowNature {
        if self.is_sub_total() {
            return RowNature::SubTotal;
        }
        let (reporter, partner, product) =
            (self.on(Axis::Reporter), self.on(Axis::Partner), self.on(Axis::Product));
        if matches!(partner, RowNature::Total) || matches!(product, RowNature::Total) {
            RowNature::Total
        } else if matches!(reporter, RowNature::Bloc) || matches!(partner, RowNature::Bloc) {
            RowNature::Bloc
        } else if matches!(partner, RowNature::Residual) || matches!(product, RowNature::Residual) {
            RowNature::Residual
        } else {
            RowNature::Item
        }
    }
}
