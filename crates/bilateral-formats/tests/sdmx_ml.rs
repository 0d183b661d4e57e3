//! SDMX-ML: real messages against a plain search through their text.

#![expect(clippy::unwrap_used, reason = "a test stops at the first thing that is not as it should be")]

mod common;

use bilateral_formats::{Dataset, Note, Options, ReadDataset, Value, exchange_rates, sdmx_csv, sdmx_ml};
use rust_decimal::Decimal;

fn read(text: &str) -> ReadDataset {
    sdmx_ml(text.as_bytes(), Options::default()).unwrap()
}

fn sum(dataset: &Dataset) -> Decimal {
    dataset.observations().filter_map(|one| one.number()).sum()
}

/// Every text between two marks.
fn between<'a>(text: &'a str, from: &str, to: &str) -> Vec<&'a str> {
    text.split(from).skip(1).map(|rest| rest.split(to).next().unwrap()).collect()
}

#[test]
fn real_messages_of_every_shape() {
    for (file, mark, rows) in [
        ("gen_all_no_atts.xml", "ObsValue value=\"", 1),
        ("gen_ser.xml", "ObsValue value=\"", 1000),
        ("str_all.xml", "OBS_VALUE=\"", 1000),
        ("str_ser_group.xml", "OBS_VALUE=\"", 1000),
        ("str_ser_no_obs.xml", "OBS_VALUE=\"", 0),
    ] {
        let Some(path) = common::reference_data(&format!("sdmx/{file}")) else { return };
        let text = std::fs::read_to_string(path).unwrap();
        let numbers: Vec<Decimal> =
            between(&text, mark, "\"").iter().filter_map(|cell| cell.parse().ok()).collect();
        let ReadDataset { dataset, diagnostics } = read(&text);
        assert_eq!(dataset.len(), rows, "{file}");
        assert_eq!(sum(&dataset), numbers.iter().sum(), "{file}");
        let known = dataset.observations().filter(|one| one.number().is_some()).count();
        assert_eq!(known, numbers.len(), "{file}");
        assert_eq!(diagnostics.count(Note::MissingValue), u64::try_from(rows - known).unwrap(), "{file}");
        assert_eq!(dataset.id(), "BIS:BIS_DER(1.0)", "{file}");
        assert_eq!(
            dataset.dimensions().len(),
            if rows == 0 { 0 } else { 15 },
            "{file}: {:?}",
            dataset.dimensions().iter().map(|one| &one.id).collect::<Vec<_>>()
        );
        if rows == 1000 {
            let first = dataset.get(0).unwrap();
            assert_eq!(
                (first.code("DER_REP_CTY"), first.code("TIME_PERIOD")),
                (Some("5J"), Some("2002")),
                "{file}"
            );
            assert_eq!((first.value(), first.attribute("OBS_STATUS")), (Value::Missing, Some("M")), "{file}");
            assert_eq!(first.attribute("AVAILABILITY"), Some("K"), "{file}");
            assert_eq!(
                dataset.dataset_attributes().iter().any(|(name, _)| name == "UNIT_MULT"),
                file != "str_ser_group.xml",
                "{file}"
            );
        }
    }
}

#[test]
fn three_notations_of_one_dataset_agree() {
    let texts = ["data_v1.csv", "gen_ser.xml", "str_all.xml"].map(|file| {
        common::reference_data(&format!("sdmx/{file}")).map(|path| std::fs::read_to_string(path).unwrap())
    });
    let [Some(csv), Some(generic), Some(specific)] = texts else { return };
    let csv = sdmx_csv(csv.as_bytes(), Options::default()).unwrap().dataset;
    for other in [read(&generic).dataset, read(&specific).dataset] {
        assert_eq!((other.len(), sum(&other)), (csv.len(), sum(&csv)));
    }
}

#[test]
fn monthly_averages_of_the_ecb() {
    let Some(path) = common::reference_data("fx/ecb_sdmx_EXR_M.USD.EUR.SP00.A.xml") else { return };
    let text = std::fs::read_to_string(path).unwrap();
    let ReadDataset { dataset, .. } = read(&text);
    let numbers: Vec<Decimal> =
        between(&text, "ObsValue value=\"", "\"").iter().map(|cell| cell.parse().unwrap()).collect();
    assert!(numbers.len() > 200);
    assert_eq!((dataset.len(), sum(&dataset)), (numbers.len(), numbers.iter().sum()));
    let rates = exchange_rates(&dataset).unwrap();
    let (period, rate) = rates.first().unwrap();
    assert_eq!(
        (period.to_string().as_str(), rate.base().code(), rate.quote().code()),
        ("1999-01", "EUR", "USD")
    );
    assert!(rate.basis().is_average());
}

