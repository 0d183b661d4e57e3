//! Rates of exchange out of datasets that hold other series too.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use bilateral_formats::{Options, exchange_rates, sdmx_csv};

/// One observation: its currency, type, suffix and power of ten.
fn rate(currency: &str, kind: &str, suffix: &str, value: &str, power: &str) -> Result<String, String> {
    let text = format!(
        "KEY,FREQ,CURRENCY,CURRENCY_DENOM,EXR_TYPE,EXR_SUFFIX,TIME_PERIOD,OBS_VALUE,UNIT_MULT\n\
         EXR.M,M,{currency},EUR,{kind},{suffix},2024-07,{value},{power}\n"
    );
    let dataset = sdmx_csv(text.as_bytes(), Options::default()).unwrap().dataset;
    match exchange_rates(&dataset) {
        Ok(rates) => {
            let (_, rate) = rates.first().unwrap();
            Ok(format!("{rate} {:?}", rate.basis()))
        }
        Err(refused) => Err(format!("{} {}", refused.code(), refused.path())),
    }
}

#[test]
fn a_power_of_ten_is_part_of_a_rate() {
    assert_eq!(rate("JPY", "SP00", "A", "1.6", "2").unwrap(), rate("JPY", "SP00", "A", "160", "").unwrap());
    assert_eq!(
        rate("JPY", "SP00", "E", "1600", "-1").unwrap(),
        rate("JPY", "SP00", "E", "160", "0").unwrap()
    );
    assert!(rate("JPY", "SP00", "A", "1.6", "2").unwrap().starts_with("160 JPY per 1 EUR"));
    for power in ["x", "99", "1.5"] {
        assert_eq!(rate("JPY", "SP00", "A", "1.6", power).unwrap_err(), "file.number /0/UNIT_MULT");
    }
}

#[test]
fn growth_and_indices_are_no_rates() {
    assert_eq!(rate("USD", "SP00", "P", "0.4", "0").unwrap_err(), "file.not-flows /0/EXR_SUFFIX");
    assert_eq!(rate("USD", "ERC0", "A", "101.2", "0").unwrap_err(), "file.not-flows /0/EXR_TYPE");
    assert!(rate("USD", "SP00", "A", "1.08", "0").is_ok() && rate("USD", "", "", "1.08", "").is_ok());
}
