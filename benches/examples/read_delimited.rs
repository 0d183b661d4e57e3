//! Writes a made-up file, reads and groups one, or scans it as far as `csv` alone does: for `benches/peers/readers.py`,
//! which measures the process, and for `bindings/wasm/bench/readers.mjs`, which takes the time of the reading alone
//! from what is printed.
#![expect(clippy::expect_used, reason = "a bench whose input does not read has nothing to measure")]

use std::fs::File;
use std::num::NonZeroUsize;
use std::process::ExitCode;
use std::time::Instant;

use bilateral::flow::{FlowKey, Grouping};
use bilateral::parallel::with_threads;
use bilateral::product::Classification;
use bilateral_benches::{baci_text, comext_text, cpu_milliseconds};
use bilateral_formats::{Options, baci, comext_bulk};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments.as_slice() {
        ["write", format, rows, path] => {
            let rows = rows.parse().expect("a number of rows");
            let text = if *format == "baci" { baci_text(rows) } else { comext_text(rows) };
            std::fs::write(path, text).expect("room for the file");
        }
        ["read", format, path, threads @ ..] => {
            let threads =
                threads.first().map_or(NonZeroUsize::MIN, |most| most.parse().expect("a number of threads"));
            let file = File::open(path).expect("the file");
            let edition = Classification::parse("HS2017").ok();
            let options = Options { edition: edition.filter(|_| *format == "baci"), ..Options::default() };
            let (start, clock) = (cpu_milliseconds(), Instant::now());
            let read = || if *format == "baci" { baci(file, options) } else { comext_bulk(file, options) };
            let table = with_threads(threads, read).expect("a good file").table;
            let (taken, passed) = (cpu_milliseconds() - start, clock.elapsed().as_secs_f64() * 1e3);
            let by = Grouping::by([FlowKey::Reporter, FlowKey::Partner, FlowKey::Direction]);
            let groups = table.group(&by).expect("rows that add up").groups().count();
            println!("{} {groups} {taken:.1} {passed:.1}", table.len());
        }
        ["scan", path] => {
            let mut reader = csv::Reader::from_path(path).expect("the file");
            let (mut record, mut rows) = (csv::ByteRecord::new(), 0);
            while reader.read_byte_record(&mut record).expect("a good file") {
                rows += 1;
            }
            println!("{rows} 0");
        }
        other => {
            eprintln!("`{other:?}` is no work; there are write, read and scan");
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}