const HEAD: &str = "<?xml version=\"1.0\"?>\n<m:GenericData xmlns:m=\"m\" xmlns:g=\"g\"><m:Header><m:Structure dimensionAtObservation=\"TIME_PERIOD\"/></m:Header><m:DataSet>";

#[test]
fn missing_values_attributes_everywhere_and_escapes() {
    let series = "<g:Series><g:SeriesKey><g:Value id=\"GEO\" value=\"A&amp;B\"/></g:SeriesKey><g:Attributes><g:Value id=\"UNIT\" value=\"EUR\"/></g:Attributes>\
        <g:Obs><g:ObsDimension value=\"2023\"/><g:ObsValue value=\"NaN\"/></g:Obs>\
        <g:Obs><g:ObsDimension value=\"2024\"/><g:ObsValue value=\"1.5E2\"/><g:Attributes><g:Value id=\"OBS_STATUS\" value=\"E\"/></g:Attributes></g:Obs>\
        <g:Obs><g:ObsDimension value=\"2025\"/></g:Obs></g:Series>";
    let text = format!(
        "{HEAD}<g:Group type=\"X\"><g:GroupKey><g:Value id=\"GEO\" value=\"A&amp;B\"/></g:GroupKey><g:Attributes><g:Value id=\"TITLE\" value=\"t\"/></g:Attributes></g:Group>{series}</m:DataSet></m:GenericData>"
    );
    let ReadDataset { dataset, diagnostics } = read(&text);
    let values: Vec<_> = dataset.observations().map(|one| one.number()).collect();
    assert_eq!(values, [None, Some(Decimal::from(150)), None]);
    let second = dataset.get(1).unwrap();
    assert_eq!(
        (second.code("GEO"), second.attribute("UNIT"), second.attribute("TITLE")),
        (Some("A&B"), Some("EUR"), Some("t"))
    );
    assert_eq!(diagnostics.count(Note::Estimated), 1);
}

/// A structure-specific message of 2.1 around its data sets.
fn specific(at: &str, sets: &str) -> String {
    format!(
        "<m:StructureSpecificData xmlns:m=\"m\" xmlns:ss=\"ss\" xmlns:xsi=\"xsi\"><m:Header><m:Structure structureID=\"S\" dimensionAtObservation=\"{at}\"><c:Structure xmlns:c=\"c\"><URN>urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure=ORG:FDI(1.0)</URN></c:Structure></m:Structure></m:Header>{sets}</m:StructureSpecificData>"
    )
}

/// Codes, value and marks of every observation.
fn lines(dataset: &Dataset) -> Vec<String> {
    let line = |one: bilateral_formats::Observation<'_>| {
        let value = match one.value() {
            Value::Number(number) => number.to_string(),
            Value::Text(text) => format!("`{text}`"),
            Value::Missing => "-".to_owned(),
        };
        let mut marks: Vec<String> = dataset
            .attributes()
            .iter()
            .filter_map(|name| Some(format!(" {name}={}", one.attribute(name)?)))
            .collect();
        marks.sort();
        format!("{} {value}{}", one.codes().collect::<Vec<_>>().join("."), marks.concat())
    };
    dataset.observations().map(line).collect()
}

fn refused(text: &str) -> bilateral::Error {
    sdmx_ml(text.as_bytes(), Options::default()).unwrap_err()
}

