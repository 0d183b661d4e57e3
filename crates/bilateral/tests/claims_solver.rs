//! The solver against brute force and against what must hold of any solver.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "test code")]

use bilateral::amount::{Bound, Interval};
use bilateral::claim::solve::{Constraint, System, Variable};
use proptest::prelude::*;
use rust_decimal::{Decimal, RoundingStrategy};

fn closed(low: i64, high: i64) -> Interval {
    Interval::new(Bound::Closed(low.into()), Bound::Closed(high.into())).unwrap()
}

/// What a figure printed with so many decimals stands for.
fn printed(value: Decimal, decimals: u32) -> Interval {
    let shown = value.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero);
    let half = Decimal::new(5, decimals + 1);
    let (low, high) = (shown - half, shown + half);
    if shown.is_sign_negative() && !shown.is_zero() {
        Interval::new(Bound::Open(low), Bound::Closed(high)).unwrap()
    } else if shown.is_zero() {
        Interval::new(Bound::Open(low), Bound::Open(high)).unwrap()
    } else {
        Interval::new(Bound::Closed(low), Bound::Open(high)).unwrap()
    }
}

/// Exports, imports, turnover, balance of a year and the year before, and the growth of turnover.
struct Trade {
    system: System,
    variables: Vec<Variable>,
}

fn trade() -> Trade {
    let mut system = System::default();
    let variables: Vec<Variable> = (0..9).map(|_| system.variable(Interval::ALL)).collect();
    for year in [0, 4] {
        let [x, m, t, b] = [0, 1, 2, 3].map(|one| variables[year + one]);
        system.identity(Constraint::Linear(vec![(1, x), (1, m), (-1, t)]));
        system.identity(Constraint::Linear(vec![(1, x), (-1, m), (-1, b)]));
        system.identity(Constraint::Linear(vec![(2, x), (-1, t), (-1, b)]));
        system.identity(Constraint::Linear(vec![(2, m), (-1, t), (1, b)]));
    }
    system.identity(Constraint::Product(variables[6], variables[8], variables[2]));
    Trade { system, variables }
}

/// True values of the nine: two years of exports and imports, to four decimals.
fn truth([x0, m0, x1, m1]: [i64; 4]) -> Vec<Decimal> {
    let [x0, m0, x1, m1] = [x0, m0, x1, m1].map(|value| Decimal::new(value, 4));
    let growth = (x1 + m1) / (x0 + m0);
    vec![x0, m0, x0 + m0, x0 - m0, x1, m1, x1 + m1, x1 - m1, growth]
}

fn flows() -> impl Strategy<Value = [i64; 4]> {
    [1..9_999_999_i64, 1..9_999_999_i64, 1..9_999_999_i64, 1..9_999_999_i64]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn rounding_a_true_system_never_contradicts_and_the_truth_stays_inside(
        flows in flows(),
        decimals in prop::collection::vec(prop::option::of(0_u32..4), 9),
    ) {
        let (truth, Trade { mut system, variables }) = (truth(flows), trade());
        for ((value, decimals), variable) in truth.iter().zip(&decimals).zip(&variables) {
            if let Some(decimals) = decimals {
                system.statement(vec![Constraint::Within(*variable, printed(*value, *decimals))]);
            }
        }
        let solved = system.solve();
        prop_assert!(solved.conflicts.is_empty());
        prop_assert!(solved.left_out.is_empty());
        // The last is a quotient, cut at 28 digits itself.
        for (value, variable) in truth.iter().zip(&variables).take(8) {
            prop_assert!(solved.domains[variable.index()].contains(*value));
        }
    }

    #[test]
    fn widening_an_input_never_narrows_an_output(
        flows in flows(), decimals in prop::collection::vec(1_u32..4, 9), widened in 0_usize..9, more in 1_i64..1000,
    ) {
        let truth = truth(flows);
        let solve = |widen: bool| {
            let Trade { mut system, variables } = trade();
            for (index, (value, decimals)) in truth.iter().zip(&decimals).enumerate() {
                let interval = printed(*value, *decimals);
                let interval = if widen && index == widened {
                    interval.add(&closed(-more, more)).unwrap()
                } else {
                    interval
                };
                system.statement(vec![Constraint::Within(variables[index], interval)]);
            }
            system.solve()
        };
        let (narrow, wide) = (solve(false), solve(true));
        prop_assert!(narrow.narrowed && wide.narrowed);
        for (before, after) in narrow.domains.iter().zip(&wide.domains) {
            prop_assert!(after.encloses(before), "{before} is not in {after}");
        }
    }

    #[test]
    fn every_conflict_set_is_minimal(
        figures in prop::collection::vec((0_usize..5, 0_i64..12, 0_i64..3), 1..14),
        bounds in prop::collection::vec((0_usize..5, 0_usize..5), 0..4),
    ) {
        let system = small(&figures, &bounds).0;
        let solved = system.solve();
        let feasible = |set: &[usize]| system.narrowed_by(set).is_some();
        prop_assert_eq!(solved.conflicts.is_empty(), solved.left_out.is_empty());
        for set in &solved.conflicts {
            prop_assert!(!feasible(set));
            for one in set {
                let without: Vec<usize> = set.iter().copied().filter(|other| other != one).collect();
                prop_assert!(feasible(&without), "{:?} without {}", set, one);
            }
        }
        let kept: Vec<usize> = (0..system.statements()).filter(|one| !solved.left_out.contains(one)).collect();
        prop_assert!(feasible(&kept));
        // Nothing left out could have been kept beside the rest.
        for one in &solved.left_out {
            let all: Vec<usize> = kept.iter().copied().chain([*one]).collect();
            prop_assert!(!feasible(&all));
        }
    }

    #[test]
    fn no_whole_number_that_fits_is_lost_and_no_conflict_has_a_solution(
        figures in prop::collection::vec((0_usize..5, 0_i64..10, 0_i64..4), 1..6),
        bounds in prop::collection::vec((0_usize..5, 0_usize..5), 0..3),
    ) {
        let (system, constraints) = small(&figures, &bounds);
        let solved = system.solve();
        let solutions = brute(&constraints);
        if !solutions.is_empty() {
            prop_assert!(solved.conflicts.is_empty());
            for solution in &solutions {
                for (value, domain) in solution.iter().zip(&solved.domains) {
                    prop_assert!(domain.contains((*value).into()));
                }
            }
        }
        for set in &solved.conflicts {
            let chosen: Vec<Constraint> = constraints
                .iter()
                .enumerate()
                // The first two are identities, then come the statements.
                .filter(|(index, _)| *index < 2 || set.contains(&(index - 2)))
                .map(|(_, constraint)| constraint.clone())
                .collect();
            prop_assert!(brute(&chosen).is_empty());
        }
    }
}

