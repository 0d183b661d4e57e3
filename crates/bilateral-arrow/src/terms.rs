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
