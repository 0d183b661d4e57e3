//! What was published about Kazakhstan and the European Union from 2017 to 2025: every
//! inconsistency is found by a named rule, and what holds is left in peace.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "test code")]

use bilateral::check::{ClaimCheck, check_claims};
use bilateral::claim::{Assumption, Claim, ClaimConflict, ClaimRelation, ClaimVerdict, Verdict};
use serde_json::{Value, json};

/// id, flow, worded, period, figure, growth, said, source
const TRADE: &[[&str; 8]] = &[
    ["T1", "turnover", "", "2024-01/2024-10", "41.2 billion USD", "", "2024-12-23", "article"],
    ["T2", "turnover", "", "2024-01/2024-10", "", "+23 %", "2024-12-23", "article"],
    ["T3", "exports", "", "2024-01/2024-10", "32.6 billion USD", "", "2024-12-23", "article"],
    ["T4", "imports", "", "2024-01/2024-10", "8.6 billion USD", "", "2024-12-23", "article"],
    ["T5", "turnover", "", "2023", "41.4 billion USD", "", "2024-12-23", "article"],
    ["T6", "turnover", "", "2023", "", "+3.5 %", "2024-12-23", "article"],
    ["T7", "turnover", "", "2023", "42.6 billion USD", "", "2024-05-09", "trend"],
    ["T8", "turnover", "", "2023", "", "+1.7 %", "2024-05-09", "trend"],
    ["T8-base", "turnover", "", "2022", "41.8 billion USD", "", "2024-05-09", "trend"],
    [
        "T9",
        "turnover",
        "European countries",
        "2023-01/2023-11",
        "40.2 billion USD",
        "",
        "2024-02-15",
        "trend-2",
    ],
    ["T10", "turnover", "", "2023-01/2023-11", "about 38 billion USD", "", "2024-01-15", "inform"],
    ["T11", "turnover", "", "2023-01/2023-10", "over 34 billion USD", "", "2023-12-31", "dasfazit"],
    ["T12", "turnover", "", "2024", "49.7 billion USD", "", "2025-03-28", "astanatimes"],
    ["T13", "turnover", "", "2024", "", "+16.9 %", "2025-03-28", "astanatimes"],
    ["T14", "turnover", "", "2024", "48.8 billion USD", "", "2025-12-31", "openkg"],
    ["T15", "turnover", "", "2023-01/2023-07", "25.35 billion EUR", "", "2023-12-31", "dasfazit-2"],
    ["V40", "turnover", "", "2022", "40 billion USD", "", "2023-03-14", "eximtutor"],
];

/// id, investor, worded, measure, called, time field, time, figure, said, source
const INVESTMENT: &[[&str; 10]] = &[
    [
        "I1",
        "EU",
        "",
        "cumulative-gross-inflow",
        "",
        "window",
        "2005/2016",
        "119.9 billion USD",
        "2017-10-09",
        "bulletin",
    ],
    [
        "I2",
        "WORLD",
        "",
        "cumulative-gross-inflow",
        "",
        "window",
        "2005/2016",
        "263.58 billion USD",
        "2017-10-09",
        "bulletin",
    ],
    [
        "I3",
        "EU",
        "",
        "unstated",
        "invested",
        "window",
        "2005/..",
        "160 billion USD",
        "2023-03-14",
        "eximtutor",
    ],
    ["I4", "EU", "", "unstated", "invested", "", "", "over 175 billion USD", "2023-12-31", "dasfazit"],
    [
        "I5",
        "EU",
        "European",
        "unstated",
        "volume of European investment",
        "window",
        "2005/..",
        "180 billion USD",
        "2024-12-23",
        "article",
    ],
    [
        "I6",
        "EU",
        "",
        "cumulative-gross-inflow",
        "gross inflow of direct investment",
        "window",
        "2005/2024-09",
        "200.7 billion USD",
        "2025-03-28",
        "astanatimes",
    ],
    [
        "I7",
        "EU",
        "",
        "unstated",
        "investments",
        "window",
        "2005/..",
        "over 200 billion EUR",
        "2025-12-31",
        "openkg",
    ],
    [
        "I8",
        "EU",
        "",
        "gross-inflow",
        "invested",
        "period",
        "2022",
        "12.5 billion USD",
        "2024-01-15",
        "inform",
    ],
    ["I9", "WORLD", "", "gross-inflow", "", "period", "2022", "28 billion USD", "2023-06-04", "trend-3"],
    ["I10", "WORLD", "", "net-flow", "", "period", "2022", "6.1 billion USD", "2023-07-06", "daryo"],
    ["I11", "WORLD", "", "gross-inflow", "", "period", "2021", "23.7 billion USD", "2022-04-06", "gazette"],
    ["I12", "WORLD", "", "net-flow", "", "period", "2021", "3.1718 billion USD", "2022-12-31", "wir"],
    ["I13", "WORLD", "", "position", "", "at", "2015-12-31", "119.8 billion USD", "2017-12-31", "oecd"],
    ["I14", "WORLD", "", "position", "", "at", "2015-12-31", "139.243 billion USD", "2022-12-12", "ewn"],
    ["I15", "WORLD", "", "position", "", "at", "2021-12-31", "169.102 billion USD", "2022-12-12", "ewn"],
    [
        "I16",
        "EU",
        "countries of the European Union including Switzerland",
        "unstated",
        "",
        "window",
        "1991/2019",
        "25.8 billion USD",
        "2019-09-05",
        "inform-2",
    ],
];

