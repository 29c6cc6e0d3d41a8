import { headerValue, parseHeaders } from '../../../engine/messages/headers.ts'
import { decodeBase64, decodeQuotedPrintable } from '../../../engine/messages/transfer-encoding.ts'
import type { Numbered } from './selected-view.ts'
import { bad, type CommandHandler, done, type Selected } from './session.ts'
import { type Token, textOf } from './tokens.ts'
import { inSet, isSet } from './uid-set.ts'

type Fits = (numbered: Numbered) => boolean

/** SEARCH and UID SEARCH (RFC 3501 §6.4.4), and X-GM-RAW with a few words of Gmail's. */
export const searchMails: CommandHandler = (session, args, { byUid }) => {
  const { selected } = session
  if (selected === null) return bad('No folder is open')
  const keys = textOf(args[0])?.toUpperCase() === 'CHARSET' ? args.slice(2) : args
  const fits = all(keys, selected)
  if (fits === null) return bad('No such search key')
  const hits = selected.view.map((mail, index) => ({ mail, number: index + 1 })).filter(fits)
  session.send(`* SEARCH${hits.map(({ mail, number }) => ` ${byUid ? mail.uid : number}`).join('')}`)
  return done()
}

/** All keys of a list; null: one was not understood. */
function all(tokens: readonly Token[], selected: Selected): Fits | null {
  const fits: Fits[] = []
  let at = 0
  while (at < tokens.length) {
    const key = readKey(tokens, at, selected)
    if (key === null) return null
    fits.push(key.fits)
    at = key.next
  }
  return (numbered) => fits.every((each) => each(numbered))
}

interface Key {
  readonly fits: Fits
  readonly next: number
}

function readKey(tokens: readonly Token[], at: number, selected: Selected): Key | null {
  const token = tokens[at]
  if (token === undefined) return null
  if (token.kind === 'list') {
    const fits = all(token.items, selected)
    return fits === null ? null : { fits, next: at + 1 }
  }
  const word = token.text.toUpperCase()
  if (word === 'NOT') {
    const key = readKey(tokens, at + 1, selected)
    return key === null ? null : { fits: (numbered) => !key.fits(numbered), next: key.next }
  }
  if (word === 'OR') return readEither(tokens, at + 1, selected)
  return readPlainKey(word, tokens, at, selected)
}

function readEither(tokens: readonly Token[], at: number, selected: Selected): Key | null {
  const one = readKey(tokens, at, selected)
  const other = one === null ? null : readKey(tokens, one.next, selected)
  if (one === null || other === null) return null
  return { fits: (numbered) => one.fits(numbered) || other.fits(numbered), next: other.next }
}

function readPlainKey(word: string, tokens: readonly Token[], at: number, { view }: Selected): Key | null {
  const [first, second] = [textOf(tokens[at + 1]) ?? '', textOf(tokens[at + 2]) ?? '']
  const flag = FLAG_KEYS[word]
  if (flag !== undefined) return { fits: ({ mail }) => mail.flags.has(flag[0]) === flag[1], next: at + 1 }
  if (word === 'ALL' || word === 'OLD') return { fits: () => true, next: at + 1 }
  if (word === 'NEW' || word === 'RECENT') return { fits: () => false, next: at + 1 }
  if (isSet(word)) return { fits: ({ number }) => inSet(word, number, view.length), next: at + 1 }
  if (word === 'UID') return { fits: ({ mail }) => inSet(first, mail.uid, view.at(-1)?.uid ?? 0), next: at + 2 }
  if (word === 'HEADER') return { fits: ({ mail }) => inHeader(mail.source, first, second), next: at + 3 }
  const key = KEYS[word]
  return key === undefined ? null : { fits: (numbered) => key(numbered, first), next: at + 2 }
}

const FLAG_KEYS: Readonly<Record<string, readonly [string, boolean]>> = Object.fromEntries(
  ['Seen', 'Answered', 'Deleted', 'Flagged', 'Draft'].flatMap((name) => [
    [name.toUpperCase(), [`\\${name}`, true]],
    [`UN${name.toUpperCase()}`, [`\\${name}`, false]],
  ]),
)

const KEYS: Readonly<Record<string, (numbered: Numbered, value: string) => boolean>> = {
  FROM: ({ mail }, value) => inHeader(mail.source, 'from', value),
  TO: ({ mail }, value) => inHeader(mail.source, 'to', value),
  CC: ({ mail }, value) => inHeader(mail.source, 'cc', value),
  SUBJECT: ({ mail }, value) => inHeader(mail.source, 'subject', value),
  TEXT: ({ mail }, value) => inText(mail.source, value),
  BODY: ({ mail }, value) => inText(mail.source.slice(parseHeaders(mail.source).bodyStart), value),
  SINCE: ({ mail }, value) => dayOf(mail.internalDate) >= Date.parse(`${value} UTC`),
  BEFORE: ({ mail }, value) => dayOf(mail.internalDate) < Date.parse(`${value} UTC`),
  ON: ({ mail }, value) => dayOf(mail.internalDate) === Date.parse(`${value} UTC`),
  SENTSINCE: ({ mail }, value) => sentAt(mail.source) >= Date.parse(`${value} UTC`),
  LARGER: ({ mail }, value) => mail.source.length > Number(value),
  SMALLER: ({ mail }, value) => mail.source.length < Number(value),
  KEYWORD: ({ mail }, value) => mail.flags.has(value),
  'X-GM-MSGID': ({ mail }, value) => mail.gmailId === value,
  'X-GM-LABELS': ({ mail }, value) => mail.labels.has(value),
  'X-GM-RAW': ({ mail }, value) => fitsGmail(mail, value),
}

function inHeader(source: string, name: string, value: string): boolean {
  const wanted = name.toLowerCase()
  const sought = value.toLowerCase()
  return parseHeaders(source).fields.some(
    (field) => field.name === wanted && field.value.toLowerCase().includes(sought),
  )
}

/** As servers do it: also where an encoding hides the words. */
function inText(source: string, value: string): boolean {
  const sought = value.toLowerCase()
  if (source.toLowerCase().includes(sought)) return true
  if (source.includes('=\r\n') && decodeQuotedPrintable(source).toLowerCase().includes(sought)) return true
  const blocks = source.match(/(?:^[A-Za-z0-9+/]{40,76}\r\n)+(?:[A-Za-z0-9+/]+=*\r\n)?/gm) ?? []
  return blocks.some((block) => decodeBase64(block).toLowerCase().includes(sought))
}

function fitsGmail(mail: Numbered['mail'], query: string): boolean {
  return query.split(/\s+/).every((word) => {
    const [, key, value = ''] = /^(category|rfc822msgid|label):(.*)$/i.exec(word) ?? []
    if (key === undefined) return inText(mail.source, word.replaceAll('"', ''))
    if (key === 'category') return (mail.category ?? 'primary') === value
    return key === 'label' ? mail.labels.has(value) : inHeader(mail.source, 'message-id', value)
  })
}

function dayOf(date: Date): number {
  return Date.parse(date.toISOString().slice(0, 10))
}

function sentAt(source: string): number {
  return Date.parse(headerValue(parseHeaders(source), 'date'))
}
