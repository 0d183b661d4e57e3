//! Economies, blocs, and who else stands in a partner column.

mod area;
mod bloc;
mod effect;
mod entity;
mod residual;
mod validity;

pub(crate) use area::PyArea;
pub(crate) use bloc::PyBloc;
pub(crate) use entity::PyEconomy;
pub(crate) use residual::PyResidual;
pub(crate) use validity::PyValidity;
