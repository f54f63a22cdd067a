// Names of JSON properties with the keys they are kept under. Objects of one depth mostly have the same names in the same places:
// the last one's are tried first, which spares the making of each key and keeps each name once.

export interface PropertyName {
  readonly name: string;
  readonly key: string;
}

export class PropertyNames {
  /** By depth and place. */
  private readonly last: PropertyName[][] = [];

  named(name: string, depth: number, place: number): PropertyName {
    const names = (this.last[depth] ??= []);
    const known = names[place];
    if (known !== undefined && known.name === name) return known;
    return (names[place] = { name, key: name.toLowerCase() });
  }
}
