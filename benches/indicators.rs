//! Indicators of 226 exporters and 5 000 products, on one thread; the same steps go through numpy
//! in `peers/indicators.py`.

#![expect(clippy::cast_precision_loss, reason = "counts are small")]
#![expect(clippy::expect_used, reason = "a bench whose input does not read has nothing to measure")]

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::num::NonZeroUsize;
use std::sync::{Arc, LazyLock};
use std::time::Instant;

use arrow_array::types::Int32Type;
use arrow_array::{ArrayRef, DictionaryArray, Float64Array, Int32Array, RecordBatch, StringArray};
use bilateral::indicator::complexity::{
    Complexity, Diagonal, Presence, ProductScale, Proximity, Scaling, Spread,
};
use bilateral::indicator::{
    Columns, Inputs, Matrix, MatrixRecord, advantage, compute, concentration, intra_industry, similarity,
};
use bilateral::parallel::with_threads;
use bilateral_arrow::matrix;
use bilateral_benches::gain::Gain;
use bilateral_benches::{EXPORTERS, PRODUCTS, cpu_milliseconds, export_cells, two_way_table};
use divan::{Bencher, black_box};

static EXPORTS: LazyLock<Matrix> =
    LazyLock::new(|| Matrix::full(0..EXPORTERS, 0..PRODUCTS, export_cells()).expect("a matrix"));

static PRESENCE: LazyLock<Presence> = LazyLock::new(|| Presence::by_advantage(&EXPORTS, 1.0));

const SCALED: Scaling = Scaling::Centred(ProductScale::Exporters, Spread::Population);

/// Rows of the table for Grubel–Lloyd, and items for concentration.
const ROWS: usize = 10_000_000;

fn main() {
    let complexity = Complexity::of(PRESENCE.clone());
    println!(
        "{EXPORTERS} x {PRODUCTS}, {} of them present; second eigenvalue {:?}",
        PRESENCE.diversity().iter().sum::<usize>(),
        complexity.eigenvalue()
    );
    let mut told = Told::default();
    Told::cells("eci", &complexity.exporters_each(Spread::Population).expect("an index"));
    let products = complexity.products(ProductScale::Exporters, Spread::Population);
    Told::cells("pci", &products.expect("an index"));
    Told::cells("density", &complexity.density(Diagonal::Kept));
    let outlook = complexity.outlook(SCALED, Diagonal::Kept).expect("an index");
    Told::cells("outlook", &outlook.into_iter().map(Some).collect::<Vec<_>>());
    Told::cells("gain", &complexity.gain(SCALED, Diagonal::Kept).expect("an index"));
    let near: Vec<Option<f64>> = Proximity::of(&PRESENCE).dense().into_iter().map(Some).collect();
    Told::cells("proximity", &near);
    drop(near);

    for key in ["rca.balassa", "eci.population"] {
        let built = BTreeMap::from([("exports".to_owned(), EXPORTS.clone())]);
        let inputs = Inputs { built, ..Inputs::default() };
        told.time(&format!("call {key}"), 25, || compute(key, black_box(&inputs)));
    }
    for (layout, batch) in [("a column for each product", wide()), ("a line for each cell", long())] {
        let batches = [batch];
        for key in ["rca.balassa", "eci.population"] {
            told.time(&format!("call {key} out of Arrow, {layout}"), 25, || {
                let built = BTreeMap::from([("exports".to_owned(), matrix(&batches).expect("a matrix"))]);
                compute(key, &Inputs { built, ..Inputs::default() })
            });
        }
    }
    told.time("complexity", 10, || whole(&EXPORTS, false));
    told.time("complexity, proximities written out", 5, || whole(&EXPORTS, true));
    told.time("Finger-Kreinin, all pairs", 10, || similarity::finger_kreinin_pairs(black_box(&EXPORTS)));
    called();
    let two = NonZeroUsize::new(2).expect("two is not zero");
    Gain::of_arithmetic().print("nothing but arithmetic");
    let near = || drop(Proximity::of(black_box(&PRESENCE)));
    Gain::of(&near, &|| with_threads(two, near)).print("proximities as counts");
    let steps = || drop(whole(&EXPORTS, false));
    Gain::of(&steps, &|| with_threads(two, steps)).print("complexity");
    let pairs = || drop(similarity::finger_kreinin_pairs(black_box(&EXPORTS)));
    Gain::of(&pairs, &|| with_threads(two, pairs)).print("Finger-Kreinin, all pairs");
    let values: Vec<f64> = export_cells().into_iter().cycle().take(ROWS).collect();
    let columns = Columns::of(&values).expect("a column");
    drop(values);
    let taken = told.time("HHI of ten million", 10, || concentration::hhi(black_box(&columns)));
    println!("that is {:.1} GB a second", 8.0 * 1e-6 * ROWS as f64 / taken);
    told.time("Theil of ten million", 5, || concentration::theil(black_box(&columns)));
    drop(columns);
    let table = two_way_table(ROWS);
    let index = intra_industry::grubel_lloyd_of_table(&table).expect("an answer");
    told.sum("Grubel-Lloyd", index.values().flatten().sum());
    told.time("Grubel-Lloyd, every pair", 5, || intra_industry::grubel_lloyd_of_table(black_box(&table)));
    drop(table);
    told.write("indicators");
    divan::main();
}

