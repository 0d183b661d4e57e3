//! Indicators against worked examples in exact fractions, and price indices of a known economy.

#![expect(clippy::unwrap_used, reason = "a test stops at the first thing that is not as it should be")]

use std::fs;

use bilateral::indicator::prices::{Formula, Linking, price_series};
use bilateral::indicator::{
    Columns, Matrix, advantage, concentration, intra_industry, levels, margins, survival,
};
use bilateral_tests::reference_data;
use serde_json::Value;

fn oracle(name: &str) -> Option<Value> {
    let path = reference_data(&format!("oracles/{name}.json"))?;
    Some(serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap())
}

/// A fraction, a number, or text of one.
fn number(value: &Value) -> f64 {
    let Some(text) = value.as_str() else { return value.as_f64().unwrap() };
    let (above, below) = text.split_once('/').unwrap_or((text, "1"));
    above.parse::<f64>().unwrap() / below.parse::<f64>().unwrap()
}

/// The float nearest to the fraction, or one of its neighbours.
fn same(own: Option<f64>, known: &Value) {
    let (own, known) = (own.unwrap(), number(known));
    assert!((own - known).abs() <= 4.0 * f64::EPSILON * known.abs().max(1e-3), "{own:e} is not {known:e}");
}

fn one(x: &[f64]) -> Columns<1> {
    Columns::of(x).unwrap()
}

fn two(x: &[f64], y: &[f64]) -> Columns<2> {
    Columns::full([x, y]).unwrap()
}

#[test]
fn six_numbers_called_concentration() {
    let Some(all) = oracle("toy_exact") else { return };
    let known = &all["concentration_variants_50_30_20_0"];
    let x = one(&[50.0, 30.0, 20.0, 0.0]);
    same(concentration::hhi(&x).value(), &known["hhi_0_1"]);
    same(concentration::hhi_points(&x).value(), &known["hhi_0_10000"]);
    same(concentration::hhi_normalised(&x).value(), &known["hhi_normalised_n4"]);
    same(concentration::hhi_normalised_active(&x).value(), &known["hhi_normalised_n3_active_only"]);
    same(concentration::hirschman(&x).value(), &known["hirschman_sqrt"]);
    same(concentration::unctad_concentration(&x).value(), &known["unctad_sqrt_norm_n4"]);
    same(concentration::equivalent_number(&x).value(), &known["effective_number"]);
    same(concentration::entropy(&x).value(), &known["entropy_nats"]);
    same(concentration::theil(&x).value(), &known["theil_n4"]);
    same(concentration::gini(&x).value(), &known["gini_n4"]);
    same(concentration::theil_between(&x).value(), &all["theil_decomp"]["between"]);
    same(concentration::theil_within(&x).value(), &all["theil_decomp"]["within"]);
    let with_total = concentration::hhi(&one(&[50.0, 30.0, 20.0, 0.0, 100.0]));
    same(with_total.value(), &all["hhi_with_total_row"]["h_contaminated"]);
    assert!(with_total.notices().iter().any(|notice| notice.code == "indicator.total-among-items"));
}

#[test]
fn both_directions() {
    let Some(all) = oracle("toy_exact") else { return };
    // The one example with these shares, in whole numbers.
    let trade = two(&[120.0, 80.0, 0.0], &[60.0, 50.0, 10.0]);
    let lists = [
        (intra_industry::grubel_lloyd(&trade), &all["gl"]["by_product"]),
        (advantage::michaely(&trade), &all["michaely"]),
        (advantage::lafay(&trade), &all["lafay"]),
    ];
    for (own, known) in lists {
        for (place, known) in known.as_array().unwrap().iter().enumerate() {
            same(own.at(place), known);
        }
    }
    same(intra_industry::grubel_lloyd_aggregate(&trade).value(), &all["gl"]["aggregate"]);
    same(intra_industry::grubel_lloyd_adjusted(&trade).value(), &all["gl"]["adjusted"]);
    // Changes (30, 20), (−20, 0), (20, 0).
    let changes =
        Columns::full([&[0.0, 20.0, 0.0], &[0.0; 3], &[30.0, 0.0, 20.0], &[20.0, 0.0, 0.0]]).unwrap();
    for (place, name) in [(0, "A"), (1, "A"), (2, "A"), (0, "B"), (1, "B"), (2, "B")].iter().copied() {
        let own = if name == "A" {
            intra_industry::marginal_a(&changes)
        } else {
            intra_industry::marginal_b(&changes)
        };
        same(own.at(place), &all["brulhart"][name][place]);
    }
    same(intra_industry::marginal_a_aggregate(&changes).value(), &all["brulhart"]["A_aggregate"]);
}

