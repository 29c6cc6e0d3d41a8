import type { RecordData, RecordType } from './record.ts'
import type { DnsStatus } from './response.ts'

/** What an evaluation needs of an answer: how the question ended, and the data of its records (aliases are followed by whoever asks). */
export interface DnsAnswer {
  readonly status: DnsStatus
  readonly data: readonly RecordData[]
  readonly tookMs: number
}

/** Asks the DNS. Never rejects for what the world did. */
export type Lookup = (name: string, type: RecordType) => Promise<DnsAnswer>
