//! What must hold of any claims: parts within wholes, ranks, records, growth, whoever speaks first.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "test code")]

use bilateral::check::{ClaimCheck, check_claims};
use bilateral::claim::{Assumption, Claim, Verdict};
use proptest::prelude::*;
use serde_json::{Value, json};

/// A statement on exports of Kazakhstan to the Union in 2023, unless it says otherwise.
fn claim(id: &str, more: &Value) -> Claim {
    read(id, more).unwrap()
}

fn read(id: &str, more: &Value) -> Result<Claim, serde_json::Error> {
    let mut record = json!({ "id": id, "measure": "exports", "subject": "KAZ", "partner": "EU",
        "said": "2025-06-01", "source": "s" });
    let fields = record.as_object_mut().unwrap();
    fields.extend(more.as_object().unwrap().clone());
    if !["at", "window"].iter().any(|time| fields.contains_key(*time)) {
        fields.entry("period").or_insert(json!("2023"));
    }
    serde_json::from_value(json!({ "statement": record }))
}

/// Claims named a, b, c … in this order.
fn claims(lines: &[Value]) -> Vec<Claim> {
    lines.iter().zip('a'..).map(|(more, id)| claim(&id.to_string(), more)).collect()
}

fn check(lines: &[Value]) -> ClaimCheck {
    check_claims(&claims(lines))
}

/// The conflict sets as ids in a row: `abc`.
fn sets(checked: &ClaimCheck) -> Vec<String> {
    let set = |one: &bilateral::claim::ClaimConflict| {
        let mut ids: Vec<&str> = one.claims.iter().map(|member| member.id.as_str()).collect();
        ids.sort_unstable();
        ids.concat()
    };
    let mut sets: Vec<String> = checked.solution.conflicts.iter().map(set).collect();
    sets.sort_unstable();
    sets
}

fn conflicts(lines: &[Value]) -> Vec<String> {
    sets(&check(lines))
}

fn verdicts(checked: &ClaimCheck) -> Vec<Verdict> {
    checked.solution.claims.iter().map(|one| one.verdict).collect()
}

#[test]
fn a_rank_needs_as_many_above_it_as_it_says() {
    let second = |mine: &str, other: &str| {
        conflicts(&[
            json!({ "partner": "DEU", "relation": "rank", "figure": "2", "among": [{ "partner": "FRA" }],
                "unit": "USD" }),
            json!({ "partner": "DEU", "figure": mine }),
            json!({ "partner": "FRA", "figure": other }),
        ])
    };
    assert_eq!(second("9.0 billion USD", "5.0 billion USD"), ["abc"]);
    assert!(second("5.0 billion USD", "9.0 billion USD").is_empty());
    assert!(second("9.0 billion USD", "9.0 billion USD").is_empty(), "as large is enough");
    let third = conflicts(&[
        json!({ "partner": "DEU", "relation": "rank", "figure": "3",
            "among": [{ "partner": "FRA" }, { "partner": "ITA" }], "unit": "USD" }),
        json!({ "partner": "DEU", "figure": "9 billion USD" }),
        json!({ "partner": "FRA", "figure": "5 billion USD" }),
        json!({ "partner": "ITA", "figure": "5 billion USD" }),
    ]);
    assert_eq!(third, ["abc", "abd"], "one below it is enough to deny it");
}

