//! Treaty tables in the shapes their publishers give them: every row is accounted for.

#![expect(clippy::unwrap_used, reason = "a failed unwrap in a helper is a failed test")]

use std::collections::BTreeMap;

use bilateral::agreement::EventKind as E;
use bilateral::agreement::import::{Import, Mapping, Outcome, Table, import_csv, import_json, import_table};
use bilateral::agreement::{Agreement, EventKind};
use bilateral::wire::from_toml;

fn mapping(text: &str) -> Mapping {
    from_toml(text).unwrap()
}

fn codes(import: &Import) -> Vec<(&str, &str)> {
    import.diagnostics.iter().map(|one| (one.path.as_str(), one.code.as_str())).collect()
}

fn kinds(import: &Import) -> Vec<(EventKind, String, Option<String>)> {
    let events = import.agreements.iter().flat_map(Agreement::events);
    events.map(|event| (event.kind, event.on.to_string(), event.by.map(|by| by.to_string()))).collect()
}

/// Participation tables of the United Nations: months by name, the mode as a letter after the date.
#[test]
fn united_nations() {
    let mapping = mapping(
        r#"
        rows = "parties"
        areas = "name"
        suffixes = true
        plainMode = "ratified"
        agreement = "UN-23-3"
        [columns]
        parties = ["Participant"]
        signed = "Signature"
        instrument = "Formal confirmation(c), Accession(a), Succession(d), Ratification"
        "#,
    );
    let csv = "Participant,Signature,\"Formal confirmation(c), Accession(a), Succession(d), Ratification\"\n\
               Argentina,30 Jan 1987,17 Aug 1990\n\
               Australia,,16 Jun 1993 a\n\
               Croatia,,11 Apr 1994 d\n\
               Denmark,8 Jun 1987,26 Jul 1994 A\n\
               Japan,24 Apr 1987,26 Jul 1994 AA\n\
               European Union,,21 Dec 1998 c\n\
               Sweden,18 Jun 1987,10 Feb 1988 x\n\
               Atlantis,,1 Jan 1990 a\n";
    let read = import_csv(csv, &mapping).unwrap();
    assert_eq!((read.count(Outcome::Read), read.count(Outcome::Refused)), (6, 2));
    let consents: Vec<E> =
        kinds(&read).into_iter().map(|one| one.0).filter(|kind| kind.is_consent()).collect();
    assert_eq!(
        consents,
        [E::Ratified, E::Acceded, E::Succeeded, E::Accepted, E::Approved, E::FormallyConfirmed]
    );
    let column = "Formal confirmation(c), Accession(a), Succession(d), Ratification";
    assert_eq!(
        codes(&read),
        [
            (format!("/rows/6/{column}").as_str(), "import.mode-unknown"),
            ("/rows/7/Participant", "area.unknown")
        ]
    );
}

/// The Dutch treaty database: a column for each act, days first, letters of its own.
#[test]
fn verdragenbank() {
    let mapping = mapping(
        r#"
        rows = "parties"
        dates = "dmy"
        areas = "name"
        agreement = "003678"
        none = ["-"]
        modes = { R = "ratified", A = "acceded", Su = "succeeded" }
        [columns]
        parties = ["Partij"]
        signed = "Ondertekening"
        provisional = "Voorlopige toepassing"
        instrument = "Ratificatie"
        mode = "Type"
        inForce = "In werking"
        denounced = "Opzegging"
        "#,
    );
    let csv = "Partij,Ondertekening,Voorlopige toepassing,Ratificatie,Type,In werking,Opzegging\n\
               Netherlands,23-05-1969,-,09-04-1985,R,09-05-1985,\n\
               Kazakhstan,,,05-01-1994,A,04-02-1994,\n\
               Slovenia,,,06-07-1992,Su,25-06-1991,\n\
               France,23-05-1969,,13-13-1990,R,,\n\
               Italy,23-05-1969,,25-07-1974,,27-01-1980,\n";
    let read = import_csv(csv, &mapping).unwrap();
    assert_eq!(
        codes(&read),
        [("/rows/3/Ratificatie", "date.invalid"), ("/rows/4/Ratificatie", "import.mode-missing")]
    );
    assert!(kinds(&read).contains(&(EventKind::Ratified, "1985-04-09".to_owned(), Some("NLD".to_owned()))));
    assert!(kinds(&read).contains(&(
        EventKind::EnteredIntoForce,
        "1991-06-25".to_owned(),
        Some("SVN".to_owned())
    )));
}

