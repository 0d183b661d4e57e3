//! Product codes: the official list, foreign notations, and the laws of conversion.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail by panicking")]

use std::collections::BTreeMap;
use std::path::PathBuf;

use bilateral::product::{
    Classification, Concordance, HsEdition, MissingWeights, Product, ProductKey, Residual, ResidualKind,
    Section, chapter_title, overlaps,
};
use proptest::prelude::*;
use rust_decimal::Decimal;

fn classification(text: &str) -> Classification {
    Classification::parse(text).unwrap()
}

fn product(text: &str) -> Product {
    Product::parse(text).unwrap()
}

/// What a source's code is read as: `item`, `total`, `masked 39`, or the error's code.
fn reading(column: &str, code: &str) -> String {
    match ProductKey::read(classification(column), code) {
        Ok(ProductKey::Item(item)) => format!("item {}", item.code()),
        Ok(ProductKey::Total) => "total".to_owned(),
        Ok(ProductKey::NotApplicable) => "not applicable".to_owned(),
        Ok(ProductKey::Residual(residual)) => {
            let kind = match residual.kind() {
                ResidualKind::Masked => "masked",
                ResidualKind::Special => "special",
                ResidualKind::Unspecified => "unspecified",
            };
            residual.known().map_or(kind.to_owned(), |known| format!("{kind} {}", known.code()))
        }
        Err(refused) => refused.code().to_owned(),
    }
}

#[test]
fn codes_as_sources_write_them() {
    for (column, code, expected) in [
        ("H6", "010121", "item 010121"),
        ("H6", " 010121 ", "item 010121"),
        ("H6", "1", "product.lost-zero"),
        ("H6", "10121", "product.lost-zero"),
        ("H6", "0", "product.wrong-length"),
        ("H6", "27090090", "product.wrong-length"),
        ("H6", "2709001000", "product.wrong-length"),
        ("H6", "0101.21", "product.malformed"),
        ("H6", "101.0", "product.malformed"),
        ("H6", "O10121", "product.malformed"),
        ("H6", "", "product.malformed"),
        ("H6", "Ж1", "product.malformed"),
        ("H6", "00", "product.no-such-chapter"),
        ("H6", "7701", "product.reserved-chapter"),
        ("H6", "TOTAL", "total"),
        ("H6", "Total", "total"),
        ("H6", "99", "unspecified"),
        ("H6", "9999", "unspecified"),
        ("H6", "999999", "unspecified"),
        ("H6", "9801", "special"),
        ("H6", "39XXXX", "masked 39"),
        ("CN2024", "27090090", "item 27090090"),
        ("CN2024", "1012100", "product.lost-zero"),
        ("CN2024", "39XXXXXX", "masked 39"),
        ("CN2024", "391XXXXX", "masked 39"),
        ("CN2024", "77XXXXXX", "product.reserved-chapter"),
        ("CN2024", "XXXX", "masked"),
        ("CN2024", "09SSS123", "special 09"),
        ("CN2024", "09YYY123", "special 09"),
        ("CN2024", "99RRR100", "special"),
        ("CN2024", "99302400", "special"),
        ("CN2024", "39XX11XX", "product.malformed"),
        ("CN2024", ".....", "not applicable"),
        ("S4", "3330", "item 3330"),
        ("S4", "0", "item 0"),
        ("S4", "582XX", "masked 582"),
        ("S4", "9310", "unspecified 9"),
        ("S1", "932", "unspecified 9"),
        ("S4", "9", "item 9"),
        ("S4", "333000", "product.wrong-length"),
        ("B4", "700", "item 7"),
        ("B4", "111", "item 111"),
        ("B5", "31XXXX", "masked 31"),
        ("CPA21", "0111", "item 0111"),
        ("CPA21", "XXXX", "masked"),
        ("CPA21", "34", "product.no-such-chapter"),
        ("NACE_R2", "C", "item C"),
        ("NACE_R2", "V", "product.no-such-chapter"),
        ("NACE2.1", "V", "item V"),
        ("NACE_R2", "1", "product.lost-zero"),
        ("EB02", "205", "item 205"),
        ("EB02", "200", "total"),
        ("EB10", "S", "total"),
        ("EB10", "SOX1", "item SOX1"),
        ("EB10", "SOX", "item SOX"),
        ("EB10", "TX", "product.malformed"),
    ] {
        assert_eq!(reading(column, code), expected, "{column} {code}");
    }
}

