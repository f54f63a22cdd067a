// System.Globalization.RegionInfo: a country's names, currency and measures.
import { ambient } from "../core/ambient.ts";
import { argumentError } from "../core/exception.ts";
import { NetObject } from "../core/net-object.ts";
import type { NetType } from "../core/type.ts";
import { defineType } from "../core/type.ts";

/** Two letters, three letters, currency, and Windows' number of the place. */
const table =
  "ADANDEUR8 AEAREAED224 AFAFGAFN3 AGATGXCD2 AIAIAXCD300 ALALBALL6 AMARMAMD7 AOAGOAOA9 ARARGARS11 ASASMUSD10 ATAUTEUR14 AUAUSAUD12 AWABWAWG302 " +
  "AXALAEUR10028789 AZAZEAZN5 BABIHBAM25 BBBRBBBD18 BDBGDBDT23 BEBELEUR21 BFBFAXOF245 BGBGRBGN35 BHBHRBHD17 BIBDIBIF38 BJBENXOF28 BLBLMEUR161832015 " +
  "BMBMUBMD20 BNBRNBND37 BOBOLBOB26 BQBESUSD161832258 BRBRABRL32 BSBHSBSD22 BTBTNBTN34 BWBWABWP19 BYBLRBYN29 BZBLZBZD24 CACANCAD39 CCCCKAUD311 CDCODCDF44 " +
  "CFCAFXAF55 CGCOGXAF43 CHCHECHF223 CICIVXOF119 CKCOKNZD312 CLCHLCLP46 CMCMRXAF49 CNCHNCNY45 COCOLCOP51 CRCRICRC54 CUCUBCUP56 CVCPVCVE57 CWCUWANG273 " +
  "CXCXRAUD309 CYCYPEUR59 CZCZECZK75 DEDEUEUR94 DGDGAUSD244 DJDJIDJF62 DKDNKDKK61 DMDMAXCD63 DODOMDOP65 DZDZADZD4 EAXEAEUR244 ECECUUSD66 EEESTEUR70 " +
  "EGEGYEGP67 EHESHMAD244 ERERIERN71 ESESPEUR217 ETETHETB73 FIFINEUR77 FJFJIFJD78 FKFLKFKP315 FMFSMUSD80 FOFRODKK81 FRFRAEUR84 GAGABXAF87 GBGBRGBP242 " +
  "GDGRDXCD91 GEGEOGEL88 GFGUFEUR317 GGGGYGBP324 GHGHAGHS89 GIGIBGIP90 GLGRLDKK93 GMGMBGMD86 GNGINGNF100 GPGLPEUR321 GQGNQXAF69 GRGRCEUR98 GTGTMGTQ99 " +
  "GUGUMUSD322 GWGNBXOF196 GYGUYGYD101 HKHKGHKD104 HNHNDHNL106 HRHRVEUR108 HTHTIHTG103 HUHUNHUF109 ICXICEUR244 IDIDNIDR111 IEIRLEUR68 ILISRILS117 " +
  "IMIMNGBP15126 ININDINR113 IOIOTUSD114 IQIRQIQD121 IRIRNIRR116 ISISLISK110 ITITAEUR118 JEJEYGBP328 JMJAMJMD124 JOJORJOD126 JPJPNJPY122 KEKENKES129 " +
  "KGKGZKGS130 KHKHMKHR40 KIKIRAUD133 KMCOMKMF50 KNKNAXCD207 KPPRKKPW131 KRKORKRW134 KWKWTKWD136 KYCYMKYD307 KZKAZKZT137 LALAOLAK138 LBLBNLBP139 " +
  "LCLCAXCD218 LILIECHF145 LKLKALKR42 LRLBRLRD142 LSLSOZAR146 LTLTUEUR141 LULUXEUR147 LVLVAEUR140 LYLBYLYD148 MAMARMAD159 MCMCOEUR158 MDMDAMDL152 " +
  "MEMNEEUR270 MFMAFEUR31706 MGMDGMGA149 MHMHLUSD199 MKMKDMKD19618 MLMLIXOF157 MMMMRMMK27 MNMNGMNT154 MOMACMOP151 MPMNPUSD337 MQMTQEUR330 MRMRTMRU162 " +
  "MSMSRXCD332 MTMLTEUR163 MUMUSMUR160 MVMDVMVR244 MWMWIMWK156 MXMEXMXN166 MYMYSMYR167 MZMOZMZN168 NANAMNAD254 NCNCLXPF334 NENERXOF173 NFNFKAUD336 " +
  "NGNGANGN175 NINICNIO182 NLNLDEUR176 NONORNOK177 NPNPLNPR178 NRNRUAUD180 NUNIUNZD335 NZNZLNZD183 OMOMNOMR164 PAPANPAB192 PEPERPEN187 PFPYFXPF318 " +
  "PGPNGPGK194 PHPHLPHP201 PKPAKPKR190 PLPOLPLN191 PMSPMEUR206 PNPCNNZD339 PRPRIUSD202 PSPSEILS184 PTPRTEUR193 PWPLWUSD195 PYPRYPYG185 QAQATQAR197 " +
  "REREUEUR198 ROROURON200 RSSRBRSD271 RURUSRUB203 RWRWARWF204 SASAUSAR205 SBSLBSBD30 SCSYCSCR208 SDSDNSDG219 SESWESEK221 SGSGPSGD215 SHSHNSHP343 " +
  "SISVNEUR212 SJSJMNOK220 SKSVKEUR143 SLSLESLE213 SMSMREUR214 SNSENXOF210 SOSOMSOS216 SRSURSRD181 SSSSDSSP276 STSTPSTN233 SVSLVUSD72 SXSXMANG30967 " +
  "SYSYRSYP222 SZSWZSZL260 TCTCAUSD349 TDTCDXAF41 TGTGOXOF232 THTHATHB227 TJTJKTJS244 TKTKLNZD347 TLTLSUSD7299303 TMTKMTMT238 TNTUNTND234 TOTONTOP231 " +
  "TRTURTRY235 TTTTOTTD225 TVTUVAUD236 TWTWNTWD244 TZTZATZS239 UAUKRUAH241 UGUGAUGX240 UMUMIUSD161832256 USUSAUSD244 UYURYUYU246 UZUZBUZS247 VAVATEUR244 " +
  "VCVCTXCD248 VEVENVES249 VGVGBUSD351 VIVIRUSD252 VNVNMVND251 VUVUTVUV174 WFWLFXPF352 WSWSMWST259 XKXKKEUR9914689 YEYEMYER261 YTMYTEUR331 ZAZAFZAR209 " +
  "ZMZMBZMW263 ZWZWEUSD264 ";
