import { registeredDomain } from '../dmarc/older-receivers.ts'
import { toUnicodeName } from '../dns/idn.ts'
import { domainOf } from '../messages/addresses.ts'
import { type AnswerSenders, maySend } from './answer-senders.ts'
import type { StatedSender } from './read-sender.ts'

/**
 * Does somebody who may not answer want to look like one who may? By a domain in front of another (`acme.example.evil.example`,
 * `acme-example.evil.example`), by letters that look alike, by one letter more or less, or by what stands where a name should.
 */
export function looksLikeSender({ address, shown }: StatedSender, senders: AnswerSenders): boolean {
  if (maySend(address, senders)) return false
  const known = [...senders.domains, ...senders.mailboxDomains, ...senders.addresses.map(domainOf)]
  const domains = [...new Set(known.filter((domain) => domain !== ''))]
  const theirs = domainOf(address)
  const local = address === null ? '' : address.slice(0, address.lastIndexOf('@'))
  const words = shownWords(shown, address)
  return domains.some(
    (domain) => isLikeDomain(theirs, domain) || local.toLowerCase().includes(domain) || words.includes(domain),
  )
}

/** What a person reads beside the address. */
function shownWords(shown: string, address: string | null): string {
  const lower = shown.toLowerCase()
  return address === null ? lower : lower.replaceAll(address.toLowerCase(), ' ')
}

function isLikeDomain(theirs: string, domain: string): boolean {
  if (theirs === '') return false
  if (`.${theirs}.`.includes(`.${domain}.`)) return true
  const [own, ours] = [registeredDomain(theirs), registeredDomain(domain)].map((name) => skeleton(name ?? ''))
  if (own === undefined || ours === undefined || own === '') return false
  const dashed = ours.replaceAll('.', '-')
  if (skeleton(theirs).includes(dashed)) return true
  return own === ours || isOneLetterAway(nameOf(own), nameOf(ours))
}

/** The label that was registered: its ending may be another. */
function nameOf(domain: string): string {
  return domain.split('.')[0] ?? ''
}

/** Names too short to be told apart by one letter are not compared. */
const SHORTEST = 5

function isOneLetterAway(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < SHORTEST || Math.abs(a.length - b.length) > 1) return false
  if (a === b) return true
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  const [restA, restB] = [a.slice(at), b.slice(at)]
  return (
    restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1) || isSwapped(restA, restB)
  )
}

function isSwapped(a: string, b: string): boolean {
  return a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2)
}

/** One form for all that looks alike in most fonts: a part of the confusables of UTS 39, for names of Latin letters. */
function skeleton(domain: string): string {
  const plain = toUnicodeName(domain)
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
  return [...plain]
    .map((sign) => ALIKE.get(sign) ?? sign)
    .join('')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')
}

const ALIKE: ReadonlyMap<string, string> = new Map(
  [
    ['аɑα', 'a'],
    ['ЬЪв', 'b'],
    ['сϲ', 'c'],
    ['ԁ', 'd'],
    ['еєҽ', 'e'],
    ['ɡ', 'g'],
    ['һ', 'h'],
    ['іїıɩ1l|ӏ', 'i'],
    ['ј', 'j'],
    ['к', 'k'],
    ['м', 'm'],
    ['пո', 'n'],
    ['оοσօ0', 'o'],
    ['рρ', 'p'],
    ['ԛ', 'q'],
    ['г', 'r'],
    ['ѕ5', 's'],
    ['т', 't'],
    ['υս', 'u'],
    ['ѵν', 'v'],
    ['ԝ', 'w'],
    ['хχ', 'x'],
    ['уү', 'y'],
  ].flatMap(([signs = '', letter = '']) => [...signs].map((sign) => [sign, letter] as const)),
)
