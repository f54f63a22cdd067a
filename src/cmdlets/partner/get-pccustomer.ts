// Get-PCCustomer: one customer, or the list.
import { saToken } from "#partner/client/parameter-help.ts";
import { apiBase, moduleHeaders, sendJson } from "#partner/client/partner-request.ts";
import { tokenFor } from "#partner/client/sign-in-state.ts";
import { writeReply } from "#partner/client/typed-reply.ts";
import { nameFilter } from "#partner/client/name-filter.ts";
import { completeCustomer } from "#partner/client/customer-ids.ts";
import { cmdlet } from "#engine/cmdlet.ts";

interface Parameters {
  TenantId?: string;
  StartsWith?: string;
  ResultSize?: number;
  SaToken?: string;
}

export default cmdlet<Parameters>({
  name: "Get-PCCustomer",
  module: "PartnerCenterModule",
  function: true,
  synopsis: "Shows customers.",
  description: "With -TenantId one customer with its billing profile; with -StartsWith those whose company name begins so; otherwise the list.",
  parameters: {
    TenantId: { type: "string", help: "Id of one customer.", complete: completeCustomer },
    StartsWith: { type: "string", help: "Beginning of the company name." },
    ResultSize: { type: "int", validation: [{ kind: "Range", minimum: 1, maximum: 500 }], default: "200", help: "The most customers to fetch." },
    SaToken: saToken,
  },
  output: ["System.Management.Automation.PSCustomObject"],
  examples: [
    { title: "All customers", code: "Get-PCCustomer | Format-Table id, relationshipToPartner" },
    { title: "By name", code: "Get-PCCustomer -StartsWith 'Con'" },
  ],
  links: ["Select-PCCustomer", "New-PCCustomer"],
  run(call) {
    return {
      async end(p) {
        const headers = moduleHeaders(tokenFor(call, p.SaToken));
        const size = p.ResultSize ?? 200;
        const list = `customers?size=${size}`;
        const path = p.StartsWith ? `${list}&filter=${nameFilter(p.StartsWith)}` : p.TenantId ? `customers/${p.TenantId}` : list;
        writeReply(call, await sendJson(call, { method: "GET", uri: apiBase + path, headers }), "Customer");
      },
    };
  },
});
