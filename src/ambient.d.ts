// What the bundler adds to the language: the registries read whole folders through import.meta.glob.
interface ImportMeta {
  glob<T>(pattern: string | string[], options: { eager: true; import?: string }): Record<string, T>;
}
