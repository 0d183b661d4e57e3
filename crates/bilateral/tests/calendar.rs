//! A calendar: what is in it, how it is written, and that it never depends on the order of the dossier.

#![expect(clippy::unwrap_used, reason = "a failed unwrap in a helper is a failed test")]

use bilateral::calendar::{Calendar, ItemKind};
use bilateral::dossier::DossierRecord;
use bilateral::{Dossier, wire};
use expect_test::expect;
use time::Date;

const DOSSIER: &str = r#"
title = "Treaties; plans, and more"
parties = ["KAZ", "EU"]
sources = [{ id = "S", title = "A source", url = "https://example.org/a,b" }, { id = "S2", title = "Another" }]

[[agreements]]
id = "T"
title = "A treaty"
kind = "sectoral"
binding = "binding"
parties = ["EU", "KAZ"]
events = [
  { kind = "signed", on = "2024-05-02", source = "S" },
  { kind = "ratified", on = "2024-07", by = "KAZ", source = "S" },
  { kind = "entered-into-force", on = "2024-12-01", source = "S" },
  { kind = "entered-into-force", on = "2025-01", source = "S2" },
  { kind = "terminated", on = "2024-06-01", effective = "2030-06-01", source = "S" },
  { kind = "superseded", on = "2031/..", source = "S" },
]

[[agreements]]
id = "R"
title = "A work plan"
kind = "roadmap"
binding = "non-binding"
parties = ["EU", "KAZ"]
valid = "2024/2025"
events = [{ kind = "endorsed", on = "2024-01-10", source = "S" }]

[[meetings]]
id = "M"
title = "Совет сотрудничества Казахстана и Европейского союза, двадцать второе заседание"
on = "2024-12-01/2024-12-02"
place = "Brussels, Belgium"
source = "S"

[[commitments]]
id = "C1"
article = "Article 5(2)"
by = "KAZ"
action = "Publish the register"
due = "2025"
status = "in-progress"
source = "S"

[[commitments]]
id = "C2"
action = "Exchange statistics"
due = "2023-03-31"
recurrence = { every = "year", until = "2027-12-31" }
status = "in-progress"
source = "S"

[[commitments]]
id = "C3"
action = "Talk more"
status = "not-started"
source = "S"
"#;

fn day(text: &str) -> Date {
    wire::date::parse(text).unwrap()
}

fn calendar(on: &str) -> Calendar {
    Dossier::from_toml(DOSSIER).unwrap().calendar(day(on))
}

