//! The types that stand at the top of a document.

use bilateral::agreement::analysis::{
    Coverage, DaysApplied, Depth, Network, Observation, PairValue, Ratification, StageDuration, StaleText,
    SunsetClause, SunsetExposure, Survival, TimeToForce, TreatyCount,
};
use bilateral::agreement::import::{Import, Mapping};
use bilateral::agreement::{
    Conflict, EntryAudit, EntryIntoForce, Language, Milestone, Resolution, Resolved, Span, Status,
    StatusWord, Tracks,
};
use bilateral::amount::{Converted, Currency, Interval, Money, Published, Rate, Unit};
use bilateral::check::{ClaimCheck, Finding, Report};
use bilateral::claim::Claim;
use bilateral::cooperation::Progress;
use bilateral::dossier::{DossierRecord, Lineage, Series};
use bilateral::economy::{Area, Bloc, CodeSystem, Economy};
use bilateral::error::Path;
use bilateral::flow::{Flow, FlowKey, FlowMeasure, MirrorSign, NoValue, SetAside};
use bilateral::investment::index::IndexDefinition;
use bilateral::investment::{InvestmentCell, InvestmentQuestion, RowMapping, RowSource};
use bilateral::period::{DaySpan, Period, When, YearMonth};
use bilateral::product::{Classification, Product, ProductKey};
use bilateral::trade::{Comparability, TradeFigure};
use bilateral::wire::schema::IsoDate;
use bilateral::{Brief, Calendar, Rule};
use bilateral_formats::{DatasetRecord, Diagnostics, PeriodRate, RecognisedAs, Request};
use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde_json::{Map, Value};

use crate::{Generated, definitions};

/// Everything that gets a schema and a TypeScript type; what a root refers to
/// comes along by itself. A new root is one line here.
static ROOTS: &[Root] = &[
    Root::written::<Rule>(Some("rule")),
    Root::written::<Path>(None),
    Root::both::<When>(None),
    Root::both::<IsoDate>(None),
    Root::both::<Period>(None),
    Root::both::<YearMonth>(None),
    Root::written::<DaySpan>(None),
    Root::written::<Published>(None),
    Root::written::<Unit>(None),
    Root::both::<Interval>(None),
    Root::both::<Currency>(None),
    Root::both::<Money>(None),
    Root::both::<Rate>(None),
    Root::written::<Converted>(None),
    Root::both::<Area>(None),
    Root::both::<Economy>(None),
    Root::both::<Bloc>(None),
    Root::both::<CodeSystem>(None),
    Root::both::<Classification>(None),
    Root::both::<Product>(None),
    Root::both::<ProductKey>(None),
    Root::written::<Finding>(None),
    Root::both::<DossierRecord>(Some("dossier")),
    Root::written::<Brief>(Some("brief")),
    Root::written::<Report>(Some("report")),
    Root::written::<Status>(None),
    Root::written::<Span>(None),
    Root::written::<Milestone>(None),
    Root::written::<Calendar>(Some("calendar")),
    Root::written::<Progress>(None),
    Root::both::<Language>(None),
    Root::written::<StatusWord>(None),
    Root::both::<Mapping>(Some("mapping")),
    Root::written::<Import>(None),
    Root::both::<Observation>(None),
    Root::written::<Survival>(None),
    Root::written::<TimeToForce>(None),
    Root::written::<StageDuration>(None),
    Root::written::<DaysApplied>(None),
    Root::written::<Ratification>(None),
    Root::both::<PairValue>(None),
    Root::written::<Network>(None),
    Root::written::<Coverage>(None),
    Root::written::<TreatyCount>(None),
    Root::written::<StaleText>(None),
    Root::both::<SunsetClause>(None),
    Root::written::<SunsetExposure>(None),
    Root::both::<Depth>(None),
    Root::both::<Flow>(Some("flow")),
    Root::both::<FlowKey>(None),
    Root::both::<FlowMeasure>(None),
    Root::written::<SetAside>(None),
    Root::written::<MirrorSign>(None),
    Root::written::<NoValue>(None),
    Root::read::<Request>(None),
    Root::written::<Diagnostics>(None),
    Root::written::<RecognisedAs<'static>>(None),
    Root::written::<DatasetRecord<'static>>(None),
    Root::written::<PeriodRate>(None),
    Root::both::<InvestmentCell>(Some("investment-cell")),
    Root::both::<InvestmentQuestion>(None),
    Root::both::<RowMapping>(None),
    Root::both::<RowSource>(None),
    Root::written::<IndexDefinition>(None),
    Root::written::<Tracks>(None),
    Root::written::<EntryIntoForce>(None),
    Root::written::<EntryAudit>(None),
    Root::written::<Conflict>(None),
    Root::both::<Resolution>(None),
    Root::written::<Resolved>(None),
    Root::written::<Lineage>(None),
    Root::written::<Series>(None),
    Root::both::<TradeFigure>(None),
    Root::both::<Claim>(None),
    Root::written::<ClaimCheck>(Some("claim-check")),
    Root::written::<Comparability>(None),
];

