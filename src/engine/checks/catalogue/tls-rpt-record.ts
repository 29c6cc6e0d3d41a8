import type { Check } from '../check.ts'
import { mtaSts } from '../facts/mta-sts.ts'
import { mxHosts } from '../facts/mx.ts'
import { tlsRpt } from '../facts/tls-rpt.ts'
import { NO_RECORD, TAKES_NO_MAIL, tlsRptSaidBy } from '../judge-tls-rpt.ts'
import { couldNotTell, fixRecords, notApplicable, notice, pass, rfc, warn } from '../verdict.ts'

export const check: Check = {
  id: 'tls-rpt-record',
  area: 'transport',
  level: 'should',
  subject: 'domain',
  title: { en: 'TLS reports are asked for', de: 'TLS-Berichte sind erbeten' },
  explanation: {
    en: 'Large senders report daily how often encryption to the domain’s mail servers failed. With MTA-STS or DANE that is the only way to hear of mail that did not come.',
    de: 'Große Absender berichten täglich, wie oft die Verschlüsselung zu den Mailservern der Domain scheiterte. Bei MTA-STS oder DANE ist das der einzige Weg, von ausgebliebener Mail zu erfahren.',
  },
  cites: [rfc(8460, '3')],
  run: async (run) => {
    const [found, mx, sts] = await Promise.all([run.get(tlsRpt), run.get(mxHosts), run.get(mtaSts)])
    if (mx.status === 'nullMx' || mx.status === 'none') return notApplicable(TAKES_NO_MAIL)
    const { record, name } = found
    if (record === null) return couldNotTell(UNKNOWN)
    if (record.valid) return pass({ en: 'Reports are asked for.', de: 'Berichte sind erbeten.' })
    const said = tlsRptSaidBy(found)
    if (said !== 'tls-rpt-record') return notApplicable(NO_RECORD, said)
    const after = [`v=TLSRPTv1; rua=mailto:postmaster@${run.subject.domain}`]
    const fix = fixRecords(FIX, [{ name, type: 'TXT', before: [], after }])
    return sts.status === 'found' ? warn(BLIND, { fix }) : notice(NONE, { fix })
  },
}

const UNKNOWN = {
  en: 'Could not tell: the question for _smtp._tls was not answered.',
  de: 'Nicht festzustellen: Die Frage nach _smtp._tls blieb ohne Antwort.',
}
const NONE = {
  en: 'The domain asks for no TLS reports.',
  de: 'Die Domain bittet um keine TLS-Berichte.',
}
const BLIND = {
  en: 'The domain has MTA-STS, but asks for no TLS reports: nobody tells when senders cannot deliver because of it.',
  de: 'Die Domain hat MTA-STS, bittet aber um keine TLS-Berichte: Niemand meldet, wenn Absender deswegen nicht zustellen können.',
}
const FIX = { en: 'Publish this record.', de: 'Diesen Eintrag veröffentlichen.' }
