// Get-Error: the latest errors with everything that is known of them.
import { cmdlet } from "#engine/cmdlet.ts";
import { ErrorRecord } from "#engine/errors/error-record.ts";
import { EXTENDED_RECORD } from "#engine/format/extended-error.ts";
import { baseOf, setTypeNames } from "#engine/values/ps-object.ts";

interface Parameters {
  InputObject?: unknown;
  Newest?: number;
}

export default cmdlet<Parameters>({
  name: "Get-Error",
  module: "Microsoft.PowerShell.Utility",
  commandId: "Microsoft.PowerShell.Commands.GetErrorCommand",
  synopsis: "Shows the latest error in full: its exceptions, where it arose, what called it.",
  aliases: ["gerr"],
  defaultSet: "Newest",
  parameters: {
    InputObject: { type: "psobject", sets: [{ set: "Error", pipeline: "value" }], help: "The errors to show." },
    Newest: { type: "int", aliases: ["Last"], sets: ["Newest"], validation: [{ kind: "Range", minimum: 1, maximum: 2147483647 }], default: "1", help: "How many of the latest errors." },
  },
  output: ["System.Management.Automation.ErrorRecord#PSExtendedError"],
  examples: [{ title: "The latest error", code: "try { 1 / 0 } catch { }\nGet-Error" }],
  run(call) {
    return {
      process(p) {
        const given = baseOf(p.InputObject ?? null);
        if (given !== null) return call.write(given instanceof ErrorRecord ? extended(given) : given);
        if (call.isBound("InputObject")) return;
        for (const record of call.session.errors.slice(0, p.Newest ?? 1)) call.write(extended(record));
      },
    };
  },
});

/** A copy that shows itself in full; the record itself keeps its usual display. */
function extended(record: ErrorRecord): unknown {
  const copy = new ErrorRecord(record.exception, record.errorId, record.category, record.targetObject);
  copy.errorDetails = record.errorDetails;
  copy.invocation = record.invocation;
  copy.commandId = record.commandId;
  copy.scriptStackTrace = record.scriptStackTrace;
  return setTypeNames(copy, [EXTENDED_RECORD, "System.Management.Automation.ErrorRecord", "System.Object"]);
}
