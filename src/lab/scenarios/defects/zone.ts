import type { SigningData } from '../../dns/zone-data.ts'
import { type Defect, defect } from '../defect.ts'
import { addRecords, records, zone } from '../edits.ts'
import { WITHOUT_TLSA } from '../leave-out.ts'
import { DOMAIN } from '../perfect/addresses.ts'

const soa = (numbers: string, names = 'ns1 hostmaster') => records('@', 'SOA', `${names} 2026110101 ${numbers}`)
const signing = (change: SigningData) => zone(DOMAIN, (whole) => ({ ...whole, signing: change }))

export const ZONE_DEFECTS: readonly Defect[] = [
  defect('retry is longer than refresh', 'soa-retry', 'notice', soa('7200 14400 1209600 3600')),
  defect('expire is shorter than refresh', 'soa-expire', 'notice', soa('14400 3600 3600 3600')),
  defect('refresh every minute', 'soa-refresh', 'notice', soa('60 30 1209600 3600')),
  defect('what does not exist is remembered for a week', 'soa-minimum', 'notice', soa('14400 3600 1209600 604800')),
  defect('the contact has an @', 'soa-rname', 'notice', soa('14400 3600 1209600 3600', 'ns1 host@master')),
  defect('MX that last a second', 'mail-record-ttl', 'notice', records('@', 'MX', '[1] 10 mail')),
]

export const ALIAS_DEFECTS: readonly Defect[] = [
  defect('the domain itself is an alias', 'cname-beside-data', 'fail', addRecords('@', 'CNAME', 'www')),
  defect('an alias that leads nowhere', 'cname-chain', 'notice', [
    records('autoconfig', 'A'),
    records('autoconfig', 'AAAA'),
    records('autoconfig', 'CNAME', 'fort'),
  ]),
]

export const DNSSEC_DEFECTS: readonly Defect[] = [
  defect('nothing proves absence', 'dnssec-denial', 'fail', signing({ fault: 'noDenial' })),
  defect(
    'not signed',
    'dane-mx-secure',
    'warn',
    zone(DOMAIN, ({ origin, records }) => ({ origin, records })),
  ),
  defect('signed, but the parent does not know', 'dnssec-signed', 'notice', [signing({ fault: 'noDs' }), WITHOUT_TLSA]),
  defect('signatures do not fit', 'dnssec-signatures-valid', 'fail', signing({ fault: 'bogus' })),
  defect('signatures have ended', 'dnssec-signatures-valid', 'fail', signing({ fault: 'expired' })),
  defect('signatures of tomorrow', 'dnssec-signatures-valid', 'fail', signing({ fault: 'notYet' })),
  defect('the DS fits no key', 'dnssec-ds-matches', 'fail', signing({ fault: 'dsMismatch' })),
  defect('a DS, but no signatures', 'dnssec-ds-without-keys', 'fail', signing({ fault: 'unsigned' })),
  defect('signatures end in a few hours', 'dnssec-signature-expiry', 'warn', signing({ validForDays: 0.5 })),
  defect('signatures for a year', 'dnssec-signature-life', 'notice', signing({ validForDays: 365 })),
  defect(
    'an algorithm of the past',
    'dnssec-algorithm',
    'warn',
    signing({ algorithm: 7, denial: { iterations: 0, salt: '' } }),
  ),
  defect('a DS with SHA-1', 'dnssec-digest-type', 'warn', signing({ digestType: 1 })),
  defect(
    'NSEC3 with rounds',
    'dnssec-nsec3-parameters',
    'notice',
    signing({ denial: { iterations: 10, salt: 'ab12' } }),
  ),
  defect('NSEC3 with a thousand rounds', 'dnssec-nsec3-parameters', 'warn', [
    signing({ denial: { iterations: 1000, salt: '' } }),
    WITHOUT_TLSA,
  ]),
]
