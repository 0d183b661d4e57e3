//! Calls and their answers, read by the Rust, Python and JavaScript tests alike.
//!
//! `{ "call": "parseDate", "cases": [{ "arguments": […], "returns": … }] }`, or
//! `"throws": { "code", "path", "severity" }` in place of `returns`; `null` stands
//! for "none". Names are JavaScript's; Python's follow mechanically.
//!
//! - `readDossier(text)`: the canonical JSON as text; what begins with `{` is JSON, all else TOML
//! - `checkDossier(text)`: the report
//! - `status(text, agreement, on)`: the status, `null` if there is no such agreement
//! - `tracks(text, agreement, on)`: the four tracks
//! - `statusFor(text, agreement, on, party, scope)`: the status for a party and a part; empty text for all
//! - `entryIntoForce(text, agreement, on, scope)`: by the agreement's rule; empty text for all the log holds
//! - `entryIntoForceIf(text, agreement, party, on)`: if a party acts on a day; empty text for all who are awaited
//! - `auditEntryIntoForce(text, agreement)`, `conflicts(text, agreement)`, `lineage(text, agreement)`, `series(text)`
//! - `resolved(text, agreement, resolution)`: the agreement with one date for every event
//! - `compareTrade(earlier, later)`: two figures as JSON text, whether they are comparable
//! - `calendar(text, on)`: the calendar, with the file under `ics`; `progress(text, on)`: of its commitments
//! - `readStatusWord(text, language)`, `stageLabel(stage, language)`, `titleIn(code, language)`
//! - `importCsv(text, mapping)`: the mapping and, in `kaplanMeier(observations)`, the observations as JSON text
//! - `analyse(text, on)`: every analysis over the agreements of a dossier
//! - `compareFlows`, `flowGrowth`, `mirror`: two flows as JSON text; `checkFlows`, `groupFlows(flows, keys)`,
//!   `partialBytes`: a list of flows as JSON text; `finishPartial`: bytes in hexadecimal
//! - `flowDifference`, `flowShare(part, whole, along)`: flows as JSON text; `flowSum(flows, along)`,
//!   `reconcile(pairs, margin)`, `contributions(whole, parts)`: lists as JSON text;
//!   `growthAdjustedForDays(before, after, days, days)`
//! - `flowSeries(flows, question, arguments)`: the series by partner, and a method of it; `revisions(flows, by)`,
//!   `revisedGrowth(flows, by, earlier, later)`, `pivotFlows(flows, rows, columns)`, `filterFlows(flows, conditions)`
//! - `checkClaims(claims)`: a list of claims as JSON text; `checkDossierClaims(text)`: those of a dossier;
//!   `workedClaims(path, on)`: verdicts, conflicts, codes, the SHA-256 of the brief's text
//! - `checkInvestmentCells(cells)`, `answerInvestment(question)`, `readInvestmentRow(row, source)`: objects as JSON text
//! - `indicators(text)`: the keys of the definitions found, all for empty text; `indicator(key, inputs)` and
//!   `indicatorRobustness(key, inputs, trials)`: inputs as JSON text
//! - `tableMatrix(flows, how)`: a table of flows as a matrix in numbers, both as JSON text
//! - `tableGrubelLloyd(flows)`: the Grubel–Lloyd index of every pair
//! - `tablePanel(flows, how)`: a matrix for each period
//! - `tableIndicator(flows, how, key, options)`: one indicator of each period
//! - `chart(kind, input, option)`: the specification; inputs as JSON text, but for the dossier of `timeline`;
//!   the option is a day, a month, a column, a quantity or a key, empty for none
//! - `readFile(file, options)`, `exchangeRates(file, options)`: the file as text, or as bytes after `base64:`
//! - `brief(path, on)`: stages, conclusions and the SHA-256 of each rendering

mod agreements;
mod brief;
mod charts;
mod claims;
mod dossier;
mod findings;
mod flow_rates;
mod flows;
mod indicators;
mod inputs;
mod investment;
mod investment_files;
mod lifecycle;
mod reading;
mod reading_files;
mod refusals;
mod trade;

use bilateral::error::{self, rules};
use bilateral::explain;
use bilateral::period::When;
use serde_json::{Value, json};

use crate::Generated;

