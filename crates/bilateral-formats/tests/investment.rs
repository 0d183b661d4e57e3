//! Tables on direct investment: every trap a small file of our own, and the real files there are.

mod common;

use std::collections::BTreeMap;

use bilateral::check::check_investment_cells;
use bilateral::economy::Area;
use bilateral::investment::{
    CounterpartLevel, EntityScope, EstimateMethod, Instrument, InvestmentCell, MeasureKind, Relationship,
    Side,
};
use bilateral_formats::{
    Mapping, Note, Options, eurostat_fdi, imf_dip, mapped_investment, oecd_fdi, read, unctad_wir,
};
use common::investment::{number, sniffed, values};
use rust_decimal::Decimal;

const EUROSTAT: &str = "DATAFLOW,LAST UPDATE,freq,currency,nace_r2,stk_flow,counterp,entity,fdi_item,partner,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG,CONF_STATUS\r\n\
    ESTAT:BOP_FDI6_POS(1.0),24/03/25 11:00:00,A,MIO_EUR,FDI,NI,IMM,TOTAL,DI__D__F,KZ,NL,2021,-12.5,,\r\n\
    ESTAT:BOP_FDI6_POS(1.0),24/03/25 11:00:00,A,MIO_EUR,FDI,NI,IMM,TOTAL,DI__D__F,LU,NL,2021,,c,C\r\n\
    ESTAT:BOP_FDI6_POS(1.0),24/03/25 11:00:00,A,MIO_EUR,FDI,NI,ULT,TOTAL,DI__D__F,LU,NL,2021,0,ep,\r\n\
    ESTAT:BOP_FDI6_POS(1.0),24/03/25 11:00:00,A,MIO_EUR,FDI,NO,IMM,SPE,DO__D__F5,EU27_2020,NL,2021,7,,\r\n\
    ESTAT:BOP_FDI6_POS(1.0),24/03/25 11:00:00,A,MIO_EUR,FDI,LIAB,IMM,TOTAL,DI__D__F,WRL_REST,NL,2021,100,,\r\n\
    ESTAT:BOP_FDI6_POS(1.0),24/03/25 11:00:00,A,MIO_EUR,FDI,ASS,IMM,TOTAL,DI__D__F,WRL_REST,NL,2021,30,,\r\n\
    ESTAT:BOP_FDI6_POS(1.0),24/03/25 11:00:00,A,MIO_EUR,C,NI,IMM,TOTAL,DI__D__F,WRL_REST,NL,2021,41,,\r\n\
    ESTAT:BOP_FDI6_POS(1.0),24/03/25 11:00:00,A,MIO_EUR,FDI,NI,IMM,TOTAL,DI__D__F,ATLANTIS,NL,2021,5,,\r\n\
    ESTAT:BOP_FDI6_POS(1.0),24/03/25 11:00:00,A,MIO_EUR,FDI,NI,IMM,TOTAL,DI__D__F,NL,NL,2021,6,,\r\n\
    ESTAT:BOP_FDI6_POS(1.0),24/03/25 11:00:00,A,MIO_EUR,FDI,XX,IMM,TOTAL,DI__D__F,KZ,NL,2021,8,,\r\n";

