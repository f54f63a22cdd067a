// Options of the aliases a session starts with: which are read-only, and which every scope shares.

const READ_ONLY_ALL_SCOPE = new Set("% ? foreach where select".split(" "));
const ALL_SCOPE = new Set("cd copy cp del dir echo move popd pushd mv".split(" "));
const READ_ONLY = new Set(
  ("clc cli clp clv cpi cvpa dbp diff compare ebp epal epcsv fc fl ft fw gal gbp gc gci gcm gcs gdr ghy gi gl gm gmo gp gpv group gsn gu gv iex ihy ii ipal ipcsv ipmo irm iwr " +
    "measure mi mp nal ndr ni nmo nv oh rbp rdr ri rmo rni rnp rp rv rvpa sal saps sasv sbp si sl sort sp spps spsv start sv tee").split(" "),
);

/** Names of ScopedItemOptions. */
export function builtInAliasOptions(name: string): string[] {
  if (READ_ONLY_ALL_SCOPE.has(name)) return ["ReadOnly", "AllScope"];
  if (ALL_SCOPE.has(name)) return ["AllScope"];
  return READ_ONLY.has(name) ? ["ReadOnly"] : [];
}