#[test]
fn parts_of_a_whole() {
    let Some(all) = oracle("toy_exact") else { return };
    let margins = margins::hummels_klenow(&two(&[10.0, 10.0, 0.0], &[40.0, 40.0, 20.0]));
    for (own, known) in [("extensive", "EM"), ("intensive", "IM"), ("share", "share")] {
        same(margins.of(own), &all["hummels_klenow"][known]);
    }
    let (before, after) = ([60.0, 40.0], [66.0, 50.0]);
    let contributions = levels::contribution(&two(&before, &after));
    same(contributions.at(0), &all["contributions_pp"]["a"]);
    same(contributions.at(1), &all["contributions_pp"]["b"]);
    same(levels::growth(&two(&[100.0], &[116.0])).value(), &all["contributions_pp"]["growth"]);
    let spells = two(&[1.0, 1.0, 2.0, 3.0, 5.0, 5.0], &[1.0, 1.0, 1.0, 1.0, 0.0, 0.0]);
    let estimate = survival::kaplan_meier(&spells);
    for step in all["kaplan_meier"].as_array().unwrap() {
        same(estimate.of(&step[0].to_string()), &step[1]);
    }
    let ytd = &all["ytd_identity"];
    let rate = |before: f64, after: f64| levels::growth(&two(&[before], &[after])).value();
    same(rate(100.0, 123.0), &ytd["g_ytd"]);
    same(rate(20.0, 18.0), &ytd["g_rest"]);
    same(rate(120.0, 141.0), &ytd["g_year"]);
    same(levels::share(&one(&[100.0, 20.0])).at(0), &ytd["w"]);
}

/// Two products in two markets whose decomposition is the one of the example.
#[test]
fn market_shares() {
    let Some(all) = oracle("toy_exact") else { return };
    let cells = [
        [25.0, 20.0, 25.0, 130.0],
        [8.0, 28.0, 50.0, 142.0],
        [50.0, 50.0, 500.0, 400.0],
        [45.0, 70.0, 500.0, 460.0],
    ];
    let matrix = |cells: [f64; 4]| Matrix::full(["p", "q"], ["A", "B"], cells.to_vec()).unwrap();
    let [v0, v1, w0, w1] = cells.map(matrix);
    let four = margins::constant_market_share([&v0, &v1], [&w0, &w1]).unwrap();
    let known = &all["cms"];
    same(Some(four.values().flatten().sum()), &known["total"]);
    for (own, known) in [
        (four.of("world"), &known["world"]),
        (four.of("product"), &known["commodity"]),
        (four.of("market"), &known["market"]),
        (four.of("competitiveness"), &known["competitiveness"]),
    ] {
        same(own, known);
    }
    let [v0, v1, w0, w1] = &cells;
    let three = margins::three_terms(&Columns::full([v0, v1, w0, w1]).unwrap());
    let known = &all["cms_three_term"];
    same(three.of("structure"), &known["structural_base"]);
    same(three.of("share"), &known["share_base"]);
    same(three.of("interaction"), &known["interaction"]);
}

/// Every number of the files is asked for above, and none that is not there.
#[test]
fn nothing_is_left_out() {
    let names = |all: &Value| all.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
    if let Some(all) = oracle("toy_exact") {
        let known = [
            "brulhart",
            "cms",
            "cms_three_term",
            "concentration_variants_50_30_20_0",
            "contributions_pp",
            "gl",
            "hhi_with_total_row",
            "hummels_klenow",
            "kaplan_meier",
            "lafay",
            "michaely",
            "note",
            "theil_decomp",
            "ytd_identity",
        ];
        assert_eq!(names(&all), known);
    }
    if let Some(all) = oracle("ces_sigma2_price_indices") {
        let known = ["fisher", "inputs", "laspeyres", "paasche", "tornqvist", "true_ces", "walsh"];
        assert_eq!(names(&all), known);
    }
}

#[test]
fn price_indices_of_a_known_economy() {
    let Some(all) = oracle("ces_sigma2_price_indices") else { return };
    let inputs = &all["inputs"];
    let list = |value: &Value| -> Vec<f64> {
        value.as_array().unwrap().iter().map(|one| one.as_f64().unwrap()).collect()
    };
    let (weights, spent) = (list(&inputs["alpha"]), list(&inputs["expenditure"]));
    let prices: Vec<Vec<f64>> = inputs["prices"].as_array().unwrap().iter().map(list).collect();
    // Demand with an elasticity of two: shares are αᵢ pᵢ^(1−2) over their sum.
    let demand = |(prices, spent): (&Vec<f64>, &f64)| -> Vec<f64> {
        let whole: f64 = weights.iter().zip(prices).map(|(weight, price)| weight / price).sum();
        weights.iter().zip(prices).map(|(weight, price)| weight / price / whole * spent / price).collect()
    };
    let quantities: Vec<f64> = prices.iter().zip(&spent).flat_map(demand).collect();
    let items = weights.len();
    let matrix = |cells: Vec<f64>| Matrix::full(0..prices.len(), 0..items, cells).unwrap();
    let (prices, quantities) = (matrix(prices.concat()), matrix(quantities));
    let mut compared = 0;
    // Sato–Vartia is exact for such demand: both the direct and the chained index are the true one.
    for (linking, name) in [(Linking::FixedBase, "direct"), (Linking::Chained, "chained")] {
        let own = price_series(Formula::SatoVartia, linking, &prices, &quantities).unwrap();
        for (place, known) in list(&all["true_ces"][name]).into_iter().enumerate() {
            assert!((own.at(place).unwrap() - known).abs() < 1e-12 * known, "true {name} {place}");
            compared += 1;
        }
    }
    for formula in Formula::ALL {
        let Some(known) = all.get(formula.as_str().replace('-', "_")) else { continue };
        for (linking, name) in [(Linking::FixedBase, "direct"), (Linking::Chained, "chained")] {
            let own = price_series(*formula, linking, &prices, &quantities).unwrap();
            for (place, known) in list(&known[name]).into_iter().enumerate() {
                assert!((own.at(place).unwrap() - known).abs() < 1e-12 * known, "{formula} {name} {place}");
                compared += 1;
            }
        }
    }
    assert_eq!(compared, 144, "{compared}");
}
