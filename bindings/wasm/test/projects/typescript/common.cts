import bilateral = require("bilateral");
import dossier = require("bilateral/dossier");

const page: bilateral.Rule | undefined = bilateral.explain("date.invalid");
const loaded: Promise<void> = bilateral.init();
const day: bilateral.When = bilateral.parseDate("2015");

const version: string = dossier.version();

export = { day, version, loaded, page };
