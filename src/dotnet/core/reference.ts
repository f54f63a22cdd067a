// What a [ref] or out parameter looks like to library code.

export interface Ref {
  value: unknown;
}