#[test]
fn the_file_is_the_one_expected() {
    let ics = calendar("2024-11-01").to_ics();
    assert_eq!(ics.matches('\n').count(), ics.matches("\r\n").count());
    expect![[r"
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//bilateral//bilateral//EN
        CALSCALE:GREGORIAN
        NAME:Treaties\; plans\, and more
        X-WR-CALNAME:Treaties\; plans\, and more
        BEGIN:VTODO
        UID:C2.commitment@bilateral
        DTSTAMP:20241101T000000Z
        DTSTART;VALUE=DATE:20230331
        DURATION:P1D
        RRULE:FREQ=YEARLY;UNTIL=20271231
        SUMMARY:Exchange statistics
        CATEGORIES:commitment
        URL:https://example.org/a,b
        STATUS:IN-PROCESS
        END:VTODO
        BEGIN:VEVENT
        UID:T.entry-into-force.3e5b2ce6917da4a6@bilateral
        DTSTAMP:20241101T000000Z
        DTSTART;VALUE=DATE:20241201
        DTEND;VALUE=DATE:20241202
        SUMMARY:A treaty: entry into force
        CATEGORIES:entry-into-force
        URL:https://example.org/a,b
        STATUS:CONFIRMED
        TRANSP:TRANSPARENT
        END:VEVENT
        BEGIN:VEVENT
        UID:M.meeting@bilateral
        DTSTAMP:20241101T000000Z
        DTSTART;VALUE=DATE:20241201
        DTEND;VALUE=DATE:20241203
        SUMMARY:Совет сотрудничества Казахстана и Е
         вропейского союза\, двадцать второе засе
         дание
        LOCATION:Brussels\, Belgium
        CATEGORIES:meeting
        URL:https://example.org/a,b
        STATUS:CONFIRMED
        TRANSP:TRANSPARENT
        END:VEVENT
        BEGIN:VEVENT
        UID:T.entry-into-force.7291dfc9387ea77c@bilateral
        DTSTAMP:20241101T000000Z
        DTSTART;VALUE=DATE:20250101
        DTEND;VALUE=DATE:20250201
        SUMMARY:A treaty: entry into force
        DESCRIPTION:The date is known only as January 2025.
        CATEGORIES:entry-into-force
        STATUS:TENTATIVE
        TRANSP:TRANSPARENT
        END:VEVENT
        BEGIN:VTODO
        UID:C1.commitment@bilateral
        DTSTAMP:20241101T000000Z
        DTSTART;VALUE=DATE:20250101
        DUE;VALUE=DATE:20251231
        SUMMARY:Article 5(2): Publish the register
        DESCRIPTION:To be done by Kazakhstan. The date is known only as 2025.
        CATEGORIES:commitment
        URL:https://example.org/a,b
        STATUS:IN-PROCESS
        END:VTODO
        BEGIN:VEVENT
        UID:R.window-end@bilateral
        DTSTAMP:20241101T000000Z
        DTSTART;VALUE=DATE:20251231
        DTEND;VALUE=DATE:20260101
        SUMMARY:A work plan: last day of its window
        CATEGORIES:window-end
        STATUS:CONFIRMED
        TRANSP:TRANSPARENT
        END:VEVENT
        BEGIN:VEVENT
        UID:T.end.0c6cd0042074c14d@bilateral
        DTSTAMP:20241101T000000Z
        DTSTART;VALUE=DATE:20300601
        DTEND;VALUE=DATE:20300602
        SUMMARY:A treaty: termination takes effect
        CATEGORIES:end
        URL:https://example.org/a,b
        STATUS:CONFIRMED
        TRANSP:TRANSPARENT
        END:VEVENT
        END:VCALENDAR
    "]]
    .assert_eq(&ics.replace("\r\n", "\n"));
}

#[test]
fn what_is_past_is_gone_and_what_is_today_is_there() {
    let kinds = |on: &str| calendar(on).items.iter().map(|item| item.kind).collect::<Vec<_>>();
    assert!(kinds("2024-12-01").contains(&ItemKind::EntryIntoForce));
    let late = kinds("2028-01-01");
    assert_eq!(late, [ItemKind::End], "only the termination of 2030 is left");
    assert_eq!(calendar("2024-07-31").items.iter().filter(|item| item.kind == ItemKind::Event).count(), 1);
    assert_eq!(calendar("2024-08-01").items.iter().filter(|item| item.kind == ItemKind::Event).count(), 0);
    let undated = calendar("2028-01-01").undated;
    assert_eq!(undated.len(), 2, "an end with no last day, and a commitment with no deadline");
}

#[test]
fn the_order_of_the_dossier_does_not_matter() {
    let dossier = Dossier::from_toml(DOSSIER).unwrap();
    let mut record: DossierRecord = dossier.clone().into();
    record.agreements.reverse();
    record.commitments.reverse();
    let text = wire::to_json(&record);
    let mut value: serde_json::Value = serde_json::from_str(&text).unwrap();
    for agreement in value.get_mut("agreements").unwrap().as_array_mut().unwrap() {
        agreement.get_mut("events").unwrap().as_array_mut().unwrap().reverse();
    }
    let turned = Dossier::from_json(&value.to_string()).unwrap();
    let on = day("2024-01-01");
    assert_eq!(turned.calendar(on).to_ics(), dossier.calendar(on).to_ics());
}

#[test]
fn a_corrected_date_moves_the_entry_and_keeps_its_name() {
    let uid = |text: &str| {
        let dossier = Dossier::from_toml(text).unwrap();
        let items = dossier.calendar(day("2024-11-01")).items;
        let found =
            items.into_iter().find(|item| item.summary == "A treaty: termination takes effect").unwrap();
        (found.uid, found.first)
    };
    let (before, first) = uid(DOSSIER);
    let (after, moved) = uid(&DOSSIER.replace("2030-06-01", "2030-07-01"));
    assert_eq!(before, after);
    assert!(moved > first);
}

#[test]
fn names_are_unique() {
    let items = calendar("2000-01-01").items;
    let mut names: Vec<&str> = items.iter().map(|item| item.uid.as_str()).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), items.len());
}

