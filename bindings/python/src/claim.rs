//! What others have published about the same quantities.

use bilateral::claim::Claim;
use pyo3::prelude::*;
use time::Date;

use crate::amount::PyPublished;
use crate::investment::{PyCompanyCount, PyInvestmentFigure};
use crate::trade::PyTradeFigure;

/// The figure inside a claim.
#[derive(IntoPyObject)]
pub(crate) enum Claimed {
    Trade(PyTradeFigure),
    Investment(PyInvestmentFigure),
    Companies(PyCompanyCount),
}

/// A statement from another source, held against the dossier's own figures.
///
/// It has the shape of the figure it competes with, so that it cannot be about
/// something else without saying so.
#[pyclass(frozen, module = "bilateral", name = "Claim")]
pub(crate) struct PyClaim(pub(crate) Claim);

record_class!(PyClaim, Claim, |it| it.id().to_string());

#[pymethods]
impl PyClaim {
    /// What other records call it.
    #[getter]
    fn id(&self) -> &str {
        self.0.id().as_str()
    }

    /// The figure as printed.
    #[getter]
    fn figure(&self) -> PyPublished {
        PyPublished(*self.0.figure())
    }

    /// When it was published.
    #[getter]
    fn said(&self) -> Date {
        self.0.said()
    }

    /// The source that proves it.
    #[getter]
    fn source(&self) -> &str {
        self.0.source().as_str()
    }

    /// The name of its shape on the wire: `trade`, `investment` or `companies`.
    #[getter]
    fn subject(&self) -> &str {
        self.0.subject()
    }

    /// The whole record, in the shape of the figure it competes with.
    #[getter]
    fn record(&self) -> Claimed {
        match self.0.clone() {
            Claim::Trade(figure) => Claimed::Trade(PyTradeFigure(figure)),
            Claim::Investment(figure) => Claimed::Investment(PyInvestmentFigure(figure)),
            Claim::Companies(count) => Claimed::Companies(PyCompanyCount(count)),
        }
    }
}
