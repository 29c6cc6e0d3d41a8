/** A host name ends in a label that begins with a letter. */
const NAME = '[a-z0-9_](?:[a-z0-9_-]{0,62}\\.){1,10}[a-z][a-z0-9-]{1,30}'
const ADDRESS = '(?:\\d{1,3}\\.){3}\\d{1,3}|[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7}'

/** Phrases that the name of the answering server follows, the surest first. */
const AHEAD: readonly string[] = [
  'host',
  'talking to',
  'communicating with',
  'connected to',
  'connection to',
  'connect to',
  'remote-mta',
  'remote system',
  'h=',
  'relay=',
  'remote server',
  'remote host',
  'receiving server',
  'mail server',
  'by',
  'server',
  'generating server',
  'server name',
]
/** How sure a phrase is that follows the name: as sure as the second of those. */
const BEHIND = 1
/** A name says more than an address. */
const BARE_ADDRESS = 100

const PHRASE =
  /\b(?:(?<!client |your |sending |from )host|talking to|communicating with|connect(?:ed|ion)? to|remote-mta|remote system|(?:remote |receiving |mail |generating )?server(?: name)?|remote host|by|said|gave this error|rejected (?:your message|command)|refused|responded|replied|reported|returned|does not like|did not like|failed after)\b|\b(?:H|relay)=|#[245]\d\d [245]\.|#[245]\.\d|<<<|>>>/gi

const AFTER = new RegExp(`[\\s:'"<([]{0,6}(?:dns; ?)?(?:(${NAME})(?![\\w.-]*@)|\\[?(${ADDRESS}))`, 'iy')
const IN_FRONT = new RegExp(
  `(?:^|[\\s"'<([])(?:(${NAME})\\.?|\\[?(${ADDRESS})\\]?)(?::\\d{1,5})?['">)]{0,2}(?: ?[[(][^\\])]{2,64}[\\])](?::\\d{1,5})?)?:?\\s{0,3}$`,
  'i',
)

const MOST_PHRASES = 60

interface Candidate {
  readonly host: string
  readonly rank: number
}

/** The name (else the address) of the server that answered, as the text says, or null. Linear in the text. */
export function readRemoteHost(text: string): string | null {
  if (!text.includes('.') && !text.includes(':')) return null
  const head = text.length > 4096 ? text.slice(0, 4096) : text
  let best: Candidate | null = null
  let phrases = 0
  for (const phrase of head.matchAll(PHRASE)) {
    if (++phrases > MOST_PHRASES) break
    const found = namedBy(head, phrase[0].toLowerCase(), phrase.index)
    if (found && (best === null || found.rank < best.rank)) best = found
    if (best?.rank === 0) break
  }
  return best?.host ?? null
}

function namedBy(text: string, phrase: string, at: number): Candidate | null {
  const rank = AHEAD.indexOf(phrase)
  if (rank < 0) return inFront(text, at)
  if (phrase === 'by' && !/(?:domain|server) \S{1,253} $/i.test(text.slice(Math.max(0, at - 280), at))) return null
  AFTER.lastIndex = at + phrase.length
  return candidate(AFTER.exec(text), rank) ?? (phrase === 'remote server' ? inFront(text, at) : null)
}

function inFront(text: string, at: number): Candidate | null {
  return candidate(IN_FRONT.exec(text.slice(Math.max(0, at - 200), at)), BEHIND)
}

function candidate(match: RegExpExecArray | null, rank: number): Candidate | null {
  const name = match?.[1]
  if (name) return { host: name.toLowerCase(), rank }
  const address = match?.[2]
  return address ? { host: address, rank: rank + BARE_ADDRESS } : null
}
