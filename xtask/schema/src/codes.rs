//! `docs/codes.md`: the page behind every code, by family.

use bilateral::error::{Rule, rules};

use crate::Generated;

const HEAD: &str = "\
<!-- Written from the rules in crates/bilateral/src/**/rules.rs by `cargo xtask generate`; do not edit. -->

# The codes

Every refusal and every finding carries one of these codes, the same in Rust, Python and JavaScript. A code never
changes its meaning. `explain(code)` gives the same page in a program.

- An **error** says that the input contradicts itself, the law or the format. A constructor or a parser that meets
  one builds nothing; a check reports it and goes on.
- A **warning** says that a reader would probably be misled.
- A **note** is worth knowing; nothing is wrong.
";

/// The page.
pub(crate) fn page() -> Generated {
    Generated { path: "docs/codes.md".to_owned(), text: written(&rules().collect::<Vec<_>>()) }
}

fn written(rules: &[&Rule]) -> String {
    let families = families(rules);
    let index: Vec<String> = families
        .iter()
        .map(|(family, members)| {
            let links = members.iter().map(|rule| format!("[`{0}`](#{0})", rule.code)).collect::<Vec<_>>();
            format!("- **{family}**: {}\n", links.join(", "))
        })
        .collect();
    let sections: Vec<String> = families
        .iter()
        .map(|(family, members)| {
            let entries: Vec<String> = members.iter().map(|rule| entry(rule)).collect();
            format!("\n## {family}\n{}", entries.concat())
        })
        .collect();
    format!("{HEAD}\n{}{}", index.concat(), sections.concat())
}

/// Families and their members, in alphabetical and in catalogue order.
fn families<'a>(rules: &[&'a Rule]) -> Vec<(&'a str, Vec<&'a Rule>)> {
    let family = |rule: &'a Rule| rule.code.split_once('.').map_or(rule.code, |(family, _)| family);
    let mut found: Vec<(&str, Vec<&Rule>)> = Vec::new();
    for rule in rules {
        match found.iter_mut().find(|(known, _)| *known == family(rule)) {
            Some((_, members)) => members.push(rule),
            None => found.push((family(rule), vec![rule])),
        }
    }
    found.sort_by_key(|(family, _)| *family);
    found
}

fn entry(rule: &Rule) -> String {
    let Rule { code, severity, title, meaning, why, source, fix } = rule;
    format!(
        "\n<a id=\"{code}\"></a>\n### `{code}`\n\n**{title}** ({severity})\n\n{meaning}\n\n\
         - Why: {why}\n- Source: {source}\n- To mend it: {fix}\n"
    )
}

#[cfg(test)]
mod tests {
    use bilateral::error::{Rule, Severity};
    use expect_test::expect;

    use super::written;

    const fn rule(code: &'static str) -> Rule {
        Rule {
            code,
            severity: Severity::Note,
            title: "A thing",
            meaning: "It is so.",
            why: "Somebody is misled.",
            source: "A manual",
            fix: "Mend it.",
        }
    }

    #[test]
    fn families_stand_together() {
        let (first, other, second) = (rule("b.one"), rule("a.two"), rule("b.three"));
        let text = written(&[&first, &other, &second]);
        let (_, shown) = text.split_once("wrong.\n").unwrap_or_default();
        expect![[r#"

            - **a**: [`a.two`](#a.two)
            - **b**: [`b.one`](#b.one), [`b.three`](#b.three)

            ## a

            <a id="a.two"></a>
            ### `a.two`

            **A thing** (note)

            It is so.

            - Why: Somebody is misled.
            - Source: A manual
            - To mend it: Mend it.

            ## b

            <a id="b.one"></a>
            ### `b.one`

            **A thing** (note)

            It is so.

            - Why: Somebody is misled.
            - Source: A manual
            - To mend it: Mend it.

            <a id="b.three"></a>
            ### `b.three`

            **A thing** (note)

            It is so.

            - Why: Somebody is misled.
            - Source: A manual
            - To mend it: Mend it.
        "#]]
        .assert_eq(shown);
    }
}
