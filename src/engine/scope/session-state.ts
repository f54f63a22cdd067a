// A session state: the scopes of the global session or of one module, and which of them is current.
import { Layout } from "./layout.ts";
import { Scope } from "./scope.ts";

export class SessionState {
  readonly root: Scope;
  /** Innermost scope of what runs in this state now. */
  current: Scope;
  /** The module; null for the global state. */
  readonly module: object | null;

  constructor(parent: Scope | null, module: object | null) {
    this.root = new Scope(parent, new Layout(), true);
    this.current = this.root;
    this.module = module;
  }
}