#[test]
fn what_stands_at_an_observation_of_a_series_is_no_dimension() {
    let text = specific(
        "TIME_PERIOD",
        "<m:DataSet ss:structureRef=\"S\" ss:action=\"Replace\" xsi:type=\"x\" DECIMALS=\"1\">\
         <Group xsi:type=\"G\" GEO=\"KZ\" LEGEND=\"of Kazakhstan\" BASE=\"g\"/>\
         <Series FREQ=\"A\" GEO=\"KZ\" BASE=\"s\"><Obs TIME_PERIOD=\"2023\" OBS_VALUE=\"1.50\" METHOD=\"x\"/>\
         <Obs OBS_VALUE=\"\" METHOD=\"y\" TIME_PERIOD=\"2024\" BASE=\"o\"/></Series>\
         <Series FREQ=\"A\" GEO=\"UZ\"><Obs TIME_PERIOD=\"2023\" OBS_VALUE=\"n/k\" METHOD=\"z\"/></Series></m:DataSet>",
    );
    let ReadDataset { dataset, diagnostics } = read(&text);
    assert_eq!(
        lines(&dataset),
        [
            "A.KZ.2023 1.5 BASE=s LEGEND=of Kazakhstan METHOD=x",
            "A.KZ.2024 - BASE=o LEGEND=of Kazakhstan METHOD=y",
            "A.UZ.2023 `n/k` METHOD=z"
        ]
    );
    assert_eq!((dataset.id(), diagnostics.count(Note::MissingValue)), ("ORG:FDI(1.0)", 1));
    assert_eq!(dataset.dataset_attributes(), [("DECIMALS".to_owned(), "1".to_owned())]);
    // The same, flat: nothing tells `METHOD` from a dimension but that it is at every observation.
    let lacking = text.replace("<Obs TIME_PERIOD=\"2023\" OBS_VALUE=\"n/k\"", "<Obs OBS_VALUE=\"n/k\"");
    let found = refused(&lacking);
    assert_eq!((found.code(), found.path().to_string().as_str()), ("file.cube", "/3"), "{found}");
}

#[test]
fn across_a_dimension_and_by_the_type_of_an_observation() {
    let across = specific(
        "CURRENCY",
        "<m:DataSet><Series FREQ=\"A\" TIME_PERIOD=\"2023\"><Obs CURRENCY=\"USD\" OBS_VALUE=\"1\"/><Obs CURRENCY=\"KZT\" OBS_VALUE=\"2\"/></Series></m:DataSet>",
    );
    assert_eq!(lines(&read(&across).dataset), ["A.USD.2023 1", "A.KZT.2023 2"]);
    let by_type = across
        .replace("CURRENCY=\"USD\" ", "xsi:type=\"n:USD\" ")
        .replace("CURRENCY=\"KZT\" ", "xsi:type=\"n:KZT\" ");
    assert_eq!(lines(&read(&by_type).dataset), ["A.USD.2023 1", "A.KZT.2023 2"]);
    let generic = "<m:GenericData xmlns:m=\"m\" xmlns:g=\"g\"><m:Header><m:Structure structureID=\"S\" dimensionAtObservation=\"CURRENCY\"/></m:Header><m:DataSet>\
        <g:Series><g:SeriesKey><g:Value id=\"TIME_PERIOD\" value=\"2023\"/></g:SeriesKey><g:Obs><g:ObsDimension value=\"USD\"/><g:ObsValue value=\"1\"/></g:Obs></g:Series></m:DataSet></m:GenericData>";
    assert_eq!(lines(&read(generic).dataset), ["USD.2023 1"]);
}

#[test]
fn messages_of_2_0() {
    let generic = "<GenericData xmlns=\"m\" xmlns:g=\"g\"><Header><ID>x</ID></Header><DataSet><g:KeyFamilyRef>BIS_DEBT</g:KeyFamilyRef>\
        <g:Group type=\"Sibling\"><g:GroupKey><g:Value concept=\"GEO\" value=\"KZ\"/></g:GroupKey><g:Attributes><g:Value concept=\"TITLE\" value=\"t &amp; u\"/></g:Attributes>\
        <g:Series><g:SeriesKey><g:Value concept=\"GEO\" value=\"KZ\"/></g:SeriesKey><g:Obs><g:Time>2000-01</g:Time><g:ObsValue value=\"3.14\"/>\
        <g:Attributes><g:Value concept=\"OBS_STATUS\" value=\"A\"/></g:Attributes></g:Obs></g:Series></g:Group></DataSet></GenericData>";
    let dataset = read(generic).dataset;
    assert_eq!(lines(&dataset), ["KZ.2000-01 3.14 OBS_STATUS=A TITLE=t & u"]);
    assert_eq!(dataset.id(), "BIS_DEBT");
    let compact = "<CompactData xmlns=\"m\" xmlns:b=\"b\"><Header/><b:DataSet><b:SiblingGroup GEO=\"KZ\" TITLE=\"t\"/>\
        <b:Series GEO=\"KZ\"><b:Obs TIME_PERIOD=\"2000\" OBS_VALUE=\"1\" OBS_STATUS=\"A\"/></b:Series></b:DataSet></CompactData>";
    assert_eq!(lines(&read(compact).dataset), ["KZ.2000 1 OBS_STATUS=A TITLE=t"]);
    let utility = compact.replace("CompactData", "UtilityData");
    assert!(refused(&utility).message().contains("generic or compact"));
}

