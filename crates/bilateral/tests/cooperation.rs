//! What standing cooperation is on a day.

use bilateral::cooperation::Venue;
use time::macros::date;

#[test]
fn only_what_no_treaty_stands_behind_is_said_to_bind_nobody() {
    for (kind, said) in [
        ("format", "active since 2 July 1999, binding nobody"),
        ("platform", "active since 2 July 1999, binding nobody"),
        ("corridor", "active since 2 July 1999"),
        ("body", "active since 2 July 1999"),
    ] {
        let text = format!(
            r#"{{ "id": "C", "title": "Cooperation Council", "kind": "{kind}", "members": ["EU", "KAZ"],
                "events": [{{ "kind": "launched", "on": "1999-07-02" }}, {{ "kind": "renewed", "on": "2020-03-01" }}] }}"#
        );
        let venue: Venue = serde_json::from_str(&text).unwrap();
        assert_eq!(venue.status(date!(2024 - 12 - 23)).explanation, said);
    }
}
