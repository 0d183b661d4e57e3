//! Small files of our own, one for each format and each trap.

/// Files with the options they are read with.
pub(super) const READ: &[[&str; 2]] = &[
    // The site of UN Comtrade: a comma too many, quotation marks, the pseudo-month 52, a whole beside
    // its parts by transport, a mass of 0 that is not available, a sum, an estimate, "areas nes".
    [COMTRADE, "{}"],
    [
        COMTRADE,
        "{ \"format\": \"comtrade\", \"reporters\": [\"DEU\"], \"vintage\": \"2025-01-15\", \"source\": \"UN\" }",
    ],
    // A second partner: the whole, a part, and a part that cannot be told from its whole.
    [
        "typeCode,period,reporterCode,flowCode,partnerCode,partner2Code,classificationCode,cmdCode,primaryValue\n\
         C,2022,398,M,156,0,H6,870323,100\nC,2022,398,M,156,643,H6,870323,40\nC,2022,398,M,156,156,H6,870323,60\n",
        "{}",
    ],
    // Windows-1252; and names by their labels alone, in two encodings.
    [CP1252, "{}"],
    [MIXED, "{}"],
    // The site until 2023, after a spreadsheet: chapters 01 and 02 have lost their zeros.
    [
        "Classification,Year,Trade Flow Code,Trade Flow,Reporter Code,Reporter,Partner Code,Partner,Commodity Code,Commodity,Trade Value (US$),Flag\n\
         H5,2017,1,Import,842,USA,156,China,1,Animals; live,36327640,4\n\
         H5,2017,3,Re-Export,842,USA,156,China,2,Meat,179614,0\n",
        "{}",
    ],
    [
        "{ \"elapsedTime\": \"0.1\", \"count\": 1, \"data\": [{ \"typeCode\": \"C\", \"period\": \"2010\", \"refMonth\": 52, \"reporterCode\": 156, \
         \"flowCode\": \"X\", \"partnerCode\": 32, \"partner2Code\": 0, \"classificationCode\": \"H3\", \"cmdCode\": \"TOTAL\", \
         \"customsCode\": \"C00\", \"motCode\": 0, \"netWgt\": null, \"cifvalue\": null, \"fobvalue\": 6115625007.5, \"primaryValue\": 6115625007.5, \
         \"isReported\": false, \"isAggregate\": true }], \"error\": \"\" }",
        "{}",
    ],
    // Without a code of the flow; after R and a program that takes codes for measurements; lists of files.
    [
        "Classification,Year,Trade Flow Code,Trade Flow,Reporter Code,Partner Code,Commodity Code,Netweight (kg),Trade Value (US$)\n\
         H4,2014.0,0,X,398.0,276.0,90210.0,NA,5.5\nH4,2014,,M,398,276,090210,7,NA\n",
        "{}",
    ],
    // The service until 2023.
    [
        "{\"validation\": {\"status\": {\"name\": \"Ok\"}, \"count\": {\"value\": 1}}, \"dataset\": [{\"pfCode\": \"H4\", \"yr\": 2016, \"period\": 2016, \
         \"rgCode\": 2, \"rtCode\": 398, \"ptCode\": 276, \"cmdCode\": \"2709\", \"qtCode\": 8, \"TradeQuantity\": 12, \"NetWeight\": 12, \
         \"TradeValue\": 684747, \"estCode\": 4}]}",
        "{}",
    ],
    [
        "{\"elapsedTime\": \"0.1 secs\", \"data\": [{\"fileUrl\": \"https://x.example/1\", \"reporterCode\": 32}]}",
        "{}",
    ],
    // BACI: a zero lost, padded and missing masses, a repeat, a contradiction.
    [
        "\"t\",\"i\",\"j\",\"k\",\"v\",\"q\"\n2021,398,276,\"70900\",1.5,\"           2.25\"\n2021,398,251,\"270900\",0.001,\"           NA\"\n\
         2021,398,276,\"70900\",1.5,\"           2.25\"\n2021,398,276,\"70900\",2.5,NA\n",
        "{ \"edition\": \"HS2017\" }",
    ],
    [UTF16, "{ \"edition\": \"HS2017\" }"],
    ["\u{feff}t,i,j,k,v,q\r\n2021,398,276,270900,1.5,2\r\n", "{ \"edition\": \"HS2017\" }"],
    [TWO, "{ \"edition\": \"HS2017\", \"entry\": \"b.csv\" }"],
    // More digits than a table keeps: the value is missing, the row is there.
    [
        "t,i,j,k,v,q\n2021,398,276,270900,1111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111,2\n",
        "{ \"edition\": \"HS2017\" }",
    ],
    // The tables that come with BACI, of either generation: codes, names, and what they are here.
    [
        "country_code,country_name_abbreviation,country_name_full,iso_2digit_alpha,iso_3digit_alpha\n\
         398,Kazakhstan,Kazakhstan,KZ,KAZ\n490,\"Asia, not elsewhere specified\",\"Asia, not elsewhere specified\",N/A,N/A\n998,Nowhere,Nowhere,,\n",
        "{ \"format\": \"baci-codes\" }",
    ],
    ["country_code,country_name,country_iso2,country_iso3\n842,USA,US,USA\n", "{}"],
    [
        "code,description\n10121,\"Horses: live, pure-bred breeding animals\"\n270900,Petroleum oils\n",
        "{ \"format\": \"baci-codes\", \"edition\": \"HS2017\" }",
    ],
    // Comext: masked products, a secret partner, a bloc, a supplementary unit.
    [
        "REPORTER,PARTNER,TRADE_TYPE,PRODUCT_NC,PRODUCT_SITC,FLOW,STAT_PROCEDURE,SUPPL_UNIT,PERIOD,VALUE_EUR,VALUE_NAC,QUANTITY_KG,QUANTITY_SUPPL_UNIT\n\
         AT,KZ,E,39XXXXXX,582XX,2,1,NO_SU,202402,89,89,0,0\nAT,QY,E,87032319,78120,2,1,NAR,202402,15230,15230,1400,1\n\
         GR,KZ,E,87032319,78120,2,1,PST,202402,15000,15000,1350,1\nAT,KZ,E,TOTAL,TOTAL,2,1,NO_SU,202402,999,999,10,0\n",
        "{}",
    ],
    // The vintage before, whose header mixes capitals; the year among its months.
    [
        "DECLARANT,DECLARANT_ISO,PARTNER,PARTNER_ISO,TRADE_TYPE,PRODUCT_NC,PRODUCT_cpa2002,FLOW,STAT_REGIME,SUPP_UNIT,PERIOD,VALUE_IN_EUROS,QUANTITY_IN_KG,SUP_QUANTITY\n\
         004,DE,0079,KZ,E,87032319,3410,2,1,A,200101,100,10,1\n004,DE,0079,KZ,E,87032319,3410,2,1,A,200152,1200,120,12\n",
        "{}",
    ],
    // On DVD: thousand ECU, tonnes, and procedure 4, which is all of them together.
    [
        "DECLARANT,PARTNER,PRODUCT_NC,FLOW,STAT_REGIME,PERIOD,VALUE_1000ECU,QUANTITY_TON,SUP_QUANTITY\n\
         004,0079,87032319,2,4,199801,15,3,\n004,0079,87032319,2,1,199801,10,2,\n",
        "{}",
    ],
    // On CD-ROM: no header, and no period.
    ["2,87032319,0079,4,004,15,3,\n", "{ \"format\": \"comext-cdrom\", \"period\": \"1993\" }"],
    // Easy Comext: labels with notes, blocs among their members, other languages, a year.
    [
        "REPORTER,PARTNER,PRODUCT,FLOW,STAT_PROCEDURE,PERIOD,VALUE_IN_EUR\n\
         \"Germany (incl. German Democratic Republic 'DD' from 1991)\",\"Kazakhstan\",\"TOTAL-Total\",\"2-EXPORT\",\"T-Total\",\"202408-Aug. 2024\",11421\n\
         \"European Union - 27 countries (AT, BE, BG, CY, CZ, DE, DK, EE, ES, FI, FR, GR, HR, HU, IE, IT, LT, LU, LV, MT, NL, PL, PT, RO, SE, SI, SK)\",\"Kazakhstan\",\"TOTAL-Total\",\"2-EXPORT\",\"T-Total\",\"202408-Aug. 2024\",99999\n\
         Malta,Kazakhstan,Total,EXPORTATION,Total,Jan.-Dec. 2023,66962\nAtlantis,Kazakhstan,Total,EXPORT,Total,Aug. 2024,7\n",
        "{}",
    ],
    // A batch: labels in columns of their own names, an indicator a row, hidden; the same with a period a column.
    [
        "DECLARANT_LAB,PARTNER_LAB,PRODUCT_LAB,FLOW_LAB,STAT_REGIME_LAB,PERIOD_LAB,INDICATORS_LAB,INDICATOR_VALUE\n\
         Malta,Kazakhstan,TOTAL,EXPORT,TOTAL,Aug. 2024,VALUE_IN_EUROS,5\nMalta,Kazakhstan,TOTAL,EXPORT,TOTAL,Aug. 2024,QUANTITY_IN_100KG,6\n\
         Malta,Kazakhstan,TOTAL,EXPORT,TOTAL,Sep. 2024,VALUE_IN_EUROS,:C\n",
        "{}",
    ],
    [
        "REPORTER,PARTNER,PRODUCT,FLOW,INDICATORS,Aug. 2024,Sep. 2024\nMalta,Kazakhstan,TOTAL,EXPORT,VALUE_IN_EUROS,5,:C\n",
        "{}",
    ],
    // A year with a mark at its name is no period, and its column is told of.
    ["REPORTER,PARTNER,PRODUCT,FLOW,INDICATORS,2021,2022*\nMT,KZ,TOTAL,2,VALUE_IN_EUROS,5,6\n", "{}"],
    // Production is no trade: numbers, units and marks in one column.
    [
        "DECL_LAB,PERIOD_LAB,PRCCODE_LAB,INDICATORS_LAB,INDICATOR_VALUE\nGermany,2022,Iron ores,PRODQNT,12345\nGermany,2022,Iron ores,QNTUNIT,kg\n",
        "{}",
    ],
    // Two downloads one behind the other, and what a spreadsheet leaves at the end.
    [
        "t;i;j;k;v;q\n2021;398;276;270900;1.5;2\nt;i;j;k;v;q\n2022.0;398;276;270900;7;\n;;;;;\n",
        "{ \"format\": \"baci\", \"edition\": \"HS2017\" }",
    ],
    // Products by their labels alone: without codes the rows are left out.
    [EASY_LABELS, "{}"],
    [EASY_LABELS, "{ \"productLabels\": { \"Cars, 1 500 to 3 000 cm3\": \"87032319\" } }"],
    // SDMX-CSV of Comext: eleven cells under ten names, quantities in 100 kg.
    [
        "DATAFLOW,LAST UPDATE,freq,reporter,partner,product,flow,indicators,TIME_PERIOD,OBS_VALUE\n\
         ESTAT:DS-045409(1.0),15/11/24 11:00:00,A,DE,WORLD,3915,2,QUANTITY_IN_100KG,2023,14960878.06,\n\
         ESTAT:DS-045409(1.0),15/11/24 11:00:00,A,DE,WORLD,3915,2,VALUE_IN_EUROS,2023,1234,\n",
        "{}",
    ],
    [
        "DATAFLOW,LAST UPDATE,freq,reporter,partner,product,flow,indicators,TIME_PERIOD,OBS_VALUE\n\
         ESTAT:DS-045409(1.0),15/11/24 11:00:00,A,DE,WORLD,3915,2,VALUE_IN_EUROS,2023,1234,\n",
        "{ \"format\": \"sdmx-csv\" }",
    ],
    // SDMX-CSV 1.0 as Eurostat writes it: a value withheld, one estimated, zero beside nothing.
    [
        "DATAFLOW,LAST UPDATE,freq,unit,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG,CONF_STATUS\r\n\
         ESTAT:X(1.0),15/11/24 11:00:00,A,MIO_EUR,KZ,2023,,,C\r\nESTAT:X(1.0),15/11/24 11:00:00,A,MIO_EUR,KZ,2024,0,e,\r\n",
        "{}",
    ],
    // In an order of its own, numbered in front; with labels joined without a blank; without observations.
    [
        ",DATAFLOW,LAST UPDATE,TIME_PERIOD,freq,geo,OBS_VALUE,OBS_FLAG\n0,ESTAT:X(1.0),1,2023,A,KZ,1.5,e\n1,ESTAT:X(1.0),1,2023,A,UZ,2,\n",
        "{}",
    ],
    [
        "STRUCTURE,STRUCTURE_ID,ACTION,FREQ:Frequency,REF_AREA:Area,TIME_PERIOD:Time,OBS_VALUE:Value,UNIT:Unit\n\
         dataflow,X:Y(1.0),I,M: Monthly,KZ:Kazakhstan,2024-01,6.25,368: Per cent\n",
        "{}",
    ],
    ["STRUCTURE,STRUCTURE_ID,ACTION,DIM,ATTR\ndataflow,X:Y(1.0),I,A,B\n", "{}"],
    // A decimal comma, a number of forty digits, a word: texts, and told.
    [
        "DATAFLOW,GEO,TIME_PERIOD,OBS_VALUE\nX:Y(1.0),KZ,2023,\"1,5\"\nX:Y(1.0),KZ,2024,7777777777777777777777777777777777777777\nX:Y(1.0),UZ,2024,high\n",
        "{}",
    ],
    // Version 2.0 with codes and names together; a row to be deleted.
    [
        "STRUCTURE;STRUCTURE_ID;ACTION;FREQ: Frequency;REF_AREA: Area;TIME_PERIOD: Time;OBS_VALUE: Value\n\
         dataflow;B:F(1.0);I;A: Annual;KZ: Kazakhstan;2024;1.25\ndataflow;B:F(1.0);D;A: Annual;KZ: Kazakhstan;2023;9\n",
        "{}",
    ],
    [GENERIC, "{}"],
    [SPECIFIC, "{}"],
    // SDMX-JSON: 1.0 by series with indices that are missing; 2.0 flat, one of two structures, one of two
    // data sets to be deleted, a group's attribute, a default, a value written out.
    [SDMX_JSON, "{}"],
    [SDMX_JSON_2, "{ \"format\": \"sdmx-json\" }"],
    // JSON-stat 2.0, with gaps and marks; and 1.x, a bundle.
    [
        "{ \"version\": \"2.0\", \"class\": \"dataset\", \"label\": \"GDP\", \"source\": \"ESTAT\", \"id\": [\"geo\", \"time\"], \"size\": [2, 2], \
         \"dimension\": { \"geo\": { \"label\": \"Area\", \"category\": { \"index\": { \"KZ\": 1, \"DE\": 0 }, \"label\": { \"KZ\": \"Kazakhstan\", \"DE\": \"Germany\" } } }, \
         \"time\": { \"category\": { \"index\": [\"2023\", \"2024\"] } } }, \"value\": { \"0\": 4121.16, \"3\": 0.1 }, \"status\": { \"0\": \"p\", \"1\": \"c\" } }",
        "{}",
    ],
    [
        "{ \"gdp\": { \"label\": \"GDP\", \"value\": [1.5, null], \"dimension\": { \"id\": [\"geo\", \"time\"], \"size\": [1, 2], \
         \"geo\": { \"category\": { \"index\": { \"KZ\": 0 } } }, \"time\": { \"category\": { \"index\": { \"2023\": 0, \"2024\": 1 } } } } } }",
        "{}",
    ],
    // Eurostat's tables: years descending, padded cells, several flags, missing and withheld.
    ["unit,geo\\time\t2024 \t2023 \t2022 \nMIO,KZ\t329295.6 bep\t: c\t: \nMIO,DE\t0n\t-1.5 \t3 p\n", "{}"],
    [GZIPPED, "{}"],
    [ZIPPED, "{}"],
    // By a mapping: decimal commas and thousands, a footer, a unit, words; a wide table; a dataset.
    [TIDY, TIDY_MAPPING],
    [
        "Partner;Richtung;2022;2023\nDEU;Ausfuhr;1,5;-\nFRA;Ausfuhr;;2\n",
        "{ \"mapping\": \"wide = true\\nareas = 'iso3'\\ncurrency = 'USD'\\npower = 6\\ndecimal-comma = true\\nmissing = ['-']\\n[columns]\\npartner = 'Partner'\\nflow = 'Richtung'\\n[constants]\\nreporter = 'KAZ'\\nproduct = 'TOTAL'\\n[words]\\nexport = ['Ausfuhr']\\n\" }",
    ],
    [
        "Host;Investor;Year;Stock;Note\nKAZ;NLD;2023;61,5;p\nKAZ;USA;2023;n/a;\n",
        "{ \"format\": \"mapped-dataset\", \"mapping\": \"decimal-comma = true\\nmissing = ['n/a']\\ndimensions = ['Host', 'Investor']\\nattributes = ['Note']\\n[columns]\\nperiod = 'Year'\\nvalue = 'Stock'\\n\" }",
    ],
    // A flag that is a word, a code of SDMX, some of Eurostat's letters.
    [
        "v;f\n1;Official figure\n2;E\n3;bp\n",
        "{ \"mapping\": \"areas = 'iso3'\\ncurrency = 'EUR'\\ndelimiter = ';'\\n\\n[columns]\\nvalue = 'v'\\nflag = 'f'\\n[constants]\\nreporter = 'DEU'\\npartner = 'KAZ'\\nperiod = '2024'\\nproduct = 'TOTAL'\\nflow = 'export'\\n\" }",
    ],
    // Comext by SITC; by transport; a value that is provisional and a mass that is not marked.
    [
        "DATAFLOW,LAST UPDATE,freq,reporter,partner,product,flow,indicators,TIME_PERIOD,OBS_VALUE,OBS_FLAG\n\
         ESTAT:DS-059331(1.0),x,A,DE,KZ,78,2,VALUE_IN_EUROS,2024,1000,p\nESTAT:DS-059331(1.0),x,A,DE,KZ,78,2,QUANTITY_IN_100KG,2024,3,\n",
        "{}",
    ],
    [
        "DATAFLOW,LAST UPDATE,freq,reporter,partner,product,flow,mode_of_transport,indicators,TIME_PERIOD,OBS_VALUE\n\
         ESTAT:DS-059334(1.0),x,A,DE,KZ,TOTAL,2,TOTAL,VALUE_IN_EUROS,2024,110\nESTAT:DS-059334(1.0),x,A,DE,KZ,TOTAL,2,1,VALUE_IN_EUROS,2024,50\n",
        "{}",
    ],
    // Records of different fields; modes of transport beside their group; a month in pieces.
    [
        "{ \"data\": [{ \"period\": \"2022\", \"reporterCode\": 276, \"flowCode\": \"X\", \"partnerCode\": 398, \"classificationCode\": \"H6\", \"cmdCode\": \"870323\", \"primaryValue\": 5 }, \
         { \"period\": \"2023\", \"reporterCode\": 276, \"flowCode\": \"X\", \"partnerCode\": 398, \"classificationCode\": \"H6\", \"cmdCode\": \"870323\", \"primaryValue\": 3, \"motCode\": 1000, \"netWgt\": 7 }] }",
        "{ \"format\": \"comtrade-json\" }",
    ],
    [
        "typeCode,freqCode,refYear,refMonth,reporterCode,flowCode,partnerCode,classificationCode,cmdCode,motCode,primaryValue\n\
         C,M,2022,5,398,X,276,H6,270900,2000,60\nC,M,2022,5,398,X,276,H6,270900,2100,40\nC,M,2022,5,398,X,276,H6,270900,3000,10\n",
        "{}",
    ],
    // Cyrillic in Windows-1251, by a mapping that says so; a month beside its year, code and label in one cell, rows
    // that are not meant, a product the mapping names.
    [
        "base64:0fLw4O3gO8Pu5DvM5fH/9jvS7uLg8Dvd6vHv7vDyCtPn4eXq6PHy4O07MjAyMzs1OzEwMDEgz/jl7ej24DszoDE3OCwyNQrF4vDu7+A7MjAyMzs2O8jSzsPOOy0K0+fh5ero8fLg7TsyMDIzOzY7MjcwOSDN5fTy/DsxCg==",
        "{ \"mapping\": \"encoding = 'windows-1251'\\ndecimal-comma = true\\nthousands = ' '\\nmissing = ['-']\\nlabel-after = ' '\\nareas = 'name'\\nclassification = 'HS2022'\\ncurrency = 'USD'\\npower = 3\\n[columns]\\npartner = 'Страна'\\nperiod = 'Год'\\nmonth = 'Месяц'\\nproduct = 'Товар'\\nvalue = 'Экспорт'\\n[constants]\\nreporter = 'KAZ'\\nflow = 'export'\\n[only]\\n'Страна' = ['Узбекистан']\\n[products]\\n2709 = '270900'\\n\" }",
    ],
    // A header alone; line ends of both kinds; more digits than are kept, rounded on request.
    ["t,i,j,k,v,q\n", "{ \"edition\": \"HS2017\" }"],
    [
        "t,i,j,k,v,q\r\n2021,398,276,270900,1.5,2\n2021,398,250,270900,1.5,2\r\n2021,398,999,270900,1,1",
        "{ \"edition\": \"HS2017\" }",
    ],
    ["t,i,j,k,v,q\n2021,398,276,270900,1.00000055,2\n", "{ \"edition\": \"HS2017\", \"round\": true }"],
];

