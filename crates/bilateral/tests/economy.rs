//! Areas, their codes and their blocs, from outside.

use std::collections::BTreeSet;

use bilateral::economy::{
    Area, Bloc, Change, CodeSystem, Composition, Economy, EconomySet, Residual, ResidualKind,
    UK_LAST_MONTH_IN_EU, UK_LAST_MONTH_IN_EU_TRADE_CONCEPT,
};
use bilateral::period::YearMonth;
use proptest::prelude::*;
use rust_decimal::Decimal;

const fn month(year: i16, month: u8) -> YearMonth {
    YearMonth::at(year, month)
}

#[track_caller]
fn reads(system: CodeSystem, code: &str, id: &str) {
    match Area::from_code(system, code) {
        Ok(area) => assert_eq!(area.id(), id, "{system} `{code}`"),
        Err(refused) => assert_eq!(refused.code(), id, "{system} `{code}`: {refused}"),
    }
}

#[test]
fn a_member_counts_until_it_leaves_itself_and_while_it_is_suspended() {
    let members = |bloc: Bloc, year, number| bloc.members_on(month(year, number)).to_string();
    assert_eq!(members(Bloc::CIS, 2026, 11), "ARM, AZE, BLR, KAZ, KGZ, MDA, RUS, TJK, UZB");
    assert_eq!(members(Bloc::CIS, 2005, 8), "ARM, AZE, BLR, GEO, KAZ, KGZ, MDA, RUS, TJK, TKM, UKR, UZB");
    assert_eq!(members(Bloc::CIS, 2018, 5), "ARM, AZE, BLR, KAZ, KGZ, MDA, RUS, TJK, UKR, UZB");
    assert_eq!(members(Bloc::MERCOSUR, 2012, 12), "ARG, BRA, PRY, URY, VEN");
    assert_eq!(members(Bloc::MERCOSUR, 2026, 11), "ARG, BOL, BRA, PRY, URY, VEN");
}

#[test]
fn a_code_of_another_system_is_named_before_near_misses() {
    let id = |text: &str| Area::parse(text).unwrap_err().message().to_owned();
    let in_system = |system, code: &str| Area::from_code(system, code).unwrap_err().message().to_owned();
    let both =
        "write `EU27_2007` for European Union of 27 (2007) or `EU27_2020` for European Union of 27 (2020)";
    assert_eq!(id("EU27"), format!("`EU27` is no id of an area; {both}"));
    assert_eq!(id("eu27"), format!("`eu27` is no id of an area; {both}"));
    assert_eq!(id("EUN"), "`EUN` is no id of an area; write `EU` for European Union");
    assert_eq!(id("ZAR"), "`ZAR` is no id of an area; write `COD` for Democratic Republic of the Congo");
    assert_eq!(id("EU26"), "`EU26` is no id of an area; near it: `EU25`, `EU28`, `EU6`");
    assert_eq!(
        in_system(CodeSystem::EurostatGeo, "EU27"),
        "`EU27` is unknown to Eurostat geo; in area names it is European Union of 27 (2007) (`EU27_2007`) or \
         European Union of 27 (2020) (`EU27_2020`); in Eurostat geo write `EU27_2007` or `EU27_2020`"
    );
    assert_eq!(
        in_system(CodeSystem::M49, "842"),
        "`842` is unknown to UN M49; in UN Comtrade it is United States (`USA`); in UN M49 write `840`"
    );
    assert_eq!(
        in_system(CodeSystem::M49, "490"),
        "`490` is unknown to UN M49; in UN Comtrade it is Other Asia, nes (`OTHER_ASIA_NES`), \
         which has no code in UN M49"
    );
    assert_eq!(
        in_system(CodeSystem::Comtrade, "1"),
        "`1` is unknown to UN Comtrade; in UN M49 it is World (`WORLD`), in numeric Geonomenclature it is \
         France (`FRA`); in UN Comtrade write `0` or `251`"
    );
    assert_eq!(
        in_system(CodeSystem::Iso3, "KZA"),
        "`KZA` is unknown to ISO 3166 alpha-3; near it: `DZA`, `KAZ`, `KNA`"
    );
    // Every way out is read back.
    for &system in CodeSystem::ALL {
        for other in CodeSystem::ALL {
            for area in Area::all() {
                let Some(code) = area.code_in(*other) else { continue };
                let Err(refused) = Area::from_code(system, &code) else { continue };
                let Some((_, way_out)) = refused.message().rsplit_once(" write `") else { continue };
                for code in way_out.trim_end_matches('`').split("` or `") {
                    assert!(Area::from_code(system, code).is_ok(), "{refused}");
                }
            }
        }
    }
}

