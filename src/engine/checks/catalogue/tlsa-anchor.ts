import type { Check } from '../check.ts'
import { daneStates } from '../facts/dane-states.ts'
import { judgeTlsa } from '../judge-tlsa.ts'
import { fixBy, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'tlsa-anchor',
  area: 'transport',
  level: 'must',
  subject: 'domain',
  title: {
    en: 'With usage 2, the server sends that authority’s certificate',
    de: 'Bei Verwendung 2 schickt der Server das Zertifikat dieser Stelle',
  },
  explanation: {
    en: 'A TLSA record with usage 2 names an authority. The server must send that one’s certificate along (the root too), and its own must bear the server’s name.',
    de: 'Ein TLSA-Eintrag mit Verwendung 2 nennt eine Stelle. Der Server muss deren Zertifikat mitschicken (auch die Wurzel), und sein eigenes muss den Namen des Servers tragen.',
  },
  cites: [rfc(7671, '5.2.2'), rfc(7672, '3.1.2'), rfc(7672, '3.2.2')],
  run: (run) =>
    judgeTlsa(run, 'secure', async ({ host }) => {
      const states = (await run.get(daneStates, host)).filter(({ anchor }) => anchor !== null)
      if (states.length === 0) return NO_ANCHOR
      const missing = states.filter(({ anchor }) => anchor?.sent === false)
      const where = (missing.length > 0 ? missing : states).map(({ address }) => address).join(', ')
      if (missing.length > 0)
        return {
          outcome: 'fail',
          summary: {
            en: `The certificate that the TLSA records name is not sent (${where}). Senders with DANE do not deliver.`,
            de: `Das Zertifikat, das die TLSA-Einträge nennen, wird nicht mitgeschickt (${where}). Absender mit DANE stellen nicht zu.`,
          },
          fix: fixBy(SEND),
        }
      if (states.some(({ anchor }) => anchor?.named === false))
        return { outcome: 'fail', summary: NAME, fix: fixBy(SEND) }
      return {
        outcome: 'pass',
        summary: { en: 'It is sent, and the name fits.', de: 'Es wird mitgeschickt, und der Name passt.' },
      }
    }),
}

const NO_ANCHOR = {
  outcome: 'notApplicable',
  summary: { en: 'No records with usage 2 alone.', de: 'Keine Einträge allein mit Verwendung 2.' },
} as const
const NAME = {
  en: 'The server’s certificate does not bear its name. With usage 2 the name counts, and senders with DANE do not deliver.',
  de: 'Das Zertifikat des Servers trägt nicht seinen Namen. Bei Verwendung 2 zählt der Name, und Absender mit DANE stellen nicht zu.',
}
const SEND = {
  en: 'Let the server send the whole chain up to the named authority, or use `3 1 1` with its own key.',
  de: 'Den Server die ganze Kette bis zur genannten Stelle schicken lassen, oder `3 1 1` mit seinem eigenen Schlüssel verwenden.',
}
