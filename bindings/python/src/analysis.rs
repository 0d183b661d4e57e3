//! What follows from many agreements.

use std::collections::BTreeMap;

use bilateral::agreement::analysis as core;
use bilateral::agreement::analysis::{
    Coverage, DaysApplied, Depth, Network, Observation, PairValue, Ratification, StageDuration, StaleText,
    SunsetClause, SunsetExposure, Survival, TimeToForce, TreatyCount,
};
use bilateral::agreement::{Agreement, EventKind, Kind, Stage};
use bilateral::economy::Area;
use bilateral::period::Truth;
use bilateral::wire::Id;
use pyo3::prelude::*;
use rust_decimal::Decimal;
use time::Date;

use crate::agreement::PyAgreement;
use crate::date::Day;
use crate::decimal::Exact;
use crate::economy::PyArea;
use crate::error::OrRaise;
use crate::number::{self, Number};
use crate::period::PyDaySpan;
use crate::when::PyWhen;
use crate::word::Word;

type Agreements<'py> = Vec<PyRef<'py, PyAgreement>>;

fn all(agreements: &Agreements<'_>) -> Vec<Agreement> {
    agreements.iter().map(|one| one.0.clone()).collect()
}

fn ids(list: &[Id]) -> Vec<String> {
    list.iter().map(ToString::to_string).collect()
}

fn areas(list: &[Area]) -> Vec<String> {
    list.iter().map(ToString::to_string).collect()
}

/// How long an agreement stood in each stage it had certainly reached by the end of a day.
///
/// >>> from datetime import date
/// >>> treaty = bilateral.Agreement.from_json("""{
/// ...     "id": "T", "title": "T", "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
/// ...     "events": [{ "kind": "initialled", "on": "2014-10" }, { "kind": "signed", "on": "2015-12-21" },
/// ...                { "kind": "entered-into-force", "on": "2020-03-01" }] }""")
/// >>> [(one.stage.value, str(one.days)) for one in bilateral.stage_durations(treaty, date(2024, 1, 1))]
/// [('initialled', '416 to 446 days'), ('signed', '1532 days'), ('in-force', '1401 days')]
#[pyfunction]
#[pyo3(signature = (agreement, on))]
pub(crate) fn stage_durations(agreement: &PyAgreement, on: Day) -> Vec<PyStageDuration> {
    core::stage_durations(&agreement.0, on.0).into_iter().map(PyStageDuration).collect()
}

/// Days from the first event of one kind to the first of another; None where either is not on record.
///
/// >>> treaty = bilateral.Agreement.from_json("""{
/// ...     "id": "T", "title": "T", "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
/// ...     "events": [{ "kind": "initialled", "on": "2014-10" }, { "kind": "signed", "on": "2015-12-21" },
/// ...                { "kind": "entered-into-force", "on": "2020-03-01" }] }""")
/// >>> bilateral.days_between_events(treaty, "signed", "entered-into-force")
/// <DaySpan 1532 days>
#[pyfunction]
#[pyo3(signature = (agreement, earlier, later, /))]
pub(crate) fn days_between_events(
    agreement: &PyAgreement,
    earlier: &str,
    later: &str,
) -> PyResult<Option<PyDaySpan>> {
    let (earlier, later) = (EventKind::parse(earlier).or_raise()?, EventKind::parse(later).or_raise()?);
    Ok(core::days_between_events(&agreement.0, earlier, later).map(PyDaySpan))
}

/// Days in force, applied provisionally and suspended, up to the end of a day.
///
/// >>> from datetime import date
/// >>> treaty = bilateral.Agreement.from_json("""{
/// ...     "id": "T", "title": "T", "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
/// ...     "events": [{ "kind": "entered-into-force", "on": "2020-03-01" }]
/// ... }""")
/// >>> bilateral.days_applied(treaty, on=date(2024, 12, 23)).in_force
/// (1758, 1758)
#[pyfunction]
#[pyo3(signature = (agreement, on))]
pub(crate) fn days_applied(agreement: &PyAgreement, on: Day) -> PyDaysApplied {
    PyDaysApplied(core::days_applied(&agreement.0, on.0))
}

