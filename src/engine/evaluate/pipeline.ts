// Pipelines, pipeline chains, and expressions as statements.
import type { CommandExpressionAst, PipelineAst, PipelineChainAst, StatementAst } from "#grammar/tree.ts";
import { walk } from "#grammar/tree-walk.ts";
import { Job } from "../jobs/job.ts";
import { ALL_SCOPE } from "../scope/scope.ts";
import type { StatementCode } from "../pipeline/compiled-block.ts";
import type { Frame } from "../pipeline/frame.ts";
import { resuming } from "../pipeline/resume.ts";
import type { Signal } from "../pipeline/flow.ts";
import { emit } from "../pipeline/pipe.ts";
import type { Processor } from "../pipeline/processor.ts";
import { connect, runPipeline } from "../pipeline/run.ts";
import { after } from "../values/maybe.ts";
import type { Maybe } from "../values/maybe.ts";
import { commandStage } from "./command.ts";
import type { Stage } from "./command.ts";
import type { Compiler } from "./compiler.ts";
import { redirector } from "./redirect.ts";
import type { Closer, Redirectable, Redirector } from "./redirect.ts";
import { walkedExpression } from "./walked-expression.ts";

export function pipelineStatement(node: PipelineAst, compiler: Compiler): StatementCode {
  if (node.background) return backgroundStatement(node);
  const [first, ...rest] = node.pipelineElements;
  if (first!.kind === "CommandExpression") {
    return rest.length === 0 ? expressionStatement(first!, compiler) : commands(node, first!, compiler);
  }
  return commands(node, null, compiler);
}

/** `command &`: the pipeline as a job. Variables it names go along. */
function backgroundStatement(node: PipelineAst): StatementCode {
  const text = node.source.text.slice(node.start, node.end).replace(/\s*&\s*$/, "");
  const names: string[] = [];
  walk(node, (n) => {
    if (n.kind === "VariableExpression" && n.variablePath.scope === null && n.variablePath.drive === null) names.push(n.variablePath.name);
  });
  return (frame) => {
    const { engine } = frame;
    const job = new Job(engine, { block: engine.parse(text), kind: "BackgroundJob", command: text });
    for (const name of names) {
      const value = engine.getVariable(name);
      if (value !== undefined && !ALL_SCOPE.has(name.toLowerCase())) job.child.setVariable(name, value);
    }
    engine.success = true;
    return emit(frame.out, job);
  };
}

/** An expression as a statement: its value is written, unless it is ++ or --. */
export function expressionStatement(node: CommandExpressionAst, compiler: Compiler): StatementCode {
  const { expression } = node;
  const { run, waits } = compiler.expression(expression);
  const silent = expression.kind === "UnaryExpression" && /^(Postfix)?(PlusPlus|MinusMinus)$/.test(expression.tokenKind);
  const keepsStatus = expression.kind === "ParenExpression" || expression.kind === "SubExpression" || expression.kind === "ArrayExpression";
  let code: StatementCode;
  if (silent) {
    code = (frame) => {
      const value = run(frame);
      if (waits && value instanceof Promise) return value.then(() => succeed(frame));
      frame.engine.success = true;
      return undefined;
    };
  } else {
    const write = (frame: Frame, value: unknown): Maybe<Signal> => {
      if (!keepsStatus) frame.engine.success = true;
      return emit(frame.out, value, frame.engine);
    };
    code = waits
      ? (frame) => {
          const value = run(frame);
          return value instanceof Promise ? value.then((v: unknown) => write(frame, v)) : write(frame, value);
        }
      : (frame) => write(frame, run(frame));
  }
  const redirect = redirector(node.redirections, compiler);
  return redirect ? (frame) => redirected(frame, redirect, code) : code;
}

function succeed(frame: Frame): undefined {
  frame.engine.success = true;
  return undefined;
}

/** Runs code with the frame's own pipes moved. */
function redirected(frame: Frame, redirect: Redirector, code: StatementCode): Maybe<Signal> {
  const { out, streams } = frame;
  const moved: Redirectable = { out, streams };
  return after(redirect(frame, moved), (close) => {
    frame.out = moved.out;
    frame.streams = moved.streams;
    const restore = () => {
      frame.out = out;
      frame.streams = streams;
    };
    let signal: Maybe<Signal>;
    try {
      signal = code(frame);
    } catch (thrown) {
      restore();
      return after(close?.(), () => {
        throw thrown;
      });
    }
    if (signal instanceof Promise) {
      return signal.finally(restore).then((s) => after(close?.(), () => s));
    }
    restore();
    const result = signal;
    return after(close?.(), () => result);
  });
}