const COMPANIES: &[[&str; 5]] = &[
    ["C1", "over 3000", "companies with European capital", "2024-12-23", "article"],
    ["C2", "about 6000", "joint enterprises", "2024-01-15", "inform"],
    ["C3", "over 1000", "companies working in the country", "2025-12-31", "qazinform"],
];

fn claim(value: Value) -> Claim {
    serde_json::from_value(value).unwrap()
}

fn trade([id, flow, worded, period, figure, growth, said, source]: &[&str; 8]) -> Claim {
    let relation = if growth.is_empty() { "equals" } else { "growth" };
    let figure = if growth.is_empty() { figure } else { growth };
    let mut value = json!({ "id": id, "measure": flow, "subject": "KAZ", "partner": "EU", "period": period,
        "relation": relation, "figure": figure, "said": said, "source": source });
    if !worded.is_empty() {
        value["worded"] = json!(worded);
    }
    claim(json!({ "statement": value }))
}

fn investment(line: &[&str; 10]) -> Claim {
    let [id, investor, worded, measure, called, field, time, figure, said, source] = line;
    let mut value = json!({ "id": id, "host": "KAZ", "investor": investor, "measure": measure,
        "figure": figure, "said": said, "source": source });
    for (name, text) in [("worded", worded), ("called", called), (field, time)] {
        if !text.is_empty() {
            value[name] = json!(text);
        }
    }
    // Two accounts of one position: by direction, and by assets and liabilities.
    if *measure == "position" {
        value["principle"] = json!(if *id == "I13" { "directional" } else { "asset-liability" });
    }
    claim(json!({ "investment": value }))
}

fn companies([id, figure, counts, said, source]: &[&str; 5]) -> Claim {
    claim(json!({ "companies": { "id": id, "host": "KAZ", "origin": "EU", "figure": figure,
        "counts": counts, "said": said, "source": source } }))
}

fn all() -> Vec<Claim> {
    let trade = TRADE.iter().map(trade);
    trade.chain(INVESTMENT.iter().map(investment)).chain(COMPANIES.iter().map(companies)).collect()
}

fn checked() -> ClaimCheck {
    check_claims(&all())
}

fn verdict<'a>(checked: &'a ClaimCheck, id: &str) -> &'a ClaimVerdict {
    checked.solution.claims.iter().find(|one| one.id.as_str() == id).unwrap()
}

fn ids(conflict: &ClaimConflict) -> Vec<&str> {
    let mut ids: Vec<&str> = conflict.claims.iter().map(|one| one.id.as_str()).collect();
    ids.sort_unstable();
    ids
}

fn conflict<'a>(checked: &'a ClaimCheck, of: &[&str]) -> Option<&'a ClaimConflict> {
    checked.solution.conflicts.iter().find(|one| ids(one) == of)
}

/// Whether a finding with the code names every id.
fn found(checked: &ClaimCheck, code: &str, ids: &[&str]) -> bool {
    let named = |message: &str, path: &str| {
        ids.iter().all(|id| {
            let place = all().iter().position(|one| one.id().as_str() == *id).unwrap();
            message.contains(&format!("`{id}`")) || path.starts_with(&format!("/{place}/"))
        })
    };
    checked.report.findings().iter().any(|one| one.code == code && named(&one.message, one.path.as_str()))
}

