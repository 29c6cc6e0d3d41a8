import { presentData } from '../../dns/present-record.ts'
import type { DnsResponse } from '../../dns/response.ts'
import { isConclusive } from '../../dns/response.ts'
import type { Check } from '../check.ts'
import { askAll, onePerName, zoneServers } from '../facts/zone-servers.ts'
import { shorten } from '../shorten.ts'
import { couldNotTell, fixBy, pass, rfc, warn } from '../verdict.ts'

export const check: Check = {
  id: 'split-dns',
  area: 'vantage',
  level: 'should',
  subject: 'domain',
  title: { en: 'Here the domain looks as it does elsewhere', de: 'Die Domain sieht von hier aus wie von anderswo' },
  explanation: {
    en: 'In an office or home network a router may give other answers for the own domain than the rest of the world gets. Then these checks would judge a view that senders never see.',
    de: 'In einem Büro- oder Heimnetz kann ein Router für die eigene Domain andere Antworten geben, als der Rest der Welt bekommt. Dann beurteilten diese Prüfungen eine Sicht, die kein Absender hat.',
  },
  cites: [rfc(9499, '6')],
  run: async (run) => {
    const found = await run.get(zoneServers)
    if (found.verdict !== undefined) return found.verdict
    const { domain } = run.subject
    const [here, asked] = await Promise.all([
      run.dns.resolve(domain, 'MX'),
      askAll(run, onePerName(found.servers), domain, 'MX'),
    ])
    const there = asked.map(({ response }) => response).filter(isConclusive)
    if (!isConclusive(here) || there.length === 0) return couldNotTell(NOT_COMPARED)
    if (there.some((response) => mxText(response) === mxText(here))) {
      return pass({
        en: 'The resolver gives the same mail servers as the domain’s own name servers.',
        de: 'Der Resolver nennt dieselben Mailserver wie die Nameserver der Domain.',
      })
    }
    const [hereText, thereText] = [mxText(here), mxText(there[0] ?? here)].map((text) => shorten(text) || '–')
    return warn(
      {
        en: `The resolver gives other mail servers (${hereText}) than the domain’s own name servers (${thereText}): either they changed lately, or this network has a view of its own.`,
        de: `Der Resolver nennt andere Mailserver (${hereText}) als die Nameserver der Domain (${thereText}): Entweder wurden sie eben geändert, oder dieses Netz hat seine eigene Sicht.`,
      },
      { fix: fixBy(OTHER_VIEW) },
    )
  },
}

function mxText({ records }: DnsResponse): string {
  const texts = records.filter(({ data }) => data.type === 'MX').map(({ data }) => presentData(data))
  return texts.toSorted().join(', ')
}

const NOT_COMPARED = {
  en: 'Could not tell: the mail servers could not be asked for on both ways.',
  de: 'Nicht festzustellen: Die Mailserver ließen sich nicht auf beiden Wegen erfragen.',
}

const OTHER_VIEW = {
  en: 'If nothing was changed in the last hours, look for an entry for this domain in the router, in a local resolver or in the hosts file, or check with another resolver (--resolver).',
  de: 'Wurde in den letzten Stunden nichts geändert, im Router, im lokalen Resolver oder in der hosts-Datei nach einem Eintrag für diese Domain suchen oder mit einem anderen Resolver prüfen (--resolver).',
}
