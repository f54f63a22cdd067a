// Get-SecureRandom: like Get-Random, from the system's own randomness and without a seed.
import { Random } from "#dotnet/types/random.ts";
import { cmdlet } from "#engine/cmdlet.ts";
import { randomBlocks, randomParameters } from "#engine/random/random-cmdlet.ts";
import type { RandomParameters } from "#engine/random/random-cmdlet.ts";

export default cmdlet<RandomParameters>({
  name: "Get-SecureRandom",
  module: "Microsoft.PowerShell.Utility",
  synopsis: "Gives a random number fit for secrets, or chooses objects so.",
  defaultSet: "RandomNumberParameterSet",
  parameters: randomParameters,
  output: ["System.Int32", "System.Int64", "System.Double"],
  examples: [{ title: "A number below 100", code: "Get-SecureRandom -Maximum 100" }],
  links: ["Get-Random"],
  run: (call) => randomBlocks(call, () => new Random()),
});
