import type { TlsRptRecord } from '../tls-rpt/tls-rpt-record.ts'
import type { Verdict } from './check.ts'
import { mxHosts } from './facts/mx.ts'
import { type TlsRpt, tlsRpt } from './facts/tls-rpt.ts'
import type { Run } from './run.ts'
import { notApplicable } from './verdict.ts'

type Valid = Extract<TlsRptRecord, { valid: true }>

/** Judges the record for TLS reports of a domain that takes mail. */
export async function judgeTlsRpt(
  run: Run,
  judge: (record: Valid, found: TlsRpt) => Verdict | Promise<Verdict>,
): Promise<Verdict> {
  const [found, { status }] = await Promise.all([run.get(tlsRpt), run.get(mxHosts)])
  if (status === 'nullMx' || status === 'none') return notApplicable(TAKES_NO_MAIL)
  const { record } = found
  return record?.valid ? judge(record, found) : notApplicable(NO_RECORD, tlsRptSaidBy(found))
}

/** Which check tells why there is no record that senders see. */
export function tlsRptSaidBy({ record, texts }: TlsRpt): string {
  if (record === null || record.valid) return 'tls-rpt-record'
  if (record.reason === 'several') return 'tls-rpt-single'
  if (record.reason === 'badUri') return 'tls-rpt-destination'
  return texts.length > 0 ? 'tls-rpt-syntax' : 'tls-rpt-record'
}

export const TAKES_NO_MAIL = { en: 'The domain takes no mail.', de: 'Die Domain nimmt keine Mail an.' }
export const NO_RECORD = {
  en: 'There is no record for TLS reports that senders see.',
  de: 'Es gibt keinen Eintrag für TLS-Berichte, den Absender sehen.',
}
