//! What is ahead, what was undertaken, status words, treaty tables, and what follows from many agreements.

use std::collections::BTreeMap;
use std::fs;

use bilateral::agreement::analysis::{
    Depth, Layer, Observation, PairValue, SunsetClause, coverage, days_applied, days_between_events, deepest,
    kaplan_meier, network, ratification, stage_durations, stale_texts, sunset_exposure, time_to_force,
    treaty_count,
};
use bilateral::agreement::import::{Mapping, import_csv};
use bilateral::agreement::{EventKind, Language, Stage, read_status_word};
use bilateral::check::title_in;
use bilateral::error::{Severity, rules};
use bilateral::wire::{date, from_json};
use bilateral::{Dossier, error, explain};
use serde_json::{Value, json};

use super::case;
use super::inputs::{agreement, dossier, treaty};

const WORKED_CASE: &str = "examples/kazakhstan-eu/dossier.toml";

fn parse(text: &str) -> error::Result<Dossier> {
    Dossier::from_bytes(text.as_bytes())
}

pub(super) fn calendars() -> Result<Vec<Value>, String> {
    let worked = fs::read_to_string(WORKED_CASE).map_err(|why| format!("{WORKED_CASE}: {why}"))?;
    let ahead = |text: &str, on: &str| {
        let calendar = parse(text)?.calendar(date::parse(on)?);
        let mut value = json!(calendar);
        if let Some(fields) = value.as_object_mut() {
            fields.insert("ics".to_owned(), json!(calendar.to_ics()));
        }
        Ok(value)
    };
    let small = dossier(&promises());
    let clauses = dossier(&clauses());
    let asked = [
        (&worked, "2024-12-23"),
        (&small, "2024-01-01"),
        (&small, "2027-01-01"),
        (&small, "2024-02-30"),
        (&clauses, "2024-12-23"),
        (&clauses, "2025-02-01"),
    ];
    Ok(asked.iter().map(|(text, on)| case(&[text, on], ahead(text, on))).collect())
}

/// What no event states and the clauses give, and events that little tells apart.
fn clauses() -> String {
    let by_rule = "entryIntoForce = [{ trigger = \"last-notification\", offset = [{ firstOfMonth = 2 }] }]\n\
        terms = { notice = 6, initialTerm = 60 }\nevents = [\n\
        { kind = \"signed\", on = \"2024-01-01\", source = \"S\" },\n\
        { kind = \"notified\", on = \"2024-02-01\", by = \"EU\", source = \"S\" },\n\
        { kind = \"notified\", on = \"2024-11-20\", by = \"KAZ\", source = \"S\" },\n]\n";
    let alike = "events = [\n\
        { kind = \"formally-confirmed\", on = \"2026-03-01\", organisation = \"WHO\", source = \"S\" },\n\
        { kind = \"formally-confirmed\", on = \"2026-03-01\", organisation = \"IAEA\", source = \"S\" },\n\
        { kind = \"negotiation-round\", on = \"2025-01-15\", source = \"S\" },\n\
        { kind = \"negotiation-round\", on = \"2025-04-15\", source = \"S\" },\n]\n";
    agreement("A", "binding", by_rule) + &agreement("B", "binding", alike)
}

pub(super) fn progresses() -> Vec<Value> {
    let small = dossier(&promises());
    let asked = ["2024-01-01", "2024-06-30", "2026-01-01"];
    let progress = |on: &str| Ok(json!(parse(&small)?.progress(date::parse(on)?)));
    asked.iter().map(|on| case(&[&small, on], progress(on))).collect()
}

/// Commitments of every status, and a treaty with a date ahead.
pub(super) fn promises() -> String {
    let commitments = [
        (
            "C1",
            "Publish the register; at once, please",
            "due = \"2024-03-31\"\nstatus = \"done\"\ncompleted = \"2024-05-01\"\nevidence = \"S\"\nweight = \"3\"",
        ),
        (
            "C2",
            "Exchange statistics",
            "due = \"2024-03-31\"\nrecurrence = { every = \"year\", count = 3 }\nstatus = \"in-progress\"\nweight = \"1\"",
        ),
        (
            "C3",
            "Прочитать отчёт о ходе выполнения дорожной карты и опубликовать его",
            "due = \"2025\"\nstatus = \"not-started\"",
        ),
        ("C4", "Build a bridge", "due = \"2024-01-31\"\nstatus = \"dropped\""),
    ];
    let commitments = commitments.map(|(id, action, more)| {
        format!("\n[[commitments]]\nid = \"{id}\"\naction = \"{action}\"\nsource = \"S\"\n{more}\n")
    });
    treaty("T", "", &[("signed", "2023-12-01"), ("entered-into-force", "2025-01")]) + &commitments.concat()
}

/// Commitments with something wrong with them.
pub(super) fn broken_promises() -> [String; 2] {
    let promise = |more: &str| {
        dossier(&format!("\n[[commitments]]\nid = \"C\"\naction = \"Act\"\nsource = \"S\"\n{more}\n"))
    };
    [
        promise("status = \"done\"\ndue = \"2025\"\nrecurrence = { every = \"month\" }"),
        promise("status = \"in-progress\"\ndue = \"2025\"\nrecurrence = { every = \"month\", interval = 0 }"),
    ]
}

