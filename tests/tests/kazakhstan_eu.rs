//! The worked case: what the brief must conclude, on the article's day and on others.

#![expect(clippy::expect_used, clippy::panic, reason = "a test helper fails by panicking")]

use bilateral::agreement::Stage;
use bilateral::brief::ConclusionKind;
use bilateral::{Brief, Dossier};
use time::macros::date;

const DOSSIER: &str = include_str!("../../examples/kazakhstan-eu/dossier.toml");

fn dossier() -> Dossier {
    Dossier::from_toml(DOSSIER).expect("the worked case is a dossier")
}

fn brief(on: time::Date) -> Brief {
    dossier().brief(on)
}

fn explanation(brief: &Brief, id: &str) -> (Stage, String) {
    let entry = brief.treaties.iter().chain(&brief.political).find(|entry| entry.id.as_str() == id);
    let status = &entry.unwrap_or_else(|| panic!("{id} is not in the brief")).status;
    (status.stage, status.explanation.clone())
}

#[track_caller]
fn says(brief: &Brief, id: &str, stage: Stage, words: &[&str]) {
    let (found, text) = explanation(brief, id);
    assert_eq!(found, stage, "{id}: {text}");
    for word in words {
        assert!(text.contains(word), "{id} does not say `{word}`: {text}");
    }
}

#[track_caller]
fn concludes(brief: &Brief, kind: ConclusionKind, words: &[&str]) {
    let found = brief.conclusions.iter().filter(|conclusion| conclusion.kind == kind);
    let texts: Vec<String> =
        found.map(|c| format!("{} | {} | {:?}", c.text, c.because, c.evidence)).collect();
    let matches = texts.iter().any(|text| words.iter().all(|word| text.contains(word)));
    assert!(matches, "no {kind} says {words:?}: {texts:#?}");
}

#[test]
fn the_epca_is_in_force_and_was_provisionally_applied() {
    let brief = brief(date!(2024 - 12 - 23));
    says(
        &brief,
        "EU-KZ-EPCA-2015",
        Stage::InForce,
        &["since 1 March 2020", "1,758 days", "from 1 May 2016 to 29 February 2020 (1,400 days)"],
    );
    let dossier = dossier();
    let epca = dossier.agreement("EU-KZ-EPCA-2015").unwrap();
    let day = |kind: &str| epca.milestones().into_iter().find(|m| m.kind.as_str() == kind).unwrap().on;
    let days = |from: &str, to: &str| day(from).days_until(&day(to)).exact();
    assert_eq!(days("negotiation-authorised", "initialled"), Some(1378));
    assert_eq!(days("initialled", "signature-authorised"), Some(279));
    assert_eq!(days("signature-authorised", "signed"), Some(56));
    assert_eq!(days("signed", "provisional-application-started"), Some(132));
    assert_eq!(days("signed", "parliament-consented"), Some(722));
    assert_eq!(days("signed", "conclusion-decided"), Some(1491));
    assert_eq!(days("signed", "entered-into-force"), Some(1532));
    assert_eq!(days("negotiation-authorised", "entered-into-force"), Some(3245));
}

#[test]
fn the_air_agreement_is_initialled_and_its_first_text_dead() {
    let brief = brief(date!(2024 - 12 - 23));
    says(&brief, "EU-KZ-HAS-2024", Stage::Initialled, &["on 14 October 2024", "not signed and not in force"]);
    says(&brief, "EU-KZ-HAS-2007", Stage::Abandoned, &["initialled in 2007 never became law"]);
}

#[test]
fn what_may_have_been_signed_is_not_said_to_be_unsigned() {
    let brief = brief(date!(2026 - 11 - 28));
    let air = "EU-KZ-HAS-2024";
    says(
        &brief,
        air,
        Stage::Initialled,
        &["not certainly signed and not in force", "perhaps also by then: signed"],
    );
    let entry = brief.treaties.iter().find(|entry| entry.id.as_str() == air).unwrap();
    assert_eq!(entry.status.missing.last().map(String::as_str), Some("signature (perhaps given already)"));
}

#[test]
fn visas_have_no_mandate_and_the_memorandum_binds_nobody() {
    let brief = brief(date!(2024 - 12 - 23));
    says(&brief, "EU-KZ-VFA", Stage::Consultations, &["since May 2023", "no negotiating mandate"]);
    says(&brief, "EU-KZ-CRM-MOU-2022", Stage::Active, &["binding nobody"]);
    says(&brief, "EU-KZ-CRM-RM-2023", Stage::Active, &["closes on 31 December 2024, in 8 days"]);
    says(&brief, "EU-KZ-CRM-RM-2025", Stage::Announced, &["an intention"]);
    assert!(
        brief.treaties.iter().all(|entry| !entry.id.as_str().contains("CRM")),
        "never among the treaties"
    );
}

