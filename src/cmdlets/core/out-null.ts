// Out-Null: takes everything and gives nothing.
import { cmdlet } from "#engine/cmdlet.ts";

interface Parameters {
  InputObject?: unknown;
}

export default cmdlet<Parameters>({
  name: "Out-Null",
  module: "Microsoft.PowerShell.Core",
  synopsis: "Hides output instead of sending it on or showing it.",
  parameters: {
    InputObject: { type: "psobject", pipeline: "value", help: "The objects to drop." },
  },
  examples: [{ title: "Run a command for its effect alone", code: "New-PCCustomerAgreement @agreement | Out-Null" }],
  links: ["Out-Host", "Out-Default"],
  run() {
    return {};
  },
});