#[test]
fn eurostat_with_all_its_traps() {
    let found = sniffed(EUROSTAT);
    let told = &found.diagnostics;
    assert_eq!(told.format, "eurostat-fdi");
    assert!(told.why.contains("`fdi_item`"), "{}", told.why);
    assert_eq!(
        values(&found),
        [number("-12500000"), None, number("0"), number("7000000"), number("100000000"), number("30000000")]
    );
    let [net, hidden, ultimate, spe, debts, claims] = found.cells.as_slice() else { panic!("six cells") };
    assert_eq!((net.side(), net.record().measure), (Side::Inward, MeasureKind::Position));
    assert!(hidden.is_hidden());
    // `ep`: an estimate stays one although it is also provisional, and zero is a value.
    assert!(ultimate.is_estimate());
    assert_eq!(ultimate.record().counterpart, Some(CounterpartLevel::Ultimate));
    assert_eq!((spe.side(), spe.record().entity), (Side::Outward, EntityScope::Spe));
    assert_eq!(spe.record().instrument, Instrument::Equity);
    // Of the inward direction: what enterprises owe, and the reverse investment taken off it.
    assert_eq!(
        (debts.side(), debts.record().relationship),
        (Side::Liabilities, Relationship::InvestorInEnterprise)
    );
    assert_eq!((claims.side(), claims.record().relationship), (Side::Assets, Relationship::Reverse));
    let count = |note| told.count(note);
    assert_eq!((told.rows, told.kept), (10, 6));
    assert_eq!((count(Note::Confidential), count(Note::MissingValue), count(Note::Estimated)), (1, 1, 1));
    assert_eq!((count(Note::Bloc), count(Note::Aggregate)), (1, 2));
    assert_eq!((count(Note::NoCell), count(Note::OwnPartner), count(Note::Unmapped)), (1, 1, 2));
    let unmapped = told.tally(Note::Unmapped).unwrap();
    assert_eq!((unmapped.lines.as_slice(), unmapped.left_out().as_str()), ([9, 11].as_slice(), "13000000"));
    assert_eq!(unmapped.examples, ["`ATLANTIS` (area.unknown)", "`XX` (investment.row-code)"]);
}

#[test]
fn a_hidden_cell_with_a_value_and_a_bad_number_are_refused_where_they_stand() {
    let cases = [
        (EUROSTAT.replace(",,c,C", ",0,c,C"), "investment.confidential-value", "/3/13"),
        (EUROSTAT.replace("-12.5", "twelve"), "file.number", "/2/13"),
        (EUROSTAT.replace("2021,-12.5", "20x1,-12.5"), "period.invalid", "/2/12"),
        (EUROSTAT.replace("ESTAT:BOP_FDI6_POS", "ESTAT:BOP_FDI6_GEO"), "investment.row-column", "/measure"),
    ];
    for (file, code, path) in cases {
        let refused = read(file.as_bytes(), Options::default()).unwrap_err();
        assert_eq!((refused.code(), refused.path().as_str()), (code, path), "{}", refused.message());
    }
}

#[test]
fn eurostat_with_codes_and_labels_in_one_cell_and_a_view_in_its_dataflow() {
    let file = "\"DATAFLOW\",\"freq: Time frequency\",\"currency: Currency\",\"nace_r2: Activity\",\"stk_flow: Stock or flow\",\"entity: Entity\",\"fdi_item: Item\",\"partner: Partner\",\"geo: Reporter\",\"TIME_PERIOD: Time\",\"OBS_VALUE: Value\"\n\
        \"ESTAT:BOP_FDI6_FLOW$DV_1(1.0)\",\"A: Annual\",\"MIO_EUR: Million euro\",\"FDI: All\",\"NI: Net inward\",\"TOTAL: Total\",\"DI__D__F: Inward\",\"KZ: Kazakhstan\",\"DE: Germany\",\"2022\",\"1.5\"\n";
    let found = sniffed(file);
    assert_eq!(values(&found), [number("1500000")]);
    assert_eq!(found.cells[0].record().measure, MeasureKind::NetFlow);
    assert_eq!(found.cells[0].record().period.unwrap().to_string(), "2022");
}