#[test]
fn a_council_of_a_treaty_is_not_said_to_bind_nobody() {
    let brief = brief(date!(2024 - 12 - 23));
    let text = |id: &str| {
        let standing = brief.cooperation.iter().find(|standing| standing.id.as_str() == id).unwrap();
        standing.explanation.as_str()
    };
    // Its decisions are binding on the parties: EPCA, Article 268(2).
    assert_eq!(text("EU-KZ-COUNCIL"), "active since around 1999");
    assert_eq!(text("TITR"), "active since October 2016");
    assert!(text("TCTC-COORD-2024").contains("binding nobody"));
    assert!(text("EU-CA-FORMAT").contains("binding nobody"));
}

#[test]
fn the_figures_say_what_they_say_and_no_more() {
    let brief = brief(date!(2024 - 12 - 23));
    concludes(&brief, ConclusionKind::SumHolds, &["32.6 + 8.6 = 41.2 holds", "[41.15, 41.25)"]);
    concludes(
        &brief,
        ConclusionKind::ImpliedBase,
        &["33.32–33.67 billion USD", "January–October 2023", "rounded half up"],
    );
    concludes(&brief, ConclusionKind::ImpliedBase, &["about 40.0", "the year 2022"]);
    concludes(&brief, ConclusionKind::NotComparable, &["41.2", "41.4", "12 months", "10 months"]);
    concludes(
        &brief,
        ConclusionKind::NotAStock,
        &["180 billion USD", "cumulative gross inflow since 2005", "169.102"],
    );
    concludes(&brief, ConclusionKind::LowerBound, &["over 3000", "about 6000", "over 1000"]);
    let implied = brief.conclusions.iter().find(|c| c.text.contains("January–October 2023")).unwrap();
    let interval = implied.interval.as_ref().unwrap();
    let low: String = interval.low().unwrap().to_string().chars().take(11).collect();
    let high: String = interval.high().unwrap().to_string().chars().take(11).collect();
    assert_eq!(
        (low.as_str(), high.as_str()),
        ("33319838056", "33673469387"),
        "41.15/1.235 and 41.25/1.225 billion"
    );
}

#[test]
fn another_day_gives_another_true_answer() {
    let epca = "EU-KZ-EPCA-2015";
    says(&brief(date!(2015 - 12 - 22)), epca, Stage::Signed, &["on 21 December 2015", "not in force"]);
    says(
        &brief(date!(2016 - 05 - 01)),
        epca,
        Stage::ProvisionallyApplied,
        &["since 1 May 2016", "only in part"],
    );
    says(
        &brief(date!(2020 - 02 - 29)),
        epca,
        Stage::ProvisionallyApplied,
        &["1,399 days", "not yet in force"],
    );
    says(&brief(date!(2020 - 03 - 01)), epca, Stage::InForce, &["since 1 March 2020"]);
    let later = brief(date!(2025 - 04 - 05));
    says(&later, "EU-KZ-CRM-RM-2023", Stage::Lapsed, &["1 January 2025"]);
    says(&later, "EU-KZ-CRM-RM-2025", Stage::Active, &["since 4 April 2025", "31 December 2026"]);
    says(&later, "EU-KZ-VFA", Stage::Consultations, &["perhaps also by then: negotiation authorised"]);
    says(&brief(date!(2015 - 12 - 22)), "EU-KZ-PCA-1995", Stage::InForce, &["June 1999"]);
    says(&later, "EU-KZ-PCA-1995", Stage::Superseded, &["1 March 2020"]);
    assert!(brief(date!(2015 - 12 - 22)).trade.is_empty(), "no figure of 2024 in a brief of 2015");
    assert_eq!(brief(date!(2015 - 12 - 22)).left_out.len(), 6, "and none lost");
}

#[test]
fn a_brief_finds_nothing_in_what_came_later() {
    let article = brief(date!(2024 - 12 - 23));
    let has = |brief: &Brief, code: &str| brief.report.findings().iter().any(|finding| finding.code == code);
    let undecided = |brief: &Brief| {
        let air = |message: &str| message.starts_with("`EU-KZ-HAS-2024`: signed");
        brief.report.findings().iter().any(|finding| air(&finding.message))
    };
    assert!(!has(&article, "agreement.window-gap") && !undecided(&article));
    assert!(article.report.findings().iter().all(|finding| !finding.message.contains("2025")));
    assert!(has(&article, "trade.part-year-against-year") && has(&article, "investment.not-a-stock"));
    let later = brief(date!(2025 - 04 - 04));
    assert!(has(&later, "agreement.window-gap") && undecided(&later));
    let long_before = brief(date!(1990 - 06 - 01)).report;
    let left: Vec<&str> = long_before.findings().iter().map(|finding| finding.code).collect();
    assert_eq!(
        left,
        ["dossier.no-source", "dossier.dateline-without-year"],
        "what the records lack on any day"
    );
}

