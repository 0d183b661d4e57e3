//! Agreements asked about their tracks, their entry into force, their sources and their kin.

use bilateral::agreement::{Agreement, Resolution};
use bilateral::economy::Area;
use bilateral::wire::{date, from_json};
use bilateral::{Dossier, error};
use serde_json::{Value, json};

use super::case;
use super::inputs::{agreement, dossier};

fn parse(text: &str) -> error::Result<Dossier> {
    Dossier::from_bytes(text.as_bytes())
}

/// A convention of three with a rule of its own, a protocol that waits for it, and two work plans.
fn text() -> String {
    let convention = "entryIntoForce = [\n\
        { trigger = \"nth-instrument\", n = 2, offset = [{ months = 3 }], joining = [{ months = 3 }], endOfMonth = \"clamp\", article = \"20\" },\n\
        { scope = \"annex\", trigger = \"last-deposit\", offset = [{ firstOfMonth = 2 }] },\n]\n\
        terms = { sunset = 120, notice = 6 }\nsupersedes = [\"OLD\"]\nevents = [\n\
        { kind = \"text-agreed\", on = \"2005-05\", source = \"S\" },\n\
        { kind = \"signed\", on = \"2006-01-10\", by = \"EU\", source = \"S\" },\n\
        { kind = \"signed\", on = \"2006-01-10\", by = \"KAZ\", source = \"S\" },\n\
        { kind = \"signed\", on = \"2006-01-12\", by = \"KAZ\", source = \"R\" },\n\
        { kind = \"provisional-application-started\", on = \"2006-03-01\", scope = \"trade/goods\", source = \"S\" },\n\
        { kind = \"ratified\", on = \"2007-11-30\", by = \"KAZ\", source = \"S\" },\n\
        { kind = \"conclusion-decided\", on = \"2008-02-29\", by = \"EU\", source = \"S\" },\n\
        { kind = \"acceded\", on = \"2010-03-31\", by = \"NOR\", source = \"S\" },\n\
        { kind = \"entered-into-force\", on = \"2010-07-01\", by = \"NOR\", source = \"S\" },\n\
        { kind = \"suspended\", on = \"2012\", scope = \"trade\", ground = \"breach\", source = \"S\" },\n\
        { kind = \"denounced\", on = \"2014-01-15\", effective = \"2014-07-15\", by = \"NOR\", source = \"S\" },\n\
        { kind = \"terminated\", on = \"2020-01-01\", ground = \"consent\", source = \"S\" },\n]\n";
    let convention = agreement("C", "binding", convention)
        .replace("parties = [\"EU\", \"KAZ\"]", "parties = [\"EU\", \"KAZ\", \"NOR\"]");
    let protocol = "entryIntoForce = [{ trigger = \"linked\", linked = \"C\", offset = [{ days = 30 }] }]\n\
        implements = \"C\"\nevents = [\n\
        { kind = \"initialled\", on = \"2006-01-01\", version = \"one\", source = \"S\" },\n\
        { kind = \"abandoned\", on = \"2006-06-01\", version = \"one\", source = \"S\" },\n\
        { kind = \"signed\", on = \"2007-01-01\", version = \"two\", source = \"S\" },\n]\n";
    let old = "events = [{ kind = \"entered-into-force\", on = \"1999\", source = \"S\" }, { kind = \"superseded\", on = \"2008-05-29\", source = \"S\" }]\n";
    let window = |id: &str, valid: &str, follows: &str, on: &str| {
        let fields = format!(
            "valid = \"{valid}\"\n{follows}events = [{{ kind = \"endorsed\", on = \"{on}\", source = \"S\" }}]\n"
        );
        agreement(id, "non-binding", &fields)
    };
    let source = "\n[[sources]]\nid = \"R\"\ntitle = \"Another source\"\n";
    dossier("").replace("sources = [{ id = \"S\", title = \"A source\" }]\n", "")
        + "\n[[sources]]\nid = \"S\"\ntitle = \"A source\"\n"
        + source
        + &convention
        + &agreement("P", "binding", protocol)
        + &agreement("OLD", "binding", old)
        + &window("R1", "2023/2024", "", "2023-05-19")
        + &window("R2", "2025/2026", "follows = \"R1\"\n", "2025-04-04")
}

