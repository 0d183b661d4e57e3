//! A hundred thousand observations of SDMX-ML, generic and structure-specific, from bytes to a cube.
//!
//! In the same run a bare scan of the same bytes with `quick-xml`. The real messages and the peers that
//! read them are in `benches/peers/sdmx_ml.py`.
#![expect(clippy::expect_used, reason = "a bench whose input does not read has nothing to measure")]

use std::fmt::Write;
use std::sync::LazyLock;

use bilateral_benches::scanned_by_quick_xml;
use bilateral_formats::{Options, sdmx_ml};
use divan::{Bencher, black_box, counter::BytesCount};

const SERIES: usize = 5_000;
const PERIODS: usize = 20;

static SPECIFIC: LazyLock<String> = LazyLock::new(|| message(false));
static GENERIC: LazyLock<String> = LazyLock::new(|| message(true));

fn main() {
    divan::main();
}

/// Yearly positions by host and investor, one in thirty withheld.
fn message(generic: bool) -> String {
    let mut text = String::from(if generic {
        "<m:GenericData xmlns:m=\"m\" xmlns:g=\"g\"><m:DataSet>\n"
    } else {
        "<m:StructureSpecificData xmlns:m=\"m\"><m:DataSet>\n"
    });
    for series in 0..SERIES {
        let keys = [
            ("FREQ", "A".to_owned()),
            ("REF_AREA", format!("H{}", series / 200)),
            ("COUNTERPART_AREA", format!("C{}", series % 200)),
            ("MEASURE", "LE_FA_F".to_owned()),
            ("UNIT_MULT", "6".to_owned()),
        ];
        if generic {
            text.push_str("<g:Series>\n<g:SeriesKey>\n");
            for (id, value) in keys {
                writeln!(text, "<g:Value id=\"{id}\" value=\"{value}\"/>").expect("a text");
            }
            text.push_str("</g:SeriesKey>\n");
        } else {
            let keys = keys.map(|(id, value)| format!(" {id}=\"{value}\"")).concat();
            writeln!(text, "<Series{keys}>").expect("a text");
        }
        for period in 0..PERIODS {
            let (year, hash) = (2000 + period, (series * PERIODS + period) * 7_919 % 1_000_003);
            let (value, status) = if hash % 30 == 0 {
                (String::new(), "C")
            } else {
                (format!("{}.{:03}", hash * 31 % 90_007, hash % 1_000), "A")
            };
            if generic {
                writeln!(
                    text,
                    "<g:Obs>\n<g:ObsDimension value=\"{year}\"/>\n<g:ObsValue value=\"{value}\"/>\n<g:Attributes>\n<g:Value id=\"OBS_STATUS\" value=\"{status}\"/>\n</g:Attributes>\n</g:Obs>"
                )
                .expect("a text");
            } else {
                writeln!(text, "<Obs TIME_PERIOD=\"{year}\" OBS_VALUE=\"{value}\" OBS_STATUS=\"{status}\"/>")
                    .expect("a text");
            }
        }
        text.push_str(if generic { "</g:Series>\n" } else { "</Series>\n" });
    }
    text.push_str(if generic {
        "</m:DataSet></m:GenericData>\n"
    } else {
        "</m:DataSet></m:StructureSpecificData>\n"
    });
    text
}

fn read(bencher: Bencher<'_, '_>, text: &str) {
    bencher.counter(BytesCount::new(text.len())).bench(|| {
        let read = sdmx_ml(black_box(text.as_bytes()), Options::default()).expect("a good message");
        assert_eq!(read.dataset.len(), SERIES * PERIODS, "{}", read.diagnostics);
        read
    });
}

fn scan(bencher: Bencher<'_, '_>, text: &str) {
    bencher.counter(BytesCount::new(text.len())).bench(|| scanned_by_quick_xml(black_box(text.as_bytes())));
}

#[divan::bench(sample_count = 10, sample_size = 1)]
fn specific_to_a_cube(bencher: Bencher<'_, '_>) {
    read(bencher, &SPECIFIC);
}

#[divan::bench(sample_count = 10, sample_size = 1)]
fn specific_scanned_by_quick_xml(bencher: Bencher<'_, '_>) {
    scan(bencher, &SPECIFIC);
}

#[divan::bench(sample_count = 10, sample_size = 1)]
fn generic_to_a_cube(bencher: Bencher<'_, '_>) {
    read(bencher, &GENERIC);
}

#[divan::bench(sample_count = 10, sample_size = 1)]
fn generic_scanned_by_quick_xml(bencher: Bencher<'_, '_>) {
    scan(bencher, &GENERIC);
}
