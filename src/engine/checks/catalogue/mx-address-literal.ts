import type { Check } from '../check.ts'
import { mxTargets } from '../facts/mx-targets.ts'
import { shorten } from '../shorten.ts'
import { fail, fixRecords, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'mx-address-literal',
  area: 'reachability',
  level: 'must',
  subject: 'domain',
  title: { en: 'MX records hold names, not addresses', de: 'MX-Einträge enthalten Namen, keine Adressen' },
  explanation: {
    en: 'An MX record must hold the name of a host. An IP address there is read as a name that does not exist, and no mail arrives.',
    de: 'Ein MX-Eintrag muss den Namen eines Rechners enthalten. Eine IP-Adresse wird dort als Name gelesen, den es nicht gibt, und keine Mail kommt an.',
  },
  cites: [rfc(1035, '3.3.9'), rfc(5321, '2.3.5')],
  run: async (run) => {
    const found = await run.get(mxTargets)
    if (found.verdict !== undefined) return found.verdict
    const literals = found.targets.filter(({ kind }) => kind === 'address')
    if (literals.length === 0) return pass({ en: 'All are names.', de: 'Alle sind Namen.' })
    const { domain } = run.subject
    const records = [
      {
        name: domain,
        type: 'MX',
        before: literals.map(({ preference, name }) => `${preference} ${name}.`),
        after: literals.map(({ preference }) => `${preference} mail.${domain}.`),
      },
      {
        name: `mail.${domain}`,
        type: 'A',
        before: [],
        after: literals.map(({ name }) => name.replace(/^\[|\]$/g, '')),
      },
    ]
    const list = shorten(literals.map(({ name }) => name).join(', '))
    return fail(
      { en: `An address in place of a name: ${list}.`, de: `Eine Adresse anstelle eines Namens: ${list}.` },
      { fix: fixRecords(NAME, records) },
    )
  },
}

const NAME = {
  en: 'Give the mail server a name with this address, and put the name into the MX record.',
  de: 'Dem Mailserver einen Namen mit dieser Adresse geben und den Namen in den MX-Eintrag setzen.',
}
