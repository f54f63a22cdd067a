// System.ComponentModel.Component and what belongs to it: the base of timers and processes.
import { defineType } from "../core/type.ts";

export default [
  defineType({ name: "System.ComponentModel.Component", base: "System.MarshalByRefObject", interfaces: ["System.IDisposable"] }),
  defineType({ name: "System.ComponentModel.ISite", kind: "interface" }),
  defineType({ name: "System.ComponentModel.IContainer", kind: "interface" }),
];