/// The British treaty list: a row an agreement, days first, several parties in a cell.
#[test]
fn united_kingdom() {
    let text = r#"
        rows = "agreements"
        dates = "dmy"
        areas = "name"
        partySeparator = "|"
        also = ["GBR"]
        kind = "investment"
        [columns]
        id = "Reference"
        title = "Title"
        parties = ["Parties"]
        signed = "Signed"
        inForce = "Definitive EIF"
        terminated = "Terminated"
        "#;
    let csv = "Reference,Title,Parties,Signed,Definitive EIF,Terminated\n\
               TS 1/1996,Investment agreement,Kazakhstan,23/11/1995,23/11/1995,\n\
               TS 2/2000,Three-party agreement,France | Germany,03/04/1999,01/02/2000,31/12/2010\n\
               TS 3/2000,Broken,Kazakhstan,03/04/1999,9999-12-31,\n\
               ,,,,,\n\
               TS-1-1996,Another name for the first,Kazakhstan,1/1/2000,,\n";
    let read = import_csv(csv, &mapping(text)).unwrap();
    assert_eq!(
        (read.count(Outcome::Read), read.count(Outcome::Refused), read.count(Outcome::Empty)),
        (2, 2, 1),
        "{:?}",
        read.diagnostics
    );
    assert_eq!(
        codes(&read),
        [("/rows/2/Definitive EIF", "date.sentinel"), ("/rows/4", "import.id-collision")]
    );
    let three: Vec<String> =
        read.agreements.last().unwrap().parties().iter().map(ToString::to_string).collect();
    assert_eq!(three, ["DEU", "FRA", "GBR"]);
    assert_eq!(read.agreements.first().unwrap().id().as_str(), "TS-1-1996");

    // With the months first the same table means other days, or none: nothing is taken for the other order.
    let american = import_csv(csv, &mapping(&text.replace("dmy", "mdy"))).unwrap();
    assert!(codes(&american).contains(&("/rows/0/Signed", "date.invalid")));
    assert!(kinds(&import_csv(csv, &mapping(text)).unwrap()).contains(&(
        EventKind::Signed,
        "1999-04-03".into(),
        None
    )));
    let undeclared = import_csv(csv, &mapping(&text.replace("dates = \"dmy\"", ""))).unwrap();
    assert!(undeclared.agreements.is_empty());
    assert!(codes(&undeclared).contains(&("/rows/1/Signed", "import.date-order-undeclared")));
    // A sentinel is none where the mapping says so, and only there.
    let none = text.replace("kind =", "none = [\"9999-12-31\"]\nkind =");
    assert!(
        !codes(&import_csv(csv, &mapping(&none)).unwrap()).iter().any(|(_, code)| *code == "date.sentinel")
    );
}

/// DESTA: a row a pair of parties, years only, numbers for countries.
#[test]
fn desta() {
    let mapping = mapping(
        r#"
        rows = "agreements"
        dates = "iso"
        areas = "iso-numeric"
        kind = "trade"
        none = ["NA"]
        [columns]
        id = "number"
        title = "name"
        parties = ["country1", "country2"]
        signed = "year"
        inForce = "entryforceyear"
        "#,
    );
    let json = r#"[
        { "country1": 398, "country2": 643, "number": 500, "name": "Kazakhstan Russia", "year": 1992, "entryforceyear": 1998 },
        { "country1": 398, "country2": 804, "number": 501, "name": "Kazakhstan Ukraine", "year": 1994, "entryforceyear": "NA" },
        { "country1": 112, "country2": 398, "number": 502, "name": "Customs union", "year": 1995 },
        { "country1": 112, "country2": 643, "number": 502, "name": "Customs union", "year": 1995 }
    ]"#;
    let read = import_json(json, &mapping).unwrap();
    assert_eq!((read.agreements.len(), read.count(Outcome::Read)), (3, 4), "{:?}", read.diagnostics);
    let first = read.agreements.first().unwrap();
    let signed = &first.events().first().unwrap().on;
    assert_eq!((signed.to_string().as_str(), signed.exact()), ("1992", None), "a year is no day");
    assert_eq!(read.agreements.get(2).unwrap().parties().len(), 3);
}

