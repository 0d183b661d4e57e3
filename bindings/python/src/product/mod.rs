//! What is traded: codes, keys, sections, concordances.

mod classification;
mod concordance;
mod item;
mod key;
mod section;

pub(crate) use classification::PyClassification;
pub(crate) use concordance::{PyConcordance, PyConverted};
pub(crate) use item::{PyProduct, PyRepair};
pub(crate) use key::{PyProductKey, PyProductResidual, overlaps};
pub(crate) use section::{PySection, chapter_title};