#[test]
fn messages_of_3_0_with_several_values() {
    let text = "<m:StructureSpecificData xmlns:m=\"http://www.sdmx.org/resources/sdmxml/schemas/v3_0/message\" xmlns:ss=\"ss\" xmlns:c=\"c\" xmlns:xsi=\"xsi\">\
        <m:Header><m:Structure structureID=\"S\" namespace=\"urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow=ECB:EXR(1.0):ObsLevelDim:TIME_PERIOD\" dimensionAtObservation=\"TIME_PERIOD\">\
        <c:StructureUsage>urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow=ECB:EXR(1.0)</c:StructureUsage></m:Structure></m:Header>\
        <m:DataSet ss:dataScope=\"DataStructure\" ss:structureRef=\"S\"><Atts CURRENCY=\"CAD\" UNIT=\"CAD\"/>\
        <Series CURRENCY=\"CAD\"><Comp id=\"TITLE\" xsi:type=\"n:T\"><Value><c:Text xml:lang=\"en\">Some &lt;text&gt;</c:Text><c:Text xml:lang=\"fr\">Du texte</c:Text></Value></Comp>\
        <Comp id=\"SOURCE_AGENCY\"><Value>4F0</Value><Value>4D0</Value></Comp>\
        <Obs TIME_PERIOD=\"2017\" OBS_VALUE=\"1.46472274509804\"><Comp id=\"OBS_STATUS\"><Value>A</Value><Value>F</Value></Comp></Obs>\
        <Obs TIME_PERIOD=\"2018\" OBS_VALUE=\"1.5\" action=\"Delete\"/></Series></m:DataSet></m:StructureSpecificData>";
    let ReadDataset { dataset, diagnostics } = read(text);
    assert_eq!(
        lines(&dataset),
        ["CAD.2017 1.46472274509804 OBS_STATUS=A;F SOURCE_AGENCY=4F0;4D0 TITLE=Some <text> UNIT=CAD"]
    );
    assert_eq!((dataset.id(), diagnostics.count(Note::Skipped)), ("ECB:EXR(1.0)", 1));
}

#[test]
fn several_data_sets() {
    let set = |action: &str, unit: &str, year: &str| {
        format!(
            "<m:DataSet ss:structureRef=\"S\" action=\"{action}\" UNIT=\"{unit}\"><Obs GEO=\"KZ\" TIME_PERIOD=\"{year}\" OBS_VALUE=\"1\"/></m:DataSet>"
        )
    };
    let sets =
        [set("Append", "EUR", "2022"), set("Delete", "USD", "2023"), set("Replace", "USD", "2024")].concat();
    let ReadDataset { dataset, diagnostics } = read(&specific("AllDimensions", &sets));
    assert_eq!(lines(&dataset), ["KZ.2022 1 UNIT=EUR", "KZ.2024 1 UNIT=USD"]);
    assert_eq!(diagnostics.count(Note::Skipped), 1);
    let other = "<m:Structure structureID=\"T\" dimensionAtObservation=\"AllDimensions\"><Ref agencyID=\"ORG\" id=\"TRADE\" version=\"2.0\"/></m:Structure></m:Header>";
    let text = specific(
        "AllDimensions",
        &[set("A", "x", "1"), set("A", "x", "2").replace("\"S\"", "\"T\"")].concat(),
    );
    let found = refused(&text.replace("</m:Header>", other));
    assert!(found.code() == "file.cube" && found.message().contains("`ORG:TRADE(2.0)`"), "{found}");
}

#[test]
fn encodings_of_messages() {
    let text = |declared: &str| {
        let inner = specific(
            "AllDimensions",
            "<m:DataSet><Obs GEO=\"C\u{f4}te\" TIME_PERIOD=\"2023\" OBS_VALUE=\"1\"/></m:DataSet>",
        );
        format!("<?xml version=\"1.0\"{declared}?>\n{inner}")
    };
    let latin =
        |text: &str| text.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap()).collect::<Vec<u8>>();
    for (bytes, name) in [
        (text("").into_bytes(), "utf-8"),
        (latin(&text("")), "windows-1252"),
        (latin(&text(" encoding=\"ISO-8859-1\"")), "windows-1252"),
        ([b"\xef\xbb\xbf".as_slice(), text("").as_bytes()].concat(), "utf-8"),
    ] {
        let ReadDataset { dataset, diagnostics } = sdmx_ml(bytes.as_slice(), Options::default()).unwrap();
        assert_eq!(
            (lines(&dataset), diagnostics.encoding.as_str()),
            (vec!["C\u{f4}te.2023 1".to_owned()], name)
        );
    }
    assert_eq!(refused(&text(" encoding=\"windows-1251\"")).code(), "file.syntax");
}

