//! Good cubes with bytes changed, cut, doubled and moved: the answer is a cube or a code, never a panic.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test stops at the first thing that is not as it should be"
)]

use std::io::Write;

use bilateral_formats::{
    Format, Options, Request, ecb_rates, eurostat_tsv, json_stat, read, sdmx_csv, sdmx_json, sdmx_ml,
};

const SPECIFIC: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<m:StructureSpecificData xmlns:m=\"m\" xmlns:x=\"x\"><m:Header><m:Structure structureID=\"S\" dimensionAtObservation=\"TIME_PERIOD\"><Ref agencyID=\"A\" id=\"B\" version=\"1.0\"/></m:Structure></m:Header>\n\
    <m:DataSet structureRef=\"S\" action=\"Replace\" UNIT=\"EUR\"><Group GEO=\"KZ\" TITLE=\"t &amp; u\"/><Series FREQ=\"A\" GEO=\"KZ\"><Comp id=\"SOURCE\"><Value>a</Value><Value>b</Value></Comp>\n\
    <Obs TIME_PERIOD=\"2023\" OBS_VALUE=\"1.5\" OBS_STATUS=\"A\"/><Obs TIME_PERIOD=\"2024\" OBS_VALUE=\"-2E1\"/></Series></m:DataSet></m:StructureSpecificData>\n";

const GENERIC: &str = "<m:GenericData xmlns:m=\"m\" xmlns:g=\"g\"><m:Header><m:Structure structureID=\"S\" dimensionAtObservation=\"AllDimensions\"/></m:Header><m:DataSet structureRef=\"S\">\n\
    <g:Attributes><g:Value id=\"UNIT\" value=\"EUR\"/></g:Attributes><g:Group><g:GroupKey><g:Value id=\"GEO\" value=\"KZ\"/></g:GroupKey><g:Attributes><g:Value id=\"TITLE\" value=\"t\"/></g:Attributes></g:Group>\n\
    <g:Obs><g:ObsKey><g:Value id=\"GEO\" value=\"KZ\"/><g:Value id=\"TIME_PERIOD\" value=\"2023\"/></g:ObsKey><g:ObsValue value=\"1.5\"/></g:Obs></m:DataSet></m:GenericData>\n";

const SDMX_JSON: &str = r#"{"data":{"structures":[{"links":[{"urn":"x=A:B(1.0)"}],"dimensions":{"dataSet":[{"id":"FREQ","values":[{"id":"A"}]}],
    "series":[{"id":"GEO","keyPosition":0,"values":[{"id":"KZ"},{"id":"UZ"}]}],"observation":[{"id":"TIME_PERIOD","values":[{"id":"2023"},{"id":"2024"}]}]},
    "measures":{"observation":[{"id":"OBS_VALUE"}]},"attributes":{"dimensionGroup":[{"id":"UNIT","values":[{"id":"EUR"}]}],
    "observation":[{"id":"OBS_STATUS","values":[null,{"id":"E"}]},{"id":"COMMENT"}]},"annotations":[{}]}],
    "dataSets":[{"structure":0,"action":"Append","dimensionGroupAttributes":{":0:":[0]},"series":{"0":{"observations":{"0":[1.5,1,"a",0],"1":[null]}},
    "1":{"observations":{"1":[-2e1,0]}}}}]}}"#;

const JSON_STAT: &str = r#"{"version":"2.0","class":"dataset","id":["geo","time"],"size":[2,2],"dimension":{"geo":{"category":{"index":["KZ","UZ"]}},
    "time":{"category":{"index":{"2023":0,"2024":1},"label":{"2023":"a","2024":"b"}}}},"value":{"0":1.5,"3":-2e1},"status":{"1":"c"}}"#;

const CSV: &str = "STRUCTURE[;],STRUCTURE_ID,ACTION,FREQ,GEO,TIME_PERIOD,OBS_VALUE,OBS_FLAG,SOURCE[]\n\
    dataflow,A:B(1.0),I,A,\"K\"\"Z\",2023,1.5,bep,a;b\ndataflow,A:B(1.0),D,A,UZ,2024,,,\ndataflow,A:B(1.0),R,A,UZ,2024,:,c,\n";

const TSV: &str = "freq,geo\\TIME_PERIOD\t2024 \t2023 \r\nA,KZ\t1.5 bep\t: c\r\nA,UZ\t0n\t-2e1 \r\n";

const ECB: &str = "Date,USD,JPY,BGN,CYP,CZK,\n2026-04-14,1.1702,185.5,1.9558,N/A,24.4,\n2026-04-13,1.1684,185,1.9558,N/A,24,\n";