/// How far consent has come among those required (the parties, if nobody is named), counted and weighted.
///
/// >>> from datetime import date
/// >>> treaty = bilateral.Agreement.from_json("""{
/// ...     "id": "T", "title": "T", "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
/// ...     "events": [{ "kind": "initialled", "on": "2014-10" }, { "kind": "signed", "on": "2015-12-21" },
/// ...                { "kind": "entered-into-force", "on": "2020-03-01" }] }""")
/// >>> bilateral.ratification(treaty, date(2018, 6, 30)).outstanding
/// ['KAZ', 'EU']
#[pyfunction]
#[pyo3(signature = (agreement, on, required = Vec::new(), weights = BTreeMap::new()), text_signature = "(agreement, on, required=[], weights={})")]
pub(crate) fn ratification(
    agreement: &PyAgreement,
    on: Day,
    required: Vec<PyArea>,
    weights: BTreeMap<String, Exact>,
) -> PyResult<PyRatification> {
    let required: Vec<Area> = required.into_iter().map(|area| area.0).collect();
    let weights = weights.into_iter().map(|(area, weight)| Ok((Area::parse(&area)?, weight.0)));
    let weights: BTreeMap<Area, Decimal> = weights.collect::<bilateral::Result<_>>().or_raise()?;
    Ok(PyRatification(core::ratification(&agreement.0, &required, &weights, on.0)))
}

/// The product-limit estimate of Kaplan and Meier from (time, whether the event came).
///
/// >>> curve = bilateral.kaplan_meier([(6, True), (6, False), (9, True)])
/// >>> [(step["time"], step["exact"]) for step in curve.to_dict()["steps"]], curve.median
/// ([(6, '2/3'), (9, '0/1')], 9)
///
/// Undefined, not infinite: nobody has had the event.
///
/// >>> bilateral.kaplan_meier([(6, False)]).median is None
/// True
#[pyfunction]
#[pyo3(signature = (observations, /))]
pub(crate) fn kaplan_meier(observations: Vec<(Number<i64>, bool)>) -> PyResult<PySurvival> {
    let seen: Vec<Observation> =
        observations.into_iter().map(|(time, event)| Observation { time: time.0, event }).collect();
    core::kaplan_meier(&seen).or_raise().map(PySurvival)
}

/// The time treaties take from signature to entry into force, as seen at the end of a day.
///
/// >>> from datetime import date
/// >>> treaty = bilateral.Agreement.from_json("""{
/// ...     "id": "T", "title": "T", "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
/// ...     "events": [{ "kind": "initialled", "on": "2014-10" }, { "kind": "signed", "on": "2015-12-21" },
/// ...                { "kind": "entered-into-force", "on": "2020-03-01" }] }""")
/// >>> bilateral.time_to_force([treaty], date(2024, 1, 1)).survival.median
/// 1532
#[pyfunction]
#[pyo3(signature = (agreements, on))]
pub(crate) fn time_to_force(agreements: Agreements<'_>, on: Day) -> PyTimeToForce {
    PyTimeToForce(core::time_to_force(&all(&agreements), on.0))
}

/// Who is tied to whom in one layer on a day: `legal`, `provisional` or `political`, never together.
///
/// >>> from datetime import date
/// >>> treaty = bilateral.Agreement.from_json("""{
/// ...     "id": "T", "title": "T", "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
/// ...     "events": [{ "kind": "initialled", "on": "2014-10" }, { "kind": "signed", "on": "2015-12-21" },
/// ...                { "kind": "entered-into-force", "on": "2020-03-01" }] }""")
/// >>> bilateral.network([treaty], "legal", date(2024, 1, 1)).density
/// '1'
#[pyfunction]
#[pyo3(signature = (agreements, layer, on))]
pub(crate) fn network(agreements: Agreements<'_>, layer: &str, on: Day) -> PyResult<PyNetwork> {
    let layer = core::Layer::parse(layer).or_raise()?;
    Ok(PyNetwork(core::network(&all(&agreements), layer, on.0)))
}