#[test]
fn codes_are_read_as_their_system_means_them() {
    use CodeSystem::{
        Comtrade, ComtradeIso, EurostatGeo, GeonomAlpha, GeonomNumeric, Imf, Iso2, Iso3, IsoNumeric, M49,
    };
    for (system, code, id) in [
        (Iso2, "KZ", "KAZ"),
        (Iso2, "CS", "area.ambiguous"),
        (Iso2, "BQ", "BES"),
        (Iso2, "EL", "area.unknown"),
        (Iso2, "kz", "area.unknown"),
        (Iso3, "ROM", "ROU"),
        (Iso3, "WLD", "WORLD"),
        (IsoNumeric, "4", "AFG"),
        (IsoNumeric, "004", "AFG"),
        (IsoNumeric, "842", "area.unknown"),
        (IsoNumeric, "", "area.unknown"),
        (IsoNumeric, "+4", "area.unknown"),
        (M49, "001", "WORLD"),
        (M49, "143", "CA5"),
        (M49, "356", "IND"),
        (Comtrade, "842", "USA"),
        (Comtrade, "840", "USA"),
        (Comtrade, "251", "FRA"),
        (Comtrade, "579", "NOR"),
        (Comtrade, "757", "CHE"),
        (Comtrade, "699", "IND"),
        (Comtrade, "381", "ITA"),
        (Comtrade, "380", "ITA"),
        (Comtrade, "490", "OTHER_ASIA_NES"),
        (Comtrade, "97", "EU"),
        (Comtrade, "0", "WORLD"),
        (Comtrade, "837", "BUNKERS"),
        (ComtradeIso, "W00", "WORLD"),
        (ComtradeIso, "S19", "OTHER_ASIA_NES"),
        (ComtradeIso, "_X ", "AREAS_NES"),
        (ComtradeIso, "X1 ", "BUNKERS"),
        (ComtradeIso, "EU2", "EU"),
        (ComtradeIso, "A79", "area.ambiguous"),
        (ComtradeIso, "KAZ", "KAZ"),
        (GeonomAlpha, "GR", "GRC"),
        (GeonomAlpha, "GB", "GBR"),
        (GeonomAlpha, "XI", "XNI"),
        (GeonomAlpha, "XU", "XGB"),
        (GeonomAlpha, "XK", "XKX"),
        (GeonomAlpha, "XS", "SRB"),
        (GeonomAlpha, "BE", "BEL"),
        (GeonomAlpha, "CS", "area.ambiguous"),
        (GeonomAlpha, "QP", "HIGH_SEAS"),
        (GeonomAlpha, "QY", "CONFIDENTIAL_INTRA_EU"),
        (GeonomAlpha, "EU27_2020", "EU27_2020"),
        (GeonomAlpha, "EAEU", "area.unknown"),
        (GeonomNumeric, "001", "FRA"),
        (GeonomNumeric, "0079", "KAZ"),
        (GeonomNumeric, "999", "area.unknown"),
        (EurostatGeo, "EL", "GRC"),
        (EurostatGeo, "UK", "GBR"),
        (EurostatGeo, "EA20", "EA20"),
        (Imf, "916", "KAZ"),
        (Imf, "163", "EA"),
        (Imf, "G001", "WORLD"),
    ] {
        reads(system, code, id);
    }
}

#[test]
fn names_are_read_however_they_are_spelt() {
    for (name, id) in [
        ("Kazakhstan", "KAZ"),
        ("  KAZAKHSTAN ", "KAZ"),
        ("Kasachstan", "KAZ"),
        ("Казахстан", "KAZ"),
        ("Germany (incl. German Democratic Republic 'DD' from 1991)", "DEU"),
        ("Belgium (incl. Luxembourg 'LU' -> 1998)", "BEL"),
        ("United Kingdom (excluding Northern Ireland)", "XGB"),
        ("Ireland (Eire)", "IRL"),
        ("Côte d’Ivoire", "CIV"),
        ("COTE D'IVOIRE", "CIV"),
        ("Korea, Rep. of", "KOR"),
        ("Dem. People's Rep. of Korea", "PRK"),
        ("Congo (Democratic Republic of the)", "COD"),
        ("Congo", "COG"),
        ("The Gambia", "GMB"),
        ("St. Lucia", "LCA"),
        ("USA", "USA"),
        ("Österreich", "AUT"),
        ("Großbritannien", "GBR"),
        ("ФРГ", "DEU"),
        ("Киргизия", "KGZ"),
        ("European Union - 27 countries (from 2020)", "EU27_2020"),
        ("European Union - 27 countries (2007-2013)", "EU27_2007"),
        ("European Union - 27 countries", "area.ambiguous"),
        ("Korea", "area.ambiguous"),
        ("Areas, nes", "AREAS_NES"),
        ("Ruritania", "area.unknown"),
        ("", "area.unknown"),
    ] {
        reads(CodeSystem::Name, name, id);
    }
}