#[test]
fn eurostat_as_a_tab_separated_table_needs_to_be_told_what_it_measures() {
    let file = "freq,currency,nace_r2,stk_flow,entity,fdi_item,partner,geo\\TIME_PERIOD\t2020 \t2021 \nA,MIO_EUR,FDI,NI,TOTAL,DI__D__F,KZ,NL\t5.5 e\t: c\n";
    assert!(read(file.as_bytes(), Options::default()).unwrap().dataset().is_some());
    let refused = eurostat_fdi(file.as_bytes(), Options::default()).unwrap_err();
    assert_eq!(refused.code(), "investment.row-column");
    let constants = BTreeMap::from([("measure".to_owned(), "position".to_owned())]);
    let options = Options { constants: constants.clone(), ..Options::default() };
    let found = read(file.as_bytes(), options).unwrap().cells().unwrap();
    assert_eq!(values(&found), [number("5500000"), None]);
    assert!(found.cells[0].is_estimate() && found.cells[1].is_hidden());
    let wrong = Options {
        constants: BTreeMap::from([("measure".to_owned(), "stock".to_owned())]),
        ..Options::default()
    };
    let refused = eurostat_fdi(file.as_bytes(), wrong).unwrap_err();
    assert_eq!((refused.code(), refused.path().as_str()), ("input.unknown-word", "/constants/measure"));
}

const IMF: &str = "DATAFLOW,COUNTRY,DV_TYPE,INDICATOR,COUNTERPART_COUNTRY,FREQUENCY,TIME_PERIOD,OBS_VALUE,SCALE,STATUS\n\
    IMF.STA:DIP(12.0.1),KAZ,O,INWD_D_NETLA_FALL_ALL,NLD,A,2021,63005200000.25,6,A\n\
    IMF.STA:DIP(12.0.1),KAZ,O,INWD_D_NETLA_FALL_ALL,G001,A,2021,151991000000,6,\n\
    IMF.STA:DIP(12.0.1),KAZ,O,INWD_D_NETLA_FALL_ALL,LUX,A,2021,,6,C\n\
    IMF.STA:DIP(12.0.1),VNM,SCC,INWD_D_NETLA_FALL_ALL,JPN,A,2021,2.8671E10,6,\n\
    IMF.STA:DIP(12.0.1),KAZ,O,OTWD_D_LG_FL_ALL,NLD,A,2021,7,6,\n\
    IMF.STA:DIP(12.0.1),KAZ,O,INWD_D_NETLA_FL_RFI,NLD,A,2021,9,6,\n";

#[test]
fn the_imf_in_units_with_mirror_rows_told_apart() {
    let found = sniffed(IMF);
    assert_eq!(found.diagnostics.format, "imf-dip");
    assert_eq!(
        values(&found),
        [number("63005200000.25"), number("151991000000"), None, number("28671000000"), number("7")]
    );
    let [_, world, hidden, mirror, reverse] = found.cells.as_slice() else { panic!("five cells") };
    assert_eq!(world.partner(), Area::World);
    assert!(hidden.is_hidden());
    assert_eq!(mirror.record().estimate, Some(EstimateMethod::Mirror));
    assert_eq!((reverse.side(), reverse.record().relationship), (Side::Liabilities, Relationship::Reverse));
    let told = &found.diagnostics;
    assert_eq!((told.count(Note::Mirror), told.count(Note::NoCell), told.count(Note::DigitsLost)), (1, 1, 1));
    assert!(told.units.is_empty(), "nothing was multiplied");
    assert_eq!(imf_dip(IMF.as_bytes(), Options::default()).unwrap().cells, found.cells);
}

