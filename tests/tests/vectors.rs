//! The vectors shared with Python and JavaScript, against the core itself.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test helper fails by panicking"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use bilateral::agreement::analysis::{Observation, kaplan_meier};
use bilateral::agreement::import::{Mapping, import_csv};
use bilateral::agreement::{Agreement, Language, Stage, read_status_word};
use bilateral::check::title_in;
use bilateral::economy::Area;
use bilateral::error::Rule;
use bilateral::period::When;
use bilateral::trade::{TradeFigure, compare};
use bilateral::wire::{date, from_json};
use bilateral::{Brief, Dossier, Result, explain};
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

/// Rules no vector can provoke, and why.
const BEYOND_VECTORS: [(&str, &str); 6] = [
    ("input.not-utf8", "arguments are text; the tests of each language hand over bytes"),
    ("input.number-out-of-range", "only Python has integers wider than the core's; its tests hand them over"),
    ("agreement.initialled-long-ago", "needs a day, and `checkDossier` takes none; tested below"),
    ("commitment.overdue", "needs a day, and `checkDossier` takes none; tested below"),
    ("analysis.negative-weight", "the values are the same in every vector; each language has a test"),
    ("analysis.depth-out-of-scale", "the depths are the same in every vector; each language has a test"),
];

/// Calls of the vocabulary, and one that is many calls: their generator is their Rust runner, and
/// `cargo xtask generate --check` runs it.
const RUN_BY_THE_GENERATOR: [&str; 50] = [
    "analyse",
    "answerInvestment",
    "areaFromCode",
    "blocChanges",
    "blocMembers",
    "chart",
    "checkClaims",
    "checkDossierClaims",
    "checkFlows",
    "checkInvestmentCells",
    "codeOfArea",
    "compareFlows",
    "contributions",
    "convertProducts",
    "dateBefore",
    "dateInfo",
    "exchangeRates",
    "filterFlows",
    "finishPartial",
    "flowDifference",
    "flowGrowth",
    "flowSeries",
    "flowShare",
    "flowSum",
    "groupFlows",
    "growthAdjustedForDays",
    "happenedBy",
    "indicator",
    "indicatorRobustness",
    "indicators",
    "intervalArithmetic",
    "isInternal",
    "mirror",
    "parseCurrency",
    "parsePeriod",
    "parsePeriodAny",
    "parseProduct",
    "parsePublished",
    "partialBytes",
    "pivotFlows",
    "readFile",
    "readInvestmentRow",
    "reconcile",
    "revisedGrowth",
    "revisions",
    "tableGrubelLloyd",
    "tableIndicator",
    "tableMatrix",
    "tablePanel",
    "workedClaims",
];

#[test]
fn every_vector_holds() {
    let mut count = 0;
    for (call, cases) in vectors() {
        if RUN_BY_THE_GENERATOR.contains(&call.as_str()) {
            continue;
        }
        for case in cases {
            let arguments: Vec<&str> =
                case["arguments"].as_array().unwrap().iter().map(|one| one.as_str().unwrap()).collect();
            let told = match run(&call, &arguments) {
                Ok(value) => json!({ "arguments": arguments, "returns": value }),
                Err(refused) => json!({ "arguments": arguments, "throws": {
                    "code": refused.code(), "path": refused.path(), "severity": refused.rule().severity,
                } }),
            };
            assert_eq!(told, case, "{call}");
            count += 1;
        }
    }
    assert!(count > 0);
}