function commands(node: PipelineAst, first: CommandExpressionAst | null, compiler: Compiler): StatementCode {
  const nodes = node.pipelineElements.filter((e) => e.kind === "Command");
  const stages = nodes.map((n) => commandStage(n, compiler));
  const redirects = nodes.map((n) => redirector(n.redirections, compiler));
  const plain = redirects.every((r) => r === null);
  const source = first ? walkedExpression(first.expression, compiler) : null;
  const start = (frame: Frame, processors: Processor[], value: unknown): Maybe<Signal> => {
    connect(processors, frame.out, source !== null);
    const feed = source ? (input: Parameters<typeof emit>[0]) => emit(input, value, frame.engine) : null;
    if (plain) return runPipeline(processors, feed) as Maybe<undefined>;
    return after(openAll(frame, processors, { redirects, from: 0, closers: [] }), (closers) => withClosing(() => runPipeline(processors, feed), closers));
  };
  if (stages.length === 1 && !source) {
    const stage = stages[0]!;
    return (frame) => {
      const processor = resuming(frame, stage(frame));
      return resuming(frame, processor instanceof Promise ? processor.then((p) => start(frame, [p], null)) : start(frame, [processor], null));
    };
  }
  const build = (frame: Frame, value: unknown): Maybe<Signal> => {
    const made = makeAll(frame, stages, []);
    return resuming(frame, made instanceof Promise ? made.then((list) => start(frame, list, value)) : start(frame, made, value));
  };
  if (!source) return (frame) => build(frame, null);
  return (frame) => {
    const value = source.run(frame);
    return value instanceof Promise ? value.then((v: unknown) => build(frame, v)) : build(frame, value);
  };
}

function makeAll(frame: Frame, stages: readonly Stage[], made: Processor[]): Maybe<Processor[]> {
  for (let i = made.length; i < stages.length; i++) {
    const processor = resuming(frame, stages[i]!(frame));
    if (processor instanceof Promise) {
      return processor.then((p) => {
        made.push(p);
        return makeAll(frame, stages, made);
      });
    }
    made.push(processor);
  }
  return made;
}

function openAll(frame: Frame, processors: readonly Processor[], work: { redirects: readonly (Redirector | null)[]; from: number; closers: Closer[] }): Maybe<Closer[]> {
  for (let i = work.from; i < processors.length; i++) {
    const redirect = work.redirects[i];
    if (!redirect) continue;
    const opened = redirect(frame, processors[i]!);
    if (opened instanceof Promise) {
      return opened.then((closer) => {
        if (closer) work.closers.push(closer);
        return openAll(frame, processors, { ...work, from: i + 1 });
      });
    }
    if (opened) work.closers.push(opened);
  }
  return work.closers;
}

function withClosing(action: () => Maybe<void>, closers: readonly Closer[]): Maybe<undefined> {
  const close = (from: number): Maybe<undefined> => {
    for (let i = from; i < closers.length; i++) {
      const done = closers[i]!();
      if (done instanceof Promise) return done.then(() => close(i + 1));
    }
    return undefined;
  };
  const failed = (thrown: unknown): Maybe<undefined> =>
    after(close(0), () => {
      throw thrown;
    });
  let done: Maybe<void>;
  try {
    done = action();
  } catch (thrown) {
    return failed(thrown);
  }
  return done instanceof Promise ? done.then(() => close(0), failed) : close(0);
}

/** a && b || c, by success of what ran last. */
export function chainStatement(node: PipelineChainAst, compiler: Compiler): StatementCode {
  const left = compiler.statement(node.lhsPipelineChain as StatementAst);
  const right = compiler.statement(node.rhsPipeline as StatementAst);
  const wanted = node.operator === "AndAnd";
  return (frame) =>
    after(left(frame), (signal) => {
      if (signal !== undefined || frame.engine.success !== wanted) return signal;
      return right(frame);
    });
}