/// Files that are refused.
pub(super) const REFUSED: &[[&str; 2]] = &[
    ["", "{}"],
    ["a,b\n1,2\n", "{}"],
    ["{ \"x\": 1 }", "{}"],
    ["<html><body>Service unavailable</body></html>", "{}"],
    ["t,i,j,k,v,q\n2021,398,276,270900,1.5,2\n", "{}"],
    ["t,i,j,k,v,q\n2021,398,276,270900,1.5,2\n", "{ \"edition\": \"CN2024\" }"],
    // A cell too many, a cell too few, a comma for a point, a column twice or not at all.
    ["t,i,j,k,v,q\n2021,398,276,270900,1,5,2\n", "{ \"edition\": \"HS2017\" }"],
    ["t,i,j,k,v,q\n2021,398,276,270900\n", "{ \"edition\": \"HS2017\" }"],
    ["t,i,j,k,v,q\n2021,398,276,270900,\"1,5\",2\n", "{ \"edition\": \"HS2017\" }"],
    ["t,i,j,k,v,q,V\n2021,398,276,270900,1,2,3\n", "{ \"edition\": \"HS2017\" }"],
    ["t,i,j,k,v\n2021,398,276,270900,1\n", "{ \"edition\": \"HS2017\", \"format\": \"baci\" }"],
    ["t,i,j,k,v,q\n2021,398,276,270900,1.00000055,2\n", "{ \"edition\": \"HS2017\" }"],
    ["t,i,j,k,v,q\n2021,398,276,270900,\"1.5,2\n", "{ \"edition\": \"HS2017\" }"],
    ["code,description\n270900,Petroleum oils\n", "{ \"format\": \"baci-codes\" }"],
    // A reader that is named guesses nothing.
    ["t,i,j,k,v,q\n2021,398,276,270900,1.5,2\n", "{ \"format\": \"baci-codes\" }"],
    ["Date,USD,JPY,BGN,CYP,CZK\n2026-04-14,1.1702,185.5,1.9558,N/A,24.4\n", "{ \"format\": \"comtrade\" }"],
    ["2,87032319,0079,4,004,15,3,\n", "{ \"format\": \"comext-cdrom\" }"],
    ["t,i,j,k,v,q\n", "{ \"format\": \"excel\" }"],
    [
        "REPORTER,PARTNER,PRODUCT_NC,FLOW,STAT_PROCEDURE,PERIOD,VALUE_EUR,QUANTITY_KG\nAT,KZ,87032319,7,1,202402,1,1\n",
        "{}",
    ],
    // Mappings: none, beside a format of its own columns, no TOML, nothing that says which way.
    ["a,b\n1,2\n", "{ \"format\": \"mapped\" }"],
    ["t,i,j,k,v,q\n", "{ \"format\": \"baci\", \"mapping\": \"\" }"],
    ["a,b\n1,2\n", "{ \"mapping\": \"areas = \" }"],
    ["a,b\n1,2\n", "{ \"mapping\": \"[columns]\\ncountry = 'a'\" }"],
    ["a,b\n1,2\n", "{ \"mapping\": \"areas = 'iso3'\\n[columns]\\nvalue = 'b'\" }"],
    // A mark between thousands that parts no groups of three; groups of two.
    [
        "v\n1.234,5\n1.5\n",
        "{ \"mapping\": \"areas = 'iso3'\\ncurrency = 'EUR'\\ndelimiter = ';'\\ndecimal-comma = true\\nthousands = '.'\\n[columns]\\nvalue = 'v'\\n[constants]\\nreporter = 'DEU'\\npartner = 'KAZ'\\nperiod = '2024'\\nproduct = 'TOTAL'\\nflow = 'export'\\n\" }",
    ],
    [
        "v\n12,34,567\n",
        "{ \"mapping\": \"areas = 'iso3'\\ncurrency = 'EUR'\\ndelimiter = ';'\\nthousands = ','\\n[columns]\\nvalue = 'v'\\n[constants]\\nreporter = 'DEU'\\npartner = 'KAZ'\\nperiod = '2024'\\nproduct = 'TOTAL'\\nflow = 'export'\\n\" }",
    ],
    // Of which classification is this dataset; and a dimension that flows do not have.
    [
        "DATAFLOW,LAST UPDATE,freq,reporter,partner,product,flow,indicators,TIME_PERIOD,OBS_VALUE\nESTAT:DS-018995(1.0),x,A,DE,KZ,78,2,VALUE_IN_EUROS,2024,1\n",
        "{}",
    ],
    [
        "DATAFLOW,LAST UPDATE,freq,reporter,partner,product,flow,tariff,indicators,TIME_PERIOD,OBS_VALUE\n\
         ESTAT:DS-045409(1.0),x,A,DE,KZ,27,2,10,VALUE_IN_EUROS,2024,1\nESTAT:DS-045409(1.0),x,A,DE,KZ,27,2,20,VALUE_IN_EUROS,2024,1\n",
        "{}",
    ],
    // A year of a month that nothing names.
    [
        "typeCode,freqCode,refYear,reporterCode,flowCode,partnerCode,classificationCode,cmdCode,primaryValue\nC,M,2022,398,X,276,H6,270900,60\n",
        "{}",
    ],
    // A file in an archive that was changed on the way.
    [FLIPPED, "{ \"edition\": \"HS2017\" }"],
    // Archives: which of two, none of that name, cut, of a kind not read, larger than allowed.
    [TWO, "{ \"edition\": \"HS2017\" }"],
    [TWO, "{ \"edition\": \"HS2017\", \"entry\": \"c.csv\" }"],
    [CUT, "{}"],
    [SEVEN, "{}"],
    [SPREADSHEET, "{}"],
    [GZIPPED, "{ \"mostBytes\": 20 }"],
    ["\u{0}\u{1}\u{2}", "{}"],
    [
        "{ \"version\": \"2.0\", \"class\": \"dataset\", \"id\": [\"a\"], \"size\": [2], \"dimension\": { \"a\": { \"category\": { \"index\": [\"x\"] } } }, \"value\": [1, 2, 3] }",
        "{}",
    ],
    ["{ \"elapsedTime\": \"0\", \"data\": [", "{}"],
    // An index without a code; errors of services in place of data.
    [
        "{ \"dataSets\": [{ \"observations\": { \"1\": [2] } }], \"structure\": { \"dimensions\": { \"observation\": [{ \"id\": \"GEO\", \"values\": [{ \"id\": \"KZ\" }] }] } } }",
        "{}",
    ],
    [
        "{ \"error\": [{ \"status\": 413, \"id\": 150, \"label\": \"EXTRACTION_TOO_BIG: The requested extraction is too big\" }] }",
        "{}",
    ],
    [
        "{ \"errors\": [{ \"code\": 404, \"title\": \"No data for query\" }] }",
        "{ \"format\": \"sdmx-json\" }",
    ],
    ["REPORTER,PARTNER,PRODUCT,FLOW,INDICATORS,2021,9999\nMT,KZ,TOTAL,2,VALUE_IN_EUROS,5,6\n", "{}"],
    ["unit,geo\\time\t2024 \nMIO\t1\n", "{}"],
    ["geo\\time\t2024\nKZ\t1 234 p\n", "{}"],
];

