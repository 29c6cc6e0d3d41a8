import type { Check } from '../check.ts'
import { tlsRpt } from '../facts/tls-rpt.ts'
import { NO_RECORD, tlsRptSaidBy } from '../judge-tls-rpt.ts'
import { shorten } from '../shorten.ts'
import { fixRecords, notApplicable, pass, rfc, warn } from '../verdict.ts'

export const check: Check = {
  id: 'tls-rpt-syntax',
  area: 'transport',
  level: 'should',
  subject: 'domain',
  title: { en: 'The record for TLS reports is well formed', de: 'Der Eintrag für TLS-Berichte ist wohlgeformt' },
  explanation: {
    en: 'The record begins with v=TLSRPTv1; and has a rua with at least one destination.',
    de: 'Der Eintrag beginnt mit v=TLSRPTv1; und hat ein rua mit mindestens einem Ziel.',
  },
  cites: [rfc(8460, '3')],
  run: async (run) => {
    const found = await run.get(tlsRpt)
    const { record, texts, name } = found
    if (record?.valid) return pass({ en: 'It is well formed.', de: 'Er ist wohlgeformt.' })
    if (tlsRptSaidBy(found) !== 'tls-rpt-syntax') return notApplicable(NO_RECORD, tlsRptSaidBy(found))
    const text = shorten(texts[0] ?? '', 80)
    const words = {
      en: `Senders cannot read the record “${text}” and send no reports.`,
      de: `Absender können den Eintrag „${text}“ nicht lesen und schicken keine Berichte.`,
    }
    const after = [`v=TLSRPTv1; rua=mailto:postmaster@${run.subject.domain}`]
    return warn(words, { fix: fixRecords(FIX, [{ name, type: 'TXT', before: texts, after }]) })
  },
}

const FIX = {
  en: 'Publish it in this form, with a mailbox of choice.',
  de: 'In dieser Form veröffentlichen, mit einem Postfach nach Wahl.',
}
