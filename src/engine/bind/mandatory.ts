// Asks for mandatory parameters that were not given, as the console does.
import { typeNamed } from "#dotnet/core/type.ts";
import type { Session } from "../session.ts";
import { bindingError } from "./binding-error.ts";
import type { BindingContext } from "./binding-error.ts";
import { countSets, membershipIn } from "./metadata.ts";
import type { Parameter } from "./metadata.ts";
import { filterSets } from "./sets.ts";
import type { SetState } from "./sets.ts";

/**
 * The mandatory parameters still missing, in the sets that remain; also narrows the sets when some of them lack nothing.
 * With `expectsInput`, parameters that the pipeline can fill do not count.
 */
export function missingMandatory(
  context: BindingContext,
  state: SetState,
  options: { expectsInput: boolean; parameters: readonly Parameter[] },
): { missing: Parameter[]; mask: number } {
  const { metadata } = context;
  const every = metadata.sets.length ? (1 << metadata.sets.length) - 1 : -1;
  let mask = state.mask === -1 ? every : state.mask;
  const lacking = (bit: number) =>
    options.parameters.filter((p) => {
      if (state.bound.has(p)) return false;
      const membership = membershipIn(p, bit);
      return membership?.mandatory === true && !(options.expectsInput && membership.pipeline);
    });
  if (mask === -1 || countSets(mask) <= 1) return { missing: lacking(mask), mask: state.mask };
  const satisfied = filterSets(mask, (bit) => lacking(bit).length === 0);
  if (satisfied) {
    mask = satisfied;
    return { missing: [], mask };
  }
  if (metadata.defaultMask & mask) return { missing: lacking(metadata.defaultMask), mask: metadata.defaultMask };
  return { missing: lacking(-1), mask: state.mask };
}

/** Asks for each missing parameter and hands the answer to `bind`. Throws MissingMandatoryParameter where nobody can answer. */
export async function askForMandatory(
  context: BindingContext,
  missing: readonly Parameter[],
  run: { session: Session; bind(parameter: Parameter, value: unknown): Promise<void> | void },
): Promise<void> {
  const { session } = run;
  const { prompt, output } = session.ports;
  const unanswered = () =>
    bindingError(context, {
      id: "MissingMandatoryParameter",
      message: `Cannot process command because of one or more missing mandatory parameters: ${missing.map((p) => p.name).join(" ")}.`,
      parameter: missing.map((p) => p.name).join(" "),
    });
  if (!prompt.interactive) throw unanswered();
  const { metadata, invocation } = context;
  output.write(`\ncmdlet ${metadata.name} at command pipeline position ${invocation.pipelinePosition}\nSupply values for the following parameters:\n`, "output");
  for (const parameter of missing) {
    const value = await ask(session, parameter);
    if (value === null) {
      session.checkStop();
      throw unanswered();
    }
    await run.bind(parameter, value);
  }
}

/** One line; several for an array, until an empty one. Null when the input ended. */
async function ask(session: Session, parameter: Parameter): Promise<unknown> {
  const { prompt } = session.ports;
  const secure = parameter.type !== null && parameter.type === typeNamed("System.Security.SecureString");
  if (!parameter.type?.isArray) return prompt.readLine(`${parameter.name}: `, { mask: secure });
  const answers: string[] = [];
  for (;;) {
    const line = await prompt.readLine(`${parameter.name}[${answers.length}]: `);
    if (line === null) return answers.length ? answers : null;
    if (line === "") return answers;
    answers.push(line);
  }
}