/// How much of what passes between pairs is covered by law, by provisional application, by politics.
///
/// >>> from datetime import date
/// >>> treaty = bilateral.Agreement.from_json("""{
/// ...     "id": "T", "title": "T", "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
/// ...     "events": [{ "kind": "initialled", "on": "2014-10" }, { "kind": "signed", "on": "2015-12-21" },
/// ...                { "kind": "entered-into-force", "on": "2020-03-01" }] }""")
/// >>> bilateral.coverage([treaty], [("EU", "KAZ", "49"), ("EU", "UZB", "6")], date(2024, 1, 1)).shares
/// {'legal': '0.890909', 'political': '0', 'provisional': '0'}
#[pyfunction]
#[pyo3(signature = (agreements, values, on))]
pub(crate) fn coverage(
    agreements: Agreements<'_>,
    values: Vec<(PyArea, PyArea, Exact)>,
    on: Day,
) -> PyResult<PyCoverage> {
    let pair = |(one, other, value): (PyArea, PyArea, Exact)| PairValue {
        one: one.0,
        other: other.0,
        value: value.0,
    };
    let values: Vec<PairValue> = values.into_iter().map(pair).collect();
    core::coverage(&all(&agreements), &values, on.0).or_raise().map(PyCoverage)
}

/// How many treaties there are on a day, by UNCTAD's rule and by the law, and instruments that bind nobody apart.
///
/// >>> from datetime import date
/// >>> treaty = bilateral.Agreement.from_json("""{
/// ...     "id": "T", "title": "T", "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
/// ...     "events": [{ "kind": "initialled", "on": "2014-10" }, { "kind": "signed", "on": "2015-12-21" },
/// ...                { "kind": "entered-into-force", "on": "2020-03-01" }] }""")
/// >>> bilateral.treaty_count([treaty], date(2024, 1, 1)).in_force
/// 1
#[pyfunction]
#[pyo3(signature = (agreements, on, kinds = Vec::new()), text_signature = "(agreements, on, kinds=[])")]
pub(crate) fn treaty_count(
    agreements: Agreements<'_>,
    on: Day,
    kinds: Vec<String>,
) -> PyResult<PyTreatyCount> {
    let kinds =
        kinds.iter().map(|kind| Kind::parse(kind)).collect::<bilateral::Result<Vec<_>>>().or_raise()?;
    Ok(PyTreatyCount(core::treaty_count(&all(&agreements), &kinds, on.0)))
}

/// Texts merely initialled at the end of a day, and for more than so many months.
///
/// >>> from datetime import date
/// >>> treaty = bilateral.Agreement.from_json("""{
/// ...     "id": "T", "title": "T", "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
/// ...     "events": [{ "kind": "initialled", "on": "2014-10" }, { "kind": "signed", "on": "2015-12-21" },
/// ...                { "kind": "entered-into-force", "on": "2020-03-01" }] }""")
/// >>> bilateral.stale_texts([treaty], 12, date(2015, 12, 1))
/// [<StaleText T>]
#[pyfunction]
#[pyo3(signature = (agreements, months, on))]
pub(crate) fn stale_texts(agreements: Agreements<'_>, months: Number<u16>, on: Day) -> Vec<PyStaleText> {
    core::stale_texts(&all(&agreements), months.0, on.0).into_iter().map(PyStaleText).collect()
}

