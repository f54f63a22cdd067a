// The markets of a partner authorization and the currency of each customer country (reference 3.2, from the documented table).

export interface Market {
  readonly name: string;
  readonly countries: readonly string[];
}

const words = (text: string): string[] => text.trim().split(/\s+/);

/** Every market, in the order of the documented table. BY, RU, AN and XJ are in none. */
export const markets: readonly Market[] = [
  {
    name: "Africa",
    countries: words(`
      AO BJ BW BF BI CM CV CF TD KM CG CD CI DJ GQ ER ET PF GA GM GH GN GW KE LR MG MW ML MU YT NA NC NE NG RE RW ST
      SN SC SL SO SS SH TZ TG UG ZM
    `),
  },
  {
    name: "Asia and Pacific",
    countries: words(`
      BD BT BN KH HK ID LA MO MY MV MM NP PH SG LK TH TL VN
    `),
  },
  {
    name: "Australia",
    countries: words(`
      AU CX CC CK FJ TF HM KI MH FM NR NU NF PW PG PN SB TK TO TV WF
    `),
  },
  {
    name: "Brazil",
    countries: words(`
      BR
    `),
  },
  {
    name: "Canada",
    countries: words(`
      CA PM
    `),
  },
  {
    name: "China",
    countries: words(`
      CN
    `),
  },
  {
    name: "Europe",
    countries: words(`
      AX AD AT BE BV BG HR CY CZ DK EE FO FI FR DE GI GR GL GG HU IS IE IM IT JE LV LI LT LU MT MC NL NO PL PT RO SM
      SK SI ES SJ SE CH GB VA
    `),
  },
  {
    name: "India",
    countries: words(`
      IN
    `),
  },
  {
    name: "Japan",
    countries: words(`
      JP
    `),
  },
  {
    name: "Korea, Republic of",
    countries: words(`
      KR
    `),
  },
  {
    name: "Latin America and the Caribbean",
    countries: words(`
      AI AQ AG AR AW BS BB BZ BM BO BQ VG KY CL CO CR CW DM DO EC SV FK GF GD GP GT GY HT HN JM MQ MX MS NI PA PY PE
      PR XS BL KN LC MF VC XE SX GS SR TT TC UY VE VI
    `),
  },
  {
    name: "Middle East, Central Europe, and Eastern Europe",
    countries: words(`
      AF AL DZ AM AZ BH BA IO EG GE IQ IL JO KZ XK KW KG LB LS LY MR MD MN ME MA MZ MK OM PK PS QA SA RS ZA SZ TJ TN
      TR TM UA AE UZ YE ZW
    `),
  },
  {
    name: "New Zealand",
    countries: words(`
      NZ WS VU
    `),
  },
  {
    name: "Taiwan",
    countries: words(`
      TW
    `),
  },
  {
    name: "United States",
    countries: words(`
      AS GU MP US UM
    `),
  },
];

/** Currency -> customer countries that are billed in it. VA, KN, BA, MK and PS have none in the table; BR is listed with USD too. */
const currencies: readonly (readonly [currency: string, countries: readonly string[]])[] = [
  [
    "USD",
    words(`
      AO BJ BW BF BI CM CV CF TD KM CG CD CI DJ GQ ER ET PF GA GM GH GN GW KE LR MG MW ML MU YT NA NC NE NG RE RW ST
      SN SC SL SO SS SH TZ TG UG ZM BD BT BN KH HK ID LA MO MY MV MM NP PH SG LK TH TL VN AI AQ AG AR AW BS BB BZ BM
      BO BQ VG KY CL CO CR CW DM DO EC SV FK GF GD GP GT GY HT HN JM MQ MX MS NI PA PY PE PR XS BL LC MF VC XE SX GS
      SR TT TC UY VE VI AF AL DZ AM AZ BH IO EG GE IQ IL JO KZ XK KW KG LB LS LY MR MD MN ME MA MZ OM PK QA SA RS ZA
      SZ TJ TN TR TM UA AE UZ YE ZW AS GU MP US UM
    `),
  ],
  [
    "AUD",
    words(`
      AU CX CC CK FJ TF HM KI MH FM NR NU NF PW PG PN SB TK TO TV WF
    `),
  ],
  [
    "BRL",
    words(`
      BR
    `),
  ],
  [
    "CAD",
    words(`
      CA PM
    `),
  ],
  [
    "CNY",
    words(`
      CN
    `),
  ],
  [
    "EUR",
    words(`
      AX AD AT BE BV BG HR CY CZ EE FI FR DE GR GL HU IS IE IT LV LI LT LU MT MC NL PL PT RO SM SK SI ES
    `),
  ],
  [
    "DKK",
    words(`
      DK FO
    `),
  ],
  [
    "GBP",
    words(`
      GI GG IM JE GB
    `),
  ],
  [
    "NOK",
    words(`
      NO SJ
    `),
  ],
  [
    "SEK",
    words(`
      SE
    `),
  ],
  [
    "CHF",
    words(`
      CH
    `),
  ],
  [
    "INR",
    words(`
      IN
    `),
  ],
  [
    "JPY",
    words(`
      JP
    `),
  ],
  [
    "KRW",
    words(`
      KR
    `),
  ],
  [
    "NZD",
    words(`
      NZ WS VU
    `),
  ],
  [
    "TWD",
    words(`
      TW
    `),
  ],
];

const marketByCountry = new Map(markets.flatMap((market) => market.countries.map((code) => [code, market] as const)));
const currencyByCountry = new Map(currencies.flatMap(([currency, codes]) => codes.map((code) => [code, currency] as const)));

/** The market of a country code in capitals; null when no partner may sell there. */
export function marketOf(country: string): Market | null {
  return marketByCountry.get(country) ?? null;
}

/** The billing currency of a country code in capitals; null when the table names none. */
export function currencyOf(country: string): string | null {
  return currencyByCountry.get(country) ?? null;
}
