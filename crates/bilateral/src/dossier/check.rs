//! One report over the whole dossier.

use time::Date;

use super::Dossier;
use crate::agreement::Agreement;
use crate::check::{
    ClaimCheck, Placed, References, Report, Row, check_commitments, check_companies, check_entry,
    check_investment, check_investment_cells, check_located, check_log, check_series, check_sources,
    check_trade,
};
use crate::claim::{Claim, Located};
use crate::error::Path;
use crate::investment::{CompanyCount, InvestmentFigure};
use crate::period::Truth;
use crate::trade::TradeFigure;
use crate::wire::Id;

impl Dossier {
    /// Every finding that does not depend on a day.
    pub fn check(&self) -> Report {
        self.report(None)
    }

    /// What there is to find in what had happened by `on`, and what has lain still until then.
    ///
    /// Warnings and notes about an event that certainly lies after the day are left out, and so are figures
    /// of others published after it, and own ones that are also about a later time. Errors in a log and
    /// references to nothing are mistakes in the record on every day, and stay. Tables on investment are
    /// weighed as a whole.
    ///
    /// ```
    /// # use bilateral::Dossier;
    /// use time::macros::date;
    /// let dossier = Dossier::from_toml(r#"
    ///     title = "Kazakhstan and the European Union"
    ///     parties = ["KAZ", "EU"]
    ///     sources = [{ id = "oj", title = "Official Journal L 29, 4.2.2016" }]
    ///     [[agreements]]
    ///     id = "EPCA"
    ///     title = "Enhanced Partnership and Cooperation Agreement"
    ///     kind = "partnership"
    ///     binding = "binding"
    ///     parties = ["EU", "KAZ"]
    ///     events = [{ kind = "signed", on = "2015-12-21", source = "oj" }]
    /// "#).unwrap();
    /// assert_eq!(dossier.check_on(date!(2015 - 12 - 21)).findings()[0].code, "agreement.signed-without-decision");
    /// // Wrong: to say on the eve that it was signed.
    /// assert!(dossier.check_on(date!(2015 - 12 - 20)).findings().is_empty());
    /// ```
    pub fn check_on(&self, on: Date) -> Report {
        self.report(Some(on))
    }

    /// Whether the dossier's own figures and the claims of others hold together; with a day, those
    /// published by then. The dossier's own are believed first.
    ///
    /// ```
    /// let dossier = bilateral::Dossier::from_toml(r#"
    ///     title = "Kazakhstan and the European Union"
    ///     parties = ["KAZ", "EU"]
    ///     [[claims]]
    ///     statement = { id = "S", measure = "exports", subject = "KAZ", partner = "EU", period = "2023", figure = "31 billion USD", said = "2024-02-01", source = "s" }
    ///     [[claims]]
    ///     statement = { id = "R", measure = "exports", subject = "KAZ", partner = "EU", period = "2023", figure = "under 30 billion USD", said = "2024-03-01", source = "r" }
    /// "#).unwrap();
    /// let checked = dossier.check_claims(None);
    /// assert_eq!(checked.solution.conflicts[0].claims.len(), 2);
    /// ```
    pub fn check_claims(&self, on: Option<Date>) -> ClaimCheck {
        let at = |list: &str, index: usize| Path::root().child(list).child(index);
        let own =
            |list: &str, index: usize, claim: Claim| Located { path: at(list, index), claim, own: true };
        let trade = self.trade().iter().cloned().map(Claim::Trade).enumerate();
        let investment = self.investment().iter().cloned().map(Claim::Investment).enumerate();
        let companies = self.companies().iter().cloned().map(Claim::Companies).enumerate();
        let others = self.claims().iter().cloned().enumerate().map(|(index, claim)| Located {
            path: at("claims", index).child(claim.subject()),
            claim,
            own: false,
        });
        let all: Vec<Located> = (trade.map(|(index, claim)| own("trade", index, claim)))
            .chain(investment.map(|(index, claim)| own("investment", index, claim)))
            .chain(companies.map(|(index, claim)| own("companies", index, claim)))
            .chain(others)
            .filter(|located| on.is_none_or(|day| located.claim.said() <= day))
            .collect();
        check_located(&all)
    }

