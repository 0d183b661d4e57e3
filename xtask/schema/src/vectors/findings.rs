//! Dossiers that can be read and have something wrong with them, one for every finding.

use super::inputs::{agreement, cell, companies, dossier, investment, trade, treaty};

pub(super) fn texts() -> Vec<String> {
    [logs(), laws(), ends(), relations(), series(), records(), trades(), investments(), cells()]
        .concat()
        .iter()
        .map(|rest| dossier(rest))
        .chain(datelines())
        .collect()
}

fn logs() -> Vec<String> {
    let log = |events: &[(&str, &str)]| treaty("A", "", events);
    let by = |party: &str| {
        let event = format!(
            "events = [{{ kind = \"ratified\", on = \"2016\", by = \"{party}\", source = \"S\" }}]\n"
        );
        agreement("A", "binding", &event)
    };
    vec![
        log(&[]),
        log(&[("entered-into-force", "2015-12-20"), ("signed", "2015-12-21")]),
        log(&[("signed", "2015-12"), ("entered-into-force", "2015-12-20")]),
        log(&[("provisional-application-started", "2015-05-01"), ("signed", "2015-12-21")]),
        log(&[("ratified", "2014"), ("signed", "2015-12-21")]),
        log(&[("approved", "2014"), ("accepted", "2014"), ("signed", "2015-12-21")]),
        log(&[("entered-into-force", "2019"), ("conclusion-decided", "2020-01-20")]),
        log(&[("conclusion-decided", "2017-01-20"), ("parliament-consented", "2017-12-12")]),
        log(&[("signed", "2015-12-21")]),
        log(&[("negotiation-opened", "2011-06")]),
        log(&[("negotiation-authorised", "2012"), ("negotiation-round", "2011-06")]),
        log(&[("entered-into-force", "2020-03-01"), ("entered-into-force", "2020-04-01")]),
        log(&[("entered-into-force", "2020-03-01"), ("entered-into-force", "2020-03")]),
        log(&[("signed", "2014-12-21"), ("initialled", "2015-01-20")]),
        log(&[
            ("negotiation-authorised", "2010"),
            ("negotiation-round", "2011-06"),
            ("negotiation-opened", "2012"),
        ]),
        log(&[("terminated", "2019"), ("entered-into-force", "2020-03-01")]),
        by("USA"),
        by("FRA"),
        by("EU"),
        treaty("A", "", &[("ratified", "2016"), ("entered-into-force", "2020")])
            .replace("\"binding\"", "\"non-binding\""),
        treaty("A", "", &[("initialled", "2011-06")]),
    ]
}

/// Events as inline tables, with further fields of the agreement before them.
fn lawful(more: &str, events: &[&str]) -> String {
    let events: Vec<String> =
        events.iter().map(|event| format!("  {{ {event}, source = \"S\" }},\n")).collect();
    agreement("A", "binding", &format!("{more}events = [\n{}]\n", events.concat()))
}

fn laws() -> Vec<String> {
    vec![
        lawful(
            "terms = { retroactive = true }\n",
            &["kind = \"signed\", on = \"2015-12-21\"", "kind = \"entered-into-force\", on = \"2015-01-01\""],
        ),
        lawful(
            "",
            &[
                "kind = \"signed\", on = \"2010-01-01\", by = \"EU\"",
                "kind = \"ratified\", on = \"2011-01-01\", by = \"KAZ\"",
                "kind = \"deposited\", on = \"2010-06-01\", by = \"KAZ\"",
                "kind = \"entered-into-force\", on = \"2010-06-01\", by = \"KAZ\"",
            ],
        ),
        lawful(
            "",
            &[
                "kind = \"signed\", on = \"2010-01-01\", by = \"KAZ\"",
                "kind = \"acceded\", on = \"2011-01-01\", by = \"KAZ\"",
                "kind = \"reservation-made\", on = \"2012-01-01\", by = \"KAZ\"",
                "kind = \"reservation-made\", on = \"2010-06-01\", by = \"KAZ\"",
            ],
        ),
        lawful(
            "",
            &[
                "kind = \"signed\", on = \"2010-01-01\"",
                "kind = \"acceded\", on = \"2011-01-01\", by = \"KAZ\"",
                "kind = \"parliament-consented\", on = \"2010-06-01\", by = \"KAZ\"",
                "kind = \"conclusion-decided\", on = \"2011-06-01\"",
            ],
        ),
        lawful(
            "competence = \"mixed\"\n",
            &[
                "kind = \"signed\", on = \"2010-01-01\"",
                "kind = \"notified-to-wto\", on = \"2009-01-01\"",
                "kind = \"registered\", on = \"2009-01-01\"",
                "kind = \"ratified\", on = \"2013-01-01\", by = \"FRA\"",
                "kind = \"ratified\", on = \"2021-01-01\", by = \"GBR\"",
                "kind = \"conclusion-decided\", on = \"2011-06-01\"",
                "kind = \"entered-into-force\", on = \"2012-01-01\"",
                "kind = \"provisional-application-started\", on = \"2013-01-01\"",
            ],
        ),
        lawful(
            "competence = \"mixed\"\nparts = [{ scope = \"trade\", title = \"Title III\" }, \
             { scope = \"courts\", competence = \"member-states\" }]\n",
            &[
                "kind = \"provisional-application-started\", on = \"2013-01-01\", scope = \"courts\"",
                "kind = \"provisional-application-started\", on = \"2013-01-01\", scope = \"tade\"",
            ],
        ),
        lawful(
            "competence = \"eu-only\"\n",
            &[
                "kind = \"ratified\", on = \"2016-01-01\", by = \"FRA\"",
                "kind = \"signed\", on = \"1991-06-01\", by = \"KAZ\"",
            ],
        ),
        lawful(
            "",
            &[
                "kind = \"acceded\", on = \"2011-01-01\", by = \"KAZ\"",
                "kind = \"entered-into-force\", on = \"2010-06-01\", by = \"KAZ\"",
            ],
        ),
        treaty("A", "", &[("initialled", "2015")]).replace("[\"EU\", \"KAZ\"]", "[\"EU\", \"FRA\", \"KAZ\"]"),
        lawful(
            "",
            &[
                "kind = \"negotiation-authorised\", on = \"2010\"",
                "kind = \"initialled\", on = \"2012\"",
                "kind = \"negotiation-authorised\", on = \"2012-06\"",
            ],
        ),
    ]
}

