use bilateral::indicator::network::*;
use bilateral::indicator::survival::*;
use bilateral::indicator::{Inputs, Matrix, Reason, Trials, robustness};
use proptest::prelude::*;

use super::{matrix, near, two};

proptest! {
    #[test]
    fn survival_falls_from_one(spells in prop::collection::vec((1_u8..20, any::<bool>()), 1..60)) {
        let (durations, ended): (Vec<f64>, Vec<f64>) = spells.iter().map(|(time, ended)| (f64::from(*time), f64::from(u8::from(*ended)))).unzip();
        let answer = kaplan_meier(&two(&durations, &ended));
        let values: Vec<f64> = answer.values().flatten().collect();
        prop_assert!(values.windows(2).all(|pair| pair[0] >= pair[1]) && values.iter().all(|value| (0.0..=1.0).contains(value)));
        let mut expected = 1.0;
        let mut times = durations.clone();
        times.sort_by(f64::total_cmp);
        times.dedup();
        for (time, own) in times.iter().zip(&values) {
            let at_risk = durations.iter().filter(|other| *other >= time).count() as f64;
            let deaths = durations.iter().zip(&ended).filter(|(other, ended)| *other == time && **ended > 0.0).count() as f64;
            expected *= 1.0 - deaths / at_risk;
            prop_assert!(near(*own, expected));
        }
    }

    #[test]
    fn positions_add_up_and_are_at_rest(trade in matrix(), damping in 0.0_f64..0.95) {
        let (rows, columns) = (trade.rows().len(), trade.columns().len());
        let (own, markets) = (hubs(&trade), authorities(&trade));
        if own.why().is_none() {
            let h: Vec<f64> = own.values().flatten().collect();
            let a: Vec<f64> = markets.values().flatten().collect();
            prop_assert!(near(h.iter().sum(), 1.0) && near(a.iter().sum(), 1.0));
            let next: Vec<f64> = (0..rows).map(|i| (0..columns).map(|j| trade.cell(i, j).unwrap() * a[j]).sum()).collect();
            let total: f64 = next.iter().sum();
            for (one, other) in h.iter().zip(&next) {
                prop_assert!((one - other / total).abs() < 1e-9);
            }
        }
        if rows == columns {
            let ranks: Vec<f64> = pagerank(&trade, damping).values().flatten().collect();
            prop_assert!(near(ranks.iter().sum(), 1.0));
            for j in 0..columns {
                let flow: f64 = (0..rows).map(|i| ranks[i] * trade.cell(i, j).unwrap() / (0..columns).map(|k| trade.cell(i, k).unwrap()).sum::<f64>()).sum();
                prop_assert!((ranks[j] - (1.0 - damping) / rows as f64 - damping * flow).abs() < 1e-9);
            }
        }
    }
}

#[test]
fn rules_of_spells() {
    // Years:            1 2 3 4 5 6 7 8
    let relation = |cells: [u8; 8]| Matrix::full(["r"], 0..8, cells.map(f64::from).to_vec()).unwrap();
    let rules = SpellRules { gap: 0, keep_first: true, first_only: false };
    let told = |cells, rules| {
        let answer = of_trade(&relation(cells), rules);
        let bilateral::indicator::Shape::Row(times) = answer.shape() else { return Vec::new() };
        times.iter().cloned().zip(answer.values()).collect::<Vec<_>>()
    };
    let one = |time: &str, value| (time.to_owned(), Some(value));
    // Two spells: one of two years ended, one of three still running.
    assert_eq!(told([1, 1, 0, 0, 0, 1, 1, 1], rules), [one("2", 0.5), one("3", 0.5)]);
    // The first runs from the first year: who knows since when.
    assert_eq!(told([1, 1, 0, 0, 0, 1, 1, 1], SpellRules { keep_first: false, ..rules }), [one("3", 1.0)]);
    assert_eq!(told([1, 1, 0, 0, 0, 1, 1, 1], SpellRules { first_only: true, ..rules }), [one("2", 0.0)]);
    // A gap of one year is bridged; one of two is not.
    assert_eq!(told([0, 1, 0, 1, 0, 0, 0, 0], SpellRules { gap: 1, ..rules }), [one("3", 0.0)]);
    assert_eq!(told([0, 1, 0, 0, 1, 0, 0, 0], SpellRules { gap: 1, ..rules }), [one("1", 0.0)]);
    // Trade that pauses at the end may come back.
    assert_eq!(told([0, 0, 0, 0, 0, 1, 1, 0], SpellRules { gap: 1, ..rules }), [one("2", 1.0)]);
    assert_eq!(of_trade(&relation([0; 8]), rules).why().unwrap().reason(), Reason::Empty);
}

#[test]
fn networks_that_fall_apart_have_no_hubs() {
    let apart = Matrix::full(["A", "B"], ["C", "D"], vec![1.0, 0.0, 0.0, 1.0]).unwrap();
    assert_eq!(hubs(&apart).why().unwrap().reason(), Reason::Disconnected);
    assert_eq!(pagerank(&apart, 0.85).why().unwrap().reason(), Reason::OutOfRange);
    let idle = Matrix::full(["A", "B"], ["A", "B"], vec![0.0, 1.0, 0.0, 0.0]).unwrap();
    // B exports nothing: its rank goes to both. r_A = ((1 − d) + d r_B)/2.
    let ranks: Vec<f64> = pagerank(&idle, 0.5).values().flatten().collect();
    assert!(near(ranks[0], 0.4) && near(ranks[1], 0.6));
}

#[test]
fn choices_are_tried() {
    let inputs: Inputs = bilateral::wire::from_json(
        r#"{ "columns": { "x": [50, 30, 20, null] }, "labels": ["2701", "2709", "7403", "8517"] }"#,
    )
    .unwrap();
    let trials = Trials { levels: vec![2], without_largest: 9, thresholds: vec![0.25] };
    let report = robustness("hhi.unit", &inputs, &trials).unwrap();
    let told: Vec<(&str, usize, Option<f64>)> = report
        .trials
        .iter()
        .map(|trial| (trial.name.as_str(), trial.items, trial.value.map(|value| (value * 1e9).round() / 1e9)))
        .collect();
    assert_eq!(
        told[..4],
        [
            ("as-given", 4, Some(0.38)),
            ("level-2", 3, Some(0.68)),
            ("without-largest-1", 3, Some(0.52)),
            ("without-largest-2", 2, Some(1.0))
        ]
    );
    assert_eq!(told[6], ("share-0.25", 2, Some(0.53125)));
    assert_eq!(report.trials[5].undefined.as_ref().unwrap().reason(), Reason::Empty);
    assert_eq!(
        (report.least.map(|least| (least - 0.38).abs() < 1e-12), report.greatest),
        (Some(true), Some(1.0))
    );
}