/// Datasets of rates, one that is none, and one of growth.
pub(super) const RATES: &[[&str; 2]] = &[
    [ZIPPED, "{}"],
    [GENERIC_RATES, "{}"],
    [GZIPPED, "{}"],
    [
        "KEY,FREQ,CURRENCY,CURRENCY_DENOM,EXR_TYPE,EXR_SUFFIX,TIME_PERIOD,OBS_VALUE,UNIT_MULT\nEXR.M,M,JPY,EUR,SP00,A,2024-07,1.6,2\n",
        "{}",
    ],
    [
        "KEY,FREQ,CURRENCY,CURRENCY_DENOM,EXR_TYPE,EXR_SUFFIX,TIME_PERIOD,OBS_VALUE\nEXR.M,M,USD,EUR,SP00,P,2024-07,1.6\n",
        "{}",
    ],
];

const COMTRADE: &str = "typeCode,freqCode,refYear,refMonth,period,reporterCode,flowCode,partnerCode,partner2Code,classificationCode,cmdCode,customsCode,motCode,qtyUnitCode,qty,isQtyEstimated,netWgt,isNetWgtEstimated,cifvalue,fobvalue,primaryValue,isAggregate\n\
\"C\",\"A\",\"2022\",\"52\",\"2022\",\"276\",\"X\",\"398\",\"0\",\"H6\",\"870323\",\"C00\",\"0\",\"5\",\"12\",\"true\",\"0\",\"false\",\"\",\"7495626132.315\",\"7495626132.315\",\"false\",\n\
\"C\",\"A\",\"2022\",\"52\",\"2022\",\"276\",\"X\",\"398\",\"0\",\"H6\",\"870323\",\"C00\",\"1000\",\"5\",\"2\",\"false\",\"100.5\",\"true\",\"\",\"12.5\",\"12.5\",\"false\",\n\
\"C\",\"A\",\"2022\",\"52\",\"2022\",\"276\",\"M\",\"899\",\"0\",\"H6\",\"TOTAL\",\"C00\",\"0\",\"-1\",\"0\",\"false\",\"0\",\"false\",\"3\",\"\",\"3\",\"true\",\n\
\"C\",\"A\",\"2022\",\"52\",\"2022\",\"842\",\"X\",\"0\",\"0\",\"H6\",\"010121\",\"C00\",\"0\",\"5\",\"1\",\"false\",\"1\",\"false\",\"\",\"1.5\",\"1.5\",\"false\",\n";