fn ends() -> Vec<String> {
    let denounced = "kind = \"denounced\", on = \"2011-01-31\", effective = \"2011-03-31\", by = \"KAZ\"";
    let force = "kind = \"entered-into-force\", on = \"2000-01-01\"";
    vec![
        lawful("", &["kind = \"terminated\", on = \"2012/..\""]),
        lawful("", &[force, "kind = \"terminated\", on = \"2012\", ground = \"consent\""]),
        lawful("", &[force, denounced, "kind = \"denunciation-revoked\", on = \"2011-04-01\", by = \"KAZ\""]),
        lawful("terms = { notice = 6, initialTerm = 180 }\n", &[force, denounced]),
        lawful(
            "terms = { notice = 6 }\n",
            &[force, "kind = \"denounced\", on = \"2011-01-31\", by = \"KAZ\""],
        ),
        lawful("", &[force, "kind = \"expired\", on = \"1999-01-01\""]),
        lawful("", &[force, "kind = \"provisional-application-started\", on = \"2001-01-01\", by = \"KAZ\""]),
    ]
    .into_iter()
    .chain(by_rule())
    .collect()
}

/// Force that no event states and a rule gives, or does not.
fn by_rule() -> [String; 4] {
    let rule = "entryIntoForce = [{ trigger = \"last-notification\", offset = [{ firstOfMonth = 2 }] }]\n";
    let signed = "kind = \"signed\", on = \"1998-01-01\"";
    let one = "kind = \"notified\", on = \"2000-01-10\", by = \"EU\"";
    let other = "kind = \"notified\", on = \"2000-01-20\", by = \"KAZ\"";
    let ended = |on: &str| format!("kind = \"terminated\", on = \"{on}\", ground = \"consent\"");
    let left = "kind = \"denounced\", on = \"2005-01-01\", effective = \"2006-01-01\", by = \"KAZ\"";
    let applied = "kind = \"provisional-application-started\", on = \"2001-01-01\"";
    let term = format!("{rule}terms = {{ initialTerm = 120 }}\n");
    let replacing = lawful(&format!("{rule}supersedes = [\"B\"]\n"), &[one, other]);
    [
        lawful(rule, &[signed, one, other, &ended("1999-01-01")]),
        lawful(rule, &[signed, one, &ended("2005-01-01")]),
        lawful(&term, &[signed, one, other, applied, left]),
        replacing + &treaty("B", "", &[("entered-into-force", "1995-01-01")]),
    ]
}

