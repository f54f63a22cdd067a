// Get-PCOrder: a customer's orders, or one of them.
import { completeCustomer } from "#partner/client/customer-ids.ts";
import { saToken, tenantId } from "#partner/client/parameter-help.ts";
import { apiBase, moduleHeaders, sendJson } from "#partner/client/partner-request.ts";
import { tenantFor, tokenFor } from "#partner/client/sign-in-state.ts";
import { writeReply } from "#partner/client/typed-reply.ts";
import { cmdlet } from "#engine/cmdlet.ts";

interface Parameters {
  TenantId?: string;
  OrderId?: string;
  SaToken?: string;
}

export default cmdlet<Parameters>({
  name: "Get-PCOrder",
  module: "PartnerCenterModule",
  function: true,
  synopsis: "Shows a customer's orders.",
  description: "With -OrderId one order, otherwise all of the customer. The practice tenant sells nothing, so it has none.",
  parameters: {
    TenantId: { ...tenantId, complete: completeCustomer },
    OrderId: { type: "string", help: "Id of one order." },
    SaToken: saToken,
  },
  output: ["System.Management.Automation.PSCustomObject"],
  examples: [{ title: "Of the selected customer", code: "Get-PCOrder" }],
  links: ["Select-PCCustomer"],
  run(call) {
    return {
      async end(p) {
        const headers = moduleHeaders(tokenFor(call, p.SaToken));
        const uri = `${apiBase}customers/${tenantFor(call, p.TenantId)}/orders${p.OrderId ? `/${p.OrderId}` : ""}`;
        writeReply(call, await sendJson(call, { method: "GET", uri, headers }), "Order");
      },
    };
  },
});