#[test]
fn a_product_is_never_a_total_or_a_residual() {
    for (text, code) in [
        ("TOTAL", "product.total-not-item"),
        ("HS2022:TOTAL", "product.total-not-item"),
        ("EB10:S", "product.total-not-item"),
        ("CN2024:39XXXXXX", "product.residual-not-item"),
        ("CN2024:09SSS123", "product.residual-not-item"),
        ("SITC4:931", "product.residual-not-item"),
        ("HS2022:9801", "product.special-chapter"),
        ("HS2022:999999", "product.special-chapter"),
        ("010121", "product.no-classification"),
        ("HS:010121", "product.unknown-classification"),
        ("CN1900:01", "product.unknown-classification"),
    ] {
        assert_eq!(Product::parse(text).unwrap_err().code(), code, "{text}");
    }
}

#[test]
fn ancestors_climb_to_the_top() {
    let climb = |text: &str| -> Vec<String> {
        product(text).ancestors().map(|ancestor| ancestor.code().to_owned()).collect()
    };
    assert_eq!(climb("CN2024:27090090"), ["270900", "2709", "27"]);
    assert_eq!(climb("SITC4:33300"), ["3330", "333", "33", "3"]);
    assert_eq!(climb("NACE2:0111"), ["011", "01", "A"]);
    assert_eq!(climb("NACE2:A"), [""; 0]);
    assert_eq!(climb("CPA2.2:581311"), ["58131", "5813", "581", "58", "J"]);
    assert_eq!(climb("CPA2002:0111"), ["011", "01", "A"]);
    assert_eq!(climb("EB10:SC11"), ["SC1", "SC"]);
    assert_eq!(climb("EB02:205"), [""; 0]);
}

#[test]
fn sections_cover_the_chapters_once() {
    let covered: Vec<u8> = Section::all().flat_map(Section::chapters).collect();
    let all: Vec<u8> = (1..=97).collect();
    assert_eq!(covered, all);
    assert!(all.iter().all(|chapter| chapter_title(*chapter).is_some_and(|title| !title.is_empty())));
    assert_eq!((chapter_title(0), chapter_title(98)), (None, None));
    assert_eq!((chapter_title(1), chapter_title(87)), (Some("Live animals"), Some("Road vehicles")));
    assert_eq!(
        (chapter_title(72), chapter_title(97)),
        (Some("Iron and steel"), Some("Art, collections and antiques"))
    );
    assert_eq!(Section::of_chapter(97).map(Section::number), Some(21));
}

#[test]
fn repairs_are_on_record() {
    let hs = classification("H5");
    let whole = Product::repair_leading_zero(hs, 6, "270900").unwrap();
    assert_eq!((whole.zeros(), whole.note()), (0, None));
    let baci = Product::repair_leading_zero(hs, 6, " 10121").unwrap();
    assert_eq!((baci.product(), baci.given(), baci.zeros()), (product("HS2017:010121"), "10121", 1));
    let refused = |level, text: &str| Product::repair_leading_zero(hs, level, text).unwrap_err().code();
    assert_eq!(refused(5, "10121"), "product.wrong-length");
    assert_eq!(refused(6, "2709001"), "product.wrong-length");
    assert_eq!(refused(6, ""), "product.malformed");
    assert_eq!(refused(6, "-10121"), "product.malformed");
    assert_eq!(refused(usize::MAX, "1"), "product.wrong-length");
    let sitc = Product::repair_leading_zero(classification("S4"), 4, "11").unwrap();
    assert_eq!((sitc.product().code(), sitc.zeros()), ("0011", 2));
}

