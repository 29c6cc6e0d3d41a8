import type { Check } from '../check.ts'
import { type MxTarget, mxTargets } from '../facts/mx-targets.ts'
import { shorten } from '../shorten.ts'
import { fail, fixRecords, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'mx-alias',
  area: 'reachability',
  level: 'must',
  subject: 'domain',
  title: { en: 'MX records name real hosts, not aliases', de: 'MX-Einträge nennen echte Rechner, keine Aliase' },
  explanation: {
    en: 'The name in an MX record must have addresses itself. With an alias (CNAME) some servers send in circles or refuse to deliver.',
    de: 'Der Name in einem MX-Eintrag muss selbst Adressen haben. Bei einem Alias (CNAME) senden manche Server im Kreis oder verweigern die Zustellung.',
  },
  cites: [rfc(2181, '10.3'), rfc(5321, '5.1')],
  run: async (run) => {
    const found = await run.get(mxTargets)
    if (found.verdict !== undefined) return found.verdict
    const aliases = found.targets.filter(({ kind }) => kind === 'alias')
    if (aliases.length === 0) return pass({ en: 'None is an alias.', de: 'Keiner ist ein Alias.' })
    const list = aliases.map((one) => `${one.name} → ${targetOf(one)}`).join(', ')
    const change = {
      name: run.subject.domain,
      type: 'MX',
      before: aliases.map(({ preference, name }) => `${preference} ${name}.`),
      after: aliases.map((one) => `${one.preference} ${targetOf(one)}.`),
    }
    return fail(
      {
        en: `An alias (CNAME) in place of a host: ${shorten(list, 300)}.`,
        de: `Ein Alias (CNAME) anstelle eines Rechners: ${shorten(list, 300)}.`,
      },
      { fix: fixRecords(DIRECT, [change]) },
    )
  },
}

function targetOf({ addresses: { a, aaaa } }: MxTarget): string {
  return a.aliases.at(-1) ?? aaaa.aliases.at(-1) ?? ''
}

const DIRECT = {
  en: 'Name the host that the alias points to, or give the name address records (A, AAAA) in place of the alias.',
  de: 'Den Rechner nennen, auf den der Alias zeigt, oder dem Namen Adresseinträge (A, AAAA) anstelle des Alias geben.',
}
