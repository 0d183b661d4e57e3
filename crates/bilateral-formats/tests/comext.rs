//! Comext: bulk files of every vintage and the extracts of its site.

#![expect(clippy::unwrap_used, reason = "a test stops at the first thing that is not as it should be")]

mod common;

use std::collections::BTreeMap;

use bilateral::economy::{Area, Bloc, Economy};
use bilateral::flow::{Direction, Flow, FlowKey, Grouping, Procedure};
use bilateral::period::{Period, YearMonth};
use bilateral_formats::{Note, Options, Read, comext_bulk, comext_cdrom, easy_comext};

fn bulk(text: &str) -> Read {
    comext_bulk(text.as_bytes(), Options::default()).unwrap()
}

#[test]
fn real_rows_of_the_present_vintage() {
    let Some(path) = common::reference_data("comext/comext_bulk_quoted_rows_v2_202402.dat") else { return };
    let text = std::fs::read_to_string(path).unwrap();
    let rows: Vec<Vec<String>> = text.lines().skip(1).map(|line| common::split(line, ',')).collect();
    let Read { table, diagnostics } = bulk(&text);
    assert_eq!((table.len(), diagnostics.count(Note::Masked)), (13, 1));
    assert_eq!(
        diagnostics.tally(Note::Masked).unwrap().lines,
        [1 + rows.iter().position(|row| row[3].contains('X')).unwrap() as u64 + 1]
    );
    for (flow, row) in table.iter().zip(&rows) {
        assert_eq!(flow.value().unwrap().to_string(), row[14]);
        assert_eq!(flow.net_mass().unwrap().amount().to_string(), row[16]);
        assert_eq!((flow.reporter().id(), flow.partner().id()), ("AUT", "AND"));
        assert_eq!(flow.product().to_string(), format!("CN2024:{}", row[3]));
        assert_eq!(flow.terms().procedure, Some(Procedure::Normal));
    }
    let whole = table.group(&Grouping::by([FlowKey::Reporter]).with_residuals()).unwrap();
    let sum: i128 = rows.iter().map(|row| common::milli(&row[14])).sum();
    assert_eq!(whole.groups().next().unwrap().sums().thousandths(), sum);
}

#[test]
fn a_real_row_of_the_vintage_before() {
    let Some(path) = common::reference_data("comext/comext_bulk_quoted_row_v1_historical_200101.dat") else {
        return;
    };
    let Read { table, diagnostics } = bulk(&std::fs::read_to_string(path).unwrap());
    let flow = table.get(0).unwrap();
    assert_eq!((flow.reporter().id(), flow.partner().id()), ("FRA", "NLD"));
    assert_eq!(flow.product().to_string(), "CN2001:99RRR100");
    assert_eq!(
        (flow.value().unwrap().to_string().as_str(), flow.period().to_string().as_str()),
        ("2580", "2001-01")
    );
    assert_eq!(flow.net_mass().unwrap().to_string(), "600 kg");
    assert_eq!((diagnostics.count(Note::Masked), diagnostics.count(Note::UnknownUnit)), (1, 1));
}

const V2: &str = "REPORTER,PARTNER,TRADE_TYPE,PRODUCT_NC,FLOW,STAT_PROCEDURE,SUPPL_UNIT,PERIOD,VALUE_EUR,VALUE_NAC,QUANTITY_KG,QUANTITY_SUPPL_UNIT\n";

#[test]
fn codes_that_are_its_own() {
    let text = format!(
        "{V2}GR,KZ,E,27090090,1,1,NO_SU,202402,5,5,1,0\nDE,GB,E,22042100,2,1,L,202402,7,7,2,4\nDE,XI,L,TOTAL,2,1,NO_SU,202402,7,7,2,0\nDE,QZ,E,09SSS123,2,9,NO_SU,202402,8,8,2,0\nDE,Q?,E,27090090,2,1,NO_SU,202402,11,8,2,0\n"
    );
    let Read { table, diagnostics } = bulk(&text);
    let ids: Vec<_> = table.iter().map(|flow| format!("{}-{}", flow.reporter(), flow.partner())).collect();
    assert_eq!(ids[0], "GRC-KAZ");
    assert_eq!(ids[1], "DEU-GBR");
    assert_eq!(table.get(1).unwrap().quantity().unwrap().to_string(), "4 l");
    assert_eq!(table.get(0).unwrap().quantity(), None);
    assert_eq!(diagnostics.count(Note::ResidualPartner), 1);
    assert_eq!(diagnostics.count(Note::Masked), 1);
    assert_eq!(diagnostics.count(Note::Aggregate), 1);
    assert_eq!(diagnostics.tally(Note::Unmapped).unwrap().value_left_out, 11_000);
}

#[test]
fn the_year_among_its_months_is_found() {
    let text = format!(
        "{V2}DE,KZ,E,27090090,2,1,NO_SU,202401,5,5,1,0\nDE,KZ,E,27090090,2,1,NO_SU,202402,6,6,1,0\nDE,KZ,E,27090090,2,1,NO_SU,202452,11,11,2,0\n"
    );
    let Read { table, diagnostics } = bulk(&text);
    assert_eq!(diagnostics.tally(Note::YearAmongMonths).unwrap().examples, ["2024"]);
    assert_eq!(table.group(&Grouping::by([FlowKey::Reporter])).unwrap_err().code(), "flow.overlapping");
}