#[test]
fn overlaps_name_everything_counted_twice() {
    let check = |codes: &[&str], expected: &[&str]| {
        let keys: Vec<ProductKey> = codes.iter().map(|code| code.parse().unwrap()).collect();
        let found: Vec<String> =
            overlaps(&keys).iter().map(|f| format!("{} {}", f.code(), f.path())).collect();
        assert_eq!(found, expected, "{codes:?}");
    };
    check(&[], &[]);
    check(&["TOTAL"], &[]);
    check(&["TOTAL", "TOTAL", "....."], &[]);
    check(&["HS2022:01", "HS2022:01"], &[]);
    check(&["HS2022:0101", "HS2022:010221", "HS2022:999999"], &[]);
    check(&["HS2022:010121", "HS2022:01"], &["product.level-mixed /0"]);
    check(&["HS2022:0101", "TOTAL"], &["product.total-among-items /1"]);
    check(&["CN2024:39XXXXXX", "TOTAL"], &["product.total-among-items /1"]);
    check(&["CN2024:39XXXXXX", "CN2024:39"], &["product.level-mixed /0"]);
    check(&["CN2024:39XXXXXX", "CN2024:39011010"], &[]);
    check(&["HS2022:99", "HS2022:9999"], &["product.level-mixed /1"]);
    check(&["SITC4:9", "SITC4:9310"], &["product.level-mixed /1"]);
    check(&["NACE2:0111", "NACE2:A"], &["product.level-mixed /0"]);
    check(&["HS2022:01", "HS2017:02", "HS2017:03"], &["product.classification-mixed /1"]);
    check(
        &["TOTAL", "HS2022:01", "HS2022:0101", "HS2022:010121"],
        &["product.total-among-items /0", "product.level-mixed /2", "product.level-mixed /3"],
    );
}

fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

fn table(
    rows: &[(&str, &str, Option<&str>)],
    missing: MissingWeights,
) -> Result<Concordance, bilateral::Error> {
    let rows = rows.iter().map(|(source, target, weight)| (*source, *target, weight.map(decimal)));
    Concordance::from_rows(classification("H5"), classification("H6"), rows, missing)
}

#[test]
fn a_table_that_loses_value_is_refused() {
    let refused = |rows: &[(&str, &str, Option<&str>)]| {
        let refused = table(rows, MissingWeights::Refuse).unwrap_err();
        format!("{} {}", refused.code(), refused.path())
    };
    assert_eq!(refused(&[]), "concordance.empty ");
    assert_eq!(refused(&[("0101", "0101", None), ("10121", "010121", None)]), "product.lost-zero /1/source");
    assert_eq!(refused(&[("0101", "TOTAL", None)]), "product.total-not-item /0/target");
    assert_eq!(refused(&[("0101", "0101", None), ("0101", "0101", None)]), "concordance.duplicate-row /0");
    assert_eq!(refused(&[("0101", "0101", None), ("0101", "0102", None)]), "concordance.weights-missing /0");
    assert_eq!(
        refused(&[("0101", "0101", Some("1")), ("0101", "0102", None)]),
        "concordance.weights-missing /0"
    );
    assert_eq!(refused(&[("0101", "0101", Some("0.9"))]), "concordance.weights-not-one /0");
    assert_eq!(refused(&[("0101", "0101", Some("25"))]), "concordance.weight-out-of-range /0");
    assert_eq!(refused(&[("0101", "0101", Some("-0.1"))]), "concordance.weight-out-of-range /0");
    let third = "0.3333333333333333333333333333";
    let thirds =
        [("0101", "0101", Some(third)), ("0101", "0102", Some(third)), ("0101", "0103", Some(third))];
    assert_eq!(refused(&thirds), "concordance.weights-not-one /0");
    // One given weight among several is no case for equal shares either.
    let mixed = [("0101", "0101", Some("1")), ("0101", "0102", None)];
    assert_eq!(table(&mixed, MissingWeights::EqualShares).unwrap_err().code(), "concordance.weights-missing");
}

