// > file, 2>$null, 2>&1, *>&1: where the streams of one command go.
import type { FileRedirectionAst, RedirectionAst, RedirectionStream } from "#grammar/tree.ts";
import type { Argument } from "../bind/argument.ts";
import type { Frame } from "../pipeline/frame.ts";
import { Collector, nullPipe } from "../pipeline/pipe.ts";
import type { Pipe } from "../pipeline/pipe.ts";
import type { Processor } from "../pipeline/processor.ts";
import { SIDE_STREAMS } from "../pipeline/streams.ts";
import type { SideStream, Streams } from "../pipeline/streams.ts";
import { automationNull } from "../values/automation-null.ts";
import { after } from "../values/maybe.ts";
import type { Maybe } from "../values/maybe.ts";
import { textOf } from "../values/text.ts";
import { makeProcessor } from "./command.ts";
import type { Compiler } from "./compiler.ts";

/** Something whose streams can be moved. */
export interface Redirectable {
  out: Pipe;
  streams: Streams;
}

/** Ends what a redirection opened: files are closed, variables set. */
export type Closer = () => Maybe<void>;

/** Applies the redirections; the answer closes them. */
export type Redirector = (frame: Frame, target: Redirectable) => Maybe<Closer | null>;

export function redirector(nodes: readonly RedirectionAst[], compiler: Compiler): Redirector | null {
  if (!nodes.length) return null;
  const files = nodes.filter((n) => n.kind === "FileRedirection").map((node) => ({ node, location: compiler.expression(node.location) }));
  const merges = nodes.filter((n) => n.kind === "MergingRedirection");
  return (frame, target) => {
    const closers: Closer[] = [];
    const open = (i: number): Maybe<void> => {
      const file = files[i];
      if (!file) return;
      return after(file.location.run(frame), (place) =>
        after(openFile(frame, file.node, place), ({ pipe, close }) => {
          send(target, file.node.fromStream, pipe);
          if (close) closers.push(close);
          return open(i + 1);
        }),
      );
    };
    return after(open(0), () => {
      for (const merge of merges) send(target, merge.fromStream, target.out, true);
      return closers.length ? () => closeAll(closers, 0) : null;
    });
  };
}

function closeAll(closers: readonly Closer[], from: number): Maybe<void> {
  for (let i = from; i < closers.length; i++) {
    const done = closers[i]!();
    if (done instanceof Promise) return done.then(() => closeAll(closers, i + 1));
  }
}

function send(target: Redirectable, from: RedirectionStream, pipe: Pipe, merging = false): void {
  if (from === "Output" || (from === "All" && !merging)) target.out = pipe;
  if (from === "Output") return;
  const names = from === "All" ? SIDE_STREAMS : [from.toLowerCase() as SideStream];
  const streams: { -readonly [K in keyof Streams]: Streams[K] } = { ...target.streams };
  for (const name of names) streams[name] = pipe;
  target.streams = streams;
}

/** $null swallows; variable:x keeps; anything else is written as Out-File writes. */
function openFile(frame: Frame, node: FileRedirectionAst, place: unknown): Maybe<{ pipe: Pipe; close: Closer | null }> {
  const { engine } = frame;
  if (place === null || place === automationNull) return { pipe: nullPipe, close: null };
  const path = textOf(place, engine);
  const variable = /^variable:(.+)$/i.exec(path);
  if (variable) {
    const collector = new Collector();
    return {
      pipe: collector,
      close: () => frame.scope.write(variable[1]!.toLowerCase(), variable[1]!, collector.result === automationNull ? null : collector.result),
    };
  }
  const named = (name: string, value: unknown): Argument => ({ kind: "named", name, colon: true, hasValue: true, value, node: node.location, text: `-${name}:` });
  const args: Argument[] = [named("LiteralPath", path), named("Append", node.append)];
  const processor: Processor = makeProcessor(engine, engine.findCommand("Out-File", node), {
    name: "Out-File",
    arguments: args,
    node: null,
    dot: false,
    streams: frame.streams,
  });
  processor.expectsInput = true;
  return after(processor.start(), () => ({
    pipe: processor.input(),
    close: () => after(processor.end(), () => processor.clean()),
  }));
}
