// Get-PCSubscribedSKU: the licences a customer has.
import { completeCustomer } from "#partner/client/customer-ids.ts";
import { saToken, tenantId } from "#partner/client/parameter-help.ts";
import { apiBase, moduleHeaders, sendJson } from "#partner/client/partner-request.ts";
import { tenantFor, tokenFor } from "#partner/client/sign-in-state.ts";
import { writeReply } from "#partner/client/typed-reply.ts";
import { cmdlet } from "#engine/cmdlet.ts";

interface Parameters {
  TenantId?: string;
  SaToken?: string;
}

export default cmdlet<Parameters>({
  name: "Get-PCSubscribedSKU",
  module: "PartnerCenterModule",
  function: true,
  synopsis: "Shows the licences a customer has.",
  description: "The practice tenant sells nothing, so it has none.",
  parameters: { TenantId: { ...tenantId, complete: completeCustomer }, SaToken: saToken },
  output: ["System.Management.Automation.PSCustomObject"],
  examples: [{ title: "Of the selected customer", code: "Get-PCSubscribedSKU" }],
  links: ["Select-PCCustomer"],
  run(call) {
    return {
      async end(p) {
        const headers = moduleHeaders(tokenFor(call, p.SaToken));
        const uri = `${apiBase}customers/${tenantFor(call, p.TenantId)}/subscribedskus`;
        writeReply(call, await sendJson(call, { method: "GET", uri, headers }), "SubscribedSku");
      },
    };
  },
});