/// Treaties that have ended and still protect; `clauses` gives years by the id of the agreement.
///
/// >>> from datetime import date
/// >>> treaty = bilateral.Agreement.from_json("""{
/// ...     "id": "T", "title": "T", "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
/// ...     "events": [{ "kind": "initialled", "on": "2014-10" }, { "kind": "signed", "on": "2015-12-21" },
/// ...                { "kind": "entered-into-force", "on": "2020-03-01" }] }""")
/// >>> bilateral.sunset_exposure([treaty], {"T": 10}, date(2024, 1, 1)).protecting
/// []
#[pyfunction]
#[pyo3(signature = (agreements, clauses, on))]
pub(crate) fn sunset_exposure(
    agreements: Agreements<'_>,
    clauses: BTreeMap<String, Number<u32>>,
    on: Day,
) -> PyResult<PySunsetExposure> {
    let clauses = number::values(clauses)
        .into_iter()
        .map(|(id, years)| Ok(SunsetClause { agreement: Id::parse(&id)?, years }));
    let clauses: Vec<SunsetClause> = clauses.collect::<bilateral::Result<_>>().or_raise()?;
    Ok(PySunsetExposure(core::sunset_exposure(&all(&agreements), &clauses, on.0)))
}

/// The deepest agreement in force between two on a day, by one imported index; None where none has a value.
///
/// >>> from datetime import date
/// >>> treaty = bilateral.Agreement.from_json("""{
/// ...     "id": "T", "title": "T", "kind": "trade", "binding": "binding", "parties": ["EU", "KAZ"],
/// ...     "events": [{ "kind": "entered-into-force", "on": "2020-03-01" }] }""")
/// >>> depth = bilateral.Depth.from_json('{"agreement": "T", "index": "desta", "value": "3", "least": "0", "greatest": "7", "source": "desta"}')
/// >>> bilateral.deepest([treaty], [depth], "desta", "EU", "KAZ", date(2024, 1, 1))
/// <Depth 3 of T>
/// >>> bilateral.deepest([treaty], [depth], "desta", "EU", "KAZ", date(2019, 1, 1)) is None
/// True
#[pyfunction]
#[pyo3(signature = (agreements, depths, index, one, other, on))]
pub(crate) fn deepest(
    agreements: Agreements<'_>,
    depths: Vec<PyRef<'_, PyDepth>>,
    index: &str,
    one: PyArea,
    other: PyArea,
    on: Day,
) -> Option<PyDepth> {
    let depths: Vec<Depth> = depths.iter().map(|depth| depth.0.clone()).collect();
    core::deepest(&all(&agreements), &depths, index, (one.0, other.0), on.0).cloned().map(PyDepth)
}

/// How long an agreement stood in one stage.
///
/// >>> from datetime import date
/// >>> treaty = bilateral.Agreement.from_json("""{
/// ...     "id": "T", "title": "T", "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
/// ...     "events": [{ "kind": "signed", "on": "2015-12-21" }, { "kind": "entered-into-force", "on": "2020-03-01" }] }""")
/// >>> bilateral.stage_durations(treaty, date(2024, 1, 1))[0]
/// <StageDuration signed for 1532 days>
#[pyclass(frozen, module = "bilateral", name = "StageDuration")]
pub(crate) struct PyStageDuration(pub(crate) StageDuration);

record_class!(PyStageDuration, StageDuration, |it| format!("{} for {}", it.stage, it.days));

getters!(PyStageDuration {
    /// The stage.
    stage: Word<Stage> = |it| Word(it.stage);
    /// At least and at most so many days; while it lasts, up to the day asked about.
    days: PyDaySpan = |it| PyDaySpan(it.days);
});

/// Days an agreement has been in force, applied provisionally and suspended: each at least and at most.
///
/// >>> from datetime import date
/// >>> treaty = bilateral.Agreement.from_json("""{
/// ...     "id": "T", "title": "T", "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
/// ...     "events": [{ "kind": "provisional-application-started", "on": "2016-05-01" }, { "kind": "entered-into-force", "on": "2020-03-01" }] }""")
/// >>> applied = bilateral.days_applied(treaty, date(2024, 12, 23))
/// >>> applied.provisional, applied.in_force, applied.suspended
/// ((1400, 1400), (1758, 1758), (0, 0))
#[pyclass(frozen, module = "bilateral", name = "DaysApplied")]
pub(crate) struct PyDaysApplied(pub(crate) DaysApplied);

