// if, break, continue, return, exit, throw.
import type { BreakStatementAst, ContinueStatementAst, ExitStatementAst, IfStatementAst, ReturnStatementAst, StatementAst, ThrowStatementAst } from "#grammar/tree.ts";
import { NetException } from "#dotnet/core/exception.ts";
import { findType } from "#dotnet/core/type.ts";
import { tryConvert } from "../convert/convert-to.ts";
import { isTrue } from "../convert/truth.ts";
import { ErrorRecord, TerminatingError, runtimeError } from "../errors/error-record.ts";
import { InvocationInfo } from "../errors/invocation-info.ts";
import type { StatementCode } from "../pipeline/compiled-block.ts";
import { ExitSignal, LoopControl, RETURN } from "../pipeline/flow.ts";
import type { Signal } from "../pipeline/flow.ts";
import type { Frame } from "../pipeline/frame.ts";
import { emit } from "../pipeline/pipe.ts";
import { automationNull } from "../values/automation-null.ts";
import { after } from "../values/maybe.ts";
import type { Maybe } from "../values/maybe.ts";
import { baseOf } from "../values/ps-object.ts";
import { textOf } from "../values/text.ts";
import type { Compiler } from "./compiler.ts";

export function ifStatement(node: IfStatementAst, compiler: Compiler): StatementCode {
  const clauses = node.clauses.map((c) => ({ at: c.condition, test: compiler.value(c.condition).run, body: compiler.list(c.body) }));
  const otherwise = node.elseClause ? compiler.list(node.elseClause) : null;
  const from = (frame: Frame, start: number): Maybe<Signal> => {
    for (let i = start; i < clauses.length; i++) {
      const { at, test, body } = clauses[i]!;
      frame.at = at;
      const value = test(frame);
      if (typeof value !== "boolean" && value instanceof Promise) {
        return value.then((settled: unknown) => {
          frame.engine.success = true;
          return isTrue(settled) ? body(frame) : from(frame, i + 1);
        });
      }
      frame.engine.success = true;
      if (value === true || (value !== false && isTrue(value))) return body(frame);
    }
    return otherwise === null ? undefined : otherwise(frame);
  };
  return (frame) => from(frame, 0);
}

export function loopControl(node: BreakStatementAst | ContinueStatementAst, compiler: Compiler): StatementCode {
  const kind = node.kind === "BreakStatement" ? "break" : "continue";
  const { label } = node;
  if (!label) {
    const signal = new LoopControl(kind, null);
    return () => signal;
  }
  if (label.kind === "StringConstantExpression") {
    const signal = new LoopControl(kind, label.value);
    return () => signal;
  }
  const { run } = compiler.expression(label);
  return (frame) => after(run(frame), (value) => new LoopControl(kind, textOf(value, frame.engine)));
}

/** The value of a plain expression, or null when the statement has to run as one. */
function plain(node: StatementAst): boolean {
  if (node.kind === "CommandExpression") return true;
  return node.kind === "Pipeline" && node.pipelineElements.length === 1 && node.pipelineElements[0]!.kind === "CommandExpression" && !node.pipelineElements[0]!.redirections.length;
}

export function returnStatement(node: ReturnStatementAst, compiler: Compiler): StatementCode {
  const { pipeline } = node;
  if (!pipeline) return () => RETURN;
  if (plain(pipeline)) {
    const { run } = compiler.value(pipeline);
    const write = (frame: Frame, value: unknown): Maybe<Signal> => {
      if (frame.returns) {
        frame.returns.write(value);
        return RETURN;
      }
      const written = emit(frame.out, value);
      return written instanceof Promise ? written.then(() => RETURN) : RETURN;
    };
    return (frame) => {
      const value = run(frame);
      return value instanceof Promise ? value.then((v: unknown) => write(frame, v)) : write(frame, value);
    };
  }
  const code = compiler.statement(pipeline);
  const collected = compiler.capture(code);
  return (frame) => {
    if (!frame.returns) return after(code(frame), (signal) => signal ?? RETURN);
    return after(collected(frame), (value): Signal => {
      frame.returns!.write(value);
      return RETURN;
    });
  };
}

export function exitStatement(node: ExitStatementAst, compiler: Compiler): StatementCode {
  const value = node.pipeline ? compiler.value(node.pipeline) : null;
  return (frame) =>
    after(value ? value.run(frame) : 0, (code): Signal => {
      const int = findType("System.Int32");
      const converted = int ? tryConvert(code === automationNull ? null : code, int, frame.engine) : null;
      throw new ExitSignal(typeof converted?.value === "number" ? converted.value : 0);
    });
}

export function throwStatement(node: ThrowStatementAst, compiler: Compiler): StatementCode {
  const value = node.pipeline ? compiler.value(node.pipeline) : null;
  return (frame) => after(value ? value.run(frame) : undefined, (thrown): Signal => {
    throw thrownError(frame, thrown, node);
  });
}

function thrownError(frame: Frame, thrown: unknown, node: ThrowStatementAst): TerminatingError {
  const { handling } = frame.engine;
  if (thrown === undefined && handling) return new TerminatingError(handling.record, "throw");
  const base = baseOf(thrown);
  if (base instanceof ErrorRecord) {
    const copy = new ErrorRecord(base.exception, base.errorId, base.category, base.targetObject);
    copy.errorDetails = base.errorDetails;
    copy.commandId = base.commandId;
    copy.invocation = base.invocation ?? new InvocationInfo(null, "", node);
    copy.scriptStackTrace = base.scriptStackTrace;
    return new TerminatingError(copy, "throw");
  }
  if (base instanceof NetException) {
    const record = new ErrorRecord(base, base.message, "OperationStopped", null);
    record.invocation = new InvocationInfo(null, "", node);
    return new TerminatingError(record, "throw");
  }
  const nothing = thrown === undefined || base === null || base === automationNull;
  const message = nothing ? "ScriptHalted" : textOf(thrown, frame.engine);
  const error = runtimeError({ id: message, message, category: "OperationStopped", target: nothing ? null : thrown, fields: { WasThrownFromThrowStatement: true } });
  error.record.invocation = new InvocationInfo(null, "", node);
  return new TerminatingError(error.record, "throw");
}