#[test]
fn a_share_of_what_may_be_negative_has_no_bounds() {
    let net = |figure: &str| {
        json!({ "measure": "net-flow", "relation": "share-of", "of": { "partner": "WORLD" },
            "figure": figure, "unit": "USD" })
    };
    let world = json!({ "measure": "net-flow", "partner": "WORLD", "figure": "10.0 billion USD" });
    for (share, flow) in [("121.4 %", "12.14"), ("-30 %", "-3.0"), ("over 90 %", "12.1")] {
        let figure = format!("{flow} billion USD");
        let checked = check(&[json!({ "measure": "net-flow", "figure": figure }), world.clone(), net(share)]);
        assert_eq!(verdicts(&checked), [Verdict::Consistent; 3], "{share}");
    }
    let wrong = json!({ "measure": "net-flow", "figure": "8.0 billion USD" });
    assert_eq!(conflicts(&[wrong, world, net("over 90 %")]), ["abc"]);
    let balance = json!({ "measure": "balance", "relation": "share-of", "of": { "measure": "turnover" },
        "figure": "-20 %", "unit": "USD" });
    let lines = [
        json!({ "measure": "turnover", "figure": "10.0 billion USD" }),
        json!({ "measure": "balance", "figure": "-2.0 billion USD" }),
        balance,
    ];
    assert_eq!(verdicts(&check(&lines)), [Verdict::Consistent; 3]);
}

#[test]
fn a_share_of_what_cannot_be_negative_is_a_part() {
    let share = |figure: &str| json!({ "relation": "share-of", "of": { "partner": "WORLD" }, "figure": figure, "unit": "USD" });
    for (figure, code) in [("121.4 %", "claim.share-above-one"), ("-30 %", "claim.impossible-value")] {
        let refused = read("a", &share(figure)).unwrap_err().to_string();
        assert!(refused.contains(code), "{refused}");
    }
    // Not part of it by itself: only who calls it one is denied.
    let lines = [
        json!({ "figure": "12.1 billion USD" }),
        json!({ "measure": "imports", "figure": "10.0 billion USD" }),
        json!({ "relation": "share-of", "of": { "measure": "imports" }, "figure": "over 90 %", "unit": "USD" }),
    ];
    assert_eq!(conflicts(&lines), ["abc"]);
    // What follows for the share is no news: any part is so much.
    let alone = check(&[json!({ "partner": "WORLD", "figure": "10.0 billion USD" }), share("45 %")]);
    assert_eq!(verdicts(&alone), [Verdict::Undetermined, Verdict::Undetermined]);
}

#[test]
fn a_record_is_denied_whoever_speaks_first() {
    let record = json!({ "relation": "record", "period": "2024", "figure": "5 billion USD" });
    let before = json!({ "period": "2022", "figure": "6 billion USD" });
    assert_eq!(conflicts(&[record.clone(), before.clone()]), ["ab"]);
    assert_eq!(conflicts(&[before.clone(), record.clone()]), ["ab"]);
    for (first, second) in [("2025-06-01", "2025-07-01"), ("2025-07-01", "2025-06-01")] {
        let said = |line: &Value, day: &str| {
            let mut line = line.clone();
            line["said"] = json!(day);
            line
        };
        assert_eq!(conflicts(&[said(&record, first), said(&before, second)]), ["ab"]);
    }
    // What only follows is earlier too.
    let parts = ["exports", "imports"]
        .map(|measure| json!({ "measure": measure, "period": "2022", "figure": "3.5 billion USD" }));
    let mut lines = vec![
        json!({ "measure": "turnover", "relation": "record", "period": "2024", "figure": "5 billion USD" }),
        json!({ "measure": "turnover", "period": "2022", "figure": "over 1 billion USD" }),
    ];
    lines.extend(parts);
    assert_eq!(conflicts(&lines), ["acd"]);
}