#[test]
fn the_imf_as_sdmx_ml_reads_the_same_cells() {
    let message = "<?xml version='1.0'?><message:StructureSpecificData xmlns:message='http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message'>\
        <message:Header><message:ID>x</message:ID></message:Header><message:DataSet>\
        <Series COUNTRY='KAZ' DV_TYPE='O' INDICATOR='INWD_D_NETLA_FALL_ALL' COUNTERPART_COUNTRY='NLD' FREQUENCY='A' SCALE='6'>\
        <Obs TIME_PERIOD='2020' OBS_VALUE='60000000000'/><Obs TIME_PERIOD='2021' STATUS='C'/></Series>\
        <Series COUNTRY='KAZ' DV_TYPE='SCC' INDICATOR='INWD_D_NETLA_FALL_ALL' COUNTERPART_COUNTRY='G001' FREQUENCY='A' SCALE='6'>\
        <Obs TIME_PERIOD='2020' OBS_VALUE='150000000000'/></Series>\
        </message:DataSet></message:StructureSpecificData>";
    let found = sniffed(message);
    assert_eq!(found.diagnostics.format, "imf-dip");
    assert_eq!(values(&found), [number("60000000000"), None, number("150000000000")]);
    assert!(found.cells[1].is_hidden());
    assert_eq!(found.cells[2].record().estimate, Some(EstimateMethod::Mirror));
}

#[test]
fn the_oecd_as_sdmx_json_reads_cells_too() {
    let message = r#"{ "data": { "dataSets": [{ "action": "Information", "series": { "0:0:0:0:0:0:0:0": {
            "observations": { "0": ["35900.5"], "1": [null] } } } }],
        "structures": [{ "dimensions": { "series": [
            { "id": "REF_AREA", "values": [{ "id": "KOR" }] }, { "id": "MEASURE", "values": [{ "id": "LE_FA_F" }] },
            { "id": "UNIT_MEASURE", "values": [{ "id": "USD_EXC" }] }, { "id": "MEASURE_PRINCIPLE", "values": [{ "id": "DO" }] },
            { "id": "ACCOUNTING_ENTRY", "values": [{ "id": "NET_FDI" }] }, { "id": "COUNTERPART_AREA", "values": [{ "id": "VNM" }] },
            { "id": "LEVEL_COUNTERPART", "values": [{ "id": "IMC" }] }, { "id": "UNIT_MULT", "values": [{ "id": "6" }] }],
            "observation": [{ "id": "TIME_PERIOD", "values": [{ "id": "2020" }, { "id": "2021" }] }] },
            "attributes": { "series": [], "observation": [] } }] } }"#;
    let found = sniffed(message);
    assert_eq!(found.diagnostics.format, "oecd-fdi");
    assert_eq!(values(&found), [number("35900500000"), None]);
    assert_eq!(oecd_fdi(message.as_bytes(), Options::default()).unwrap().cells, found.cells);
}

#[test]
fn the_oecd_as_sdmx_ml_reads_cells_too() {
    let message = r#"<m:StructureSpecificData xmlns:m="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message">
        <m:Header><m:ID>X</m:ID></m:Header><m:DataSet>
        <Series REF_AREA="KOR" MEASURE="LE_FA_F" UNIT_MEASURE="USD_EXC" MEASURE_PRINCIPLE="DO" ACCOUNTING_ENTRY="NET_FDI"
            TYPE_ENTITY="ROU" COUNTERPART_AREA="VNM" LEVEL_COUNTERPART="IMC" CURRENCY="USD" UNIT_MULT="6">
        <Obs TIME_PERIOD="2021" OBS_VALUE="35900.5" OBS_STATUS="A"/><Obs TIME_PERIOD="2022" OBS_STATUS="Q"/>
        </Series></m:DataSet></m:StructureSpecificData>"#;
    let found = sniffed(message);
    assert_eq!(
        (found.diagnostics.format.as_str(), values(&found)),
        ("oecd-fdi", vec![number("35900500000"), None])
    );
    assert!(found.cells[1].is_hidden());
    assert_eq!(oecd_fdi(message.as_bytes(), Options::default()).unwrap().cells, found.cells);
}

