import bilateral = require("bilateral");

const page: bilateral.Rule | undefined = bilateral.explain("date.invalid");
const loaded: Promise<void> = bilateral.init();
const day: bilateral.When = bilateral.parseDate("2015");

export = { day, loaded, page };