#[test]
fn parts_of_a_period_add_up() {
    let lines = |parts: &[(&str, &str)]| -> Vec<Value> {
        let line = |(period, figure): &(&str, &str)| json!({ "period": period, "figure": format!("{figure} billion USD") });
        parts.iter().map(line).collect()
    };
    let quarters = |year| {
        let each = ["2023-Q1", "2023-Q2", "2023-Q3", "2023-Q4"].map(|quarter| (quarter, "10.0"));
        conflicts(&lines(&[&each[..], &[("2023", year)]].concat()))
    };
    assert_eq!(quarters("50.0"), ["abcde"], "all of the year, and less than it");
    assert_eq!(quarters("35.0"), ["abcde"]);
    assert!(quarters("40.1").is_empty());
    let end =
        |last| lines(&[("2023-01/2023-10", "33.5"), ("2023-11", "3.0"), ("2023-12", last), ("2023", "50.0")]);
    assert_eq!(conflicts(&end("3.0")), ["abcd"]);
    assert!(conflicts(&end("13.5")).is_empty());
    let halves = |year| conflicts(&lines(&[("2023-Q2", "30"), ("2023-Q3", "30"), ("2023", year)]));
    assert_eq!(halves("50"), ["abc"]);
    assert!(halves("80").is_empty(), "not all of the year is spoken of");
    let months: Vec<(String, &str)> = (1..=10).map(|month| (format!("2023-{month:02}"), "5.0")).collect();
    let mut ten: Vec<(&str, &str)> = months.iter().map(|(month, figure)| (month.as_str(), *figure)).collect();
    ten.push(("2023-01/2023-10", "40.0"));
    let sets = conflicts(&lines(&ten));
    assert!(
        sets.iter().all(|set| set.len() == 10 && set.ends_with('k')),
        "nine are too much already: {sets:?}"
    );
    assert!(!sets.is_empty());
    let total = |window: &str, figure: &str| json!({ "measure": "cumulative-gross-inflow", "window": window, "figure": figure });
    let inflow =
        |year: &str| json!({ "measure": "gross-inflow", "period": year, "figure": "8.0 billion USD" });
    let since = |last| {
        conflicts(&[
            total("2005/2020", "100.0 billion USD"),
            inflow("2021"),
            inflow("2022"),
            total("2005/2022", last),
        ])
    };
    assert_eq!(since("110.0 billion USD"), ["abcd"]);
    assert_eq!(since("120.0 billion USD"), ["abcd"], "the two years are all there is between");
    assert!(since("116.0 billion USD").is_empty());
}

#[test]
fn what_links_two_claims_is_there_without_a_third() {
    let part = json!({ "partner": "DEU", "figure": "22.00 billion USD" });
    let whole = json!({ "measure": "turnover", "figure": "11.00 billion USD" });
    let third = json!({ "measure": "imports", "figure": "over 1 billion USD" });
    for lines in [vec![part.clone(), whole.clone()], vec![part, whole.clone(), third]] {
        let checked = check(&lines);
        assert_eq!(sets(&checked), ["ab"]);
        let conflict = checked.solution.conflicts.first().unwrap();
        assert!(!conflict.resolved_by.contains(&Assumption::Rounding), "{:?}", conflict.resolved_by);
        for one in checked.solution.claims.iter().take(2) {
            assert_eq!(one.verdict, Verdict::Contradicted);
        }
    }
    for line in [
        json!({ "partner": "DEU", "period": "2023-Q1", "figure": "22 billion USD" }),
        json!({ "measure": "balance", "partner": "DEU", "figure": "-22 billion USD" }),
        json!({ "measure": "balance", "period": "2023-Q1", "figure": "-22 billion USD" }),
    ] {
        assert_eq!(conflicts(&[line.clone(), whole.clone()]), ["ab"], "{line}");
    }
}

#[test]
fn partners_that_do_not_overlap_add_up() {
    let of = |partner: &str, figure: &str| json!({ "partner": partner, "figure": format!("{figure} billion USD") });
    assert_eq!(conflicts(&[of("DEU", "30"), of("FRA", "30"), of("EU", "50")]), ["abc"]);
    assert!(conflicts(&[of("DEU", "30"), of("FRA", "20"), of("EU", "50")]).is_empty());
    assert_eq!(conflicts(&[of("EU", "30"), of("CHN", "30"), of("WORLD", "50")]), ["abc"]);
    assert!(
        conflicts(&[of("EU", "30"), of("DEU", "30"), of("WORLD", "50")]).is_empty(),
        "one is in the other"
    );
    let share = |partner: &str| json!({ "partner": partner, "relation": "share-of", "of": { "partner": "EU" }, "figure": "60 %" });
    assert_eq!(conflicts(&[share("DEU"), share("FRA")]), ["ab"], "nobody says of how much");
    let of_turnover = |measure: &str, figure: &str| json!({ "measure": measure, "relation": "share-of", "of": { "measure": "turnover" }, "figure": figure });
    let both = |imports: &str| conflicts(&[of_turnover("exports", "60 %"), of_turnover("imports", imports)]);
    assert_eq!(both("30 %"), ["ab"], "the two are all of it");
    assert!(both("40 %").is_empty());
}

