import { dataOf } from '../../dns/record.ts'
import { isConclusive } from '../../dns/response.ts'
import { readTlsRptRecords, type TlsRptRecord } from '../../tls-rpt/tls-rpt-record.ts'
import { fact } from '../run.ts'

/** What stands at `_smtp._tls` (RFC 8460 §3). */
export interface TlsRpt {
  /** Null: the question was not answered. */
  readonly record: TlsRptRecord | null
  /** Texts that mean to be such a record. */
  readonly texts: readonly string[]
  readonly name: string
}

export const tlsRpt = fact('tlsRpt', async (run): Promise<TlsRpt> => {
  const name = `_smtp._tls.${run.subject.domain}`
  const response = await run.dns.resolve(name, 'TXT')
  const all = dataOf(response.records, 'TXT').map(({ strings }) => strings.join(''))
  const texts = all.filter((text) =>
    /^[\s"]{0,9}v\s{0,9}=\s{0,9}"?tlsrpt|(?:^|;)\s{0,9}v\s{0,9}=\s{0,9}TLSRPT/i.test(text.slice(0, 2000)),
  )
  return { record: isConclusive(response) ? readTlsRptRecords(all) : null, texts, name }
})
