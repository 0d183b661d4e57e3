import bilateral = require("bilateral");
import dossier = require("bilateral/dossier");

const page: bilateral.Rule | undefined = bilateral.explain("date.invalid");
const loaded: Promise<void> = bilateral.init();
const day: bilateral.When = bilateral.parseDate("2015");

const version: string = dossier.version();

import worker = require("bilateral/worker");
const there: Promise<worker.RemoteRead> = worker.read(new Uint8Array());

export = { day, there, version, loaded, page };
