// Windows identifiers (LCID) and three-letter names of cultures.

const lcids =
  "ar-SA:1025 bg-BG:1026 ca-ES:1027 zh-TW:1028 cs-CZ:1029 da-DK:1030 de-DE:1031 el-GR:1032 en-US:1033 fi-FI:1035 fr-FR:1036 he-IL:1037 hu-HU:1038 is-IS:1039 it-IT:1040 ja-JP:1041 ko-KR:1042 " +
  "nl-NL:1043 nb-NO:1044 pl-PL:1045 pt-BR:1046 ro-RO:1048 ru-RU:1049 hr-HR:1050 sk-SK:1051 sq-AL:1052 sv-SE:1053 th-TH:1054 tr-TR:1055 ur-PK:1056 id-ID:1057 uk-UA:1058 be-BY:1059 sl-SI:1060 " +
  "et-EE:1061 lv-LV:1062 lt-LT:1063 fa-IR:1065 vi-VN:1066 eu-ES:1069 mk-MK:1071 af-ZA:1078 hi-IN:1081 ms-MY:1086 zh-CN:2052 de-CH:2055 en-GB:2057 es-MX:2058 fr-BE:2060 it-CH:2064 nl-BE:2067 " +
  "nn-NO:2068 pt-PT:2070 zh-HK:3076 de-AT:3079 en-AU:3081 es-ES:3082 fr-CA:3084 en-CA:4105 fr-CH:4108 zh-SG:4100 de-LU:4103 en-NZ:5129 en-IE:6153 en-ZA:7177 en-IN:16393 " +
  "ar:1 bg:2 ca:3 cs:5 da:6 de:7 el:8 en:9 es:10 fi:11 fr:12 he:13 hu:14 is:15 it:16 ja:17 ko:18 nl:19 nb:31764 no:20 pl:21 pt:22 ro:24 ru:25 hr:26 sk:27 sv:29 th:30 tr:31 uk:34 vi:42";
const table = new Map(lcids.split(" ").map((pair) => [pair.slice(0, pair.indexOf(":")), Number(pair.slice(pair.indexOf(":") + 1))]));

/** Names of the cultures that have a number; without country when `neutral`. */
export function knownCultures(neutral: boolean): string[] {
  return [...table.keys()].filter((name) => !name.includes("-") === neutral).sort();
}

/** 127 for the invariant culture, 4096 for those without a number of their own. */
export function lcidOf(name: string): number {
  return name === "" ? 127 : (table.get(name) ?? 4096);
}

const letters = new Map(
  ("ar:ara bg:bul ca:cat zh:zho cs:ces da:dan de:deu el:ell en:eng es:spa et:est fa:fas fi:fin fr:fra he:heb hi:hin hr:hrv hu:hun id:ind is:isl it:ita ja:jpn ko:kor lt:lit lv:lav ms:msa nb:nob " +
    "nl:nld nn:nno no:nor pl:pol pt:por ro:ron ru:rus sk:slk sl:slv sq:sqi sr:srp sv:swe th:tha tr:tur uk:ukr ur:urd vi:vie").split(" ").map((pair) => [pair.slice(0, 2), pair.slice(3)]),
);

/** ISO 639-2 name: "eng"; "ivl" for the invariant culture. */
export function threeLetterName(name: string): string {
  return name === "" ? "ivl" : (letters.get(name.split("-")[0]!) ?? name.split("-")[0]!);
}
