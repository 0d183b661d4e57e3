//! Where an instrument comes from and what became of it.

use serde::{Deserialize, Serialize};

use super::Dossier;
use crate::agreement::Agreement;
use crate::wire::Id;
use crate::wire::words::words;

words! {
    /// How a later instrument stands to an earlier one.
    pub enum Relation {
        /// It replaces it in law.
        Supersedes = "supersedes",
        /// It changes it.
        Amends = "amends",
        /// It carries it out or follows it up.
        Implements = "implements",
        /// It takes up again a text that died.
        ReplacesDraft = "replaces-draft",
        /// It lets somebody accede to it.
        AccessionTo = "accession-to",
        /// It is the next of the same series.
        Follows = "follows",
    }
}

/// One relation between two instruments.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Link {
    /// The later one.
    pub from: Id,
    /// How it stands to the earlier one.
    pub relation: Relation,
    /// The earlier one.
    pub to: Id,
}

/// An instrument among those it comes from and those that come from it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Lineage {
    /// The instrument asked about.
    pub id: Id,
    /// What it comes from, the nearest first.
    pub earlier: Vec<Link>,
    /// What comes from it, the nearest first.
    pub later: Vec<Link>,
    /// Following the relations back leads to the instrument itself.
    pub circular: bool,
}

impl Agreement {
    /// The earlier instruments it names, by relation.
    pub fn relations(&self) -> Vec<Link> {
        let link = |relation: Relation, to: &Id| Link { from: self.id().clone(), relation, to: to.clone() };
        let many =
            |relation: Relation, ids: &[Id]| ids.iter().map(|to| link(relation, to)).collect::<Vec<_>>();
        let one = |relation: Relation, id: Option<&Id>| id.map(|to| link(relation, to)).into_iter().collect();
        [
            many(Relation::Supersedes, self.supersedes()),
            many(Relation::Amends, self.amends()),
            one(Relation::Implements, self.implements()),
            one(Relation::ReplacesDraft, self.replaces_draft()),
            one(Relation::AccessionTo, self.accession_to()),
            one(Relation::Follows, self.follows()),
        ]
        .concat()
    }
}

impl Dossier {
    /// What an instrument comes from and what comes from it; `None` if there is none with this id.
    /// Each relation is told once, even where they run in a circle.
    pub fn lineage(&self, id: &str) -> Option<Lineage> {
        let asked = self.agreement(id)?.id();
        let links: Vec<Link> = self.agreements().iter().flat_map(Agreement::relations).collect();
        let earlier = walk(asked, &links, |link| (&link.from, &link.to));
        let later = walk(asked, &links, |link| (&link.to, &link.from));
        let circular = earlier.iter().any(|link| link.to == *asked);
        Some(Lineage { id: asked.clone(), earlier, later, circular })
    }
}

/// Every link that can be reached, nearest first, each once.
fn walk(start: &Id, links: &[Link], ends: impl Fn(&Link) -> (&Id, &Id)) -> Vec<Link> {
    let mut found: Vec<Link> = Vec::new();
    let mut near: Vec<Id> = vec![start.clone()];
    let mut seen = near.clone();
    while !near.is_empty() {
        let mut next: Vec<Id> = Vec::new();
        for link in links.iter().filter(|link| near.contains(ends(link).0)) {
            if found.contains(link) {
                continue;
            }
            let far = ends(link).1.clone();
            if !seen.contains(&far) {
                seen.push(far.clone());
                next.push(far);
            }
            found.push(link.clone());
        }
        near = next;
    }
    found
}