record_class!(PyDaysApplied, DaysApplied, |it| it.on.to_string());

getters!(PyDaysApplied {
    /// In force and not suspended.
    in_force: (i64, Option<i64>) = |it| (it.in_force.min, it.in_force.max);
    /// Applied provisionally, before entry into force.
    provisional: (i64, Option<i64>) = |it| (it.provisional.min, it.provisional.max);
    /// In force and suspended.
    suspended: (i64, Option<i64>) = |it| (it.suspended.min, it.suspended.max);
});

/// How far consent has come by the end of a day.
///
/// >>> from datetime import date
/// >>> treaty = bilateral.Agreement.from_json("""{
/// ...     "id": "T", "title": "T", "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
/// ...     "events": [{ "kind": "signed", "on": "2015-12-21" }, { "kind": "ratified", "on": "2016-03-25", "by": "KAZ" }] }""")
/// >>> consent = bilateral.ratification(treaty, date(2018, 6, 30))
/// >>> consent.consented, consent.outstanding, consent.share
/// (['KAZ'], ['EU'], '0.5')
#[pyclass(frozen, module = "bilateral", name = "Ratification")]
pub(crate) struct PyRatification(pub(crate) Ratification);

record_class!(PyRatification, Ratification, |it| format!("by {}", it.consented.len()));

getters!(PyRatification {
    /// Those who had certainly expressed consent.
    consented: Vec<String> = |it| areas(&it.consented);
    /// Those who may have.
    perhaps: Vec<String> = |it| areas(&it.perhaps);
    /// Those who had not.
    outstanding: Vec<String> = |it| areas(&it.outstanding);
    /// Who consented as a share of all, as decimal text; None where nobody is required.
    share: Option<&str> = |it| it.share.as_deref();
    /// The same by weight; None unless everyone has a weight.
    weighted_share: Option<&str> = |it| it.weighted_share.as_deref();
});

/// A product-limit estimate; `to_dict()["steps"]` has the curve.
///
/// >>> curve = bilateral.kaplan_meier([(6, True), (6, False), (9, True)])
/// >>> curve.subjects, curve.censored, curve.median
/// (3, 1, 9)
#[pyclass(frozen, module = "bilateral", name = "Survival")]
pub(crate) struct PySurvival(pub(crate) Survival);

record_class!(PySurvival, Survival, |it| format!("of {}", it.subjects));

getters!(PySurvival {
    /// How many were watched.
    subjects: u32 = |it| it.subjects;
    /// How many of them are censored.
    censored: u32 = |it| it.censored;
    /// The first time by which half or more had their event; None while that is not reached.
    median: Option<i64> = |it| it.median;
    /// The curve: (time, at risk, events, share still waiting as decimal text).
    steps: Vec<(i64, u32, u32, String)> = |it| {
        it.steps.iter().map(|step| (step.time, step.at_risk, step.events, step.survival.clone())).collect()
    };
});

/// How long agreements waited from signature to force, in days, and which could not be counted.
///
/// >>> from datetime import date
/// >>> treaty = bilateral.Agreement.from_json("""{
/// ...     "id": "T", "title": "T", "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
/// ...     "events": [{ "kind": "signed", "on": "2015" }, { "kind": "entered-into-force", "on": "2020-03-01" }] }""")
/// >>> waited = bilateral.time_to_force([treaty], date(2024, 1, 1))
/// >>> waited.survival.subjects, waited.left_out
/// (0, [('T', 'the day of signature is not known')])
#[pyclass(frozen, module = "bilateral", name = "TimeToForce")]
pub(crate) struct PyTimeToForce(pub(crate) TimeToForce);

