//! Rows of Eurostat, the IMF, the OECD and a wide table, read into cells.

use std::collections::BTreeMap;

use bilateral::investment::{
    ConversionRule, CounterpartLevel, EntityScope, Instrument, InvestmentCell, MeasureKind, Relationship,
    RowMapping, RowSource, Side,
};
use bilateral::wire::{from_json, to_json};
use rust_decimal::Decimal;

type Cells<'a> = &'a [(&'a str, &'a str)];

fn row(base: Cells<'_>, other: Cells<'_>) -> BTreeMap<String, String> {
    base.iter().chain(other).map(|(column, text)| ((*column).to_owned(), (*text).to_owned())).collect()
}

const EUROSTAT: &[(&str, &str)] = &[
    ("DATAFLOW", "ESTAT:BOP_FDI6_POS(1.0)"),
    ("freq", "A"),
    ("currency", "MIO_EUR"),
    ("nace_r2", "FDI"),
    ("stk_flow", "NO"),
    ("entity", "TOTAL"),
    ("fdi_item", "DI__D__F"),
    ("partner", "KZ"),
    ("geo", "NL"),
    ("TIME_PERIOD", "2021"),
    ("OBS_VALUE", "-12.5"),
    ("OBS_FLAG", ""),
    ("CONF_STATUS", ""),
];

const IMF: &[(&str, &str)] = &[
    ("COUNTRY", "KAZ"),
    ("DV_TYPE", "O"),
    ("INDICATOR", "INWD_D_NETLA_FALL_ALL"),
    ("COUNTERPART_COUNTRY", "G001"),
    ("FREQUENCY", "A"),
    ("TIME_PERIOD", "2021"),
    ("OBS_VALUE", "151991000000"),
    ("SCALE", "6"),
];

const OECD: &[(&str, &str)] = &[
    ("REF_AREA", "DEU"),
    ("MEASURE", "T_FA_F5"),
    ("UNIT_MEASURE", "USD_EXC"),
    ("MEASURE_PRINCIPLE", "DO"),
    ("ACCOUNTING_ENTRY", "NET"),
    ("TYPE_ENTITY", "ROU"),
    ("COUNTERPART_AREA", "KAZ"),
    ("LEVEL_COUNTERPART", "IMC"),
    ("TIME_PERIOD", "2021-Q4"),
    ("OBS_VALUE", "1.25"),
    ("UNIT_MULT", "6"),
];

fn read(
    source: RowSource,
    base: &[(&str, &str)],
    other: &[(&str, &str)],
) -> bilateral::Result<InvestmentCell> {
    RowMapping::of(source).read(&row(base, other))
}

#[test]
fn eurostat_in_millions_with_hidden_cells() {
    let cell = read(RowSource::Eurostat, EUROSTAT, &[]).unwrap();
    assert_eq!(cell.value(), Some(Decimal::from(-12_500_000)));
    assert_eq!((cell.side(), cell.record().measure), (Side::Outward, MeasureKind::Position));
    assert_eq!(cell.record().at.unwrap().to_string(), "2021-12-31");
    assert_eq!(cell.record().conversion, Some(ConversionRule::EndOfPeriod));
    let hidden = read(RowSource::Eurostat, EUROSTAT, &[("OBS_VALUE", ""), ("CONF_STATUS", "C")]).unwrap();
    assert!(hidden.is_hidden() && hidden.value().is_none());
    let zero = read(RowSource::Eurostat, EUROSTAT, &[("OBS_VALUE", "0"), ("CONF_STATUS", "C")]).unwrap_err();
    assert_eq!(zero.code(), "investment.confidential-value");
    let equity = read(RowSource::Eurostat, EUROSTAT, &[("fdi_item", "DI__D__F5")]).unwrap();
    assert_eq!(equity.record().instrument, Instrument::Equity);
    let spe = read(RowSource::Eurostat, EUROSTAT, &[("entity", "SPE")]).unwrap();
    assert_eq!(spe.record().entity, EntityScope::Spe);
}

#[test]
fn the_imf_in_units_whatever_scale_says() {
    let cell = read(RowSource::Imf, IMF, &[]).unwrap();
    assert_eq!(cell.value(), Some(Decimal::from(151_991_000_000_u64)));
    assert_eq!(cell.partner().to_string(), "WORLD");
    assert_eq!(cell.record().counterpart, Some(CounterpartLevel::Immediate));
}