#[test]
fn dates_decide_between_the_meanings_of_a_code() {
    for (code, on, id) in [
        ("BE", month(1998, 12), "BLX"),
        ("BE", month(1999, 1), "BEL"),
        ("CS", month(1992, 12), "CSK"),
        ("CS", month(2005, 12), "SCG"),
        ("EH", month(1976, 6), "CEUTA_MELILLA_SAHARA"),
        ("KZ", month(1992, 1), "KAZ"),
        ("SU", month(1990, 1), "SUN"),
    ] {
        assert_eq!(Area::from_code_on(CodeSystem::GeonomAlpha, code, on).unwrap().id(), id, "{code} {on}");
    }
}

#[test]
fn every_system_reads_what_it_writes() {
    for &system in CodeSystem::ALL {
        for area in Area::all() {
            let Some(code) = area.code_in(system) else { continue };
            let read = Area::from_code(system, &code);
            if read == Ok(area) {
                continue;
            }
            // A code that changed hands, read in its holder's time.
            let dated =
                (1976..2030).any(|year| Area::from_code_on(system, &code, month(year, 6)) == Ok(area));
            let shared = system == CodeSystem::ComtradeIso && code == "A79";
            assert!(dated || shared, "{system} {code} {area}: {read:?}");
        }
        assert_eq!(CodeSystem::parse(system.as_str()), Ok(system));
    }
}

/// The round trip above says nothing about an area without a code; this does.
#[test]
fn every_economy_of_today_has_a_code_in_every_system_of_today() {
    let current: Vec<_> =
        Economy::all().filter(|economy| economy.kind() == bilateral::economy::Kind::Current).collect();
    assert_eq!(current.len(), 249);
    let without = |system: CodeSystem| -> Vec<&str> {
        let silent = |economy: &&Economy| Area::from(**economy).code_in(system).is_none();
        current.iter().filter(silent).map(|economy| economy.alpha3()).collect()
    };
    for system in [
        CodeSystem::Id,
        CodeSystem::Iso2,
        CodeSystem::Iso3,
        CodeSystem::IsoNumeric,
        CodeSystem::M49,
        CodeSystem::GeonomAlpha,
        CodeSystem::EurostatGeo,
        CodeSystem::Name,
    ] {
        assert_eq!(without(system), [""; 0], "{system}");
    }
    assert_eq!(without(CodeSystem::Comtrade), ["MCO", "TWN"]);
    assert_eq!(without(CodeSystem::ComtradeIso), ["MCO", "TWN"]);
    assert_eq!(current.len() - without(CodeSystem::Imf).len(), 192);
    assert_eq!(current.len() - without(CodeSystem::GeonomNumeric).len(), 54);
}

#[test]
fn an_economy_is_two_bytes() {
    assert_eq!(size_of::<Economy>(), 2);
    assert!(size_of::<Area>() <= 4);
}

#[test]
fn what_comtrade_does_not_publish_has_no_code_there() {
    let taiwan = Area::parse("TWN").unwrap();
    assert_eq!(taiwan.code_in(CodeSystem::Comtrade), None);
    assert_eq!(Residual::OtherAsiaNes.usually().map(Area::Economy), Some(taiwan));
    let code = |id: &str, system| Area::parse(id).unwrap().code_in(system);
    assert_eq!(code("USA", CodeSystem::Comtrade).as_deref(), Some("842"));
    assert_eq!(code("AFG", CodeSystem::Comtrade).as_deref(), Some("4"));
    assert_eq!(code("AFG", CodeSystem::M49).as_deref(), Some("004"));
    assert_eq!(code("SRB", CodeSystem::GeonomAlpha).as_deref(), Some("XS"));
    assert_eq!(code("GRC", CodeSystem::EurostatGeo).as_deref(), Some("EL"));
    assert_eq!(code("CA5", CodeSystem::Comtrade), None);
}

