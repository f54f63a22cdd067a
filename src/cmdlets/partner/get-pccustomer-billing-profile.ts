// Get-PCCustomerBillingProfile: who pays and where.
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
  name: "Get-PCCustomerBillingProfile",
  module: "PartnerCenterModule",
  function: true,
  synopsis: "Shows a customer's billing profile.",
  parameters: { TenantId: { ...tenantId, complete: completeCustomer }, SaToken: saToken },
  output: ["System.Management.Automation.PSCustomObject"],
  examples: [{ title: "Of the selected customer", code: "Get-PCCustomerBillingProfile" }],
  links: ["Select-PCCustomer", "New-PCCustomerBillingProfile"],
  run(call) {
    return {
      async end(p) {
        const headers = moduleHeaders(tokenFor(call, p.SaToken));
        const uri = `${apiBase}customers/${tenantFor(call, p.TenantId)}/profiles/billing`;
        writeReply(call, await sendJson(call, { method: "GET", uri, headers }), "CustomerBillingProfile");
      },
    };
  },
});