pub(super) fn words() -> Vec<Value> {
    let texts = [
        "initialled",
        "paraphiert",
        "paraphée",
        "Парафирован",
        "abgeschlossen",
        "concluded",
        "in force",
        "parafiert",
        "",
    ];
    let mut cases = Vec::new();
    for text in texts {
        for language in ["en", "de", "fr", "ru"] {
            let read = Language::parse(language).and_then(|language| read_status_word(text, language));
            cases.push(case(&[text, language], read.map(|word| json!(word))));
        }
    }
    cases.push(case(&["signed", "la"], Language::parse("la").map(|_| Value::Null)));
    cases
}

pub(super) fn labels() -> Vec<Value> {
    let stages =
        Stage::ALL.iter().flat_map(|stage| Language::ALL.iter().map(move |language| (stage, language)));
    stages
        .map(|(stage, language)| {
            case(&[stage.as_str(), language.as_str()], Ok(json!(stage.label_in(*language))))
        })
        .collect()
}

/// A title of every finding in every language; a refusal, a code there is not, a language there is not.
pub(super) fn titles() -> Vec<Value> {
    let codes = rules().filter(|rule| rule.severity != Severity::Error).map(|rule| rule.code);
    let codes = codes.chain(["date.invalid", "date.unheard-of"]);
    let asked = codes.flat_map(|code| Language::ALL.iter().map(move |language| (code, language.as_str())));
    asked
        .chain([("date.invalid", "it")])
        .map(|(code, language)| {
            let title = |language| json!(explain(code).map(|rule| title_in(rule, language)));
            case(&[code, language], Language::parse(language).map(title))
        })
        .collect()
}

pub(super) fn tables() -> Vec<Value> {
    let parties = |more: &str| {
        format!(
            "{{ \"rows\": \"parties\", \"areas\": \"name\", \"suffixes\": true, {more} \
             \"columns\": {{ \"id\": \"T\", \"parties\": [\"P\"], \"signed\": \"S\", \"instrument\": \"I\", \"mode\": \"M\" }} }}"
        )
    };
    let table = "T,P,S,I,M\n\
                 A 1,France,01/02/1990,12/03/1991,Ratification\n\
                 A 1,Germany,,5 Nov 1992 a,\n\
                 A 1,Germany,,5 Nov 1992 a,\n\
                 A 1,Italy,31.12.9999,,\n\
                 A 1,Spain,,5 Nov 1992 a,Ratification\n\
                 A 1,Poland,,5 Nov 1992,Rattification\n\
                 A 1,Latvia,,5 Nov 1992,\n\
                 A 1,Malta\n\
                 ,,,,\n\
                 A-1,Chad,,5 Nov 1992,Accession\n\
                 B,Chad,,5 Nov 1992,Accession\n\
                 A 1,Atlantis,13/13/1990,,\n";
    let declared = parties("\"dates\": \"dmy\",");
    let cases = [
        (table, declared.clone()),
        (table, parties("")),
        (table, parties("\"dates\": \"mdy\", \"none\": [\"31.12.9999\"], \"plainMode\": \"ratified\",")),
        ("T,P,S,I\n", declared.clone()),
        ("T,P,S,I,M\n\"", declared.clone()),
        (table, parties("\"plainMode\": \"signed\",")),
        (table, declared.replace("\"suffixes\"", "\"suffix\"")),
        (
            "T,P,S,I,M\nB,Chad,,5 Nov 1992,Inactive\n",
            parties("\"plainMode\": \"acceded\", \"ended\": [\"Inactive\"],")
                .replace("\"mode\"", "\"status\""),
        ),
    ];
    let read = |text: &str, mapping: &str| Ok(json!(import_csv(text, &from_json::<Mapping>(mapping)?)?));
    cases.iter().map(|(text, mapping)| case(&[text, mapping], read(text, mapping))).collect()
}

