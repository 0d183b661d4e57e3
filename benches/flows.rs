//! Ten million flows added up by group: on one thread, on two, and put together again.
//!
//! The same rows, in the same order, go through polars in `peers/flows.py`.
#![expect(clippy::expect_used, reason = "a bench whose input does not read has nothing to measure")]

use std::sync::LazyLock;
use std::time::Instant;

use bilateral::flow::{FlowKey, FlowTable, Grouping, Partial};
use bilateral_benches::flow_table;
use divan::{Bencher, black_box, counter::ItemsCount};

const ROWS: usize = 10_000_000;

static TABLE: LazyLock<FlowTable> = LazyLock::new(|| flow_table(ROWS));

fn main() {
    println!("{} bytes a row", TABLE.bytes_per_row());
    let report = |name: &str, Gain { fastest, median }: Gain| {
        println!(
            "two threads, {name}: {fastest:.2} times one by the fastest of {PAIRS}, {median:.2} by the median pair"
        );
    };
    report("nothing but arithmetic", gains(&|| arithmetic(2), &on_both_cores));
    for (name, _) in GROUPINGS {
        let (table, grouping) = (&*TABLE, grouping(name));
        let one = || drop(black_box(table.group(&grouping)));
        report(name, gains(&one, &|| drop(black_box(on_two_threads(table, &grouping).finish()))));
    }
    divan::main();
}

const PAIRS: usize = 25;

struct Gain {
    /// The fastest time of one thread over the fastest of two: what the code does where nobody else needs the memory.
    fastest: f64,
    /// The median over pairs: what came of it while we measured.
    median: f64,
}

/// How many times as fast two threads are as one, each pair measured one after the other, so that a
/// busy moment of the machine slows both. Each side runs twice and the second time counts: a virtual
/// core that has slept takes milliseconds to come back.
fn gains(one: &dyn Fn(), two: &dyn Fn()) -> Gain {
    let seconds = |work: &dyn Fn()| {
        work();
        let start = Instant::now();
        work();
        start.elapsed().as_secs_f64()
    };
    let pairs: Vec<(f64, f64)> = (0..PAIRS).map(|_| (seconds(one), seconds(two))).collect();
    let fastest = |side: fn(&(f64, f64)) -> f64| pairs.iter().map(side).fold(f64::INFINITY, f64::min);
    let mut each: Vec<f64> = pairs.iter().map(|(one, two)| one / two).collect();
    each.sort_by(f64::total_cmp);
    Gain {
        fastest: fastest(|pair| pair.0) / fastest(|pair| pair.1),
        median: each.get(PAIRS / 2).copied().unwrap_or_default(),
    }
}

/// What two cores of this machine give work that shares nothing, memory least of all: the most that can be expected.
fn on_both_cores() {
    std::thread::scope(|scope| {
        scope.spawn(|| arithmetic(1));
        arithmetic(1);
    });
}

fn arithmetic(halves: u64) {
    let mut sum = 1_u64;
    for number in 0..halves * 30_000_000 {
        sum = (sum ^ number).wrapping_mul(3);
    }
    black_box(sum);
}

const GROUPINGS: [(&str, [FlowKey; 2]); 2] = [
    ("reporter x partner", [FlowKey::Reporter, FlowKey::Partner]),
    ("exporter x HS6", [FlowKey::Reporter, FlowKey::Product]),
];

fn grouping(name: &str) -> Grouping {
    let (_, keys) = GROUPINGS.iter().find(|(known, _)| *known == name).expect("a known grouping");
    Grouping::by(*keys)
}

#[divan::bench(args = GROUPINGS.map(|(name, _)| name), sample_count = 10, sample_size = 1)]
fn group_one_thread(bencher: Bencher<'_, '_>, name: &str) {
    let (table, grouping) = (&*TABLE, grouping(name));
    bencher.counter(ItemsCount::new(ROWS)).bench(|| black_box(table.group(&grouping)));
}

#[divan::bench(args = GROUPINGS.map(|(name, _)| name), sample_count = 10, sample_size = 1)]
fn group_two_threads(bencher: Bencher<'_, '_>, name: &str) {
    let (table, grouping) = (&*TABLE, grouping(name));
    assert_eq!(on_two_threads(table, &grouping).finish(), table.group(&grouping), "the same answer");
    bencher.counter(ItemsCount::new(ROWS)).bench(|| black_box(on_two_threads(table, &grouping).finish()));
}

fn on_two_threads(table: &FlowTable, grouping: &Grouping) -> Partial {
    let middle = table.len() / 2;
    let (first, second) = std::thread::scope(|scope| {
        let second = scope.spawn(|| table.partial(middle..table.len(), grouping));
        (table.partial(0..middle, grouping), second.join().expect("the thread ends"))
    });
    first.and_then(|first| first.merge(second?)).expect("parts of one table merge")
}

/// What each of two threads has to do; with the merge, what two free cores would take.
#[divan::bench(args = GROUPINGS.map(|(name, _)| name), sample_count = 10, sample_size = 1)]
fn partial_of_half(bencher: Bencher<'_, '_>, name: &str) {
    let (table, grouping) = (&*TABLE, grouping(name));
    bencher.counter(ItemsCount::new(ROWS / 2)).bench(|| black_box(table.partial(0..ROWS / 2, &grouping)));
}

/// The partials of five million rows each.
#[divan::bench(args = GROUPINGS.map(|(name, _)| name), sample_count = 10, sample_size = 1)]
fn merge_partials(bencher: Bencher<'_, '_>, name: &str) {
    let (table, grouping) = (&*TABLE, grouping(name));
    let part = |rows| table.partial(rows, &grouping).expect("a part");
    let (first, second) = (part(0..ROWS / 2), part(ROWS / 2..ROWS));
    bencher
        .with_inputs(|| (first.clone(), second.clone()))
        .bench_values(|(first, second)| first.merge(second));
}

#[divan::bench(args = GROUPINGS.map(|(name, _)| name), sample_count = 10, sample_size = 1)]
fn partial_to_bytes_and_back(bencher: Bencher<'_, '_>, name: &str) {
    let (table, grouping) = (&*TABLE, grouping(name));
    let partial = table.partial(0..ROWS / 2, &grouping).expect("a part");
    bencher.bench(|| Partial::from_bytes(&black_box(&partial).to_bytes()));
}
