//! What others have published about the same quantities, and whether it holds together.

use bilateral::check::{ClaimCheck, check_claims as check};
use bilateral::claim::{
    Assumption, Claim, ClaimConflict, ClaimRelation, ClaimVerdict, ImpliedQuantity, ImpliedRatio, Statement,
    Verdict,
};
use bilateral::columns::Tabular;
use pyo3::prelude::*;

use crate::amount::{PyInterval, PyPublished};
use crate::date::Day;
use crate::investment::{PyCompanyCount, PyInvestmentFigure};
use crate::report::PyReport;
use crate::trade::PyTradeFigure;
use crate::word::Word;

/// The figure inside a claim.
#[derive(IntoPyObject)]
pub(crate) enum Claimed {
    Trade(PyTradeFigure),
    Investment(PyInvestmentFigure),
    Companies(PyCompanyCount),
    Statement(PyStatement),
}

/// A statement from another source, held against the dossier's own figures.
///
/// It has the shape of the figure it competes with, so that it cannot be about
/// something else without saying so.
///
/// >>> claim = bilateral.Claim.from_json("""{"trade": {
/// ...     "id": "A", "reporter": "KAZ", "partner": "EU", "flow": "turnover", "period": "2023",
/// ...     "figure": "41.4 billion USD", "said": "2024-12-23", "source": "article" }}""")
/// >>> claim.subject, claim.figure, claim.record
/// ('trade', Published('41.4 billion USD'), <TradeFigure A>)
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
    fn said(&self) -> Day {
        Day(self.0.said())
    }

    /// The source that proves it.
    #[getter]
    fn source(&self) -> &str {
        self.0.source().as_str()
    }

    /// The name of its shape on the wire: `trade`, `investment`, `companies` or `statement`.
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
            Claim::Statement(statement) => Claimed::Statement(PyStatement(statement)),
        }
    }
}

/// A claim in its general form: a quantity, a relation, a figure. `to_dict` has all it says.
///
/// >>> claim = bilateral.Claim.from_json("""{"statement": {
/// ...     "id": "S", "measure": "exports", "subject": "KAZ", "partner": "EU", "period": "2023",
/// ...     "relation": "at-least", "figure": "40 billion USD", "said": "2024-12-23", "source": "article" }}""")
/// >>> claim.record.relation, claim.record.figure
/// (<ClaimRelation.AT_LEAST: 'at-least'>, Published('40 billion USD'))
#[pyclass(frozen, module = "bilateral", name = "Statement")]
pub(crate) struct PyStatement(pub(crate) Statement);

record_class!(PyStatement, Statement, |it| it.id());

getters!(PyStatement {
    /// What other records call it.
    id: String = |it| it.id().to_string();
    /// The figure as printed.
    figure: PyPublished = |it| PyPublished(*it.figure());
    /// How it speaks of its quantity.
    relation: Word<ClaimRelation> = |it| Word(it.relation());
    /// When it was published.
    said: Day = |it| Day(it.said());
    /// Who said so.
    speaker: Option<String> = |it| it.speaker().map(str::to_owned);
    /// The source that proves it.
    source: String = |it| it.source().to_string();
});

/// The answer to "does what was published hold together?", with what misleads a reader.
///
/// >>> claims = [
/// ...     bilateral.Claim.from_json(
/// ...         '{"trade": {"id": "%s", "reporter": "KAZ", "partner": "EU", "flow": "turnover",'
/// ...         ' "period": "2023", "figure": "%s billion USD", "said": "2024-12-23", "source": "%s"}}'
/// ...         % line
/// ...     )
/// ...     for line in [("A", "41.4", "article"), ("B", "42.6", "agency")]
/// ... ]
/// >>> checked = bilateral.check_claims(claims)
/// >>> checked.summary
/// '0 consistent, 2 contradicted, 0 undetermined, 0 incomparable'
/// >>> checked.conflicts[0].ids, checked.conflicts[0].resolved_by
/// (['A', 'B'], [<Assumption.SERIES: 'series'>])
#[pyclass(frozen, module = "bilateral", name = "ClaimCheck")]
pub(crate) struct PyClaimCheck(pub(crate) ClaimCheck);

