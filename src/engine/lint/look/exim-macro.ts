/** A value that is nothing but a macro (Exim specification §6.4): Debian's generated file asks for it in `.ifdef`, so what it will be cannot be told here. */
export function isEximMacro(value: string): boolean {
  return /^_?[A-Z][A-Z0-9_]*$/.test(value)
}