const FILES: [(&str, Format); 7] = [
    (SPECIFIC, Format::SdmxMl),
    (GENERIC, Format::SdmxMl),
    (SDMX_JSON, Format::SdmxJson),
    (JSON_STAT, Format::JsonStat),
    (CSV, Format::SdmxCsv),
    (TSV, Format::EurostatTsv),
    (ECB, Format::EcbRates),
];

/// Numbers that look random and are the same every time.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap() % end.max(1)
    }
}

fn mutated(good: &[u8], numbers: &mut Numbers) -> Vec<u8> {
    let mut bytes = good.to_vec();
    for _ in 0..=numbers.below(4) {
        let place = numbers.below(bytes.len());
        let until = (place + 1 + numbers.below(24)).min(bytes.len());
        match numbers.below(7) {
            0 if !bytes.is_empty() => bytes[place] = u8::try_from(numbers.below(256)).unwrap(),
            1 => bytes.truncate(place),
            2 => drop(bytes.drain(place..until)),
            3 => {
                let piece = bytes[place..until].to_vec();
                let to = numbers.below(bytes.len());
                bytes.splice(to..to, piece);
            }
            4 => {
                const PIECES: [&[u8]; 12] = [
                    b"\"",
                    b"<",
                    b"&b;",
                    b"null",
                    b"-1",
                    b"99999999999999999999",
                    b"{",
                    b"]",
                    b":",
                    b"\xff",
                    b"\n",
                    b",",
                ];
                bytes.splice(place..place, PIECES[numbers.below(PIECES.len())].to_vec());
            }
            5 => {
                let digits = vec![b'7'; 100];
                bytes.splice(place..place, digits);
            }
            _ => {
                let to = numbers.below(bytes.len());
                if !bytes.is_empty() {
                    bytes.swap(place, to);
                }
            }
        }
    }
    bytes
}

/// Whether it was read; a refusal has a code with a page, and says something.
fn tried(read: bilateral::Result<impl Sized>) -> bool {
    match read {
        Ok(_) => true,
        Err(refused) => {
            assert!(bilateral::explain(refused.code()).is_some(), "{refused}");
            assert!(!refused.message().is_empty());
            false
        }
    }
}

#[test]
fn changed_bytes_give_a_cube_or_a_code() {
    let mut numbers = Numbers(0x2545_f491_4f6c_dd1d);
    for (good, format) in FILES {
        let request = || Request { format: Some(format), ..Request::default() };
        assert!(tried(request().read(good.as_bytes(), None)), "{format:?}");
        let (mut read_well, mut refused) = (0, 0);
        for _ in 0..1_500 {
            let bytes = mutated(good.as_bytes(), &mut numbers);
            if tried(request().read(bytes.as_slice(), None)) {
                read_well += 1;
            } else {
                refused += 1;
            }
            tried(read(bytes.as_slice(), Options::default()));
        }
        // Both happen, or the changes are too small or too large to say anything.
        assert!(read_well > 20 && refused > 200, "{format:?}: {read_well} read, {refused} refused");
    }
}

#[test]
fn every_reader_answers_the_files_of_the_others() {
    let mut numbers = Numbers(7);
    for (good, _) in FILES {
        for _ in 0..40 {
            let bytes = mutated(good.as_bytes(), &mut numbers);
            for read in [sdmx_ml, sdmx_json, json_stat, sdmx_csv, eurostat_tsv, ecb_rates] {
                tried(read(bytes.as_slice(), Options::default()));
            }
        }
    }
}

#[test]
fn packed_files_with_changed_bytes() {
    let mut numbers = Numbers(99);
    for (good, format) in FILES {
        let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        packed.write_all(good.as_bytes()).unwrap();
        let packed = packed.finish().unwrap();
        assert!(tried(Request { format: Some(format), ..Request::default() }.read(packed.as_slice(), None)));
        let read_well = (0..300)
            .filter(|_| {
                let bytes = mutated(&packed, &mut numbers);
                // Two bytes alone would be a checksum of another length.
                bytes != packed
                    && tried(
                        Request { format: Some(format), ..Request::default() }.read(bytes.as_slice(), None),
                    )
            })
            .count();
        // The checksum finds nearly all; what stands in the header or past the end does not count.
        assert!(read_well < 60, "{format:?}: {read_well} of 300 damaged files were read");
    }
}

#[test]
fn every_cut_is_noticed_or_harmless() {
    for (good, format) in FILES {
        let closed = matches!(format, Format::SdmxMl | Format::SdmxJson | Format::JsonStat);
        let end = good.trim_end().len();
        for cut in 1..end {
            let request = Request { format: Some(format), ..Request::default() };
            let read = tried(request.read(&good.as_bytes()[..cut], None));
            // XML and JSON close what they open: no part of them passes for the whole.
            assert!(!(closed && read), "{format:?} cut at {cut} of {end}");
        }
    }
}
