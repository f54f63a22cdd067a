// Select-PCCustomer: makes one customer the default of the commands that follow.
import { saToken } from "#partner/client/parameter-help.ts";
import { apiBase, moduleHeaders, sendJson } from "#partner/client/partner-request.ts";
import { setGlobal, tokenFor } from "#partner/client/sign-in-state.ts";
import { fieldOf, writeReply } from "#partner/client/typed-reply.ts";
import { completeCustomer } from "#partner/client/customer-ids.ts";
import { cmdlet } from "#engine/cmdlet.ts";

interface Parameters {
  TenantId: string;
  SaToken?: string;
}

export default cmdlet<Parameters>({
  name: "Select-PCCustomer",
  module: "PartnerCenterModule",
  function: true,
  synopsis: "Selects the customer that other commands work on.",
  description: "Fetches the customer and keeps its id in $GlobalCustomerID, the default of -TenantId.",
  parameters: {
    TenantId: { type: "string", sets: [{ set: "TenantId", mandatory: true }], help: "Id of the customer.", complete: completeCustomer },
    SaToken: saToken,
  },
  output: ["System.Management.Automation.PSCustomObject"],
  examples: [{ title: "The first customer", code: "Select-PCCustomer -TenantId (Get-PCCustomer)[0].id" }],
  links: ["Get-PCCustomer"],
  run(call) {
    return {
      async end(p) {
        const headers = moduleHeaders(tokenFor(call, p.SaToken));
        const reply = await sendJson(call, { method: "GET", uri: `${apiBase}customers/${p.TenantId}`, headers });
        setGlobal(call, "GlobalCustomerID", fieldOf(reply, "id"));
        writeReply(call, reply, "Customer");
      },
    };
  },
});