fn shown(checked: &ClaimCheck, about: &str) -> String {
    checked.solution.quantities.iter().find(|one| one.about == about).unwrap().shown.clone()
}

const YEAR_2023: &str = "turnover of Kazakhstan with the European Union, the year 2023";

#[test]
fn the_sum_of_exports_and_imports_holds() {
    let checked = checked();
    for id in ["T3", "T4"] {
        assert_eq!(verdict(&checked, id).verdict, Verdict::Consistent, "{id}");
    }
    let set = ["T1", "T3", "T4"];
    assert!(
        checked.solution.conflicts.iter().all(|one| !ids(one).iter().any(|id| ["T3", "T4"].contains(id)))
    );
    let alone: Vec<Claim> = all().into_iter().filter(|one| set.contains(&one.id().as_str())).collect();
    let checked = check_claims(&alone);
    assert_eq!(checked.solution.summary(), "3 consistent, 0 contradicted, 0 undetermined, 0 incomparable");
    assert!(checked.report.findings().is_empty(), "{}", checked.report);
    let broken: Vec<Claim> = ["T1", "T3"]
        .map(|id| alone.iter().find(|one| one.id().as_str() == id).unwrap().clone())
        .into_iter()
        .chain([trade(&[
            "X",
            "imports",
            "",
            "2024-01/2024-10",
            "8.8 billion USD",
            "",
            "2024-12-23",
            "article",
        ])])
        .collect();
    let broken = check_claims(&broken);
    assert_eq!(ids(&broken.solution.conflicts[0]), ["T1", "T3", "X"]);
    assert_eq!(broken.report.findings()[0].code, "claims.contradiction");
}

#[test]
fn the_base_nobody_printed_follows() {
    let of: Vec<Claim> = all().into_iter().filter(|one| ["T1", "T2"].contains(&one.id().as_str())).collect();
    let base = &check_claims(&of).solution.quantities[0];
    assert_eq!((base.shown.as_str(), base.printed.len()), ("33.32–33.67 billion USD", 0));
    // With "over 34" beside it, it hangs on what "over" was said of.
    let checked = checked();
    assert_eq!(conflict(&checked, &["T1", "T11", "T2"]).unwrap().resolved_by, [Assumption::Rounding]);
    assert!(found(&checked, "claims.rounding-convention", &["T1", "T2", "T11"]));
    assert_eq!(verdict(&checked, "T11").verdict, Verdict::Undetermined);
    assert_eq!(verdict(&checked, "T1").verdict, Verdict::Undetermined);
}

#[test]
fn the_article_agrees_with_forty_billion_for_2022() {
    let family = ["T5", "T6", "V40"];
    let of: Vec<Claim> = all().into_iter().filter(|one| family.contains(&one.id().as_str())).collect();
    let checked = check_claims(&of);
    assert_eq!(checked.solution.summary(), "3 consistent, 0 contradicted, 0 undetermined, 0 incomparable");
    assert_eq!(
        checked.report.findings().iter().map(|one| one.code).collect::<Vec<_>>(),
        ["claims.base-unstated"]
    );
}

#[test]
fn two_families_of_series_are_told_apart() {
    let checked = checked();
    for set in [&["T5", "T7"][..], &["T8-base", "V40"], &["T12", "T13", "T5"], &["T12", "T14"]] {
        let conflict = conflict(&checked, set).unwrap_or_else(|| panic!("{set:?}"));
        assert_eq!(conflict.resolved_by, [Assumption::Series], "{set:?}");
        assert!(found(&checked, "claims.series-switched", set), "{set:?}");
    }
    // 49.7 at +16.9 % goes with 42.6, not with 41.4.
    let later: Vec<Claim> =
        all().into_iter().filter(|one| ["T7", "T12", "T13"].contains(&one.id().as_str())).collect();
    assert!(check_claims(&later).solution.conflicts.is_empty());
    assert!(shown(&checked, YEAR_2023).starts_with("42.55–42."));
}

