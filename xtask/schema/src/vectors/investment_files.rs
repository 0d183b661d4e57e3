//! Small files on direct investment of our own, one for each format and each trap.

/// Files with the options they are read with.
pub(super) const READ: &[[&str; 2]] = &[
    // Eurostat: hidden, zero, negative, ultimate, special-purpose, one side of a direction, an industry, an
    // area and a code nobody knows, the reporter as its own partner.
    [EUROSTAT, "{}"],
    [
        EUROSTAT,
        "{ \"format\": \"eurostat-fdi\", \"partners\": [\"KAZ\"], \"source\": \"estat\", \"vintage\": \"2025-03-24\" }",
    ],
    // A tab-separated table does not say what it measures: a dataset, unless the caller does.
    [TSV, "{}"],
    [TSV, "{ \"constants\": { \"measure\": \"position\" } }"],
    // The IMF: units whatever the scale says, a mirror row, a spreadsheet's exponent.
    [IMF, "{}"],
    // The same as SDMX-ML.
    [
        "<?xml version='1.0'?><m:StructureSpecificData xmlns:m='http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message'>\
         <m:Header><m:ID>x</m:ID></m:Header><m:DataSet>\
         <Series COUNTRY='KAZ' DV_TYPE='SCC' INDICATOR='INWD_D_NETLA_FALL_ALL' COUNTERPART_COUNTRY='NLD' FREQUENCY='A' SCALE='6'>\
         <Obs TIME_PERIOD='2020' OBS_VALUE='60000000000'/><Obs TIME_PERIOD='2021' STATUS='C'/></Series>\
         </m:DataSet></m:StructureSpecificData>",
        "{}",
    ],
    // Eurostat by labels alone; and the table by partner, which holds three measures and says so row by row.
    [
        "DATAFLOW,freq,currency,nace_r2,stk_flow,entity,fdi_item,partner,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG,CONF_STATUS\n\
         ESTAT:BOP_FDI6_POS(1.0),Annual,Million euro,All FDI activities,Net FDI inward,Total,Direct investment in the reporting economy (DIRE),Kazakhstan,Netherlands,2021,-12.5,p,\n\
         ESTAT:BOP_FDI6_POS(1.0),Annual,Million euro,All FDI activities,Net inward,Total,Direct investment in the reporting economy (DIRE),Kazakhstan,Netherlands,2021,1,,\n",
        "{}",
    ],
    [
        "DATAFLOW,freq,unit,indic_bp,fdi_item,partner,geo,TIME_PERIOD,OBS_VALUE,CONF_STATUS\n\
         ESTAT:BOP_FDI6_GEO(1.0),A,MIO_EUR,STOCKS,DO__D__F,TW,EU27_2020,2022,31957.1,\n\
         ESTAT:BOP_FDI6_GEO(1.0),A,MIO_EUR,FLOWS,DI__D__F,KZ,CY,2022,,C\n",
        "{}",
    ],
    // The IMF's site: labels, a column for each year, hidden by the cell alone; and CDIS until 2025, whose
    // marks stand in rows of their own.
    [
        "\"SERIES_CODE\",\"COUNTRY\",\"DV_TYPE\",\"INDICATOR\",\"COUNTERPART_COUNTRY\",\"2020\",\"2021\"\n\
         \"KAZ.O.INWD_D_NETLA_FALL_ALL.NLD.A\",\"Kazakhstan, Republic of\",\"Reported\",\"Inward\",\"Netherlands, The\",\"60000000000\",\"C\"\n",
        "{}",
    ],
    [
        "\"Country Name\",\"Country Code\",\"Indicator Name\",\"Indicator Code\",\"Counterpart Country Name\",\"Counterpart Country Code\",\"Attribute\",\"2019\",\"2020\",\n\
         \"Kazakhstan, Rep. of\",\"916\",\"Inward Direct Investment Positions, US Dollars\",\"IIW_BP6_USD\",\"Luxembourg\",\"137\",\"Value\",\"\",\"-1.5E+06\",\n\
         \"Kazakhstan, Rep. of\",\"916\",\"Inward Direct Investment Positions, US Dollars\",\"IIW_BP6_USD\",\"Luxembourg\",\"137\",\"Status\",\"C\",\"E\",\n",
        "{}",
    ],
    // UNCTAD's data centre: numbers in four digits, one amount among rates, an estimate, what is missing.
    [
        "Year,Economy,Economy Label,Direction Label,Mode Label,US$ at current prices per capita,US$ at current prices in millions,US$ at current prices in millions Footnote,US$ at current prices in millions Missing value\n\
         2021,0398,Kazakhstan,Inward,Flow,166.9,3171.787,Estimated.,\n2021,0000,World,Outward,Stock,,,,Not available\n",
        "{ \"format\": \"unctad-stat\" }",
    ],
    // The OECD: labels beside codes, the reporter's currency, multipliers of six and nine.
    [OECD, "{}"],
    // UNCTAD: a title, regions among economies, missing in three spellings, a footer.
    [WIR, "{}"],
    [
        "Region/economy,2020,2021\nKazakhstan,3675.4,3171.8\n",
        "{ \"constants\": { \"measure\": \"position\", \"side\": \"outward\" } }",
    ],
    // The wiiw: stocks, flows and percentages among one another.
    [WIIW, "{}"],
    // Any other table.
    [
        "Land;Herkunft;Jahr;Art;Betrag\nKazakhstan;alle;2021;brutto;23.700,5\nKazakhstan;Netherlands;2021;Anteil;27,4\n",
        "{ \"mapping\": \"areas = \\\"name\\\"\\npower = 6\\ndecimal-comma = true\\nthousands = \\\".\\\"\\n[columns]\\nreporter = \\\"Land\\\"\\npartner = \\\"Herkunft\\\"\\nperiod = \\\"Jahr\\\"\\nvalue = \\\"Betrag\\\"\\n[constants]\\nmeasure = \\\"gross-inflow\\\"\\nside = \\\"inward\\\"\\ncurrency = \\\"USD\\\"\\n[names]\\nalle = \\\"WORLD\\\"\\n[codes.Art]\\nbrutto = {}\\nAnteil = { leftOut = \\\"share\\\" }\\n\" }",
    ],
    // Refused: what it measures, a hidden zero, a multiplier, a number, a word, a mapping without areas.
    ["Region/economy,2020,2021\nKazakhstan,3675.4,3171.8\n", "{}"],
    [
        "DATAFLOW,COUNTRY,DV_TYPE,INDICATOR,COUNTERPART_COUNTRY,TIME_PERIOD,OBS_VALUE,STATUS\nIMF.STA:DIP(12.0.1),KAZ,O,INWD_D_NETLA_FALL_ALL,NLD,2021,0,C\n",
        "{}",
    ],
    [
        "DATAFLOW,COUNTRY,DV_TYPE,INDICATOR,COUNTERPART_COUNTRY,TIME_PERIOD,OBS_VALUE,STATUS\nIMF.STA:DIP(12.0.1),KAZ,O,INWD_D_NETLA_FALL_ALL,NLD,2021,many,\n",
        "{}",
    ],
    [
        "STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,MEASURE,UNIT_MEASURE,MEASURE_PRINCIPLE,ACCOUNTING_ENTRY,COUNTERPART_AREA,TIME_PERIOD,OBS_VALUE,UNIT_MULT\nDATAFLOW,OECD.DAF.INV:DSD_FDI@DF_FDI_POS_CTRY(1.0),I,KOR,LE_FA_F,USD_EXC,DO,NET_FDI,VNM,2021,1,six\n",
        "{}",
    ],
    [TSV, "{ \"constants\": { \"measure\": \"stock\" } }"],
    ["a,b\n1,2\n", "{ \"mapping\": \"[constants]\\nmeasure = \\\"position\\\"\\n\" }"],
    ["a,b\n1,2\n", "{ \"format\": \"mapped-investment\" }"],
];