#[test]
fn every_rule_of_a_dossier_has_a_vector() {
    let modules: [&[&Rule]; 13] = [
        bilateral::wire::rules::RULES,
        bilateral::agreement::rules::RULES,
        bilateral::agreement::analysis::rules::RULES,
        bilateral::agreement::import::rules::RULES,
        bilateral::agreement::wording::rules::RULES,
        bilateral::cooperation::rules::RULES,
        bilateral::trade::rules::RULES,
        bilateral::investment::rules::RULES,
        bilateral::claim::rules::RULES,
        bilateral::check::rules::RULES,
        bilateral::check::claims::rules::RULES,
        bilateral::dossier::rules::RULES,
        bilateral::chart::rules::RULES,
    ];
    let declared: BTreeSet<&str> =
        modules.iter().flat_map(|rules| rules.iter().map(|rule| rule.code)).collect();
    let mut provoked = BTreeSet::new();
    for (call, cases) in vectors() {
        for case in cases.iter().filter(|_| call != "explain") {
            provoked.extend(case["throws"]["code"].as_str().map(str::to_owned));
            let lists = ["findings", "diagnostics"].map(|list| case["returns"][list].as_array());
            let claims = case["returns"]["report"]["findings"].as_array();
            let findings = lists.into_iter().chain([claims]).flatten().flatten();
            provoked.extend(findings.map(|finding| finding["code"].as_str().unwrap().to_owned()));
        }
    }
    let missing: BTreeSet<&str> = declared.into_iter().filter(|code| !provoked.contains(*code)).collect();
    assert_eq!(missing, BEYOND_VECTORS.iter().map(|(code, _)| *code).collect());
}

#[test]
fn a_text_initialled_long_ago_is_found_on_a_day() {
    let text = r#"
        title = "Two parties"
        parties = ["KAZ", "EU"]
        [[agreements]]
        id = "A"
        title = "A treaty"
        kind = "sectoral"
        binding = "binding"
        parties = ["EU", "KAZ"]
        events = [{ kind = "initialled", on = "2011-06-01" }]
    "#;
    let dossier = Dossier::from_toml(text).unwrap();
    let found = |on: &str| {
        let report = dossier.check_on(date::parse(on).unwrap());
        report.findings().iter().any(|finding| finding.code == "agreement.initialled-long-ago")
    };
    assert!(!found("2016-01-01") && found("2017-01-01"));
}

#[test]
fn an_overdue_commitment_is_found_on_a_day() {
    let found = |due: &str, on: &str| {
        let text = format!(
            r#"
            title = "Two parties"
            parties = ["KAZ", "EU"]
            sources = [{{ id = "S", title = "A source" }}]
            commitments = [{{ id = "C", action = "Act", due = "{due}", status = "in-progress", source = "S" }}]
            "#
        );
        let dossier = Dossier::from_toml(&text).unwrap();
        let report = dossier.check_on(date::parse(on).unwrap());
        let of = |finding: &&bilateral::check::Finding| finding.code == "commitment.overdue";
        report.findings().iter().find(of).map(|finding| finding.message.clone())
    };
    assert_eq!(found("2025", "2025-12-31"), None);
    assert!(found("2025", "2026-01-01").unwrap().contains("is overdue"));
    assert_eq!(found("2025/..", "2025-01-01"), None);
    assert!(found("2025/..", "2025-01-02").unwrap().contains("may be overdue"));
    assert!(found("[2025-03-01,2025-06-01]", "2025-04-01").unwrap().contains("may be overdue"));
}

