//! The quick way says what the careful way says, whatever is in the file.

use std::cell::Cell;
use std::fmt::Write as _;

use bilateral::Result;
use bilateral::product::Classification;
use proptest::prelude::*;

use crate::{Options, Read, baci, comext_bulk};

thread_local! {
    /// Whether every line is to be read with care.
    pub(crate) static CAREFUL: Cell<bool> = const { Cell::new(false) };
}

/// Everything that a reader has to say.
fn said(read: Result<Read>) -> String {
    match read {
        Err(refused) => format!("{refused}"),
        Ok(read) => {
            let flows: Vec<String> = read.table.iter().map(|flow| format!("{flow:?}")).collect();
            format!("{:?}\n{}", read.diagnostics, flows.join("\n"))
        }
    }
}

/// Every way says what the careful one says on one thread.
fn alike(read: impl Fn() -> Result<Read>) -> std::result::Result<(), (String, String)> {
    CAREFUL.set(true);
    let expected = said(read());
    let mut ways = Vec::new();
    #[cfg(feature = "threads")]
    for (careful, threads) in [(false, 2), (false, 4), (true, 2)] {
        CAREFUL.set(careful);
        let threads = std::num::NonZeroUsize::new(threads).unwrap();
        ways.push(bilateral::parallel::with_threads(threads, || said(read())));
    }
    CAREFUL.set(false);
    ways.push(said(read()));
    match ways.into_iter().find(|way| *way != expected) {
        Some(other) => Err((expected, other)),
        None => Ok(()),
    }
}

fn options<'a>() -> Options<'a> {
    Options { edition: Classification::parse("HS2017").ok(), ..Options::default() }
}

/// Changes of single bytes: where, how, and what to.
fn changes() -> impl Strategy<Value = Vec<(prop::sample::Index, u8, u8)>> {
    let byte = prop::sample::select(b",,\n\r\" .-0123456789NATXQYe;\0\xe9".to_vec());
    prop::collection::vec((any::<prop::sample::Index>(), 0..3_u8, byte), 0..5)
}

fn changed(mut text: Vec<u8>, changes: &[(prop::sample::Index, u8, u8)], from: usize) -> Vec<u8> {
    for (place, how, byte) in changes {
        let place = from + place.index(text.len() - from);
        match how {
            0 => text[place] = *byte,
            1 => text.insert(place, *byte),
            _ => {
                text.remove(place);
            }
        }
    }
    text
}

/// Rows with a line end of each kind, sorted or not.
fn rows(header: &str, mut lines: Vec<String>, end: &str, sorted: bool) -> Vec<u8> {
    if sorted {
        lines.sort();
        lines.dedup();
    }
    lines.insert(0, header.to_owned());
    lines.iter().flat_map(|line| line.bytes().chain(end.bytes())).collect()
}

proptest! {
    #[test]
    fn baci_is_read_alike(
        cells in prop::collection::vec((0..3_usize, 0..3_usize, 0..6_usize, 0..5_000_000_u32, 0..9_usize), 30..90),
        windows in any::<bool>(), sorted in any::<bool>(), changes in changes(),
    ) {
        let (areas, products) = (["4", "251", "842"], ["10121", "010121", "854140", "270900", "999999", "81310"]);
        let masses = ["0.5", "NA", "        NA", "    12.250", "7", "123456789.001", "0.000001", "1e3", ""];
        let lines = cells.iter().map(|(i, j, k, v, q)| {
            format!("2021,{},{},{},{}.{:03},{}", areas[*i], areas[*j], products[*k], v / 1000, v % 1000, masses[*q])
        });
        let text = rows("t,i,j,k,v,q", lines.collect(), if windows { "\r\n" } else { "\n" }, sorted);
        let text = changed(text, &changes, 12);
        prop_assert_eq!(alike(|| baci(text.as_slice(), options())), Ok(()), "{}", String::from_utf8_lossy(&text));
    }

    #[test]
    fn comext_is_read_alike(
        cells in prop::collection::vec((0..3_usize, 0..5_usize, 0..5_usize, 0..4_usize, 0..900_000_u32, 0..4_usize), 30..90),
        windows in any::<bool>(), sorted in any::<bool>(), changes in changes(),
    ) {
        let (members, partners) = (["DE", "FR", "GR"], ["KZ", "US", "QY", "XU", "ZZ"]);
        let products = ["01012100", "27090090", "39XXXXXX", "TOTAL", "99RRR100"];
        let (regimes, units) = (["1", "2", "4", "9"], ["NO_SU", "PST", "", "WAT"]);
        let lines = cells.iter().map(|(i, j, k, regime, v, unit)| {
            let mut line = String::new();
            let (flow, period) = (1 + v % 2, if v % 7 == 0 { "202452" } else { "202402" });
            write!(line, "{},{},E,{},{flow},{},{},{period},{v},{}.5,{}", members[*i], partners[*j], products[*k],
                regimes[*regime], units[*unit], v / 3, v % 5).unwrap();
            line
        });
        let header = "REPORTER,PARTNER,TRADE_TYPE,PRODUCT_NC,FLOW,STAT_PROCEDURE,SUPPL_UNIT,PERIOD,VALUE_EUR,QUANTITY_KG,QUANTITY_SUPPL_UNIT";
        let text = rows(header, lines.collect(), if windows { "\r\n" } else { "\n" }, sorted);
        let text = changed(text, &changes, header.len());
        let read = || comext_bulk(text.as_slice(), Options::default());
        prop_assert_eq!(alike(read), Ok(()), "{}", String::from_utf8_lossy(&text));
    }
}