#[test]
fn a_text_initialled_long_ago_has_lain_for_as_long_as_is_known() {
    let report = brief(date!(2015 - 12 - 22)).report;
    let stale =
        report.findings().iter().find(|finding| finding.code == "agreement.initialled-long-ago").unwrap();
    for words in [
        "initialled 2913 to 3277 days ago",
        "since: proposed on 21 February 2008",
        "perhaps also by then: abandoned",
    ] {
        assert!(stale.message.contains(words), "{}", stale.message);
    }
}

#[test]
fn two_accounts_of_one_event_are_one_step() {
    let steps = |on| {
        let text = brief(on).text().split_whitespace().collect::<Vec<_>>().join(" ");
        let from = text.find("Steps: signed 23 January 1995").unwrap_or_default();
        text.get(from..).and_then(|rest| rest.split('.').next()).unwrap_or_default().to_owned()
    };
    let (doubtful, day) = ("entered into force reportedly June 1999", "1 July 1999");
    let later = steps(date!(2024 - 12 - 23));
    assert!(
        later.contains(&format!("→ {doubtful} or {day} (after 1590 to 1619 days) → superseded")),
        "{later}"
    );
    assert!(steps(date!(1999 - 06 - 30)).ends_with(&format!("→ {doubtful} (after 1590 to 1619 days)")));
}

#[test]
fn what_was_fixed_by_the_day_is_told_from_what_was_not() {
    let ahead = |on, word: &str| {
        let found = brief(on).ahead.into_iter().find(|item| item.text.contains(word));
        found.map(|item| (item.on.to_string(), item.kind.to_string()))
    };
    let told = |on: &str, kind: &str| Some((on.to_owned(), kind.to_owned()));
    assert_eq!(ahead(date!(2020 - 02 - 29), "EPCA: enters into force"), told("2020-03-01", "fixed"));
    assert_eq!(ahead(date!(2020 - 01 - 19), "EPCA: entered into force"), told("2020-03-01", "recorded"));
    assert_eq!(
        ahead(date!(2024 - 12 - 23), "deadline: Deepen cooperation in climate"),
        told("2025", "fixed")
    );
    assert_eq!(ahead(date!(2026 - 01 - 01), "deadline"), None);
}

#[test]
fn every_system_of_the_article_is_there() {
    let brief = brief(date!(2024 - 12 - 23));
    let text = brief.text();
    for system in [
        "Enhanced Partnership and Cooperation Agreement",
        "Partnership and Cooperation Agreement between the European Communities",
        "Central Asia",
        "Trans-Caspian",
        "Coordination Platform",
        "raw materials",
        "Visa facilitation",
        "air services",
        "32.6 billion USD",
        "8.6 billion USD",
        "41.4 billion USD",
        "180 billion USD",
        "over 3000",
        "Transport and logistics",
        "Vassilenko",
        "Simkić",
    ] {
        assert!(text.contains(system), "the brief does not mention {system}");
    }
    let prose = text.lines().filter(|line| !line.trim().contains("  ") && line.trim().contains(' '));
    assert!(prose.clone().count() > 100);
    for line in prose {
        assert!(line.chars().count() <= 100, "too wide: {line}");
    }
}

#[test]
fn the_check_finds_what_an_expert_would_and_no_error() {
    let report = dossier().check();
    assert!(report.passed(), "{report}");
    let has =
        |code: &str, word: &str| report.findings().iter().any(|f| f.code == code && f.message.contains(word));
    assert!(has("trade.part-year-against-year", "41.4"));
    assert!(has("trade.series-conflict", "42.6"));
    assert!(has("trade.growth-broken", "49.7"));
    assert!(!has("trade.growth-broken", "over 34"), "that holds within rounding");
    assert!(has("trade.growth-hangs-on-rounding", "over 34"));
    assert!(has("trade.bloc-worded-differently", "European countries"));
    assert!(has("investment.not-a-stock", "180 billion"));
    assert!(has("investment.currency-label-suspect", "EUR"));
    assert!(has("investment.implausible-jump", "200.7"));
    assert!(has("companies.definitions-differ", "6000"));
    assert!(has("agreement.window-gap", "93 days"));
    assert!(has("agreement.force-dates-conflict", "1999"));
    assert!(!report.findings().iter().any(|f| f.code == "trade.sum-broken"), "32.6 + 8.6 = 41.2 holds");
}

