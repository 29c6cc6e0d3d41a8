import type { Check } from '../check.ts'
import { clientServices } from '../facts/client-services.ts'
import { hostAddresses } from '../facts/host-addresses.ts'
import { serviceRecords } from '../facts/service-records.ts'
import { shorten } from '../shorten.ts'
import { fixRecords, notApplicable, notice, pass, rfc, source } from '../verdict.ts'

export const check: Check = {
  id: 'autodiscover',
  area: 'clients',
  level: 'may',
  subject: 'domain',
  title: { en: 'Outlook finds its settings (Autodiscover)', de: 'Outlook findet seine Einstellungen (Autodiscover)' },
  explanation: {
    en: 'Outlook asks autodiscover.DOMAIN, or the host of an SRV record, for the settings of an account. One that leads nowhere makes it wait and ask again.',
    de: 'Outlook fragt autodiscover.DOMAIN oder den Rechner eines SRV-Eintrags nach den Einstellungen eines Kontos. Führt das ins Leere, wartet es und fragt wieder.',
  },
  cites: [
    source(
      'Microsoft: Autodiscover for Exchange',
      'https://learn.microsoft.com/exchange/architecture/client-access/autodiscover',
    ),
    rfc(2782),
  ],
  run: async (run) => {
    const { domain } = run.subject
    const [srv, host, services] = await Promise.all([
      run.get(serviceRecords, 'autodiscover'),
      run.get(hostAddresses, `autodiscover.${domain}`),
      run.get(clientServices),
    ])
    if (srv.status === 'none')
      return pass({ en: 'It is said not to be there.', de: 'Es ist als nicht vorhanden angegeben.' })
    const target = srv.targets[0]?.host
    if (target !== undefined && (await run.get(hostAddresses, target)).status === 'none')
      return notice(
        {
          en: `The SRV record leads to ${shorten(target)}, which has no address.`,
          de: `Der SRV-Eintrag führt zu ${shorten(target)}; das hat keine Adresse.`,
        },
        {
          fix: fixRecords(REMOVE, [
            {
              name: srv.name,
              type: 'SRV',
              before: srv.targets.map((one) => `0 0 ${one.port} ${one.host}.`),
              after: [],
            },
          ]),
        },
      )
    if (target !== undefined)
      return pass({
        en: `The SRV record leads to ${shorten(target)}.`,
        de: `Der SRV-Eintrag führt zu ${shorten(target)}.`,
      })
    if (host.status === 'found') return pass({ en: 'The host is there.', de: 'Der Rechner ist da.' })
    if (services.length === 0 || host.status === 'unknown' || srv.status === 'unknown') return notApplicable(NONE)
    return notice(MISSING, {
      fix: fixRecords(
        ADD,
        [{ name: srv.name, type: 'SRV', before: [], after: [`0 1 443 autodiscover.${domain}.`] }],
        PAGE,
      ),
    })
  },
}

const NONE = { en: 'There is none, and none is needed.', de: 'Es gibt keines, und keines ist nötig.' }
const MISSING = {
  en: 'There is neither the host nor an SRV record. Users of Outlook must type in the servers by hand.',
  de: 'Es gibt weder den Rechner noch einen SRV-Eintrag. Wer Outlook benutzt, muss die Server von Hand eintragen.',
}
const REMOVE = { en: 'Correct the record or take it away.', de: 'Den Eintrag berichtigen oder entfernen.' }
const ADD = {
  en: 'Put the answer of Autodiscover on a web server, give this name its address, and lead there.',
  de: 'Die Autodiscover-Antwort auf einen Webserver legen, diesem Namen dessen Adresse geben und dorthin führen.',
}
const PAGE = {
  en: 'Only with a web server that answers there (automx2, or what the mail suite brings).',
  de: 'Nur mit einem Webserver, der dort antwortet (automx2, oder was die Mail-Suite mitbringt).',
}
