// Get-Random: random numbers, random choices, a random order.
import { cmdlet } from "#engine/cmdlet.ts";
import { generatorOf, randomBlocks, randomParameters } from "#engine/random/random-cmdlet.ts";
import type { RandomParameters } from "#engine/random/random-cmdlet.ts";

export default cmdlet<RandomParameters>({
  name: "Get-Random",
  module: "Microsoft.PowerShell.Utility",
  synopsis: "Gives a random number, or chooses objects at random.",
  description: "Without arguments a whole number from 0 to 2147483646. From a list it takes each object at most once.",
  defaultSet: "RandomNumberParameterSet",
  parameters: {
    ...randomParameters,
    SetSeed: { type: "int", help: "Starts a sequence that repeats itself for the same seed." },
  },
  output: ["System.Int32", "System.Int64", "System.Double"],
  examples: [
    { title: "A die", code: "Get-Random -Minimum 1 -Maximum 7" },
    { title: "One of these", code: "'red', 'green', 'blue' | Get-Random" },
  ],
  links: ["Get-SecureRandom", "New-Guid"],
  run: (call) => randomBlocks(call, () => generatorOf(call.session, call.bound.get("SetSeed") as number | undefined)),
});
