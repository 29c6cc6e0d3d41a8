import { toMailDomain } from '../../dns/mail-domain.ts'

/** What is not to be told, and how it is found. */
export interface Secret {
  /** Where this does not stand in a `foldedText`, none of the patterns fits. */
  readonly key: string
  /** The group `secret` is what has to go. Each takes linear time. */
  readonly patterns: () => readonly RegExp[]
}

/** @param scope `words`: the part before the `@` too where it stands alone · `addresses`: only whole addresses */
export function addressSecret(recipient: string, scope: 'words' | 'addresses'): Secret {
  const address = recipient.normalize('NFKC').trim().slice(0, LONGEST_ADDRESS)
  const at = address.lastIndexOf('@')
  const whole = (at < 0 ? address : address.slice(0, at)).replace(/^"|"$|\\/g, '')
  const domain = at < 0 ? '' : address.slice(at + 1).replace(/\.$/, '')
  const bare = whole.split('+', 1)[0] ?? ''
  const locals = [...new Set([whole, bare])].filter((local) => /[\p{L}\p{N}]/u.test(local))
  const patterns = () =>
    locals.flatMap((local) => [
      ...(domain === '' ? [] : withDomain(loosely(local), domain)),
      ...(scope === 'words' ? alone(local) : []),
    ])
  return { key: foldedText(bare), patterns: once(patterns) }
}

/** A text without what may differ between two spellings. */
export function foldedText(text: string): string {
  return text.toLowerCase().replace(/[._\- ]+/g, '')
}

/** They are made when they are first needed: of hundreds of words hardly one stands in a text. */
function once(make: () => readonly RegExp[]): () => readonly RegExp[] {
  let made: readonly RegExp[] | undefined
  return () => {
    made ??= make()
    return made
  }
}

/** RFC 5321 §4.5.3.1.3, and some more. */
const LONGEST_ADDRESS = 400
const AT = String.raw`(?:["'>]{0,2}\s{0,3}(?:[@%=#!$]|[([{<]\s?at\s?[)\]}>]|\sat\s|[_-]at[_-])\s{0,3}["'<]{0,2})`

/** `local@domain`, `local=domain@`, `local%domain@`, `domain!local`, `domain=local@`. */
function withDomain(local: string, domain: string): readonly RegExp[] {
  const spelled = [...new Set([domain, toMailDomain(domain) ?? domain])].map((name) =>
    name.split('.').map(escaped).join(String.raw`\s?(?:\.|[([{]\s?(?:dot|\.)\s?[)\]}]|\sdot\s)\s?`),
  )
  const names = `(?:${spelled.join('|')})`
  return [
    pattern(String.raw`(?<secret>${local})${AT}(?:[\w-]{1,63}\.){0,4}${names}`),
    pattern(String.raw`${names}[!=/:|]{1,2}(?<secret>${local})(?![\p{L}\p{N}])`),
  ]
}

/** The part before the `@` by itself: `user anna.example unknown`. A word that anybody writes only where it is meant as a name. */
function alone(local: string): readonly RegExp[] {
  const loose = loosely(local)
  if (isDistinct(local)) return [pattern(String.raw`(?<![\p{L}\p{N}])(?<secret>${loose})(?![\p{L}\p{N}])`)]
  return [
    pattern(String.raw`(?<=[<"'\x60«»“”‘’„([])(?<secret>${loose})(?=[>"'\x60«»“”‘’)\]])`),
    pattern(
      String.raw`(?<=(?:user|mailbox|recipient|account|login|rcpt|username|alias)[:=]?\s)(?<secret>${loose})(?![\p{L}\p{N}])`,
    ),
  ]
}

function isDistinct(local: string): boolean {
  if (/^\d+$/.test(local)) return local.length > 4
  return local.length > 2 && !COMMON.has(local.toLowerCase())
}

/**
 * Letters in their order; signs between them may be others or none, and a dot may stand anywhere, as Gmail has it. Between two letters there
 * is one place only, or looking for them would take for ever.
 */
function loosely(local: string): string {
  const letters = Array.from(local.matchAll(/([._-]*)([^._-])/gu), ([, signs, letter = '']) => ({ signs, letter }))
  return letters
    .map(({ signs, letter }, at) => {
      const between = at === 0 ? '' : signs === '' ? String.raw`\.?` : String.raw`[._\- ]{0,3}`
      return between + escaped(letter)
    })
    .join('')
}

/** The subject, or as many of its first words as stand together. */
export function subjectSecret(subject: string): Secret {
  const words = subject
    .normalize('NFKC')
    .replace(/^(?:\s*(?:re|aw|fwd?|wg|sv|vs|tr|rv)\s?:)+/i, '')
    .split(/[\s\p{Cc}\p{Cf}]+/u)
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS)
  const patterns = () => (words.length === 0 ? [] : [wordsPattern(words, subject)])
  return { key: foldedText(words[0] ?? ''), patterns: once(patterns) }
}

/** What is encoded as a subject is (RFC 2047). */
export const ENCODED_WORD = /(?<secret>=\?[\w-]{1,40}\?[bq]\?[^?\s]{1,800}\?=)/dgiu

function wordsPattern(words: readonly string[], subject: string): RegExp {
  const [first = '', ...rest] = words.map(escaped)
  const isShort = words.join('').length < 4
  const needed = Math.min(rest.length, 2)
  const more = rest.slice(needed).reduceRight((tail, word) => `(?:${GAP}${word}${tail})?`, '')
  const together = [first, ...rest.slice(0, needed)].join(GAP) + more
  const bounds = isShort ? [QUOTE_BEFORE, QUOTE_BEHIND] : [NO_LETTER_BEFORE, NO_LETTER_BEHIND]
  const isScriptWithoutSpaces = /[\u2e80-\uffef]/.test(subject)
  const [before, behind] = isScriptWithoutSpaces ? ['', ''] : bounds
  return pattern(`${before}(?<secret>${together})${behind}`)
}

const MOST_WORDS = 60
const GAP = String.raw`[\s_]{1,8}`
const QUOTE_BEFORE = String.raw`(?<=["'\x60«»“”‘’„])`
const QUOTE_BEHIND = String.raw`(?=["'\x60«»“”‘’])`
const NO_LETTER_BEFORE = String.raw`(?<![\p{L}\p{N}])`
const NO_LETTER_BEHIND = String.raw`(?![\p{L}\p{N}])`

function pattern(source: string): RegExp {
  return new RegExp(source, 'dgiu')
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
}

/** Roles, and words that stand in refusals: they name nobody. */
const COMMON: ReadonlySet<string> = new Set(
  `info mail email post office contact kontakt admin administrator postmaster abuse hostmaster webmaster support help hello hallo sales
service team noreply no-reply spam test root user users news newsletter list lists billing jobs security mailer-daemon daemon noc buero
and are but for from has have been not the this that was with you your our its see due more please error host client access account
address message recipient sender server domain mailbox policy block blocked list listed rejected denied refused reject failed smtp ip dns
data time try again later too many temporarily unknown unable information http https www com net org mx mta queue reply code`
    .split(/\s+/)
    .filter((word) => word !== ''),
)
