import type { Check } from '../check.ts'
import { mxOf } from '../facts/mx.ts'
import { type Judgement, sumUp } from '../judge-servers.ts'
import { judgeTlsRpt } from '../judge-tls-rpt.ts'
import type { Run } from '../run.ts'
import { shorten } from '../shorten.ts'
import { fixBy, notApplicable, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'tls-rpt-mailbox',
  area: 'transport',
  level: 'should',
  subject: 'domain',
  title: { en: 'The mailbox for TLS reports can receive', de: 'Das Postfach für TLS-Berichte kann empfangen' },
  explanation: {
    en: 'Reports are mails with a compressed file. The domain of their address needs a mail server.',
    de: 'Berichte sind Mails mit einer gepackten Datei. Die Domain ihrer Adresse braucht einen Mailserver.',
  },
  cites: [rfc(8460, '5.3')],
  run: (run) =>
    judgeTlsRpt(run, async ({ rua }) => {
      const hosts = rua.slice(0, 6).flatMap(({ address, host }) => (address === null || host === null ? [] : [host]))
      const others = [...new Set(hosts)].filter((host) => host !== run.subject.domain)
      if (hosts.length === 0)
        return notApplicable({ en: 'The record names no mailbox.', de: 'Der Eintrag nennt kein Postfach.' })
      const own = hosts.includes(run.subject.domain)
        ? [{ target: run.subject.domain, outcome: 'pass' as const, summary: RECEIVES }]
        : []
      return sumUp([...own, ...(await Promise.all(others.map((host) => judgeHost(run, host))))])
    }),
}

async function judgeHost(run: Run, host: string): Promise<Judgement & { readonly target: string }> {
  const target = shorten(host, 80)
  const { status } = await run.get(mxOf, host)
  if (status === 'unknown') return { target, outcome: 'temperror', summary: UNKNOWN }
  if (status === 'mx' || status === 'implicit') return { target, outcome: 'pass', summary: RECEIVES }
  return { target, outcome: 'warn', summary: NOWHERE, fix: fixBy(FIX) }
}

const RECEIVES = { en: 'Its domain receives mail.', de: 'Seine Domain empfängt Mail.' }
const UNKNOWN = {
  en: 'Could not tell: the question for its mail servers was not answered.',
  de: 'Nicht festzustellen: Die Frage nach seinen Mailservern blieb ohne Antwort.',
}
const NOWHERE = {
  en: 'Reports go to a domain that takes no mail; they are lost.',
  de: 'Berichte gehen an eine Domain, die keine Mail annimmt; sie sind verloren.',
}
const FIX = { en: 'Name a mailbox in rua that exists.', de: 'In rua ein Postfach nennen, das es gibt.' }