const EUROSTAT: &str = "DATAFLOW,LAST UPDATE,freq,currency,nace_r2,stk_flow,counterp,entity,fdi_item,partner,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG,CONF_STATUS\r\n\
    ESTAT:BOP_FDI6_POS$DV_1(1.0),24/03/25 11:00:00,A,MIO_EUR,FDI,NI,IMM,TOTAL,DI__D__F,KZ,NL,2021,-12.5,,\r\n\
    ESTAT:BOP_FDI6_POS$DV_1(1.0),24/03/25 11:00:00,A,MIO_EUR,FDI,NI,IMM,TOTAL,DI__D__F,LU,NL,2021,,c,C\r\n\
    ESTAT:BOP_FDI6_POS$DV_1(1.0),24/03/25 11:00:00,A,MIO_EUR,FDI,NI,ULT,TOTAL,DI__D__F,LU,NL,2021,0,ep,\r\n\
    ESTAT:BOP_FDI6_POS$DV_1(1.0),24/03/25 11:00:00,A,MIO_EUR,FDI,NO,IMM,SPE,DO__D__F5,EU27_2020,NL,2021,7,,\r\n\
    ESTAT:BOP_FDI6_POS$DV_1(1.0),24/03/25 11:00:00,A,MIO_EUR,FDI,ASS,IMM,TOTAL,DI__D__F,WRL_REST,NL,2021,30,,\r\n\
    ESTAT:BOP_FDI6_POS$DV_1(1.0),24/03/25 11:00:00,A,MIO_EUR,C,NI,IMM,TOTAL,DI__D__F,WRL_REST,NL,2021,41,,\r\n\
    ESTAT:BOP_FDI6_POS$DV_1(1.0),24/03/25 11:00:00,A,MIO_EUR,FDI,NI,IMM,TOTAL,DI__D__F,ATLANTIS,NL,2021,5,,\r\n\
    ESTAT:BOP_FDI6_POS$DV_1(1.0),24/03/25 11:00:00,A,MIO_EUR,FDI,NI,IMM,TOTAL,DI__D__F,NL,NL,2021,6,,\r\n\
    ESTAT:BOP_FDI6_POS$DV_1(1.0),24/03/25 11:00:00,A,MIO_EUR,FDI,XX,IMM,TOTAL,DI__D__F,KZ,NL,2021,8,,\r\n";

