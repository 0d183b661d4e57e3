//! Archives whose bytes are not what they say they are, and those whose sizes stand elsewhere.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::io::Write as _;

use bilateral::product::Classification;
use bilateral_formats::{Options, baci};

const FILE: &[u8] = b"t,i,j,k,v,q\n2021,398,276,270900,29,1\n";

/// How a file lies in an archive.
#[derive(Debug, Clone, Copy, Default)]
struct Lies {
    stored: bool,
    /// Checksum and sizes behind the file: with a signature or without.
    behind: Option<bool>,
    /// Sizes of eight bytes.
    wide: bool,
    /// What is wrong in what is said about it: the checksum, the packed size or the size.
    wrong: Option<usize>,
}

fn archive(bytes: &[u8], lies: Lies) -> Vec<u8> {
    let mut deflate = flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::fast());
    deflate.write_all(bytes).unwrap();
    let packed = if lies.stored { bytes.to_vec() } else { deflate.finish().unwrap() };
    let mut sum = flate2::Crc::new();
    sum.update(bytes);
    let mut said =
        [u64::from(sum.sum()), u64::try_from(packed.len()).unwrap(), u64::try_from(bytes.len()).unwrap()];
    if let Some(wrong) = lies.wrong {
        *said.get_mut(wrong).unwrap() ^= 1;
    }
    let [sum, packed_size, size] = said;
    let four = |number: u64| u32::try_from(number).unwrap().to_le_bytes();
    let mut archive = b"PK\x03\x04\x14\0".to_vec();
    archive.extend([if lies.behind.is_some() { 8 } else { 0 }, 0, if lies.stored { 0 } else { 8 }, 0]);
    archive.extend([0; 4]);
    let head = match (lies.behind, lies.wide) {
        (Some(_), _) => [0, 0, 0],
        (None, true) => [sum, 0xffff_ffff, 0xffff_ffff],
        (None, false) => said,
    };
    archive.extend(head.map(four).concat());
    // A field of another kind stands before that of the sizes.
    archive.extend([5, 0, if lies.wide { 26 } else { 0 }, 0]);
    archive.extend(b"a.csv");
    if lies.wide {
        archive.extend([0x55, 0x54, 2, 0, 9, 9, 1, 0, 16, 0]);
        let sizes = if lies.behind.is_some() { [0, 0] } else { [size, packed_size] };
        archive.extend(sizes.map(u64::to_le_bytes).concat());
    }
    archive.extend(packed);
    if let Some(signed) = lies.behind {
        if signed {
            archive.extend(b"PK\x07\x08");
        }
        archive.extend(four(sum));
        for size in [packed_size, size] {
            if lies.wide {
                archive.extend(size.to_le_bytes());
            } else {
                archive.extend(four(size));
            }
        }
    }
    archive.extend(b"PK\x01\x02");
    archive
}

fn read(bytes: &[u8]) -> Result<String, String> {
    let edition = Classification::parse("HS2017").ok();
    match baci(bytes, Options { edition, ..Options::default() }) {
        Ok(read) => Ok(read.table.get(0).unwrap().value().unwrap().normalize().to_string()),
        Err(refused) => Err(format!("{} {}", refused.code(), refused.message())),
    }
}

fn every() -> Vec<Lies> {
    let mut all = Vec::new();
    for wide in [false, true] {
        all.push(Lies { stored: true, wide, ..Lies::default() });
        for behind in [None, Some(true), Some(false)] {
            all.push(Lies { behind, wide, ..Lies::default() });
        }
    }
    all
}

#[test]
fn what_an_archive_says_about_a_file_is_true_of_it() {
    for lies in every() {
        let good = archive(FILE, lies);
        assert_eq!(read(&good).as_deref(), Ok("29000"), "{lies:?}");
        // The scanner asks for blocks; the check comes with the last byte whatever their length.
        let long = [FILE, &b"2021,398,276,270900,29,1\n".repeat(20_000)].concat();
        assert_eq!(read(&archive(&long, lies)).as_deref(), Ok("29000"), "{lies:?}");
        for wrong in 0..3 {
            let refused = read(&archive(FILE, Lies { wrong: Some(wrong), ..lies })).unwrap_err();
            assert!(refused.starts_with("file.damaged"), "{lies:?} {wrong}: {refused}");
        }
        for cut in 1..good.len() - 4 {
            let refused = read(&good[..good.len() - cut]).unwrap_err();
            assert!(refused.starts_with("file."), "{lies:?} {cut}: {refused}");
        }
    }
}

#[test]
fn a_flipped_bit_is_no_value() {
    let stored = archive(FILE, Lies { stored: true, ..Lies::default() });
    let place = stored.windows(4).position(|four| four == b",29,").unwrap() + 1;
    let mut flipped = stored.clone();
    flipped[place] = b'9';
    let refused = read(&flipped).unwrap_err();
    assert!(
        refused.starts_with("file.damaged `a.csv`") && refused.contains("fetch the file again"),
        "{refused}"
    );
    for lies in every() {
        let good = archive(FILE, lies);
        let start =
            good.windows(5).position(|five| five == b"a.csv").unwrap() + if lies.wide { 31 } else { 5 };
        for place in start..good.len() - 4 {
            // What is left unread of a packed stream may hold a bit that means nothing.
            for bit in 0..8 {
                let mut flipped = good.clone();
                flipped[place] ^= 1 << bit;
                assert!(matches!(read(&flipped).as_deref(), Err(_) | Ok("29000")), "{lies:?} {place} {bit}");
            }
        }
    }
}

#[test]
fn a_file_that_goes_on_past_its_end_is_damaged() {
    let mut short = archive(FILE, Lies { stored: true, ..Lies::default() });
    let end = short.len() - 4;
    short.splice(end..end, *b"more");
    assert!(read(&short).unwrap_err().starts_with("file.damaged"));
}