const OECD: &str = "STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,ACTION,REF_AREA,Reference area,MEASURE,Measure,UNIT_MEASURE,MEASURE_PRINCIPLE,ACCOUNTING_ENTRY,TYPE_ENTITY,FDI_COMP,SECTOR,COUNTERPART_AREA,LEVEL_COUNTERPART,ACTIVITY,FREQ,FDI_COLLECTION_ID,TIME_PERIOD,Time period,OBS_VALUE,Observation value,OBS_STATUS,CONF_STATUS,UNIT_MULT,CURRENCY\n\
    DATAFLOW,OECD.DAF.INV:DSD_FDI@DF_FDI_POS_CTRY(1.0),FDI positions,I,KOR,Korea,LE_FA_F,Positions,USD_EXC,DO,NET_FDI,ROU,D,S1,VNM,IMC,_T,A,,2021,,35900.5,,A,F,6,USD\n\
    DATAFLOW,OECD.DAF.INV:DSD_FDI@DF_FDI_POS_CTRY(1.0),FDI positions,I,KOR,Korea,LE_FA_F,Positions,XDC,DI,NET_FDI,ALL,D,S1,W,ULT,_T,A,,2021,,-2,,A,F,9,KRW\n\
    DATAFLOW,OECD.DAF.INV:DSD_FDI@DF_FDI_POS_CTRY(1.0),FDI positions,I,USA,United States,LE_FA_F,Positions,USD_EXC,DO,NET_FDI,ROU,D,S1,VNM,IMC,_T,A,,2021,,NaN,,Q,C,6,USD\n\
    DATAFLOW,OECD.DAF.INV:DSD_FDI@DF_FDI_POS_CTRY(1.0),FDI positions,I,KOR,Korea,LE_FA_F,Positions,USD_EXC,DI,A,ALL,D,S1,DEU,IMC,_T,A,,2021,,3,,A,F,6,USD\n\
    DATAFLOW,OECD.DAF.INV:DSD_FDI@DF_FDI_POS_CTRY(1.0),FDI positions,I,KOR,Korea,LE_FA_F,Positions,USD_EXC,DI,NET_FDI,ALL,D,S1,DEU,IMC,C,A,,2021,,1,,A,F,6,USD\n";

#[test]
fn the_oecd_by_its_multiplier_with_labels_beside_codes() {
    let found = sniffed(OECD);
    assert_eq!(found.diagnostics.format, "oecd-fdi");
    assert_eq!(values(&found), [number("35900500000"), number("-2000000000"), None, number("3000000")]);
    let [outward, own, hidden, reverse] = found.cells.as_slice() else { panic!("four cells") };
    assert_eq!((outward.side(), outward.record().entity), (Side::Outward, EntityScope::NonSpe));
    assert_eq!(own.currency().to_string(), "KRW");
    assert_eq!(own.record().counterpart, Some(CounterpartLevel::Ultimate));
    assert!(hidden.is_hidden());
    assert_eq!((reverse.side(), reverse.record().relationship), (Side::Assets, Relationship::Reverse));
    assert_eq!(found.diagnostics.count(Note::NoCell), 1);
    let refused =
        oecd_fdi(OECD.replace(",F,6,USD\n", ",F,six,USD\n").as_bytes(), Options::default()).unwrap_err();
    assert_eq!((refused.code(), refused.path().as_str()), ("investment.row-scale", "/2/26"));
}

const WIR: &str = "Annex table 1. FDI inflows, by region and economy, 2019-2021,,,,,\n(Millions of dollars),,,,,\n\
    level,type,Region/economy,2019,2020,2021\n\
    1,region,World,1480626.045,963138.5424,1582309.757\n\
    3,region,Europe,404755.6861,80786.45423,219032.6012\n\
    4,region,European Union,401677.1,209509.2,137541.3\n\
    5,country,\"Moldova, Republic of\",507.5,-150.25,..\n\
    5,country,Kazakhstan,3284.181061,3675.397105,3171.787326\n\
    5,country,Tajikistan,–,107,84\n\
    Source: UNCTAD,,,,,\n";

