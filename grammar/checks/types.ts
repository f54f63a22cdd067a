// What the checks need to know about .NET types; the engine may offer it, the parser itself knows none.

/** Looks types up by name. */
export interface TypeLookup {
  /** Whether a type name (without brackets) means a type. */
  exists(name: string): boolean;
  /** Whether an attribute name means an attribute type. */
  attributeExists(name: string): boolean;
  /** Whether one type is another or derives from it. */
  derives(name: string, base: string): boolean;
}
