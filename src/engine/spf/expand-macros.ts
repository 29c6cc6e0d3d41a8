import { addressLabels, type IpAddress, showAddress } from './ip-address.ts'
import type { MacroPart } from './macro-string.ts'

/** What macros are replaced with (RFC 7208 §7.2). */
export interface MacroValues {
  /** The sender: `local@domain`. */
  readonly sender: string
  readonly localPart: string
  readonly senderDomain: string
  readonly helo: string
  readonly client: IpAddress
  /** The domain whose record is evaluated. */
  readonly domain: string
  /** The host that evaluates; `unknown` when it does not say. */
  readonly mta: string
  /** Seconds since 1970. */
  readonly now: number
  /** The validated name of the client (§5.5); found only when `%{p}` is used. */
  readonly validatedName: () => Promise<string>
}

/** The text with its macros replaced (RFC 7208 §7.3). */
export async function expandMacros(parts: readonly MacroPart[], values: MacroValues): Promise<string> {
  const pieces: string[] = []
  for (const part of parts) pieces.push(part.kind === 'literal' ? part.text : await expandMacro(part, values))
  return pieces.join('')
}

async function expandMacro(part: Extract<MacroPart, { kind: 'macro' }>, values: MacroValues): Promise<string> {
  const value = await macroValue(part.letter, values)
  const split = splitAt(value, part.delimiters)
  const turned = part.reverse ? split.toReversed() : split
  const kept = part.keep === null ? turned : turned.slice(-part.keep)
  const text = kept.join('.')
  return part.escape ? escapeUrl(text) : text
}

async function macroValue(letter: string, values: MacroValues): Promise<string> {
  switch (letter) {
    case 's':
      return values.sender
    case 'l':
      return values.localPart
    case 'o':
      return values.senderDomain
    case 'd':
      return values.domain
    case 'i':
      return addressLabels(values.client).join('.')
    case 'p':
      return values.validatedName()
    case 'v':
      return values.client.family === 4 ? 'in-addr' : 'ip6'
    case 'h':
      return values.helo
    case 'c':
      return showAddress(values.client)
    case 'r':
      return values.mta
    default:
      return String(values.now)
  }
}

function splitAt(value: string, delimiters: string): readonly string[] {
  const pieces: string[] = []
  let from = 0
  for (let at = 0; at < value.length; at++) {
    if (!delimiters.includes(value[at] ?? '')) continue
    pieces.push(value.slice(from, at))
    from = at + 1
  }
  return [...pieces, value.slice(from)]
}

/** RFC 3986 §2.3: all but unreserved characters, as their UTF-8 octets. */
function escapeUrl(text: string): string {
  const escaped = encodeURIComponent(text.toWellFormed())
  return escaped.replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
}
