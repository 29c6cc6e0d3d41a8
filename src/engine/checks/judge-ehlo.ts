import { isHostName, isWithin } from '../dns/domain-name.ts'
import type { Verdict } from './check.ts'
import { type EhloName, ehloNames } from './facts/ehlo-names.ts'
import { hostAddresses } from './facts/host-addresses.ts'
import { isSameAddress } from './facts/reverse.ts'
import { type Judgement, sumUp } from './judge-servers.ts'
import type { Run } from './run.ts'
import { shorten } from './shorten.ts'

/** Judges each name that a server is known to introduce itself with; each name once. */
export async function judgeEhloNames(
  run: Run,
  judge: (said: EhloName) => Judgement | Promise<Judgement>,
): Promise<Verdict> {
  const { names, without } = await run.get(ehloNames)
  if (without !== null) return without
  return sumUp(
    await Promise.all(
      names.map(async (said) => ({ target: said.server ?? shorten(said.name, 80), ...(await judge(said)) })),
    ),
  )
}

/** The same for names that may be asked for; others are told by `ehlo-name` and `ehlo-not-foreign`. */
export function judgeGoodEhloNames(
  run: Run,
  judge: (said: EhloName) => Judgement | Promise<Judgement>,
): Promise<Verdict> {
  return judgeEhloNames(run, async (said) => {
    if (faultOf(said.name) !== null) return { outcome: 'notApplicable', summary: NO_NAME, because: 'ehlo-name' }
    if (await isForeign(run, said)) return { outcome: 'notApplicable', summary: NO_NAME, because: 'ehlo-not-foreign' }
    return judge(said)
  })
}

/** What is wrong with an EHLO name as such (RFC 5321 §4.1.1.1); `literal` is allowed. Null: nothing. */
export function faultOf(name: string): 'literal' | 'address' | 'word' | 'private' | 'syntax' | null {
  if (/^\[.*\]$/.test(name)) return 'literal'
  if (/^[\d.]+$/.test(name) || name.includes(':')) return 'address'
  if (!name.includes('.')) return 'word'
  if (!isHostName(name)) return 'syntax'
  return PRIVATE.some((suffix) => isWithin(name, suffix)) ? 'private' : null
}

/** Somebody else's name: that of a large provider, which does not lead to the addresses that send. */
export async function isForeign(run: Run, { name, addresses }: EhloName): Promise<boolean> {
  const provider = FAMOUS.find((domain) => isWithin(name, domain))
  if (provider === undefined || isWithin(run.subject.domain, provider)) return false
  const found = await run.get(hostAddresses, name)
  return !found.addresses.some(({ address }) => addresses.some((one) => isSameAddress(one, address)))
}

const NO_NAME = {
  en: 'There is no usable EHLO name to look at; another finding says so.',
  de: 'Es gibt keinen brauchbaren EHLO-Namen, der sich ansehen ließe; ein anderer Befund sagt es.',
}

/** RFC 2606, RFC 6761, RFC 6762, RFC 8375; `internal` is set aside by ICANN, the others are usual in house networks. */
const PRIVATE = [
  'local',
  'localhost',
  'localdomain',
  'lan',
  'home',
  'home.arpa',
  'internal',
  'intern',
  'corp',
  'invalid',
]

const FAMOUS = (
  'gmail.com googlemail.com google.com outlook.com hotmail.com live.com microsoft.com office365.com yahoo.com aol.com icloud.com ' +
  'apple.com me.com amazon.com facebook.com paypal.com gmx.de gmx.net web.de t-online.de telekom.de freenet.de mail.ru yandex.ru qq.com ' +
  '163.com comcast.net orange.fr laposte.net protonmail.com proton.me'
).split(' ')
