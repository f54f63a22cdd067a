// Which state a postal code lies in, for the two countries where state and postal code must agree (reference 3.4): US and CA.

/** First three digits of US ZIP codes by state, as ranges. */
const zipRanges = `
  AK 995-999 AL 350-369 AR 716-729 AZ 850-865 CA 900-961 CO 800-816 CT 060-069 DC 200-205 DC 569-569 DE 197-199 FL 320-349
  GA 300-319 GA 398-399 HI 967-968 IA 500-528 ID 832-838 IL 600-629 IN 460-479 KS 660-679 KY 400-427 LA 700-714
  MA 010-027 MA 055-055 MD 206-219 ME 039-049 MI 480-499 MN 550-567 MO 630-658 MS 386-397 MT 590-599 NC 270-289
  ND 580-588 NE 680-693 NH 030-038 NJ 070-089 NM 870-884 NV 889-898 NY 100-149 NY 005-005 NY 063-063 OH 430-459
  OK 730-749 OR 970-979 PA 150-196 RI 028-029 SC 290-299 SD 570-577 TN 370-385 TX 750-799 TX 885-885 UT 840-847
  VA 220-246 VA 201-201 VT 050-059 WA 980-994 WI 530-549 WV 247-268 WY 820-831
`;

/** First letters of Canadian postal codes by province. */
const canadianLetters = new Map([
  ["A", "NL"], ["B", "NS"], ["C", "PE"], ["E", "NB"], ["G", "QC"], ["H", "QC"], ["J", "QC"], ["K", "ON"], ["L", "ON"], ["M", "ON"],
  ["N", "ON"], ["P", "ON"], ["R", "MB"], ["S", "SK"], ["T", "AB"], ["V", "BC"], ["X", "NT NU"], ["Y", "YT"],
]);

interface ZipRange {
  state: string;
  first: number;
  last: number;
}

const zips: ZipRange[] = [...zipRanges.matchAll(/([A-Z]{2}) (\d{3})-(\d{3})/g)].map(([, state = "", first, last]) => ({
  state,
  first: Number(first),
  last: Number(last),
}));

/** The states a postal code may lie in; empty when nothing is known about the country or the code. */
export function statesOfPostalCode(country: string, postalCode: string): readonly string[] {
  const code = postalCode.trim().toUpperCase();
  if (country === "CA") return canadianLetters.get(code.slice(0, 1))?.split(" ") ?? [];
  if (country !== "US" || !/^\d{5}/.test(code)) return [];
  const area = Number(code.slice(0, 3));
  return zips.filter(({ first, last }) => first <= area && area <= last).map(({ state }) => state);
}