const GENERIC: &str = "<?xml version=\"1.0\"?>\n<m:GenericData xmlns:m=\"m\" xmlns:g=\"g\"><m:Header><m:Structure dimensionAtObservation=\"TIME_PERIOD\"/></m:Header><m:DataSet>\
<g:Series><g:SeriesKey><g:Value id=\"GEO\" value=\"A&amp;B\"/></g:SeriesKey><g:Attributes><g:Value id=\"UNIT\" value=\"EUR\"/></g:Attributes>\
<g:Obs><g:ObsDimension value=\"2023\"/><g:ObsValue value=\"NaN\"/></g:Obs>\
<g:Obs><g:ObsDimension value=\"2024\"/><g:ObsValue value=\"1.5\"/><g:Attributes><g:Value id=\"OBS_STATUS\" value=\"E\"/></g:Attributes></g:Obs>\
</g:Series></m:DataSet></m:GenericData>";

const GENERIC_RATES: &str = "<?xml version=\"1.0\"?>\n<m:GenericData xmlns:m=\"m\" xmlns:g=\"g\"><m:Header><m:Structure dimensionAtObservation=\"TIME_PERIOD\"/></m:Header><m:DataSet>\
<g:Series><g:SeriesKey><g:Value id=\"FREQ\" value=\"M\"/><g:Value id=\"CURRENCY\" value=\"USD\"/><g:Value id=\"CURRENCY_DENOM\" value=\"EUR\"/><g:Value id=\"EXR_TYPE\" value=\"SP00\"/><g:Value id=\"EXR_SUFFIX\" value=\"A\"/></g:SeriesKey>\
<g:Obs><g:ObsDimension value=\"2024-07\"/><g:ObsValue value=\"1.0844\"/></g:Obs><g:Obs><g:ObsDimension value=\"2024-08\"/><g:ObsValue value=\"1.1012\"/></g:Obs>\
</g:Series></m:DataSet></m:GenericData>";

