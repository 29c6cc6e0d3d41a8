import type { Check } from '../check.ts'
import type { EhloName } from '../facts/ehlo-names.ts'
import { hostAddresses } from '../facts/host-addresses.ts'
import { judgeGoodEhloNames } from '../judge-ehlo.ts'
import type { Judgement } from '../judge-servers.ts'
import type { Run } from '../run.ts'
import { shorten } from '../shorten.ts'
import { fixRecords, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'ehlo-resolves',
  area: 'identity',
  level: 'must',
  subject: 'domain',
  title: { en: 'The EHLO name exists', de: 'Den EHLO-Namen gibt es' },
  explanation: {
    en: 'The name that a server introduces itself with must have an address in the DNS. Many receivers refuse a name that nobody can find.',
    de: 'Der Name, mit dem ein Server sich vorstellt, muss im DNS eine Adresse haben. Viele Empfänger lehnen einen Namen ab, den niemand finden kann.',
  },
  cites: [rfc(5321, '2.3.5'), rfc(5321, '4.1.4')],
  run: (run) => judgeGoodEhloNames(run, (said) => judge(run, said)),
}

/** A name that a server greets with may differ from the one it sends with; so that is only a warning. */
async function judge(run: Run, { name, from, addresses }: EhloName): Promise<Judgement> {
  const [shown, found] = [shorten(name, 80), await run.get(hostAddresses, name)]
  const list = shorten(found.addresses.map(({ address }) => address).join(', '), 150)
  if (found.status === 'found')
    return {
      outcome: 'pass',
      summary: { en: `${shown} has the address ${list}.`, de: `${shown} hat die Adresse ${list}.` },
    }
  if (found.status === 'unknown')
    return {
      outcome: 'temperror',
      summary: {
        en: `Could not tell: the question for the address of ${shown} was not answered.`,
        de: `Nicht festzustellen: Die Frage nach der Adresse von ${shown} blieb ohne Antwort.`,
      },
    }
  const changes = addresses.map((address) => ({
    name,
    type: address.includes(':') ? 'AAAA' : 'A',
    before: [],
    after: [address],
  }))
  return {
    outcome: from === 'user' ? 'fail' : 'warn',
    summary: {
      en: `The server introduces itself as ${shown}, and that name has no address.`,
      de: `Der Server stellt sich als ${shown} vor, und dieser Name hat keine Adresse.`,
    },
    fix: fixRecords(ADD, changes),
  }
}

const ADD = {
  en: 'Give the name the addresses of the server, or let the server use the name that it has in the DNS.',
  de: 'Dem Namen die Adressen des Servers geben oder den Server den Namen verwenden lassen, den er im DNS hat.',
}