#[test]
fn growth_links_to_a_level_at_either_end() {
    let level = |period: &str, figure: &str| json!({ "period": period, "figure": figure });
    let growth = |period: &str, rate: &str| json!({ "period": period, "relation": "growth", "figure": rate });
    let lines = |last: &str| {
        vec![
            level("2021", "10.0 billion USD"),
            level("2023", last),
            growth("2022", "10 %"),
            growth("2023", "10 %"),
        ]
    };
    assert_eq!(conflicts(&lines("20.0 billion USD")), ["abcd"]);
    assert_eq!(verdicts(&check(&lines("12.1 billion USD"))), [Verdict::Consistent; 4]);
    // A year further from any level.
    let far = [
        level("2020", "10.0 billion USD"),
        growth("2021", "0 %"),
        growth("2022", "0 %"),
        growth("2023", "0 %"),
        level("2023", "20.0 billion USD"),
    ];
    assert_eq!(conflicts(&far), ["abcde"]);
    // In two currencies nobody knows which is meant.
    let mut two = lines("20.0 billion USD");
    two.push(level("2022", "10.0 billion EUR"));
    assert!(conflicts(&two).is_empty());
}

#[test]
fn growth_adds_up_without_a_level() {
    let growth = |period: &str, base: &str, rate: &str| json!({ "period": period, "base": base, "relation": "growth", "figure": rate });
    let all = |rate: &str| {
        conflicts(&[
            growth("2021", "2020", "10 %"),
            growth("2022", "2021", "10 %"),
            growth("2022", "2020", rate),
        ])
    };
    assert_eq!(all("10 %"), ["abc"]);
    assert!(all("21 %").is_empty());
    let three = [
        growth("2021", "2020", "10 %"),
        growth("2022", "2021", "10 %"),
        growth("2023", "2022", "10 %"),
        growth("2023", "2020", "10 %"),
    ];
    assert_eq!(conflicts(&three), ["abcd"]);
}

