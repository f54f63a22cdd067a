// New-PCSaToken: a token for -SaToken, without making it the default.
import type { SignInParameters } from "#partner/client/sign-in.ts";
import { requestToken, signInParameters } from "#partner/client/sign-in.ts";
import { cmdlet } from "#engine/cmdlet.ts";

export default cmdlet<SignInParameters>({
  name: "New-PCSaToken",
  module: "PartnerCenterModule",
  function: true,
  synopsis: "Gets a token for Partner Center.",
  description: "Gives the token itself, for the -SaToken parameter of other commands; $GlobalToken stays as it is.",
  parameters: signInParameters,
  output: ["System.String"],
  examples: [{
    title: "For one command",
    code: "$secret = ConvertTo-SecureString 'the secret' -AsPlainText -Force\n$token = New-PCSaToken -CspAppId '11111111-1111-4111-8111-111111111111' -CspDomain 'contosocsp.onmicrosoft.com' -CspClientSecret $secret\nGet-PCCustomer -SaToken $token",
  }],
  links: ["Add-PCAuthentication"],
  run(call) {
    return {
      async end(p) {
        const answer = await requestToken(call, p);
        if ("problem" in answer) call.fail(answer.record);
        else call.write(answer.token);
      },
    };
  },
});
