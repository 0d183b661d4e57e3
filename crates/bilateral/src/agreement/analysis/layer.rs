//! Law, provisional law and politics: three layers that are never counted together.

use time::Date;

use crate::agreement::{Agreement, Bindingness, Stage};
use crate::wire::words::words;

words! {
    /// How firmly two parties are tied on a day.
    pub enum Layer {
        /// A treaty in force.
        Legal = "legal",
        /// A treaty applied provisionally, and not in force.
        Provisional = "provisional",
        /// An instrument that binds nobody and is active.
        Political = "political",
    }
}

impl Layer {
    /// The layer an instrument belongs to on a day; `None` if it does nothing then.
    ///
    /// A suspended treaty is in no layer: it is in force and not applied.
    pub fn of(agreement: &Agreement, on: Date) -> Option<Self> {
        match (agreement.binding(), agreement.stage(on).0) {
            (Bindingness::Binding, Stage::InForce) => Some(Self::Legal),
            (Bindingness::Binding, Stage::ProvisionallyApplied) => Some(Self::Provisional),
            (Bindingness::NonBinding | Bindingness::Disputed, Stage::Active) => Some(Self::Political),
            _ => None,
        }
    }
}
