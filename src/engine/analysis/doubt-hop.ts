import type { Localized } from '../bounces/diagnosis.ts'
import { organizationOf } from '../received/hand-over.ts'
import type { Hop } from '../received/read-received.ts'
import type { WayHop } from './analysis.ts'
import { spanWords } from './span-words.ts'

const EARLIEST = Date.UTC(1990, 0, 1)
/** No clock of a server that works is off by more. */
const LONGEST_SKEW_SECONDS = 2 * 86_400
/** Zones lie half hours apart. */
const HALF_HOUR = 1800

/** Why what a field says can hardly be true; null: nothing speaks against it. */
export function doubtOf(
  hops: readonly Hop[],
  at: number,
  handOver: number,
  author: string,
  { clock, skewSeconds }: Pick<WayHop, 'clock' | 'skewSeconds'>,
): Localized | null {
  const hop = hops[at]
  if (hop === undefined) return null
  if (handOver >= 0 && at < handOver && claimsReceiver(hops, at, handOver, author)) return FORGED
  if (hop.time !== null && hop.time < EARLIEST) return IMPOSSIBLE
  if (skewSeconds === null || (clock !== 'ahead' && clock !== 'behind')) return null
  if (skewSeconds > LONGEST_SKEW_SECONDS) return IMPOSSIBLE
  return clockWords(clock, skewSeconds)
}

/** A field of the sender's side in the receiver's name, from which no field leads on. */
function claimsReceiver(hops: readonly Hop[], at: number, handOver: number, author: string): boolean {
  const claimed = organizationOf(hops[at]?.by ?? null)
  const next = hops[at + 1]
  if (claimed === null || next === undefined || claimed !== organizationOf(hops[handOver]?.by ?? null)) return false
  // Who writes to their own organization may go through others in between.
  if (claimed === organizationOf(author)) return false
  const named = [next.from, next.fromName].flatMap((name) => organizationOf(name) ?? [])
  return named.length > 0 && !named.includes(claimed)
}

function clockWords(clock: 'ahead' | 'behind', seconds: number): Localized {
  const span = spanWords(seconds)
  const zone = seconds >= HALF_HOUR - 60 && (seconds + 60) % HALF_HOUR <= 120
  const why = zone ? ZONE : { en: '', de: '' }
  if (clock === 'ahead')
    return {
      en: `The clock of this server is ahead by ${span.en} at least.${why.en}`,
      de: `Die Uhr dieses Servers geht mindestens ${span.de} vor.${why.de}`,
    }
  return {
    en: `The clock of this server is behind by ${span.en} at least.${why.en}`,
    de: `Die Uhr dieses Servers geht mindestens ${span.de} nach.${why.de}`,
  }
}

const ZONE: Localized = {
  en: ' Full half hours mean a wrong time zone as a rule.',
  de: ' Volle halbe Stunden bedeuten meist eine falsche Zeitzone.',
}
const FORGED: Localized = {
  en: 'This line claims to be the receiver’s, but stands below the line by which the receiver took the mail, and no line leads on from it: anybody may have written it.',
  de: 'Diese Zeile gibt vor, vom Empfänger zu stammen, steht aber unter der Zeile, mit der er die Mail annahm, und keine Zeile führt von ihr weiter: Jeder kann sie geschrieben haben.',
}
const IMPOSSIBLE: Localized = {
  en: 'This time cannot be right: the line is made up, or the server has no working clock.',
  de: 'Diese Zeit kann nicht stimmen: Die Zeile ist erfunden, oder der Server hat keine brauchbare Uhr.',
}