/// A dossier of one agreement between France and Germany.
fn between(fields: &str, events: &[&str]) -> Dossier {
    let events: Vec<String> = events.iter().map(|event| format!("{{ {event}, source = \"S\" }}")).collect();
    Dossier::from_toml(&format!(
        "title = \"D\"\nparties = [\"DEU\", \"FRA\"]\n\
         sources = [{{ id = \"S\", title = \"S\", url = \"https://example.org/s\" }}]\n\
         [[agreements]]\nid = \"T\"\ntitle = \"T\"\nkind = \"sectoral\"\nbinding = \"binding\"\n\
         parties = [\"DEU\", \"FRA\"]\n{fields}\nevents = [{}]\n",
        events.join(", ")
    ))
    .unwrap()
}

fn told(dossier: &Dossier, on: &str) -> Vec<String> {
    let items = dossier.calendar(day(on)).items;
    items.iter().map(|item| format!("{} {} {}", item.first, item.kind, item.summary)).collect()
}

const SECOND_MONTH: &str =
    "entryIntoForce = [{ trigger = \"last-notification\", offset = [{ firstOfMonth = 2 }] }]";
const NOTIFIED: [&str; 3] = [
    "kind = \"signed\", on = \"2024-01-01\"",
    "kind = \"notified\", on = \"2024-02-01\", by = \"FRA\"",
    "kind = \"notified\", on = \"2024-11-20\", by = \"DEU\"",
];

#[test]
fn entry_into_force_by_rule_is_ahead() {
    let treaty = between(SECOND_MONTH, &NOTIFIED);
    assert_eq!(told(&treaty, "2024-12-23"), ["2025-01-01 entry-into-force T: entry into force"]);
    assert_eq!(told(&treaty, "2025-01-02"), [""; 0]);
    let items = treaty.calendar(day("2024-12-23")).items;
    let item = items.first().unwrap();
    assert!(item.certain);
    assert_eq!(item.url.as_deref(), Some("https://example.org/s"));
    assert_eq!(
        item.note.as_deref(),
        Some(
            "By its rule in force on 1 January 2025: the first day of the second month following, \
             from the last notification."
        )
    );
    // What is stated is there once, what has ended before never enters into force.
    let with = |event: &'static str| between(SECOND_MONTH, &[&NOTIFIED[..], &[event]].concat());
    let stated = with("kind = \"entered-into-force\", on = \"2025-01-01\"");
    assert_eq!(told(&stated, "2024-12-23").len(), 1);
    let ended = with("kind = \"terminated\", on = \"2024-12-01\", ground = \"consent\"");
    assert_eq!(told(&ended, "2024-12-23"), [""; 0]);
    let vague = [NOTIFIED[0], NOTIFIED[1], "kind = \"notified\", on = \"2024-11\", by = \"DEU\""];
    let vague =
        between(&SECOND_MONTH.replace("firstOfMonth = 2", "days = 60"), &vague).calendar(day("2024-12-23"));
    let item = vague.items.first().unwrap();
    assert_eq!((item.first, item.last, item.certain), (day("2024-12-31"), day("2025-01-29"), false));
}

