//! The pieces small dossiers are made of.

/// A dossier with one source, `S`, and what else is said.
pub(super) fn dossier(rest: &str) -> String {
    format!(
        "title = \"Two parties\"\nparties = [\"KAZ\", \"EU\"]\nsources = [{{ id = \"S\", title = \"A source\" }}]\n{rest}"
    )
}

/// A treaty between the Union and Kazakhstan; `more` are further fields.
pub(super) fn treaty(id: &str, more: &str, events: &[(&str, &str)]) -> String {
    let events: Vec<String> = events
        .iter()
        .map(|(kind, on)| format!("  {{ kind = \"{kind}\", on = \"{on}\", source = \"S\" }},\n"))
        .collect();
    agreement(id, "binding", &format!("{more}events = [\n{}]\n", events.concat()))
}

/// An instrument with its fields after the title.
pub(super) fn agreement(id: &str, binding: &str, fields: &str) -> String {
    format!(
        "\n[[agreements]]\nid = \"{id}\"\ntitle = \"Instrument {id}\"\nkind = \"sectoral\"\n\
         binding = \"{binding}\"\nparties = [\"EU\", \"KAZ\"]\n{fields}"
    )
}

/// One event of a treaty, as an inline table.
pub(super) fn event(fields: &str) -> String {
    dossier(&agreement("A", "binding", &format!("events = [{{ {fields} }}]\n")))
}

/// A trade figure: flow, period, figure, further fields.
pub(super) fn trade(id: &str, flow: &str, period: &str, figure: &str, more: &str) -> String {
    format!(
        "\n[[trade]]\nid = \"{id}\"\nreporter = \"KAZ\"\npartner = \"EU\"\nflow = \"{flow}\"\n\
         period = \"{period}\"\nfigure = \"{figure}\"\nsaid = \"2024-12-23\"\nsource = \"S\"\n{more}"
    )
}

/// An investment figure: investor, measure, figure, further fields.
pub(super) fn investment(id: &str, investor: &str, measure: &str, figure: &str, more: &str) -> String {
    format!(
        "\n[[investment]]\nid = \"{id}\"\nhost = \"KAZ\"\ninvestor = \"{investor}\"\nmeasure = \"{measure}\"\n\
         figure = \"{figure}\"\nsaid = \"2024-12-23\"\nsource = \"S\"\n{more}"
    )
}

/// A company count.
pub(super) fn companies(id: &str, figure: &str, counts: &str) -> String {
    format!(
        "\n[[companies]]\nid = \"{id}\"\nhost = \"KAZ\"\norigin = \"EU\"\nfigure = \"{figure}\"\n\
         counts = \"{counts}\"\nsaid = \"2024-12-23\"\nsource = \"S\"\n"
    )
}

/// A cell of an investment table: a position of the Netherlands in Kazakhstan, with fields after the pair.
pub(super) fn cell(partner: &str, fields: &str) -> String {
    format!(
        "\n[[investmentCells]]\nreporter = \"KAZ\"\npartner = \"{partner}\"\nside = \"inward\"\ncurrency = \"USD\"\n{fields}"
    )
}
