//! Claims to a fixpoint: verdicts, implied values and conflict sets, from 1,000 to 20,000 claims.
#![expect(clippy::expect_used, reason = "a bench whose input does not read has nothing to measure")]

use bilateral::check::check_claims;
use bilateral::claim::{Claim, Located, Solution};
use bilateral::error::Path;
use bilateral_benches::claims;
use divan::{Bencher, black_box};

fn main() {
    for (count, wrong) in [(1_000, 0), (1_000, 20), (20_000, 0)] {
        let checked = check_claims(&claims(count, wrong));
        let (quantities, conflicts) = (checked.solution.quantities.len(), checked.solution.conflicts.len());
        println!("{count} claims, {wrong} wrong: {quantities} quantities, {conflicts} conflicts");
    }
    divan::main();
}

fn located(claims: &[Claim]) -> Vec<Located> {
    let place = |(index, claim): (usize, &Claim)| Located {
        path: Path::root().child(index),
        claim: claim.clone(),
        own: false,
    };
    claims.iter().enumerate().map(place).collect()
}

/// Two claims for each quantity, one of them growth or a part of a sum.
#[divan::bench(args = [1_000, 2_000, 5_000, 10_000, 20_000], sample_count = 5, sample_size = 1)]
fn solve_consistent(bencher: Bencher<'_, '_>, count: usize) {
    let claims = located(&claims(count, 0));
    bencher.bench(|| Solution::of(black_box(&claims)));
}

/// The same with twenty claims that contradict their neighbours, conflict sets included.
#[divan::bench(args = [1_000, 20_000], sample_count = 5, sample_size = 1)]
fn solve_with_conflicts(bencher: Bencher<'_, '_>, count: usize) {
    let claims = located(&claims(count, 20));
    bencher.bench(|| Solution::of(black_box(&claims)));
}

/// A thousand figures for one quantity, no two of which can be true together.
#[divan::bench(sample_count = 5, sample_size = 1)]
fn solve_all_against_all(bencher: Bencher<'_, '_>) {
    let claims: Vec<Claim> = (0..1_000)
        .map(|number| {
            serde_json::from_value(serde_json::json!({ "statement": { "id": format!("C{number}"),
                "measure": "turnover", "subject": "KAZ", "partner": "EU", "period": "2023",
                "figure": format!("{}.1 billion USD", number + 1), "said": "2024-01-01",
                "source": format!("S{number}") } }))
            .expect("a claim")
        })
        .collect();
    let claims = located(&claims);
    bencher.bench(|| Solution::of(black_box(&claims)));
}

/// With what misleads a reader, as the page has it.
#[divan::bench(args = [1_000, 20_000], sample_count = 5, sample_size = 1)]
fn check_everything(bencher: Bencher<'_, '_>, count: usize) {
    let claims = claims(count, 20);
    bencher.bench(|| check_claims(black_box(&claims)));
}

/// The claims of `bindings/wasm/bench/claims.mjs`, to hold wasm against.
#[divan::bench(sample_count = 5, sample_size = 1)]
fn as_in_wasm(bencher: Bencher<'_, '_>) {
    let one = |id: &str, year: u32, relation: &str, figure: &str| {
        serde_json::from_value(serde_json::json!({ "statement": { "id": format!("{id}{year}"),
            "measure": "turnover", "subject": "KAZ", "partner": "EU", "period": year.to_string(),
            "relation": relation, "figure": figure, "said": "2024-01-01", "source": "S" } }))
        .expect("a claim")
    };
    let both = |year| [one("V", year, "equals", "41.2 billion USD"), one("G", year, "growth", "+0.0 %")];
    let claims: Vec<Claim> = (1500..2000).flat_map(both).collect();
    bencher.bench(|| check_claims(black_box(&claims)));
}

/// The worked case: what a page does while the user types.
#[divan::bench(sample_count = 20, sample_size = 1)]
fn worked_case(bencher: Bencher<'_, '_>) {
    let dossier = bilateral_benches::worked_case();
    bencher.bench(|| dossier.check_claims(None));
}