#[test]
fn the_oecd_by_its_multiplier() {
    let cell = read(RowSource::Oecd, OECD, &[]).unwrap();
    assert_eq!(cell.value(), Some(Decimal::from(1_250_000)));
    assert_eq!(cell.record().instrument, Instrument::EquityAndReinvestedEarnings);
    assert_eq!(cell.record().period.unwrap().to_string(), "2021-Q4");
    // Assets alone of an outward value are the investment without what enterprises lent back.
    let assets = read(RowSource::Oecd, OECD, &[("ACCOUNTING_ENTRY", "A")]).unwrap();
    assert_eq!(
        (assets.side(), assets.record().relationship),
        (Side::Assets, Relationship::InvestorInEnterprise)
    );
    let industry = read(RowSource::Oecd, OECD, &[("ACTIVITY", "C")]).unwrap_err();
    assert_eq!(industry.code(), "investment.row-code");
    let units = read(RowSource::Oecd, OECD, &[("UNIT_MULT", "0")]).unwrap();
    assert_eq!(units.value().unwrap().to_string(), "1.25");
}

#[test]
fn what_is_not_declared_is_refused_at_its_column() {
    let cases: [(Cells<'_>, &str, &str); 6] = [
        (&[("MEASURE", "LE_FA_X")], "investment.row-code", "/MEASURE"),
        (&[("ACCOUNTING_ENTRY", "AX")], "investment.row-code", "/ACCOUNTING_ENTRY"),
        (&[("UNIT_MULT", "six")], "investment.row-scale", "/UNIT_MULT"),
        (&[("UNIT_MULT", "13")], "investment.row-scale", "/UNIT_MULT"),
        (&[("OBS_VALUE", "1e3")], "amount.invalid", "/OBS_VALUE"),
        (&[("REF_AREA", "QQQ")], "area.unknown", "/REF_AREA"),
    ];
    for (other, code, path) in cases {
        let refused = read(RowSource::Oecd, OECD, other).unwrap_err();
        assert_eq!((refused.code(), refused.path().as_str()), (code, path));
    }
    let mut row = row(OECD, &[]);
    row.remove("MEASURE_PRINCIPLE");
    let refused = RowMapping::of(RowSource::Oecd).read(&row).unwrap_err();
    assert_eq!((refused.code(), refused.path().as_str()), ("investment.row-column", "/side"));
    row.remove("TIME_PERIOD");
    let refused = RowMapping::of(RowSource::Oecd).read(&row).unwrap_err();
    assert_eq!(refused.code(), "investment.row-column");
}

#[test]
fn a_mapping_of_ones_own_reads_another_table() {
    // wiiw's wide table, one year taken out of it.
    let mapping: RowMapping = from_json(
        r#"{ "areas": "name", "names": { "EU27_2020": "EU27_2020" }, "reporter": "Country", "partner": "Partner",
             "time": "year", "value": "value", "scale": 6, "missing": ["n.a."],
             "codes": { "Direction": { "Inward": { "side": "inward" }, "Outward": { "side": "outward" } },
                        "Unit": { "EUR mn": { "currency": "EUR" } } },
             "constants": { "measure": "position", "counterpart": "immediate" } }"#,
    )
    .unwrap();
    assert_eq!(from_json::<RowMapping>(&to_json(&mapping)).unwrap(), mapping);
    let base = [
        ("Country", "Kazakhstan"),
        ("Partner", "EU27_2020"),
        ("Direction", "Inward"),
        ("Unit", "EUR mn"),
        ("year", "2021"),
        ("value", "68300.4"),
    ];
    let cell = mapping.read(&row(&base, &[])).unwrap();
    assert_eq!(cell.value(), Some(Decimal::new(68_300_400_000, 0)));
    assert!(mapping.read(&row(&base, &[("value", "n.a.")])).unwrap().value().is_none());
    let percent = mapping.read(&row(&base, &[("Unit", "%")])).unwrap_err();
    assert_eq!((percent.code(), percent.path().as_str()), ("investment.row-code", "/Unit"));
}
