//! Trade figures held against each other.

use bilateral::error;
use bilateral::trade::{TradeFigure, compare};
use bilateral::wire::from_json;
use serde_json::{Value, json};

use super::case;

pub(super) fn compared() -> Vec<Value> {
    let base = figure("KAZ", "EU", "turnover", "2024-01/2024-10", "41.2 billion USD", "");
    let worded = |word: &str| {
        figure(
            "KAZ",
            "EU",
            "turnover",
            "2023-01/2023-10",
            "33.5 billion USD",
            &format!(", \"worded\": \"{word}\""),
        )
    };
    let against = [
        figure("KAZ", "EU", "turnover", "2023-01/2023-10", "33.5 billion USD", ""),
        figure("KAZ", "EU", "turnover", "2023", "41.9 billion USD", ""),
        figure("KAZ", "EU", "turnover", "2023-01-01/2023-10-31", "33.5 billion USD", ""),
        figure("KAZ", "EU", "turnover", "2023-12-29/2024-01-05", "33.5 billion USD", ""),
        figure("KAZ", "EU", "exports", "2023-01/2023-10", "33.5 billion EUR", ""),
        figure("EU", "KAZ", "turnover", "2023", "33.5 billion USD", ""),
        worded("European countries"),
        figure("KAZ", "EU", "turnover", "2024-01/2024-10", "33.5 billion", ""),
        figure("KAZ", "EU", "turnover", "2024-13", "33.5 billion USD", ""),
        figure("KAZ", "EU", "turnover", "2024", "33.5 billion USD", ", \"currency\": \"USD\""),
        base.replace(", \"source\": \"S\"", ""),
        "[]".to_owned(),
        String::new(),
    ];
    let answer = |earlier: &str, later: &str| -> error::Result<Value> {
        let (earlier, later): (TradeFigure, TradeFigure) = (from_json(earlier)?, from_json(later)?);
        Ok(json!(compare(&earlier, &later)))
    };
    let forwards = against.iter().map(|other| case(&[other, &base], answer(other, &base)));
    let backwards = against.iter().map(|other| case(&[&base, other], answer(&base, other)));
    forwards.chain(backwards).collect()
}

fn figure(reporter: &str, partner: &str, flow: &str, period: &str, figure: &str, more: &str) -> String {
    format!(
        "{{ \"id\": \"T\", \"reporter\": \"{reporter}\", \"partner\": \"{partner}\", \"flow\": \"{flow}\", \
         \"period\": \"{period}\", \"figure\": \"{figure}\", \"said\": \"2024-12-23\", \"source\": \"S\"{more} }}"
    )
}
