// Control flow that leaves JavaScript frames as a thrown value: never an error, never caught by try/catch of a script.

export abstract class ControlFlow {
  /** Distinguishes it from errors where instanceof would not do. */
  readonly flow = true;
}

/** break and continue on their way to a loop, also out of functions and pipelines. */
export class LoopControl extends ControlFlow {
  readonly kind: "break" | "continue";
  readonly label: string | null;
  constructor(kind: "break" | "continue", label: string | null) {
    super();
    this.kind = kind;
    this.label = label;
  }
}

/** return out of a statement whose output was being collected; ends the script block. */
export class ReturnFlow extends ControlFlow {}

/** exit: ends the script file, or the session's line. */
export class ExitSignal extends ControlFlow {
  readonly code: number;
  constructor(code: number) {
    super();
    this.code = code;
  }
}

/** Select-Object -First has enough: everything above `by` in its pipeline ends. */
export class StopUpstream extends ControlFlow {
  readonly by: object;
  constructor(by: object) {
    super();
    this.by = by;
  }
}

/** Ctrl+C: finally and clean blocks run, nothing else does. */
export class PipelineStopped extends ControlFlow {}

/** How a statement ended when it did not just run to its end. */
export type Signal = LoopControl | typeof RETURN | undefined;

/** The return statement: its value was already written. */
export const RETURN: { readonly signal: "return" } = Object.freeze({ signal: "return" });

export function isFlow(thrown: unknown): thrown is ControlFlow {
  return thrown instanceof ControlFlow;
}
