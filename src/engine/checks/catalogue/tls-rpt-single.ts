import type { Check } from '../check.ts'
import { tlsRpt } from '../facts/tls-rpt.ts'
import { NO_RECORD, tlsRptSaidBy } from '../judge-tls-rpt.ts'
import { fixRecords, notApplicable, pass, rfc, warn } from '../verdict.ts'

export const check: Check = {
  id: 'tls-rpt-single',
  area: 'transport',
  level: 'should',
  subject: 'domain',
  title: { en: 'There is only one record for TLS reports', de: 'Es gibt nur einen Eintrag für TLS-Berichte' },
  explanation: {
    en: 'With two records senders act as if there were none, and no report comes.',
    de: 'Bei zwei Einträgen handeln Absender, als gäbe es keinen, und es kommt kein Bericht.',
  },
  cites: [rfc(8460, '3')],
  run: async (run) => {
    const found = await run.get(tlsRpt)
    const { record, texts, name } = found
    if (record?.valid) return pass({ en: 'There is one.', de: 'Es gibt einen.' })
    if (record?.reason !== 'several') return notApplicable(NO_RECORD, tlsRptSaidBy(found))
    const words = {
      en: `There are ${texts.length} records at _smtp._tls.`,
      de: `Bei _smtp._tls stehen ${texts.length} Einträge.`,
    }
    return warn(words, { fix: fixRecords(FIX, [{ name, type: 'TXT', before: texts, after: texts.slice(0, 1) }]) })
  },
}

const FIX = {
  en: 'Keep one; several destinations go into its rua, with commas between.',
  de: 'Einen behalten; mehrere Ziele stehen in seinem rua, mit Kommas dazwischen.',
}