/// The exports as a data frame would have them, which is how Python hands them over.
fn wide() -> RecordBatch {
    let cells = export_cells();
    let labels = |count: usize| StringArray::from_iter_values((0..count).map(|place| place.to_string()));
    let column = |place: usize| -> ArrayRef {
        Arc::new(Float64Array::from_iter_values(cells.iter().skip(place).step_by(PRODUCTS).copied()))
    };
    let exporters: ArrayRef = Arc::new(labels(EXPORTERS));
    let products = (0..PRODUCTS).map(|place| (place.to_string(), column(place)));
    RecordBatch::try_from_iter([("exporter".to_owned(), exporters)].into_iter().chain(products))
        .expect("columns of one length")
}

/// The same, a line for each cell, with labels in dictionaries.
fn long() -> RecordBatch {
    let coded = |count: usize, of: fn(usize) -> usize| -> ArrayRef {
        let places = (0..EXPORTERS * PRODUCTS).map(|place| i32::try_from(of(place)).expect("it is small"));
        let labels = StringArray::from_iter_values((0..count).map(|place| place.to_string()));
        Arc::new(DictionaryArray::<Int32Type>::new(Int32Array::from_iter_values(places), Arc::new(labels)))
    };
    let columns: [(&str, ArrayRef); 3] = [
        ("row", coded(EXPORTERS, |place| place / PRODUCTS)),
        ("column", coded(PRODUCTS, |place| place % PRODUCTS)),
        ("value", Arc::new(Float64Array::from(export_cells()))),
    ];
    RecordBatch::try_from_iter(columns).expect("columns of one length")
}

/// What `bindings/wasm/bench/indicators.mjs` asks for, of the same numbers, by the same keys; it reads the file.
fn called() {
    let cell = |place: usize| {
        let noise = u32::try_from(place + 1).expect("it is small").wrapping_mul(0x9e37_79b1) >> 8;
        let row = u32::try_from(place / CALLED_PRODUCTS).expect("it is small");
        let whole = if noise % 10 < 4 { 0 } else { noise % 100_003 };
        Some(f64::from(whole) / f64::from(1 + row))
    };
    let cells: Vec<_> = (0..EXPORTERS * CALLED_PRODUCTS).map(cell).collect();
    let record = MatrixRecord {
        rows: (0..EXPORTERS).map(|row| format!("e{row}")).collect(),
        columns: (0..CALLED_PRODUCTS).map(|column| format!("p{column}")).collect(),
        cells: Some(cells.chunks(CALLED_PRODUCTS).map(<[_]>::to_vec).collect()),
        ..MatrixRecord::default()
    };
    let inputs = Inputs { matrices: [("exports".to_owned(), record)].into(), ..Inputs::default() };
    let mut told = Told::default();
    for key in ["diversity", "eci.population", "density.with-self", "cog.centred", "finger-kreinin-pairs"] {
        let start = Instant::now();
        for _ in 0..CALLS {
            black_box(compute(key, black_box(&inputs)).expect("an answer"));
        }
        told.line(key, start.elapsed().as_secs_f64() * 1e3 / f64::from(CALLS));
    }
    told.write("indicators-called");
}

const CALLED_PRODUCTS: usize = 500;

/// Too short to be seen one by one.
const CALLS: u32 = 20;

/// What the peers read, to put both into one table.
#[derive(Default)]
struct Told(String);

impl Told {
    fn sum(&mut self, name: &str, value: f64) {
        self.line(&format!("sum of {name}"), value);
    }

    /// Every number, for a comparison one by one; not a number where there is none.
    fn cells(name: &str, cells: &[Option<f64>]) {
        let bytes: Vec<u8> = cells.iter().flat_map(|cell| cell.unwrap_or(f64::NAN).to_le_bytes()).collect();
        let path = format!("{}/indicators-{name}.f64", env!("CARGO_TARGET_TMPDIR"));
        std::fs::write(path, bytes).expect("a file beside the build");
    }

