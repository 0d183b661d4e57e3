//! Economies, blocs with dated membership, and the codes files name them by.

use bilateral::economy::{Area, Bloc, CodeSystem, Composition, CompositionEffect, Economy, EconomySet, Kind};
use bilateral::error::Result;
use bilateral::period::YearMonth;
use rust_decimal::Decimal;
use serde::Serialize;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use crate::call::{self, Exact};

#[wasm_bindgen(typescript_custom_section)]
const ECONOMIES: &str = r#"
import type { Bloc, CodeSystem, Economy, YearMonth } from "./types.js";

/** What a reporter or partner column holds. */
export interface AreaInfo {
    id: Area;
    /** The English name. */
    name: string;
    /** What may be done with it: only economies are ranked and shared out. */
    kind: "economy" | "bloc" | "world" | "residual";
}

/** An economy: a country or territory that statistics report on its own. */
export interface EconomyInfo {
    /** The ISO 3166-1 alpha-3 code. */
    id: Economy;
    /** The English name. */
    name: string;
    /** The ISO 3166-1 alpha-2 code; absent where there is none. */
    alpha2?: string;
    /** The ISO 3166-1 numeric code; absent where there is none. */
    numeric?: number;
    kind:
        /** In ISO 3166-1 today. */
        | "current"
        /** Withdrawn, or never more than a predecessor. */
        | "former"
        /** Not in ISO 3166-1, but reported apart: Kosovo, Northern Ireland. */
        | "statistical";
    /** The first month in which it existed, if one is recorded. */
    from?: YearMonth;
    /** The last month in which it existed, itself included. */
    until?: YearMonth;
    /** The economy whose figures already contain this one's. */
    partOf?: Economy;
}

/** A group of economies with dated membership. */
export interface BlocInfo {
    id: Bloc;
    /** The English name. */
    name: string;
    /** The month whose members it keeps in every month; absent if they change with the month asked about. */
    fixedTo?: YearMonth;
}

/** One value of each economy; those of economies that are no members are not used. */
export type EconomyValues = readonly (readonly [economy: Economy, value: Decimal])[];

/** The change of a bloc's total: `change = sameMembers + joiners − leavers`, exactly. */
export interface CompositionEffect {
    /** The total before, over the members before. */
    totalBefore: Decimal;
    /** The total after, over the members after. */
    totalAfter: Decimal;
    /** What came between the two. */
    change: Decimal;
    /** What those who were members both times added. */
    sameMembers: Decimal;
    /** What those who are members only after have after. */
    joiners: Decimal;
    /** What those who were members only before had before. */
    leavers: Decimal;
    /** Who joined. */
    joined: Economy[];
    /** Who left. */
    left: Economy[];
}
"#;

#[derive(Serialize)]
struct AreaInfo {
    id: Area,
    name: &'static str,
    kind: &'static str,
}