record_class!(PyClaimCheck, ClaimCheck, |it| it.solution.summary());

table_class!(PyClaimCheck, |it| bilateral_arrow::table(&it.to_columns()));
html_class!(PyClaimCheck, |it| it.html());

getters!(PyClaimCheck {
    /// How many claims have each verdict.
    summary: String = |it| it.solution.summary();
    /// A verdict for everything each claim says, in the order of the input.
    claims: Vec<PyClaimVerdict> = |it| it.solution.claims.iter().cloned().map(PyClaimVerdict).collect();
    /// What is left for each quantity that has a bound, printed or not.
    quantities: Vec<PyImpliedQuantity> =
        |it| it.solution.quantities.iter().cloned().map(PyImpliedQuantity).collect();
    /// What is left for each growth factor and share.
    ratios: Vec<PyImpliedRatio> = |it| it.solution.ratios.iter().cloned().map(PyImpliedRatio).collect();
    /// Every contradiction that was met, each by the fewest claims it takes.
    conflicts: Vec<PyClaimConflict> = |it| it.solution.conflicts.iter().cloned().map(PyClaimConflict).collect();
    /// Whether every interval is as narrow as it can be made.
    narrowed: bool = |it| it.solution.narrowed;
    /// What misleads, each with its code.
    report: PyReport = |it| PyReport(it.report.clone());
});

/// What one claim says of one quantity, and whether it holds together with the others.
///
/// >>> claims = [
/// ...     bilateral.Claim.from_json(
/// ...         '{"trade": {"id": "%s", "reporter": "KAZ", "partner": "EU", "flow": "turnover",'
/// ...         ' "period": "2023", "figure": "%s billion USD", "said": "2024-12-23", "source": "press"}}' % line)
/// ...     for line in [("A", "41.4"), ("B", "42.6")]
/// ... ]
/// >>> verdict = bilateral.check_claims(claims).claims[0]
/// >>> verdict.id, verdict.verdict.value, verdict.figure
/// ('A', 'contradicted', '41.4 billion USD')
#[pyclass(frozen, module = "bilateral", name = "ClaimVerdict")]
pub(crate) struct PyClaimVerdict(pub(crate) ClaimVerdict);

record_class!(PyClaimVerdict, ClaimVerdict, |it| format!("{} {}", it.id, it.verdict));

getters!(PyClaimVerdict {
    /// The claim.
    id: String = |it| it.id.to_string();
    /// How it speaks of its quantity; a figure with a growth rate beside it is two.
    relation: Word<ClaimRelation> = |it| Word(it.relation);
    /// The quantity, in words.
    about: String = |it| it.about.clone();
    /// The figure as printed.
    figure: String = |it| it.figure.clone();
    /// What the figure stands for, in single units; for growth, the rate.
    interval: PyInterval = |it| PyInterval(it.interval);
    /// Whether it holds together with the others.
    verdict: Word<Verdict> = |it| Word(it.verdict);
    /// Why.
    explanation: String = |it| it.explanation.clone();
    /// What the claims nearest to it leave without it; None where they leave everything.
    others_imply: Option<PyInterval> = |it| it.others_imply.map(PyInterval);
    /// When it was published.
    said: Day = |it| Day(it.said);
    /// The source that proves it.
    source: String = |it| it.source.to_string();
    /// Where it stands in the input.
    path: String = |it| it.path.to_string();
});

/// The interval of a quantity that all claims together leave.
///
/// >>> claim = bilateral.Claim.from_json("""{"trade": {
/// ...     "id": "A", "reporter": "KAZ", "partner": "EU", "flow": "turnover", "period": "2024-01/2024-10",
/// ...     "figure": "41.2 billion USD", "growth": { "rate": "+23 %" }, "said": "2024-12-23", "source": "article" }}""")
/// >>> [(one.about, one.shown) for one in bilateral.check_claims([claim]).quantities if not one.printed]
/// [('turnover of Kazakhstan with the European Union, January–October 2023', '33.32–33.67 billion USD')]
#[pyclass(frozen, module = "bilateral", name = "ImpliedQuantity")]
pub(crate) struct PyImpliedQuantity(pub(crate) ImpliedQuantity);