/// Treaties of three that enter into force thirty days after the second instrument: with a deposit long after, one
/// left and joined again, one with consent taken back, one joined on a day nobody knows, and one denounced
/// without a day of effect.
fn again() -> String {
    let two = "ratified 2000-01-01 FRA, ratified 2000-01-01 DEU";
    let logs = [
        ("MET", format!("{two}, deposited 2015-05-01 FRA")),
        (
            "BACK",
            "ratified 2016-10-05 FRA, ratified 2016-10-05 DEU, accepted 2016-09-03 KAZ, \
             denounced 2019-11-04 KAZ 2020-11-04, accepted 2021-01-20 KAZ, entered-into-force 2021-02-19 KAZ"
                .to_owned(),
        ),
        (
            "TAKEN",
            "ratified 2000-01-01 FRA, consent-withdrawn 2001-01-01 FRA, ratified 2002-01-01 DEU, \
             ratified 2003-01-01 KAZ"
                .to_owned(),
        ),
        ("OPEN", format!("{two}, acceded ../2010 KAZ")),
        ("LEFT", format!("{two}, ratified 2000-01-01 KAZ, denounced 2005-01-01 KAZ")),
    ];
    let event = |text: &str| {
        let mut words = text.split_whitespace();
        let names = ["kind", "on", "by", "effective"].iter();
        let fields: Vec<String> =
            names.zip(&mut words).map(|(name, word)| format!("{name} = \"{word}\"")).collect();
        format!("{{ {}, source = \"S\" }}", fields.join(", "))
    };
    let agreements = logs.map(|(id, log)| {
        let events: Vec<String> = log.split(", ").map(event).collect();
        let rule = "entryIntoForce = [{ trigger = \"nth-instrument\", n = 2, offset = [{ days = 30 }], joining = [{ days = 30 }] }]";
        agreement(id, "binding", &format!("{rule}\nevents = [{}]\n", events.join(", ")))
            .replace("parties = [\"EU\", \"KAZ\"]", "parties = [\"FRA\", \"DEU\", \"KAZ\"]")
    });
    dossier(&agreements.concat())
}

const DAYS: [&str; 9] = [
    "2004-12-31",
    "2006-01-10",
    "2006-03-01",
    "2008-05-28",
    "2008-05-29",
    "2012-06-30",
    "2014-02-01",
    "2015-01-01",
    "2031-01-01",
];

pub(super) fn tracks() -> Vec<Value> {
    let text = text();
    let of = |id: &str, on: &str| {
        let (dossier, on) = (parse(&text)?, date::parse(on)?);
        Ok(json!(dossier.agreement(id).map(|agreement| agreement.tracks(on))))
    };
    let days = DAYS.iter().map(|on| case(&[&text, "C", on], of("C", on)));
    let others = [("P", "2007-06-01"), ("R1", "2024-06-01"), ("X", "2024-06-01"), ("C", "2024-02-30")];
    days.chain(others.iter().map(|(id, on)| case(&[&text, id, on], of(id, on)))).collect()
}

pub(super) fn statuses() -> Vec<Value> {
    let text = text();
    let of = |text: &str, id: &str, on: &str, party: &str, scope: &str| {
        let (dossier, on) = (parse(text)?, date::parse(on)?);
        let party = if party.is_empty() { None } else { Some(Area::parse(party)?) };
        let scope = Some(scope).filter(|scope| !scope.is_empty());
        Ok(json!(dossier.status(id, on, party, scope)))
    };
    let mut asked: Vec<(&str, &str, &str, &str)> = Vec::new();
    for on in DAYS {
        let for_whom = [("", ""), ("NOR", ""), ("KAZ", "trade/goods"), ("", "trade"), ("FRA", "whole")];
        asked.extend(for_whom.map(|(party, scope)| ("C", on, party, scope)));
    }
    asked.extend([
        ("P", "2008-06-27", "", ""),
        ("P", "2008-06-28", "", ""),
        ("P", "2008-06-28", "KAZ", ""),
        ("C", "2008-06-28", "USA", ""),
        ("C", "2008-06-28", "KZA", ""),
        ("X", "2008-06-28", "", ""),
    ]);
    let first = asked
        .iter()
        .map(|(id, on, party, scope)| case(&[&text, id, on, party, scope], of(&text, id, on, party, scope)));
    let again = again();
    let more = [
        ("MET", "2015-05-15", "", ""),
        ("MET", "2015-05-15", "FRA", ""),
        ("BACK", "2020-12-31", "KAZ", ""),
        ("BACK", "2021-02-01", "KAZ", ""),
        ("BACK", "2022-01-01", "KAZ", ""),
        ("TAKEN", "2004-01-01", "FRA", ""),
        ("TAKEN", "2004-01-01", "KAZ", ""),
        ("OPEN", "2010-06-01", "KAZ", ""),
        ("LEFT", "2006-01-01", "KAZ", ""),
    ];
    let more = more.iter().map(|(id, on, party, scope)| {
        case(&[&again, id, on, party, scope], of(&again, id, on, party, scope))
    });
    first.chain(more).collect()
}

