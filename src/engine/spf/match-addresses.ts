import type { RecordData, RecordType } from '../dns/record.ts'
import { type IpAddress, readIp4, readIp6 } from './ip-address.ts'

/** RFC 7208 §5: A for an IPv4 client, AAAA for an IPv6 one. */
export function addressType({ family }: IpAddress): RecordType {
  return family === 4 ? 'A' : 'AAAA'
}

/** The addresses among the records of an answer. */
export function addressesOf(data: readonly RecordData[]): readonly IpAddress[] {
  return data
    .map((record) =>
      record.type === 'A' ? readIp4(record.address) : record.type === 'AAAA' ? readIp6(record.address) : null,
    )
    .filter((address) => address !== null)
}