    fn report(&self, on: Option<Date>) -> Report {
        let mut report = Report::default();
        self.check_references(&mut report);
        let dated = self.sources().iter();
        check_sources(
            dated.map(|source| (source.dateline.as_deref(), source.published.as_ref())),
            &mut report,
        );
        let agreements = self.placed_agreements();
        for placed in &agreements {
            let before = report.len();
            check_log(placed.item, &placed.at, on, &mut report);
            if !placed.item.entry_rules().is_empty() {
                let audits = placed.item.audit_entry_into_force();
                check_entry(placed.item, &audits, &placed.at, &mut report);
            }
            if let Some(day) = on {
                report.leave_out(before, |path| is_later(path, placed, day));
            }
        }
        check_series(&agreements, on, &mut report);
        check_commitments(&placed("commitments", self.commitments()), on, &mut report);
        let (mut trade, mut investment) = (self.trade_and_claims(), self.investment_and_claims());
        let mut companies = self.companies_and_claims();
        if let Some(day) = on {
            // The dossier's own figures come first, and stand in a brief once their time has passed.
            let own = self.trade().len();
            in_time(&mut trade, |index, figure| {
                figure.said() <= day || (index < own && figure.period().last_day() <= day)
            });
            let own = self.investment().len();
            in_time(&mut investment, |index, figure| {
                let ended = || figure.measure().ends().is_some_and(|end| end <= day);
                figure.said() <= day || (index < own && ended())
            });
            in_time(&mut companies, |_, count| count.said() <= day);
        }
        check_trade(&trade, &mut report);
        check_investment(&investment, &mut report);
        report.under(check_investment_cells(self.investment_cells()), &Path::root().child("investmentCells"));
        check_companies(&companies, &mut report);
        report.sorted()
    }

    fn placed_agreements(&self) -> Vec<Placed<'_, Agreement>> {
        placed("agreements", self.agreements())
    }

    /// The dossier's own trade figures.
    pub(crate) fn placed_trade(&self) -> Vec<Placed<'_, TradeFigure>> {
        placed("trade", self.trade())
    }

    /// The dossier's own investment figures.
    pub(crate) fn placed_investment(&self) -> Vec<Placed<'_, InvestmentFigure>> {
        placed("investment", self.investment())
    }

    /// The dossier's own company counts.
    pub(crate) fn placed_companies(&self) -> Vec<Placed<'_, CompanyCount>> {
        placed("companies", self.companies())
    }

    /// The dossier's trade figures and those others publish.
    pub(crate) fn trade_and_claims(&self) -> Vec<Placed<'_, TradeFigure>> {
        let claims = self.claimed(|claim| if let Claim::Trade(figure) = claim { Some(figure) } else { None });
        self.placed_trade().into_iter().chain(claims).collect()
    }

    /// The dossier's investment figures and those others publish.
    pub(crate) fn investment_and_claims(&self) -> Vec<Placed<'_, InvestmentFigure>> {
        let claims =
            self.claimed(|claim| if let Claim::Investment(figure) = claim { Some(figure) } else { None });
        self.placed_investment().into_iter().chain(claims).collect()
    }

    /// The dossier's company counts and those others publish.
    pub(crate) fn companies_and_claims(&self) -> Vec<Placed<'_, CompanyCount>> {
        let claims =
            self.claimed(|claim| if let Claim::Companies(count) = claim { Some(count) } else { None });
        self.placed_companies().into_iter().chain(claims).collect()
    }

    fn claimed<'a, T>(&'a self, pick: impl Fn(&'a Claim) -> Option<&'a T>) -> Vec<Placed<'a, T>> {
        self.claims()
            .iter()
            .enumerate()
            .filter_map(|(index, claim)| {
                let item = pick(claim)?;
                Some(Placed { at: Path::root().child("claims").child(index).child(claim.subject()), item })
            })
            .collect()
    }

    fn check_references(&self, report: &mut Report) {
        let mut references = References::default();
        self.declare(&mut references, report);
        for (row, agreement) in rows("agreements", self.agreements()) {
            let named = agreement
                .supersedes()
                .iter()
                .map(|id| ("supersedes", id))
                .chain(agreement.replaces_draft().map(|id| ("replacesDraft", id)))
                .chain(agreement.implements().map(|id| ("implements", id)))
                .chain(agreement.follows().map(|id| ("follows", id)))
                .chain(agreement.amends().iter().map(|id| ("amends", id)))
                .chain(agreement.accession_to().map(|id| ("accessionTo", id)))
                .chain(agreement.areas().iter().map(|id| ("areas", id)));
            for (field, id) in named {
                references.expect(id, || row.path().child(field), report);
            }
            for (position, rule) in agreement.entry_rules().iter().enumerate() {
                if let Some(linked) = &rule.record().linked {
                    references.expect(
                        linked,
                        || row.path().child("entryIntoForce").child(position).child("linked"),
                        report,
                    );
                }
            }
            references.expect_sources(agreement.events(), row, report);
        }
        for (row, venue) in rows("cooperation", self.cooperation()) {
            let named = venue
                .within
                .iter()
                .map(|id| ("within", id))
                .chain(venue.instruments.iter().map(|id| ("instruments", id)));
            for (field, id) in named {
                references.expect(id, || row.path().child(field), report);
            }
            references.expect_sources(&venue.events, row, report);
        }
        for (row, meeting) in rows("meetings", self.meetings()) {
            let named = meeting
                .of
                .iter()
                .map(|id| ("of", id))
                .chain(meeting.areas.iter().map(|id| ("areas", id)))
                .chain([("source", &meeting.source)]);
            for (field, id) in named {
                references.expect(id, || row.path().child(field), report);
            }
        }
        for (row, commitment) in rows("commitments", self.commitments()) {
            let named = (commitment.agreement.iter().map(|id| ("agreement", id)))
                .chain(commitment.evidence.iter().map(|id| ("evidence", id)))
                .chain(commitment.area.iter().map(|id| ("area", id)))
                .chain([("source", &commitment.source)]);
            for (field, id) in named {
                references.expect(id, || row.path().child(field), report);
            }
        }
        let figures = sourced("trade", self.trade(), |figure| Some(figure.source()))
            .chain(sourced("investment", self.investment(), |figure| Some(figure.source())))
            .chain(sourced("companies", self.companies(), |count| Some(count.source())));
        for (row, source) in figures {
            references.expect(source, || row.path().child("source"), report);
        }
        for (row, claim) in rows("claims", self.claims()) {
            references.expect(claim.source(), || row.path().child(claim.subject()).child("source"), report);
        }
        for (row, source) in
            sourced("investmentCells", self.investment_cells(), |cell| cell.record().source.as_ref())
        {
            references.expect(source, || row.path().child("source"), report);
        }
    }

    /// Takes note of every id.
    fn declare<'a>(&'a self, references: &mut References<'a>, report: &mut Report) {
        let mut of = |ids: &mut dyn Iterator<Item = (Row, &'a Id)>| {
            for (row, id) in ids {
                references.declare(id, row, report);
            }
        };
        of(&mut rows("sources", self.sources()).map(|(row, record)| (row, &record.id)));
        of(&mut rows("areas", self.areas()).map(|(row, record)| (row, &record.id)));
        of(&mut rows("agreements", self.agreements()).map(|(row, record)| (row, record.id())));
        of(&mut rows("cooperation", self.cooperation()).map(|(row, record)| (row, &record.id)));
        of(&mut rows("meetings", self.meetings()).map(|(row, record)| (row, &record.id)));
        of(&mut rows("commitments", self.commitments()).map(|(row, record)| (row, &record.id)));
        of(&mut rows("trade", self.trade()).map(|(row, record)| (row, record.id())));
        of(&mut rows("investment", self.investment()).map(|(row, record)| (row, record.id())));
        of(&mut rows("companies", self.companies()).map(|(row, record)| (row, record.id())));
        of(&mut rows("claims", self.claims()).map(|(row, record)| (row, record.id())));
    }
}

