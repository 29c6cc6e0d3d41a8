import type { Check } from '../check.ts'
import { serviceRecords } from '../facts/service-records.ts'
import { fixRecords, notApplicable, notice, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'srv-clear-services',
  area: 'clients',
  level: 'may',
  subject: 'domain',
  title: { en: 'SRV records lead to encrypted ports', de: 'SRV-Einträge führen zu verschlüsselten Ports' },
  explanation: {
    en: 'Where a port with TLS from the start is named beside one with STARTTLS, mail programs may choose the weaker one. A target of “.” says that a service is not there.',
    de: 'Wird neben einem Port mit TLS von Anfang an auch einer mit STARTTLS genannt, mögen Mailprogramme den schwächeren wählen. Das Ziel „.“ sagt, dass es einen Dienst nicht gibt.',
  },
  cites: [rfc(8314, '5.1'), rfc(2782)],
  run: async (run) => {
    const pairs = await Promise.all(
      PAIRS.map(async ([strong, weak]) =>
        Promise.all([run.get(serviceRecords, strong), run.get(serviceRecords, weak)]),
      ),
    )
    if (pairs.every(([strong, weak]) => strong.status !== 'offered' && weak.status !== 'offered'))
      return notApplicable(NONE)
    const weaker = pairs.filter(([strong, weak]) => strong.status !== 'offered' && weak.status === 'offered')
    const names = weaker.map(([, weak]) => weak.name).join(', ')
    if (weaker.length === 0) return pass({ en: 'They do.', de: 'Das tun sie.' })
    return notice(
      {
        en: `Only the older port with STARTTLS is named: ${names}.`,
        de: `Nur der ältere Port mit STARTTLS wird genannt: ${names}.`,
      },
      {
        fix: fixRecords(
          ADD,
          weaker.map(([strong, weak]) => ({
            name: strong.name,
            type: 'SRV',
            before: [],
            after: weak.targets.slice(0, 2).map(({ host }) => `0 1 ${TLS_PORT[strong.service] ?? 993} ${host}.`),
          })),
          ONLY_IF,
        ),
      },
    )
  },
}

const PAIRS = [
  ['submissions', 'submission'],
  ['imaps', 'imap'],
  ['pop3s', 'pop3'],
] as const
const TLS_PORT: Readonly<Record<string, number>> = { submissions: 465, imaps: 993, pop3s: 995 }
const NONE = { en: 'The domain has no such SRV records.', de: 'Die Domain hat keine solchen SRV-Einträge.' }
const ADD = { en: 'Name the port with TLS from the start too.', de: 'Auch den Port mit TLS von Anfang an nennen.' }
const ONLY_IF = {
  en: 'Only if the server has that port open.',
  de: 'Nur, wenn der Server diesen Port offen hat.',
}
