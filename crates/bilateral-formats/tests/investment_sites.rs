//! Tables on direct investment as the sites of their sources give them out: labels, other tables, a year a column.

mod common;

use bilateral::economy::Area;
use bilateral::investment::{
    CounterpartLevel, EntityScope, EstimateMethod, IncomeKind, Instrument, InvestmentCell, MeasureKind,
    Relationship, Side,
};
use bilateral_formats::{Note, Options, eurostat_fdi, imf_dip, oecd_fdi, read, unctad_stat};
use common::investment::{number, sniffed, values};

const CODES: &str = "DATAFLOW,LAST UPDATE,freq,currency,nace_r2,stk_flow,counterp,entity,fdi_item,partner,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG,CONF_STATUS\n\
    ESTAT:BOP_FDI6_POS(1.0),24/03/25 11:00:00,A,MIO_EUR,FDI,NI,IMM,TOTAL,DI__D__F,KZ,NL,2021,-12.5,p,\n\
    ESTAT:BOP_FDI6_POS(1.0),24/03/25 11:00:00,A,MIO_EUR,FDI,NI,ULT,SPE,DI__D__FL,WRL_REST,DE,2021,,,C\n\
    ESTAT:BOP_FDI6_POS(1.0),24/03/25 11:00:00,A,MIO_EUR,FDI,NO,IMM,TOTAL,DO__D__F,TR,EU27_2020,2021,7,,\n\
    ESTAT:BOP_FDI6_POS(1.0),24/03/25 11:00:00,A,MIO_EUR,C,NO,IMM,TOTAL,DO__D__F,TR,EU27_2020,2021,3,,\n";

const LABELS: &str = "DATAFLOW,LAST UPDATE,freq,currency,nace_r2,stk_flow,counterp,entity,fdi_item,partner,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG,CONF_STATUS\n\
    ESTAT:BOP_FDI6_POS(1.0),24/03/25 11:00:00,Annual,Million euro,All FDI activities,Net FDI inward,Immediate counterpart,Total,Direct investment in the reporting economy (DIRE),Kazakhstan,Netherlands,2021,-12.5,p,\n\
    ESTAT:BOP_FDI6_POS(1.0),24/03/25 11:00:00,Annual,Million euro,All FDI activities,Net FDI inward,Ultimate counterpart,Special purpose entities (SPEs),\"Direct investment in the reporting economy (DIRE), debt instruments\",Rest of the world,Germany,2021,,,C\n\
    ESTAT:BOP_FDI6_POS(1.0),24/03/25 11:00:00,Annual,Million euro,All FDI activities,Net FDI outward,Immediate counterpart,Total,Direct investment abroad (DIA),Türkiye,European Union - 27 countries (from 2020),2021,7,,\n\
    ESTAT:BOP_FDI6_POS(1.0),24/03/25 11:00:00,Annual,Million euro,Manufacturing,Net FDI outward,Immediate counterpart,Total,Direct investment abroad (DIA),Türkiye,European Union - 27 countries (from 2020),2021,3,,\n";

#[test]
fn labels_mean_what_their_codes_mean() {
    let (codes, labels) = (sniffed(CODES), sniffed(LABELS));
    assert_eq!(values(&codes), [number("-12500000"), None, number("7000000")]);
    assert_eq!(labels.cells, codes.cells);
    let [_, hidden, bloc] = labels.cells.as_slice() else { panic!("three cells") };
    assert!(hidden.is_hidden());
    assert_eq!(
        (hidden.partner(), hidden.record().counterpart, hidden.record().entity, hidden.record().instrument),
        (Area::World, Some(CounterpartLevel::Ultimate), EntityScope::Spe, Instrument::Debt)
    );
    assert_eq!((bloc.reporter().id(), bloc.partner().id()), ("EU27_2020", "TUR"));
    assert_eq!((labels.diagnostics.count(Note::NoCell), codes.diagnostics.count(Note::NoCell)), (1, 1));
    // A label nobody declared leaves its row out, with the label as the example.
    let other = sniffed(&LABELS.replace("Net FDI outward", "Net outward"));
    assert_eq!(
        other.diagnostics.tally(Note::Unmapped).unwrap().examples,
        ["`Net outward` (investment.row-code)"]
    );
    let nowhere = sniffed(&LABELS.replace("Kazakhstan", "Ruritania"));
    assert_eq!(nowhere.diagnostics.tally(Note::Unmapped).unwrap().examples, ["`Ruritania` (area.unknown)"]);
}