const SPECIFIC: &str = "<?xml version=\"1.0\"?>\n<m:StructureSpecificData xmlns:m=\"m\"><m:Header><m:Structure dimensionAtObservation=\"TIME_PERIOD\"/></m:Header>\
<m:DataSet UNIT_MULT=\"6\"><Series FREQ=\"A\" REF_AREA=\"KZ\"><Obs TIME_PERIOD=\"2023\" OBS_VALUE=\"261.4\"/><Obs TIME_PERIOD=\"2024\" OBS_VALUE=\"\" OBS_STATUS=\"M\"/></Series></m:DataSet></m:StructureSpecificData>";

const TIDY: &str = "Exporte nach Land\nLand;Art;Jahr;Ware;Wert\nDEU;Ausfuhr;2023;0709;1.234,5\nFRA;Einfuhr;2023;709;..\nQuelle: Amt\n";
const TIDY_MAPPING: &str = "{ \"mapping\": \"skip-lines = 1\\nfooters = ['Quelle']\\nareas = 'iso3'\\nclassification = 'HS2022'\\ndigits = 4\\ncurrency = 'EUR'\\npower = 3\\nmissing = ['..']\\ndecimal-comma = true\\nthousands = '.'\\nexport-valuation = 'fob'\\n[columns]\\npartner = 'Land'\\nflow = 'Art'\\nperiod = 'Jahr'\\nproduct = 'Ware'\\nvalue = 'Wert'\\n[constants]\\nreporter = 'KAZ'\\n[words]\\nexport = ['Ausfuhr']\\nimport = ['Einfuhr']\\n\" }";

