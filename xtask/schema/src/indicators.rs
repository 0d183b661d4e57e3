//! `docs/indicators.md`: every definition, by family.

use bilateral::indicator::{Definition, Family, definitions};

use crate::Generated;

const HEAD: &str = "\
<!-- Written from the definitions in crates/bilateral/src/indicator by `cargo xtask generate`; do not edit. -->

# The indicators

A name that publishers use for several numbers has a key for each: `hhi.unit` and `hhi.points` are two definitions.
`indicator(key, …)` computes one, `indicators()` lists these definitions in a program, and every answer carries its own.
Sources are as the literature cites them.
";

/// The page.
pub(crate) fn page() -> Generated {
    let sections: Vec<String> = Family::ALL
        .iter()
        .map(|family| {
            let entries: Vec<String> =
                definitions().filter(|one| one.family() == *family).map(entry).collect();
            format!("\n## {family}\n{}", entries.concat())
        })
        .collect();
    let index: Vec<String> = Family::ALL
        .iter()
        .map(|family| {
            let links: Vec<String> = definitions()
                .filter(|one| one.family() == *family)
                .map(|one| format!("[`{0}`](#{0})", one.key()))
                .collect();
            format!("- **{family}**: {}\n", links.join(", "))
        })
        .collect();
    let text = format!("{HEAD}\n{}{}", index.concat(), sections.concat());
    Generated { path: "docs/indicators.md".to_owned(), text }
}

fn entry(one: &'static Definition) -> String {
    let anchor = one.key();
    let quoted = |words: &[&str]| words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ");
    let mut lines = vec![
        format!("- Formula: {} ($`{}`$)", one.formula(), one.tex()),
        format!("- Unit: {}; range: {}", one.unit(), one.range()),
        format!("- Takes: {}", quoted(one.inputs())),
    ];
    if !one.options().is_empty() {
        let options: Vec<String> =
            one.options().iter().map(|(name, value)| format!("`{name}` = {value}")).collect();
        lines.push(format!("- Options: {}", options.join(", ")));
    }
    lines.push(format!("- Source: {}", one.source()));
    lines.extend(one.traps().iter().map(|trap| format!("- Trap: {trap}")));
    if !one.see_also().is_empty() {
        let beside: Vec<String> = one.see_also().iter().map(|see| format!("[`{see}`](#{see})")).collect();
        lines.push(format!("- See also: {}", beside.join(", ")));
    }
    format!("\n<a id=\"{anchor}\"></a>\n### `{anchor}`\n\n**{}**\n\n{}\n", one.name(), lines.join("\n"))
}
