import { describe, expect, it } from 'vitest'
import { authorizeReports } from '../../../src/engine/dmarc/authorize-reports.ts'
import { readReportUris } from '../../../src/engine/dmarc/report-uri.ts'
import { zoneLookup } from './zone-lookup.ts'

const NAME = 'blue.example.com._report._dmarc.red.example.net'

// RFC 9990 §4, with the names of its example.
const CASES: readonly (readonly [uri: string, zone: Record<string, string[] | 'error'>, outcome: string])[] = [
  ['mailto:reports@red.example.net', { [NAME]: ['v=DMARC1'] }, 'authorized'],
  ['mailto:reports@red.example.net', { [NAME]: ['v=DMARC1;'] }, 'authorized'],
  ['mailto:reports@red.example.net', { [NAME]: ['v=DMARC1', 'v=DMARC1; rua=mailto:x@red.example.net'] }, 'authorized'],
  ['https://red.example.net/reports', { [NAME]: ['v=DMARC1'] }, 'authorized'],
  ['mailto:reports@red.example.net', {}, 'notAuthorized'],
  ['mailto:reports@red.example.net', { [NAME]: ['v=spf1 -all'] }, 'notAuthorized'],
  ['mailto:reports@red.example.net', { [NAME]: 'error' }, 'unknown'],
  ['mailto:reports@red.example.net', { [NAME]: ['v=DMARC1; rua=mailto:x@green.example.net'] }, 'otherHost'],
  ['mailto:reports@blue.example.com', {}, 'own'],
  ['mailto:reports@mail.example.com', { '_dmarc.example.com': ['v=DMARC1; p=none'] }, 'own'],
  ['mailto:reports@mail.example.com', {}, 'notAuthorized'],
  ['mailto:', {}, 'noHost'],
  ['mailto:reports@[192.0.2.1]', {}, 'noHost'],
  [`mailto:reports@${'a.'.repeat(110)}example`, {}, 'notAuthorized'],
]

describe('reports to another organization', () => {
  it.each(CASES)('%s %j: %s', async (uri, zone, outcome) => {
    const [destination] = readReportUris(uri)
    if (destination === undefined) throw new Error(uri)
    expect((await authorizeReports('blue.example.com', destination, zoneLookup(zone))).outcome).toBe(outcome)
  })
})
