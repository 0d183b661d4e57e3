//! A brief as headings, paragraphs, lists and tables: what every renderer starts from.

use super::ahead::AheadKind;
use super::claims;
use super::{Ahead, Brief, FigureLine, Instrument, MeetingLine, Party};
use crate::agreement::{Stage, Status};
use crate::check::Report;
use crate::dossier::Source;
use crate::letters;
use crate::period::{DaySpan, When, phrase};
use crate::wire::Id;

/// One block of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Block {
    /// The title.
    Title(String),
    /// A section heading.
    Section(&'static str),
    /// A paragraph.
    Paragraph(String),
    /// A heading with a badge, and sentences under it.
    Entry { name: String, badge: String, tone: Tone, lines: Vec<String> },
    /// A list.
    List(Vec<String>),
    /// A table.
    Table { head: Vec<&'static str>, rows: Vec<Vec<String>> },
}

/// What colour an entry has where there are colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tone {
    Applied,
    Coming,
    Over,
    Political,
    Finding,
}

pub(super) fn lay_out(brief: &Brief) -> Vec<Block> {
    let mut blocks = vec![
        Block::Title(format!("{} on {}", brief.title, phrase::day(brief.on))),
        Block::Paragraph(summary(brief)),
    ];
    let mut section = |title: &'static str, content: Vec<Block>| {
        if !content.is_empty() {
            blocks.push(Block::Section(title));
            blocks.extend(content);
        }
    };
    section("Treaties", brief.treaties.iter().map(|entry| instrument(entry, false)).collect());
    section(
        "Instruments that bind nobody",
        brief.political.iter().map(|entry| instrument(entry, true)).collect(),
    );
    section("Cooperation", cooperation(brief));
    section("What follows from the figures", conclusions(brief));
    section("Trade", figures(&brief.trade, TRADE));
    section("Investment", figures(&brief.investment, INVESTMENT));
    section("Investment in statistical tables", cell_series(brief));
    section("Companies", figures(&brief.companies, COMPANIES));
    if let Some(checked) = &brief.claims {
        section("Whether the claims hold together", claims::verdicts(checked));
        section("What the claims leave", claims::implied(checked));
        section("Claims that cannot all be true", list(claims::conflicts(checked)));
        section("What misleads in the claims", findings(&checked.report));
    }
    section("Meetings and high-level contacts", list(brief.meetings.iter().map(meeting).collect()));
    section(
        "Areas of cooperation",
        list(if brief.areas.is_empty() { vec![] } else { vec![brief.areas.join(" · ")] }),
    );
    section("Fixed dates ahead", list(dates(brief, AheadKind::Fixed)));
    section("What the dossier records after this day", list(dates(brief, AheadKind::Recorded)));
    section("Left out: figures about a later time", list(brief.left_out.iter().map(one_line).collect()));
    section("What would mislead a reader", findings(&brief.report));
    section("Sources", list(brief.sources.iter().map(source).collect()));
    blocks
}

fn summary(brief: &Brief) -> String {
    let parties: Vec<String> = brief.parties.iter().map(named).collect();
    let count = |stage: Stage| brief.treaties.iter().filter(|entry| entry.status.stage == stage).count();
    let pending = brief
        .treaties
        .iter()
        .filter(|entry| !entry.status.stage.is_applied() && !entry.status.stage.is_over());
    let active = brief.political.iter().filter(|entry| entry.status.stage == Stage::Active).count();
    format!(
        "What stands between {}: {} in force, {} provisionally applied, {} on the way; {} active. Check: {}.",
        parties.join(" and "),
        counted(count(Stage::InForce), "treaty", "treaties"),
        count(Stage::ProvisionallyApplied),
        pending.count(),
        counted(active, "non-binding instrument", "non-binding instruments"),
        brief.report.summary()
    )
}

/// Blocs take an article: `the European Union`.
fn named(party: &Party) -> String {
    if party.id.as_bloc().is_some() { format!("the {}", party.name) } else { party.name.clone() }
}

fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