record_class!(PyTimeToForce, TimeToForce, |it| format!("of {}", it.survival.subjects));

getters!(PyTimeToForce {
    /// The estimate, in days.
    survival: PySurvival = |it| PySurvival(it.survival.clone());
    /// Treaties that could not be counted, and why.
    left_out: Vec<(String, String)> = |it| {
        it.left_out.iter().map(|one| (one.agreement.to_string(), one.because.clone())).collect()
    };
});

/// The parties of a layer on a day, and the ties between them.
///
/// >>> from datetime import date
/// >>> treaty = bilateral.Agreement.from_json("""{
/// ...     "id": "T", "title": "T", "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
/// ...     "events": [{ "kind": "entered-into-force", "on": "2020-03-01" }] }""")
/// >>> ties = bilateral.network([treaty], "legal", date(2024, 1, 1))
/// >>> ties.degrees, ties.components
/// ({'EU': 1, 'KAZ': 1}, [['KAZ', 'EU']])
#[pyclass(frozen, module = "bilateral", name = "Network")]
pub(crate) struct PyNetwork(pub(crate) Network);

record_class!(PyNetwork, Network, |it| format!("{} on {}", it.layer, it.on));

getters!(PyNetwork {
    /// How many others each party is tied to.
    degrees: BTreeMap<String, usize> = |it| {
        it.parties.iter().map(|one| (one.party.to_string(), one.degree)).collect()
    };
    /// The pairs that are tied, and by which agreements.
    ties: Vec<(String, String, Vec<String>)> = |it| {
        it.ties.iter().map(|tie| (tie.one.to_string(), tie.other.to_string(), ids(&tie.agreements))).collect()
    };
    /// Tied pairs as a share of all pairs, as decimal text; None for fewer than two parties.
    density: Option<&str> = |it| it.density.as_deref();
    /// The groups that hang together, largest first.
    components: Vec<Vec<String>> = |it| it.components.iter().map(|group| areas(group)).collect();
});

/// How much of a total passes between pairs that are tied, by layer.
///
/// >>> from datetime import date
/// >>> treaty = bilateral.Agreement.from_json("""{
/// ...     "id": "T", "title": "T", "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
/// ...     "events": [{ "kind": "entered-into-force", "on": "2020-03-01" }] }""")
/// >>> bilateral.coverage([treaty], [("EU", "KAZ", "3"), ("EU", "UZB", "1")], date(2024, 1, 1)).shares["legal"]
/// '0.75'
#[pyclass(frozen, module = "bilateral", name = "Coverage")]
pub(crate) struct PyCoverage(pub(crate) Coverage);

record_class!(PyCoverage, Coverage, |it| it.on.to_string());

getters!(PyCoverage {
    /// Each layer's share of the total, as decimal text; None where the total is nothing. They do not add up.
    shares: BTreeMap<String, Option<String>> = |it| {
        it.layers.iter().map(|one| (one.layer.to_string(), one.share.clone())).collect()
    };
});

/// How many instruments there are on a day, under rules that must not be mixed.
///
/// >>> from datetime import date
/// >>> treaty = bilateral.Agreement.from_json("""{
/// ...     "id": "T", "title": "T", "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
/// ...     "events": [{ "kind": "signed", "on": "2015-12-21" }] }""")
/// >>> count = bilateral.treaty_count([treaty], date(2024, 1, 1))
/// >>> count.signed_and_not_ended, count.in_force
/// (1, 0)
#[pyclass(frozen, module = "bilateral", name = "TreatyCount")]
pub(crate) struct PyTreatyCount(pub(crate) TreatyCount);

record_class!(PyTreatyCount, TreatyCount, |it| it.on.to_string());

