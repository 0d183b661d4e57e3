//! Texts that are no dossier, one for every way to be refused.

use super::inputs::{agreement, cell, companies, dossier, event, investment, trade, treaty};

pub(super) fn texts() -> Vec<String> {
    [form(), words(), dates(), figures(), trades(), investments(), parties(), cells(), entries()].concat()
}

fn form() -> Vec<String> {
    let cut = dossier(&treaty("A", "", &[("signed", "2015-12-21")]));
    let cut: String = cut.chars().take(cut.chars().count() / 2).collect();
    [
        // Not TOML, not JSON, cut off.
        "title = \"Two parties",
        "{ \"title\": \"Two parties\", }",
        cut.as_str(),
        "{ \"title\": \"Two parties\", \"parties\": [\"KAZ\", \"E",
        "{ \"title\": \"Two parties\", \"parties\": [\"KAZ\", \"EU\"] } {}",
        "[\"KAZ\", \"EU\"]",
        "\u{0}",
        // Fields: none, unknown, missing, twice.
        "",
        "title = \"Two parties\"\npartys = [\"KAZ\", \"EU\"]\n",
        "{ \"title\": \"Two parties\", \"parties\": [\"KAZ\", \"EU\"], \"status\": \"in force\" }",
        &event("kind = \"signed\", on = \"2015-12-21\", plaec = \"Astana\""),
        "{ \"title\": \"T\", \"parties\": [\"KAZ\", \"EU\"], \"sources\": [{ \"id\": \"S\", \"titel\": \"x\" }] }",
        &dossier(&trade("T", "exports", "2024", "41.2 billion USD", "growth = { rate = \"+23 %\", bass = \"2023\" }\n")),
        "title = \"Two parties\"\n",
        &event("kind = \"signed\""),
        &dossier("\n[[agreements]]\nid = \"A\"\ntitle = \"No kind\"\n"),
        "title = \"One\"\ntitle = \"Two\"\n",
        "{ \"title\": \"One\", \"title\": \"Two\", \"parties\": [\"KAZ\", \"EU\"] }",
        // Values of another kind.
        "title = 5\nparties = [\"KAZ\", \"EU\"]\n",
        "title = \"Two parties\"\nparties = \"KAZ\"\n",
        "{ \"title\": null, \"parties\": [\"KAZ\", \"EU\"] }",
        "{ \"title\": \"T\", \"parties\": [\"KAZ\", null] }",
        "{ \"title\": \"T\", \"parties\": [\"KAZ\", \"EU\"], \"agreements\": {} }",
        "{ \"title\": \"T\", \"parties\": [\"KAZ\", \"EU\"], \"agreements\": [5] }",
        &dossier(&agreement("A", "binding", "events = {}\n")),
        &event("kind = \"approved\", on = \"2017-12-12\", votes = { for = -1, against = 0, abstaining = 0 }"),
        &event("kind = \"approved\", on = \"2017-12-12\", votes = { for = 511.5, against = 0, abstaining = 0 }"),
        &event("kind = \"approved\", on = \"2017-12-12\", votes = { for = \"511\", against = 0, abstaining = 0 }"),
        &event("kind = \"approved\", on = \"2017-12-12\", votes = { for = 5000000000, against = 0, abstaining = 0 }"),
    ]
    .map(str::to_owned)
    .to_vec()
}

fn words() -> Vec<String> {
    vec![
        event("kind = \"initialed\", on = \"2015-01-20\""),
        event("kind = \"in force\", on = \"2020-03-01\""),
        event("kind = \"signed\", on = \"2015-12-21\", by = \"KZA\""),
        event("kind = \"signed\", on = \"2015-12-21\", by = \"Kazakhstan\""),
        event("kind = \"signed\", on = \"2015-12-21\", by = \"CS\""),
        event("kind = \"signed\", on = \"2015-12-21\", source = \"a source\""),
        dossier(&agreement("the treaty", "binding", "events = []\n")),
        dossier(&agreement("", "binding", "events = []\n")),
        dossier(&agreement("A", "Binding", "events = []\n")),
        dossier("claims = [{ exports = {} }]\n"),
        dossier("claims = [{}]\n"),
    ]
}

fn dates() -> Vec<String> {
    let on = |text: &str| event(&format!("kind = \"signed\", on = {text}"));
    let said =
        |text: &str| dossier(&companies("C", "over 3000", "companies").replace("\"2024-12-23\"", text));
    let period = |text: &str| dossier(&trade("T", "exports", text, "41.2 billion USD", ""));
    vec![
        on("\"2015-02-30\""),
        on("\"21.12.2015\""),
        on("\"9999-12-31\""),
        on("\"NA\""),
        on("\"../..\""),
        on("\"\""),
        on("2015-12-21"),
        on("2015"),
        said("\"2024-02-30\""),
        said("\"2024-12\""),
        said("\"9999-12-31\""),
        said("2024-12-23"),
        period("2024-13"),
        period("2024-10/2024-01"),
        period("2004/05"),
        period("last year"),
    ]
}

