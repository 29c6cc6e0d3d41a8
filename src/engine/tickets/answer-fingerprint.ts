import { withoutQuotes } from '../appeals/without-quotes.ts'
import { normalizeText } from '../bounces/normalize-text.ts'

/** Of shorter words nothing is remembered: too many answers begin or end with them. */
const SHORTEST = 20
const LONGEST = 20_000

/**
 * What stays the same when one organization says the same again: its own words, without quotes, greeting and signature, links, addresses,
 * numbers, dates and names of hosts. Null: too little is left. Equal words have equal fingerprints, in any spelling of case and space. Linear.
 */
export function answerFingerprint(text: string): string | null {
  const lines = withoutQuotes(text.slice(0, 10 * LONGEST)).split('\n')
  const end = lines.findIndex((line, at) => at > 0 && LEAVE.test(line))
  const own = (end < 0 ? lines : lines.slice(0, end)).filter((line) => !GREETING.test(line))
  const words = normalizeText(own.join('\n'))
    .split(' ')
    .filter((word) => !VARYING.test(word))
    .join(' ')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()
    .slice(0, LONGEST)
  return words.length < SHORTEST ? null : `${hash(words, 0x811c9dc5)}${hash(words, 0x1234567)}-${words.length}`
}

/** A word with a digit, an address, a link or a name of a host. */
const VARYING = /\d|@|:\/\/|\p{L}\.\p{L}/u

/** A line of its own with which a letter begins, and one with which it ends. */
const GREETING =
  /^\s{0,8}(?:dear|hello|hi|good (?:day|morning|afternoon)|sehr geehrte[rs]?|guten (?:tag|morgen)|hallo|bonjour|madame|monsieur|cher|chère|estimad[oa]s?|hola|buenos días|gentile|buongiorno|geachte|szanown[iay]|dobrý den|здравствуйте|уважаем\p{L}{2})(?![\p{L}]).{0,80}$/iu
const LEAVE =
  /^\s{0,8}(?:--\s*$|(?:(?:best|kind|warm) )?regards|sincerely|(?:many )?thanks|thank you,?\s*$|(?:viele|beste|liebe|freundliche|mit (?:freundlichen|besten)) gr(?:ü|ue)(?:ß|ss)en?|cordialement|bien à vous|salutations|(?:un )?saludos?|atentamente|cordiali saluti|met vriendelijke groet|z poważaniem|s pozdravem|с уважением).{0,60}$/iu

/** FNV-1a: it need not withstand anybody, for a wrong kind can only be what the user said of other words. */
function hash(text: string, seed: number): string {
  let value = seed
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return (value >>> 0).toString(16).padStart(8, '0')
}
