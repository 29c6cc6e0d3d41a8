/** What the bundler puts in the place of a registry: every file of a folder. */
interface ImportMeta {
  glob<T>(pattern: string, options: { readonly eager: true }): Record<string, T>
}
