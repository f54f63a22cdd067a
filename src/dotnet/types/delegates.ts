// The delegate types of the System namespace: what a script block can be cast to.
import { defineType } from "../core/type.ts";

const make = (name: string, parameters: string[], invoke: string) =>
  defineType({
    name: parameters.length ? `${name}\`${parameters.length}` : name,
    kind: "delegate",
    base: "System.MulticastDelegate",
    sealed: true,
    ...(parameters.length ? { parameters } : {}),
    members: [[`${invoke}`, (self: unknown, ...args: unknown[]) => (typeof self === "function" ? (self as (...a: unknown[]) => unknown)(...args) : null)]],
  });

const counts = [0, 1, 2, 3, 4, 5, 6, 7, 8];
const names = (count: number) => (count === 1 ? ["T"] : Array.from({ length: count }, (_, i) => `T${i + 1}`));
const list = (types: string[]) => types.map((t, i) => `${t} arg${types.length === 1 ? "" : i + 1}`).join(", ");

export default [
  ...counts.map((count) => make("System.Action", names(count), `void Invoke(${list(names(count)).replace("T arg", "T obj")})`)),
  ...counts.map((count) => make("System.Func", [...names(count), "TResult"], `TResult Invoke(${list(names(count))})`)),
  make("System.Predicate", ["T"], "bool Invoke(T obj)"),
  make("System.Comparison", ["T"], "int Invoke(T x, T y)"),
  make("System.Converter", ["TInput", "TOutput"], "TOutput Invoke(TInput input)"),
  make("System.EventHandler", [], "void Invoke(System.Object sender, System.EventArgs e)"),
  make("System.EventHandler", ["TEventArgs"], "void Invoke(System.Object sender, TEventArgs e)"),
  make("System.AsyncCallback", [], "void Invoke(System.IAsyncResult ar)"),
  make("System.Threading.ThreadStart", [], "void Invoke()"),
  make("System.Threading.WaitCallback", [], "void Invoke(System.Object state)"),
  make("System.Threading.TimerCallback", [], "void Invoke(System.Object state)"),
];
