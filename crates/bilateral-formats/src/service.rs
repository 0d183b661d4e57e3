//! Answers of services that hold no data: errors, and the addresses of files still to be fetched.

use bilateral::Error;
use bilateral::flow::file_rules::SERVICE;
use serde_json::Value;

/// The refusal of a message, with what to do about it.
pub(crate) fn message(said: &str) -> Error {
    let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
    let address = said.split([' ', '"', '<', '>', '(', ')']).find(|word| {
        word.starts_with("http://") || word.starts_with("https://") || word.starts_with("ftp://")
    });
    let small = said.to_ascii_lowercase();
    let way = if let Some(address) = address {
        format!("fetch {} when the service has written it", address.trim_end_matches(['.', ',', ';']))
    } else if ["413", "too big", "too_big", "too large", "too complex", "max authorised"]
        .iter()
        .any(|word| small.contains(word))
    {
        "ask for less at once, one year or one country at a time".to_owned()
    } else {
        "look at what was asked for, and ask again".to_owned()
    };
    let shown: String = if said.is_empty() {
        "nothing".to_owned()
    } else if said.chars().count() > 400 {
        said.chars().take(400).chain(['…']).collect()
    } else {
        said
    };
    Error::new(&SERVICE, format!("the service sent no data but a message, `{shown}`; {way}"))
}

/// The refusal of JSON that is the error of a service, if it is one.
pub(crate) fn json(text: &str) -> Option<Error> {
    let top: Value = serde_json::from_str(text).ok()?;
    let failed = ["error", "errors", "warning", "statusCode", "errorCode", "fault"];
    let top = top.as_object()?;
    if !failed.iter().any(|name| top.get(*name).is_some_and(|member| !is_nothing(member))) {
        return None;
    }
    let mut said = Vec::new();
    for (name, member) in top {
        if failed.contains(&name.as_str()) || name == "message" {
            collect(member, &mut said);
        }
    }
    Some(message(&said.join(": ")))
}

fn is_nothing(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(list) => list.is_empty(),
        _ => false,
    }
}

/// What a person would read of it: numbers of errors and sentences.
fn collect(value: &Value, said: &mut Vec<String>) {
    match value {
        Value::String(text) if !text.is_empty() => said.push(text.clone()),
        Value::Number(number) => said.push(number.to_string()),
        Value::Array(list) => list.iter().for_each(|one| collect(one, said)),
        Value::Object(members) => {
            for name in ["status", "code", "id", "label", "title", "message", "detail", "text"] {
                if let Some(member) = members.get(name) {
                    collect(member, said);
                }
            }
        }
        _ => {}
    }
}