/// A status is never taken over; one that no date bears out is told of.
#[test]
fn an_end_without_a_date_is_told_of() {
    let mapping = mapping(
        r#"
        rows = "agreements"
        dates = "iso"
        areas = "iso3"
        ended = ["Inactive"]
        columns = { id = "id", parties = ["a", "b"], inForce = "force", terminated = "end", status = "status" }
        "#,
    );
    let csv = "id,a,b,force,end,status\n1,KAZ,RUS,1993-06-07,,In Force\n\
               2,KAZ,UKR,1998-10-19,,Inactive\n3,KAZ,KGZ,1995-11-11,2005-01-01,Inactive\n";
    let read = import_csv(csv, &mapping).unwrap();
    assert_eq!(read.count(Outcome::Read), 3);
    assert_eq!(codes(&read), [("/rows/1/status", "import.status-undated")]);
    let stage = |at: usize| read.agreements.get(at).unwrap().stage(time::macros::date!(2020 - 01 - 01)).0;
    assert_eq!([stage(1), stage(2)].map(|stage| stage.to_string()), ["in-force", "terminated"]);
}

#[test]
fn what_does_not_fit_is_refused_before_anything_is_read() {
    let text = r#"
        rows = "parties"
        areas = "name"
        agreement = "A"
        columns = { parties = ["Party"], signed = "Signature" }
    "#;
    let refused = |csv: &str, text: &str| {
        let refused = import_csv(csv, &mapping(text)).unwrap_err();
        (refused.code(), refused.path().to_string())
    };
    assert_eq!(refused("Party,Signatur\n", text), ("import.column-missing", "/columns/signed".to_owned()));
    assert_eq!(refused("Party,Party,Signature\n", text).0, "import.column-missing");
    assert_eq!(refused("Party,\"Signature\nFrance,2000\n", text).0, "import.table-unreadable");
    assert_eq!(refused("", text).0, "import.table-unreadable");
    assert_eq!(refused("Party,Signature\n", &text.replace("agreement = \"A\"", "")).1, "/columns/id");
    let mode = text.replace("agreement =", "plainMode = \"signed\"\nagreement =");
    assert_eq!(refused("Party,Signature\n", &mode), ("import.mapping-incomplete", "/modes".to_owned()));
    let number = import_json(r#"[{ "Party": 1.5, "Signature": "2000" }]"#, &mapping(text)).unwrap_err();
    assert_eq!((number.code(), number.path().as_str()), ("import.table-unreadable", "/0/Party"));
}

#[test]
fn a_row_is_never_lost() {
    let text = r#"
        rows = "parties"
        areas = "iso3"
        columns = { id = "T", parties = ["Party"], signed = "S", inForce = "F" }
    "#;
    let rows = [
        vec!["A", "KAZ", "2000-01-01", "x"],
        vec!["A", "KAZ", "2000-01-01", ""],
        vec!["A", "KAZ", "2000-01-01", ""],
        vec!["A", "UZB", "2000-01-01"],
        vec!["A", "UZB", "n/a", "-"],
        vec!["A", "UZB", "2000-01-02", ""],
        vec!["B", "UZB", "2000-01-02", ""],
        vec!["", "UZB", "2000-01-02", ""],
    ];
    let table = Table {
        header: ["T", "Party", "S", "F"].map(str::to_owned).to_vec(),
        rows: rows.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect()).collect(),
    };
    let read = import_table(&table, &mapping(text)).unwrap();
    assert_eq!(read.rows.len(), 8);
    assert_eq!((read.count(Outcome::Read), read.count(Outcome::Refused)), (2, 6));
    let mut of_row: BTreeMap<usize, Vec<&str>> = BTreeMap::new();
    for one in &read.diagnostics {
        of_row.entry(one.row).or_default().push(&one.code);
    }
    let refused: Vec<usize> =
        read.rows.iter().filter(|row| row.outcome == Outcome::Refused).map(|row| row.row).collect();
    assert_eq!(of_row.keys().copied().collect::<Vec<_>>(), refused, "every refused row says why");
    let of = |row: usize| of_row.get(&row).unwrap().clone();
    assert_eq!(of(0), ["date.invalid"]);
    assert_eq!(of(2), ["import.row-repeated"]);
    assert_eq!(of(3), ["import.row-length"]);
    assert_eq!(of(4), ["date.sentinel", "date.sentinel"]);
    assert_eq!(of(6), ["agreement.parties-too-few"]);
    assert_eq!(of(7), ["id.invalid"]);
}