fn relations() -> Vec<String> {
    let rule = |offset: &str| {
        let offset = format!("offset = [{{ {offset} }}]");
        lawful(
            &format!("entryIntoForce = [{{ trigger = \"last-notification\", {offset} }}]\n"),
            &[
                "kind = \"notified\", on = \"2016-03-25\", by = \"KAZ\"",
                "kind = \"notified\", on = \"2020-01-20\", by = \"EU\"",
                "kind = \"entered-into-force\", on = \"2020-03-01\"",
            ],
        )
    };
    let sources = treaty("A", "", &[("signed", "2010-05-01"), ("signed", "2010-06-01")])
        .replacen("source = \"S\"", "source = \"R\"", 1)
        .replace("\n[[agreements]]", "\n[[areas]]\nid = \"R\"\ntitle = \"R\"\n[[agreements]]");
    let more = treaty("A", "", &[("entered-into-force", "1999-07-01"), ("superseded", "2020-03-01")])
        .replace("[\"EU\", \"KAZ\"]", "[\"EU\", \"KAZ\", \"USA\"]");
    vec![
        rule("firstOfMonth = 2"),
        rule("firstOfMonth = 1"),
        more + &treaty("B", "supersedes = [\"A\"]\n", &[("entered-into-force", "2020-03-01")]),
        sources,
        treaty("A", "amends = [\"B\"]\naccessionTo = \"B\"\n", &[("initialled", "2020")]),
    ]
}

fn series() -> Vec<String> {
    let window = |id: &str, valid: &str, more: &str, on: &str| {
        let fields = format!(
            "valid = \"{valid}\"\n{more}events = [{{ kind = \"endorsed\", on = \"{on}\", source = \"S\" }}]\n"
        );
        agreement(id, "non-binding", &fields)
    };
    let in_turn = |on: &str| {
        window("A", "2023/2024", "", "2023-05-19") + &window("B", "2025/2026", "follows = \"A\"\n", on)
    };
    let earlier = |end: &[(&str, &str)]| {
        let events = [&[("entered-into-force", "1999-07-01")], end].concat();
        treaty("A", "", &events)
            + &treaty("B", "supersedes = [\"A\"]\n", &[("entered-into-force", "2020-03-01")])
    };
    vec![
        earlier(&[]),
        earlier(&[("superseded", "2020-03-01")]),
        in_turn("2025-04-04"),
        in_turn("2024-11-30"),
        in_turn("2025-01-01"),
        treaty("A", "supersedes = [\"B\"]\n", &[("initialled", "2020")])
            + &treaty("B", "follows = \"A\"\n", &[("initialled", "2020")]),
        treaty("A", "replacesDraft = \"A\"\n", &[("initialled", "2020")]),
    ]
}

fn records() -> Vec<String> {
    vec![
        treaty("A", "", &[("initialled", "2020")]) + &treaty("A", "", &[("initialled", "2021")]),
        treaty("S", "", &[("initialled", "2020")]),
        treaty("A", "implements = \"B\"\nareas = [\"energy\"]\n", &[("initialled", "2020")]),
        treaty("EPCA", "", &[("initialled", "2020")])
            + &treaty("B", "follows = \"EPAC\"\n", &[("initialled", "2020")]),
        agreement("A", "binding", "events = [{ kind = \"initialled\", on = \"2024-10-14\" }]\n"),
        companies("C", "over 3000", "companies").replace("\"S\"", "\"press\""),
        "\n[[meetings]]\nid = \"M\"\ntitle = \"A meeting\"\non = \"2024-12-23\"\nof = \"council\"\nsource = \"S\"\n".to_owned(),
        "\n[[cooperation]]\nid = \"P\"\ntitle = \"A platform\"\nkind = \"platform\"\nmembers = [\"EU\", \"KAZ\"]\n\
         within = \"corridor\"\nevents = [{ kind = \"launched\", on = \"2024-06-12\" }]\n"
            .to_owned(),
    ]
}

/// One that says when "23. Dezember" was, one that does not, and one with a year.
fn datelines() -> Vec<String> {
    [
        "dateline = \"23. Dezember\", published = \"2024-12~\"",
        "dateline = \"23. Dezember\"",
        "dateline = \"23.12.2024\"",
    ]
    .map(|more| dossier("").replace("title = \"A source\"", &format!("title = \"A source\", {more}")))
    .into()
}

