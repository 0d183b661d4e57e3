//! What stands between Kazakhstan and the European Union on a day?
//!
//! ```text
//! cargo run --release --example kazakhstan_eu -- --on 2025-04-05 --format markdown
//! ```

use std::process::ExitCode;

use bilateral::{Brief, Dossier, Error};

const USAGE: &str = "\
usage: kazakhstan_eu [--on YYYY-MM-DD] [--format text|markdown|html|json] [--dossier FILE]

  --on       the day asked about; the article's day, 2024-12-23, if absent
  --format   text if absent
  --dossier  a dossier of your own, TOML or JSON; the worked case if absent";

const WORKED_CASE: &str = include_str!("dossier.toml");

fn main() -> ExitCode {
    match run(std::env::args().skip(1)) {
        Ok(output) => {
            print!("{output}");
            ExitCode::SUCCESS
        }
        Err(Failure::Usage(why)) => {
            eprintln!("{why}\n\n{USAGE}");
            ExitCode::from(2)
        }
        Err(Failure::Refused(error)) => {
            eprintln!("{error}\n\n{}", error.help());
            ExitCode::FAILURE
        }
    }
}

enum Failure {
    Usage(String),
    Refused(Error),
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Refused(error)
    }
}

fn run(mut arguments: impl Iterator<Item = String>) -> Result<String, Failure> {
    let mut on = "2024-12-23".to_owned();
    let mut render: fn(&Brief) -> String = Brief::text;
    let mut dossier = None;
    while let Some(flag) = arguments.next() {
        if flag == "--help" {
            return Ok(format!("{USAGE}\n"));
        }
        let value = arguments.next().ok_or_else(|| Failure::Usage(format!("`{flag}` needs a value")))?;
        match flag.as_str() {
            "--on" => on = value,
            "--format" => render = format(&value)?,
            "--dossier" => dossier = Some(value),
            _ => return Err(Failure::Usage(format!("`{flag}` is not an option"))),
        }
    }
    let day = bilateral::wire::date::parse(&on)?;
    let dossier = match dossier {
        None => Dossier::from_toml(WORKED_CASE)?,
        Some(file) => {
            let bytes = std::fs::read(&file).map_err(|why| Failure::Usage(format!("`{file}`: {why}")))?;
            Dossier::from_bytes(&bytes)?
        }
    };
    Ok(render(&dossier.brief(day)))
}

fn format(name: &str) -> Result<fn(&Brief) -> String, Failure> {
    match name {
        "text" => Ok(Brief::text),
        "markdown" => Ok(Brief::markdown),
        "html" => Ok(Brief::html_page),
        "json" => Ok(Brief::to_json),
        _ => Err(Failure::Usage(format!("`{name}` is not a format"))),
    }
}
