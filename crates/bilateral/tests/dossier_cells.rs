//! Cells of statistical tables within a dossier: read, checked with their paths, told in the brief.

use bilateral::Dossier;
use bilateral::brief::ConclusionKind;
use time::macros::date;

/// Kazakhstan 2019–2021: positions by assets and liabilities, flows by direction, gross inflows.
const DOSSIER: &str = r#"
    title = "Kazakhstan and the European Union"
    parties = ["KAZ", "EU"]
    sources = [{ id = "ewn", title = "External Wealth of Nations" }, { id = "wir", title = "World Investment Report" }]
    investmentCells = [
        { reporter = "KAZ", partner = "WORLD", measure = "position", at = "2019-12-31", side = "liabilities", value = "164332027000", currency = "USD", source = "ewn" },
        { reporter = "KAZ", partner = "WORLD", measure = "position", at = "2020-12-31", side = "liabilities", value = "167204863000", currency = "USD", source = "ewn" },
        { reporter = "KAZ", partner = "WORLD", measure = "position", at = "2021-12-31", side = "liabilities", value = "169102218000", currency = "USD", source = "ewn" },
        { reporter = "KAZ", partner = "WORLD", measure = "net-flow", period = "2021", side = "inward", value = "3171787000", currency = "USD", source = "wir" },
        { reporter = "KAZ", partner = "WORLD", measure = "net-flow", period = "2020", side = "inward", value = "3675397000", currency = "USD", source = "wir" },
        { reporter = "KAZ", partner = "WORLD", measure = "gross-inflow", period = "2020", side = "inward", value = "17100000000", currency = "USD", source = "wir" },
        { reporter = "KAZ", partner = "WORLD", measure = "gross-inflow", period = "2021", side = "inward", value = "23700000000", currency = "USD", source = "wir" },
        { reporter = "NLD", partner = "KAZ", measure = "position", at = "2021-12-31", side = "outward", counterpart = "ultimate", instrument = "equity", entity = "non-spe", confidentiality = "confidential", currency = "EUR" },
    ]
"#;

#[test]
fn cells_pass_through_both_notations() {
    let dossier = Dossier::from_toml(DOSSIER).unwrap();
    assert_eq!(dossier.investment_cells().len(), 8);
    assert_eq!(Dossier::from_json(&dossier.to_json()).unwrap(), dossier);
    assert_eq!(Dossier::from_toml(&dossier.to_toml()).unwrap(), dossier);
    assert!(dossier.check().passed(), "{:?}", dossier.check());
}

#[test]
fn what_is_wrong_with_a_cell_is_refused_or_found_where_it_stands() {
    let cases = [
        ("at = \"2020-12-31\"", "period = \"2020\"", "investment.wrong-time", "/investmentCells/1/period"),
        (
            "partner = \"KAZ\"",
            "partner = \"NLD\"",
            "investment.partner-is-host",
            "/investmentCells/7/partner",
        ),
        (
            "confidentiality = \"confidential\"",
            "confidentiality = \"confidential\", value = \"0\"",
            "investment.confidential-value",
            "/investmentCells/7/value",
        ),
        ("side = \"outward\"", "sides = \"outward\"", "input.unknown-field", "/investmentCells/7/sides"),
    ];
    for (from, to, code, path) in cases {
        let refused = Dossier::from_toml(&DOSSIER.replace(from, to)).unwrap_err();
        assert_eq!((refused.code(), refused.path().as_str()), (code, path));
    }
    let found = |from: &str, to: &str| {
        let report = Dossier::from_toml(&DOSSIER.replace(from, to)).unwrap().check();
        let told = report.findings().iter().map(|finding| (finding.code, finding.path.as_str().to_owned()));
        told.collect::<Vec<_>>()
    };
    let swapped = found("\"23700000000\"", "\"2370000000\"");
    assert_eq!(swapped, [("investment.gross-below-net", "/investmentCells/6/value".to_owned())]);
    let nowhere = found(
        "source = \"ewn\" },\n        { reporter = \"KAZ\", partner = \"WORLD\", measure = \"position\", at = \"2020",
        "source = \"elsewhere\" },\n        { reporter = \"KAZ\", partner = \"WORLD\", measure = \"position\", at = \"2020",
    );
    assert_eq!(nowhere[0].1, "/investmentCells/0/source");
}

#[test]
fn the_brief_names_measures_in_words_and_keeps_the_three_apart() {
    let brief = Dossier::from_toml(DOSSIER).unwrap().brief(date!(2024 - 12 - 23));
    let lines: Vec<_> = brief
        .investment_cells
        .iter()
        .map(|line| {
            [&line.measure, &line.terms, &line.between, &line.time, &line.value, &line.cells]
                .map(String::as_str)
        })
        .collect();
    assert_eq!(
        lines[0],
        [
            "position (stock)",
            "asset-liability principle, liabilities, counterpart level not stated",
            "the whole world in Kazakhstan",
            "at 31 December 2019 … at 31 December 2021",
            "164.332 billion USD … 169.102 billion USD",
            "3",
        ]
    );
    assert_eq!(lines[1][4], "3.675 billion USD … 3.172 billion USD");
    assert_eq!(
        lines[3][1..],
        [
            "directional principle, outward, ultimate counterpart, equity, non-spe entities",
            "Netherlands in Kazakhstan",
            "at 31 December 2021",
            "hidden",
            "1, 1 without a value",
        ]
    );
    let apart: Vec<_> =
        brief.conclusions.iter().filter(|one| one.kind == ConclusionKind::MeasuresDiffer).collect();
    assert_eq!(
        apart[0].text,
        "the whole world in Kazakhstan, 1 January 2020 to 31 December 2021: cumulative gross inflow, everything \
         that came in: 40.8 billion USD — cumulative net flow, less what went out again: 6.847 billion USD — \
         position: from 164.332 billion USD to 169.102 billion USD, a change of 4.77 billion USD, of which -2.077 \
         billion USD no flow explains (positions by the asset-liability principle, flows by the directional: part \
         of it is that)"
    );
    assert_eq!((apart.len(), apart[0].evidence.len()), (1, 6));
    for text in [brief.text(), brief.markdown(), brief.html()] {
        assert!(text.contains("Investment in statistical tables"), "{text}");
    }
    // By the end of 2020 the later year is nobody's business.
    let earlier = Dossier::from_toml(DOSSIER).unwrap().brief(date!(2020 - 12 - 31));
    assert_eq!(earlier.investment_cells[0].value, "164.332 billion USD … 167.205 billion USD");
    assert_eq!(earlier.investment_cells.len(), 3);
}