#[test]
fn europe_is_not_the_union_and_switzerland_no_member() {
    let checked = checked();
    assert!(found(&checked, "claims.composition", &["T9", "T10"]));
    assert_eq!(verdict(&checked, "T9").verdict, Verdict::Incomparable);
    assert!(verdict(&checked, "T9").explanation.contains("European countries"));
    let swiss = checked.report.findings().iter().find(|one| one.message.contains("Switzerland")).unwrap();
    assert_eq!(swiss.code, "claims.composition");
    assert!(found(&checked, "claims.composition", &["I16"]));
}

#[test]
fn ten_months_do_not_stand_beside_a_year_and_the_rest_follows() {
    let checked = checked();
    assert!(found(&checked, "claims.part-year", &["T1", "T5"]));
    let rest = shown(&checked, "turnover of Kazakhstan with the European Union, November–December 2024");
    assert!(rest.starts_with("8.4") && rest.ends_with("8.60 billion USD"), "{rest}");
}

#[test]
fn the_two_sides_of_one_flow_are_not_one_figure() {
    let side = |id: &str, measure: &str, subject: &str, partner: &str, figure: &str| {
        claim(json!({ "statement": { "id": id, "measure": measure, "subject": subject, "partner": partner,
            "period": "2023", "figure": figure, "said": "2024-06-01", "source": id } }))
    };
    let checked = check_claims(&[
        side("E", "exports", "EU", "KAZ", "11.7 billion USD"),
        side("K", "imports", "KAZ", "EU", "8.8 billion USD"),
    ]);
    assert_eq!(checked.report.findings()[0].code, "claims.mirror");
    assert!(checked.solution.conflicts.is_empty());
    // Oil that is discharged at Trieste is exported to Italy and consumed elsewhere.
    let checked = check_claims(&[
        side("K", "exports", "KAZ", "ITA", "18.7 billion USD"),
        side("I", "imports", "ITA", "KAZ", "5.9 billion USD"),
    ]);
    let [finding] = checked.report.findings() else { panic!("{}", checked.report) };
    assert_eq!((finding.code, finding.path.as_str()), ("claims.mirror", "/1/statement"));
    assert!(finding.message.contains("by last known destination"), "{}", finding.message);
}

#[test]
fn since_2005_is_where_the_series_begins() {
    let checked = checked();
    let starts: Vec<&str> = (checked.report.findings().iter())
        .filter(|one| one.code == "claims.series-start")
        .map(|one| one.message.as_str())
        .collect();
    // Once for every first day, unit and partner: dollars and euros from the Union since 2005, one total
    // since 1991, and the world's since 2005.
    let days = |day: &str| starts.iter().filter(|one| one.contains(day)).count();
    assert_eq!((starts.len(), days("2005"), days("1991")), (4, 3, 1), "{starts:?}");
    assert!(found(&checked, "claims.series-start", &["I1"]), "the first to say so");
    assert!(!found(&checked, "claims.series-start", &["I4"]), "it names no first year");
}

#[test]
fn euros_with_the_digits_of_dollars_are_suspect() {
    let checked = checked();
    assert!(found(&checked, "claims.currency-label", &["I6", "I7"]));
    assert!(found(&checked, "claims.currency-label", &["T15"]));
    assert_eq!(checked.report.findings().iter().filter(|one| one.code == "claims.currency-label").count(), 2);
}

#[test]
fn a_total_of_inflows_is_no_stock_and_does_not_jump() {
    let checked = checked();
    assert!(found(&checked, "claims.gross-inflow-as-stock", &["I5"]));
    assert!(!found(&checked, "claims.gross-inflow-as-stock", &["I6"]), "it says gross");
    assert!(found(&checked, "claims.jump", &["I5", "I6"]));
    assert!(!found(&checked, "claims.jump", &["I4", "I5"]), "5 in a year is less than an inflow");
    assert_eq!(verdict(&checked, "I5").verdict, Verdict::Incomparable);
}

#[test]
fn measures_and_definitions_do_not_mix() {
    let checked = checked();
    for id in ["I3", "I10", "I12", "I13", "I14", "C1", "C2", "C3"] {
        assert_eq!(verdict(&checked, id).verdict, Verdict::Incomparable, "{id}");
    }
    // A part is no more than its whole.
    for id in ["I1", "I2", "I8", "I9"] {
        assert_eq!(verdict(&checked, id).verdict, Verdict::Consistent, "{id}");
    }
}

