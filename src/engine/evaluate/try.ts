// try, catch, finally.
import type { TryStatementAst } from "#grammar/tree.ts";
import type { TerminatingError } from "../errors/error-record.ts";
import { ErrorRecord } from "../errors/error-record.ts";
import type { StatementCode } from "../pipeline/compiled-block.ts";
import { asTerminating, placeError } from "../pipeline/fault.ts";
import { attribute } from "../pipeline/command-streams.ts";
import { isFlow } from "../pipeline/flow.ts";
import type { Signal } from "../pipeline/flow.ts";
import type { Frame } from "../pipeline/frame.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { after } from "../values/maybe.ts";
import type { Maybe } from "../values/maybe.ts";
import { findClause } from "./catch-match.ts";
import type { Compiler } from "./compiler.ts";
import { typeReader } from "./types.ts";

interface Clause {
  /** Empty for a catch-all. */
  types: ((frame: Frame) => NetType)[];
  code: StatementCode;
}

export function tryStatement(node: TryStatementAst, compiler: Compiler): StatementCode {
  const body = compiler.list(node.body);
  const clauses: Clause[] = node.catchClauses.map((c) => ({ types: c.catchTypes.map((t) => typeReader(t.typeName, t)), code: compiler.list(c.body) }));
  const last = node.finally ? compiler.list(node.finally) : null;
  const guarded: StatementCode = clauses.length ? (frame) => runGuarded(frame, body, clauses) : body;
  return last ? (frame) => withFinally(frame, guarded, last) : guarded;
}

function runGuarded(frame: Frame, body: StatementCode, clauses: readonly Clause[]): Maybe<Signal> {
  const { engine } = frame;
  const { propagate } = engine;
  const { out } = frame;
  engine.propagate = true;
  const restore = () => {
    engine.propagate = propagate;
    frame.out = out;
  };
  let signal: Maybe<Signal>;
  try {
    signal = body(frame);
  } catch (thrown) {
    restore();
    return caught(frame, thrown, clauses);
  }
  if (signal instanceof Promise) {
    return signal.then(
      (result) => {
        restore();
        return result;
      },
      (thrown: unknown) => {
        restore();
        return caught(frame, thrown, clauses);
      },
    );
  }
  restore();
  return signal;
}

function caught(frame: Frame, thrown: unknown, clauses: readonly Clause[]): Maybe<Signal> {
  if (isFlow(thrown)) throw thrown;
  const error = asTerminating(thrown);
  const { record } = error;
  const { engine } = frame;
  placeError(record, frame, frame.at);
  attribute(record, { engine, invocation: record.invocation!, commandId: record.commandId });
  engine.noteError(error);
  const chosen = choose(frame, error, clauses);
  if (!chosen) throw error;
  engine.success = false;
  const { scope } = frame;
  const slot = scope.layout.slotFor("_");
  const old = scope.held(slot);
  scope.slots[slot] = chosen.record;
  const outer = engine.handling;
  engine.handling = error;
  const restore = () => {
    scope.hold(slot, old);
    engine.handling = outer;
  };
  let signal: Maybe<Signal>;
  try {
    signal = chosen.clause.code(frame);
  } catch (again) {
    restore();
    throw again;
  }
  if (signal instanceof Promise) {
    return signal.then(
      (result) => {
        restore();
        return result;
      },
      (again: unknown) => {
        restore();
        throw again;
      },
    );
  }
  restore();
  return signal;
}

function choose(frame: Frame, error: TerminatingError, clauses: readonly Clause[]): { clause: Clause; record: ErrorRecord } | null {
  const types = clauses.map((c) => c.types.map((read) => read(frame)));
  const found = findClause(error, types);
  const general = clauses.find((c) => c.types.length === 0) ?? null;
  if (!found) return general && { clause: general, record: error.record };
  const { record } = error;
  if (found.exception === record.exception) return { clause: clauses[found.index]!, record };
  // A clause for the inner exception sees a record of that exception.
  const inner = new ErrorRecord(found.exception, record.errorId, record.category, record.targetObject);
  inner.invocation = record.invocation;
  inner.commandId = record.commandId;
  inner.scriptStackTrace = record.scriptStackTrace;
  inner.errorDetails = record.errorDetails;
  return { clause: clauses[found.index]!, record: inner };
}

function withFinally(frame: Frame, guarded: StatementCode, last: StatementCode): Maybe<Signal> {
  const { engine } = frame;
  const { out } = frame;
  const finish = (settle: () => Maybe<Signal>): Maybe<Signal> => {
    const broken = frame.out;
    frame.out = out;
    const done = engine.uninterrupted(() => last(frame));
    return after(done, (signal) => {
      frame.out = broken;
      return signal ?? settle();
    });
  };
  let signal: Maybe<Signal>;
  try {
    signal = guarded(frame);
  } catch (thrown) {
    return finish(() => {
      throw thrown;
    });
  }
  if (signal instanceof Promise) {
    return signal.then(
      (result) => finish(() => result),
      (thrown: unknown) =>
        finish(() => {
          throw thrown;
        }),
    );
  }
  const result = signal;
  return finish(() => result);
}
