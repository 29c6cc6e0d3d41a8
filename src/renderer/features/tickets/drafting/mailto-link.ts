import type { Words } from './kept-words.ts'

/** The contract's longest link. */
const LONGEST = 2048

/** A link that opens this mail in a mail program (RFC 6068): whole where it is short enough, else without its text. */
export function mailtoLink(to: string, { subject, text }: Words): string {
  const short = `mailto:${to}?subject=${encodeURIComponent(subject)}`
  const whole = `${short}&body=${encodeURIComponent(text.replace(/\r?\n/g, '\r\n'))}`
  return [whole, short].find(({ length }) => length <= LONGEST) ?? `mailto:${to}`
}
