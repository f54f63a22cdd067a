// The five streams besides output, as one immutable bundle that redirections and common parameters replace.
import type { Pipe } from "./pipe.ts";

export type SideStream = "error" | "warning" | "verbose" | "debug" | "information";

export type Streams = { readonly [S in SideStream]: Pipe };

export const SIDE_STREAMS: readonly SideStream[] = ["error", "warning", "verbose", "debug", "information"];