#[test]
fn rows_that_need_care_all_the_time_are_read_alike() {
    let mut text = "t,i,j,k,v,q\n".to_owned();
    for row in 0..5_000 {
        let (quote, blank) = (if row % 5 == 0 { "\"" } else { "" }, if row % 7 == 0 { "\n" } else { "" });
        writeln!(text, "{blank}2021,4,{quote}842{quote},{:06},{}.5,1e1", 10_121 + row % 3, row).unwrap();
    }
    assert_eq!(alike(|| baci(text.as_bytes(), options())), Ok(()));
}

/// A source that gives a few bytes at a time and breaks off.
struct Broken<'a>(&'a [u8]);

impl std::io::Read for Broken<'_> {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        let length = self.0.len().min(into.len()).min(700);
        if length == 0 {
            return Err(std::io::Error::other("the line went dead"));
        }
        let (now, later) = self.0.split_at(length);
        into[..length].copy_from_slice(now);
        self.0 = later;
        Ok(length)
    }
}

#[test]
fn a_source_that_breaks_off_is_told_after_what_came_before() {
    let lines = |last: &str| {
        let mut text = "t,i,j,k,v,q\n".to_owned();
        for row in 0..4_000 {
            writeln!(text, "2021,4,842,{:06},{row}.5,1", 10_121 + row).unwrap();
        }
        text + last
    };
    for last in ["2021,4,8", "2021,4\n", "2021,4,842,010121,\"1\n"] {
        let text = lines(last);
        assert_eq!(alike(|| baci(Broken(text.as_bytes()), options())), Ok(()));
    }
    // Told is the first: the row that is short, not that nothing follows it.
    let text = lines("2021,4\n");
    assert_eq!(baci(Broken(text.as_bytes()), options()).unwrap_err().code(), "file.row-short");
}

#[test]
fn progress_is_told_alike_and_may_end_a_reading() {
    let mut text = "t,i,j,k,v,q\n".to_owned();
    for row in 0..80_000 {
        writeln!(text, "2021,4,842,{:06},{row}.5,1", 10_121 + row % 900).unwrap();
    }
    let stopped = || {
        let mut told = Vec::new();
        let mut progress = |now: crate::Progress| {
            told.push(now.bytes >> 20);
            if told.len() == 2 {
                std::ops::ControlFlow::Break(())
            } else {
                std::ops::ControlFlow::Continue(())
            }
        };
        let options = Options { progress: Some(&mut progress), ..options() };
        let code = baci(text.as_bytes(), options).unwrap_err().code();
        (code, told)
    };
    assert_eq!(stopped(), ("file.cancelled", vec![1, 2]));
    #[cfg(feature = "threads")]
    assert_eq!(bilateral::parallel::with_threads(std::num::NonZeroUsize::MAX, stopped), stopped());
}
