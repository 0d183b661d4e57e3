//! A brief as headings, paragraphs, lists and tables: what every renderer starts from.

use super::ahead::AheadKind;
use super::{Ahead, Brief, FigureLine, Instrument, MeetingLine, Party};
use crate::agreement::{Stage, Status};
use crate::check::Report;
use crate::period::{DaySpan, phrase};

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
    section("Trade", figures(&brief.trade, Columns::Trade));
    section("Investment", figures(&brief.investment, Columns::Investment));
    section("Companies", figures(&brief.companies, Columns::Companies));
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
        "What stands between {}: {} in force, {} provisionally applied, {} on the way; {} that bind nobody {} active. {}.",
        parties.join(" and "),
        counted(count(Stage::InForce), "treaty", "treaties"),
        count(Stage::ProvisionallyApplied),
        pending.count(),
        counted(active, "instrument", "instruments"),
        if active == 1 { "is" } else { "are" },
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
            format!("{} {}{days}", milestone.kind.label(), milestone.on.describe())
        })
        .collect();
    if shown.len() < 2 { String::new() } else { shown.join(" → ") }
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

#[derive(Clone, Copy)]
enum Columns {
    Trade,
    Investment,
    Companies,
}

fn figures(lines: &[FigureLine], columns: Columns) -> Vec<Block> {
    if lines.is_empty() {
        return Vec::new();
    }
    let (head, row): (Vec<&'static str>, fn(&FigureLine) -> Vec<String>) = match columns {
        Columns::Trade => (vec!["What", "When", "As printed", "Growth", "Published", "Source"], |line| {
            vec![
                format!("{}, {}", line.measure, line.between),
                line.time.clone(),
                line.figure.clone(),
                line.growth.clone().unwrap_or_default(),
                line.said.to_string(),
                line.source.to_string(),
            ]
        }),
        Columns::Investment => {
            (vec!["Measure", "Whose", "When", "As printed", "Published", "Source"], |line| {
                vec![
                    line.measure.clone(),
                    line.between.clone(),
                    line.time.clone(),
                    line.figure.clone(),
                    line.said.to_string(),
                    line.source.to_string(),
                ]
            })
        }
        Columns::Companies => {
            (vec!["What is counted", "Whose", "As printed", "Published", "Source"], |line| {
                vec![
                    line.measure.clone(),
                    line.between.clone(),
                    line.figure.clone(),
                    line.said.to_string(),
                    line.source.to_string(),
                ]
            })
        }
    };
    vec![Block::Table { head, rows: lines.iter().map(row).collect() }]
}

fn one_line(line: &FigureLine) -> String {
    let time = if line.time.is_empty() { String::new() } else { format!(", {}", line.time) };
    format!("{}: {}, {}{time} (published {})", line.figure, line.measure, line.between, line.said)
}

fn meeting(line: &MeetingLine) -> String {
    let mut text = format!("{}: {}", line.on.describe_span(), line.title);
    if let Some(place) = &line.place {
        text.push_str(", ");
        text.push_str(place);
    }
    if !line.people.is_empty() {
        text.push_str(&format!(" ({})", line.people.join("; ")));
    }
    if let Some(outcome) = &line.outcome {
        text.push_str(". ");
        text.push_str(outcome);
    }
    text
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

fn source(source: &crate::dossier::Source) -> String {
    let mut text = format!("[{}] {}", source.id, source.title);
    for detail in
        [source.publisher.clone(), source.published.as_ref().map(|when| when.describe()), source.url.clone()]
    {
        if let Some(detail) = detail {
            text.push_str(", ");
            text.push_str(&detail);
        }
    }
    text
}

fn list(items: Vec<String>) -> Vec<Block> {
    if items.is_empty() { Vec::new() } else { vec![Block::List(items)] }
}

/// With a capital and a full stop.
fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    let start: String = letters.next().map(|first| first.to_uppercase().collect()).unwrap_or_default();
    let stop = if text.ends_with('.') { "" } else { "." };
    format!("{start}{}{stop}", letters.as_str())
}