#[test]
fn an_annex_table_of_unctad_with_regions_among_economies() {
    let found = sniffed(WIR);
    let told = &found.diagnostics;
    assert_eq!(told.format, "unctad-wir");
    assert_eq!(found.cells.len(), 15, "{told:?}");
    let of = |reporter: &str, period: &str| {
        let area = Area::parse(reporter).unwrap();
        let fits = |cell: &&InvestmentCell| {
            cell.reporter() == area && cell.record().period.is_some_and(|one| one.to_string() == period)
        };
        found.cells.iter().find(fits).unwrap()
    };
    let kazakhstan = of("KAZ", "2021");
    assert_eq!(kazakhstan.value(), Some(Decimal::from(3_171_787_326_i64)));
    assert_eq!((kazakhstan.record().measure, kazakhstan.side()), (MeasureKind::NetFlow, Side::Inward));
    assert_eq!(kazakhstan.partner(), Area::World);
    assert_eq!(of("MDA", "2020").value(), Some(Decimal::from(-150_250_000)));
    assert_eq!((of("MDA", "2021").value(), of("TJK", "2019").value()), (None, None));
    assert_eq!(of("EU27_2020", "2021").reporter().as_bloc().unwrap().id(), "EU27_2020");
    assert_eq!((told.count(Note::Bloc), told.count(Note::Unmapped), told.count(Note::Skipped)), (3, 3, 1));
    assert_eq!(told.tally(Note::Unmapped).unwrap().examples, ["`Europe` (area.unknown)"]);
    // Without its title the table does not say which of four it is.
    let bare =
        WIR.split_once(")\",,,,,\n").map_or_else(|| WIR.splitn(3, '\n').last().unwrap(), |(_, rest)| rest);
    let refused = unctad_wir(bare.as_bytes(), Options::default()).unwrap_err();
    assert_eq!((refused.code(), refused.path().as_str()), ("investment.row-column", "/measure"));
    let stock = WIR.replace("FDI inflows", "FDI outward stock");
    let cells = sniffed(&stock).cells;
    assert_eq!((cells[0].record().measure, cells[0].side()), (MeasureKind::Position, Side::Outward));
}

#[test]
fn a_wide_table_as_the_wiiw_has_it() {
    let file = "\"Tree Level 1\",\"Country-Code\",\"Country\",\"Direction\",\"Partner-Code\",\"Partner\",\"Unit\",\"Footnotes\",\"Sources\",\"_2020\",\"_2021\"\n\
        \"FDI stock by partner\",\"KZ\",\"Kazakhstan\",\"inward\",\"EU27_2020\",\"EU-27\",\"EUR m\",\"\",\"NBK\",\"63300.5\",\"68300.25\"\n\
        \"FDI stock by partner\",\"KZ\",\"Kazakhstan\",\"inward\",\"GB\",\"United Kingdom\",\"EUR m\",\"\",\"NBK\",\"-64\",\"\"\n\
        \"FDI stock by partner\",\"KZ\",\"Kazakhstan\",\"inward\",\"EU27_2020\",\"EU-27\",\"% of total\",\"\",\"NBK\",\"47.1\",\"50.8\"\n\
        \"FDI flow by partner\",\"KZ\",\"Kazakhstan\",\"inward\",\"TOTAL\",\"Total\",\"EUR m\",\"\",\"NBK\",\"n.a.\",\"2682\"\n";
    let found = sniffed(file);
    assert_eq!(found.diagnostics.format, "wiiw-fdi");
    assert_eq!(
        values(&found),
        [number("63300500000"), number("68300250000"), number("-64000000"), None, number("2682000000")]
    );
    assert_eq!(found.cells[0].record().at.unwrap().to_string(), "2020-12-31");
    assert_eq!(found.cells[4].record().measure, MeasureKind::NetFlow);
    assert_eq!(found.diagnostics.count(Note::NoCell), 2);
}

