import { type Defect, defect } from '../defect.ts'
import { addRecords, certificate, records } from '../edits.ts'
import { WIDE_POLICY, WITHOUT_MTA_STS } from '../leave-out.ts'
import { ADDRESSES, DOMAIN, MAIL_HOST } from '../perfect/addresses.ts'

const [MAIL, MAIL_SIX] = ADDRESSES.mail
/** The certificate of the mail host is good for this name too. */
const certifiedFor = (host: string) => certificate('mail', { names: [MAIL_HOST, `${host}.${DOMAIN}`] })
const tlsaFor = (host: string) => records(`_25._tcp.${host}`, 'TLSA', '3 1 1 {{spki mail}}', '3 1 1 {{spki next}}')
const second = (...addresses: readonly string[]) => [
  addRecords('@', 'MX', '20 mx2'),
  records('mx2', 'A', ...addresses.filter((address) => !address.includes(':'))),
  records('mx2', 'AAAA', ...addresses.filter((address) => address.includes(':'))),
  certifiedFor('mx2'),
  tlsaFor('mx2'),
  WIDE_POLICY,
]
export const MX_DEFECTS: readonly Defect[] = [
  defect('no MX, no address', 'mx-record', 'fail', [
    records('@', 'MX'),
    records('@', 'A'),
    records('@', 'AAAA'),
    records('@', 'TXT', `"v=spf1 ip4:${MAIL} ip6:${MAIL_SIX} -all"`),
  ]),
  defect('a null MX beside a real one', 'null-mx-alone', 'fail', addRecords('@', 'MX', '0 .')),
  defect('takes no mail but sends', 'null-mx', 'warn', [
    records('@', 'MX', '0 .'),
    records('@', 'TXT', `"v=spf1 ip4:${MAIL} ip6:${MAIL_SIX} -all"`),
    records('_dmarc', 'TXT', '"v=DMARC1; p=reject; np=reject"'),
    records('_smtp._tls', 'TXT'),
    WITHOUT_MTA_STS,
  ]),
  defect('an alias', 'mx-alias', 'fail', [
    records('@', 'MX', '10 post'),
    records('post', 'CNAME', 'mail'),
    certifiedFor('post'),
    WIDE_POLICY,
  ]),
  defect('an address', 'mx-address-literal', 'fail', [records('@', 'MX', `10 ${MAIL}.`), WITHOUT_MTA_STS]),
  defect('a second one that does not exist', 'mx-resolves', 'warn', [addRecords('@', 'MX', '20 mx2'), WIDE_POLICY]),
  defect('none of them exists', 'mx-resolves', 'fail', [records('@', 'MX', '10 mx7'), WIDE_POLICY]),
  defect('a second one in a private network', 'mx-public-addresses', 'warn', second('10.1.2.3')),
  defect('a second one behind a web proxy', 'mx-web-proxy', 'warn', second('104.16.1.2')),
  defect('two names, one machine', 'mx-duplicate-addresses', 'notice', second(MAIL, MAIL_SIX)),
  defect('the same name twice', 'mx-preferences', 'notice', addRecords('@', 'MX', '20 mail')),
  defect('a name with an underscore', 'mx-host-name', 'warn', [
    addRecords('@', 'MX', '20 mail_2'),
    records('mail_2', 'A', MAIL),
    records('mail_2', 'AAAA', MAIL_SIX),
    certifiedFor('mail_2'),
    tlsaFor('mail_2'),
    WIDE_POLICY,
  ]),
  defect('none, but an address', 'mx-implicit', 'warn', [
    records('@', 'MX'),
    records('@', 'A', MAIL),
    records('@', 'AAAA', MAIL_SIX),
    certificate('mail', { names: [MAIL_HOST, DOMAIN] }),
    records('_25._tcp', 'TLSA', '3 1 1 {{spki mail}}', '3 1 1 {{spki next}}'),
    WITHOUT_MTA_STS,
  ]),
  defect('no IPv6', 'mx-ipv6', 'notice', records('mail', 'AAAA')),
]
