// The cultures each country's customers may use (reference 3.3, the documented table of 248 codes).

/** Countries whose only culture is en-US. */
const englishOnly = `
  AG AI AN AQ AS BT CC CK CX DM FK FM GD GG GI GM GS GU GY HM IM IO JE KI LC LR LS MH MM MP MS MW NF NR NU PG PN
  PW SB SC SH SL SS SX SZ TC TK TO TV UM VC VG VI VU WS XK
`;

/** Country:cultures in the table's order; en-US is valid as well unless the entry ends in "!". */
const localCultures = `
  AD:ca-ES AE:ar-AE AF:ps-AF AL:sq-AL AM:hy-AM AO:pt-PT AR:es-AR AT:de-AT AU:en-AU AW:nl-NL AX:sv-SE
  AZ:az-Latn-AZ BA:bs-Latn-BA BB:en-GB BD:bn-BD BE:fr-BE/nl-BE BF:fr-FR BG:bg-BG BH:ar-BH BI:fr-FR BJ:fr-FR
  BL:fr-FR BM:en-GB BN:ms-BN BO:es-BO BQ:nl-NL BR:pt-BR BS:en-GB BV:nb-NO BW:en-GB BY:be-BY BZ:en-BZ CA:fr-CA
  CD:fr-FR CF:fr-FR CG:fr-FR CH:de-CH/fr-CH/it-CH CI:fr-FR CL:es-CL CM:fr-FR CN:zh-CN CO:es-CO CR:es-CR CV:pt-CV
  CW:nl-NL CY:el-GR CZ:cs-CZ DE:de-DE DJ:fr-FR DK:da-DK DO:es-DO DZ:ar-DZ EC:es-EC EE:et-EE EG:ar-EG ER:ar-SA
  ES:es-ES/ca-ES/eu-ES/gl-ES ET:am-ET FI:fi-FI/sv-FI FJ:en-GB FO:fo-FO FR:fr-FR GA:fr-FR GB:en-GB GE:ka-GE
  GF:fr-FR GH:en-GB GL:da-DK GN:fr-FR GP:fr-FR GQ:es-ES GR:el-GR GT:es-GT GW:pt-PT HK:zh-HK HN:es-HN HR:hr-HR
  HT:fr-FR HU:hu-HU ID:id-ID IE:en-IE IL:he-IL IN:en-IN/hi-IN IQ:ar-IQ IS:is-IS IT:it-IT JM:en-JM JO:ar-JO
  JP:ja-JP KE:sw-KE KG:ky-KG KH:km-KH KM:fr-FR KN:en-GB KR:ko-KR KW:ar-KW KY:en-GB KZ:kk-KZ LA:lo-LA LB:ar-LB
  LI:de-LI LK:si-LK LT:lt-LT LU:de-LU/fr-LU LV:lv-LV LY:ar-LY MA:ar-MA MC:fr-MC MD:ro-RO ME:sr-Latn-ME MF:fr-FR
  MG:fr-FR MK:mk-MK ML:fr-FR MN:mn-MN MO:zh-MO MQ:fr-FR MR:ar-SA MT:mt-MT MU:en-GB MV:dv-MV MX:es-MX MY:en-MY
  MZ:pt-PT! NA:en-GB NC:fr-FR NE:fr-FR NG:ha-Latn-NG NI:es-NI NL:nl-NL NO:nb-NO NP:ne-NP NZ:en-NZ OM:ar-OM
  PA:es-PA PE:es-PE PF:fr-FR PH:en-PH PK:ur-PK PL:pl-PL PM:fr-FR PR:es-PR PS:ar-SA PT:pt-PT PY:es-PY QA:ar-QA
  RE:fr-FR RO:ro-RO RS:sr-Latn-RS/sr-Cyrl-RS RU:ru-RU RW:rw-RW SA:ar-SA SE:sv-SE SG:en-SG/zh-SG SI:sl-SI
  SJ:nb-NO SK:sk-SK SM:it-IT SN:wo-SN SO:ar-SA SR:nl-NL! ST:pt-PT SV:es-SV TD:fr-FR TF:fr-FR TG:fr-FR TH:th-TH
  TJ:tg-Cyrl-TJ TL:pt-PT TM:tk-TM TN:ar-TN TR:tr-TR TT:en-TT TW:zh-TW TZ:en-GB UA:uk-UA UG:en-GB US:es-US
  UY:es-UY UZ:uz-Latn-UZ VA:it-IT VE:es-VE VN:vi-VN WF:fr-FR XE:nl-NL XJ:nb-NO XS:nl-NL YE:ar-YE YT:fr-FR
  ZA:en-ZA ZM:en-GB ZW:en-ZW
`;

const words = (text: string): string[] => text.trim().split(/\s+/);

function readEntry(entry: string): [country: string, cultures: string[]] {
  const cultures = entry.slice(3).replace("!", "").split("/");
  return [entry.slice(0, 2), entry.endsWith("!") || cultures.includes("en-US") ? cultures : [...cultures, "en-US"]];
}

const culturesByCountry = new Map<string, string[]>([
  ...words(englishOnly).map((country): [string, string[]] => [country, ["en-US"]]),
  ...words(localCultures).map(readEntry),
  // First-hand rules put the United States' English first (reference 2.10).
  ["US", ["en-US", "es-US"]],
]);

const canonicalCultures = new Map([...culturesByCountry.values()].flat().map((culture) => [culture.toLowerCase(), culture]));

/** Country codes of the table, sorted. */
export const countryCodes: readonly string[] = [...culturesByCountry.keys()].sort();

/** The cultures of a country code in capitals, its own first; empty for an unknown code. */
export function culturesOf(country: string): readonly string[] {
  return culturesByCountry.get(country) ?? [];
}

/** The table's spelling of a culture in any case ("EN-US" -> "en-US"); null when no country has it. */
export function canonicalCulture(culture: string): string | null {
  return canonicalCultures.get(culture.toLowerCase()) ?? null;
}