const EASY_LABELS: &str = "REPORTER,PARTNER,PRODUCT,FLOW,STAT_PROCEDURE,PERIOD,VALUE_IN_EUR\nMalta,Kazakhstan,\"Cars, 1 500 to 3 000 cm3\",EXPORT,Normal,Aug. 2024,66962\n";

const GZIPPED: &str =
    "base64:H4sIAAAAAAAC/0srSi3USU/Njwnx9HWND3AN8vR34TQyMDJRAJHGCrxcjjreUZyGRnqmBgoFnFYKybxcAKcTq4I0AAAA";
const FLIPPED: &str = "base64:UEsDBBQAAAAAAAAAIVhqMvmyJQAAACUAAAAFAAAAYS5jc3Z0LGksaixrLHYscQoyMDIxLDM5OCwyNzYsMjcwOTAwLDk5LDEKUEsBAhQDFAAAAAAAAAAhWGoy+bIlAAAAJQAAAAUAAAAAAAAAAAAAAIABAAAAAGEuY3N2UEsFBgAAAAABAAEAMwAAAEgAAAAAAA==";
const CUT: &str = "base64:H4sIAAAAAAAC/0srSi3USU/Njwnx9HWND3AN8vR34TQyMDJRAJHGCrxcjjreUZyGRnqmBgoFnFYK";
const ZIPPED: &str = "base64:UEsDBBQAAAAIAAAAIQCmZaE6VAAAAGwAAAASAAAAZXVyb2Z4cmVmLWhpc3QuY3N2c0ksSdUJDXbR8QqI1HFy99NxjgzQcY7y1uEyMjAy0zUw0TU00THUMzQ3MNIxtDDVMwVyLE1NLXT89B11jEz0TJAUGoMUmlkA1VuY6RmiKTTW4QIAUEsBAhQDFAAAAAgAAAAhAKZloTpUAAAAbAAAABIAAAAAAAAAAAAAAIABAAAAAGV1cm9meHJlZi1oaXN0LmNzdlBLBQYAAAAAAQABAEAAAACEAAAAAAA=";
const TWO: &str = "base64:UEsDBBQAAAAIAAAAIQAW2iblJgAAACYAAAAFAAAAYS5jc3Yr0cnUydLJ1inTKeQyMjAy1DG2tNAxMjcDYgNLAwMdQz1THSMuAFBLAwQUAAAACAAAACEAuKiyYyYAAAAmAAAABQAAAGIuY3N2K9HJ1MnSydYp0ynkMjIwMtQxtrTQMTI3A2IDSwMDHSM9Ux0jLgBQSwECFAMUAAAACAAAACEAFtom5SYAAAAmAAAABQAAAAAAAAAAAAAAgAEAAAAAYS5jc3ZQSwECFAMUAAAACAAAACEAuKiyYyYAAAAmAAAABQAAAAAAAAAAAAAAgAFJAAAAYi5jc3ZQSwUGAAAAAAIAAgBmAAAAkgAAAAAA";
const CP1252: &str = "base64:dHlwZUNvZGUscGVyaW9kLHJlcG9ydGVyQ29kZSxyZXBvcnRlckRlc2MsZmxvd0NvZGUscGFydG5lckNvZGUscGFydG5lckRlc2MsY2xhc3NpZmljYXRpb25Db2RlLGNtZENvZGUscHJpbWFyeVZhbHVlCkMsMjAyMiwzODQsQ/R0ZSBkJ0l2b2lyZSxYLDM5OCxLYXpha2hzdGFuLEg2LDE4MDEsNzQ5NS4xMzIsCg==";
const UTF16: &str = "base64://50ACwAaQAsAGoALABrACwAdgAsAHEACgAyADAAMgAxACwAMwA5ADgALAAyADcANgAsADIANwAwADkAMAAwACwAMQAuADUALAAyAAoA";
const MIXED: &str = "base64:dHlwZUNvZGUscGVyaW9kLHJlcG9ydGVyRGVzYyxmbG93Q29kZSxwYXJ0bmVyRGVzYyxjbGFzc2lmaWNhdGlvbkNvZGUsY21kQ29kZSxwcmltYXJ5VmFsdWUKQywyMDIyLFTDvHJraXllLFgsQ/R0ZSBkJ0l2b2lyZSxINiwxODAxLDcK";
const SPREADSHEET: &str = "base64:UEsDBBQAAAAAAAAAIQArhCYSBAAAAAQAAAATAAAAW0NvbnRlbnRfVHlwZXNdLnhtbDx4Lz5QSwMEFAAAAAAAAAAhACuEJhIEAAAABAAAAA8AAAB4bC93b3JrYm9vay54bWw8eC8+UEsBAhQDFAAAAAAAAAAhACuEJhIEAAAABAAAABMAAAAAAAAAAAAAAIABAAAAAFtDb250ZW50X1R5cGVzXS54bWxQSwECFAMUAAAAAAAAACEAK4QmEgQAAAAEAAAADwAAAAAAAAAAAAAAgAE1AAAAeGwvd29ya2Jvb2sueG1sUEsFBgAAAAACAAIAfgAAAGYAAAAAAA==";
const SEVEN: &str = "base64:N3q8ryccAAQ=";