/// Five whole numbers from 0 to 9: a + b = c, d × e = c; figures and orders as statements.
fn small(figures: &[(usize, i64, i64)], bounds: &[(usize, usize)]) -> (System, Vec<Constraint>) {
    let mut system = System::default();
    let all: Vec<Variable> = (0..5).map(|_| system.variable(closed(0, 9))).collect();
    let identities = vec![
        Constraint::Linear(vec![(1, all[0]), (1, all[1]), (-1, all[2])]),
        Constraint::Product(all[2], all[3], all[4]),
    ];
    for identity in &identities {
        system.identity(identity.clone());
    }
    let figures =
        figures.iter().map(|(one, low, more)| Constraint::Within(all[*one], closed(*low, low + more)));
    let bounds = bounds.iter().map(|(small, large)| Constraint::AtMost(all[*small], all[*large]));
    let statements: Vec<Constraint> = figures.chain(bounds).collect();
    for statement in &statements {
        system.statement(vec![statement.clone()]);
    }
    (system, identities.into_iter().chain(statements).collect())
}

/// Every solution in whole numbers.
fn brute(constraints: &[Constraint]) -> Vec<[i64; 5]> {
    let mut found = Vec::new();
    for number in 0..100_000_i64 {
        let digits = [number % 10, number / 10 % 10, number / 100 % 10, number / 1_000 % 10, number / 10_000];
        let value = |one: &Variable| digits[one.index()];
        let holds = |constraint: &Constraint| match constraint {
            Constraint::Within(one, interval) => interval.contains(value(one).into()),
            Constraint::Linear(terms) => {
                terms.iter().map(|(factor, one)| i64::from(*factor) * value(one)).sum::<i64>() == 0
            }
            Constraint::Product(product, left, right) => value(product) == value(left) * value(right),
            Constraint::AtMost(small, large) => value(small) <= value(large),
            Constraint::Rank { ranked, among, rank } => {
                among.iter().filter(|other| value(other) > value(ranked)).count() < *rank
            }
        };
        if constraints.iter().all(holds) {
            found.push(digits);
        }
    }
    found
}

#[test]
fn a_rank_limits_who_may_be_larger() {
    let mut system = System::default();
    let all: Vec<Variable> = (0..3).map(|_| system.variable(Interval::ALL)).collect();
    system.statement(vec![Constraint::Rank { ranked: all[0], among: vec![all[1], all[2]], rank: 2 }]);
    system.statement(vec![Constraint::Within(all[1], closed(50, 60))]);
    system.statement(vec![Constraint::Within(all[0], closed(20, 30))]);
    let solved = system.solve();
    assert_eq!(solved.domains[2].to_string(), "(-∞, 30]");
    let third = system.statement(vec![Constraint::Within(all[2], closed(40, 45))]);
    assert_eq!(system.solve().conflicts, [vec![0, 1, 2, third]]);
}

#[test]
fn what_converges_without_end_is_ended_and_said() {
    let mut system = System::default();
    let [a, b, share] = [closed(0, 100), closed(0, 100), closed(0, 1)].map(|domain| system.variable(domain));
    system.identity(Constraint::Product(a, share, b));
    let almost =
        Interval::new(Bound::Closed(Decimal::new(9, 1)), Bound::Closed(Decimal::new(99, 2))).unwrap();
    system.statement(vec![Constraint::Within(share, almost)]);
    system.statement(vec![Constraint::AtMost(b, a)]);
    let solved = system.solve();
    assert!(!solved.narrowed);
    assert!(solved.domains[a.index()].contains(Decimal::ZERO), "the only solution is kept");
}

#[test]
fn a_thousand_contradictory_figures_are_bounded() {
    let mut system = System::default();
    let one = system.variable(Interval::ALL);
    for value in 0..1_000 {
        system.statement(vec![Constraint::Within(one, closed(value, value))]);
    }
    let solved = system.solve();
    assert_eq!(solved.left_out.len(), 999);
    assert!(solved.conflicts.iter().all(|set| set.len() == 2));
    assert_eq!(solved.domains[0].to_string(), "[0, 0]");
}
