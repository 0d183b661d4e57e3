//! Messages looked ahead in against the same ones by the parser alone.

use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::walked;
use crate::input::open;
use crate::options::Options;

const SPECIFIC: &str = "<m:StructureSpecificData xmlns:m=\"m\" xmlns:x=\"x\"><m:Header><m:ID>i</m:ID><m:Structure structureID='S' dimensionAtObservation=\"TIME_PERIOD\"><Ref agencyID=\"A\" id=\"B\" version=\"1.0\"/></m:Structure></m:Header>\n\
    <m:DataSet structureRef=\"S\" action=\"Replace\" UNIT=\"EUR\">\n<Group GEO=\"KZ\" TITLE=\"t &amp; u\"/>\n<Series FREQ=\"A\" GEO=\"KZ\"><Comp id=\"SOURCE\"><Value>a</Value> <Value>b</Value></Comp>\n\
    <Obs TIME_PERIOD=\"2023\" OBS_VALUE=\"1.5\" OBS_STATUS=\"A\"/>\n<Obs TIME_PERIOD=\"2024\"\n OBS_VALUE = '-2E1'/>\n</Series></m:DataSet></m:StructureSpecificData>\n";

const GENERIC: &str = "<m:GenericData xmlns:m=\"m\" xmlns:g=\"g\"><m:Header><m:Structure structureID=\"S\"/></m:Header>\n<m:DataSet structureRef=\"S\">\n\
    <g:Attributes>\n<g:Value id=\"UNIT\" value=\"EUR\"/>\n</g:Attributes>\n<g:Series>\n<g:SeriesKey>\n<g:Value id=\"GEO\" value=\"C\u{f4}te\"/>\n<g:Value id=\"FREQ\" value=\"A\" />\n</g:SeriesKey>\n\
    <g:Obs>\n<g:ObsDimension value=\"2023\"/>\n<g:ObsValue value=\"1.5\"/>\n<g:Attributes>\n<g:Value id=\"OBS_STATUS\" value=\"A\"/>\n</g:Attributes>\n</g:Obs>\n\
    <g:Obs>\n<g:ObsDimension value=\"2024\"/>\n<g:ObsValue value=\"&#50;\"/>\n<g:Attributes>\n<g:Value id=\"OBS_STATUS\" value=\"E &lt; F\"/>\n</g:Attributes>\n</g:Obs>\n\
    <g:Obs>\n<g:Time>20<!-- -->25</g:Time>\n<g:ObsValue value=\"3\"/>\n</g:Obs>\n</g:Series></m:DataSet></m:GenericData>\n";

/// What may go wrong, or right in another way.
const PIECES: [&[u8]; 24] = [
    b"",
    b"\"",
    b"'",
    b"<",
    b">",
    b"/",
    b"/>",
    b"=",
    b"&",
    b"&amp;",
    b"&own;",
    b" ",
    b"\r\n",
    b"text",
    b"\xf4",
    b"\xc3\xb4",
    b"<!-- > -->",
    b"<![CDATA[<]]>",
    b"<?p <?>",
    b"<a>",
    b"</g:Obs>",
    b"<Value>",
    b"<Obs a=\"'/>\" b='\"/>'/>",
    b" action=\"Delete\"",
];

fn edited(good: &str, edits: &[(Index, usize, &[u8])]) -> Vec<u8> {
    let mut bytes = good.as_bytes().to_vec();
    for (place, length, piece) in edits {
        let place = place.index(bytes.len() + 1);
        let until = (place + length).min(bytes.len());
        bytes.splice(place..until, piece.iter().copied());
    }
    bytes
}

/// Everything there is to see of an answer.
fn answer(bytes: &[u8], looks_ahead: bool) -> String {
    let mut told = Vec::new();
    let mut note = |now: crate::Progress| {
        told.push((now.bytes, now.rows));
        std::ops::ControlFlow::Continue(())
    };
    let options = Options { progress: Some(&mut note), ..Options::default() };
    let input = open(bytes, None, u64::MAX);
    let read = input.and_then(|input| walked(input, options, looks_ahead));
    let read = match read {
        Ok(read) => format!("{read:?}"),
        Err(refused) => format!("{} {} {refused}", refused.code(), refused.path()),
    };
    format!("{read} {told:?}")
}

/// The same text, the end of a block somewhere in it.
fn across_blocks(bytes: &[u8], before: usize) -> Vec<u8> {
    let mut padded = vec![b' '; (1 << 16) - before];
    padded.extend(bytes);
    padded
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn looking_ahead_gives_the_same(
        good in select(vec![SPECIFIC, GENERIC]),
        edits in prop::collection::vec((any::<Index>(), 0_usize..6, select(PIECES.to_vec())), 0..4),
        before in any::<Index>(),
    ) {
        let bytes = edited(good, &edits);
        prop_assert_eq!(answer(&bytes, true), answer(&bytes, false));
        let bytes = across_blocks(&bytes, before.index(bytes.len() + 1));
        prop_assert_eq!(answer(&bytes, true), answer(&bytes, false));
    }
}

#[test]
fn every_end_of_a_block() {
    for good in [SPECIFIC, GENERIC] {
        let alone = answer(good.as_bytes(), false);
        assert!(alone.contains("ReadDataset"), "{alone}");
        for before in 0..=good.len() {
            let bytes = across_blocks(good.as_bytes(), before);
            assert_eq!(
                answer(&bytes, true),
                answer(&bytes, false),
                "{before} bytes before the end of a block"
            );
        }
    }
}

#[test]
fn progress_is_told_at_the_same_places() {
    let Some((head, rest)) = GENERIC.split_once("<g:Series>") else { return };
    let Some((series, tail)) = rest.split_once("</m:DataSet>") else { return };
    let long = format!("{head}{}</m:DataSet>{tail}", format!("<g:Series>{series}").repeat(9_000));
    let quick = answer(long.as_bytes(), true);
    assert!(quick == answer(long.as_bytes(), false));
    let (read, told) = quick.rsplit_once(" [").unwrap_or_default();
    assert!(read.contains("ReadDataset") && told.matches('(').count() > 2, "{told}");
}