#[test]
fn the_table_by_partner_holds_three_measures() {
    let file = "DATAFLOW,LAST UPDATE,freq,unit,indic_bp,fdi_item,partner,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG,CONF_STATUS\n\
        ESTAT:BOP_FDI6_GEO(1.0),24/03/25 11:00:00,A,MIO_EUR,STOCKS,DO__D__F,TW,EU27_2020,2022,31957.1,,\n\
        ESTAT:BOP_FDI6_GEO(1.0),24/03/25 11:00:00,A,MIO_EUR,FLOWS,DI__D__F,KZ,CY,2022,-3,,\n\
        ESTAT:BOP_FDI6_GEO(1.0),24/03/25 11:00:00,A,MIO_EUR,INCOME,DI__D__F,KZ,CY,2022,,,C\n";
    let found = sniffed(file);
    let told: Vec<_> = found.cells.iter().map(|cell| (cell.record().measure, cell.side())).collect();
    let wanted = [
        (MeasureKind::Position, Side::Outward),
        (MeasureKind::NetFlow, Side::Inward),
        (MeasureKind::Income, Side::Inward),
    ];
    assert_eq!(told, wanted);
    assert_eq!(values(&found), [number("31957100000"), number("-3000000"), None]);
    // The same as a tab-separated table, and with the one thing it leaves open given.
    let tsv = "freq,indic_bp,fdi_item,partner,geo\\TIME_PERIOD\t2021 \t2022 \nA,STOCKS,DO__D__F,TW,EU27_2020\t29639.2 \t: c\n";
    let refused = eurostat_fdi(tsv.as_bytes(), Options::default()).unwrap_err();
    assert_eq!((refused.code(), refused.path().as_str()), ("investment.row-column", "/currency"));
    let constants = [("currency".to_owned(), "EUR".to_owned())].into();
    let found = read(tsv.as_bytes(), Options { constants, ..Options::default() }).unwrap().cells().unwrap();
    assert_eq!(values(&found), [number("29639200000"), None]);
    assert!(found.cells[1].is_hidden());
}

#[test]
fn income_is_earned_on_assets_and_paid_on_liabilities() {
    let file = "DATAFLOW,freq,currency,nace_r2,stk_flow,entity,fdi_item,partner,geo,TIME_PERIOD,OBS_VALUE\n\
        ESTAT:BOP_FDI6_INC(1.0),A,MIO_EUR,FDI,CRE,TOTAL,DO__D4P__D__F,KZ,CY,2022,5\n\
        ESTAT:BOP_FDI6_INC(1.0),A,MIO_EUR,FDI,DEB,TOTAL,DI__D42S__D__F5,KZ,CY,2022,4\n\
        ESTAT:BOP_FDI6_INC(1.0),A,MIO_EUR,FDI,II,TOTAL,DI__D43S__D__F5,KZ,CY,2022,-1\n\
        ESTAT:BOP_FDI6_INC(1.0),A,MIO_EUR,FDI,IO,TOTAL,DO__D4Q__D__FL,KZ,CY,2022,2\n";
    let found = sniffed(file);
    let told: Vec<_> = found.cells.iter().map(|cell| (cell.side(), cell.record().income)).collect();
    let wanted = [
        (Side::Assets, None),
        (Side::Liabilities, Some(IncomeKind::Dividends)),
        (Side::Inward, Some(IncomeKind::ReinvestedEarnings)),
        (Side::Outward, Some(IncomeKind::Interest)),
    ];
    assert_eq!(told, wanted);
    assert!(found.cells.iter().all(|cell| cell.record().measure == MeasureKind::Income));
}

const STAT: &str = "\u{feff}\"Year\",\"Economy\",\"Economy Label\",\"Direction\",\"Direction Label\",\"Mode\",\"Mode Label\",\"US$ at current prices per capita\",\"US$ at current prices in millions\",\"US$ at current prices in millions Footnote\",\"US$ at current prices in millions Missing value\"\r\n\
    \"2021\",\"0398\",\"Kazakhstan\",\"1\",\"Inward\",\"1\",\"Flow\",\"166.9\",\"3171.787\",\"\",\"\"\r\n\
    \"2021\",\"0398\",\"Kazakhstan\",\"2\",\"Outward\",\"2\",\"Stock\",\"1\",\"-12.5\",\"Estimated.\",\"\"\r\n\
    \"2021\",\"0000\",\"World\",\"1\",\"Inward\",\"2\",\"Stock\",\"\",\"45449000.5\",\"\",\"\"\r\n\
    \"2021\",\"0795\",\"Turkmenistan\",\"2\",\"Outward\",\"1\",\"Flow\",\"\",\"\",\"\",\"Not available or not separately reported\"\r\n\
    \"2021\",\"5100\",\"Africa\",\"1\",\"Inward\",\"1\",\"Flow\",\"9\",\"83000\",\"\",\"\"\r\n";