#[test]
fn any_table_by_a_mapping() {
    let mapping = Mapping::parse(
        "areas = \"name\"\npower = 3\ndecimal-comma = true\nthousands = \".\"\nmissing = [\"x\"]\nfooters = [\"Quelle\"]\n\
         [columns]\nreporter = \"Land\"\npartner = \"Herkunft\"\nperiod = \"Jahr\"\nvalue = \"Betrag\"\n\
         [constants]\nmeasure = \"gross-inflow\"\nside = \"inward\"\ncurrency = \"USD\"\n\
         [names]\n\"alle\" = \"WORLD\"\n[codes.Art]\nbrutto = {}\nAnteil = { leftOut = \"share\" }\n",
    )
    .unwrap();
    let file = "Land;Herkunft;Jahr;Art;Betrag\nKazakhstan;alle;2021;brutto;23.700.000,5\nKazakhstan;Netherlands;2021;brutto;x\n\
        Kazakhstan;Netherlands;2021;Anteil;27,4\nQuelle: Amt;;;;\n";
    let found = mapped_investment(file.as_bytes(), &mapping, Options::default()).unwrap();
    assert_eq!(values(&found), [number("23700000500"), None]);
    assert_eq!(found.cells[0].record().measure, MeasureKind::GrossInflow);
    // Like a source, with one difference.
    let like =
        Mapping::parse("like = \"oecd\"\n[codes.MEASURE]\nMINE = { measure = \"position\" }\n").unwrap();
    let file = OECD.replace("LE_FA_F,", "MINE,");
    let found = mapped_investment(file.as_bytes(), &like, Options::default()).unwrap();
    assert_eq!(found.cells.len(), 4);
    let refused = mapped_investment(
        file.as_bytes(),
        &Mapping::parse("[constants]\nmeasure = \"position\"\n").unwrap(),
        Options::default(),
    );
    assert_eq!(refused.unwrap_err().code(), "file.mapping");
}

#[test]
fn rounding_is_that_of_the_printed_digits() {
    let row = |item: &str, value: &str| {
        format!("ESTAT:BOP_FDI6_POS(1.0),A,MIO_EUR,FDI,NI,TOTAL,{item},KZ,NL,2021,{value}\n")
    };
    let header =
        "DATAFLOW,freq,currency,nace_r2,stk_flow,entity,fdi_item,partner,geo,TIME_PERIOD,OBS_VALUE\n";
    let table = |total: &str| {
        [header, &row("DI__D__F", total), &row("DI__D__F5", "10.4"), &row("DI__D__FL", "5.4")].concat()
    };
    // 10.4 + 5.4 = 15.8: a tenth of a million off is rounding, two tenths are not.
    let findings = |total: &str| check_investment_cells(&sniffed(&table(total)).cells).findings().len();
    assert_eq!((findings("15.9"), findings("16.0")), (0, 1));
}

