import type { RecordType } from '../../dns/record.ts'
import type { DnsResponse } from '../../dns/response.ts'
import type { Check } from '../check.ts'
import { zone } from '../facts/zone.ts'
import { withoutZone } from '../facts/zone-servers.ts'
import { shorten } from '../shorten.ts'
import { fixBy, notApplicable, notice, pass, rfc } from '../verdict.ts'

/** Names of mail that are often handed over to a service by an alias. */
const NAMES: readonly (readonly [string, RecordType])[] = [
  ['', 'MX'],
  ['_dmarc.', 'TXT'],
  ['_mta-sts.', 'TXT'],
  ['mta-sts.', 'A'],
  ['_smtp._tls.', 'TXT'],
  ['autoconfig.', 'A'],
  ['autodiscover.', 'A'],
]

export const check: Check = {
  id: 'cname-chain',
  area: 'dns',
  level: 'may',
  subject: 'domain',
  title: { en: 'Aliases lead somewhere', de: 'Aliase führen irgendwohin' },
  explanation: {
    en: 'An alias (CNAME) that points to a name that no longer exists, or in a circle, answers nothing. Whoever registers the name it points to takes over that part of the domain.',
    de: 'Ein Alias (CNAME), der auf einen nicht mehr vorhandenen Namen oder im Kreis zeigt, beantwortet nichts. Wer den Namen registriert, auf den er zeigt, übernimmt diesen Teil der Domain.',
  },
  cites: [rfc(1034, '3.6.2'), rfc(1034, '5.2.2')],
  run: async (run) => {
    const without = withoutZone(await run.get(zone))
    if (without !== null) return without
    const { domain } = run.subject
    const responses = await Promise.all(NAMES.map(([prefix, type]) => run.dns.resolve(`${prefix}${domain}`, type)))
    const aliased = responses.filter(({ aliases }) => aliases.length > 0)
    if (aliased.length === 0)
      return notApplicable({ en: 'No name of mail is an alias.', de: 'Kein Name für Mail ist ein Alias.' })
    const broken = aliased.filter((response) => isLoop(response) || response.status === 'nxDomain')
    if (broken.length > 0) {
      const list = broken.map(({ question, aliases }) => `${question.name} → ${aliases.at(-1)}`).join(', ')
      return notice(
        broken.some(isLoop)
          ? {
              en: `Aliases lead in a circle: ${shorten(list, 300)}.`,
              de: `Aliase führen im Kreis: ${shorten(list, 300)}.`,
            }
          : {
              en: `Aliases lead to names that do not exist: ${shorten(list, 300)}.`,
              de: `Aliase führen zu Namen, die es nicht gibt: ${shorten(list, 300)}.`,
            },
        { fix: fixBy(REMOVE) },
      )
    }
    const long = aliased.filter(({ aliases }) => aliases.length > 3)
    if (long.length > 0)
      return notice({
        en: `More than three aliases behind each other: ${shorten(long.map(({ question }) => question.name).join(', '), 300)}.`,
        de: `Mehr als drei Aliase hintereinander: ${shorten(long.map(({ question }) => question.name).join(', '), 300)}.`,
      })
    return pass({ en: 'All aliases lead to a name that exists.', de: 'Alle Aliase führen zu einem vorhandenen Namen.' })
  },
}

function isLoop({ aliases, question }: DnsResponse): boolean {
  return new Set([question.name, ...aliases]).size <= aliases.length
}

const REMOVE = {
  en: 'Remove these aliases, or point them to a name that exists.',
  de: 'Diese Aliase entfernen oder auf einen vorhandenen Namen zeigen lassen.',
}
