//! Ten million rows of BACI, and a million of Comext's eighteen columns, from bytes to a table; half a million of
//! Eurostat's direct investment, from bytes to cells.
//!
//! In the same run a bare scan of the same bytes with the `csv` crate.
#![expect(clippy::expect_used, reason = "a bench whose input does not read has nothing to measure")]

use std::sync::LazyLock;

use bilateral::product::Classification;
use bilateral_benches::{baci_text, comext_sdmx_text, comext_text, fdi_text};
use bilateral_formats::{Options, baci, comext_bulk, comext_sdmx_csv, eurostat_fdi};
use divan::{Bencher, black_box, counter::BytesCount};

const BACI_ROWS: usize = 10_000_000;
const COMEXT_ROWS: usize = 1_000_000;
const FDI_ROWS: usize = 500_000;

static BACI: LazyLock<Vec<u8>> = LazyLock::new(|| baci_text(BACI_ROWS));
static COMEXT: LazyLock<Vec<u8>> = LazyLock::new(|| comext_text(COMEXT_ROWS));
/// As many rows in the same notation, of trade.
static COMEXT_SDMX: LazyLock<Vec<u8>> = LazyLock::new(|| comext_sdmx_text(FDI_ROWS));
static FDI: LazyLock<Vec<u8>> = LazyLock::new(|| fdi_text(FDI_ROWS));

fn main() {
    divan::main();
}

fn hs() -> Options<'static> {
    Options { edition: Classification::parse("HS2017").ok(), ..Options::default() }
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn baci_to_a_table(bencher: Bencher<'_, '_>) {
    let bytes = BACI.as_slice();
    bencher.counter(BytesCount::new(bytes.len())).bench(|| {
        let read = baci(black_box(bytes), hs()).expect("a good file");
        assert_eq!(read.table.len(), BACI_ROWS, "{}", read.diagnostics);
        read
    });
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn baci_scanned_by_csv(bencher: Bencher<'_, '_>) {
    let bytes = BACI.as_slice();
    bencher.counter(BytesCount::new(bytes.len())).bench(|| scanned(black_box(bytes)));
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn comext_to_a_table(bencher: Bencher<'_, '_>) {
    let bytes = COMEXT.as_slice();
    bencher.counter(BytesCount::new(bytes.len())).bench(|| {
        let read = comext_bulk(black_box(bytes), Options::default()).expect("a good file");
        assert_eq!(read.table.len(), COMEXT_ROWS, "{}", read.diagnostics);
        read
    });
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn comext_scanned_by_csv(bencher: Bencher<'_, '_>) {
    let bytes = COMEXT.as_slice();
    bencher.counter(BytesCount::new(bytes.len())).bench(|| scanned(black_box(bytes)));
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn fdi_to_cells(bencher: Bencher<'_, '_>) {
    let bytes = FDI.as_slice();
    bencher.counter(BytesCount::new(bytes.len())).bench(|| {
        let read = eurostat_fdi(black_box(bytes), Options::default()).expect("a good file");
        assert_eq!(read.cells.len(), FDI_ROWS, "{}", read.diagnostics);
        read
    });
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn fdi_scanned_by_csv(bencher: Bencher<'_, '_>) {
    let bytes = FDI.as_slice();
    bencher.counter(BytesCount::new(bytes.len())).bench(|| scanned(black_box(bytes)));
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn comext_sdmx_to_a_table(bencher: Bencher<'_, '_>) {
    let bytes = COMEXT_SDMX.as_slice();
    bencher.counter(BytesCount::new(bytes.len())).bench(|| {
        let read = comext_sdmx_csv(black_box(bytes), Options::default()).expect("a good file");
        assert_eq!(read.table.len(), FDI_ROWS / 2, "{}", read.diagnostics);
        read
    });
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn comext_sdmx_scanned_by_csv(bencher: Bencher<'_, '_>) {
    let bytes = COMEXT_SDMX.as_slice();
    bencher.counter(BytesCount::new(bytes.len())).bench(|| scanned(black_box(bytes)));
}

fn scanned(bytes: &[u8]) -> u64 {
    let mut reader = csv::Reader::from_reader(bytes);
    let mut record = csv::ByteRecord::new();
    let mut rows = 0;
    while reader.read_byte_record(&mut record).expect("a good file") {
        rows += 1;
    }
    rows
}
