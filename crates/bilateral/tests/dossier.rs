//! What a dossier refuses, and that nothing can make reading one panic.

#![expect(clippy::expect_used, reason = "a test helper fails by panicking")]

use bilateral::{Dossier, Error};

const HEAD: &str = "title = \"t\"\nparties = [\"KAZ\", \"EU\"]\nsources = [{ id = \"s\", title = \"S\" }]\n";

fn refused(text: &str) -> Error {
    Dossier::from_bytes(text.as_bytes()).expect_err("this text must be refused")
}

#[track_caller]
fn check(body: &str, code: &str, path: &str) {
    let error = refused(&format!("{HEAD}{body}"));
    assert_eq!((error.code(), error.path().as_str()), (code, path), "{error}");
    assert!(!error.message().is_empty() && !error.help().is_empty());
    assert!(!error.message().contains('\n'), "one line: {error}");
}

fn agreement(events: &str) -> String {
    format!(
        "[[agreements]]\nid = \"A\"\ntitle = \"A\"\nkind = \"sectoral\"\nbinding = \"binding\"\n\
         parties = [\"EU\", \"KAZ\"]\nevents = [{events}]\n"
    )
}

fn trade(fields: &str) -> String {
    format!(
        "[[trade]]\nid = \"T\"\nreporter = \"KAZ\"\npartner = \"EU\"\nflow = \"exports\"\nperiod = \"2024\"\n\
         said = \"2025-01-01\"\nsource = \"s\"\n{fields}\n"
    )
}

#[test]
fn malformed_text_is_placed() {
    check("agreements = [", "input.syntax", "");
    let error = refused("{ \"title\": \"t\", ");
    assert_eq!(error.code(), "input.syntax");
    assert!(error.message().contains("line 1"), "{error}");
    assert_eq!(refused("").code(), "input.missing-field");
    assert_eq!(refused("[]").code(), "input.syntax");
    assert_eq!(refused("null").code(), "input.syntax");
}

#[test]
fn fields_are_known_present_and_single() {
    check("sorces = []", "input.unknown-field", "/sorces");
    check(
        &agreement("{ kind = \"signed\", on = \"2015\", plaec = \"x\" }"),
        "input.unknown-field",
        "/agreements/0/events/0/plaec",
    );
    check(&agreement("{ kind = \"signed\" }"), "input.missing-field", "/agreements/0/events/0");
    check("title = \"again\"", "input.duplicate-field", "");
    check("agreements = \"none\"", "input.wrong-type", "/agreements");
    let twice = r#"{ "title": "a", "title": "b", "parties": ["KAZ", "EU"] }"#;
    assert_eq!(refused(twice).code(), "input.duplicate-field");
}

#[test]
fn words_names_and_dates_are_checked() {
    check(
        &agreement("{ kind = \"initialed\", on = \"2015\" }"),
        "input.unknown-word",
        "/agreements/0/events/0/kind",
    );
    check(
        &agreement("{ kind = \"signed\", on = \"2015-02-30\" }"),
        "date.invalid",
        "/agreements/0/events/0/on",
    );
    check(
        &agreement("{ kind = \"signed\", on = \"9999-12-31\" }"),
        "date.sentinel",
        "/agreements/0/events/0/on",
    );
    check(
        &agreement("{ kind = \"signed\", on = 2015-12-21 }"),
        "input.wrong-type",
        "/agreements/0/events/0/on",
    );
    check(
        &agreement("{ kind = \"signed\", on = \"2015\", by = \"KZA\" }"),
        "area.unknown",
        "/agreements/0/events/0/by",
    );
    check(&agreement("").replace("\"A\"\ntitle", "\"an id\"\ntitle"), "id.invalid", "/agreements/0/id");
}

#[test]
fn amounts_are_exact() {
    check(&trade("figure = 41.2"), "input.wrong-type", "/trade/0/figure");
    check(&trade("figure = \"41.2 billion USX\""), "currency.unknown", "/trade/0/figure");
    check(&trade(&format!("figure = \"{} USD\"", "1".repeat(40))), "amount.too-long", "/trade/0/figure");
    check(&trade("figure = \"41.2\""), "trade.no-currency", "/trade/0/figure");
    check(&trade("figure = \"-1 billion USD\""), "trade.negative", "/trade/0/figure");
    check(
        &trade("figure = \"1 billion USD\"\ngrowth = { rate = \"23 pp\" }"),
        "trade.growth-not-percent",
        "/trade/0/growth/rate",
    );
    let votes = "{ kind = \"parliament-consented\", on = \"2017\", votes = { for = -1, against = 0, abstaining = 0 } }";
    check(&agreement(votes), "count.negative", "/agreements/0/events/0/votes/for");
}