#[test]
fn a_conversion_says_how_far_to_trust_it() {
    let rows = [
        ("0101", "0101", None),
        ("0102", "0102", Some("0.3")),
        ("0102", "0103", Some("0.7")),
        ("0104", "0105", None),
        ("0104", "0106", None),
    ];
    let table = table(&rows, MissingWeights::EqualShares).unwrap();
    let hs = classification("H5");
    let key = |code: &str| ProductKey::read(hs, code).unwrap();
    let values = [
        (key("0101"), decimal("50")),
        (key("0102"), decimal("10.05")),
        (key("0104"), decimal("19.95")),
        (key("0107"), decimal("15")),
        (key("999999"), decimal("5")),
    ];
    let converted = table.convert(&values).unwrap();
    let shown: Vec<String> = converted.values().map(|(p, v)| format!("{} {v}", p.code())).collect();
    assert_eq!(shown, ["0101 50", "0102 3.02", "0103 7.03", "0105 9.98", "0106 9.97"]);
    let left: Vec<String> = converted.unmapped().map(|(k, v)| format!("{k} {v}")).collect();
    assert_eq!(left, ["HS2017:0107 15", "HS2017:999999 5"]);
    assert_eq!(converted.total(), Ok(decimal("100")));
    assert_eq!(converted.split_share(), Some(decimal("0.3")));
    assert_eq!(converted.assumed_share(), Some(decimal("0.1995")));
    assert_eq!(converted.unmapped_share(), Some(decimal("0.2")));

    let nothing = table.convert::<ProductKey>(&[]).unwrap();
    assert_eq!((nothing.split_share(), nothing.total()), (None, Ok(Decimal::ZERO)));
    let refused = table.convert(&[(ProductKey::Total, Decimal::ONE)]).unwrap_err();
    assert_eq!((refused.code(), refused.path().as_str()), ("product.total-among-items", "/0"));
    let refused = table.convert(&[(product("HS2022:0101"), Decimal::ONE)]).unwrap_err();
    assert_eq!(refused.code(), "concordance.wrong-classification");
}

#[test]
fn a_heading_is_not_converted_beside_its_own_subheading() {
    // The table may hold both levels; the values may not, whether they are mapped or not.
    let rows = [("8517", "8517", None), ("851712", "851713", None)];
    let table = table(&rows, MissingWeights::Refuse).unwrap();
    let convert = |codes: &[&str]| {
        let read = |code: &&str| (ProductKey::parse(code).unwrap(), Decimal::ONE);
        table.convert(&codes.iter().map(read).collect::<Vec<_>>())
    };
    for codes in [
        &["HS2017:8517", "HS2017:851712"][..],
        &["HS2017:85", "HS2017:851712"],
        &["HS2017:8517", "HS2017:851762"],
        &["HS2017:85", "HS2017:85XXXX"],
    ] {
        let refused = convert(codes).unwrap_err();
        assert_eq!((refused.code(), refused.path().as_str()), ("product.level-mixed", "/1"));
        assert!(codes.iter().all(|code| refused.message().contains(&format!("`{code}`"))), "{refused}");
    }
    for codes in [&["HS2017:8517", "HS2017:8517"][..], &["HS2017:8516", "HS2017:851712"], &["HS2017:8517"]] {
        assert_eq!(convert(codes).unwrap().total(), Ok(Decimal::from(codes.len())));
    }
}

