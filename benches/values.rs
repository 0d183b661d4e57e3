//! The small things that are done millions of times.
#![expect(clippy::expect_used, reason = "a bench whose input does not read has nothing to measure")]

use bilateral::amount::{Interval, Published};
use bilateral::economy::{Area, CodeSystem, Economy};
use bilateral::period::{Period, When};
use divan::{Bencher, black_box, counter::ItemsCount};

fn main() {
    divan::main();
}

/// Every code an area has in one system, read.
#[divan::bench(args = CodeSystem::ALL.iter().copied())]
fn area_from_code(bencher: Bencher<'_, '_>, system: CodeSystem) {
    let codes: Vec<_> = Area::all().filter_map(|area| area.code_in(system)).collect();
    bencher.counter(ItemsCount::new(codes.len())).bench(|| {
        for code in &codes {
            let _ = black_box(Area::from_code(system, black_box(code)));
        }
    });
}

/// And back.
#[divan::bench(args = CodeSystem::ALL.iter().copied())]
fn area_code_in(bencher: Bencher<'_, '_>, system: CodeSystem) {
    let areas: Vec<Area> = Area::all().collect();
    bencher.counter(ItemsCount::new(areas.len())).bench(|| {
        for area in &areas {
            black_box(black_box(*area).code_in(system));
        }
    });
}

#[divan::bench]
fn economy_parse() -> bilateral::Result<Economy> {
    Economy::parse(black_box("KAZ"))
}

/// A refusal costs more: it looks for what was meant.
#[divan::bench]
fn area_refused() -> bilateral::Result<Area> {
    Area::from_code(CodeSystem::Iso3, black_box("KZA"))
}

#[divan::bench(args = ["41.2 billion USD", "+23 %", "over 3000", "about 6000", "between 5 and 10 billion EUR"])]
fn published_parse(text: &str) -> bilateral::Result<Published> {
    Published::parse(black_box(text))
}

#[divan::bench(args = ["2024-12-23", "2023-05-19~", "2008/2022"])]
fn when_parse(text: &str) -> bilateral::Result<When> {
    When::parse(black_box(text))
}

#[divan::bench(args = ["2024", "2024-01/2024-10"])]
fn period_parse(text: &str) -> bilateral::Result<Period> {
    Period::parse(black_box(text))
}

type Operation = fn(&Interval, &Interval) -> bilateral::Result<Interval>;

const OPERATIONS: [(&str, Operation); 4] =
    [("add", Interval::add), ("sub", Interval::sub), ("mul", Interval::mul), ("div", Interval::div)];

#[divan::bench(args = OPERATIONS.map(|(name, _)| name))]
fn interval(bencher: Bencher<'_, '_>, name: &str) {
    let read = |text: &str| Published::parse(text).expect("a figure").interval();
    let (turnover, growth) = (read("41.2 billion USD"), read("+23 %"));
    let Some((_, operation)) = OPERATIONS.iter().find(|(known, _)| *known == name) else { return };
    bencher.bench(|| operation(black_box(&turnover), black_box(&growth)));
}