const TSV: &str = "freq,currency,nace_r2,stk_flow,entity,fdi_item,partner,geo\\TIME_PERIOD\t2020 \t2021 \nA,MIO_EUR,FDI,NI,TOTAL,DI__D__F,KZ,NL\t5.5 e\t: c\n";

const IMF: &str = "DATAFLOW,COUNTRY,DV_TYPE,INDICATOR,COUNTERPART_COUNTRY,FREQUENCY,TIME_PERIOD,OBS_VALUE,SCALE,STATUS\n\
    IMF.STA:DIP(12.0.1),KAZ,O,INWD_D_NETLA_FALL_ALL,G001,A,2021,151991000000,6,\n\
    IMF.STA:DIP(12.0.1),KAZ,O,INWD_D_NETLA_FALL_ALL,LUX,A,2021,,6,C\n\
    IMF.STA:DIP(12.0.1),VNM,SCC,INWD_D_NETLA_FALL_ALL,JPN,A,2021,2.8671E10,6,\n\
    IMF.STA:DIP(12.0.1),KAZ,O,INWD_D_NETLA_FL_RFI,NLD,A,2021,9,6,\n";

const OECD: &str = "STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,ACTION,REF_AREA,Reference area,MEASURE,Measure,UNIT_MEASURE,MEASURE_PRINCIPLE,ACCOUNTING_ENTRY,TYPE_ENTITY,FDI_COMP,SECTOR,COUNTERPART_AREA,LEVEL_COUNTERPART,ACTIVITY,FREQ,FDI_COLLECTION_ID,TIME_PERIOD,Time period,OBS_VALUE,Observation value,OBS_STATUS,CONF_STATUS,UNIT_MULT,CURRENCY\n\
    DATAFLOW,OECD.DAF.INV:DSD_FDI@DF_FDI_POS_CTRY(1.0),FDI positions,I,KOR,Korea,LE_FA_F,Positions,USD_EXC,DO,NET_FDI,ROU,D,S1,VNM,IMC,_T,A,,2021,,35900.5,,A,F,6,USD\n\
    DATAFLOW,OECD.DAF.INV:DSD_FDI@DF_FDI_POS_CTRY(1.0),FDI positions,I,KOR,Korea,LE_FA_F,Positions,XDC,DI,NET_FDI,ALL,D,S1,W,ULT,_T,A,,2021,,-2,,A,F,9,KRW\n\
    DATAFLOW,OECD.DAF.INV:DSD_FDI@DF_FDI_POS_CTRY(1.0),FDI positions,I,USA,United States,LE_FA_F,Positions,USD_EXC,DO,NET_FDI,ROU,D,S1,VNM,IMC,_T,A,,2021,,NaN,,Q,C,6,USD\n\
    DATAFLOW,OECD.DAF.INV:DSD_FDI@DF_FDI_POS_CTRY(1.0),FDI positions,I,KOR,Korea,LE_FA_F,Positions,USD_EXC,DI,A,ALL,D,S1,DEU,IMC,_T,A,,2021,,3,,A,F,6,USD\n\
    DATAFLOW,OECD.DAF.INV:DSD_FDI@DF_FDI_POS_CTRY(1.0),FDI positions,I,KOR,Korea,LE_FA_F,Positions,USD_EXC,DI,NET_FDI,ALL,D,S1,DEU,IMC,C,A,,2021,,1,,A,F,6,USD\n";

const WIR: &str = "Annex table 1. FDI inflows, by region and economy, 2020-2021,,,,\n(Millions of dollars),,,,\n\
    level,type,Region/economy,2020,2021\n1,region,World,963138.5424,1582309.757\n3,region,Europe,80786.45423,219032.6012\n\
    4,region,European Union,209509.2,137541.3\n5,country,\"Moldova, Republic of\",-150.25,..\n\
    5,country,Kazakhstan,3675.397105,3171.787326\n5,country,Tajikistan,–,84\nSource: UNCTAD,,,,\n";

const WIIW: &str = "\"Tree Level 1\",\"Country-Code\",\"Country\",\"Direction\",\"Partner-Code\",\"Partner\",\"Unit\",\"Footnotes\",\"Sources\",\"_2020\",\"_2021\"\n\
    \"FDI stock by partner\",\"KZ\",\"Kazakhstan\",\"inward\",\"EU27_2020\",\"EU-27\",\"EUR m\",\"\",\"NBK\",\"63300.5\",\"68300.25\"\n\
    \"FDI stock by partner\",\"KZ\",\"Kazakhstan\",\"inward\",\"GB\",\"United Kingdom\",\"EUR m\",\"\",\"NBK\",\"-64\",\"\"\n\
    \"FDI stock by partner\",\"KZ\",\"Kazakhstan\",\"inward\",\"EU27_2020\",\"EU-27\",\"% of total\",\"\",\"NBK\",\"47.1\",\"50.8\"\n\
    \"FDI flow by partner\",\"KZ\",\"Kazakhstan\",\"inward\",\"TOTAL\",\"Total\",\"EUR m\",\"\",\"NBK\",\"n.a.\",\"2682\"\n";