fn instrument(entry: &Instrument, political: bool) -> Block {
    let status = &entry.status;
    let mut lines = vec![sentence(&status.explanation)];
    lines.extend(missing(status));
    let steps = steps(entry);
    if !steps.is_empty() {
        lines.push(format!("Steps: {steps}."));
    }
    let evidence: Vec<String> = entry
        .evidence
        .iter()
        .map(|line| match &line.source {
            Some(source) => format!("{} [{source}]", line.text),
            None => line.text.clone(),
        })
        .collect();
    lines.push(format!("Evidence: {}.", evidence.join("; ")));
    let tone = tone(status.stage, political);
    Block::Entry { name: entry.title.clone(), badge: status.stage.label(), tone, lines }
}

fn missing(status: &Status) -> Option<String> {
    (!status.missing.is_empty()).then(|| format!("Missing: {}.", status.missing.join("; ")))
}

fn tone(stage: Stage, political: bool) -> Tone {
    match stage {
        _ if political => Tone::Political,
        stage if stage.is_applied() => Tone::Applied,
        stage if stage.is_over() => Tone::Over,
        Stage::Announced | Stage::Active => Tone::Political,
        _ => Tone::Coming,
    }
}

/// `negotiation authorised 13 April 2011 → initialled 20 January 2015 (after 1378 days) → …`
fn steps(entry: &Instrument) -> String {
    let shown: Vec<String> = entry
        .milestones
        .iter()
        .map(|milestone| {
            let days =
                milestone.after_previous.map_or_else(String::new, |span| format!(" ({})", waited(span)));
            let dates: Vec<String> = std::iter::once(&milestone.on)
                .chain(milestone.others.iter().map(|other| &other.on))
                .map(When::describe)
                .collect();
            format!("{} {}{days}", milestone.kind.label(), dates.join(" or "))
        })
        .collect();
    let whole = entry.milestones.last().and_then(|milestone| milestone.after_first);
    match (whole, shown.len()) {
        (_, 0 | 1) => String::new(),
        (Some(span), 3..) if span.min().is_some_and(|min| min >= 0) => {
            format!("{}; {span} in all", shown.join(" → "))
        }
        _ => shown.join(" → "),
    }
}

/// `after 56 days`, `after 49 to 78 days`, `within 10 days` where the order of the two is not certain.
fn waited(span: DaySpan) -> String {
    match (span.min(), span.max()) {
        (Some(min), Some(max)) if min < 0 && max >= 0 => format!("within {max} days"),
        (Some(min), None) if min < 0 => "after an unknown time".to_owned(),
        _ => format!("after {span}"),
    }
}

fn cooperation(brief: &Brief) -> Vec<Block> {
    brief
        .cooperation
        .iter()
        .map(|standing| Block::Entry {
            name: standing.title.clone(),
            badge: format!("{}, {}", standing.kind, standing.stage.label()),
            tone: if standing.stage.is_over() { Tone::Over } else { Tone::Political },
            lines: vec![sentence(&standing.explanation)],
        })
        .collect()
}

fn conclusions(brief: &Brief) -> Vec<Block> {
    list(
        brief
            .conclusions
            .iter()
            .map(|conclusion| {
                format!("{}. Why: {}.", sentence(&conclusion.text).trim_end_matches('.'), conclusion.because)
            })
            .collect(),
    )
}

