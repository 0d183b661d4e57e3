//! The worked case: read, checked, briefed, laid out.

use bilateral::brief::Renderings;
use bilateral::wire::to_json_line;
use bilateral::{Brief, Dossier};
use bilateral_benches::{ARTICLE_DAY, WORKED_CASE, worked_case};
use divan::{Bencher, black_box};

fn main() {
    divan::main();
}

#[divan::bench]
fn parse_toml() -> bilateral::Result<Dossier> {
    Dossier::from_toml(black_box(WORKED_CASE))
}

#[divan::bench]
fn parse_json(bencher: Bencher<'_, '_>) {
    let json = worked_case().to_json();
    bencher.bench(|| Dossier::from_json(black_box(&json)));
}

#[divan::bench]
fn write_json(bencher: Bencher<'_, '_>) {
    let dossier = worked_case();
    bencher.bench(|| black_box(&dossier).to_json());
}

#[divan::bench]
fn check(bencher: Bencher<'_, '_>) {
    let dossier = worked_case();
    bencher.bench(|| black_box(&dossier).check());
}

/// Contains one `check_on`.
#[divan::bench]
fn brief(bencher: Bencher<'_, '_>) {
    let dossier = worked_case();
    bencher.bench(|| black_box(&dossier).brief(ARTICLE_DAY));
}

#[divan::bench]
fn toml_to_check_to_brief() -> bilateral::Result<(bilateral::check::Report, Brief)> {
    let dossier = Dossier::from_toml(black_box(WORKED_CASE))?;
    Ok((dossier.check(), dossier.brief(ARTICLE_DAY)))
}

/// The work of `bindings/wasm/bench/brief.mjs`: all answers written as well, every rendering made.
#[divan::bench]
fn as_in_wasm() -> bilateral::Result<(String, String, Renderings)> {
    let dossier = Dossier::from_toml(black_box(WORKED_CASE))?;
    let report = to_json_line(&dossier.check_on(ARTICLE_DAY));
    let brief = dossier.brief(ARTICLE_DAY);
    Ok((report, to_json_line(&brief), brief.renderings()))
}

type Renderer = (&'static str, fn(&Brief) -> String);

const RENDERERS: [Renderer; 4] =
    [("text", Brief::text), ("markdown", Brief::markdown), ("html", Brief::html), ("json", Brief::to_json)];

#[divan::bench(args = RENDERERS.map(|(name, _)| name))]
fn render(bencher: Bencher<'_, '_>, name: &str) {
    let brief = worked_case().brief(ARTICLE_DAY);
    let Some((_, render)) = RENDERERS.iter().find(|(known, _)| *known == name) else { return };
    bencher.bench(|| render(black_box(&brief)));
}