/// Whether a path leads to an event of the agreement that certainly lies after the day.
fn is_later(path: &Path, agreement: &Placed<'_, Agreement>, on: Date) -> bool {
    let event = || {
        let rest = path.as_str().strip_prefix(agreement.at.as_str())?.strip_prefix("/events/")?;
        let index: usize = rest.split('/').next()?.parse().ok()?;
        agreement.item.events().get(index)
    };
    event().is_some_and(|event| event.on.happened_by(on) == Truth::No)
}

/// Keeps the figures a day knows of, by their place in the list.
fn in_time<T>(figures: &mut Vec<Placed<'_, T>>, is_known: impl Fn(usize, &T) -> bool) {
    let mut index = 0;
    figures.retain(|placed| {
        index += 1;
        is_known(index - 1, placed.item)
    });
}

/// The records that name a source, and the source.
fn sourced<'a, T>(
    list: &'static str,
    records: &'a [T],
    source: fn(&'a T) -> Option<&'a Id>,
) -> impl Iterator<Item = (Row, &'a Id)> {
    rows(list, records).filter_map(move |(row, record)| Some((row, source(record)?)))
}

fn rows<'a, T>(list: &'static str, records: &'a [T]) -> impl Iterator<Item = (Row, &'a T)> {
    records.iter().enumerate().map(move |(index, record)| (Row { list, index }, record))
}

fn placed<'a, T>(list: &str, items: &'a [T]) -> Vec<Placed<'a, T>> {
    items
        .iter()
        .enumerate()
        .map(|(index, item)| Placed { at: Path::root().child(list).child(index), item })
        .collect()
}
