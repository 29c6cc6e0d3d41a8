import type { Check } from '../check.ts'
import { type MxTarget, mxTargets } from '../facts/mx-targets.ts'
import type { Fix } from '../finding.ts'
import { shorten } from '../shorten.ts'
import { couldNotTell, fail, fixRecords, notApplicable, pass, rfc, warn } from '../verdict.ts'

export const check: Check = {
  id: 'mx-resolves',
  area: 'reachability',
  level: 'must',
  subject: 'domain',
  title: { en: 'Every mail server has an address', de: 'Jeder Mailserver hat eine Adresse' },
  explanation: {
    en: 'Senders look up the address of each host that the MX records name. A name without an address leads nowhere.',
    de: 'Absender schlagen die Adresse jedes Rechners nach, den die MX-Einträge nennen. Ein Name ohne Adresse führt nirgendwohin.',
  },
  cites: [rfc(5321, '5.1')],
  run: async (run) => {
    const found = await run.get(mxTargets)
    if (found.verdict !== undefined) return found.verdict
    // Addresses in place of names, and aliases, have findings of their own.
    const hosts = found.targets.filter(({ kind }) => kind === 'host' || kind === 'odd')
    const [first] = found.targets
    if (hosts.length === 0) return notApplicable(NO_HOSTS, first?.kind === 'alias' ? 'mx-alias' : 'mx-address-literal')
    const parts = hosts.map((one) => ({ target: one.name, ...judge(one) }))
    const without = hosts.filter(({ addresses }) => addresses.status === 'none')
    const list = shorten(without.map(({ name }) => name).join(', '), 300)
    if (without.length > 0) {
      const verdict = without.length === found.targets.length ? fail : warn
      const fix = fixFor(run.subject.domain, found.targets, without)
      return verdict({ en: `No address for ${list}.`, de: `Keine Adresse für ${list}.` }, { fix, parts })
    }
    if (hosts.some(({ addresses }) => addresses.status === 'unknown'))
      return couldNotTell(
        {
          en: 'Could not tell for all: the question for an address was not answered.',
          de: 'Nicht für alle festzustellen: Die Frage nach einer Adresse blieb ohne Antwort.',
        },
        { parts },
      )
    return pass({ en: 'All have an address.', de: 'Alle haben eine Adresse.' }, { parts })
  },
}

/** Where other servers remain, the record that leads nowhere can go; else only the owner knows the address. */
function fixFor(domain: string, all: readonly MxTarget[], without: readonly MxTarget[]): Fix {
  const rest = all.filter((one) => !without.includes(one))
  const lines = (targets: readonly MxTarget[]) =>
    targets.slice(0, 20).map(({ preference, name }) => `${preference} ${name}.`)
  if (rest.length > 0) return fixRecords(REMOVE, [{ name: domain, type: 'MX', before: lines(all), after: lines(rest) }])
  const records = without.slice(0, 10).map(({ name }) => ({ name, type: 'A', before: [], after: ['192.0.2.1'] }))
  return fixRecords(ADD, records)
}

function judge({ addresses: { status, addresses } }: MxTarget) {
  const list = addresses
    .slice(0, 6)
    .map(({ address }) => address)
    .join(', ')
  if (status === 'found') return { outcome: 'pass', summary: { en: list, de: list } } as const
  if (status === 'none') return { outcome: 'warn', summary: { en: 'No address.', de: 'Keine Adresse.' } } as const
  return { outcome: 'temperror', summary: { en: 'Not answered.', de: 'Keine Antwort.' } } as const
}

const NO_HOSTS = { en: 'The MX records name no host.', de: 'Die MX-Einträge nennen keinen Rechner.' }

const ADD = {
  en: 'Add the address of the mail server (yours in place of 192.0.2.1), or name another server in the MX record.',
  de: 'Die Adresse des Mailservers eintragen (die eigene statt 192.0.2.1) oder im MX-Eintrag einen anderen Server nennen.',
}
const REMOVE = {
  en: 'If that server is gone: remove the MX record that names it. If it is not: give its name an address (A, AAAA).',
  de: 'Gibt es diesen Server nicht mehr: den MX-Eintrag entfernen, der ihn nennt. Sonst seinem Namen eine Adresse geben (A, AAAA).',
}
