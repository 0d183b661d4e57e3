//! Indicators of 226 exporters and 5 000 products, on one thread; the same steps go through numpy
//! in `peers/indicators.py`.

#![expect(clippy::cast_precision_loss, reason = "counts are small")]
#![expect(clippy::expect_used, reason = "a bench whose input does not read has nothing to measure")]

use std::fmt::Write as _;
use std::sync::LazyLock;

use bilateral::indicator::complexity::{
    Complexity, Diagonal, Presence, ProductScale, Proximity, Scaling, Spread,
};
use bilateral::indicator::{Columns, Matrix, advantage, concentration, intra_industry, similarity};
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
    let size = |list: &[Option<f64>]| list.iter().flatten().map(|one| one.abs()).sum::<f64>();
    told.sum("eci", size(&complexity.exporters_each(Spread::Population).expect("an index")));
    let products = complexity.products(ProductScale::Exporters, Spread::Population);
    told.sum("pci", size(&products.expect("an index")));
    told.sum("density", size(&complexity.density(Diagonal::Kept)));
    let outlook = complexity.outlook(SCALED, Diagonal::Kept).expect("an index");
    told.sum("outlook", outlook.iter().map(|one| one.abs()).sum());
    told.sum("gain", size(&complexity.gain(SCALED, Diagonal::Kept).expect("an index")));
    told.sum("proximity", Proximity::of(&PRESENCE).dense().iter().sum());

    told.time("complexity", 10, || whole(&EXPORTS, false));
    told.time("complexity, proximities written out", 5, || whole(&EXPORTS, true));
    told.time("Finger-Kreinin, all pairs", 10, || similarity::finger_kreinin_pairs(black_box(&EXPORTS)));
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
    told.write();
    divan::main();
}

/// What the peers read, to put both into one table.
#[derive(Default)]
struct Told(String);

impl Told {
    fn sum(&mut self, name: &str, value: f64) {
        self.line(&format!("sum of {name}"), value);
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

    fn write(&self) {
        let path = concat!(env!("CARGO_TARGET_TMPDIR"), "/indicators.tsv");
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
