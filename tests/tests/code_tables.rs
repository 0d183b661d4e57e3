//! Our table of economies against the lists of those who publish codes.

#![expect(clippy::string_slice, reason = "a test stops at the first thing that is not as it should be")]

use std::collections::BTreeSet;

use bilateral::economy::{Area, CodeSystem, Economy, Residual};
use bilateral::period::YearMonth;
use bilateral_tests::reference_data;

#[test]
fn iso_and_m49_codes_agree_with_the_open_country_table() {
    let Some(path) = reference_data("countries/datahub_country-codes.csv") else { return };
    let mut reader = csv::Reader::from_path(path).unwrap();
    let headers = reader.headers().unwrap().clone();
    let column = |name: &str| headers.iter().position(|header| header == name).unwrap();
    let (alpha3, alpha2, numeric, m49) = (
        column("ISO3166-1-Alpha-3"),
        column("ISO3166-1-Alpha-2"),
        column("ISO3166-1-numeric"),
        column("M49"),
    );
    let names = [
        column("CLDR display name"),
        column("official_name_en"),
        column("UNTERM English Short"),
        column("UNTERM English Formal"),
    ];
    let mut economies = BTreeSet::new();
    for row in reader.records() {
        let row = row.unwrap();
        let economy = Economy::parse(&row[alpha3]).unwrap();
        assert_eq!(economy.alpha2(), Some(&row[alpha2]), "{economy}");
        assert_eq!(economy.numeric(), row[numeric].parse().ok(), "{economy}");
        for (system, code) in [
            (CodeSystem::Iso2, &row[alpha2]),
            (CodeSystem::IsoNumeric, &row[numeric]),
            (CodeSystem::M49, &row[m49]),
        ] {
            assert_eq!(Area::from_code(system, code), Ok(economy.into()), "{system} {code}");
        }
        for name in names {
            let name = row[name].trim_end_matches([' ', '*']).trim_end_matches(" (the)");
            if !name.is_empty() {
                assert_eq!(Area::from_code(CodeSystem::Name, name), Ok(economy.into()), "{name}");
            }
        }
        economies.insert(economy);
    }
    assert_eq!(economies.len(), 249);
    let ours = Economy::all().filter(|economy| economy.kind() == bilateral::economy::Kind::Current);
    assert!(ours.eq(economies), "no current code of ours is missing from theirs");
}

#[test]
fn baci_codes_resolve_to_the_economy_baci_names() {
    let Some(path) = reference_data("baci/country_codes_V202301.csv") else { return };
    // Where BACI's ISO column says one thing and the code stands for more, or for less.
    let exceptions = [
        ("58", "BEL", "BLX"),
        ("490", "N/A", "OTHER_ASIA_NES"),
        ("697", "N/A", "EUROPE_EFTA_NES"),
        ("711", "ZAF", "SACU"),
        ("849", "N/A", "US_MISC_PACIFIC"),
    ];
    let (mut rows, mut met) = (0, 0);
    for row in csv::Reader::from_path(path).unwrap().records() {
        let row = row.unwrap();
        let (code, alpha3) = (&row[0], &row[4]);
        let area = Area::from_code(CodeSystem::Comtrade, code).unwrap();
        match exceptions.iter().find(|exception| exception.0 == code) {
            Some((_, theirs, ours)) => {
                assert_eq!((alpha3, area.id()), (*theirs, *ours), "{code}");
                met += 1;
            }
            None => assert_eq!(area.id(), alpha3, "{code}"),
        }
        for name in [&row[1], &row[2]] {
            assert_eq!(Area::from_code(CodeSystem::Name, name), Ok(area), "{name}");
        }
        rows += 1;
    }
    assert_eq!((rows, met), (238, exceptions.len()));
}

#[test]
fn every_partner_of_the_comext_dictionary_resolves_in_its_time() {
    let Some(path) = reference_data("comext/full_v2_data_dictionary.txt") else { return };
    // A misspelt label, and residual partners whose labels were reworded.
    let unnamed = ["TP Portugese Timor"];
    let text = std::fs::read_to_string(path).unwrap();
    let mut entries = 0;
    for line in text.lines() {
        let fields: Vec<_> = line.trim_start().split('\t').collect();
        let &[code, from, until, name] = fields.as_slice() else { continue };
        if code.len() != 2 || !from.starts_with("01/01/") {
            continue;
        }
        entries += 1;
        let year = |date: &str| date[6..].parse::<i16>().unwrap();
        for month in [YearMonth::at(year(from), 1), YearMonth::at(year(until), 12)] {
            let area = Area::from_code_on(CodeSystem::GeonomAlpha, code, month).unwrap();
            match Area::from_code(CodeSystem::Name, name) {
                Ok(named) => assert_eq!(area, named, "{code} {name} in {month}"),
                Err(_) => assert!(unnamed.contains(&format!("{code} {name}").as_str()), "{code} {name}"),
            }
        }
    }
    assert_eq!(entries, 342);
}

