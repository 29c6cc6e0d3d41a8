/** What stands for itself, or what is put in its place. */
export type MacroPart =
  | { readonly kind: 'literal'; readonly text: string }
  | {
      readonly kind: 'macro'
      /** Lower-case. */
      readonly letter: string
      /** Written in upper case: the value is URL-escaped. */
      readonly escape: boolean
      /** How many right-most parts are kept; null: all. */
      readonly keep: number | null
      readonly reverse: boolean
      /** At which characters the value is split. */
      readonly delimiters: string
    }

/** What is wrong with a macro, and where in the text. */
export interface MacroProblem {
  readonly at: number
  readonly end: number
  readonly code: 'character' | 'macro' | 'macroOnlyInExplanation'
}

export interface MacroText {
  readonly parts: readonly MacroPart[]
  /** True when the last thing is a `macro-expand` (`%{d}`, `%%`, `%_`, `%-`), not a letter that stands for itself. */
  readonly endsWithMacro: boolean
  readonly problem: MacroProblem | null
}

/**
 * RFC 7208 §7.1 `macro-string`, or with `explanation` an `explain-string`, which may have spaces and the letters c, r, t
 * (§7.2). Linear; stops at the first problem.
 */
export function readMacroText(text: string, { explanation }: { readonly explanation: boolean }): MacroText {
  const parts: MacroPart[] = []
  const literal = explanation ? /[\x20-\x24\x26-\x7e]+/y : /[\x21-\x24\x26-\x7e]+/y
  let at = 0
  let endsWithMacro = false
  while (at < text.length) {
    literal.lastIndex = at
    const plain = literal.exec(text)?.[0]
    const macro = plain === undefined ? readMacro(text, at) : null
    if (plain !== undefined) parts.push({ kind: 'literal', text: plain })
    else if (macro !== null) parts.push(macro.part)
    else return { parts, endsWithMacro, problem: problemAt(text, at) }
    if (macro !== null && !explanation && isOnlyForExplanations(macro.part))
      return { parts, endsWithMacro, problem: { at, end: macro.end, code: 'macroOnlyInExplanation' } }
    endsWithMacro = macro !== null
    at = macro?.end ?? at + (plain?.length ?? 1)
  }
  return { parts, endsWithMacro, problem: null }
}

const ESCAPES: Readonly<Record<string, string>> = { '%': '%', _: ' ', '-': '%20' }
const MACRO = /%\{([slodiphcrtv])(\d*)(r?)([-.+,/_=]*)\}/iy

function readMacro(text: string, at: number): { readonly part: MacroPart; readonly end: number } | null {
  const escaped = text[at] === '%' ? ESCAPES[text[at + 1] ?? ''] : undefined
  if (escaped !== undefined) return { part: { kind: 'literal', text: escaped }, end: at + 2 }
  MACRO.lastIndex = at
  const [whole, letter = '', digits = '', reverse, delimiters] = MACRO.exec(text) ?? []
  // §7.1: "The DIGIT transformer … if a DIGIT is specified, the value MUST be nonzero"
  if (whole === undefined || (digits !== '' && Number(digits) === 0)) return null
  const part: MacroPart = {
    kind: 'macro',
    letter: letter.toLowerCase(),
    escape: letter !== letter.toLowerCase(),
    keep: digits === '' ? null : Number(digits),
    reverse: reverse !== '',
    delimiters: delimiters === '' || delimiters === undefined ? '.' : delimiters,
  }
  return { part, end: at + whole.length }
}

function isOnlyForExplanations(part: MacroPart): boolean {
  return part.kind === 'macro' && 'crt'.includes(part.letter)
}

function problemAt(text: string, at: number): MacroProblem {
  if (text[at] !== '%') return { at, end: at + 1, code: 'character' }
  const close = text[at + 1] === '{' ? text.indexOf('}', at) : -1
  return { at, end: Math.min(close === -1 ? at + 2 : close + 1, text.length, at + 40), code: 'macro' }
}
