// The delegate types: Action, Func, Predicate, Comparison and their kin. A delegate's value is a JavaScript function.
import type { NetType } from "../core/type.ts";
import { defineType } from "../core/type.ts";

/** One delegate type; its Invoke tells the engine which values the function takes and gives. */
const delegate = (name: string, invoke: string, parameters?: string[]): NetType =>
  defineType({
    name,
    kind: "delegate",
    base: "System.MulticastDelegate",
    sealed: true,
    ...(parameters ? { parameters } : {}),
    members: [[invoke, (self: (...args: unknown[]) => unknown, ...args: unknown[]) => self(...args)]],
  });

const many = (count: number) => Array.from({ length: count }, (_, i) => (count === 1 ? "T" : `T${i + 1}`));
const list = (types: string[]) => types.map((t, i) => `${t} ${types.length === 1 ? "arg" : `arg${i + 1}`}`).join(", ");

const action = (count: number) => (count ? delegate(`System.Action\`${count}`, `void Invoke(${list(many(count)).replace("T arg", "T obj")})`, many(count)) : delegate("System.Action", "void Invoke()"));
const func = (count: number) => delegate(`System.Func\`${count + 1}`, `TResult Invoke(${list(many(count))})`, [...many(count), "TResult"]);

export default [
  ...[0, 1, 2, 3, 4, 5, 6, 7, 8].flatMap((count) => [action(count), func(count)]),
  delegate("System.Predicate`1", "bool Invoke(T obj)", ["T"]),
  delegate("System.Comparison`1", "int Invoke(T x, T y)", ["T"]),
  delegate("System.Converter`2", "TOutput Invoke(TInput input)", ["TInput", "TOutput"]),
  delegate("System.EventHandler", "void Invoke(System.Object sender, System.EventArgs e)"),
  delegate("System.EventHandler`1", "void Invoke(System.Object sender, TEventArgs e)", ["TEventArgs"]),
  delegate("System.AsyncCallback", "void Invoke(System.IAsyncResult ar)"),
  delegate("System.Threading.ThreadStart", "void Invoke()"),
  delegate("System.Threading.WaitCallback", "void Invoke(System.Object state)"),
  delegate("System.Threading.TimerCallback", "void Invoke(System.Object state)"),
];