struct Root {
    /// `name` of `schemas/<name>.schema.json`, if the type is a document of its own.
    file: Option<&'static str>,
    read: bool,
    written: bool,
    schema: fn(&mut SchemaGenerator) -> Schema,
}

impl Root {
    /// A type users receive.
    const fn written<T: JsonSchema>(file: Option<&'static str>) -> Self {
        Self { file, read: false, written: true, schema: SchemaGenerator::subschema_for::<T> }
    }

    /// A type users write.
    const fn read<T: JsonSchema>(file: Option<&'static str>) -> Self {
        Self { file, read: true, written: false, schema: SchemaGenerator::subschema_for::<T> }
    }

    /// A type users write and receive; its schema is that of the written text they hand in.
    const fn both<T: JsonSchema>(file: Option<&'static str>) -> Self {
        Self { file, read: true, written: true, schema: SchemaGenerator::subschema_for::<T> }
    }
}

fn reader() -> SchemaGenerator {
    SchemaSettings::draft2020_12().for_deserialize().into_generator()
}

fn writer() -> SchemaGenerator {
    SchemaSettings::draft2020_12().for_serialize().into_generator()
}

/// One file per root that is a document.
pub(crate) fn json_schemas() -> Result<Vec<Generated>, String> {
    let mut files = Vec::new();
    for root in ROOTS {
        let Some(file) = root.file else { continue };
        let mut generator = if root.read { reader() } else { writer() };
        let top = Value::from((root.schema)(&mut generator));
        let mut all = definitions::polished(generator.take_definitions(true));
        let name = definitions::referred(&top).ok_or_else(|| format!("{file}: the root has no name"))?;
        let mut document = Map::new();
        document.insert("$schema".to_owned(), "https://json-schema.org/draft/2020-12/schema".into());
        document.insert("title".to_owned(), name.trim_end_matches("Record").into());
        // A root that refers to itself must stay among the definitions.
        let recursive = all.values().any(|schema| definitions::mentions(schema, name));
        let body = if recursive { Some(top.clone()) } else { all.remove(name) };
        if let Some(Value::Object(body)) = body {
            document.extend(body);
        }
        if !all.is_empty() {
            document.insert("$defs".to_owned(), Value::Object(all));
        }
        let text = serde_json::to_string_pretty(&document).map_err(|why| format!("{file}: {why}"))?;
        files.push(Generated { path: format!("schemas/{file}.schema.json"), text: text + "\n" });
    }
    Ok(files)
}

/// Every named type of every root, as read and as written.
pub(crate) fn definitions() -> Map<String, Value> {
    let (mut reader, mut writer) = (reader(), writer());
    for root in ROOTS {
        if root.read {
            (root.schema)(&mut reader);
        }
        if root.written {
            (root.schema)(&mut writer);
        }
    }
    definitions::merged(
        &definitions::polished(reader.take_definitions(true)),
        definitions::polished(writer.take_definitions(true)),
    )
}