fn figures() -> Vec<String> {
    let figure = |text: &str| dossier(&trade("T", "exports", "2024", text, ""));
    let bare = |text: &str| figure("F").replace("\"F\"", text);
    vec![
        figure("41.2 billion USX"),
        figure("41.2 zillion USD"),
        figure("3.000 USD"),
        figure("41,2 billion USD"),
        figure("billion USD"),
        figure("41.2 USD billion USD"),
        figure(&format!("{} USD", "1".repeat(40))),
        figure(""),
        bare("41.2"),
        bare("41"),
        bare("true"),
        bare("[\"41.2 billion USD\"]"),
    ]
}

fn trades() -> Vec<String> {
    let growth = |rate: &str| {
        let more = format!("growth = {{ rate = \"{rate}\" }}\n");
        dossier(&trade("T", "exports", "2024", "41.2 billion USD", &more))
    };
    vec![
        dossier(&trade("T", "exports", "2024", "41.2 billion", "")),
        dossier(&trade("T", "exports", "2024", "-41.2 billion USD", "")),
        dossier(&trade("T", "export", "2024", "41.2 billion USD", "")),
        growth("+23 pp"),
        growth("23"),
        growth("5 billion USD"),
        dossier(&trade("T", "exports", "2024", "41.2 billion", ""))
            .replace("[[trade]]", "[[claims]]\n[claims.trade]"),
    ]
}

fn investments() -> Vec<String> {
    let figure = |investor: &str, measure: &str, figure: &str, more: &str| {
        dossier(&investment("I", investor, measure, figure, more))
    };
    let count = |figure: &str| dossier(&companies("C", figure, "companies"));
    vec![
        figure("EU", "position", "180 billion USD", "window = \"2005/..\"\n"),
        figure("EU", "position", "180 billion USD", ""),
        figure("EU", "net-flow", "18 billion USD", ""),
        figure("EU", "gross-inflow", "18 billion USD", "at = \"2024-12-31\"\n"),
        figure("EU", "cumulative-gross-inflow", "180 billion USD", ""),
        figure("EU", "cumulative-gross-inflow", "180 billion USD", "period = \"2024\"\n"),
        figure("EU", "stock", "180 billion USD", ""),
        figure("EU", "position", "180 billion", "at = \"2024-12-31\"\n"),
        figure("KAZ", "position", "180 billion USD", "at = \"2024-12-31\"\n"),
        figure("EU", "position", "180 billion USD", "at = \"2024\"\n"),
        count("3000 USD"),
        count("23 %"),
        count("3.5"),
        count("-5"),
    ]
}

fn cells() -> Vec<String> {
    let wrong = |partner: &str, fields: &str| dossier(&cell(partner, fields));
    vec![
        wrong("NLD", "measure = \"position\"\nperiod = \"2021\"\nvalue = \"60\"\n"),
        wrong("NLD", "measure = \"gross-inflow\"\nat = \"2021-12-31\"\nvalue = \"60\"\n"),
        wrong("KAZ", "measure = \"position\"\nat = \"2021-12-31\"\nvalue = \"60\"\n"),
        wrong(
            "NLD",
            "measure = \"position\"\nat = \"2021-12-31\"\nvalue = \"0\"\nconfidentiality = \"confidential\"\n",
        ),
        wrong("NLD", "measure = \"stock\"\nat = \"2021-12-31\"\n"),
    ]
}

fn parties() -> Vec<String> {
    let between = |parties: &str| format!("title = \"Parties\"\nparties = [{parties}]\n");
    let instrument = agreement("A", "binding", "events = []\n");
    vec![
        between(""),
        between("\"KAZ\""),
        between("\"KAZ\", \"EU\", \"UZB\""),
        between("\"KAZ\", \"KAZ\""),
        dossier(&instrument.replace("[\"EU\", \"KAZ\"]", "[\"EU\"]")),
        dossier(&instrument.replace("[\"EU\", \"KAZ\"]", "[\"EU\", \"EU\", \"KAZ\"]")),
        dossier(&treaty("A", "valid = \"2023/2024\"\n", &[])),
    ]
}

fn entries() -> Vec<String> {
    let rule = |fields: &str| {
        dossier(&agreement("A", "binding", &format!("entryIntoForce = [{{ {fields} }}]\nevents = []\n")))
    };
    vec![
        rule("trigger = \"nth-instrument\""),
        rule("trigger = \"signature\", n = 3"),
        rule("trigger = \"last-deposit\", offset = [{ months = 1 }]"),
        rule("trigger = \"last-deposit\", offset = [{ weeks = 1 }]"),
        rule("trigger = \"last-deposit\", offset = [{ days = -1 }]"),
        rule("trigger = \"tomorrow\""),
        rule("trigger = \"signature\" }, { trigger = \"signature\""),
        rule("trigger = \"signature\"").replace("\"binding\"", "\"non-binding\""),
    ]
}
