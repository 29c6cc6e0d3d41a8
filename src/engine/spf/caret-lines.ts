import { cut } from './show-answers.ts'

const BESIDE = 50

/** The text around a place, and a line that points at it. */
export function caretLines(
  text: string,
  { at, end }: { readonly at: number; readonly end: number },
): readonly string[] {
  const from = Math.max(0, at - BESIDE)
  const left = from === 0 ? '' : '…'
  const shown = cut(text.slice(from, end + BESIDE), 2 * BESIDE + 60)
  const right = end + BESIDE < text.length ? '…' : ''
  const marked = Math.max(1, Math.min(end, from + shown.length) - at)
  return [`${left}${shown}${right}`, `${' '.repeat(left.length + at - from)}${'^'.repeat(marked)}`]
}
