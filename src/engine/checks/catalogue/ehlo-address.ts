import type { Check } from '../check.ts'
import type { EhloName } from '../facts/ehlo-names.ts'
import { hostAddresses } from '../facts/host-addresses.ts'
import { isSameAddress } from '../facts/reverse.ts'
import { judgeGoodEhloNames } from '../judge-ehlo.ts'
import type { Judgement } from '../judge-servers.ts'
import type { Run } from '../run.ts'
import { shorten } from '../shorten.ts'
import { fixBy, rfc, source } from '../verdict.ts'

export const check: Check = {
  id: 'ehlo-address',
  area: 'identity',
  level: 'should',
  subject: 'domain',
  title: { en: 'The EHLO name leads to the sending address', de: 'Der EHLO-Name führt zur sendenden Adresse' },
  explanation: {
    en: 'Receivers compare the name with the address that talks to them. A name that leads elsewhere is allowed, but counts against the sender.',
    de: 'Empfänger vergleichen den Namen mit der Adresse, die mit ihnen spricht. Ein Name, der woandershin führt, ist erlaubt, zählt aber gegen den Absender.',
  },
  cites: [rfc(5321, '4.1.4'), source('Spamhaus: CSS', 'https://www.spamhaus.org/blocklists/combined-spam-sources/')],
  run: (run) => judgeGoodEhloNames(run, (said) => judge(run, said)),
}

/** The greeting of a receiving server says less of the sending one than the user's word. */
async function judge(run: Run, { name, from, addresses }: EhloName): Promise<Judgement> {
  if (addresses.length === 0) return { outcome: 'notApplicable', summary: NO_ADDRESS }
  const found = await run.get(hostAddresses, name)
  if (found.status === 'none') return { outcome: 'notApplicable', summary: NO_ADDRESS, because: 'ehlo-resolves' }
  const missing = addresses.filter((one) => !found.addresses.some(({ address }) => isSameAddress(one, address)))
  const [shown, list] = [shorten(name, 80), shorten(missing.join(', '), 150)]
  if (missing.length === 0)
    return { outcome: 'pass', summary: { en: `${shown} leads there.`, de: `${shown} führt dorthin.` } }
  if (found.a.status !== 'answer' && found.status === 'unknown') return { outcome: 'temperror', summary: NOT_ANSWERED }
  const leads = shorten(found.addresses.map(({ address }) => address).join(', '), 150)
  return {
    outcome: from === 'user' ? 'warn' : 'notice',
    summary: {
      en: `${shown} leads to ${leads}, but mail is sent from ${list}.`,
      de: `${shown} führt zu ${leads}, gesendet wird aber von ${list}.`,
    },
    fix: fixBy(ALIGN),
  }
}

const NO_ADDRESS = { en: 'There are no addresses to compare.', de: 'Es gibt keine Adressen zum Vergleichen.' }
const NOT_ANSWERED = {
  en: 'Could not tell: the question for its address was not answered.',
  de: 'Nicht festzustellen: Die Frage nach seiner Adresse blieb ohne Antwort.',
}
const ALIGN = {
  en: 'Use the name that belongs to the sending address, or add that address to the name (A and AAAA).',
  de: 'Den Namen verwenden, der zur sendenden Adresse gehört, oder diese Adresse beim Namen eintragen (A und AAAA).',
}