#[test]
fn refusals_name_the_system_and_the_way_out() {
    for (refused, part) in [
        (Area::parse("KZ").unwrap_err(), "write `KAZ`"),
        (Area::parse("kaz").unwrap_err(), "write `KAZ`"),
        (Area::parse("KAS").unwrap_err(), "`KAZ`"),
        (Area::parse("Kazakhstan").unwrap_err(), "write `KAZ`"),
        (Area::parse("EU27_2002").unwrap_err(), "`EU27_2020`"),
        (Area::from_code(CodeSystem::Iso2, "EL").unwrap_err(), "in Eurostat geo it is Greece (`GRC`)"),
        (Area::from_code(CodeSystem::Name, "Kazahstan").unwrap_err(), "`Kazakhstan`"),
        (Area::from_code(CodeSystem::GeonomAlpha, "CS").unwrap_err(), "`CSK` (until 1992-12)"),
        (Economy::parse("WORLD").unwrap_err(), "the world total"),
    ] {
        assert!(refused.message().contains(part), "{refused}");
    }
}

#[test]
fn vintages_hold_as_many_members_as_their_names_say() {
    for bloc in Bloc::all() {
        let Composition::Fixed(fixed) = bloc.composition() else { continue };
        let digits: String = bloc.id().chars().skip(2).take_while(char::is_ascii_digit).collect();
        let expected = digits.parse().unwrap_or(5);
        assert_eq!(bloc.members_on(fixed).len(), expected, "{bloc}");
        assert_eq!(bloc.members_on(month(1970, 1)), bloc.members_on(month(2030, 1)), "{bloc}");
        assert!(bloc.changes().is_empty());
    }
}

#[test]
fn the_union_grew_and_shrank_in_the_months_it_did() {
    for (on, count) in [
        (month(1957, 12), 0),
        (month(1958, 1), 6),
        (month(1972, 12), 6),
        (month(1973, 1), 9),
        (month(1986, 1), 12),
        (month(1995, 1), 15),
        (month(2004, 4), 15),
        (month(2004, 5), 25),
        (month(2007, 1), 27),
        (month(2013, 6), 27),
        (month(2013, 7), 28),
        (UK_LAST_MONTH_IN_EU, 28),
        (month(2020, 2), 27),
    ] {
        assert_eq!(Bloc::EU.members_on(on).len(), count, "{on}");
    }
    assert!(Bloc::EU_TRADE_CONCEPT.contains(Economy::GBR, UK_LAST_MONTH_IN_EU_TRADE_CONCEPT));
    assert!(!Bloc::EU_TRADE_CONCEPT.contains(Economy::GBR, month(2021, 1)));
    assert_eq!(Bloc::EU.changes().last(), Some(&(month(2020, 2), Economy::GBR, Change::Left)));
}

#[test]
fn the_two_spellings_of_membership_agree() {
    for bloc in Bloc::all() {
        for on in (1957..2030).flat_map(|year| [month(year, 1), month(year, 8), month(year, 12)]) {
            let members = bloc.members_on(on);
            for economy in Economy::all() {
                assert_eq!(members.contains(economy), bloc.contains(economy, on), "{bloc} {economy} {on}");
            }
        }
    }
    assert!(Bloc::EAEU.contains(Economy::KGZ, month(2015, 8)));
    assert!(!Bloc::EAEU.contains(Economy::KGZ, month(2015, 7)));
    assert_eq!(Bloc::CA5.members_on(month(2024, 1)).to_string(), "KAZ, KGZ, TJK, TKM, UZB");
}

#[test]
fn a_part_is_not_its_whole() {
    for economy in Economy::all() {
        if let Some(whole) = economy.part_of() {
            assert_eq!(whole.part_of(), None);
            assert!(Bloc::all().all(|bloc| !bloc.contains(economy, month(2022, 1))), "{economy}");
        }
    }
    assert!(Residual::ALL.iter().any(|residual| residual.kind() == ResidualKind::Supplies));
}

#[test]
fn a_decimal_that_would_round_is_refused() {
    let long: Decimal = "7922816251426433759354395.0335".parse().unwrap();
    let values: Vec<_> = Bloc::CA5.members_on(month(2020, 1)).iter().map(|who| (who, long)).collect();
    let refused = Bloc::CA5.composition_effect(&values, month(2020, 1), &values, month(2021, 1)).unwrap_err();
    assert_eq!(refused.code(), "bloc.sum-inexact");

    let twice = [(Economy::KAZ, 1_i128), (Economy::KAZ, 1)];
    let refused = Bloc::CA5.composition_effect(&twice, month(2020, 1), &twice, month(2021, 1)).unwrap_err();
    assert_eq!(refused.code(), "bloc.member-twice");
}

