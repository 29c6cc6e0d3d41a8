import type { Localized } from '../../bounces/diagnosis.ts'
import { mergeDmarc, withReports } from './merge-dmarc.ts'
import { mergeSpf } from './merge-spf.ts'
import type { RecordChange, RecordType } from './wanted-record.ts'

/** What shall stand at a name, and what may go wrong when it is set. */
export interface Merged extends Pick<RecordChange, 'risk' | 'riskSays'> {
  readonly after: readonly string[]
}

/** What is there and what is wanted, brought together: what belongs to others stays. */
export function mergeRecords(type: RecordType, before: readonly string[], wanted: readonly string[]): Merged {
  switch (type) {
    case 'TXT':
      return mergeTexts(before, wanted)
    case 'CAA':
      return mergeAuthorities(before, wanted)
    case 'TLSA':
      return { after: union(before, wanted), ...(union(before, wanted).length > wanted.length ? TLSA_STAYS : NO_RISK) }
    case 'MX':
      return mergeHosts(before, wanted)
    case 'A':
    case 'AAAA':
    case 'CNAME':
      return { after: wanted, ...(before.some((one) => !wanted.includes(one)) ? NAME_MOVES : NO_RISK) }
    case 'SRV':
      return mergeServices(before, wanted)
    default:
      return { after: wanted, ...(before.length === 0 ? NO_RISK : REPLACED) }
  }
}

/** RFC 8657: one that names the authority with conditions, an account for instance, would count for nothing beside one without. */
function mergeAuthorities(before: readonly string[], wanted: readonly string[]): Merged {
  const place = (data: string) => data.toLowerCase().replace(/^\d+ (issue) "\s*([^;"\s]*)[^"]*"$/, '$1 $2')
  const missing = wanted.filter((one) => !before.some((old) => place(old) === place(one)))
  return { after: union(before, missing), ...(before.length === 0 ? CAA_NEW : NO_RISK) }
}

/** The number matters only among several (RFC 5321 §5.1): where our server comes first already, all stays, also servers that stand in for it. */
function mergeHosts(before: readonly string[], wanted: readonly string[]): Merged {
  const read = (data: string) => ({ rank: Number(data.split(' ')[0]), host: data.split(' ')[1]?.toLowerCase() })
  const [ours] = wanted.map(read)
  const there = before.map(read)
  const rank = there.find(({ host }) => host === ours?.host)?.rank
  const isFirst = rank !== undefined && there.every((one) => one.host === ours?.host || one.rank > rank)
  if (wanted.length === 1 && isFirst) return { after: before, ...NO_RISK }
  return { after: wanted, ...(before.some((one) => !wanted.includes(one)) ? MX_MOVES : NO_RISK) }
}

/** Priority and weight matter only among several (RFC 2782): one that leads to the same port of the same host is right as it is. */
function mergeServices(before: readonly string[], wanted: readonly string[]): Merged {
  const place = (data: string) => data.toLowerCase().split(' ').slice(2).join(' ')
  const isSame =
    before.length === wanted.length && wanted.every((one) => before.some((old) => place(old) === place(one)))
  if (isSame) return { after: before, ...NO_RISK }
  return { after: wanted, ...(before.length === 0 ? NO_RISK : REPLACED) }
}

function mergeTexts(before: readonly string[], wanted: readonly string[]): Merged {
  const [text = ''] = wanted
  if (/^v=spf1(?: |$)/i.test(text)) return mergeSpf(before, text)
  if (/^v=DMARC1\b/i.test(text)) return mergeDmarc(before, text)
  const kind = /^v=(\w+)/i.exec(text)?.[1]?.toLowerCase() ?? ''
  const isOfKind = (one: string) =>
    kind === 'dkim1' ? /(?:^|;)\s*p=/i.test(one) : new RegExp(`^v=${kind}\\b`, 'i').test(one)
  const same = before.filter(isOfKind)
  const others = before.filter((one) => !isOfKind(one))
  const [only = ''] = same
  if (kind === 'tlsrptv1' && same.length === 1) return mergeReports(before, others, only, text)
  if (same.length === 1 && sameTags(only, text)) return { after: before, ...NO_RISK }
  return {
    after: [...others, ...wanted],
    ...(same.length === 0 ? NO_RISK : kind === 'dkim1' ? KEY_REPLACED : REPLACED),
  }
}

function mergeReports(before: readonly string[], others: readonly string[], there: string, wanted: string): Merged {
  const text = withReports(there, wanted)
  return { after: text === there ? before : [...others, text], ...NO_RISK }
}

/** Tags in any order and with any space mean the same (RFC 6376 §3.2). */
function sameTags(a: string, b: string): boolean {
  const tags = (text: string) =>
    text
      .split(';')
      .map((tag) => tag.replace(/\s+/g, ''))
      .filter((tag) => tag !== '')
      .toSorted()
      .join(';')
  return tags(a) === tags(b)
}

function union(before: readonly string[], wanted: readonly string[]): readonly string[] {
  return [...new Set([...before, ...wanted])]
}

type Risk = Pick<Merged, 'risk' | 'riskSays'>

const NO_RISK: Risk = { risk: 'none', riskSays: null }
const some = (en: string, de: string): Risk => ({ risk: 'some', riskSays: { en, de } satisfies Localized })
const high = (en: string, de: string): Risk => ({ risk: 'high', riskSays: { en, de } satisfies Localized })

const CAA_NEW = some(
  'From now on no other authority may make certificates for the domain and all names below it. Other certificates of the domain have to come from there too.',
  'Ab jetzt darf keine andere Stelle Zertifikate für die Domain und alle Namen darunter ausstellen. Auch andere Zertifikate der Domain müssen von dort kommen.',
)
const TLSA_STAYS = some(
  'A TLSA record of another key stays. It harms nothing as long as one of them fits, and can go when its certificate is no longer used and this TTL has passed.',
  'Ein TLSA-Record eines anderen Schlüssels bleibt. Er schadet nicht, solange einer passt, und kann weg, wenn sein Zertifikat nicht mehr benutzt wird und diese TTL vorbei ist.',
)
const MX_MOVES = high(
  'Mail goes to the new server from then on, while others still go by the old record until it has left their caches. The old server has to go on receiving for that long, and mailboxes have to be moved.',
  'Mail geht von da an zum neuen Server, während andere dem alten Record folgen, bis er aus ihren Zwischenspeichern ist. So lange muss der alte Server weiter empfangen, und Postfächer müssen umziehen.',
)
const NAME_MOVES = high(
  'Whatever else uses this name, a web site for instance, moves to the new address too.',
  'Was sonst diesen Namen benutzt, etwa eine Website, zieht ebenfalls auf die neue Adresse um.',
)
const KEY_REPLACED = high(
  'Under this selector there is another key. Mail that is under way, and mail of the server that signs with the old key, fails from then on. A new selector avoids that.',
  'Unter diesem Selektor steht ein anderer Schlüssel. Mail, die unterwegs ist, und Mail des Servers mit dem alten Schlüssel scheitern von da an. Ein neuer Selektor vermeidet das.',
)
const REPLACED = some(
  'What stands there now is replaced. Somebody else may rely on it.',
  'Was jetzt dort steht, wird ersetzt. Vielleicht verlässt sich jemand darauf.',
)
