//! Ten million flows added up by group: on one thread, on two, and put together again.
//!
//! The same rows, in the same order, go through polars in `peers/flows.py`.
#![expect(clippy::expect_used, reason = "a bench whose input does not read has nothing to measure")]

use std::num::NonZeroUsize;
use std::sync::LazyLock;

use bilateral::flow::{FlowKey, FlowTable, Grouping, Partial};
use bilateral::parallel::with_threads;
use bilateral_benches::{flow_table, gain::Gain, sorted_flow_table};
use divan::{Bencher, black_box, counter::ItemsCount};

const ROWS: usize = 10_000_000;
const TWO: NonZeroUsize = NonZeroUsize::new(2).expect("two");

static TABLE: LazyLock<FlowTable> = LazyLock::new(|| flow_table(ROWS));
static SORTED: LazyLock<FlowTable> = LazyLock::new(|| sorted_flow_table(ROWS));

fn main() {
    println!("{} bytes a row", TABLE.bytes_per_row());
    Gain::of_arithmetic().print("nothing but arithmetic");
    let orders: [(&str, &FlowTable); 2] = [("scattered", &TABLE), ("by reporter", &SORTED)];
    for (order, table) in orders {
        for (name, _) in GROUPINGS {
            let grouping = grouping(name);
            let one = || drop(black_box(table.group(&grouping)));
            let two = || with_threads(TWO, || drop(black_box(table.group(&grouping))));
            Gain::of(&one, &two).print(&format!("{name}, rows {order}"));
        }
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
    let group = || with_threads(TWO, || table.group(&grouping));
    assert_eq!(group(), table.group(&grouping), "the same answer");
    bencher.counter(ItemsCount::new(ROWS)).bench(|| black_box(group()));
}

/// What each of two machines has to do before their parts are merged.
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