    /// The least CPU time of some runs.
    fn time<T>(&mut self, name: &str, runs: usize, step: impl Fn() -> T) -> f64 {
        let once = |_| {
            let start = cpu_milliseconds();
            black_box(step());
            cpu_milliseconds() - start
        };
        let least = (0..runs).map(once).fold(f64::INFINITY, f64::min);
        self.line(name, least);
        least
    }

    fn line(&mut self, name: &str, value: f64) {
        println!("{name:40}{value:16.3}");
        writeln!(self.0, "{name}\t{value:?}").expect("a text");
    }

    fn write(&self, name: &str) {
        let path = format!("{}/{name}.tsv", env!("CARGO_TARGET_TMPDIR"));
        std::fs::write(path, &self.0).expect("a file beside the build");
    }
}

/// Everything anew from the exports.
fn whole(exports: &Matrix, dense: bool) -> impl Sized + use<> {
    let presence = Presence::by_advantage(black_box(exports), 1.0);
    let near = Proximity::of(&presence);
    let near = (dense.then(|| near.dense()), near);
    let complexity = Complexity::of(presence);
    let density = complexity.density(Diagonal::Kept);
    let index = complexity.exporters_each(Spread::Population);
    let products = complexity.products(ProductScale::Exporters, Spread::Population);
    let outlook = complexity.outlook(SCALED, Diagonal::Kept);
    let gain = complexity.gain(SCALED, Diagonal::Kept);
    (near, density, index, products, outlook, gain)
}

/// Advantage, diversity, ubiquity, both indices, all proximities, density, outlook and gain; the
/// proximities as counts, or written out as 25 million floats as well.
#[divan::bench(args = [false, true], sample_count = 10, sample_size = 1)]
fn complexity_whole(bencher: Bencher<'_, '_>, dense: bool) {
    let exports = &*EXPORTS;
    bencher.bench_local(|| whole(exports, dense));
}

#[divan::bench(sample_count = 10, sample_size = 1)]
fn presence(bencher: Bencher<'_, '_>) {
    bencher.bench_local(|| Presence::by_advantage(black_box(&EXPORTS), 1.0));
}

#[divan::bench(sample_count = 10, sample_size = 1)]
fn both_indices(bencher: Bencher<'_, '_>) {
    let presence = &*PRESENCE;
    bencher.with_inputs(|| presence.clone()).bench_local_values(Complexity::of);
}

#[divan::bench(sample_count = 10, sample_size = 1)]
fn proximity_counts(bencher: Bencher<'_, '_>) {
    let presence = &*PRESENCE;
    bencher.bench_local(|| Proximity::of(black_box(presence)));
}

#[divan::bench(sample_count = 10, sample_size = 1)]
fn proximity_dense(bencher: Bencher<'_, '_>) {
    let near = Proximity::of(&PRESENCE);
    bencher.bench_local(|| black_box(&near).dense());
}

#[divan::bench(sample_count = 10, sample_size = 1)]
fn density(bencher: Bencher<'_, '_>) {
    let solved = || Complexity::of(PRESENCE.clone());
    bencher.with_inputs(solved).bench_local_refs(|complexity| complexity.density(Diagonal::Kept));
}

#[divan::bench(sample_count = 10, sample_size = 1)]
fn gain(bencher: Bencher<'_, '_>) {
    let complexity = Complexity::of(PRESENCE.clone());
    bencher.bench_local(|| black_box(&complexity).gain(SCALED, Diagonal::Kept));
}

#[divan::bench(sample_count = 10, sample_size = 1)]
fn balassa_answers(bencher: Bencher<'_, '_>) {
    bencher.bench_local(|| advantage::balassa(black_box(&EXPORTS)));
}

#[divan::bench(sample_count = 10, sample_size = 1)]
fn finger_kreinin_pairs(bencher: Bencher<'_, '_>) {
    bencher.bench_local(|| similarity::finger_kreinin_pairs(black_box(&EXPORTS)));
}

#[divan::bench(sample_count = 10, sample_size = 1)]
fn herfindahl_of_ten_million(bencher: Bencher<'_, '_>) {
    let values: Vec<f64> = export_cells().into_iter().cycle().take(10_000_000).collect();
    let columns = Columns::of(&values).expect("a column");
    bencher.bench_local(|| concentration::hhi(black_box(&columns)));
}