pub(super) fn entries() -> Vec<Value> {
    let text = text();
    let of = |text: &str, id: &str, on: &str, scope: &str| {
        let (dossier, on) = (parse(text)?, if on.is_empty() { None } else { Some(date::parse(on)?) });
        let scope = Some(scope).filter(|scope| !scope.is_empty());
        Ok(json!(dossier.entry_into_force(id, on, scope)))
    };
    let asked = [
        ("C", "2007-12-01", ""),
        ("C", "2008-02-29", ""),
        ("C", "2012-01-01", ""),
        ("C", "", ""),
        ("C", "2012-01-01", "annex"),
        ("C", "2012-01-01", "trade"),
        ("P", "2008-02-28", ""),
        ("P", "2008-03-01", ""),
        ("OLD", "2000-01-01", ""),
        ("X", "2000-01-01", ""),
    ];
    let first = asked.iter().map(|(id, on, scope)| case(&[&text, id, on, scope], of(&text, id, on, scope)));
    let again = again();
    let more = ["MET", "BACK", "TAKEN", "OPEN"].map(|id| case(&[&again, id, "", ""], of(&again, id, "", "")));
    first.chain(more).collect()
}

/// "If this party acts on this day": one party, or all that hold it up.
pub(super) fn what_if() -> Vec<Value> {
    let text = text().replace(
        "{ kind = \"conclusion-decided\", on = \"2008-02-29\", by = \"EU\", source = \"S\" },\n",
        "",
    );
    let of = |id: &str, party: &str, on: &str| {
        let (dossier, on) = (parse(&text)?, date::parse(on)?);
        let party = if party.is_empty() { None } else { Some(Area::parse(party)?) };
        Ok(json!(dossier.entry_into_force_if(id, party, on)))
    };
    let asked = [
        ("C", "EU", "2009-11-30"),
        ("C", "", "2009-11-30"),
        ("C", "KZA", "2009-11-30"),
        ("X", "EU", "2009-11-30"),
    ];
    asked.iter().map(|(id, party, on)| case(&[&text, id, party, on], of(id, party, on))).collect()
}

pub(super) fn audits() -> Vec<Value> {
    let text = text();
    let again = again();
    let of = |text: &str, id: &str| Ok(json!(parse(text)?.audit_entry_into_force(id)));
    let asked = [(&text, "C"), (&text, "P"), (&text, "OLD"), (&text, "X"), (&again, "BACK")];
    asked.map(|(text, id)| case(&[text, id], of(text, id))).to_vec()
}

pub(super) fn conflicts() -> Vec<Value> {
    let text = text();
    let of = |id: &str| Ok(json!(parse(&text)?.agreement(id).map(Agreement::conflicts)));
    ["C", "P", "X"].map(|id| case(&[&text, id], of(id))).to_vec()
}

pub(super) fn resolved() -> Vec<Value> {
    let text = text();
    let of = |id: &str, resolution: &str| {
        let (dossier, resolution) = (parse(&text)?, from_json::<Resolution>(resolution)?);
        Ok(json!(dossier.agreement(id).map(|agreement| agreement.resolved(&resolution))))
    };
    let policies = [
        r#"{ "policy": "earliest" }"#,
        r#"{ "policy": "majority" }"#,
        r#"{ "policy": "official", "sources": ["R"] }"#,
        r#"{ "policy": "source", "sources": ["S"] }"#,
        r#"{ "policy": "source", "sources": [] }"#,
        r#"{ "policy": "latest" }"#,
    ];
    policies.map(|resolution| case(&[&text, "C", resolution], of("C", resolution))).to_vec()
}

pub(super) fn lineages() -> Vec<Value> {
    let text = text();
    let of = |id: &str| Ok(json!(parse(&text)?.lineage(id)));
    ["C", "P", "OLD", "R2", "X"].map(|id| case(&[&text, id], of(id))).to_vec()
}

pub(super) fn series() -> Vec<Value> {
    [text(), dossier("")].map(|text| case(&[&text], parse(&text).map(|read| json!(read.series())))).to_vec()
}
