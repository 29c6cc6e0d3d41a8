import type { Check } from '../check.ts'
import { hostAddresses } from '../facts/host-addresses.ts'
import { judgeTargets } from '../judge-service-records.ts'
import { shorten } from '../shorten.ts'
import { fixBy, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'srv-targets',
  area: 'clients',
  level: 'must',
  subject: 'domain',
  title: { en: 'SRV records lead to hosts that exist', de: 'SRV-Einträge führen zu Rechnern, die es gibt' },
  explanation: {
    en: 'A mail program that follows an SRV record to a name without address cannot connect, and tells its user that the account does not work.',
    de: 'Ein Mailprogramm, das einem SRV-Eintrag zu einem Namen ohne Adresse folgt, kann sich nicht verbinden und sagt, das Konto funktioniere nicht.',
  },
  cites: [rfc(2782), rfc(6186, '3')],
  run: (run) =>
    judgeTargets(run, async ({ host }) => {
      const { status } = await run.get(hostAddresses, host)
      const name = shorten(host)
      if (status === 'found')
        return { outcome: 'pass', summary: { en: `${name} has addresses.`, de: `${name} hat Adressen.` } }
      if (status === 'unknown')
        return {
          outcome: 'temperror',
          summary: {
            en: `Could not tell: the question for ${name} was not answered.`,
            de: `Nicht festzustellen: Die Frage nach ${name} blieb ohne Antwort.`,
          },
        }
      return {
        outcome: 'fail',
        summary: { en: `${name} has no address.`, de: `${name} hat keine Adresse.` },
        fix: fixBy(CORRECT),
      }
    }),
}

const CORRECT = {
  en: 'Correct the target, give it addresses, or take the record away.',
  de: 'Das Ziel berichtigen, ihm Adressen geben oder den Eintrag entfernen.',
}