#[test]
fn bombs_long_numbers_and_names_that_stand_twice() {
    let one = |obs: &str| specific("AllDimensions", &format!("<m:DataSet>\n\n  <Obs {obs}/></m:DataSet>"));
    let bomb = format!(
        "<?xml version=\"1.0\"?><!DOCTYPE b [<!ENTITY a \"aaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>{}",
        one("GEO=\"&b;\" OBS_VALUE=\"1\"")
    );
    for (text, code) in [
        (bomb, "file.syntax"),
        (one("GEO=\"KZ\" GEO=\"UZ\" OBS_VALUE=\"1\""), "file.syntax"),
        (one("GEO=\"KZ\" OBS_VALUE=\"1\" OBS_VALUE=\"2\""), "file.syntax"),
        (one("GEO=\"KZ\" OBS_VALUE=1"), "file.syntax"),
        (one("GEO OBS_VALUE=\"1\""), "file.syntax"),
    ] {
        let found = refused(&text);
        assert_eq!(found.code(), code, "{found}");
        assert!(found.message().contains(", at line 3, column 3"), "{found}");
        assert_eq!(found.path().to_string(), "/3/3");
    }
    let long = one(&format!("GEO=\"KZ\" OBS_VALUE=\"{}\"", "9".repeat(100)));
    let told = sdmx_ml(long.as_bytes(), Options::default()).unwrap().diagnostics;
    assert_eq!(told.tally(Note::TooLong).unwrap().lines, [1], "the number of the observation");
    let deep = one("").replace("<Obs /></m:DataSet>", &"<a>".repeat(1_000_000));
    assert_eq!(refused(&deep).code(), "file.syntax");
    let names = (0..5_000).map(|name| format!(" A{name}=\"1\"")).collect::<Vec<_>>().concat();
    assert_eq!(refused(&one(&names)).code(), "file.cube");
    let long = one(&format!("GEO=\"{}\"", "x".repeat(40 << 20)));
    assert_eq!(refused(&long).code(), "file.too-large");
    let few = Options { most_bytes: 100, ..Options::default() };
    assert_eq!(sdmx_ml(one("").as_bytes(), few).unwrap_err().code(), "file.too-large");
}

#[test]
fn services_that_refuse_in_xml() {
    let footer = "<m:GenericData xmlns:m=\"m\"><m:Header/><f:Footer xmlns:f=\"f\"><f:Message code=\"413\" severity=\"Information\">\
        <c:Text xmlns:c=\"c\">Due to the large query the response will be written to a file which will be located under URL: http://ec.example/file/7JUd.zip</c:Text></f:Message></f:Footer></m:GenericData>";
    let error = "<m:Error xmlns:m=\"http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message\"><m:ErrorMessage code=\"100\"><c:Text xmlns:c=\"c\">No results found</c:Text></m:ErrorMessage></m:Error>";
    let fault = "<S:Envelope xmlns:S=\"s\"><S:Body><S:Fault><faultcode>500</faultcode><faultstring>Query too large</faultstring></S:Fault></S:Body></S:Envelope>";
    for (text, said) in [
        (footer, "fetch http://ec.example/file/7JUd.zip when"),
        (error, "No results found"),
        (fault, "ask for less at once"),
    ] {
        for found in
            [refused(text), bilateral_formats::read(text.as_bytes(), Options::default()).unwrap_err()]
        {
            assert_eq!(found.code(), "file.service-message", "{found}");
            assert!(found.message().contains(said), "{found}");
        }
    }
    // A footer beside data is kept.
    let text = specific(
        "AllDimensions",
        "<m:DataSet><Obs GEO=\"KZ\" OBS_VALUE=\"1\"/></m:DataSet><f:Footer xmlns:f=\"f\"><f:Message code=\"100\"><c:Text xmlns:c=\"c\">Cut</c:Text></f:Message></f:Footer>",
    );
    assert_eq!(read(&text).dataset.dataset_attributes(), [("footer".to_owned(), "100 Cut".to_owned())]);
}

