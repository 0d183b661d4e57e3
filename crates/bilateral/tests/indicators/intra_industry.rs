use std::collections::BTreeMap;

use bilateral::flow::{Flow, FlowTable};
use bilateral::indicator::intra_industry::*;
use bilateral::indicator::{Columns, Reason};
use bilateral::wire::from_json;
use proptest::prelude::*;

use super::{amount, near, sum, two, two_baskets};

/// Imports and exports of each product, unless one is missing.
type Products = BTreeMap<usize, Option<[u32; 2]>>;

proptest! {
    #[test]
    fn each_equals_its_formula((x, m) in two_baskets()) {
        let (all_x, all_m) = (sum(&x), sum(&m));
        prop_assume!(all_x > 0.0 && all_m > 0.0);
        let columns = two(&x, &m);
        let items = grubel_lloyd(&columns);
        for (k, (x, m)) in x.iter().zip(&m).enumerate() {
            if let Some(gl) = items.at(k) {
                prop_assert!(near(gl, 2.0 * x.min(*m) / (x + m)));
            } else {
                prop_assert_eq!(x + m, 0.0);
            }
        }
        let overlap: f64 = x.iter().zip(&m).map(|(x, m)| 2.0 * x.min(*m)).sum();
        let aggregate = grubel_lloyd_aggregate(&columns).value().unwrap();
        prop_assert!(near(aggregate, overlap / (all_x + all_m)));
        // Divided by one less the imbalance, as the definition has it.
        let adjusted = aggregate / (1.0 - (all_x - all_m).abs() / (all_x + all_m));
        prop_assert!(near(grubel_lloyd_adjusted(&columns).value().unwrap(), adjusted));
        let half = all_x.midpoint(all_m);
        let rescaled: f64 = x.iter().zip(&m).map(|(x, m)| (x * half / all_x - m * half / all_m).abs()).sum();
        prop_assert!(near(aquino(&columns).value().unwrap(), 1.0 - rescaled / (2.0 * half)));
        let swapped = two(&m, &x);
        prop_assert!(near(grubel_lloyd_aggregate(&swapped).value().unwrap(), aggregate));
    }

    #[test]
    fn splitting_items_never_raises_it((x, m) in two_baskets(), cut in 0_u8..=16, other in 0_u8..=16) {
        prop_assume!(sum(&x) + sum(&m) > 0.0);
        let whole = grubel_lloyd_aggregate(&two(&x, &m)).value().unwrap();
        let parts = |list: &[f64], cut: u8| -> Vec<f64> {
            let part = f64::from(cut) / 16.0;
            list.iter().flat_map(|value| [value * part, value * (1.0 - part)]).collect()
        };
        let split = grubel_lloyd_aggregate(&two(&parts(&x, cut), &parts(&m, other))).value().unwrap();
        prop_assert!(split <= whole + 1e-12);
    }

    #[test]
    fn marginal_trade(rows in prop::collection::vec((amount(), amount(), amount(), amount()), 1..20)) {
        let columns: [Vec<f64>; 4] = [rows.iter().map(|row| row.0).collect(), rows.iter().map(|row| row.1).collect(), rows.iter().map(|row| row.2).collect(), rows.iter().map(|row| row.3).collect()];
        let trade = Columns::full([&columns[0], &columns[1], &columns[2], &columns[3]]).unwrap();
        let (a, b, kniest) = (marginal_a(&trade), marginal_b(&trade), hamilton_kniest(&trade));
        let (mut weighted, mut weights) = (0.0, 0.0);
        for (k, (x0, m0, x1, m1)) in rows.iter().enumerate() {
            let (x, m): (f64, f64) = (x1 - x0, m1 - m0);
            match a.at(k) {
                Some(a) => {
                    prop_assert!(near(b.at(k).unwrap().abs(), 1.0 - a) && near(b.at(k).unwrap() * (x.abs() + m.abs()), x - m));
                    weighted += a * (x.abs() + m.abs());
                    weights += x.abs() + m.abs();
                }
                None => prop_assert!(x == 0.0 && m == 0.0),
            }
            prop_assert_eq!(kniest.at(k).is_some(), x > 0.0 && m > 0.0);
            prop_assert!(kniest.at(k).is_none_or(|index| near(index, (x / m).min(m / x))));
        }
        prop_assert_eq!(marginal_a_aggregate(&trade).value().is_some(), weights > 0.0);
        prop_assert!(weights == 0.0 || near(marginal_a_aggregate(&trade).value().unwrap(), weighted / weights));
    }

    #[test]
    fn every_pair_of_a_table_is_the_pair(rows in prop::collection::vec((0_usize..3, 0_usize..3, 0_usize..4, any::<bool>(), prop::option::weighted(0.95, 0_u32..1000)), 1..60), world in any::<bool>()) {
        let (reporters, partners) = (["KAZ", "UZB", "KGZ"], ["DEU", "FRA", "ITA"]);
        let flow = |reporter: &str, partner: &str, product: usize, export: bool, value: Option<u32>| -> Flow {
            let value = value.map_or(String::new(), |value| format!(r#""value": "{value}","#));
            let direction = if export { "export" } else { "import" };
            from_json(&format!(r#"{{ "reporter": "{reporter}", "partner": "{partner}", "direction": "{direction}", {value} "product": "HS2022:27090{product}", "period": "2023", "currency": "EUR" }}"#)).unwrap()
        };
        let mut flows: Vec<Flow> = rows.iter().map(|(i, j, k, export, value)| flow(reporters[*i], partners[*j], *k, *export, *value)).collect();
        if world {
            // What is in the others already is set aside.
            flows.push(flow("KAZ", "WORLD", 0, true, Some(5)));
        }
        let answer = grubel_lloyd_of_table(&FlowTable::from_flows(flows).unwrap()).unwrap();
        let bilateral::indicator::Shape::Table(own_rows, own_columns) = answer.shape() else { panic!("a table") };
        let mut sides: BTreeMap<(usize, usize), Products> = BTreeMap::new();
        for (i, j, k, export, value) in &rows {
            let slot = sides.entry((*i, *j)).or_default().entry(*k).or_insert(Some([0, 0]));
            match (slot.as_mut(), value) {
                (Some(both), Some(value)) => both[usize::from(*export)] += value,
                _ => *slot = None,
            }
        }
        for ((i, j), products) in &sides {
            let known = || products.values().flatten();
            let apart: f64 = known().map(|[m, x]| (f64::from(*x) - f64::from(*m)).abs()).sum();
            let whole: f64 = known().map(|[m, x]| f64::from(x + m)).sum();
            let place = |labels: &[String], name: &str| labels.iter().position(|label| label == name);
            let cell = place(own_rows, reporters[*i]).zip(place(own_columns, partners[*j]));
            let own = cell.and_then(|(row, column)| answer.cell(row, column));
            prop_assert_eq!(own.is_some(), whole > 0.0);
            prop_assert!(whole == 0.0 || near(own.unwrap(), 1.0 - apart / whole));
        }
        let (all, known) = sides.values().fold((0, 0), |(all, known), products| (all + products.len(), known + products.values().flatten().count()));
        prop_assert_eq!((answer.coverage().items, answer.coverage().known), (all, known));
    }

    #[test]
    fn the_parts_are_the_whole((x, m) in two_baskets(), values in prop::collection::vec((prop::option::of(0.5_f64..2.0), prop::option::of(0.5_f64..2.0)), 40)) {
        prop_assume!(sum(&x) + sum(&m) > 0.0);
        let columns = two(&x, &m);
        let unit_values: (Vec<_>, Vec<_>) = values.into_iter().take(x.len()).unzip();
        let unit_values = [unit_values.0, unit_values.1];
        for answer in [split_difference(&columns, &unit_values, 0.15), split_ratio(&columns, &unit_values, 0.15)] {
            let sum: f64 = answer.values().flatten().sum();
            prop_assert!(near(sum, grubel_lloyd_aggregate(&columns).value().unwrap()));
        }
        prop_assert!(near(trade_types(&columns, &unit_values, 0.15, 0.1).values().flatten().sum(), 1.0));
    }
}

#[test]
fn the_two_bands_differ_at_their_lower_end() {
    let trade = two(&[1.0], &[1.0]);
    // 1/1.15 = 0.8696 > 0.86 > 0.85.
    let unit_values = [vec![Some(0.86)], vec![Some(1.0)]];
    assert_eq!(split_difference(&trade, &unit_values, 0.15).of("horizontal"), Some(1.0));
    assert_eq!(split_ratio(&trade, &unit_values, 0.15).of("vertical-low"), Some(1.0));
    assert_eq!(trade_types(&trade, &unit_values, 0.15, 0.1).of("two-way-vertical"), Some(1.0));
    let one_way = two(&[1.0], &[0.1]);
    assert_eq!(trade_types(&one_way, &unit_values, 0.15, 0.1).of("one-way"), Some(1.0));
}

#[test]
fn one_direction_only_is_undefined_where_it_must_be() {
    let trade = two(&[1.0, 2.0], &[0.0, 0.0]);
    assert_eq!(grubel_lloyd_aggregate(&trade).value(), Some(0.0));
    assert_eq!(aquino(&trade).why().unwrap().reason(), Reason::ZeroDenominator);
    assert_eq!(grubel_lloyd_adjusted(&trade).why().unwrap().reason(), Reason::ZeroDenominator);
}