#[test]
fn regime_4_is_the_total_of_the_others() {
    let text = "DECLARANT,PARTNER,PRODUCT_NC,FLOW,STAT_REGIME,PERIOD,VALUE_1000ECU,QUANTITY_TON,SUP_QUANTITY\n\
                004,0079,27090090,1,1,199905,5,1.5,0\n004,0079,27090090,1,3,199905,2,1,0\n004,0079,27090090,1,4,199905,7,2.5,0\n";
    let Read { table, diagnostics } = bulk(text);
    let flows: Vec<Flow> = table.iter().collect();
    assert_eq!((flows[0].reporter().id(), flows[0].partner().id()), ("DEU", "KAZ"));
    assert_eq!(flows[0].value().unwrap().to_string(), "5000");
    assert_eq!(flows[0].net_mass().unwrap().to_string(), "1500 kg");
    assert_eq!(flows[2].terms().procedure, None);
    assert_eq!(diagnostics.tally(Note::WholeBesideParts).unwrap().lines, [4]);
    assert_eq!(diagnostics.units.len(), 2);
    assert_eq!(table.group(&Grouping::by([FlowKey::Reporter])).unwrap_err().code(), "flow.not-comparable");
}

#[test]
fn the_cdrom_needs_its_period() {
    let text = "1,27090000,0079,4,001,12,3,0\r\n2,84000000,0079,4,001,1,0,0\r\n";
    assert_eq!(comext_cdrom(text.as_bytes(), Options::default()).unwrap_err().code(), "file.code");
    let options = Options { period: Some(Period::parse("1995").unwrap()), ..Options::default() };
    let Read { table, diagnostics } = comext_cdrom(text.as_bytes(), options).unwrap();
    assert_eq!(diagnostics.count(Note::Unmapped), 0, "{:?}", diagnostics.tallies);
    assert_eq!(table.get(0).unwrap().reporter(), Area::Economy(Economy::FRA));
    assert_eq!(table.get(0).unwrap().value().unwrap().to_string(), "12000");
    assert_eq!(table.get(1).unwrap().direction(), Direction::Export);
}

#[test]
fn masked_rows_are_not_taken_for_repeats() {
    let text = format!(
        "{V2}DE,KZ,E,39XXXXXX,2,1,NO_SU,202402,5,5,1,0\nDE,KZ,E,39XXXXXX,2,1,NO_SU,202402,6,6,1,0\nDE,KZ,E,40000000,2,1,NO_SU,202402,6,6,1,0\nDE,AT,E,27090090,2,1,NO_SU,202402,6,6,1,0\nDE,AT,E,27090090,2,1,NO_SU,202402,6,6,1,0\n"
    );
    let diagnostics = bulk(&text).diagnostics;
    assert_eq!(diagnostics.tally(Note::Duplicate).unwrap().examples, ["lines 5 and 6"]);
    assert_eq!(diagnostics.count(Note::Contradictory), 0);
}

#[test]
fn bad_bulk_files_are_refused() {
    let good = format!("{V2}DE,KZ,E,27090090,2,1,NO_SU,202402,5,5,1,0\n");
    for (from, to, code, place) in [
        (",2,1,NO", ",8,1,NO", "file.word", "line 2, column 5 (`FLOW`)"),
        (",2,1,NO", ",2,8,NO", "file.word", "line 2, column 6 (`STAT_PROCEDURE`)"),
        ("202402", "202413", "period.invalid", "line 2, column 8 (`PERIOD`)"),
        ("5,5,1,0", "5.0005,5,1,0", "flow.value-too-fine", "column 9"),
        ("5,5,1,0", "5,5,1", "file.row-short", "line 2"),
        ("VALUE_EUR", "VALUE", "file.column-missing", "line 1"),
    ] {
        let refused = comext_bulk(good.replacen(from, to, 1).as_bytes(), Options::default()).unwrap_err();
        assert_eq!(refused.code(), code, "{refused}");
        assert!(refused.message().contains(place), "{refused}");
    }
}

const BLOCS: [Bloc; 4] = [Bloc::EU, Bloc::EU27_2020, Bloc::EA, Bloc::EA20];