/// A true system printed in whole tenths: partners within a bloc, quarters within a year, two years.
fn printed(numbers: &[u32]) -> Vec<Value> {
    let mut lines = Vec::new();
    let at = |index: usize| f64::from(numbers.get(index % numbers.len()).copied().unwrap_or(1));
    let flow =
        |measure: usize, partner: usize, time: usize| at(measure * 40 + partner * 8 + time) / 1000.0 + 0.1;
    let value = |measure: usize, partner: &str, year: usize, quarters: std::ops::Range<usize>| -> f64 {
        let partners = match partner {
            "DEU" => 0..1,
            "FRA" => 1..2,
            "EU" => 0..3,
            _ => 0..5,
        };
        let sum = |measure| -> f64 {
            let times = || quarters.clone().map(|quarter| year * 4 + quarter);
            partners
                .clone()
                .flat_map(|partner| times().map(move |time| (partner, time)))
                .map(|(partner, time)| flow(measure, partner, time))
                .sum()
        };
        match measure {
            2 => sum(0) + sum(1),
            3 => sum(0) - sum(1),
            one => sum(one),
        }
    };
    let measures = ["exports", "imports", "turnover", "balance"];
    for (index, number) in numbers.iter().enumerate() {
        let pick = |of: usize, shift: u32| (number.rotate_left(shift) as usize / 7) % of;
        let (measure, year, partner) = (pick(4, 3), pick(2, 9), ["DEU", "FRA", "EU", "WORLD"][pick(4, 14)]);
        let (quarters, period) = [
            (0..4, format!("{}", 2022 + year)),
            (0..2, format!("{}-01/{}-06", 2022 + year, 2022 + year)),
            (0..3, format!("{}-01/{}-09", 2022 + year, 2022 + year)),
            (index % 4..index % 4 + 1, format!("{}-Q{}", 2022 + year, index % 4 + 1)),
        ][pick(4, 19)]
        .clone();
        let now = value(measure, partner, year, quarters.clone());
        let mut line = json!({ "measure": measures[measure], "partner": partner, "period": period });
        let more = match pick(7, 24) {
            0 if measure < 3 && year == 1 => {
                let rate = (now / value(measure, partner, 0, quarters) - 1.0) * 100.0;
                json!({ "relation": "growth", "figure": format!("{rate:.0} %") })
            }
            1 if measure < 3 && partner != "WORLD" => {
                let share = now / value(measure, "WORLD", year, quarters) * 100.0;
                json!({ "relation": "share-of", "of": { "partner": "WORLD" }, "figure": format!("{share:.0} %") })
            }
            2 if measure < 2 => {
                let share = now / value(2, partner, year, quarters) * 100.0;
                json!({ "relation": "share-of", "of": { "measure": "turnover" }, "figure": format!("{share:.1} %") })
            }
            3 if partner == "DEU" => {
                let larger = value(measure, "FRA", year, quarters) > now;
                json!({ "relation": "rank", "among": [{ "partner": "FRA" }], "unit": "USD",
                    "figure": if larger { "2" } else { "1" } })
            }
            4 => json!({ "relation": "at-least", "figure": format!("{:.1} billion USD", now - 0.2) }),
            _ => json!({ "figure": format!("{now:.1} billion USD") }),
        };
        line.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        lines.push(line);
    }
    lines
}

fn numbers() -> impl Strategy<Value = Vec<u32>> {
    prop::collection::vec(0..2_000_000_u32, 8..40)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Rounded half up, what is true is never denied.
    #[test]
    fn what_is_true_is_never_denied(numbers in numbers()) {
        let lines = printed(&numbers);
        let checked = check_claims(&named(&lines, 0..lines.len()));
        let because: Vec<&String> = checked.solution.conflicts.iter().map(|one| &one.because).collect();
        prop_assert!(because.is_empty(), "{:?}", because);
    }

    /// Neither the order of claims nor what they are called has a say.
    #[test]
    fn order_and_ids_have_no_say(numbers in numbers(), wrong in 0..8_usize, shift in 1..7_usize) {
        let mut lines = printed(&numbers);
        lines[wrong]["figure"] = json!("3");
        lines[wrong]["relation"] = json!("equals");
        lines[wrong].as_object_mut().unwrap().retain(|name, _| !["of", "among"].contains(&name.as_str()));
        lines[wrong]["figure"] = json!("3.3 billion USD");
        let told = |claims: Vec<Claim>| {
            let checked = check_claims(&claims);
            let mut told: Vec<String> = checked.solution.claims.iter()
                .map(|one| format!("{} {} {} {}", one.about, one.relation, one.figure, one.verdict)).collect();
            told.sort_unstable();
            told
        };
        let other: Vec<usize> = (0..lines.len()).map(|index| (index * 31 + shift * 17) % 97).collect();
        let mut claims = named(&lines, other.into_iter());
        let half = claims.len() / 2;
        claims.rotate_left(half);
        prop_assert_eq!(told(named(&lines, 0..lines.len())), told(claims));
    }
}

fn named(lines: &[Value], ids: impl Iterator<Item = usize>) -> Vec<Claim> {
    lines
        .iter()
        .zip(ids)
        .map(|(more, id)| {
            let mut more = more.clone();
            let rated = more.get("relation").is_some_and(|one| one == "growth" || one == "share-of");
            if rated {
                more["unit"] = json!("USD");
            }
            claim(&format!("c{id:02}"), &more)
        })
        .collect()
}