/// The wire and the constructor read the same, and refuse the same with the same code.
fn one_door<T>(text: &str, parse: fn(&str) -> bilateral::Result<T>) -> Result<(), TestCaseError>
where
    T: serde::de::DeserializeOwned + PartialEq + std::fmt::Debug,
{
    let wired = bilateral::wire::from_json::<T>(&bilateral::wire::to_json(text));
    match (wired, parse(text)) {
        (Ok(wired), Ok(parsed)) => prop_assert_eq!(wired, parsed),
        (Err(wired), Err(parsed)) => prop_assert_eq!(wired.code(), parsed.code()),
        (wired, parsed) => prop_assert!(false, "{text}: {wired:?} but {parsed:?}"),
    }
    Ok(())
}

fn any_month() -> impl Strategy<Value = YearMonth> {
    (1957_i16..2030, 1_u8..=12).prop_map(|(year, number)| month(year, number))
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused(text in ".{0,80}", system in 0..CodeSystem::ALL.len()) {
        let system = CodeSystem::ALL[system];
        if let Err(refused) = Area::from_code(system, &text) {
            prop_assert!(refused.code().starts_with("area."));
        }
        let _ = Area::from_code_on(system, &text, month(1995, 1));
        if let Ok(area) = Area::parse(&text) {
            prop_assert_eq!(area.to_string(), text);
        }
    }

    #[test]
    fn short_codes_never_panic(code in "[A-Z0-9_ ]{0,6}", system in 0..CodeSystem::ALL.len()) {
        let _ = Area::from_code(CodeSystem::ALL[system], &code);
        let _ = (Economy::parse(&code), Bloc::parse(&code), Residual::parse(&code));
    }

    #[test]
    fn what_deserialises_also_parses(text in "[A-Z0-9_]{1,10}") {
        one_door(&text, Area::parse)?;
        one_door(&text, Economy::parse)?;
        one_door(&text, Bloc::parse)?;
        one_door(&text, Residual::parse)?;
        one_door(&text.to_lowercase().replace('_', "-"), CodeSystem::parse)?;
    }

    #[test]
    fn every_area_goes_over_the_wire(at in 0..Area::all().count(), month in any_month()) {
        let area = Area::all().nth(at).unwrap();
        prop_assert_eq!(serde_json::from_str::<Area>(&serde_json::to_string(&area).unwrap()).unwrap(), area);
        one_door(area.id(), Area::parse)?;
        for &system in CodeSystem::ALL {
            if let Some(code) = area.code_in(system) {
                // A date takes a meaning away only from codes that have several.
                match Area::from_code_on(system, &code, month) {
                    Ok(read) if read == area => {}
                    Ok(other) => prop_assert!(other != area),
                    Err(refused) => prop_assert_eq!(refused.code(), "area.ambiguous"),
                }
            }
        }
    }

    #[test]
    fn the_composition_effect_closes(
        values in prop::collection::vec((-1_000_000_i64..1_000_000, -1_000_000_i64..1_000_000), Economy::all().len()),
        from in any_month(),
        to in any_month(),
        scale in 0_u32..4,
    ) {
        let side = |which: fn(&(i64, i64)) -> i64| {
            Economy::all().zip(&values).map(|(who, pair)| (who, Decimal::new(which(pair), scale))).collect::<Vec<_>>()
        };
        for bloc in Bloc::all() {
            let effect = bloc.composition_effect(&side(|pair| pair.0), from, &side(|pair| pair.1), to).unwrap();
            prop_assert_eq!(effect.total_after - effect.total_before, effect.change);
            prop_assert_eq!(effect.same_members + effect.joiners - effect.leavers, effect.change);
            prop_assert_eq!(bloc.members_on(from).minus(effect.left).or(effect.joined), bloc.members_on(to));
        }
    }

    #[test]
    fn sets_behave_as_sets(left in prop::collection::vec(0_usize..260, 0..40), right in prop::collection::vec(0_usize..260, 0..40)) {
        let all: Vec<_> = Economy::all().collect();
        let pick = |from: &[usize]| from.iter().map(|&at| all[at]).collect::<BTreeSet<_>>();
        let (a, b) = (pick(&left), pick(&right));
        let (x, y): (EconomySet, EconomySet) = (a.iter().copied().collect(), b.iter().copied().collect());
        prop_assert_eq!(x.len(), a.len());
        prop_assert!(x.and(y).iter().eq(a.intersection(&b).copied()));
        prop_assert!(x.or(y).iter().eq(a.union(&b).copied()));
        prop_assert!(x.minus(y).iter().eq(a.difference(&b).copied()));
    }
}