/// The reference list of HS 2022, or `None` where it is not at hand; a build that
/// is meant to check everything must have it.
fn reference() -> Option<String> {
    let root = std::env::var_os("BILATERAL_REFERENCE_DATA").map_or_else(
        || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data"),
        PathBuf::from,
    );
    let file = root.join("classifications/harmonized-system_HS2022.csv");
    let text = std::fs::read_to_string(&file).ok();
    if text.is_none() {
        assert!(std::env::var_os("CI").is_none(), "no reference list at {}", file.display());
        eprintln!("SKIPPED: no reference list at {}; set BILATERAL_REFERENCE_DATA", file.display());
    }
    text
}

/// Section, code, parent, level of a row; the description may hold quoted commas.
fn columns(row: &str) -> Option<(&str, &str, &str, &str)> {
    let (section, rest) = row.split_once(',')?;
    let (code, rest) = rest.split_once(',')?;
    let (rest, level) = rest.rsplit_once(',')?;
    let (_, parent) = rest.rsplit_once(',')?;
    Some((section, code, parent, level))
}

#[test]
fn every_code_of_hs_2022_reads() {
    let Some(text) = reference() else { return };
    let hs = Classification::Hs(HsEdition::Y2022);
    let rows: Vec<_> = text.lines().skip(1).filter_map(columns).collect();
    assert_eq!(rows.len(), 6940);
    let mut keys = BTreeMap::new();
    for (_, code, ..) in &rows {
        let key = ProductKey::read(hs, code).unwrap();
        assert_eq!(ProductKey::parse(&key.to_string()), Ok(key));
        assert!(keys.insert(key, *code).is_none(), "{code} reads as another code");
    }
    let (mut items, mut residuals) = (0, Vec::new());
    for (section, code, parent, level) in &rows {
        match ProductKey::read(hs, code).unwrap() {
            ProductKey::Item(item) => {
                items += 1;
                assert_eq!((item.code(), item.level().to_string().as_str()), (*code, *level));
                assert_eq!(item.section().unwrap().to_string(), *section, "{code}");
                match item.parent() {
                    Some(broader) => {
                        assert_eq!(broader.code(), *parent);
                        assert!(keys.contains_key(&broader.into()), "{code} has no parent in the list");
                    }
                    None => assert_eq!(*parent, "TOTAL"),
                }
            }
            ProductKey::Total => assert_eq!(*code, "TOTAL"),
            ProductKey::Residual(residual) => residuals.push(residual.code().to_owned()),
            ProductKey::NotApplicable => panic!("{code}"),
        }
    }
    assert_eq!((items, residuals.join(" ").as_str()), (6936, "99 9999 999999"));
    // The official list is full of codes beside their parts: every heading and
    // subheading, and the two unspecified codes below 99.
    let all: Vec<ProductKey> = keys.keys().copied().collect();
    let found = overlaps(&all);
    assert_eq!(found.iter().filter(|f| f.code() == "product.level-mixed").count(), 6936 - 96 + 2);
    assert_eq!(found.iter().filter(|f| f.code() == "product.total-among-items").count(), 1);
}

fn any_classification() -> impl Strategy<Value = Classification> {
    prop::sample::select(vec![
        "H0", "HS1988", "H1", "H2", "H3", "H4", "H5", "H6", "CN1988", "CN2024", "S1", "S2", "S3", "S4", "B4",
        "B5", "CPA2002", "CPA2008", "CPA21", "CPA22", "NACE2", "NACE21", "EB02", "EB10",
    ])
    .prop_map(classification)
}

/// Text that is often a code and often nearly one.
fn any_code() -> impl Strategy<Value = String> {
    prop_oneof![
        "[0-9]{1,9}",
        "[0-9]{0,4}X{0,8}",
        "[0-9]{2}(SSS|YYY|RRR)[0-9]{3}",
        "S[A-Z0-9]{0,5}",
        "[A-W]",
        "\\.{1,9}",
        "[0-9A-Za-z.: ]{0,10}",
        Just("TOTAL".to_owned()),
        ".{0,12}",
    ]
}

