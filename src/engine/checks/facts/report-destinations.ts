import { authorizeReports, type ReportAuthorization } from '../../dmarc/authorize-reports.ts'
import type { ReportUri } from '../../dmarc/report-uri.ts'
import { dnsLookup } from '../dns-lookup.ts'
import { fact } from '../run.ts'
import { dmarcState } from './dmarc.ts'

/** Where DMARC reports are to go, and whether they may. */
export interface ReportDestination {
  readonly tag: 'rua' | 'ruf'
  readonly uri: ReportUri
  readonly authorization: ReportAuthorization
}

/** More than this are not followed; receivers stop much earlier. */
const MOST = 6

/** The valid destinations of the record that applies to the domain. */
export const reportDestinations = fact('reportDestinations', async (run): Promise<readonly ReportDestination[]> => {
  const { record, place, status } = await run.get(dmarcState)
  if (record === null || status !== 'found') return []
  const named = (['rua', 'ruf'] as const).flatMap((tag) => record[tag].map((uri) => ({ tag, uri })))
  const valid = named.filter(({ uri }) => uri.scheme === 'mailto' || uri.scheme === 'https')
  const lookup = dnsLookup(run)
  return Promise.all(
    valid
      .slice(0, MOST)
      .map(async (one) => ({ ...one, authorization: await authorizeReports(place, one.uri, lookup) })),
  )
})
