import type { Check } from '../check.ts'
import { mxOf } from '../facts/mx.ts'
import { reportDestinations } from '../facts/report-destinations.ts'
import { judgeDmarc } from '../judge-dmarc.ts'
import { type Judgement, sumUp } from '../judge-servers.ts'
import type { Run } from '../run.ts'
import { shorten } from '../shorten.ts'
import { fixBy, notApplicable, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'dmarc-report-mailbox',
  area: 'authentication',
  level: 'should',
  subject: 'domain',
  title: { en: 'The mailbox for DMARC reports can receive', de: 'Das Postfach für DMARC-Berichte kann empfangen' },
  explanation: {
    en: 'Reports are mails with a compressed file. The domain of their address needs a mail server.',
    de: 'Berichte sind Mails mit einer gepackten Datei. Die Domain ihrer Adresse braucht einen Mailserver.',
  },
  cites: [rfc(9990, '3.5'), rfc(5321, '5.1')],
  run: (run) =>
    judgeDmarc(run, async () => {
      const destinations = await run.get(reportDestinations)
      const hosts = destinations.flatMap(({ uri }) => (uri.address === null || uri.host === null ? [] : [uri.host]))
      if (hosts.length === 0)
        return notApplicable({ en: 'The record names no mailbox.', de: 'Der Eintrag nennt kein Postfach.' })
      return sumUp(await Promise.all([...new Set(hosts)].map((host) => judgeHost(run, host))))
    }),
}

async function judgeHost(run: Run, host: string): Promise<Judgement & { readonly target: string }> {
  const target = shorten(host, 80)
  const { status } = await run.get(mxOf, host)
  if (status === 'unknown') return { target, outcome: 'temperror', summary: UNKNOWN }
  if (status === 'mx' || status === 'implicit') return { target, outcome: 'pass', summary: RECEIVES }
  // The domain's own MX has checks that say it.
  if (host === run.subject.domain && status === 'none')
    return { target, outcome: 'notApplicable', summary: NOWHERE, because: 'mx-record' }
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
const FIX = {
  en: 'Name a mailbox in rua that exists, or give that domain a mail server.',
  de: 'In rua ein Postfach nennen, das es gibt, oder jener Domain einen Mailserver geben.',
}
