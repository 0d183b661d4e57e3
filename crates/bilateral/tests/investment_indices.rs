//! Indices of direct investment against published tables.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use std::collections::BTreeMap;

use bilateral::investment::index::{INDICES, Quadrant, Scored, compute, performance, potential, quadrant};
use rust_decimal::Decimal;

fn decimal(text: &str) -> Decimal {
    bilateral::wire::decimal::parse(text).unwrap()
}

fn series<const N: usize>(texts: [&str; N]) -> Vec<Decimal> {
    texts.map(decimal).to_vec()
}

/// Inflows of one row of UNCTAD's annex table 1 (World Investment Report 2022), million USD.
fn inflows(row: &str, years: std::ops::RangeInclusive<usize>) -> Option<Vec<Decimal>> {
    let folder = std::env::var("BILATERAL_REFERENCE_DATA")
        .unwrap_or_else(|_| concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data").to_owned());
    let path = std::path::Path::new(&folder).join("fdi/UNCTAD_WIR2022_tab01_fdi_inflows.csv");
    let Ok(text) = std::fs::read_to_string(&path) else {
        assert!(std::env::var_os("CI").is_none(), "no reference data at {}", path.display());
        eprintln!("SKIPPED: no reference data at {}", path.display());
        return None;
    };
    let line = text.lines().find(|line| line.split(',').nth(2) == Some(row)).unwrap();
    let cells: Vec<&str> = line.split(',').collect();
    Some(years.map(|year| decimal(cells[year - 1990 + 3])).collect())
}

/// Output of Kazakhstan, the world and the euro area, billion USD (World Bank, NY.GDP.MKTP.CD, 2017 release).
fn output(first: usize) -> [Vec<Decimal>; 3] {
    if first == 2002 {
        [
            series(["24.6365932233467", "30.8336997027594", "43.1516470026096"]),
            series(["34635.9643641931", "38894.058718266", "43804.8237469566"]),
            series(["7174.01403960336", "8851.57234233851", "10152.860200757"]),
        ]
    } else {
        [
            series(["81.0038845454098", "104.849886825584", "133.441612246798"]),
            series(["51363.2396085287", "57858.9705519666", "63461.8098586839"]),
            series(["11186.0134729715", "12879.5042935455", "14118.1764827098"]),
        ]
    }
}

#[test]
fn performance_of_kazakhstan_and_what_counting_the_euro_area_twice_does_to_it() {
    for (first, published, ours) in [(2002, "7.01", "5.72"), (2006, "4.38", "3.57")] {
        let years = first..=first + 2;
        let (Some(host), Some(world)) = (inflows("Kazakhstan", years.clone()), inflows("World", years))
        else {
            return;
        };
        let [output, produced, euro] = output(first);
        let index = |produced: &[Decimal]| {
            let index = performance(&host, &world, &output, produced).unwrap();
            index.value().unwrap().round(2)
        };
        assert_eq!(index(&produced), decimal(ours));
        // A world that is the sum of all rows of a table in which the euro area stands beside its members.
        let twice: Vec<Decimal> = produced.iter().zip(&euro).map(|(world, euro)| world + euro).collect();
        let off = (index(&twice) / decimal(published) - Decimal::ONE).abs();
        assert!(off < decimal("0.006"), "{} against {published}", index(&twice));
    }
}

#[test]
fn performance_is_a_ratio_of_shares() {
    let one = series(["1", "2", "3"]);
    let ten = series(["10", "20", "30"]);
    assert_eq!(performance(&one, &ten, &one, &ten).unwrap().value().unwrap().round(2), Decimal::ONE);
    let left = series(["-1", "-2", "-3"]);
    assert_eq!(performance(&left, &ten, &one, &ten).unwrap().value().unwrap().round(0), -Decimal::ONE);
    for (inflows, world) in [(&one[..2], &ten[..]), (&[][..], &[][..]), (&one[..], &left[..])] {
        assert!(performance(inflows, world, &one, &ten).unwrap().value().is_none());
    }
}

#[test]
fn potential_is_a_mean_of_scores_and_the_quadrant_follows() {
    let variable = |value: &str| Scored { value: decimal(value), least: 0.into(), greatest: 4.into() };
    let index = potential(&[variable("1"), variable("4")]).unwrap().value().unwrap();
    assert_eq!(index.round(3), decimal("0.625"));
    assert!(
        potential(&[]).unwrap().value().is_none() && potential(&[variable("5")]).unwrap().value().is_none()
    );
    let [low, high] = [1, 2].map(bilateral::flow::Ratio::whole);
    assert_eq!(quadrant(high, low, high, low), Quadrant::FrontRunner);
    assert_eq!(quadrant(high, low, low, high), Quadrant::AbovePotential);
    assert_eq!(quadrant(low, high, high, low), Quadrant::BelowPotential);
    assert_eq!(quadrant(low, high, low, high), Quadrant::UnderPerformer);
}

/// An index, its inputs, its value.
type Case = (&'static str, &'static [(&'static str, &'static [&'static str])], &'static str);

/// Each index on small numbers worked out by hand.
#[test]
fn every_index_has_its_value() {
    let cases: [Case; 20] = [
        (
            "fdi-performance",
            &[("inflows", &["2"]), ("worldInflows", &["10"]), ("output", &["1"]), ("worldOutput", &["20"])],
            "4",
        ),
        (
            "fdi-potential",
            &[("value", &["1", "4"]), ("least", &["0", "0"]), ("greatest", &["4", "4"])],
            "0.625",
        ),
        (
            "fdi-quadrant",
            &[
                ("performance", &["1.4"]),
                ("medianPerformance", &["1"]),
                ("potential", &["0.2"]),
                ("medianPotential", &["0.3"]),
            ],
            "2",
        ),
        ("fdi-openness", &[("inward", &["3"]), ("outward", &["-1"]), ("output", &["100"])], "0.02"),
        ("fdi-top-share", &[("values", &["3", "1", "4"]), ("count", &["2"])], "0.875"),
        ("fdi-global-asymmetry", &[("inward", &["60", "-5"]), ("outward", &["20", "3"])], "48"),
        (
            "fdi-duration-weighted-inflow",
            &[("gross", &["10", "10"]), ("prices", &["50", "100"]), ("basePrice", &["100"])],
            "30",
        ),
        ("fdi-market-integration", &[("inward", &["3"]), ("outward", &["1"]), ("output", &["100"])], "0.02"),
        ("fdi-stock-to-output", &[("position", &["119.8"]), ("output", &["217.8"])], "0.5500"),
        ("fdi-flow-to-capital-formation", &[("flow", &["-1"]), ("capitalFormation", &["4"])], "-0.25"),
        (
            "fdi-bilateral-intensity",
            &[
                ("bilateral", &["6"]),
                ("investorTotal", &["10"]),
                ("hostTotal", &["12"]),
                ("worldTotal", &["100"]),
            ],
            "5",
        ),
        ("fdi-concentration", &[("values", &["3", "1"])], "0.625"),
        ("fdi-concentration-normalised", &[("values", &["3", "1"])], "0.25"),
        ("fdi-equivalent-number", &[("values", &["3", "1"])], "1.6"),
        ("fdi-rate-of-return", &[("income", &["10"]), ("opening", &["90"]), ("closing", &["110"])], "0.1"),
        ("fdi-reinvestment-ratio", &[("reinvested", &["-1"]), ("equityIncome", &["4"])], "-0.25"),
        ("fdi-mirror-asymmetry", &[("inward", &["60"]), ("outward", &["20"])], "40"),
        ("fdi-relative-asymmetry", &[("inward", &["60"]), ("outward", &["20"])], "1"),
        ("fdi-phantom-share", &[("real", &["60"]), ("total", &["100"])], "0.4"),
        (
            "fdi-stock-consistency-gap",
            &[("flows", &["3", "4"]), ("opening", &["10"]), ("closing", &["15"])],
            "2",
        ),
    ];
    let mut ids: Vec<&str> = cases.iter().map(|(id, ..)| *id).collect();
    ids.sort_unstable();
    let mut known: Vec<&str> = INDICES.iter().map(|definition| definition.id).collect();
    known.sort_unstable();
    assert_eq!(ids, known);
    for (id, inputs, expected) in cases {
        let given: BTreeMap<String, Vec<Decimal>> = inputs
            .iter()
            .map(|(name, values)| ((*name).to_owned(), values.iter().map(|value| decimal(value)).collect()))
            .collect();
        let expected = decimal(expected);
        let value = compute(id, &given).unwrap().value().map(|value| value.round(expected.scale()));
        assert_eq!(value, Some(expected), "{id}");
        let mut missing = given.clone();
        missing.pop_first();
        assert_eq!(compute(id, &missing).unwrap_err().code(), "investment.index-input");
    }
    assert_eq!(compute("fdi-performence", &BTreeMap::new()).unwrap_err().code(), "input.unknown-word");
}

#[test]
fn the_registry_answers_with_the_same_numbers() {
    use bilateral::indicator::{Inputs, Reason, compute as ask, definition};
    let answer = |key: &str, columns: &str| {
        let inputs: Inputs = bilateral::wire::from_json(&format!(r#"{{ "columns": {columns} }}"#)).unwrap();
        ask(key, &inputs).unwrap()
    };
    for index in INDICES {
        let definition = definition(index.id).unwrap();
        assert_eq!((definition.inputs(), definition.formula()), (index.inputs, index.formula));
    }
    assert_eq!(answer("fdi-phantom-share", r#"{ "real": [60], "total": [100] }"#).value(), Some(0.4));
    assert_eq!(
        answer("fdi-stock-consistency-gap", r#"{ "flows": [3, -4], "opening": [10], "closing": [15] }"#)
            .value(),
        Some(-6.0)
    );
    let negative = answer("fdi-concentration", r#"{ "values": [3, -1] }"#);
    assert_eq!((negative.value(), negative.why().unwrap().reason()), (None, Reason::OutOfRange));
    let missing = answer("fdi-concentration", r#"{ "values": [3, null] }"#);
    assert_eq!((missing.value(), missing.coverage().known), (None, 1));
    assert_eq!(missing.why().unwrap().reason(), Reason::Missing);
}
