import { dataOf } from '../../dns/record.ts'
import type { Check } from '../check.ts'
import { author } from '../facts/message-dmarc.ts'
import { shorten } from '../shorten.ts'
import { couldNotTell, fail, fixBy, notApplicable, pass, rfc, warn } from '../verdict.ts'

export const check: Check = {
  id: 'message-from-domain',
  area: 'message',
  level: 'must',
  subject: 'message',
  title: { en: 'The domain in From exists and takes mail', de: 'Die Domain in From existiert und nimmt Mail an' },
  explanation: {
    en: 'Nobody can answer to a domain that is not in the DNS or takes no mail, and receivers refuse such senders.',
    de: 'Einer Domain, die nicht im DNS steht oder keine Mail annimmt, kann niemand antworten, und Empfänger lehnen solche Absender ab.',
  },
  cites: [rfc(5321, '2.3.5'), rfc(7505, '4.2')],
  run: async (run) => {
    const { domain } = await run.get(author)
    if (domain === null || !domain.includes('.')) return notApplicable(NO_AUTHOR, 'message-from')
    const [mx, a, aaaa] = await Promise.all([
      run.dns.resolve(domain, 'MX'),
      run.dns.resolve(domain, 'A'),
      run.dns.resolve(domain, 'AAAA'),
    ])
    const name = shorten(domain, 80)
    const hosts = dataOf(mx.records, 'MX')
    if (hosts.length === 1 && hosts[0]?.exchange.replace('.', '') === '')
      return warn(
        {
          en: `${name} says that it takes no mail (null MX).`,
          de: `${name} erklärt, keine Mail anzunehmen (Null-MX).`,
        },
        { fix: fixBy(FIX) },
      )
    if (mx.status === 'nxDomain')
      return fail({ en: `${name} does not exist.`, de: `${name} existiert nicht.` }, { fix: fixBy(FIX) })
    if ([mx, a, aaaa].some(({ status }) => status === 'answer')) return pass({ en: `${name} does.`, de: 'So ist es.' })
    if ([mx, a, aaaa].some(({ status }) => status !== 'noData')) return couldNotTell(NO_ANSWER)
    return fail(
      { en: `${name} has neither MX nor address.`, de: `${name} hat weder MX noch Adresse.` },
      { fix: fixBy(FIX) },
    )
  },
}

const NO_AUTHOR = { en: 'From names no single domain.', de: 'From nennt nicht genau eine Domain.' }
const NO_ANSWER = {
  en: 'Could not tell: the DNS did not answer.',
  de: 'Nicht festzustellen: Das DNS hat nicht geantwortet.',
}
const FIX = {
  en: 'Send from a domain that receives mail, so that answers and bounces arrive.',
  de: 'Von einer Domain senden, die Mail empfängt, damit Antworten und Rückläufer ankommen.',
}