getters!(PyTreatyCount {
    /// UNCTAD's rule: treaties signed and not ended, in force or not.
    signed_and_not_ended: usize = |it| it.signed_and_not_ended;
    /// The legal rule: treaties in force, suspended ones included.
    in_force: usize = |it| it.in_force;
    /// Treaties applied provisionally.
    provisionally_applied: usize = |it| it.provisionally_applied;
    /// Treaties that have ended.
    ended: usize = |it| it.ended;
    /// Instruments that bind nobody and are active; part of no other number.
    political: usize = |it| it.political;
    /// Treaties whose place depends on a day nobody recorded.
    doubtful: Vec<String> = |it| ids(&it.doubtful);
});

/// A text initialled long ago and never signed.
///
/// >>> from datetime import date
/// >>> treaty = bilateral.Agreement.from_json("""{
/// ...     "id": "T", "title": "T", "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
/// ...     "events": [{ "kind": "initialled", "on": "2014-10" }] }""")
/// >>> text = bilateral.stale_texts([treaty], 12, date(2024, 12, 1))[0]
/// >>> text.agreement, text.initialled, text.stale
/// ('T', When('2014-10'), <Truth.YES: 'yes'>)
#[pyclass(frozen, module = "bilateral", name = "StaleText")]
pub(crate) struct PyStaleText(pub(crate) StaleText);

record_class!(PyStaleText, StaleText, |it| it.agreement.to_string());

getters!(PyStaleText {
    /// The agreement.
    agreement: &str = |it| it.agreement.as_str();
    /// When it was initialled.
    initialled: PyWhen = |it| PyWhen(it.initialled.clone());
    /// Whether it certainly lies longer than asked, or perhaps.
    stale: Word<Truth> = |it| Word(it.stale);
});

/// Treaties that have ended, by whether they still protect what was invested under them.
///
/// >>> from datetime import date
/// >>> treaty = bilateral.Agreement.from_json("""{
/// ...     "id": "BIT", "title": "BIT", "kind": "investment", "binding": "binding", "parties": ["DEU", "KAZ"],
/// ...     "events": [{ "kind": "entered-into-force", "on": "1995-05-10" }, { "kind": "terminated", "on": "2020-01-01" }] }""")
/// >>> left = bilateral.sunset_exposure([treaty], {"BIT": 20}, date(2024, 1, 1))
/// >>> left.protecting, left.lapsed, left.unknown
/// ([('BIT', datetime.date(2039, 12, 31))], [], [])
#[pyclass(frozen, module = "bilateral", name = "SunsetExposure")]
pub(crate) struct PySunsetExposure(pub(crate) SunsetExposure);

record_class!(PySunsetExposure, SunsetExposure, |it| it.on.to_string());

getters!(PySunsetExposure {
    /// Those that still protect, and through which day.
    protecting: Vec<(String, Date)> = |it| {
        it.protecting.iter().map(|one| (one.agreement.to_string(), one.protects_through)).collect()
    };
    /// Those that protect no longer, and since which day.
    lapsed: Vec<(String, Date)> = |it| {
        it.lapsed.iter().map(|one| (one.agreement.to_string(), one.protects_through)).collect()
    };
    /// Those of which nobody can tell.
    unknown: Vec<String> = |it| ids(&it.unknown);
});

/// The depth somebody published for an agreement, on a scale of his own: imported, never recomputed.
///
/// >>> bilateral.Depth.from_json("""{
/// ...     "agreement": "T", "index": "DESTA depth", "value": "8", "least": "0", "greatest": "7", "source": "desta"
/// ... }""")
/// Traceback (most recent call last):
///     ...
/// bilateral.errors.BilateralError: ... [analysis.depth-out-of-scale at /value]
#[pyclass(frozen, module = "bilateral", name = "Depth")]
pub(crate) struct PyDepth(pub(crate) Depth);

record_class!(PyDepth, Depth, |it| format!("{} of {}", it.value(), it.agreement()));

getters!(PyDepth {
    /// The agreement.
    agreement: &str = |it| it.agreement().as_str();
    /// The index, by its publisher's name for it.
    index: &str = |it| it.index();
    /// Its value.
    value: Exact = |it| Exact(it.value());
});