#[test]
fn the_epca_enters_into_force_by_its_own_rule() {
    let dossier = dossier();
    let epca = dossier.agreement("EU-KZ-EPCA-2015").unwrap();
    let on = |day| epca.entry_into_force(day);
    let (before, after) = (on(date!(2020 - 01 - 19)), on(date!(2020 - 01 - 31)));
    assert_eq!(before.holding_up, ["EU".parse().unwrap()]);
    assert_eq!(after.general.as_ref().and_then(bilateral::period::When::exact), Some(date!(2020 - 03 - 01)));
    assert!(after.explanation.contains("not yet in force, but enters into force on 1 March 2020"));
    assert!(
        after.explanation.contains("the first day of the second month following, from the last notification")
    );
    let audit = epca.audit_entry_into_force();
    assert_eq!(audit.len(), 1);
    assert_eq!((audit[0].agrees, audit[0].reason), (bilateral::period::Truth::Yes, None));
    let stages = |day| {
        let status = |scope| epca.status_for_scope(day, "KAZ".parse().unwrap(), scope).stage.to_string();
        [status("whole"), status("the parts within Union competence")]
    };
    assert_eq!(stages(date!(2015 - 12 - 22)), ["signed", "signed"]);
    assert_eq!(stages(date!(2016 - 05 - 01)), ["signed", "provisionally-applied"]);
    assert_eq!(stages(date!(2017 - 12 - 12)), ["signed", "provisionally-applied"]);
    assert_eq!(stages(date!(2020 - 02 - 29)), ["signed", "provisionally-applied"]);
    assert_eq!(stages(date!(2020 - 03 - 01)), ["in-force", "in-force"]);
    assert_eq!(stages(date!(2024 - 12 - 23)), ["in-force", "in-force"]);
}

#[test]
fn the_same_rule_gives_the_day_of_provisional_application() {
    let dossier = dossier();
    let epca = dossier.agreement("EU-KZ-EPCA-2015").unwrap();
    let notified = epca.events().iter().find(|event| event.kind.as_str() == "notified").unwrap();
    let mut joint = notified.clone();
    joint.by = None;
    let mut record = bilateral::agreement::AgreementRecord::from(epca.clone());
    record.events = vec![joint];
    let agreement = bilateral::agreement::Agreement::try_from(record).unwrap();
    let day = agreement.entry_into_force_expected().general.unwrap();
    assert_eq!(day.exact(), Some(date!(2016 - 05 - 01)), "notified some day in March 2016");
}

#[test]
fn toml_and_json_are_one_dossier() {
    let dossier = dossier();
    assert_eq!(Dossier::from_json(&dossier.to_json()).unwrap(), dossier);
    assert_eq!(Dossier::from_toml(&dossier.to_toml()).unwrap(), dossier);
}

#[test]
fn a_file_cut_anywhere_is_refused_or_whole_in_itself() {
    let json = dossier().to_json();
    for cut in (0..json.len()).step_by(997) {
        let Some(half) = json.get(..cut) else { continue };
        let error = Dossier::from_json(half).expect_err("half a JSON text is no dossier");
        assert_eq!(error.code(), "input.syntax", "cut at {cut}: {error}");
    }
    for cut in (0..DOSSIER.len()).step_by(997) {
        let Some(half) = DOSSIER.get(..cut) else { continue };
        if let Err(error) = Dossier::from_toml(half) {
            assert!(bilateral::explain(error.code()).is_some());
        }
    }
}

#[test]
fn nothing_in_a_dossier_becomes_markup_or_a_terminal_command() {
    let title = "<script>alert(1)</script> | *bold* \u{1b}[31m";
    let text = format!("title = {title:?}\nparties = [\"KAZ\", \"EU\"]\n").replace("\\u{1b}", "\\u001b");
    let brief = Dossier::from_toml(&text).expect("a title is any text").brief(date!(2024 - 12 - 23));
    assert!(!brief.html().contains("<script>") && brief.html().contains("&lt;script&gt;"));
    assert!(!brief.html_page().contains("<title><script>"));
    assert!(brief.markdown().contains("\\<script\\>") && brief.markdown().contains("\\*bold\\*"));
    assert!(!brief.text().contains('\u{1b}'));
}
