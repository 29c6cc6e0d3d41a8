import { dataOf } from '../../dns/record.ts'
import type { Check } from '../check.ts'
import { mxHosts } from '../facts/mx.ts'
import { mxTargets } from '../facts/mx-targets.ts'
import { shorten } from '../shorten.ts'
import { notice, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'mx-preferences',
  area: 'reachability',
  level: 'may',
  subject: 'domain',
  title: { en: 'Each mail server is named once', de: 'Jeder Mailserver ist einmal genannt' },
  explanation: {
    en: 'The number in an MX record says in which order servers are tried, the lowest first. The same server twice makes senders try it twice and wait longer.',
    de: 'Die Zahl in einem MX-Eintrag sagt, in welcher Reihenfolge Server versucht werden, die kleinste zuerst. Derselbe Server zweimal lässt Absender ihn zweimal versuchen und länger warten.',
  },
  cites: [rfc(5321, '5.1')],
  run: async (run) => {
    const [found, { response }] = await Promise.all([run.get(mxTargets), run.get(mxHosts)])
    if (found.verdict !== undefined) return found.verdict
    const names = dataOf(response.records, 'MX').map(({ exchange }) => exchange)
    const twice = found.targets.filter(({ name }) => names.indexOf(name) !== names.lastIndexOf(name))
    if (twice.length > 0) {
      const list = shorten(twice.map(({ name }) => name).join(', '))
      return notice({ en: `Named more than once: ${list}.`, de: `Mehrfach genannt: ${list}.` })
    }
    const preferences = new Set(found.targets.map(({ preference }) => preference))
    return pass(
      preferences.size < found.targets.length
        ? { en: 'Servers with the same number share the mail.', de: 'Server mit gleicher Zahl teilen sich die Mail.' }
        : { en: 'The order is clear.', de: 'Die Reihenfolge ist eindeutig.' },
    )
  },
}