const regions = new Map(table.trim().split(" ").map((row) => [row.slice(0, 2), { three: row.slice(2, 5), currency: row.slice(5, 8), place: Number(row.slice(8)) }]));

export class RegionInfo extends NetObject {
  readonly code: string;
  constructor(code: string) {
    super();
    this.code = code;
  }
  override get netType(): NetType {
    return regionType;
  }
  toText(): string {
    return this.code;
  }
  equals(other: unknown): boolean {
    return other instanceof RegionInfo && other.code === this.code;
  }
  hashKey(): string {
    return `region ${this.code}`;
  }
  get facts(): { three: string; currency: string; place: number } {
    return regions.get(this.code)!;
  }
  /** The language most people speak there. */
  get language(): string {
    return new Intl.Locale(`und-${this.code}`).maximize().language;
  }
  nameIn(language: string): string {
    return new Intl.DisplayNames([language], { type: "region" }).of(this.code) ?? this.code;
  }
  currencyIn(language: string): string {
    return new Intl.DisplayNames([language], { type: "currency" }).of(this.facts.currency) ?? this.facts.currency;
  }
  get symbol(): string {
    const parts = new Intl.NumberFormat(`${this.language}-${this.code}`, { style: "currency", currency: this.facts.currency }).formatToParts(1);
    return parts.find((part) => part.type === "currency")?.value ?? this.facts.currency;
  }
}

/** By country ("DE") or culture ("de-DE"). */
function make(name: string | null): RegionInfo {
  if (name === null) throw argumentError("ArgumentNullException", "Value cannot be null.", "name");
  if (name === "") throw argumentError("ArgumentException", "There is no region associated with the Invariant Culture (Culture ID: 0x7F).", "name");
  const code = name.slice(name.lastIndexOf("-") + 1).toUpperCase();
  if (!regions.has(code)) throw argumentError("ArgumentException", `The region name ${name} should not correspond to neutral culture; a specific culture name is required.`, "name");
  return new RegionInfo(code);
}

const regionType: NetType = defineType({
  name: "System.Globalization.RegionInfo",
  members: [
    ["new(string name)", make],
    ["static System.Globalization.RegionInfo CurrentRegion {get;}", () => make(regions.has(ambient.culture.slice(-2)) ? ambient.culture : "US")],
    ["string Name {get;}", (r: RegionInfo) => r.code],
    ["string EnglishName {get;}", (r: RegionInfo) => r.nameIn("en")],
    ["string DisplayName {get;}", (r: RegionInfo) => r.nameIn("en")],
    ["string NativeName {get;}", (r: RegionInfo) => r.nameIn(r.language)],
    ["string TwoLetterISORegionName {get;}", (r: RegionInfo) => r.code],
    ["string ThreeLetterISORegionName {get;}", (r: RegionInfo) => r.facts.three],
    ["string ThreeLetterWindowsRegionName {get;}", (r: RegionInfo) => r.facts.three],
    ["bool IsMetric {get;}", (r: RegionInfo) => r.code !== "US" && r.code !== "LR"],
    ["int GeoId {get;}", (r: RegionInfo) => r.facts.place],
    ["string CurrencyEnglishName {get;}", (r: RegionInfo) => r.currencyIn("en")],
    ["string CurrencyNativeName {get;}", (r: RegionInfo) => r.currencyIn(r.language)],
    ["string CurrencySymbol {get;}", (r: RegionInfo) => r.symbol],
    ["string ISOCurrencySymbol {get;}", (r: RegionInfo) => r.facts.currency],
    ["string ToString()", (r: RegionInfo) => r.toText()],
    ["bool Equals(System.Object value)", (r: RegionInfo, other: unknown) => r.equals(other)],
  ],
});
export default regionType;
