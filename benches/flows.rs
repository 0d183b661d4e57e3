//! Ten million flows added up by group: on one thread, on two, and put together again.
//!
//! The same rows, in the same order, go through polars in `peers/flows.py`.
#![expect(clippy::expect_used, reason = "a bench whose input does not read has nothing to measure")]

use std::sync::LazyLock;

use bilateral::flow::{FlowKey, FlowTable, Grouping, Partial};
use bilateral_benches::{flow_table, gain::Gain};
use divan::{Bencher, black_box, counter::ItemsCount};

const ROWS: usize = 10_000_000;

static TABLE: LazyLock<FlowTable> = LazyLock::new(|| flow_table(ROWS));

fn main() {
    println!("{} bytes a row", TABLE.bytes_per_row());
    Gain::of_arithmetic().print("nothing but arithmetic");
    for (name, _) in GROUPINGS {
        let (table, grouping) = (&*TABLE, grouping(name));
        let one = || drop(black_box(table.group(&grouping)));
        Gain::of(&one, &|| drop(black_box(on_two_threads(table, &grouping).finish()))).print(name);
    }
    divan::main();
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