record_class!(PyImpliedQuantity, ImpliedQuantity, |it| format!("{}: {}", it.about, it.shown));

getters!(PyImpliedQuantity {
    /// The quantity, in words.
    about: String = |it| it.about.clone();
    /// Every value left for it, in single units.
    interval: PyInterval = |it| PyInterval(it.interval);
    /// The same in words.
    shown: String = |it| it.shown.clone();
    /// The claims that print a figure for it; none where it only follows.
    printed: Vec<String> = |it| it.printed.iter().map(ToString::to_string).collect();
    /// Those of them left out to reach a set of claims without a contradiction.
    left_out: Vec<String> = |it| it.left_out.iter().map(ToString::to_string).collect();
});

/// Growth or a share that claims leave, printed or not.
///
/// >>> claim = bilateral.Claim.from_json("""{"trade": {
/// ...     "id": "A", "reporter": "KAZ", "partner": "EU", "flow": "turnover", "period": "2024-01/2024-10",
/// ...     "figure": "41.2 billion USD", "growth": { "rate": "+23 %" }, "said": "2024-12-23", "source": "article" }}""")
/// >>> growth = bilateral.check_claims([claim]).ratios[0]
/// >>> growth.shown, growth.interval, growth.printed
/// ('22.5–23.5 %', Interval('1.225', '1.235', high_open=True), ['A'])
#[pyclass(frozen, module = "bilateral", name = "ImpliedRatio")]
pub(crate) struct PyImpliedRatio(pub(crate) ImpliedRatio);

record_class!(PyImpliedRatio, ImpliedRatio, |it| format!("{}: {}", it.about, it.shown));

getters!(PyImpliedRatio {
    /// What is related to what, in words.
    about: String = |it| it.about.clone();
    /// Every factor or share left, as a ratio: growth by 23 % is the factor 1.23.
    interval: PyInterval = |it| PyInterval(it.interval);
    /// The same in per cent.
    shown: String = |it| it.shown.clone();
    /// The claims that print it.
    printed: Vec<String> = |it| it.printed.iter().map(ToString::to_string).collect();
});

/// Claims that cannot be true together, each of which can without any one of them.
///
/// >>> claims = [
/// ...     bilateral.Claim.from_json(
/// ...         '{"trade": {"id": "%s", "reporter": "KAZ", "partner": "EU", "flow": "turnover",'
/// ...         ' "period": "2023", "figure": "%s billion USD", "said": "2024-12-23", "source": "press"}}' % line)
/// ...     for line in [("A", "41.4"), ("B", "42.6")]
/// ... ]
/// >>> conflict = bilateral.check_claims(claims).conflicts[0]
/// >>> conflict.ids, conflict.paths
/// (['A', 'B'], ['/0/trade', '/1/trade'])
#[pyclass(frozen, module = "bilateral", name = "ClaimConflict")]
pub(crate) struct PyClaimConflict(pub(crate) ClaimConflict);

record_class!(PyClaimConflict, ClaimConflict, |it| it.because);

getters!(PyClaimConflict {
    /// The claims; remove any one and the rest have no conflict.
    ids: Vec<String> = |it| it.claims.iter().map(|one| one.id.to_string()).collect();
    /// Where they stand in the input.
    paths: Vec<String> = |it| it.claims.iter().map(|one| one.path.to_string()).collect();
    /// Why they cannot be true together.
    because: String = |it| it.because.clone();
    /// What would have to be otherwise for the conflict to vanish, each tried on its own.
    resolved_by: Vec<Word<Assumption>> = |it| it.resolved_by.iter().copied().map(Word).collect();
});

/// Whether claims hold together, and what in them misleads. Paths are places in the list.
///
/// >>> bilateral.check_claims([]).summary
/// '0 consistent, 0 contradicted, 0 undetermined, 0 incomparable'
#[pyfunction]
#[pyo3(signature = (claims, /))]
pub(crate) fn check_claims(py: Python<'_>, claims: Vec<PyRef<'_, PyClaim>>) -> PyClaimCheck {
    let claims: Vec<Claim> = claims.iter().map(|claim| claim.0.clone()).collect();
    PyClaimCheck(py.detach(|| check(&claims)))
}