#[test]
fn a_large_packed_message_comes_with_progress_and_can_be_stopped() {
    let observation = |row: u32| {
        let (place, year) = (row / 50, 1970 + row % 50);
        format!("<Obs GEO=\"G{place}\" TIME_PERIOD=\"{year}\" OBS_VALUE=\"{row}.25\"/>\n")
    };
    let observations = (0..60_000).map(observation).collect::<Vec<_>>().concat();
    let text = specific("AllDimensions", &format!("<m:DataSet>{observations}</m:DataSet>"));
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    std::io::Write::write_all(&mut packed, text.as_bytes()).unwrap();
    let packed = packed.finish().unwrap();
    let mut told = Vec::new();
    let mut note = |now: bilateral_formats::Progress| {
        told.push(now);
        std::ops::ControlFlow::Continue(())
    };
    let options = Options { progress: Some(&mut note), ..Options::default() };
    let dataset = sdmx_ml(packed.as_slice(), options).unwrap().dataset;
    let whole: u64 = (0..60_000).sum();
    assert_eq!((dataset.len(), sum(&dataset)), (60_000, Decimal::from(whole) + Decimal::from(15_000)));
    assert!(
        told.len() >= 3
            && told.windows(2).all(|two| matches!(two, [a, b] if a.rows < b.rows && a.bytes < b.bytes))
    );
    let mut stop = |_: bilateral_formats::Progress| std::ops::ControlFlow::Break(());
    let options = Options { progress: Some(&mut stop), ..Options::default() };
    assert_eq!(sdmx_ml(packed.as_slice(), options).unwrap_err().code(), "file.cancelled");
    let half = packed.get(..packed.len() / 2).unwrap();
    assert_eq!(sdmx_ml(half, Options::default()).unwrap_err().code(), "file.damaged");
}

#[test]
fn bad_messages_are_refused() {
    let good = format!(
        "{HEAD}<g:Obs><g:ObsKey><g:Value id=\"A\" value=\"1\"/></g:ObsKey><g:ObsValue value=\"1\"/></g:Obs>\n</m:DataSet></m:GenericData>"
    );
    assert_eq!(read(&good).dataset.len(), 1);
    let lacks = good.replace(
        "\n</m:D",
        "<g:Obs><g:ObsKey><g:Value id=\"B\" value=\"1\"/></g:ObsKey><g:ObsValue value=\"1\"/></g:Obs></m:D",
    );
    let footer = "<m:GenericData><m:Footer><m:Text>https://x/y.zip</m:Text></m:Footer></m:GenericData>";
    for (text, code) in [
        (lacks.as_str(), "file.cube"),
        (good.get(..good.len() - 30).unwrap(), "file.damaged"),
        (&good.replace("</g:Obs>", "</g:Obz>"), "file.syntax"),
        ("<html><body>Service unavailable</body></html>", "file.not-recognised"),
        (footer, "file.service-message"),
        ("", "file.empty"),
    ] {
        let refused = sdmx_ml(text.as_bytes(), Options::default()).unwrap_err();
        assert_eq!(refused.code(), code, "{refused}");
    }
}

#[test]
fn compact_data_may_call_its_time_time() {
    let text = r#"<m:CompactData xmlns:m="http://www.SDMX.org/resources/SDMXML/schemas/v2_0/message" xmlns:o="o"><Header><ID>x</ID></Header>
        <o:DataSet><o:Series LOCATION="FRA" UNIT="GRW"><o:Obs TIME="2007-Q2" OBS_VALUE="0.39"/><o:Obs TIME="2007-Q3" OBS_VALUE="0.28"/></o:Series>
        <o:Series LOCATION="BEL" UNIT="GRW"><o:Obs TIME="2007-Q2" OBS_VALUE="-0.73" OBS_STATUS="E"/></o:Series></o:DataSet></m:CompactData>"#;
    let dataset = sdmx_ml(text.as_bytes(), Options::default()).unwrap().dataset;
    let ids: Vec<&str> = dataset.dimensions().iter().map(|one| one.id.as_str()).collect();
    assert_eq!((ids, dataset.len()), (vec!["LOCATION", "TIME"], 3));
    assert_eq!(dataset.get(2).unwrap().code("TIME"), Some("2007-Q2"));
    assert_eq!(dataset.get(2).unwrap().attribute("OBS_STATUS"), Some("E"));
}