const SDMX_JSON: &str = "{ \"header\": { \"id\": \"x\" }, \"structure\": { \"name\": \"Rates\", \
    \"dimensions\": { \"dataSet\": [{ \"id\": \"FREQ\", \"values\": [{ \"id\": \"A\", \"name\": \"Annual\" }] }], \
    \"series\": [{ \"id\": \"CURRENCY\", \"name\": \"Currency\", \"values\": [{ \"id\": \"USD\", \"name\": \"US dollar\" }, { \"id\": \"KZT\" }] }], \
    \"observation\": [{ \"id\": \"TIME_PERIOD\", \"values\": [{ \"id\": \"2023\" }, { \"id\": \"2024\" }] }] }, \
    \"attributes\": { \"dataSet\": [{ \"id\": \"DECIMALS\", \"values\": [{ \"id\": \"4\" }] }], \
    \"series\": [{ \"id\": \"TITLE\", \"values\": [{ \"name\": \"a title\" }] }], \
    \"observation\": [{ \"id\": \"OBS_STATUS\", \"values\": [{ \"id\": \"A\" }, { \"id\": \"E\" }] }] } }, \
    \"dataSets\": [{ \"action\": \"Information\", \"attributes\": [0], \"series\": { \
    \"0\": { \"attributes\": [0], \"observations\": { \"0\": [1.0813, 0], \"1\": [1.0824, 1] } }, \
    \"1\": { \"attributes\": [null], \"observations\": { \"0\": [493.590, null], \"1\": [null] } } } }] }";

