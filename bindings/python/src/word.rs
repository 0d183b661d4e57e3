//! Fixed lists of words out: members of the `StrEnum`s in `bilateral.words`.

use bilateral::Severity;
use bilateral::agreement::analysis::Layer;
use bilateral::agreement::import::Outcome;
use bilateral::agreement::{
    AuditReason, Bindingness, Competence, ConsentStage, EventKind, ForceStage, Ground, Kind, Language, Stage,
    Trigger,
};
use bilateral::brief::ConclusionKind;
use bilateral::calendar::ItemKind;
use bilateral::claim::{Assumption, ClaimRelation, Verdict};
use bilateral::cooperation::{CommitmentStatus, VenueKind};
use bilateral::dossier::Relation;
use bilateral::investment::{CounterpartLevel, MeasureKind, Principle};
use bilateral::period::Truth;
use bilateral::trade::{Mismatch, TradeFlow};
use bilateral_formats::{Encoding, Note};
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::PyType;

/// `Word(core value)` becomes the member of the Python enum of the same name.
pub(crate) struct Word<T>(pub(crate) T);

macro_rules! word {
    ($type:ty, $name:literal) => {
        impl<'py> IntoPyObject<'py> for Word<$type> {
            type Target = PyAny;
            type Output = Bound<'py, PyAny>;
            type Error = PyErr;

            #[cfg(feature = "stubs")]
            const OUTPUT_TYPE: pyo3::inspect::PyStaticExpr =
                pyo3::type_hint_identifier!("bilateral.words", $name);

            fn into_pyobject(self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                static CLASS: PyOnceLock<Py<PyType>> = PyOnceLock::new();
                let quoted = bilateral::wire::to_json_line(&self.0);
                CLASS.import(py, "bilateral.words", $name)?.call1((quoted.trim_matches('"'),))
            }
        }
    };
}

word!(Assumption, "Assumption");
word!(AuditReason, "AuditReason");
word!(Bindingness, "Bindingness");
word!(ClaimRelation, "ClaimRelation");
word!(CommitmentStatus, "CommitmentStatus");
word!(Competence, "Competence");
word!(ConclusionKind, "ConclusionKind");
word!(ConsentStage, "ConsentStage");
word!(CounterpartLevel, "CounterpartLevel");
word!(Encoding, "TextEncoding");
word!(EventKind, "EventKind");
word!(ForceStage, "ForceStage");
word!(Ground, "Ground");
word!(ItemKind, "ItemKind");
word!(Kind, "Kind");
word!(Language, "Language");
word!(Layer, "Layer");
word!(MeasureKind, "MeasureKind");
word!(Mismatch, "Mismatch");
word!(Note, "ReadNote");
word!(Outcome, "Outcome");
word!(Principle, "Principle");
word!(Relation, "Relation");
word!(Severity, "Severity");
word!(Stage, "Stage");
word!(TradeFlow, "TradeFlow");
word!(Trigger, "Trigger");
word!(Truth, "Truth");
word!(VenueKind, "VenueKind");
word!(Verdict, "Verdict");