#[test]
fn who_joins_later_has_a_day_of_its_own() {
    let rule = "entryIntoForce = [{ trigger = \"nth-instrument\", n = 2, offset = [{ days = 30 }], joining = [{ days = 30 }] }]";
    let events = [
        "kind = \"ratified\", on = \"2020-01-01\", by = \"FRA\"",
        "kind = \"ratified\", on = \"2020-01-01\", by = \"DEU\"",
        "kind = \"acceded\", on = \"2024-12-10\", by = \"KAZ\"",
    ];
    assert_eq!(
        told(&between(rule, &events), "2024-12-23"),
        ["2025-01-09 entry-into-force T: entry into force (KAZ)"]
    );
}

#[test]
fn notice_is_due_before_the_initial_term_ends() {
    let terms = "terms = { notice = 6, initialTerm = 120 }";
    let force = "kind = \"entered-into-force\", on = \"2016-03-31\"";
    let told = |fields: &str, events: &[&str]| told(&between(fields, events), "2024-12-23");
    let due = "2025-09-30 notice-by T: last day for notice to end it with its initial term";
    assert_eq!(told(terms, &[force]), [due]);
    assert_eq!(told("terms = { initialTerm = 120 }", &[force]), [""; 0], "no notice is on record");
    assert_eq!(told("terms = { notice = 6 }", &[force]), [""; 0], "no term is on record");
    let over = "kind = \"terminated\", on = \"2024-01-01\", ground = \"consent\"";
    assert_eq!(told(terms, &[force, over]), [""; 0]);
    let by_rule = told(&format!("{SECOND_MONTH}\n{terms}"), &NOTIFIED);
    assert_eq!(by_rule[1], "2034-07-01 notice-by T: last day for notice to end it with its initial term");
    let items = between(terms, &[force]).calendar(day("2024-12-23")).items;
    assert_eq!(items[0].uid, "T.notice-by@bilateral");
    assert_eq!(
        items[0].note.as_deref(),
        Some("Notice is 6 months, and the initial term of 120 months ends on 31 March 2026.")
    );
}

#[test]
fn nobody_is_left_out_and_nobody_renamed() {
    let names = |events: &[&str], on: &str| -> Vec<(String, String)> {
        let items = between("", events).calendar(day(on)).items;
        items.into_iter().map(|item| (item.summary, item.uid)).collect()
    };
    let confirmed = [
        "kind = \"formally-confirmed\", on = \"2026-03-01\", organisation = \"WHO\"",
        "kind = \"formally-confirmed\", on = \"2026-03-01\", organisation = \"IAEA\"",
    ];
    let both = names(&confirmed, "2024-01-01");
    let who = names(&confirmed[..1], "2024-01-01");
    assert_eq!(both.len(), 2);
    assert!(both.contains(&who[0]) && who[0].0 == "T: formally confirmed (WHO)");
    let versions = [
        "kind = \"initialled\", on = \"2026-03-01\", version = \"one\"",
        "kind = \"initialled\", on = \"2026-03-01\", version = \"two\"",
    ];
    assert_eq!(names(&versions, "2024-01-01").len(), 2);
    let rounds: Vec<String> = ["2026-01-01", "2026-04-01", "2026-07-01"]
        .iter()
        .map(|on| format!("kind = \"negotiation-round\", on = \"{on}\""))
        .collect();
    let rounds: Vec<&str> = rounds.iter().map(String::as_str).collect();
    let all = names(&rounds, "2024-01-01");
    assert_eq!(names(&rounds[..1], "2024-01-01"), all[..1], "a second round renames the first not");
    assert_eq!(names(&rounds[..2], "2024-01-01"), all[..2], "nor a third the second");
    assert_eq!(names(&rounds, "2026-02-01"), all[1..], "nor does the first once it is past");
    let twice = ["kind = \"signed\", on = \"2026-01-01\""; 2];
    assert_eq!(names(&twice, "2024-01-01").len(), 1, "one event recorded twice is one entry");
}