const SDMX_JSON_2: &str = "{ \"meta\": { \"schema\": \"https://json.sdmx.org/2.0.0/sdmx-json-data-schema.json\" }, \"data\": { \
    \"structures\": [{ \"dimensions\": { \"observation\": [{ \"id\": \"X\", \"values\": [] }] } }, { \
    \"links\": [{ \"rel\": \"dataflow\", \"urn\": \"urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow=ORG:FDI(1.0)\" }], \
    \"dimensions\": { \"observation\": [{ \"id\": \"TIME_PERIOD\", \"keyPosition\": 1, \"values\": [{ \"value\": \"2024\" }] }, \
    { \"id\": \"GEO\", \"keyPosition\": 0, \"values\": [{ \"id\": \"KZ\", \"names\": { \"en\": \"Kazakhstan\" } }, { \"id\": \"UZ\" }] }] }, \
    \"measures\": { \"observation\": [{ \"id\": \"OBS_VALUE\" }] }, \
    \"attributes\": { \"dimensionGroup\": [{ \"id\": \"UNIT\", \"values\": [{ \"id\": \"USD\" }] }], \
    \"observation\": [{ \"id\": \"OBS_STATUS\", \"default\": \"A\", \"values\": [null, { \"id\": \"C\" }] }, { \"id\": \"COMMENT\" }] } }], \
    \"dataSets\": [{ \"structure\": 1, \"dimensionGroupAttributes\": { \"0:\": [0] }, \
    \"observations\": { \"0:0\": [-1.5, null, [\"one\", \"two\"]], \"0:1\": [null, 1] } }, \
    { \"structure\": 1, \"action\": \"Delete\", \"observations\": { \"0:1\": [] } }] } }";
