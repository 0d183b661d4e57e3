//! The names of columns.

use bilateral::flow::FlowKey;

/// Columns a table always has.
pub(crate) const ALWAYS: [FlowKey; 6] = [
    FlowKey::Reporter,
    FlowKey::Partner,
    FlowKey::Product,
    FlowKey::Period,
    FlowKey::Direction,
    FlowKey::Currency,
];

/// As the field of a flow is called on the wire.
pub(crate) fn name(key: FlowKey) -> &'static str {
    match key {
        FlowKey::SecondPartner => "secondPartner",
        other => other.as_str(),
    }
}

/// `net_mass`, `Net-Mass` and `netMass` are one.
pub(crate) fn plain(name: &str) -> String {
    name.chars().filter(char::is_ascii_alphanumeric).map(|letter| letter.to_ascii_lowercase()).collect()
}

/// What pandas calls the labels of rows that nobody gave a name.
pub(crate) fn is_label_of_rows(name: &str) -> bool {
    name.strip_prefix("__index_level_").and_then(|rest| rest.strip_suffix("__")).is_some()
}
