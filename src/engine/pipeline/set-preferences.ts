// -Verbose, -ErrorAction and their kin on a script function: preference variables of its scope.
import type { Scope } from "../scope/scope.ts";
import { SwitchParameter } from "../values/switch-parameter.ts";
import { actionsOf } from "./common-parameters.ts";

export function setPreferences(scope: Scope, values: ReadonlyMap<string, unknown>): void {
  const set = (parameter: string, variable: string, value: unknown) => {
    if (values.has(parameter)) scope.write(variable.toLowerCase(), variable, value);
  };
  const actions = actionsOf(values);
  set("ErrorAction", "ErrorActionPreference", values.get("ErrorAction"));
  set("WarningAction", "WarningPreference", values.get("WarningAction"));
  set("InformationAction", "InformationPreference", values.get("InformationAction"));
  set("ProgressAction", "ProgressPreference", values.get("ProgressAction"));
  set("Verbose", "VerbosePreference", actions.verbose);
  set("Debug", "DebugPreference", actions.debug);
  if (values.has("WhatIf")) set("WhatIf", "WhatIfPreference", new SwitchParameter(values.get("WhatIf") === true));
  if (values.has("Confirm")) set("Confirm", "ConfirmPreference", values.get("Confirm") === true ? "Low" : "None");
}