/// Eurostat's bloc rows, from the bytes of the file to the euro.
#[test]
fn every_bloc_row_is_the_sum_of_its_members() {
    let Some(folder) = common::reference_data("comext/easycomext_EU27_to_KZ_monthly_codelabels") else {
        return;
    };
    let mut equal = 0;
    for file in std::fs::read_dir(folder).unwrap() {
        let bytes = std::fs::read(file.unwrap().path()).unwrap();
        let Read { table, diagnostics } = easy_comext(bytes.as_slice(), Options::default()).unwrap();
        let lines = String::from_utf8(bytes).unwrap().lines().filter(|line| !line.is_empty()).count() - 1;
        assert_eq!((table.len(), diagnostics.kept), (lines, diagnostics.rows), "{diagnostics}");
        assert_eq!(diagnostics.count(Note::Bloc), 4);
        let mut month = None;
        let (mut members, mut blocs) = (BTreeMap::new(), BTreeMap::new());
        for flow in table.iter() {
            month = YearMonth::of(flow.period().first_day());
            let value = common::milli(&flow.value().unwrap().to_string());
            match flow.reporter() {
                Area::Economy(economy) => assert_eq!(members.insert(economy, value), None),
                Area::Bloc(bloc) => assert_eq!(blocs.insert(bloc, value), None),
                other => panic!("{other} as a reporter"),
            }
        }
        let month = month.unwrap();
        for bloc in BLOCS {
            let sum: i128 = members
                .iter()
                .filter(|(economy, _)| bloc.contains(**economy, month))
                .map(|(_, value)| value)
                .sum();
            assert_eq!(blocs.get(&bloc), Some(&sum), "{bloc} in {month}");
            equal += 1;
        }
        // The table itself never adds a bloc to its members.
        let sums = table.group(&Grouping::by([FlowKey::Partner])).unwrap();
        assert_eq!(sums.groups().next().unwrap().sums().thousandths(), members.values().sum::<i128>());
        assert_eq!(sums.set_aside().iter().map(|aside| aside.rows).sum::<u64>(), 4);
    }
    assert_eq!(equal, 272);
}

#[test]
fn every_option_of_labels() {
    let head = "REPORTER,PARTNER,PRODUCT,FLOW,STAT_PROCEDURE,PERIOD,VALUE_IN_EUR\n";
    for row in [
        "DE,KZ,TOTAL,2,T,202408,7",
        "\"Germany (incl. German Democratic Republic 'DD' from 1991)\",Kazakhstan,Total,EXPORT,Total,Aug. 2024,7",
        "DE-Germany,KZ-Kazakhstan,TOTAL-Total,2-EXPORT,T-Total,202408-Aug. 2024,7",
        "Germany,Kazakhstan,TOTAL,EXPORTATION,TOTAL,août 2024,7",
        "Deutschland,Kasachstan,Insgesamt,AUSFUHR,INSGESAMT,August 2024,7",
    ] {
        let Read { table, diagnostics } =
            easy_comext(format!("{head}{row}\n").as_bytes(), Options::default()).unwrap();
        assert_eq!(table.len(), 1, "{row}: {:?}", diagnostics.tallies);
        let flow = table.get(0).unwrap();
        let shown = format!(
            "{} {} {} {} {}",
            flow.reporter(),
            flow.partner(),
            flow.product(),
            flow.direction(),
            flow.period()
        );
        assert_eq!(shown, "DEU KAZ TOTAL export 2024-08", "{row}");
        assert_eq!(flow.terms().procedure, None, "{row}");
    }
    let odd = format!(
        "{head}DE-France,KZ,TOTAL,2,T,202408,7\nXX-Nowhere,KZ,TOTAL,2,T,202408,5\nFR,KZ,Total plus,2,T,202408,:\n"
    );
    let diagnostics = easy_comext(odd.as_bytes(), Options::default()).unwrap().diagnostics;
    assert_eq!(diagnostics.count(Note::LabelContradicts), 1);
    assert_eq!(diagnostics.tally(Note::Unmapped).unwrap().lines, [3, 4]);
    let off = format!("{head}DE,KZ,TOTAL,2,T,202408-Sep. 2024,7\n");
    assert_eq!(easy_comext(off.as_bytes(), Options::default()).unwrap_err().code(), "period.contradictory");
    let jan_dec = format!("{head}DE,KZ,27-Mineral fuels,2,T,Jan.-Dec. 2019,7\n");
    assert_eq!(
        easy_comext(jan_dec.as_bytes(), Options::default())
            .unwrap()
            .table
            .get(0)
            .unwrap()
            .period()
            .to_string(),
        "2019"
    );
}

#[test]
fn indicators_in_rows_become_one_flow() {
    let text = "REPORTER,PARTNER,PRODUCT,FLOW,PERIOD,INDICATORS,INDICATOR_VALUE\n\
                DE,KZ,2709,1,202401,VALUE_IN_EUROS,7\nDE,KZ,2709,1,202402,VALUE_IN_EUROS,8\nDE,KZ,2709,1,202401,QUANTITY_IN_100KG,3\nDE,KZ,2709,1,202402,VALUE_IN_EUROS,9\n";
    let Read { table, diagnostics } = easy_comext(text.as_bytes(), Options::default()).unwrap();
    let flows: Vec<Flow> = table.iter().collect();
    assert_eq!((flows.len(), flows[0].net_mass().unwrap().to_string().as_str()), (3, "300 kg"));
    assert_eq!(flows[0].value().unwrap().to_string(), "7");
    assert_eq!(flows[1].net_mass(), None);
    assert_eq!(diagnostics.tally(Note::Contradictory).unwrap().lines, [5]);
}
