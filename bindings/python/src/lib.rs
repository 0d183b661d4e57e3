//! Python bindings of `bilateral`: each file translates one topic and stops.
#![expect(clippy::needless_pass_by_value, reason = "arguments extracted from Python are owned")]
#![expect(clippy::doc_link_with_quotes, reason = "docstrings are Python's")]

#[macro_use]
mod class;

mod agreement;
mod ahead;
mod amount;
mod analysis;
mod argument;
mod arrow;
mod brief;
mod capsule;
mod chart;
mod claim;
mod cooperation;
mod date;
mod decimal;
mod dossier;
mod economy;
mod error;
mod flow;
mod flow_rates;
mod flow_series;
mod indicator;
mod investment;
mod json;
mod kin;
mod lifecycle;
mod number;
mod pandas;
mod period;
mod product;
mod read;
mod report;
mod rule;
mod spelled;
mod status;
mod table;
mod tabulate;
mod threads;
mod trade;
mod when;
mod word;
mod wording;

use pyo3::pymodule;

/// The compiled half of `bilateral`; import from `bilateral` instead.
#[pymodule(gil_used = false)]
mod _native {
    #[pymodule_export]
    use crate::agreement::{PyAgreement, PyEvent, PyPart, PyVotes};
    #[pymodule_export]
    use crate::ahead::{PyCalendar, PyCommitment, PyItem, PyProgress, PyTally, PyUndated};
    #[pymodule_export]
    use crate::amount::{
        PyBasis, PyConvertedMoney, PyCurrency, PyInterval, PyMoney, PyPublished, PyRate, PyUnit,
    };
    #[pymodule_export]
    use crate::analysis::{
        PyCoverage, PyDaysApplied, PyDepth, PyNetwork, PyRatification, PyStageDuration, PyStaleText,
        PySunsetExposure, PySurvival, PyTimeToForce, PyTreatyCount, coverage, days_applied,
        days_between_events, deepest, kaplan_meier, network, ratification, stage_durations, stale_texts,
        sunset_exposure, time_to_force, treaty_count,
    };
    #[pymodule_export]
    use crate::brief::{PyBrief, PyConclusion};
    #[pymodule_export]
    use crate::chart::{
        balance_chart, claims_chart, composition_chart, heatmap_chart, mirror_chart, product_space_chart,
        timeline_chart, trade_chart, treemap_chart, waterfall_chart,
    };
    #[pymodule_export]
    use crate::claim::{
        PyClaim, PyClaimCheck, PyClaimConflict, PyClaimVerdict, PyImpliedQuantity, PyImpliedRatio,
        PyStatement, check_claims,
    };
    #[pymodule_export]
    use crate::cooperation::{PyMeeting, PyTopic, PyVenue};
    #[pymodule_export]
    use crate::decimal::exact;
    #[pymodule_export]
    use crate::dossier::{PyDossier, PySource};
    #[pymodule_export]
    use crate::economy::{PyArea, PyBloc, PyEconomy, PyResidual, PyValidity};
    #[pymodule_export]
    use crate::flow::{
        PyFlow, PyFlowPartial, PyFlowTable, PyGrouped, PyPivot, PyRevisions, compare_flows, flow_growth,
        mirror,
    };
    #[pymodule_export]
    use crate::flow_rates::{
        contributions, flow_difference, flow_share, flow_sum, growth_adjusted_for_days, reconcile,
    };
    #[pymodule_export]
    use crate::flow_series::PyFlowSeries;
    #[pymodule_export]
    use crate::indicator::{PyIndicatorAnswer, PyMatrix, indicator, indicator_robustness, indicators};
    #[pymodule_export]
    use crate::investment::{
        PyCompanyCount, PyInvestmentCell, PyInvestmentFigure, answer_investment, check_investment_cells,
        investment_indices, read_investment_row,
    };
    #[pymodule_export]
    use crate::kin::{PyClaimed, PyConflict, PyJoint, PyLineage, PyLink, PyResolved, PySeries};
    #[pymodule_export]
    use crate::lifecycle::{
        PyConsentTrack, PyEntryAudit, PyEntryIntoForce, PyEntryRule, PyForceTrack, PyPartyEntry, PyTerms,
        PyTextTrack, PyTracks,
    };
    #[pymodule_export]
    use crate::period::{
        PyDaySpan, PyMonths, PyPeriod, PyYearMonth, add_days, add_months, first_of_nth_month_following,
    };
    #[pymodule_export]
    use crate::product::{
        PyClassification, PyConcordance, PyConverted, PyProduct, PyProductKey, PyProductResidual, PyRepair,
        PySection, chapter_title, overlaps,
    };
    #[pymodule_export]
    use crate::read::{
        PyDataset, PyDatasetDimension, PyDatasetObservation, PyRead, PyReadDiagnostics, PyReadProgress,
        PyReadTally, PyReadUnit, PyRecognised, read,
    };
    #[pymodule_export]
    use crate::report::{PyFinding, PyReport};
    #[pymodule_export]
    use crate::rule::{PyRule, explain, rules};
    #[pymodule_export]
    use crate::status::{PyConsent, PyMilestone, PySpan, PyStatus};
    #[pymodule_export]
    use crate::table::{PyDiagnostic, PyImport, PyMapping, import_csv, import_json, import_rows};
    #[pymodule_export]
    use crate::tabulate::{PyTable, tabulate};
    #[pymodule_export]
    use crate::threads::WithThreads;
    #[pymodule_export]
    use crate::trade::{PyComparability, PyGrowth, PyReason, PyTradeFigure, compare};
    #[pymodule_export]
    use crate::when::PyWhen;
    #[pymodule_export]
    use crate::wording::{PyMeaning, PyStatusWord, event_label, read_status_word, stage_label, title_in};

    #[pymodule_export]
    #[expect(non_upper_case_globals, reason = "Python's own name for it")]
    const __version__: &str = env!("CARGO_PKG_VERSION");
}
