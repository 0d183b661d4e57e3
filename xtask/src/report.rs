//! Steps with a banner, their times, and the sum at the end.

use std::env;
use std::fmt::Write as _;
use std::time::{Duration, Instant};

use crate::failure::{Failure, Outcome};

/// What became of each step so far.
#[derive(Default)]
pub(crate) struct Report {
    rows: Vec<Row>,
}

struct Row {
    name: &'static str,
    took: Duration,
    outcome: Outcome,
}

impl Report {
    /// Runs one step; its failure is noted and the next one may come.
    pub(crate) fn step(&mut self, name: &'static str, about: &str, work: impl FnOnce() -> Outcome) {
        println!("\n━━━ {name} ━━━ {about}");
        let start = Instant::now();
        let outcome = work();
        let took = start.elapsed();
        match &outcome {
            Ok(()) => println!("passed: {name}"),
            Err(why) => println!("{why}"),
        }
        self.rows.push(Row { name, took, outcome });
    }

    /// The table and the sum; the reasons of what did not pass stand in it again.
    pub(crate) fn summary(&self) -> String {
        let mut text = "\n━━━ summary ━━━\n".to_owned();
        for Row { name, took, outcome } in &self.rows {
            let (word, why) = match outcome {
                Ok(()) => ("passed", String::new()),
                Err(Failure::Failed(why)) => ("FAILED", first_line(why)),
                Err(Failure::Told) => ("FAILED", String::new()),
                Err(Failure::Skipped { what, why }) => {
                    ("SKIPPED", format!("{what} because {}", first_line(why)))
                }
            };
            let line = format!("{name:<12}{word:<9}{:>6.1} s  {why}", took.as_secs_f64());
            let _ = writeln!(text, "{}", line.trim_end());
        }
        let (passed, failed, skipped) = self.counts();
        let _ = write!(text, "{passed} passed, {failed} failed, {skipped} skipped");
        text
    }

    /// Whether the whole run is good: nothing failed and, where `CI` is set, nothing was skipped.
    pub(crate) fn verdict(&self) -> Outcome {
        let (_, failed, skipped) = self.counts();
        let strict = env::var_os("CI").is_some_and(|value| !value.is_empty() && value != "false");
        if failed > 0 {
            Err(Failure::failed(format!("{failed} of {} steps", self.rows.len())))
        } else if strict && skipped > 0 {
            Err(Failure::failed(format!("{skipped} steps were skipped, which CI does not allow")))
        } else {
            Ok(())
        }
    }

    fn counts(&self) -> (usize, usize, usize) {
        let count =
            |wanted: fn(&Outcome) -> bool| self.rows.iter().filter(|row| wanted(&row.outcome)).count();
        (
            count(Result::is_ok),
            count(|outcome| matches!(outcome, Err(Failure::Failed(_) | Failure::Told))),
            count(|outcome| matches!(outcome, Err(Failure::Skipped { .. }))),
        )
    }
}

fn first_line(text: &str) -> String {
    text.lines().next().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::Report;
    use crate::failure::Failure;

    #[test]
    fn a_failure_does_not_stop_the_next_step() {
        let mut report = Report::default();
        report.step("one", "", || Err(Failure::failed("broken")));
        report.step("two", "", || Err(Failure::skipped("the page", "there is no browser")));
        report.step("three", "", || Ok(()));
        assert!(report.summary().ends_with("\n1 passed, 1 failed, 1 skipped"));
        assert!(report.summary().contains("the page because there is no browser"));
        assert!(report.verdict().is_err());
    }
}
