import type { Check } from '../check.ts'
import { judgeReverseNames } from '../judge-addresses.ts'
import { shorten } from '../shorten.ts'
import { fixBy, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'reverse-dns-alias',
  area: 'identity',
  level: 'may',
  subject: 'domain',
  title: { en: 'The reverse name is no alias', de: 'Der Reverse-DNS-Name ist kein Alias' },
  explanation: {
    en: 'The reverse name should be the real name of the server, not an alias (CNAME) for it. Some simple checks do not follow aliases.',
    de: 'Der Reverse-DNS-Name soll der eigentliche Name des Servers sein, kein Alias (CNAME) dafür. Manche einfachen Prüfungen folgen Aliasen nicht.',
  },
  cites: [rfc(1912, '2.1'), rfc(2181, '10.2')],
  run: (run) =>
    judgeReverseNames(run, ({ address, names }) => {
      const alias = names.find((name) => name.alias)
      if (alias === undefined)
        return {
          outcome: 'pass',
          summary: { en: 'The name has its address itself.', de: 'Der Name hat seine Adresse selbst.' },
        }
      const name = shorten(alias.name)
      return {
        outcome: 'notice',
        summary: {
          en: `The reverse name of ${address}, ${name}, is an alias for another name.`,
          de: `Der Reverse-DNS-Name von ${address}, ${name}, ist ein Alias für einen anderen Namen.`,
        },
        fix: fixBy(REPLACE),
      }
    }),
}

const REPLACE = {
  en: 'Replace the CNAME by A and AAAA records, or let the reverse name be the name behind the alias.',
  de: 'Den CNAME durch A- und AAAA-Einträge ersetzen oder als Reverse-DNS-Namen den Namen hinter dem Alias setzen.',
}