impl From<Area> for AreaInfo {
    fn from(area: Area) -> Self {
        let kind = match area {
            Area::Economy(_) => "economy",
            Area::Bloc(_) => "bloc",
            Area::World => "world",
            Area::Residual(_) => "residual",
        };
        Self { id: area, name: area.name(), kind }
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct EconomyInfo {
    id: Economy,
    name: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    alpha2: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    numeric: Option<u16>,
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<YearMonth>,
    #[serde(skip_serializing_if = "Option::is_none")]
    until: Option<YearMonth>,
    #[serde(skip_serializing_if = "Option::is_none")]
    part_of: Option<Economy>,
}

impl From<Economy> for EconomyInfo {
    fn from(economy: Economy) -> Self {
        Self {
            id: economy,
            name: economy.name(),
            alpha2: economy.alpha2(),
            numeric: economy.numeric(),
            kind: match economy.kind() {
                Kind::Current => "current",
                Kind::Former => "former",
                Kind::Statistical => "statistical",
            },
            from: economy.validity().from(),
            until: economy.validity().until(),
            part_of: economy.part_of(),
        }
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct BlocInfo {
    id: Bloc,
    name: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    fixed_to: Option<YearMonth>,
}

impl From<Bloc> for BlocInfo {
    fn from(bloc: Bloc) -> Self {
        let fixed_to = match bloc.composition() {
            Composition::Fixed(month) => Some(month),
            Composition::Evolving => None,
        };
        Self { id: bloc, name: bloc.name(), fixed_to }
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Effect {
    total_before: Exact,
    total_after: Exact,
    change: Exact,
    same_members: Exact,
    joiners: Exact,
    leavers: Exact,
    joined: Vec<Economy>,
    left: Vec<Economy>,
}

impl From<CompositionEffect<Decimal>> for Effect {
    fn from(effect: CompositionEffect<Decimal>) -> Self {
        Self {
            total_before: Exact(effect.total_before),
            total_after: Exact(effect.total_after),
            change: Exact(effect.change),
            same_members: Exact(effect.same_members),
            joiners: Exact(effect.joiners),
            leavers: Exact(effect.leavers),
            joined: effect.joined.iter().collect(),
            left: effect.left.iter().collect(),
        }
    }
}

fn values(argument: &JsValue) -> Result<Vec<(Economy, Decimal)>> {
    let rows: Vec<(Economy, Exact)> = call::given(argument)?;
    Ok(rows.into_iter().map(|(economy, Exact(value))| (economy, value)).collect())
}

/// Reads an id of this library: `KAZ`, `EU27_2020`, `WORLD`, `BUNKERS`.
///
/// @throws {BilateralError} `area.unknown`, with near misses; codes of other systems go
/// through `areaFromCode`
#[wasm_bindgen(js_name = parseArea, unchecked_return_type = "AreaInfo")]
pub fn parse_area(id: &str) -> Result<JsValue, JsValue> {
    call::object(Area::parse(id).map(AreaInfo::from))
}

/// Reads a code of another system, as it was meant in a month or, without one, in its present meaning.
///
/// @throws {BilateralError} `area.unknown`; `area.ambiguous` if there is more than one
/// meaning and the month does not decide; `area.code-system`; `period.invalid`
#[wasm_bindgen(js_name = areaFromCode, unchecked_return_type = "AreaInfo")]
pub fn area_from_code(
    #[wasm_bindgen(unchecked_param_type = "CodeSystem")] system: &str,
    code: &str,
    #[wasm_bindgen(unchecked_optional_param_type = "YearMonth")] on: Option<String>,
) -> Result<JsValue, JsValue> {
    let area = CodeSystem::parse(system).and_then(|system| match on {
        Some(month) => Area::from_code_on(system, code, YearMonth::parse(&month)?),
        None => Area::from_code(system, code),
    });
    call::object(area.map(AreaInfo::from))
}

/// The code of an area in another system; `undefined` if that system has none, as UN
/// Comtrade has none for Taiwan.
///
/// @throws {BilateralError} `area.unknown`, `area.code-system`
#[wasm_bindgen(js_name = codeOfArea)]
pub fn code_of_area(
    #[wasm_bindgen(unchecked_param_type = "Area")] id: &str,
    #[wasm_bindgen(unchecked_param_type = "CodeSystem")] system: &str,
) -> Result<Option<String>, JsValue> {
    let code = Area::parse(id).and_then(|area| Ok(area.code_in(CodeSystem::parse(system)?)));
    call::plainly(code).map(|code| code.map(Into::into))
}

/// The members of a bloc in a month, in order of their codes; for a fixed composition
/// the same in every month.
///
/// @throws {BilateralError} `area.unknown`; `area.wrong-kind` for an id that is no bloc's;
/// `period.invalid`
#[wasm_bindgen(js_name = blocMembers, unchecked_return_type = "Economy[]")]
pub fn bloc_members(
    #[wasm_bindgen(unchecked_param_type = "Bloc")] bloc: &str,
    #[wasm_bindgen(unchecked_param_type = "YearMonth")] month: &str,
) -> Result<Vec<String>, JsValue> {
    let members = Bloc::parse(bloc).and_then(|bloc| Ok(bloc.members_on(YearMonth::parse(month)?)));
    call::plainly(members).map(codes)
}

fn codes(economies: EconomySet) -> Vec<String> {
    economies.iter().map(|economy| economy.to_string()).collect()
}

/// Whether an economy was a member of a bloc in a month.
///
/// @throws {BilateralError} as `blocMembers`; `area.wrong-kind` for an id that is no economy's
#[wasm_bindgen(js_name = blocContains)]
pub fn bloc_contains(
    #[wasm_bindgen(unchecked_param_type = "Bloc")] bloc: &str,
    #[wasm_bindgen(unchecked_param_type = "Economy")] economy: &str,
    #[wasm_bindgen(unchecked_param_type = "YearMonth")] month: &str,
) -> Result<bool, JsValue> {
    let contains = Bloc::parse(bloc)
        .and_then(|bloc| Ok(bloc.contains(Economy::parse(economy)?, YearMonth::parse(month)?)));
    call::plainly(contains)
}

/// Every bloc.
#[wasm_bindgen(unchecked_return_type = "BlocInfo[]")]
pub fn blocs() -> Result<JsValue, JsValue> {
    call::object(Ok(Bloc::all().map(BlocInfo::from).collect::<Vec<_>>()))
}

/// Every economy, former and statistical ones included, in order of their codes.
#[wasm_bindgen(unchecked_return_type = "EconomyInfo[]")]
pub fn economies() -> Result<JsValue, JsValue> {
    call::object(Ok(Economy::all().map(EconomyInfo::from).collect::<Vec<_>>()))
}

/// Takes the change of a bloc's total between two months apart into the change of those
/// who were members both times, joiners and leavers. Every member needs one value: a
/// missing row is not a zero.
///
/// @throws {BilateralError} `bloc.member-missing`, `bloc.member-twice`, `bloc.sum-inexact`;
/// `area.wrong-kind`, `amount.not-text` and their kin at the place of a row
#[wasm_bindgen(js_name = compositionEffect, unchecked_return_type = "CompositionEffect")]
pub fn composition_effect(
    #[wasm_bindgen(unchecked_param_type = "Bloc")] bloc: &str,
    #[wasm_bindgen(unchecked_param_type = "EconomyValues")] before: &JsValue,
    #[wasm_bindgen(js_name = monthBefore, unchecked_param_type = "YearMonth")] month_before: &str,
    #[wasm_bindgen(unchecked_param_type = "EconomyValues")] after: &JsValue,
    #[wasm_bindgen(js_name = monthAfter, unchecked_param_type = "YearMonth")] month_after: &str,
) -> Result<JsValue, JsValue> {
    let effect = || {
        let (old, new) = (YearMonth::parse(month_before)?, YearMonth::parse(month_after)?);
        Bloc::parse(bloc)?.composition_effect(&values(before)?, old, &values(after)?, new)
    };
    call::object(effect().map(Effect::from))
}
