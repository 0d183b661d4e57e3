//! Several sources for one event, lineages and series.

#![expect(clippy::unwrap_used, reason = "a failed unwrap in a test is a failed test")]

use bilateral::Dossier;
use bilateral::agreement::{Agreement, ForceStage, Policy, Resolution, Stage};
use bilateral::wire::Id;
use time::macros::date;

fn agreement(events: &str) -> Agreement {
    let head = r#""id": "A", "title": "T", "kind": "trade", "binding": "binding", "parties": ["RUS", "KAZ"]"#;
    serde_json::from_str(&format!("{{ {head}, \"events\": [{events}] }}")).unwrap()
}

fn told(kind: &str, on: &str, source: &str) -> String {
    format!(r#"{{ "kind": "{kind}", "on": "{on}", "source": "{source}" }}"#)
}

/// Kazakhstan and Russia: three collections date one agreement in three ways.
fn three_collections() -> Agreement {
    agreement(
        &[
            told("signed", "1992-10-22", "wto"),
            told("entered-into-force", "1993-06-07", "wto"),
            told("signed", "1992", "desta"),
            told("entered-into-force", "1998", "desta"),
            told("signed", "1992-05-25", "huggo"),
            told("entered-into-force", "1998", "huggo"),
        ]
        .join(","),
    )
}

#[test]
fn what_several_sources_tell_of_one_event_is_one_step() {
    let steps = three_collections().milestones();
    let shown: Vec<(String, String, Vec<String>)> = steps
        .iter()
        .map(|step| {
            let others = step.others.iter().map(|other| other.on.to_string()).collect();
            (step.kind.to_string(), step.on.to_string(), others)
        })
        .collect();
    let texts = |others: &[&str]| others.iter().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!(
        shown,
        [
            ("signed".to_owned(), "1992-05-25".to_owned(), texts(&["1992-10-22", "1992"])),
            ("entered-into-force".to_owned(), "1993-06-07".to_owned(), texts(&["1998", "1998"])),
        ]
    );
    assert_eq!(steps[1].after_previous.and_then(bilateral::period::DaySpan::exact), Some(378));

    // One source that dates two events means two; so do acts of two parties.
    let twice = agreement(&[told("signed", "1992-05-25", "a"), told("signed", "1992-10-22", "a")].join(","));
    assert_eq!(twice.milestones().len(), 2);
    let by = |party: &str, on: &str, source: &str| {
        format!(r#"{{ "kind": "ratified", "on": "{on}", "by": "{party}", "source": "{source}" }}"#)
    };
    let both = agreement(&[by("KAZ", "1993", "a"), by("RUS", "1994", "b"), by("KAZ", "1994", "b")].join(","));
    let told: Vec<usize> = both.milestones().iter().map(|step| step.others.len()).collect();
    assert_eq!(told, [1, 0]);
}

fn policy(policy: Policy, sources: &[&str]) -> Resolution {
    Resolution::new(policy, sources.iter().map(|id| Id::parse(id).unwrap()).collect()).unwrap()
}

#[test]
fn all_are_kept_and_the_conflict_is_told() {
    let agreement = three_collections();
    let conflicts = agreement.conflicts();
    assert_eq!(agreement.events().len(), 6);
    let seen: Vec<_> = conflicts.iter().map(|one| (one.kind.as_str(), one.claims.len())).collect();
    assert_eq!(seen, [("signed", 3), ("entered-into-force", 3)]);
    assert_eq!(conflicts[0].claims[1].source.as_ref().unwrap().as_str(), "desta");
}

#[test]
fn each_policy_follows_what_it_says() {
    let agreement = three_collections();
    let dates = |resolution: &Resolution| {
        let resolved = agreement.resolved(resolution);
        let kept: Vec<String> =
            resolved.agreement.events().iter().map(|event| event.on.to_string()).collect();
        assert_eq!(kept.len() + resolved.set_aside.len(), 6);
        (kept, resolved.open.len())
    };
    assert_eq!(dates(&policy(Policy::Earliest, &[])), (vec!["1993-06-07".into(), "1992-05-25".into()], 0));
    assert_eq!(dates(&policy(Policy::Source, &["desta"])), (vec!["1992".into(), "1998".into()], 0));
    assert_eq!(
        dates(&policy(Policy::Official, &["wto"])),
        (vec!["1992-10-22".into(), "1993-06-07".into()], 0)
    );
    // Three dates of signature, two of them alike for entry into force.
    let (kept, open) = dates(&policy(Policy::Majority, &[]));
    assert_eq!((kept.len(), open), (4, 1));
    assert!(kept.contains(&"1998".to_owned()) && !kept.contains(&"1993-06-07".to_owned()));
    // Official ones that contradict each other, and one that says nothing, settle nothing.
    assert_eq!(dates(&policy(Policy::Official, &["wto", "huggo"])).1, 2);
    assert_eq!(dates(&policy(Policy::Source, &["nobody"])).1, 2);
}

#[test]
fn the_status_follows_the_policy() {
    let agreement = three_collections();
    let on = date!(1995 - 01 - 01);
    let stage =
        |resolution: Resolution| agreement.resolved(&resolution).agreement.status(on).stage.to_string();
    assert_eq!(stage(policy(Policy::Official, &["wto"])), "in-force");
    assert_eq!(stage(policy(Policy::Source, &["desta"])), "signed");
}

#[test]
fn what_can_happen_twice_is_no_conflict() {
    let rounds = [told("negotiation-round", "2010", "a"), told("negotiation-round", "2012", "b")].join(",");
    assert!(agreement(&rounds).conflicts().is_empty());
    let one_source = [told("signed", "2010", "a"), told("signed", "2012", "a")].join(",");
    assert!(agreement(&one_source).conflicts().is_empty());
    let month = [told("signed", "2010-05", "a"), told("signed", "2010-05-03", "b")].join(",");
    assert!(agreement(&month).conflicts().is_empty());
}

#[test]
fn half_a_policy_is_refused() {
    for (policy, sources) in [
        (Policy::Source, vec![]),
        (Policy::Official, vec![]),
        (Policy::Earliest, vec![Id::parse("a").unwrap()]),
    ] {
        let refused = Resolution::new(policy, sources).unwrap_err();
        assert_eq!(
            (refused.code(), refused.path().to_string()),
            ("agreement.resolution-invalid", "/sources".into())
        );
    }
}

fn dossier(agreements: &str) -> Dossier {
    Dossier::from_toml(&format!("title = \"T\"\nparties = [\"KAZ\", \"EU\"]\n{agreements}")).unwrap()
}

fn window(id: &str, valid: &str, follows: &str, on: &str) -> String {
    let follows = if follows.is_empty() { String::new() } else { format!("follows = \"{follows}\"\n") };
    format!(
        "[[agreements]]\nid = \"{id}\"\ntitle = \"T\"\nkind = \"roadmap\"\nbinding = \"non-binding\"\n\
         parties = [\"EU\", \"KAZ\"]\nvalid = \"{valid}\"\n{follows}events = [{{ kind = \"endorsed\", on = \"{on}\" }}]\n"
    )
}

#[test]
fn series_are_told_by_label_and_by_endorsement() {
    let text = window("A", "2023/2024", "", "2023-05-19")
        + &window("B", "2025/2026", "A", "2025-04-04")
        + &window("C", "2026/2027", "B", "2026-12")
        + &window("D", "2025/2025", "A", "2024-12-31");
    let series = dossier(&text).series();
    let names: Vec<Vec<&str>> =
        series.iter().map(|one| one.instruments.iter().map(Id::as_str).collect()).collect();
    assert_eq!(names, [vec!["A", "B", "C"], vec!["A", "D"]]);
    let days: Vec<_> = series
        .iter()
        .flat_map(|one| &one.joints)
        .map(|joint| (joint.by_label.unwrap().exact(), joint.by_endorsement.unwrap()))
        .collect();
    assert_eq!((days[0].0, days[0].1.exact()), (Some(0), Some(93)));
    assert_eq!((days[1].0, days[1].1.min(), days[1].1.max()), (Some(-365), Some(-31), Some(-1)));
    assert_eq!((days[2].0, days[2].1.exact()), (Some(0), Some(-1)));
    let circle = window("A", "2023/2024", "B", "2023") + &window("B", "2025/2026", "A", "2025");
    assert!(dossier(&circle).series().is_empty());
}

#[test]
fn a_lineage_is_told_once_and_knows_a_circle() {
    let treaty = |id: &str, relation: &str| {
        format!(
            "[[agreements]]\nid = \"{id}\"\ntitle = \"T\"\nkind = \"trade\"\nbinding = \"binding\"\n\
             parties = [\"EU\", \"KAZ\"]\n{relation}\nevents = [{{ kind = \"initialled\", on = \"2020\" }}]\n"
        )
    };
    let text = treaty("PCA", "")
        + &treaty("EPCA", "supersedes = [\"PCA\"]")
        + &treaty("PROTOCOL", "accessionTo = \"EPCA\"\namends = [\"PCA\"]");
    let dossier = dossier(&text);
    let links = |id: &str| {
        let lineage = dossier.lineage(id).unwrap();
        assert!(!lineage.circular);
        let say = |link: &bilateral::dossier::Link| format!("{} {} {}", link.from, link.relation, link.to);
        (
            lineage.earlier.iter().map(say).collect::<Vec<_>>(),
            lineage.later.iter().map(say).collect::<Vec<_>>(),
        )
    };
    assert_eq!(links("EPCA").0, ["EPCA supersedes PCA"]);
    assert_eq!(links("EPCA").1, ["PROTOCOL accession-to EPCA"]);
    assert_eq!(
        links("PROTOCOL").0,
        ["PROTOCOL amends PCA", "PROTOCOL accession-to EPCA", "EPCA supersedes PCA"]
    );
    assert_eq!(links("PCA").1.len(), 3);
    assert!(dossier.lineage("X").is_none());
    let circle = self::dossier(&(treaty("A", "supersedes = [\"B\"]") + &treaty("B", "amends = [\"A\"]")));
    assert!(circle.lineage("A").unwrap().circular);
    assert!(!circle.check().passed());
}

#[test]
fn a_rule_that_waits_for_another_agreement() {
    let text = r#"
        [[agreements]]
        id = "TRADE"
        title = "A trade agreement"
        kind = "trade"
        binding = "binding"
        parties = ["EU", "KAZ"]
        entryIntoForce = [{ trigger = "last-notification", offset = [{ firstOfMonth = 1 }] }]
        events = [
            { kind = "notified", on = "2020-01-10", by = "EU" },
            { kind = "notified", on = "2020-02-10", by = "KAZ" },
        ]
        [[agreements]]
        id = "PROTOCOL"
        title = "Its protocol"
        kind = "protocol"
        binding = "binding"
        parties = ["EU", "KAZ"]
        entryIntoForce = [{ trigger = "linked", linked = "TRADE", offset = [{ days = 30 }] }]
        events = [{ kind = "signed", on = "2019-01-01" }]
    "#;
    let dossier = dossier(text);
    let entry = dossier.entry_into_force("PROTOCOL", Some(date!(2020 - 02 - 10)), None).unwrap();
    assert_eq!(entry.general.unwrap().exact(), Some(date!(2020 - 03 - 31)));
    assert_eq!(
        dossier.entry_into_force("PROTOCOL", Some(date!(2020 - 02 - 09)), None).unwrap().general,
        None
    );
    let stage = |on| dossier.status("PROTOCOL", on, None, None).unwrap().stage.to_string();
    assert_eq!(stage(date!(2020 - 03 - 30)), "signed");
    assert_eq!(stage(date!(2020 - 03 - 31)), "in-force");
    let protocol = dossier.agreement("PROTOCOL").unwrap();
    assert_eq!(protocol.status(date!(2020 - 03 - 31)).stage, Stage::InForce);
    let force = protocol.tracks(date!(2020 - 03 - 31)).force;
    assert!(force.iter().all(|track| track.stage == ForceStage::InForce), "{force:?}");
    assert_eq!(protocol.timeline().last().unwrap().stage, Stage::InForce);
    let alone: Agreement = serde_json::from_str(&serde_json::to_string(protocol).unwrap()).unwrap();
    assert_eq!(alone, *protocol);
    assert_eq!(alone.status(date!(2020 - 03 - 31)).stage, Stage::Signed);
    let nowhere = self::dossier(&text.replace("linked = \"TRADE\"", "linked = \"TRAED\""));
    assert!(nowhere.check().findings().iter().any(|one| one.code == "dossier.unknown-reference"));
}

/// `A` waits for `B`, and so on to the last, which is in force from 1 March 2020.
fn chain(names: &[&str], last_rule: &str) -> Dossier {
    let one = |at: usize, name: &str| {
        let rule = match names.get(at + 1) {
            Some(next) => format!(r#"entryIntoForce = [{{ trigger = "linked", linked = "{next}" }}]"#),
            None => last_rule.to_owned(),
        };
        format!(
            "[[agreements]]\nid = \"{name}\"\ntitle = \"{name}\"\nkind = \"trade\"\nbinding = \"binding\"\n\
             parties = [\"EU\", \"KAZ\"]\n{rule}\nevents = [{{ kind = \"signed\", on = \"2019-01-01\" }}]\n"
        )
    };
    let all: String = names.iter().enumerate().map(|(at, name)| one(at, name)).collect();
    dossier(&all)
}

#[test]
fn a_chain_is_followed_to_its_end_and_a_circle_nowhere() {
    let fixed = r#"entryIntoForce = [{ trigger = "fixed-date", date = "2020-03-01" }]"#;
    let stage = |dossier: &Dossier, id: &str| dossier.agreement(id).unwrap().stage(date!(2020 - 03 - 01)).0;
    let chain_of_three = chain(&["A", "B", "C"], fixed);
    for id in ["A", "B", "C"] {
        assert_eq!(stage(&chain_of_three, id), Stage::InForce, "{id}");
    }
    let circle = chain(&["A", "B", "C"], r#"entryIntoForce = [{ trigger = "linked", linked = "A" }]"#);
    assert!(
        circle.check().findings().iter().any(|one| one.code == "dossier.circular-relation"),
        "{circle:?}"
    );
    for id in ["A", "B", "C"] {
        assert_eq!(stage(&circle, id), Stage::Signed, "{id}");
    }
    let names: Vec<String> = (0..500).map(|number| format!("A{number}")).collect();
    let long = chain(&names.iter().map(String::as_str).collect::<Vec<_>>(), fixed);
    assert_eq!(stage(&long, "A499"), Stage::InForce);
    assert_eq!(stage(&long, "A470"), Stage::InForce);
    assert_eq!(stage(&long, "A0"), Stage::Signed);
}
