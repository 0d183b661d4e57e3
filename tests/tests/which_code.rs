//! Every row of every table in `docs/which-code-is-this.md`, run.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test stops at the first thing that is not as it should be"
)]

use std::collections::BTreeSet;
use std::path::Path;

use bilateral::economy::{Area, Bloc, CodeSystem, Economy, Residual};
use bilateral::period::YearMonth;

/// The tables of the page, each as its rows of cells without backticks and emphasis.
fn tables() -> Vec<Vec<Vec<String>>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/which-code-is-this.md");
    let page = std::fs::read_to_string(path).unwrap();
    let mut tables: Vec<Vec<Vec<String>>> = Vec::new();
    let mut inside = false;
    for line in page.lines() {
        let Some(row) = line.strip_prefix('|').and_then(|row| row.strip_suffix('|')) else {
            inside = false;
            continue;
        };
        if !inside {
            tables.push(Vec::new());
        }
        inside = true;
        let cells = row.split('|').map(|cell| cell.trim().trim_matches(['*', '`']).to_owned()).collect();
        tables.last_mut().unwrap().push(cells);
    }
    tables
}

/// The table whose head begins with these words, without its head.
fn table(head: &[&str]) -> Vec<Vec<String>> {
    let found = tables().into_iter().find(|rows| rows[0].iter().zip(head).all(|(cell, word)| cell == word));
    found.unwrap_or_else(|| panic!("no table headed {head:?}")).split_off(2)
}

fn codes(cell: &str) -> Vec<&str> {
    let cell = cell.split(" (").next().unwrap_or_default();
    cell.split(", ").filter(|code| *code != "–").collect()
}

fn reads(system: CodeSystem, code: &str) -> String {
    Area::from_code(system, code)
        .map_or_else(|refused| refused.code().to_owned(), |area| area.id().to_owned())
}

#[test]
fn each_system_names_the_areas_as_the_page_says() {
    let areas = ["KAZ", "USA", "GBR", "GRC", "SRB", "WORLD", "EU"].map(|id| Area::parse(id).unwrap());
    let rows = table(&["system", "word"]);
    for row in &rows {
        let system = CodeSystem::parse(&row[1]).unwrap();
        for (cell, area) in row[2..].iter().zip(areas) {
            let codes = codes(cell);
            assert_eq!(area.code_in(system).as_deref(), codes.first().copied(), "{system} {area}");
            for code in codes {
                assert_eq!(reads(system, code), area.id(), "{system} {code}");
            }
        }
        assert_eq!(row.len(), areas.len() + 2);
    }
    let described: BTreeSet<_> = rows.iter().map(|row| row[1].clone()).collect();
    let known: BTreeSet<_> =
        CodeSystem::ALL.iter().filter(|it| **it != CodeSystem::Name).map(ToString::to_string).collect();
    assert_eq!(described, known);
}

#[test]
fn each_trap_is_read_or_refused_as_the_page_says() {
    let rows = table(&["code", "system", "is"]);
    for row in &rows {
        assert_eq!(reads(CodeSystem::parse(&row[1]).unwrap(), &row[0]), row[2], "{row:?}");
    }
    let told: BTreeSet<&str> = rows.iter().map(|row| row[0].as_str()).collect();
    for code in
        "842 251 579 757 699 381 380 490 S19 97 EL UK XK QX QY QZ GR GB 163 G001 BE CS XI XU".split(' ')
    {
        assert!(told.contains(code), "{code}");
    }
}

#[test]
fn the_united_kingdom_is_in_and_out_when_the_page_says() {
    let rows = table(&["bloc", "month"]);
    for row in &rows {
        let inside = Bloc::parse(&row[0]).unwrap().contains(Economy::GBR, YearMonth::parse(&row[1]).unwrap());
        assert_eq!(inside, row[2] == "in", "{row:?}");
    }
    assert_eq!(rows.len(), 9);
}

#[test]
fn members_count_when_the_page_says() {
    let rows = table(&["member", "bloc", "month"]);
    for row in &rows {
        let (member, bloc) = (Economy::parse(&row[0]).unwrap(), Bloc::parse(&row[1]).unwrap());
        assert_eq!(bloc.contains(member, YearMonth::parse(&row[2]).unwrap()), row[3] == "in", "{row:?}");
    }
    assert_eq!(rows.len(), 14);
}

#[test]
fn every_residual_partner_stands_on_the_page_with_its_codes() {
    let rows = table(&["here", "Comtrade"]);
    for row in &rows {
        let residual = Area::Residual(Residual::parse(&row[0]).unwrap());
        let systems = [CodeSystem::Comtrade, CodeSystem::ComtradeIso, CodeSystem::GeonomAlpha];
        for (cell, system) in row[1..].iter().zip(systems) {
            let code = codes(cell).first().map(ToString::to_string);
            assert_eq!(
                residual.code_in(system).map(std::borrow::Cow::into_owned),
                code,
                "{residual} {system}"
            );
        }
    }
    let described: BTreeSet<_> = rows.iter().map(|row| row[0].as_str()).collect();
    let known: BTreeSet<_> = Residual::ALL.iter().map(|residual| residual.id()).collect();
    assert_eq!(described, known);
}