fn run(call: &str, arguments: &[&str]) -> Result<Value> {
    Ok(match (call, arguments) {
        ("explain", [code]) => json!(explain(code)),
        ("parseDate", [text]) => json!(When::parse(text)?),
        ("readDossier", [text]) => json!(read(text)?.to_json()),
        ("checkDossier", [text]) => json!(read(text)?.check()),
        ("status", [text, id, on]) => {
            let (dossier, on) = (read(text)?, date::parse(on)?);
            json!(dossier.agreement(id).map(|agreement| agreement.status(on)))
        }
        ("tracks", [text, id, on]) => {
            let (dossier, on) = (read(text)?, date::parse(on)?);
            json!(dossier.agreement(id).map(|agreement| agreement.tracks(on)))
        }
        ("statusFor", [text, id, on, party, scope]) => {
            let (dossier, on) = (read(text)?, date::parse(on)?);
            json!(dossier.status(id, on, given(party).map(Area::parse).transpose()?, given(scope)))
        }
        ("entryIntoForce", [text, id, on, scope]) => {
            let dossier = read(text)?;
            json!(dossier.entry_into_force(id, given(on).map(date::parse).transpose()?, given(scope)))
        }
        ("entryIntoForceIf", [text, id, party, on]) => {
            let (dossier, on) = (read(text)?, date::parse(on)?);
            json!(dossier.entry_into_force_if(id, given(party).map(Area::parse).transpose()?, on))
        }
        ("auditEntryIntoForce", [text, id]) => json!(read(text)?.audit_entry_into_force(id)),
        ("conflicts", [text, id]) => json!(read(text)?.agreement(id).map(Agreement::conflicts)),
        ("resolved", [text, id, resolution]) => {
            let (dossier, resolution) = (read(text)?, from_json(resolution)?);
            json!(dossier.agreement(id).map(|agreement| agreement.resolved(&resolution)))
        }
        ("lineage", [text, id]) => json!(read(text)?.lineage(id)),
        ("series", [text]) => json!(read(text)?.series()),
        ("compareTrade", [earlier, later]) => {
            let (earlier, later): (TradeFigure, TradeFigure) = (from_json(earlier)?, from_json(later)?);
            json!(compare(&earlier, &later))
        }
        ("calendar", [text, on]) => {
            let calendar = read(text)?.calendar(date::parse(on)?);
            let mut value = json!(calendar);
            value["ics"] = json!(calendar.to_ics());
            value
        }
        ("progress", [text, on]) => json!(read(text)?.progress(date::parse(on)?)),
        ("readStatusWord", [text, language]) => json!(read_status_word(text, Language::parse(language)?)?),
        ("stageLabel", [stage, language]) => {
            json!(Stage::parse(stage)?.label_in(Language::parse(language)?))
        }
        ("titleIn", [code, language]) => {
            let language = Language::parse(language)?;
            json!(explain(code).map(|rule| title_in(rule, language)))
        }
        ("importCsv", [text, mapping]) => json!(import_csv(text, &from_json::<Mapping>(mapping)?)?),
        ("kaplanMeier", [text]) => json!(kaplan_meier(&from_json::<Vec<Observation>>(text)?)?),
        ("brief", [path, on]) => {
            let bytes = fs::read(root().join(path)).unwrap();
            digest(&Dossier::from_bytes(&bytes)?.brief(date::parse(on)?))
        }
        _ => panic!("nothing is called `{call}` with {} arguments", arguments.len()),
    })
}

/// Empty text stands for what is left out.
fn given(text: &str) -> Option<&str> {
    Some(text).filter(|text| !text.is_empty())
}

fn read(text: &str) -> Result<Dossier> {
    Dossier::from_bytes(text.as_bytes())
}

fn digest(brief: &Brief) -> Value {
    let hash = |text: String| {
        let bytes = Sha256::digest(text);
        bytes.iter().fold(String::new(), |hex, byte| hex + &format!("{byte:02x}"))
    };
    let instruments = brief.treaties.iter().chain(&brief.political);
    let stages: Map<String, Value> =
        instruments.map(|entry| (entry.id.to_string(), json!(entry.status.stage))).collect();
    let conclusions: Vec<Value> = brief.conclusions.iter().map(|one| json!([one.kind, one.text])).collect();
    json!({
        "stages": stages,
        "conclusions": conclusions,
        "text": hash(brief.text()),
        "markdown": hash(brief.markdown()),
        "html": hash(brief.html()),
        "json": hash(brief.to_json()),
    })
}

/// Every file: what is called, and its cases.
fn vectors() -> Vec<(String, Vec<Value>)> {
    let files = fs::read_dir(root().join("tests/vectors")).unwrap().map(|entry| entry.unwrap().path());
    files
        .filter(|path| path.extension().is_some_and(|ending| ending == "json"))
        .map(|path| {
            let file: Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
            (file["call"].as_str().unwrap().to_owned(), file["cases"].as_array().unwrap().clone())
        })
        .collect()
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}