fn any_product() -> impl Strategy<Value = Product> {
    let of =
        |columns: &[&'static str], code: &'static str| (prop::sample::select(columns.to_vec()), code).boxed();
    prop_oneof![
        of(&["H0", "HS1988", "H1", "H2", "H3", "H4", "H5", "H6"], "[0-9]{2}([0-9]{2}){0,2}"),
        of(&["CN1988", "CN2024", "CN2030"], "[0-9]{2}([0-9]{2}){0,3}"),
        of(&["S1", "S2", "S3", "S4"], "[0-9]{1,5}"),
        of(&["B4"], "[1-7]{1,3}"),
        of(&["B5"], "[1-8]{1,6}"),
        of(&["CPA2002", "CPA2008", "CPA21", "CPA22"], "[0-9]{2,6}|[A-Q]"),
        of(&["NACE2", "NACE21"], "[0-9]{2,4}|[A-U]"),
        of(&["EB02"], "[0-9]{3}"),
        of(&["EB10"], "S[A-Z][A-Z0-9]{0,3}"),
    ]
    .prop_filter_map("no product", |(column, code)| Product::new(classification(column), &code).ok())
}

proptest! {
    #[test]
    fn no_text_panics(text in any::<String>(), code in any_code(), column in any_classification(), level in 0_usize..12) {
        for text in [&text, &code] {
            let _ = Classification::parse(text);
            let _ = Product::parse(text);
            let _ = ProductKey::parse(text);
            let _ = Product::new(column, text);
            let _ = Product::repair_leading_zero(column, level, text);
            if let Ok(key) = ProductKey::read(column, text) {
                let _ = key.residual().and_then(Residual::known);
                prop_assert_eq!(key.item(), Product::new(column, text).ok());
            } else {
                prop_assert!(Product::new(column, text).is_err());
            }
        }
    }

    #[test]
    fn what_is_written_reads_back(column in any_classification(), code in any_code()) {
        if let Ok(key) = ProductKey::read(column, &code) {
            prop_assert_eq!(ProductKey::parse(&key.to_string()), Ok(key));
            let json = serde_json::to_string(&key).unwrap();
            prop_assert_eq!(serde_json::from_str::<ProductKey>(&json).unwrap(), key);
        }
        prop_assert_eq!(Classification::parse(&column.to_string()), Ok(column));
    }

    #[test]
    fn what_deserialises_also_constructs(column in any_classification(), code in any_code()) {
        let json = serde_json::to_string(&format!("{column}:{code}")).unwrap();
        let product = serde_json::from_str::<Product>(&json).ok();
        prop_assert_eq!(product, Product::new(column, &code).ok());
        let key = serde_json::from_str::<ProductKey>(&json).ok();
        prop_assert_eq!(key, ProductKey::read(column, &code).ok());
    }

    #[test]
    fn refusals_survive_the_wire(column in any_classification(), code in "[0-9A-Z]{1,9}") {
        if let Err(refused) = Product::new(column, &code) {
            let json = serde_json::to_string(&format!("{column}:{code}")).unwrap();
            let carried = serde_json::from_str::<Product>(&json).unwrap_err().to_string();
            prop_assert_eq!(bilateral::Error::from_text(&carried).map(|e| e.code()), Some(refused.code()));
        }
    }

    #[test]
    fn a_part_is_within_each_of_its_wholes(product in any_product()) {
        prop_assert!(product.is_within(&product));
        let mut level = product.level();
        for ancestor in product.ancestors() {
            prop_assert!(product.is_within(&ancestor) && !ancestor.is_within(&product));
            prop_assert!(ancestor.level() < level && ancestor < product || ancestor.code().starts_with(char::is_alphabetic));
            prop_assert_eq!(Product::new(ancestor.classification(), ancestor.code()), Ok(ancestor));
            level = ancestor.level();
        }
        if let Some(hs) = product.to_hs() {
            prop_assert_eq!(Product::new(hs.classification(), hs.code()), Ok(hs));
            prop_assert_eq!(hs.section(), product.section());
        }
    }

    #[test]
    fn a_repair_only_adds_zeros(column in any_classification(), level in 1_usize..9, code in "[0-9]{1,8}") {
        if let Ok(repair) = Product::repair_leading_zero(column, level, &code) {
            let whole = format!("{}{code}", "0".repeat(repair.zeros()));
            prop_assert_eq!(repair.product(), Product::new(column, &whole).unwrap());
            prop_assert_eq!(repair.zeros() > 0, repair.note().is_some());
        }
    }

    #[test]
    fn conversion_conserves_value(
        splits in prop::collection::vec((1_usize..7, any::<bool>(), 1_u32..20), 1..8),
        values in prop::collection::vec((1_usize..10, -1_000_000_000_000_000_i64..1_000_000_000_000_000, 0_u32..10), 0..20),
    ) {
        let mut rows = Vec::new();
        for (source, (targets, weighted, seed)) in splits.iter().enumerate() {
            let scale = seed % 19 + 1;
            let unit = Decimal::new(1, scale);
            for target in 0..*targets {
                let weight = if target + 1 < *targets { unit } else { Decimal::ONE - unit * Decimal::from(*targets - 1) };
                let weight = weighted.then_some(weight);
                rows.push((format!("01{:02}", source + 1), format!("{:02}", target * 3 + source + 1), weight));
            }
        }
        let table = Concordance::from_rows(
            classification("H5"), classification("H6"),
            rows.iter().map(|(source, target, weight)| (source, target, *weight)), MissingWeights::EqualShares);
        let table = table.unwrap();
        let values: Vec<(Product, Decimal)> = values
            .iter()
            .map(|(source, mantissa, scale)| (product(&format!("HS2017:01{source:02}")), Decimal::new(*mantissa, *scale)))
            .collect();
        let converted = table.convert(&values).unwrap();
        let given: i128 = values.iter().map(|(_, v)| v.mantissa() * 10_i128.pow(10 - v.scale())).sum();
        let kept: i128 = converted
            .values()
            .map(|(_, v)| v)
            .chain(converted.unmapped().map(|(_, v)| v))
            .map(|v| v.mantissa() * 10_i128.pow(10 - v.scale()))
            .sum();
        prop_assert_eq!(given, kept);
        let last = format!("01{:02}", splits.len());
        for (key, _) in converted.unmapped() {
            prop_assert!(key.item().unwrap().code() > last.as_str());
        }
        for (source, (targets, ..)) in splits.iter().enumerate() {
            let shares: Vec<_> = table.targets(product(&format!("HS2017:01{:02}", source + 1))).collect();
            prop_assert_eq!(shares.len(), *targets);
            let whole: u128 = shares.iter().map(|(_, share)| share.parts()).sum();
            prop_assert_eq!(whole, shares[0].1.of());
        }
    }

    #[test]
    fn no_table_panics(
        rows in prop::collection::vec(("(01|02|03|9999|X)", "(01|02|03|04|77)", prop::option::of((any::<i64>(), 0_u32..28))), 0..8),
        mantissa in any::<i64>(), scale in 0_u32..28, equal in any::<bool>(),
    ) {
        let missing = if equal { MissingWeights::EqualShares } else { MissingWeights::Refuse };
        let rows = rows.iter().map(|(s, t, w)| (s, t, w.map(|(m, scale)| Decimal::new(m, scale))));
        if let Ok(table) = Concordance::from_rows(classification("H5"), classification("H6"), rows, missing) {
            let value = Decimal::new(mantissa, scale);
            let converted = table.convert(&[(product("HS2017:01"), value), (product("HS2017:05"), value)]);
            if let Ok(converted) = converted {
                prop_assert_eq!(converted.total().unwrap(), value + value);
            }
        }
    }
}
