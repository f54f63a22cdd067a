// Add-PCAuthentication: signs in for the commands that follow.
import type { SignInParameters } from "#partner/client/sign-in.ts";
import { graphResource, partnerResource, requestToken, signInParameters } from "#partner/client/sign-in.ts";
import { setGlobal } from "#partner/client/sign-in-state.ts";
import { cmdlet } from "#engine/cmdlet.ts";
import { hashLiteral } from "#dotnet/types/hashtable.ts";

export default cmdlet<SignInParameters>({
  name: "Add-PCAuthentication",
  module: "PartnerCenterModule",
  function: true,
  synopsis: "Signs in to Partner Center.",
  description: "Keeps the token in $GlobalToken, from where the other commands take it. In the practice tenant you are signed in from the start.",
  parameters: signInParameters,
  output: ["System.Collections.Hashtable"],
  examples: [{
    title: "As an application",
    code: "$secret = ConvertTo-SecureString 'the secret' -AsPlainText -Force\nAdd-PCAuthentication -CspAppId '11111111-1111-4111-8111-111111111111' -CspDomain 'contosocsp.onmicrosoft.com' -CspClientSecret $secret",
  }],
  links: ["New-PCSaToken"],
  run(call) {
    return {
      async end(p) {
        const answer = await requestToken(call, p);
        if ("problem" in answer) return call.write(answer.problem);
        setGlobal(call, "GlobalToken", answer.token);
        const summary = hashLiteral();
        summary.set("Resource", p.Credential ? partnerResource : graphResource);
        summary.set("Domain", p.CspDomain);
        summary.set("ClientId", p.CspAppId);
        if (p.Credential) summary.set("Username", p.Credential.userName);
        call.write(summary);
      },
    };
  },
});