#[test]
fn what_is_wrong_in_itself_cannot_be_built() {
    check(
        &agreement("").replace("[\"EU\", \"KAZ\"]", "[\"EU\"]"),
        "agreement.parties-too-few",
        "/agreements/0/parties",
    );
    check(
        &format!("{}valid = \"2023/2024\"\n", agreement("")),
        "agreement.window-on-treaty",
        "/agreements/0/valid",
    );
    let one = refused("title = \"t\"\nparties = [\"KAZ\", \"KAZ\"]");
    assert_eq!((one.code(), one.path().as_str()), ("dossier.parties-not-two", "/parties"));
    let invested = |fields: &str| {
        format!(
            "[[investment]]\nid = \"I\"\nhost = \"KAZ\"\ninvestor = \"EU\"\nfigure = \"1 billion USD\"\nsaid = \"2025-01-01\"\nsource = \"s\"\n{fields}\n"
        )
    };
    check(
        &invested("measure = \"position\"\nwindow = \"2005/..\""),
        "investment.wrong-time",
        "/investment/0/window",
    );
    check(&invested("measure = \"gross-inflow\""), "investment.time-missing", "/investment/0/period");
    check(
        &invested("measure = \"unstated\"").replace("investor = \"EU\"", "investor = \"KAZ\""),
        "investment.partner-is-host",
        "/investment/0/investor",
    );
    let companies = "[[companies]]\nid = \"C\"\nhost = \"KAZ\"\norigin = \"EU\"\nfigure = \"-3\"\ncounts = \"x\"\nsaid = \"2025-01-01\"\nsource = \"s\"\n";
    check(companies, "companies.negative", "/companies/0/figure");
    check(&companies.replace("-3", "3.5"), "companies.not-a-count", "/companies/0/figure");
}

#[test]
fn bytes_that_are_no_text_are_refused() {
    let latin1 = b"title = \"C\xf4te d'Ivoire\"";
    assert_eq!(Dossier::from_bytes(latin1).unwrap_err().code(), "input.not-utf8");
    let garbage: Vec<u8> =
        (0..10_000_000_u32).map(|n| n.wrapping_mul(2_654_435_761).to_le_bytes()[3]).collect();
    assert_eq!(Dossier::from_bytes(&garbage).unwrap_err().code(), "input.not-utf8");
    let letters = "x".repeat(10_000_000);
    let error = refused(&letters);
    assert_eq!(error.code(), "input.syntax");
    assert!(error.to_string().len() < 1_000, "the refusal does not repeat the input");
    assert!(Dossier::from_bytes("[".repeat(1_000_000).as_bytes()).is_err());
    assert!(Dossier::from_bytes(format!("{{\"title\":{}", "[".repeat(1_000_000)).as_bytes()).is_err());
}

#[test]
fn a_byte_order_mark_is_no_obstacle() {
    assert!(Dossier::from_bytes(format!("\u{feff}{HEAD}").as_bytes()).is_ok());
}

#[test]
fn a_dateline_without_a_year_is_noted_where_it_stands() {
    let dossier = |dateline: &str| {
        let source = format!(
            "title = \"t\"\nparties = [\"KAZ\", \"EU\"]\n[[sources]]\nid = \"article\"\ntitle = \"Article\"\n\
             published = \"2024-12~\"\ndateline = \"{dateline}\"\n"
        );
        Dossier::from_toml(&source).unwrap().check()
    };
    let report = dossier("23. Dezember");
    let [finding] = report.findings() else { panic!("{report}") };
    assert_eq!(
        (finding.code, finding.path.as_str()),
        ("dossier.dateline-without-year", "/sources/0/dateline")
    );
    assert!(finding.message.contains("\"23. Dezember\" names no year in four digits"), "{}", finding.message);
    assert!(dossier("23 December 2024").findings().is_empty());
}