#[test]
fn a_name_in_two_spellings_and_a_base_nobody_named_are_noted() {
    let mut claims = all();
    for (id, speaker) in [("S1", "Roman Vassilenko, Deputy Minister"), ("S2", "Roman Wassilenko")] {
        claims.push(claim(
            json!({ "statement": { "id": id, "measure": "other", "subject": "KAZ", "partner": "EU",
            "counts": id, "figure": "3", "said": "2024-12-23", "source": "article", "speaker": speaker } }),
        ));
    }
    let checked = check_claims(&claims);
    let codes: Vec<&str> = checked.report.findings().iter().map(|one| one.code).collect();
    assert!(codes.contains(&"claims.speaker-spelled-differently"));
    assert!(found(&self::checked(), "claims.base-unstated", &["T6"]));
}

#[test]
fn every_reported_conflict_is_minimal_and_order_does_not_matter() {
    let forward = checked();
    let mut backward = all();
    backward.reverse();
    let backward = check_claims(&backward).solution;
    assert_eq!(forward.solution.quantities, backward.quantities);
    assert_eq!(forward.solution.ratios, backward.ratios);
    let sets =
        |conflicts: &[ClaimConflict]| conflicts.iter().map(|one| one.because.clone()).collect::<Vec<_>>();
    assert_eq!(sets(&forward.solution.conflicts), sets(&backward.conflicts));
    for conflict in &forward.solution.conflicts {
        let of = |without: Option<&str>| {
            let members = ids(conflict);
            let kept =
                |one: &Claim| members.contains(&one.id().as_str()) && Some(one.id().as_str()) != without;
            check_claims(&all().into_iter().filter(kept).collect::<Vec<_>>()).solution.conflicts.len()
        };
        assert_eq!(of(None), 1, "{:?}", ids(conflict));
        for id in ids(conflict) {
            assert_eq!(of(Some(id)), 0, "{:?} without {id}", ids(conflict));
        }
    }
}

#[test]
fn printed_balances_hold_though_subtraction_denies_them() {
    for [x, m, b] in [["1741.9", "1586.3", "155.5"], ["196.2", "177.6", "18.7"]] {
        let line = |id: &str, flow: &str, figure: &str| {
            trade(&[id, flow, "", "2024", &format!("{figure} billion EUR"), "", "2025-02-17", "release"])
        };
        let checked =
            check_claims(&[line("X", "exports", x), line("M", "imports", m), line("B", "balance", b)]);
        assert_eq!(
            checked.solution.summary(),
            "3 consistent, 0 contradicted, 0 undetermined, 0 incomparable"
        );
    }
}

#[test]
fn a_figure_with_growth_beside_it_is_two_assertions() {
    let one = claim(json!({ "trade": { "id": "T1", "reporter": "KAZ", "partner": "EU", "flow": "turnover",
        "period": "2024-01/2024-10", "figure": "41.2 billion USD", "growth": { "rate": "+23 %" },
        "said": "2024-12-23", "source": "article" } }));
    let checked = check_claims(&[one]);
    let relations: Vec<ClaimRelation> = checked.solution.claims.iter().map(|one| one.relation).collect();
    assert_eq!(relations, [ClaimRelation::Equals, ClaimRelation::Growth]);
}

#[test]
fn a_total_does_not_begin_after_it_was_said() {
    let refused = |value: Value| {
        let refused = bilateral::wire::from_json::<Claim>(&value.to_string()).unwrap_err();
        (refused.code(), refused.path().to_string())
    };
    let statement = json!({ "statement": { "id": "A", "measure": "cumulative-gross-inflow", "subject": "KAZ",
        "partner": "EU", "window": "2505/..", "figure": "180 billion USD", "said": "2024-12-23", "source": "s" } });
    assert_eq!(refused(statement), ("claim.wrong-time", "/statement/window".to_owned()));
    let figure = json!({ "investment": { "id": "A", "host": "KAZ", "investor": "EU",
        "measure": "cumulative-gross-inflow", "window": "2505/..", "figure": "180 billion USD",
        "said": "2024-12-23", "source": "s" } });
    assert_eq!(refused(figure), ("investment.wrong-time", "/investment/window".to_owned()));
}