#[test]
fn the_real_annex_table_against_an_independent_count() {
    let Some(path) = common::reference_data("fdi/UNCTAD_WIR2022_tab01_fdi_inflows.csv") else { return };
    let bytes = std::fs::read(path).unwrap();
    let options = || Options {
        constants: [("measure", "net-flow"), ("side", "inward")]
            .map(|(field, word)| (field.to_owned(), word.to_owned()))
            .into(),
        ..Options::default()
    };
    let found = read(bytes.as_slice(), options()).unwrap().cells().unwrap();
    let text: String = bytes.iter().map(|byte| char::from(*byte)).collect();
    let rows: Vec<Vec<String>> = text.lines().skip(1).map(|line| common::split(line, ',')).collect();
    let unknown = &found.diagnostics.tally(Note::Unmapped).unwrap().examples;
    assert!(unknown.iter().all(|name| !name.contains("Kazakhstan")), "{unknown:?}");
    // Every economy is known; what is not are regions.
    let countries = rows.iter().filter(|row| row[1] == "country");
    let filled = |row: &Vec<String>| row[3..35].iter().filter(|cell| !cell.trim().is_empty()).count();
    let expected: usize = countries.clone().map(filled).sum();
    let kept = found
        .cells
        .iter()
        .filter(|cell| cell.reporter().as_bloc().is_none() && cell.reporter() != Area::World);
    let kept: Vec<_> = kept.collect();
    assert_eq!(kept.len(), expected, "{:?}", found.diagnostics.tally(Note::Unmapped));
    let sum: Decimal = countries
        .flat_map(|row| row[3..35].iter().filter_map(|cell| cell.trim().parse::<Decimal>().ok()))
        .sum();
    let read: Decimal = kept.iter().filter_map(|cell| cell.value()).sum();
    assert_eq!(read, sum * Decimal::from(1_000_000));
    let negative = |cell: &&&InvestmentCell| cell.value().is_some_and(|value| value < Decimal::ZERO);
    let printed = rows.iter().filter(|row| row[1] == "country").flat_map(|row| row[3..35].to_vec());
    assert_eq!(
        kept.iter().filter(negative).count(),
        printed.filter(|cell| cell.trim().starts_with('-') && cell.trim().len() > 1).count()
    );
    // The row of the European Union is the sum of its 27 members of today, in every year.
    let bloc = Area::parse("EU27_2020").unwrap().as_bloc().unwrap();
    for year in 1990..=2021 {
        let of = |cell: &&InvestmentCell| {
            cell.record().period.is_some_and(|one| one.to_string() == year.to_string())
        };
        let members = bloc.members_on(bilateral::period::YearMonth::at(2021, 12));
        let belgium = Area::parse("BLX").unwrap();
        let inside = found.cells.iter().filter(of).filter(|cell| {
            cell.reporter() == belgium || members.iter().any(|member| Area::from(member) == cell.reporter())
        });
        let sum: Decimal = inside.filter_map(InvestmentCell::value).sum();
        let row = found.cells.iter().filter(of).find(|cell| cell.reporter() == Area::Bloc(bloc)).unwrap();
        let gap = (sum - row.value().unwrap()).abs();
        assert!(gap <= Decimal::from(1000), "{year}: {sum} against {row:?}");
    }
}

#[test]
fn the_real_positions_in_the_pacific_against_an_independent_count() {
    let Some(path) = common::reference_data("fdi/IMF_DIP_CDIS_inward_positions_pacific.csv") else { return };
    let text = std::fs::read_to_string(path).unwrap();
    let mapping = Mapping::parse(
        "areas = \"iso2\"\n[columns]\nreporter = \"pacific_code\"\npartner = \"counterpart_code\"\nperiod = \"year\"\nvalue = \"value_usd\"\n\
         [constants]\nmeasure = \"position\"\nside = \"inward\"\ncurrency = \"USD\"\ncounterpart = \"immediate\"\nconversion = \"end-of-period\"\n",
    )
    .unwrap();
    let found = mapped_investment(text.as_bytes(), &mapping, Options::default()).unwrap();
    let rows: Vec<Vec<String>> = text.lines().skip(1).map(|line| common::split(line, ',')).collect();
    let left_out = found.diagnostics.count(Note::Unmapped) + found.diagnostics.count(Note::OwnPartner);
    assert_eq!(found.cells.len() as u64 + left_out, rows.len() as u64);
    let sum: Decimal = found.cells.iter().filter_map(InvestmentCell::value).sum();
    let expected: Decimal = rows.iter().filter_map(|row| row[5].parse::<Decimal>().ok()).sum();
    let missing: i128 = [Note::Unmapped, Note::OwnPartner]
        .into_iter()
        .filter_map(|note| found.diagnostics.tally(note))
        .map(|tally| tally.value_left_out)
        .sum();
    assert_eq!(
        sum * Decimal::from(1000) + Decimal::from_i128_with_scale(missing, 0),
        expected * Decimal::from(1000)
    );
    assert_eq!(left_out, 0, "{:?}", found.diagnostics);
}
