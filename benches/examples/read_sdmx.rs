//! Reads a message of SDMX-ML once, or scans it as far as `quick-xml` alone does: for `benches/peers/sdmx_ml.py`,
//! which measures the process.
#![expect(clippy::expect_used, reason = "a bench whose input does not read has nothing to measure")]

use std::fs::File;
use std::process::ExitCode;

use bilateral_benches::scanned_by_quick_xml;
use bilateral_formats::{Options, sdmx_ml};

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let (what, path) = (arguments.next().expect("what to do"), arguments.next().expect("a file"));
    let file = File::open(path).expect("the file");
    match what.as_str() {
        "read" => {
            let read = sdmx_ml(file, Options::default()).expect("a good message");
            println!("{} {}", read.dataset.len(), peak());
        }
        "scan" => println!("{} {}", scanned_by_quick_xml(file), peak()),
        other => {
            eprintln!("`{other}` is neither `read` nor `scan`");
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}

/// The most memory the process has had, in bytes; 0 where the system does not say.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().trim_end_matches("kB").trim().parse::<u64>().ok()).unwrap_or(0) * 1024
}
