import type { Verdict } from './check.ts'
import { mailServers } from './facts/own-servers.ts'
import { publicSenders } from './facts/public-senders.ts'
import { type ReverseDns, reverseDns } from './facts/reverse.ts'
import type { Fix } from './finding.ts'
import { type Judgement, sumUp } from './judge-servers.ts'
import type { Run } from './run.ts'
import { fixRecords, notApplicable } from './verdict.ts'

/** Judges the reverse DNS of each address that sends, of one family or of both. */
export async function judgeAddresses(
  run: Run,
  family: 4 | 6 | null,
  judge: (seen: ReverseDns) => Judgement | Promise<Judgement>,
): Promise<Verdict> {
  const { addresses, without } = await run.get(publicSenders)
  if (without !== null) return without
  const those = addresses.filter((one) => family === null || one.family === family)
  if (those.length === 0) return notApplicable(family === 6 ? NO_IPV6 : NO_IPV4)
  const parts = await Promise.all(
    those.map(async ({ address }) => ({ target: address, ...(await judge(await run.get(reverseDns, address))) })),
  )
  return { ...sumUp(parts), ...sentences(parts) }
}

/** Each sentence names its address; so those of the worst are told one after the other. */
function sentences(parts: readonly Judgement[]): Pick<Verdict, 'summary'> {
  const { outcome } = sumUp(parts.map((part) => ({ target: '', ...part })))
  const those = parts.filter((part) => part.outcome === outcome).map(({ summary }) => summary)
  const told = (language: 'en' | 'de') => [...new Set(those.map((words) => words[language]))].slice(0, 3).join(' ')
  return { summary: { en: told('en'), de: told('de') } }
}

/** The same for the names that were found; addresses without any are told by other checks. */
export function judgeReverseNames(
  run: Run,
  judge: (seen: ReverseDns) => Judgement | Promise<Judgement>,
): Promise<Verdict> {
  return judgeAddresses(run, null, (seen) => {
    if (seen.status === 'found') return judge(seen)
    const because = seen.family === 4 ? 'reverse-dns' : 'ipv6-reverse-dns'
    return { outcome: 'notApplicable', summary: NO_NAME, because }
  })
}

/** The PTR as it should stand: the mail host's name that has this address, else `mail.` of the domain. */
export async function pointerFix(run: Run, { address, owner, names }: ReverseDns): Promise<Fix> {
  const servers = await run.get(mailServers)
  const host = servers.find((server) => server.address === address)?.host
  const name = run.subject.ehloName ?? host ?? `mail.${run.subject.domain}`
  const before = names.map((one) => `${one.name}.`)
  return fixRecords(SET_POINTER, [{ name: owner, type: 'PTR', before, after: [`${name}.`] }], FORWARD_FIRST)
}

const NO_IPV4 = { en: 'No mail is sent over IPv4.', de: 'Über IPv4 wird keine Mail versendet.' }
const NO_IPV6 = { en: 'No mail is sent over IPv6.', de: 'Über IPv6 wird keine Mail versendet.' }
const NO_NAME = {
  en: 'The address has no reverse name to look at.',
  de: 'Die Adresse hat keinen Reverse-DNS-Namen, der sich ansehen ließe.',
}
const SET_POINTER = {
  en: 'The reverse name is set where the address comes from: in the panel of the hoster or internet provider (“reverse DNS”, “PTR”), seldom in the own zone.',
  de: 'Der Reverse-DNS-Name wird dort gesetzt, woher die Adresse kommt: in der Verwaltung des Hosters oder Internetanbieters („Reverse DNS“, „PTR“), selten in der eigenen Zone.',
}
const FORWARD_FIRST = {
  en: 'The name must have an A or AAAA record with this very address, or the way back is missing.',
  de: 'Der Name muss einen A- oder AAAA-Eintrag mit genau dieser Adresse haben, sonst fehlt der Rückweg.',
}