#[test]
fn unctads_data_centre_has_one_amount_among_its_shares() {
    let found = sniffed(STAT);
    let told = &found.diagnostics;
    assert_eq!(told.format, "unctad-stat");
    assert_eq!(values(&found), [number("3171787000"), number("-12500000"), number("45449000500000"), None]);
    let [flow, stock, world, missing] = found.cells.as_slice() else { panic!("four cells") };
    assert_eq!((flow.record().measure, flow.side()), (MeasureKind::NetFlow, Side::Inward));
    assert_eq!((stock.record().measure, stock.side()), (MeasureKind::Position, Side::Outward));
    assert!(stock.is_estimate() && !flow.is_estimate());
    assert_eq!((world.reporter(), missing.reporter().id()), (Area::World, "TKM"));
    assert_eq!(told.tally(Note::Unmapped).unwrap().examples, ["`5100` (area.unknown)"]);
    // By labels alone, other spellings of the header, and in thousands.
    let other = "Year_Label,Economy_Label,Direction_Label,Mode_Label,US$ at current prices in thousands_Value\n\
        2021,Kazakhstan,Inward,Flow,3171787\n";
    let by_name = unctad_stat(other.as_bytes(), Options::default()).unwrap();
    assert_eq!(by_name.cells[0].value().unwrap().normalize(), flow.value().unwrap().normalize());
    assert_eq!(by_name.cells[0].reporter().id(), "KAZ");
    let refused = unctad_stat("Year,Economy\n2021,0398\n".as_bytes(), Options::default()).unwrap_err();
    assert_eq!(
        (refused.code(), refused.path().as_str()),
        ("file.column-missing", "/US$ at current prices in millions")
    );
}

const PORTAL: &str = "\"DATASET\",\"SERIES_CODE\",\"OBS_MEASURE\",\"COUNTRY\",\"DV_TYPE\",\"INDICATOR\",\"COUNTERPART_COUNTRY\",\"FREQUENCY\",\"SCALE\",\"2020\",\"2021\",\"2022\"\n\
    \"IMF.STA:DIP(12.0.1)\",\"KAZ.O.INWD_D_NETLA_FALL_ALL.NLD.A\",\"OBS_VALUE\",\"Kazakhstan, Republic of\",\"Reported official data\",\"Inward Direct investment, Net\",\"Netherlands, The\",\"Annual\",\"Units\",\"60000000000\",\"63005200000.25\",\"\"\n\
    \"IMF.STA:DIP(12.0.1)\",\"VNM.SCC.INWD_D_NETLA_FALL_ALL.G001.A\",\"OBS_VALUE\",\"Vietnam\",\"Derived\",\"Inward Direct investment, Net\",\"World\",\"Annual\",\"Units\",\"1\",\"C\",\"-3\"\n\
    \"IMF.STA:DIP(12.0.1)\",\"KAZ.O.OTWD_D_LG_FALL_FE.NLD.A\",\"OBS_VALUE\",\"Kazakhstan, Republic of\",\"Reported official data\",\"Outward\",\"Netherlands, The\",\"Annual\",\"Units\",\"4\",\"\",\"\"\n\
    \"IMF.STA:DIP(12.0.1)\",\"KAZ.O.INWD_D_NETLA_FL_RFI.NLD.A\",\"OBS_VALUE\",\"Kazakhstan, Republic of\",\"Reported official data\",\"Of which\",\"Netherlands, The\",\"Annual\",\"Units\",\"9\",\"\",\"\"\n";

#[test]
fn the_imfs_site_with_labels_and_a_year_a_column() {
    let found = sniffed(PORTAL);
    assert_eq!(found.diagnostics.format, "imf-dip");
    assert_eq!(
        values(&found),
        [number("60000000000"), number("63005200000.25"), number("1"), None, number("-3"), number("4")]
    );
    let [first, _, derived, hidden, _, fellows] = found.cells.as_slice() else { panic!("six cells") };
    assert_eq!((first.reporter().id(), first.partner().id()), ("KAZ", "NLD"));
    assert_eq!((derived.partner(), derived.record().estimate), (Area::World, Some(EstimateMethod::Mirror)));
    assert!(hidden.is_hidden() && hidden.value().is_none());
    assert_eq!((fellows.side(), fellows.record().relationship), (Side::Liabilities, Relationship::Fellows));
    assert_eq!((found.diagnostics.count(Note::NoCell), found.diagnostics.count(Note::Confidential)), (1, 1));
    // A row for each observation, from the same site.
    let tidy = "SERIES_CODE,COUNTRY,DV_TYPE,INDICATOR,COUNTERPART_COUNTRY,TIME_PERIOD,OBS_VALUE\n\
        KAZ.O.INWD_D_NETLA_FALL_ALL.NLD.A,\"Kazakhstan, Republic of\",Reported,Inward,\"Netherlands, The\",2020,60000000000\n";
    assert_eq!(imf_dip(tidy.as_bytes(), Options::default()).unwrap().cells, found.cells[..1]);
}