/// A column of a table of figures.
type Column = (&'static str, fn(&FigureLine) -> String);

const PRINTED: Column = ("As printed", |line| line.figure.clone());
const WHEN: Column = ("When", |line| line.time.clone());
const WHOSE: Column = ("Whose", |line| line.between.clone());
const SAID: Column = ("Published", |line| line.said.to_string());
const SOURCE: Column = ("Source", |line| line.source.to_string());

const TRADE: &[Column] = &[
    ("What", |line| format!("{}, {}", line.measure, line.between)),
    WHEN,
    PRINTED,
    ("Growth", |line| line.growth.clone().unwrap_or_default()),
    SAID,
    SOURCE,
];
const INVESTMENT: &[Column] = &[("Measure", |line| line.measure.clone()), WHOSE, WHEN, PRINTED, SAID, SOURCE];
const COMPANIES: &[Column] =
    &[("What is counted", |line| line.measure.clone()), WHOSE, PRINTED, SAID, SOURCE];

fn figures(lines: &[FigureLine], columns: &[Column]) -> Vec<Block> {
    if lines.is_empty() {
        return Vec::new();
    }
    let head = columns.iter().map(|(title, _)| *title).collect();
    let row = |line: &FigureLine| columns.iter().map(|(_, cell)| cell(line)).collect();
    vec![Block::Table { head, rows: lines.iter().map(row).collect() }]
}

fn cell_series(brief: &Brief) -> Vec<Block> {
    if brief.investment_cells.is_empty() {
        return Vec::new();
    }
    let rows = brief.investment_cells.iter().map(|line| {
        let sources: Vec<&str> = line.sources.iter().map(Id::as_str).collect();
        let measure = format!("{}, {}", line.measure, line.terms);
        vec![
            measure,
            line.between.clone(),
            line.time.clone(),
            line.value.clone(),
            line.cells.clone(),
            sources.join(", "),
        ]
    });
    let head = vec!["Measure", "Whose", "When", "Value", "Cells", "Source"];
    vec![Block::Table { head, rows: rows.collect() }]
}

fn one_line(line: &FigureLine) -> String {
    let time = if line.time.is_empty() { String::new() } else { format!(", {}", line.time) };
    format!("{}: {}, {}{time} (published {})", line.figure, line.measure, line.between, line.said)
}

fn meeting(line: &MeetingLine) -> String {
    let place = line.place.iter().map(|place| format!(", {place}"));
    let people = (!line.people.is_empty()).then(|| format!(" ({})", line.people.join("; ")));
    let outcome = line.outcome.iter().map(|outcome| format!(". {outcome}"));
    let opening = format!("{}: {}", line.on.describe_span(), line.title);
    std::iter::once(opening).chain(place).chain(people).chain(outcome).collect()
}

fn dates(brief: &Brief, kind: AheadKind) -> Vec<String> {
    let line = |item: &Ahead| {
        let when = if item.path.as_str().starts_with("/meetings") {
            item.on.describe_span()
        } else {
            item.on.describe()
        };
        format!("{when}: {}", item.text)
    };
    brief.ahead.iter().filter(|item| item.kind == kind).map(line).collect()
}

/// A status with no name beside it but the day asked about.
pub(super) fn standing(status: &Status) -> Block {
    let mut lines = vec![sentence(&status.explanation)];
    lines.extend(missing(status));
    Block::Entry {
        name: phrase::day(status.on),
        badge: status.stage.label(),
        tone: tone(status.stage, false),
        lines,
    }
}

pub(super) fn findings(report: &Report) -> Vec<Block> {
    report
        .findings()
        .iter()
        .map(|finding| Block::Entry {
            name: finding.code.to_owned(),
            badge: finding.severity.to_string(),
            tone: Tone::Finding,
            lines: vec![sentence(&finding.message), format!("At {}. {}", finding.path, finding.help)],
        })
        .collect()
}

fn source(source: &Source) -> String {
    let details =
        [source.publisher.clone(), source.published.as_ref().map(When::describe), source.url.clone()];
    let title = format!("[{}] {}", source.id, source.title);
    std::iter::once(title).chain(details.into_iter().flatten()).collect::<Vec<_>>().join(", ")
}

fn list(items: Vec<String>) -> Vec<Block> {
    if items.is_empty() { Vec::new() } else { vec![Block::List(items)] }
}

/// With a capital and a full stop.
pub(super) fn sentence(text: &str) -> String {
    let mut rest = text.chars();
    let start: String = rest.next().map(|first| letters::upper_char(first).to_string()).unwrap_or_default();
    let stop = if text.ends_with('.') { "" } else { "." };
    format!("{start}{}{stop}", rest.as_str())
}
