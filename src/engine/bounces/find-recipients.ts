import { locateAddresses } from '../messages/addresses.ts'
import {
  AGAINST_RECIPIENT,
  ANNOUNCES,
  FAILED_AFTER,
  FOR_RECIPIENT,
  INVITES,
  MADE_FROM,
  SYSTEM_ADDRESS,
} from './recipient-phrases.ts'

/** A recipient that a text names, and the line that says so best. */
export interface NamedRecipient {
  readonly address: string
  /** Index of the line. */
  readonly line: number
  /** How surely the line speaks of a failed recipient: see SURE. */
  readonly weight: number
}

/** From this weight on, the text itself says that this is a recipient that failed. */
export const SURE = 4

const MOST_LINES = 4000
const LONGEST_LINE = 4000
const MOST_RECIPIENTS = 5000
/** Each is weighed by its surroundings, which takes its time. */
const MOST_ADDRESSES = 20_000

/** Finds the recipients that the lines of a bounce speak of. `strangers` are addresses that are surely none: the bounce's own sender and receiver. */
export function findRecipients(lines: readonly string[], strangers: ReadonlySet<string>): NamedRecipient[] {
  const best = new Map<string, NamedRecipient>()
  const senders = findSenders(lines)
  let weighed = 0
  for (let line = 0; line < Math.min(lines.length, MOST_LINES) && best.size < MOST_RECIPIENTS; line++) {
    const text = lines[line] ?? ''
    if (weighed > MOST_ADDRESSES) break
    if (!text.includes('@') || text.length > LONGEST_LINE) continue
    for (const { address, start, end } of locateAddresses(text)) {
      weighed++
      const key = address.toLowerCase()
      const own = weighMaker(text.slice(0, start), lines, line) ?? weigh(text, address, start, end)
      const weight = own + context(lines, line, start) - (strangers.has(key) || senders.has(key) ? 5 : 0)
      const known = best.get(key)
      if (!known || known.weight < weight) best.set(key, { address: known?.address ?? address, line, weight })
    }
  }
  return choose([...best.values()])
}

/** Whom the text names as the sender of the mail: `MAIL FROM:<…>`, `from=<…>`, `envelope-from …`. */
function findSenders(lines: readonly string[]): Set<string> {
  const senders = new Set<string>()
  for (const line of lines.slice(0, MOST_LINES)) {
    if (!line.includes('@') || line.length > LONGEST_LINE) continue
    const sender = /(?:mail from: ?|from=|envelope-from )<?([^<>\s"']{1,320})/i.exec(line)?.[1]
    if (sender) senders.add(sender.toLowerCase())
  }
  return senders
}

/** Addresses that stand as a recipient's do push aside those of which a sentence speaks; and these push aside all others. */
function choose(all: readonly NamedRecipient[]): NamedRecipient[] {
  const top = Math.max(...all.map(({ weight }) => weight), 0)
  const limit = top >= 6 ? 6 : top >= SURE ? top : 1
  return all.filter(({ weight }) => weight >= limit).sort((a, b) => a.line - b.line)
}

function weigh(text: string, address: string, start: number, end: number): number {
  const before = text.slice(Math.max(0, start - 120), start)
  const after = text.slice(end, end + 80)
  const weight = Math.max(weighPlace(before, after), weighBefore(before), FAILED_AFTER.test(after) ? 5 : 0)
  const against = AGAINST_RECIPIENT.test(before) ? 4 : 0
  const system = SYSTEM_ADDRESS.test(address) && weight < 6 ? 3 : 0
  return Math.max(1, weight) - against - system
}

/** Of `generated from`: the recipient itself where its entry begins with a pipe or a file, not where it begins with another address. */
function weighMaker(before: string, lines: readonly string[], line: number): number | null {
  if (!MADE_FROM.test(before) && !(isBlank(before) && MADE_FROM.test(tailOf(lines[line - 1])))) return null
  if (before.includes('@')) return 1
  for (let above = line - 1; above > line - 6 && (lines[above] ?? '').trim() !== ''; above--) {
    if (lines[above]?.includes('@')) return 1
    if (indentOf(lines[above]) < indentOf(lines[line])) break
  }
  return 6
}

/** Nothing but brackets stands there. */
function isBlank(before: string): boolean {
  return /^[\s(<"'[]*$/.test(before)
}

function tailOf(line: string | undefined): string {
  return line?.trim().slice(-120) ?? ''
}

function indentOf(line: string | undefined): number {
  return line === undefined ? 0 : line.length - line.trimStart().length
}

/** A line above that announces recipients speaks for the address; fields of the mail that was sent, next to it, speak against. */
function context(lines: readonly string[], line: number, start: number): number {
  if (MAIL_FIELD.test(lines[line] ?? '') && (isField(lines, line - 1) || isField(lines, line + 1))) return -2
  if (isBlank((lines[line] ?? '').slice(0, start)) && INVITES.test(tailOf(lines[line - 1]) || tailOf(lines[line - 2])))
    return -4
  return isAnnounced(lines, line) ? 1 : 0
}

const LONGEST_LIST = 40

/** An announcement stands right above the paragraph, or in it. */
function isAnnounced(lines: readonly string[], line: number): boolean {
  let above = line - 1
  while (above >= 0 && line - above < LONGEST_LIST && (lines[above] ?? '').trim() !== '') {
    if (ANNOUNCES.test((lines[above] ?? '').slice(-200))) return true
    above--
  }
  return ANNOUNCES.test((lines[above - 1] ?? '').slice(-200))
}

const MAIL_FIELD =
  /^[\s>]*(?:from|to|cc|subject|date|sent|message-id|von|an|betreff|gesendet|datum|de|à|objet|para|asunto|enviado)\s?:/i

function isField(lines: readonly string[], line: number): boolean {
  return MAIL_FIELD.test(lines[line] ?? '')
}

/** The address fills its line, or begins it and is followed by a colon or by what is wrong with it. */
function weighPlace(before: string, after: string): number {
  if (!/^[\s*•"'([<>＜\d.)-]*(?:smtp:|mailto:|rfc822;)?\s*[<＜]?$/i.test(before) || CODED.test(before)) return 0
  if (/^[>＞\])"'\s]*(?:[:;,.]?\s*$)/.test(after)) return 6
  if (/^[>＞\])"']*\s*(?::|\.\.\.|;|\(|\[|=|,| - |\t)/.test(after) || DATED.test(after)) return 6
  return /^[>＞\])"']*\s+\S/.test(after) ? 5 : 0
}

/** Exchange tells when it failed: "on 3/3/2006", "am 03.03.2006", "le mar. 3 mars". */
const DATED = /^[>\])"']*\s+(?:on|am|le|el|il|op|den|em|dnia|dne|в)\s+(?:[^\W\d_]{2,4}[.,]{0,2} )?\d/i

/** A reply code or an enhanced one in front: the address is a part of the reply. */
const CODED = /[245]\d\d[ -]|[245]\.\d{1,3}\.\d{1,3}\b/

function weighBefore(before: string): number {
  return FOR_RECIPIENT.find(([pattern]) => pattern.test(before))?.[1] ?? 0
}
