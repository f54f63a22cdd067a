// States and provinces the service knows (reference 2.10; CA, AU and AE are third-party evidence).

const words = (text: string): string[] => text.trim().split(/\s+/);

const table: readonly (readonly [country: string, states: readonly string[]])[] = [
  ["US", words(`
    AK AL AR AZ CA CO CT DC DE FL GA HI IA ID IL IN KS KY LA MA MD ME MI MN MO MS MT NC ND NE NH NJ NM NV NY OH OK OR
    PA RI SC SD TN TX UT VA VT WA WI WV WY
  `)],
  ["CN", words("AH BJ CQ FJ GD GS GX GZ HA HB HE HI HL HN JL JS JX LN NM NX QH SC SD SH SN SX TJ XJ XZ YN ZJ")],
  ["CA", words("AB BC MB NB NL NS NT NU ON PE QC SK YT")],
  ["AU", [
    "Australian Capital Territory", "Jervis Bay Territory", "New South Wales", "Northern Territory", "Queensland",
    "South Australia", "Tasmania", "Victoria", "Western Australia",
  ]],
  ["AE", words("AZ AJ DU FU RK SH UQ")],
];

const statesByCountry = new Map(table);

/**
 * Countries where a state outside the list is refused. The docs name US, CA, CN and MX (no list of MX states was found,
 * so any is taken); AE is refused in a public transcript. In Australia both the names and the short codes pass.
 */
const refusing = new Set(["US", "CA", "CN", "AE"]);

/** The states of a country code in capitals; empty when the country has none or none are known. */
export function statesOf(country: string): readonly string[] {
  return statesByCountry.get(country) ?? [];
}

/** True unless the country is known to refuse the state. Case does not matter. */
export function isStateAccepted(country: string, state: string): boolean {
  if (!refusing.has(country)) return true;
  const wanted = state.trim().toUpperCase();
  return statesOf(country).some((known) => known.toUpperCase() === wanted);
}