fn trades() -> Vec<String> {
    let turnover = |period: &str, figure: &str| trade("T", "turnover", period, figure, "");
    let parts = trade("X", "exports", "2024", "20 billion USD", "")
        + &trade("M", "imports", "2024", "10 billion USD", "");
    let growing = trade("T", "exports", "2024", "41.2 billion USD", "growth = { rate = \"+23 %\" }\n");
    let between = |reporter: &str, partner: &str, period: &str| {
        trade("T", "exports", period, "5 billion USD", "")
            .replace("reporter = \"KAZ\"", &format!("reporter = \"{reporter}\""))
            .replace("partner = \"EU\"", &format!("partner = \"{partner}\""))
    };
    let fallen = |flow: &str, figure: &str, rate: &str| {
        trade("T", flow, "2024", figure, &format!("growth = {{ rate = \"{rate}\" }}\n"))
    };
    let elsewhere = |text: String| text.replace("source = \"S\"", "source = \"R\"");
    let other = "[[sources]]\nid = \"R\"\ntitle = \"Another source\"\n";
    vec![
        parts.clone() + &turnover("2024", "41.2 billion USD"),
        parts + &turnover("2024", "30 billion USD"),
        turnover("2023", "42 billion USD")
            + &trade("U", "turnover", "2024-01/2024-10", "41.2 billion USD", ""),
        format!(
            "{}{}",
            other
                .replace("[[sources]]", "[[areas]]")
                .replace("\"R\"", "\"energy\"")
                .replace("Another source", "Energy"),
            turnover("2024", "41.2 billion USD") + &trade("U", "turnover", "2024", "38 billion USD", "")
        ),
        turnover("2024", "41.2 billion USD")
            + &trade("U", "turnover", "2024", "60 billion USD", "worded = \"European countries\"\n"),
        growing.clone() + &trade("B", "exports", "2023", "25 billion USD", ""),
        growing.clone() + &trade("B", "exports", "2023", "33.5 billion USD", ""),
        growing + &trade("B", "exports", "2023", "over 34 billion USD", ""),
        elsewhere(turnover("2024", "41.2 billion EUR")),
        between("KAZ", "KAZ", "2023"),
        between("KAZ", "KAZ", "2023").replace("\"exports\"", "\"imports\""),
        between("EU", "EU", "2023"),
        between("EU", "DEU", "2023"),
        between("DDR", "SUN", "2023"),
        between("KAZ", "EU", "2025"),
        fallen("exports", "5 billion USD", "-150 %"),
        fallen("exports", "5 billion USD", "-100 %"),
        fallen("balance", "-5 billion USD", "-150 %"),
    ]
}

/// Cells of investment tables within a dossier.
fn cells() -> Vec<String> {
    let position =
        |value: &str| format!("measure = \"position\"\nat = \"2021-12-31\"\nvalue = \"{value}\"\n");
    let flow = |measure: &str, value: &str| {
        format!("measure = \"{measure}\"\nperiod = \"2021\"\nvalue = \"{value}\"\n")
    };
    let hidden = "measure = \"position\"\nat = \"2021-12-31\"\nconfidentiality = \"confidential\"\n";
    vec![
        cell("NLD", &position("60")),
        cell("NLD", &position("60")) + &cell("WORLD", &position("50")),
        cell("NLD", &position("60")) + &cell("WORLD", &position("50")) + &cell("GBR", hidden),
        cell("NLD", &flow("gross-inflow", "3")) + &cell("NLD", &flow("net-flow", "24")),
        cell("NLD", &(position("60") + "source = \"nobody\"\n")),
        cell("NLD", &position("-60")),
    ]
}

fn investments() -> Vec<String> {
    let total = |id: &str, said: &str, figure: &str, more: &str| {
        let more = format!("window = \"2005/..\"\n{more}");
        investment(id, "EU", "cumulative-gross-inflow", figure, &more).replace("2024-12-23", said)
    };
    let called = "called = \"volume of investment\"\n";
    let world = investment("W", "WORLD", "position", "150 billion USD", "at = \"2021-12-31\"\n");
    let year = investment("Y", "EU", "gross-inflow", "10 billion USD", "period = \"2022\"\n");
    vec![
        total("I", "2024-12-23", "180 billion USD", called) + &world.clone(),
        total("I", "2024-12-23", "180 billion USD", "") + &world,
        investment("I", "EU", "unstated", "180 billion USD", called),
        investment("I", "EU", "unstated", "180 billion USD", ""),
        year.clone()
            + &total("A", "2022-06-30", "150 billion USD", "")
            + &total("B", "2023-05-31", "200 billion USD", ""),
        year.clone()
            + &total("A", "2022-06-30", "150 billion USD", "")
            + &total("B", "2023-05-31", "155 billion USD", ""),
        total("A", "2023-12-31", "200 billion USD", "") + &total("B", "2024-01-15", "200 billion EUR", ""),
        total("I", "2024-12-23", "180 billion USD", called),
        total("A", "2024-12-23", "180 billion USD", "").replace("2005/..", "2005/2021")
            + &total("B", "2024-12-23", "170 billion USD", "").replace("2005/..", "2005/2022"),
        investment("P", "EU", "position", "180 billion USD", "at = \"2021-12-31\"\n") + &world,
        year.clone()
            + &investment(
                "Z",
                "EU",
                "gross-inflow",
                "12 billion USD",
                "period = \"2023\"\ngrowth = { rate = \"+50 %\" }\n",
            ),
        companies("C", "over 3000", "companies with European capital")
            + &companies("D", "about 6000", "joint enterprises"),
        companies("C", "over 3000", "companies") + &companies("D", "about 3100", "companies"),
    ]
}