const DATES: &[&str] = &[
    "2015",
    "2011-06",
    "2023-05-19",
    "2023-05-19~",
    "2024-02-29",
    "2015-02-30",
    "9999-12-31",
    "19.05.2023",
    "NA",
    "",
    "2015/9999",
    "2016/9999-12-31",
    "2015/NA",
    "[2015,9999-12-31]",
    "2015/..",
];

/// Every vector file.
pub(crate) fn all() -> Result<Vec<Generated>, String> {
    let codes = rules().map(|rule| rule.code).chain(["date.unheard-of", ""]);
    let pages = codes.map(|code| case(&[code], Ok(json!(explain(code)))));
    let dates = DATES.iter().map(|text| case(&[text], When::parse(text).map(|when| json!(when))));
    Ok(vec![
        file("explain", pages)?,
        file("parseDate", dates)?,
        file("readDossier", dossier::read())?,
        file("checkDossier", dossier::checked())?,
        file("status", dossier::statuses())?,
        file("tracks", lifecycle::tracks())?,
        file("statusFor", lifecycle::statuses())?,
        file("entryIntoForce", lifecycle::entries())?,
        file("entryIntoForceIf", lifecycle::what_if())?,
        file("auditEntryIntoForce", lifecycle::audits())?,
        file("conflicts", lifecycle::conflicts())?,
        file("resolved", lifecycle::resolved())?,
        file("lineage", lifecycle::lineages())?,
        file("series", lifecycle::series())?,
        file("compareTrade", trade::compared())?,
        file("compareFlows", flows::compared())?,
        file("flowGrowth", flows::grown())?,
        file("flowSum", flow_rates::sums())?,
        file("flowDifference", flow_rates::differences())?,
        file("flowShare", flow_rates::shares())?,
        file("contributions", flow_rates::contributions())?,
        file("growthAdjustedForDays", flow_rates::by_days())?,
        file("reconcile", flow_rates::estimates())?,
        file("flowSeries", flow_rates::series())?,
        file("revisions", flow_rates::revisions())?,
        file("revisedGrowth", flow_rates::revised_growth())?,
        file("pivotFlows", flow_rates::pivots())?,
        file("filterFlows", flow_rates::filtered())?,
        file("mirror", flows::mirrored())?,
        file("checkFlows", flows::checked())?,
        file("groupFlows", flows::grouped())?,
        file("partialBytes", flows::partials())?,
        file("finishPartial", flows::damaged())?,
        file("checkClaims", claims::checked())?,
        file("checkDossierClaims", claims::of_dossier())?,
        file("workedClaims", claims::worked()?)?,
        file("chart", charts::all())?,
        file("tableMatrix", indicators::matrices())?,
        file("tableGrubelLloyd", indicators::two_way())?,
        file("tablePanel", indicators::panels().0)?,
        file("tableIndicator", indicators::panels().1)?,
        file("checkInvestmentCells", investment::checked())?,
        file("answerInvestment", investment::answered())?,
        file("readInvestmentRow", investment::rows())?,
        file("indicators", indicators::found())?,
        file("indicator", indicators::computed())?,
        file("indicatorRobustness", indicators::tried())?,
        file("readFile", reading::read())?,
        file("exchangeRates", reading::rates())?,
        file("brief", brief::briefs()?)?,
        file("calendar", agreements::calendars()?)?,
        file("progress", agreements::progresses())?,
        file("readStatusWord", agreements::words())?,
        file("stageLabel", agreements::labels())?,
        file("titleIn", agreements::titles())?,
        file("importCsv", agreements::tables())?,
        file("kaplanMeier", agreements::survivals())?,
        file("analyse", agreements::analyses()?)?,
    ])
}

fn case(arguments: &[&str], answer: error::Result<Value>) -> Value {
    match answer {
        Ok(value) => json!({ "arguments": arguments, "returns": value }),
        Err(refused) => {
            let severity = refused.rule().severity;
            let thrown = json!({ "code": refused.code(), "path": refused.path(), "severity": severity });
            json!({ "arguments": arguments, "throws": thrown })
        }
    }
}

fn file(call: &str, cases: impl IntoIterator<Item = Value>) -> Result<Generated, String> {
    let vectors = json!({ "call": call, "cases": cases.into_iter().collect::<Vec<_>>() });
    let text = serde_json::to_string_pretty(&vectors).map_err(|why| format!("{call}: {why}"))?;
    Ok(Generated { path: format!("tests/vectors/{call}.json"), text: text + "\n" })
}
