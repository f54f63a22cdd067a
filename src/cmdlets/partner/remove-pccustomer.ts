// Remove-PCCustomer: deletes a customer of a sandbox account.
import { saToken } from "#partner/client/parameter-help.ts";
import { apiBase, exchange, moduleHeaders } from "#partner/client/partner-request.ts";
import { refuseTenant, tokenFor } from "#partner/client/sign-in-state.ts";
import { completeCustomer } from "#partner/client/customer-ids.ts";
import { cmdlet } from "#engine/cmdlet.ts";
import { ErrorRecord } from "#engine/errors/error-record.ts";
import { elementsOf } from "#engine/values/enumerate.ts";
import { textOf } from "#engine/values/text.ts";

interface Parameters {
  TenantId?: unknown;
  SaToken?: string;
}

export default cmdlet<Parameters>({
  name: "Remove-PCCustomer",
  module: "PartnerCenterModule",
  function: true,
  synopsis: "Deletes a customer; only in integration sandboxes.",
  description: "A refusal is not an error: the service's response is the output, with StatusCode and StatusDescription.",
  parameters: {
    TenantId: { type: "object", help: "Id of the customer.", complete: completeCustomer },
    SaToken: saToken,
  },
  output: ["System.String", "System.Net.HttpWebResponse"],
  examples: [{ title: "Delete one", code: "Remove-PCCustomer -TenantId 11111111-1111-4111-8111-111111111111" }],
  links: ["Get-PCCustomer", "New-PCCustomer"],
  run(call) {
    return {
      async end(p) {
        const headers = moduleHeaders(tokenFor(call, p.SaToken));
        const first = elementsOf(p.TenantId)?.[0] ?? p.TenantId;
        const id = textOf(first ?? null, call.session);
        if (!id) refuseTenant(call);
        const reply = await exchange(call, { method: "DELETE", uri: `${apiBase}customers/${id}`, headers });
        if (reply instanceof ErrorRecord) call.write(reply.exception.fields.get("Response") ?? null);
        else call.write(new TextDecoder().decode(reply.body));
      },
    };
  },
});
