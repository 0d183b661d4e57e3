//! Dossiers read, checked and asked.

use bilateral::wire::date;
use bilateral::{Dossier, error};
use serde_json::{Value, json};

use super::agreements::broken_promises;
use super::inputs::{dossier, treaty};
use super::{case, findings, refusals};

fn parse(text: &str) -> error::Result<Dossier> {
    Dossier::from_bytes(text.as_bytes())
}

pub(super) fn read() -> Vec<Value> {
    let accepted = [
        dossier(""),
        dossier(&life()),
        parse(&dossier(&life())).map_or_else(|_| String::new(), |d| d.to_json()),
    ];
    accepted
        .iter()
        .chain(&refusals::texts())
        .map(|text| case(&[text], parse(text).map(|dossier| json!(dossier.to_json()))))
        .collect()
}

pub(super) fn checked() -> Vec<Value> {
    let sound = [dossier(""), dossier(&life())];
    let refused: Vec<String> = refusals::texts().into_iter().take(3).collect();
    sound
        .iter()
        .chain(&findings::texts())
        .chain(&broken_promises())
        .chain(&refused)
        .map(|text| case(&[text], parse(text).map(|dossier| json!(dossier.check()))))
        .collect()
}

pub(super) fn statuses() -> Vec<Value> {
    let text = dossier(&life());
    let asked = [
        ("T", "2009-12-31"),
        ("T", "2010-06-30"),
        ("T", "2011-01-01"),
        ("T", "2014-05-20"),
        ("T", "2015-12-21"),
        ("T", "2016-05-01"),
        ("T", "2020-02-29"),
        ("T", "2020-03-01"),
        ("T", "2030-01-01"),
        ("M", "2022-01-01"),
        ("M", "2023-12-31"),
        ("M", "2024-01-01"),
        ("X", "2020-01-01"),
        ("T", "2015-02-30"),
        ("T", "2015"),
        ("T", "9999-12-31"),
    ];
    let status = |id: &str, on: &str| {
        let (dossier, on) = (parse(&text)?, date::parse(on)?);
        Ok(json!(dossier.agreement(id).map(|agreement| agreement.status(on))))
    };
    let mut cases: Vec<Value> = asked.iter().map(|(id, on)| case(&[&text, id, on], status(id, on))).collect();
    let broken = "title = ";
    cases.push(case(&[broken, "T", "2020-01-01"], parse(broken).map(|_| Value::Null)));
    cases
}

/// One treaty with a date of every sort, and a work plan with a window.
fn life() -> String {
    let of_treaty = treaty(
        "T",
        "",
        &[
            ("negotiation-authorised", "2010"),
            ("initialled", "2015-01-20"),
            ("signature-authorised", "2015-10-26"),
            ("signed", "2015-12-21"),
            ("provisional-application-started", "2016-05-01"),
            ("entered-into-force", "2020-03-01"),
        ],
    );
    format!(
        "{of_treaty}\n[[agreements]]\nid = \"M\"\ntitle = \"Work plan\"\nkind = \"roadmap\"\nbinding = \"non-binding\"\n\
         parties = [\"EU\", \"KAZ\"]\nvalid = \"2022/2023\"\nimplements = \"T\"\n\
         events = [{{ kind = \"endorsed\", on = \"2022-05-19~\", source = \"S\" }}]\n"
    )
}