const CDIS: &str = "\u{feff}\"Country Name\",\"Country Code\",\"Indicator Name\",\"Indicator Code\",\"Counterpart Country Name\",\"Counterpart Country Code\",\"Attribute\",\"2019\",\"2020\",\n\
    \"Kazakhstan, Rep. of\",\"916\",\"Inward Direct Investment Positions, US Dollars\",\"IIW_BP6_USD\",\"Netherlands, The\",\"138\",\"Value\",\"59900000000\",\"-1.5E+06\",\n\
    \"Kazakhstan, Rep. of\",\"916\",\"Inward Direct Investment Positions, US Dollars\",\"IIW_BP6_USD\",\"Luxembourg\",\"137\",\"Value\",\"\",\"7\",\n\
    \"Kazakhstan, Rep. of\",\"916\",\"Inward Direct Investment Positions, US Dollars\",\"IIW_BP6_USD\",\"Luxembourg\",\"137\",\"Status\",\"C\",\"E\",\n\
    \"Kazakhstan, Rep. of\",\"916\",\"Outward Direct Investment Positions, Derived, US Dollars\",\"IOWD_BP6_USD\",\"World\",\"1\",\"Value\",\"3\",\"\",\n\
    \"Kazakhstan, Rep. of\",\"916\",\"Inward Direct Investment Positions, Percent of Total\",\"IIW_PT\",\"Luxembourg\",\"137\",\"Value\",\"3\",\"\",\n";

#[test]
fn cdis_until_2025_has_marks_in_rows_of_their_own() {
    let found = sniffed(CDIS);
    let told = &found.diagnostics;
    assert_eq!(told.format, "imf-dip");
    let of = |cell: &InvestmentCell| (cell.partner().id().to_owned(), cell.is_hidden());
    assert_eq!(
        found.cells.iter().map(of).collect::<Vec<_>>(),
        [("NLD", false), ("NLD", false), ("LUX", false), ("LUX", true), ("WORLD", false)]
            .map(|(partner, hidden)| (partner.to_owned(), hidden))
    );
    assert_eq!(values(&found), [number("59900000000"), number("-1500000"), number("7"), None, number("3")]);
    assert_eq!(
        (told.count(Note::Flagged), told.count(Note::DigitsLost), told.count(Note::Unmapped)),
        (1, 1, 1)
    );
    assert_eq!(imf_dip(CDIS.as_bytes(), Options::default()).unwrap().cells, found.cells);
}

#[test]
fn the_oecd_with_code_and_label_in_one_cell() {
    let file = "DATAFLOW,REF_AREA: Reference area,MEASURE: Measure,UNIT_MEASURE: Unit,MEASURE_PRINCIPLE: Principle,ACCOUNTING_ENTRY: Entry,TYPE_ENTITY: Entity,FDI_COMP: Component,SECTOR: Sector,COUNTERPART_AREA: Counterpart,LEVEL_COUNTERPART: Level,ACTIVITY: Activity,FREQ: Frequency,TIME_PERIOD: Time,OBS_VALUE,OBS_STATUS: Status,UNIT_MULT: Multiplier,CURRENCY: Currency\n\
        OECD.DAF.INV:DSD_FDI@DF_FDI_POS_CTRY(1.0): FDI positions,KOR: Korea,LE_FA_F: Positions,USD_EXC: US dollars,DO: Outward,NET_FDI: Net,ROU: Operating units,D: Direct,S1: Total,VNM: Viet Nam,IMC: Immediate,_T: All,A: Annual,2021,35900.5,A: Normal,6: Millions,USD: US dollar\n\
        OECD.DAF.INV:DSD_FDI@DF_FDI_POS_CTRY(1.0): FDI positions,KOR: Korea,LE_FA_F: Positions,USD_EXC: US dollars,DI: Inward,NET_FDI: Net,ALL: All,D: Direct,S1: Total,W: World,ULT: Ultimate,_T: All,A: Annual,2021,,Q: Suppressed,6: Millions,USD: US dollar\n";
    let found = oecd_fdi(file.as_bytes(), Options::default()).unwrap();
    assert_eq!(values(&found), [number("35900500000"), None]);
    assert!(found.cells[1].is_hidden());
    assert_eq!(sniffed(file).cells, found.cells);
}

#[test]
fn amounts_past_all_numbers_cost_their_cell_alone() {
    let long = "7".repeat(27);
    for value in [long.as_str(), &"9".repeat(60)] {
        let found = sniffed(&CODES.replace("-12.5", value));
        assert_eq!(values(&found), [None, None, number("7000000")]);
        let told = found.diagnostics.tally(Note::TooLong).unwrap();
        assert_eq!((told.rows, told.lines.as_slice()), (1, [2].as_slice()), "{value}");
    }
}