pub(super) fn survivals() -> Vec<Value> {
    let seen = |times: &[(i64, bool)]| {
        let observations: Vec<Observation> =
            times.iter().map(|(time, event)| Observation { time: *time, event: *event }).collect();
        json!(observations).to_string()
    };
    let leukaemia: Vec<(i64, bool)> = [6, 6, 6, 7, 10, 13, 16, 22, 23]
        .map(|time| (time, true))
        .into_iter()
        .chain([6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map(|time| (time, false)))
        .collect();
    let texts = [
        seen(&leukaemia),
        seen(&[]),
        seen(&[(1, false)]),
        seen(&[(1, true)]),
        seen(&[(3, true), (-1, true)]),
    ];
    let curve = |text: &str| {
        let observations: Vec<Observation> = from_json(text)?;
        Ok(json!(kaplan_meier(&observations)?))
    };
    texts.iter().map(|text| case(&[text], curve(text))).collect()
}

pub(super) fn analyses() -> Result<Vec<Value>, String> {
    let worked = fs::read_to_string(WORKED_CASE).map_err(|why| format!("{WORKED_CASE}: {why}"))?;
    let plan = agreement(
        "M",
        "non-binding",
        "events = [{ kind = \"signed\", on = \"2020-01-01\", source = \"S\" }]\n",
    );
    let small = dossier(
        &(treaty(
            "A",
            "",
            &[("signed", "2000-01-01"), ("entered-into-force", "2001-01-01"), ("terminated", "2010-01-01")],
        ) + &treaty(
            "B",
            "",
            &[("signed", "2000-01-01"), ("ratified", "2000-05-01"), ("entered-into-force", "2002-01-01")],
        )
        .replace("kind = \"ratified\",", "kind = \"ratified\", by = \"KAZ\",")
            + &treaty("C", "", &[("initialled", "2005-01")])
            + &treaty("D", "", &[("signed", "2019"), ("provisional-application-started", "2020-01-01")])
            + &plan),
    );
    let convention = dossier(&convention());
    let asked = [
        (&worked, "2024-12-23"),
        (&small, "2005-06-30"),
        (&small, "2024-06-30"),
        (&convention, "2000-03-15"),
        (&convention, "2005-01-01"),
        (&convention, "2010-01-01"),
    ];
    Ok(asked.iter().map(|(text, on)| case(&[text, on], analysed(text, on))).collect())
}

/// In force by its rule for some: one signed and no more, one acceded, one left, one applies it provisionally;
/// and a second one whose rule is met on a day nobody knows.
fn convention() -> String {
    let rule = "entryIntoForce = [{ trigger = \"nth-instrument\", n = 2, offset = [{ days = 30 }], joining = [{ days = 30 }] }]\n";
    let own = |events: &[(&str, &str, &str)]| {
        let told: Vec<String> = events
            .iter()
            .map(|(kind, on, by)| {
                format!("  {{ kind = \"{kind}\", on = \"{on}\", by = \"{by}\", source = \"S\" }},\n")
            })
            .collect();
        format!("{rule}events = [\n{}", told.concat())
    };
    let left = "  { kind = \"denounced\", on = \"2007-01-01\", effective = \"2008-01-01\", by = \"NOR\", source = \"S\" },\n]\n";
    let first = own(&[
        ("signed", "1998-01-01", "USA"),
        ("signed", "1998-01-01", "DEU"),
        ("provisional-application-started", "1999-01-01", "RUS"),
        ("ratified", "2000-01-01", "DEU"),
        ("ratified", "2000-01-01", "NOR"),
        ("acceded", "2001-01-01", "KAZ"),
    ]) + left;
    let second = own(&[
        ("signed", "2000-01-01", "DEU"),
        ("ratified", "2000-01-01", "DEU"),
        ("ratified", "2000-03", "NOR"),
    ]) + "]\n";
    (agreement("B", "binding", &first) + &agreement("E", "binding", &second))
        .replace("[\"EU\", \"KAZ\"]", "[\"DEU\", \"NOR\", \"RUS\", \"USA\"]")
}

/// Every analysis over one dossier; the arguments beside it are the same everywhere.
fn analysed(text: &str, on: &str) -> error::Result<Value> {
    let (dossier, on) = (parse(text)?, date::parse(on)?);
    let agreements = dossier.agreements();
    let values: Vec<PairValue> = from_json(VALUES)?;
    let clauses: Vec<SunsetClause> = from_json(CLAUSES)?;
    let depths: Vec<Depth> = from_json(DEPTHS)?;
    let weights = BTreeMap::from([("EU".parse()?, 3.into()), ("KAZ".parse()?, 1.into())]);
    let each: Vec<Value> = agreements
        .iter()
        .map(|one| {
            json!({
                "daysApplied": days_applied(one, on),
                "ratification": ratification(one, &[], &weights, on),
                "signedToForce": days_between_events(one, EventKind::Signed, EventKind::EnteredIntoForce),
                "stageDurations": stage_durations(one, on),
            })
        })
        .collect();
    let networks: Vec<Value> =
        Layer::ALL.iter().map(|layer| json!(network(agreements, *layer, on))).collect();
    Ok(json!({
        "coverage": coverage(agreements, &values, on)?,
        "deepest": deepest(agreements, &depths, "depth", ("DEU".parse()?, "KAZ".parse()?), on),
        "each": each,
        "networks": networks,
        "staleTexts": stale_texts(agreements, 24, on),
        "sunsetExposure": sunset_exposure(agreements, &clauses, on),
        "timeToForce": time_to_force(agreements, on),
        "treatyCount": treaty_count(agreements, &[], on),
    }))
}

const VALUES: &str =
    r#"[{ "one": "DEU", "other": "KAZ", "value": "60" }, { "one": "USA", "other": "KAZ", "value": "40" }]"#;
const CLAUSES: &str = r#"[{ "agreement": "A", "years": 15 }]"#;
const DEPTHS: &str =
    r#"[{ "agreement": "B", "index": "depth", "value": "6", "least": "0", "greatest": "7", "source": "S" }]"#;
