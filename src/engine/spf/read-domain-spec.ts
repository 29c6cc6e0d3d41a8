import { type MacroPart, readMacroText } from './macro-string.ts'
import type { SpfProblemCode } from './spf-term.ts'

export interface DomainSpec {
  readonly parts: readonly MacroPart[]
  readonly problem: { readonly code: SpfProblemCode; readonly at: number; readonly end: number } | null
}

/** RFC 7208 §7.1 `domain-spec`: a macro-string that ends with a macro, or with a dot, a top label and perhaps a dot. */
export function readDomainSpec(text: string): DomainSpec {
  const read = readMacroText(text, { explanation: false })
  if (read.problem !== null || read.endsWithMacro) return read
  const last = /\.([^.]*)\.?$/.exec(text)
  const label = last?.[1] ?? ''
  if (last !== null && isTopLabel(label)) return read
  const at = last === null ? 0 : last.index + 1
  return { parts: read.parts, problem: { code: 'domain', at, end: Math.max(text.length, at + 1) } }
}

/** §7.1 `toplabel`: letters, digits and inner hyphens, and not digits alone. */
function isTopLabel(label: string): boolean {
  return /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/i.test(label) && /[^0-9]/.test(label)
}