#[test]
fn comtrade_partners_not_specified_are_residual() {
    let Some(path) = reference_data("comtrade/areas_not_specified_codes.csv") else { return };
    let mut rows = 0;
    for row in csv::Reader::from_path(path).unwrap().records() {
        let row = row.unwrap();
        let area = Area::from_code(CodeSystem::Comtrade, &row[3]).unwrap();
        let named = Area::from_code(CodeSystem::Name, &row[4]);
        assert_eq!(named, Ok(area), "{}", &row[4]);
        assert!(area.as_residual().is_some() || area.id() == "ATB", "{area}");
        match Area::from_code(CodeSystem::ComtradeIso, &row[7]) {
            Ok(by_letters) => assert_eq!(by_letters, area, "{}", &row[7]),
            Err(refused) => {
                assert_eq!((refused.code(), &row[7]), ("area.ambiguous", "A79"));
                assert!(matches!(area, Area::Residual(Residual::LaiaNes | Residual::RestOfAmericaNes)));
            }
        }
        rows += 1;
    }
    assert_eq!(rows, 20);
}

#[test]
fn the_imf_and_unctad_name_economies_as_they_are_read() {
    let Some(path) = reference_data("fdi/IMF_DIP_CDIS_inward_positions_pacific.csv") else { return };
    let mut economies = BTreeSet::new();
    for row in csv::Reader::from_path(path).unwrap().records() {
        let row = row.unwrap();
        for (code, name) in [(&row[0], &row[1]), (&row[2], &row[3])] {
            let area = Area::from_code(CodeSystem::Iso2, code).unwrap();
            assert_eq!(Area::from_code(CodeSystem::Name, name), Ok(area), "{code} {name}");
            let alpha3 = area.code_in(CodeSystem::Iso3).unwrap();
            assert_eq!(Area::from_code(CodeSystem::Imf, &alpha3), Ok(area), "{alpha3}");
            economies.insert(area);
        }
    }
    assert_eq!(economies.len(), 62);

    let Some(path) = reference_data("fdi/UNCTAD_WIR2022_tab01_fdi_inflows.csv") else { return };
    let (mut countries, mut regions) = (BTreeSet::new(), 0);
    for row in csv::Reader::from_path(path).unwrap().records() {
        let row = row.unwrap();
        let area = Area::from_code(CodeSystem::Name, &row[2]);
        match &row[1] {
            "country" => assert!(countries.insert(area.unwrap().as_economy().unwrap()), "{}", &row[2]),
            // Their regions are not ours, and never an economy.
            _ => regions += usize::from(area.map_or(true, |area| !area.is_economy())),
        }
    }
    assert!(countries.len() > 190 && regions > 25, "{} {regions}", countries.len());
}

#[test]
fn every_partner_of_a_comtrade_download_resolves_the_same_by_number_letters_and_name() {
    let Some(path) = reference_data("comtrade/plus_web_TradeData_goods.csv") else { return };
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_path(path).unwrap();
    let mut partners = BTreeSet::new();
    for row in reader.byte_records() {
        let row = row.unwrap();
        // The file is in Windows-1252, whose letters are Latin-1's.
        let text = |at: usize| row[at].iter().map(|&byte| char::from(byte)).collect::<String>();
        let (number, letters, name) = (text(11), text(12), text(13));
        let area = Area::from_code(CodeSystem::Comtrade, &number).unwrap();
        assert_eq!(Area::from_code(CodeSystem::Name, &name), Ok(area), "{name}");
        match Area::from_code(CodeSystem::ComtradeIso, &letters) {
            Ok(by_letters) => assert_eq!(by_letters, area, "{letters}"),
            Err(refused) => assert_eq!((refused.code(), letters.as_str()), ("area.ambiguous", "A79")),
        }
        partners.insert(area);
    }
    assert!(partners.len() > 200, "{}", partners.len());
}
