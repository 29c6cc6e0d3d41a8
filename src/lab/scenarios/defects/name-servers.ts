import { type Defect, defect } from '../defect.ts'
import { addNameServer, addRecords, differs, nameServer, records, recordsIn, zone } from '../edits.ts'
import { ADDRESSES, DOMAIN } from '../perfect/addresses.ts'

const [NS1] = ADDRESSES.ns1
const [NS2, NS2_SIX] = ADDRESSES.ns2
const ABOVE = `${DOMAIN}.`

/** The delegation at the parent and the NS of the zone. */
const nsSet = (...names: readonly string[]) => [
  recordsIn('netz', ABOVE, 'NS', ...names.map((name) => `${name}.`)),
  records('@', 'NS', ...names.map((name) => `${name}.`)),
]

export const NAME_SERVER_DEFECTS: readonly Defect[] = [
  defect('one name server alone', 'ns-count', 'warn', nsSet(`ns1.${DOMAIN}`)),
  defect('the parent names a server that the zone does not', 'ns-parent-child', 'warn', records('@', 'NS', 'ns1')),
  defect('a name server is silent', 'ns-udp', 'warn', nameServer(NS2, { manner: { silent: true } })),
  defect('a name server is deaf on TCP', 'ns-tcp', 'warn', nameServer(NS2, { manner: { withoutTcp: true } })),
  defect(
    'a name server refuses the zone',
    'ns-authoritative',
    'warn',
    nameServer(NS2, { manner: { lame: 'refused' } }),
  ),
  defect(
    'a name server answers without authority',
    'ns-authoritative',
    'warn',
    nameServer(NS2, { manner: { lame: 'notAuthoritative' } }),
  ),
  defect('the glue is old', 'ns-glue', 'warn', [
    recordsIn('netz', `ns2.${DOMAIN}.`, 'A', '193.20.4.54'),
    recordsIn('netz', `ns2.${DOMAIN}.`, 'AAAA', NS2_SIX),
    addNameServer({ addresses: ['193.20.4.54'], zones: [DOMAIN] }),
  ]),
  defect('a name server is an alias', 'ns-alias', 'fail', [
    ...nsSet(`ns1.${DOMAIN}`, `ns3.${DOMAIN}`),
    records('ns3', 'CNAME', 'ns2'),
    recordsIn('netz', `ns3.${DOMAIN}.`, 'A', NS2),
  ]),
  defect('a name server has a private address', 'ns-public-addresses', 'warn', [
    records('ns2', 'A', NS2, '192.168.3.53'),
    recordsIn('netz', `ns2.${DOMAIN}.`, 'A', NS2, '192.168.3.53'),
  ]),
  defect('no name server has IPv6', 'ns-ipv6', 'notice', [
    ...['ns1', 'ns2'].flatMap((name) => [records(name, 'AAAA'), recordsIn('netz', `${name}.${DOMAIN}.`, 'AAAA')]),
  ]),
  defect('both name servers stand in one network', 'ns-networks', 'notice', [
    records('ns2', 'A', '185.12.1.54'),
    records('ns2', 'AAAA', '2a02:1800:1::54'),
    recordsIn('netz', `ns2.${DOMAIN}.`, 'A', '185.12.1.54'),
    recordsIn('netz', `ns2.${DOMAIN}.`, 'AAAA', '2a02:1800:1::54'),
    addNameServer({ addresses: ['185.12.1.54', '2a02:1800:1::54'], zones: [DOMAIN] }),
  ]),
  defect(
    'an old serial',
    'soa-serial',
    'notice',
    differs(NS2, records('@', 'SOA', 'ns1 hostmaster 2026100101 14400 3600 1209600 3600')),
  ),
  defect('the resolver tells something else', 'split-dns', 'warn', (scenario) =>
    [NS1, NS2].reduce((so, address) => differs(address, records('@', 'MX', '20 mail'))(so), scenario),
  ),
  defect(
    'one server has old signatures',
    'dnssec-same-signatures',
    'fail',
    differs(
      NS2,
      zone(DOMAIN, (whole) => ({ ...whole, signing: { fault: 'expired' } })),
    ),
  ),
  defect('no such domain', 'domain-exists', 'fail', [
    recordsIn('netz', ABOVE, 'NS'),
    ...['ns1', 'ns2'].flatMap((name) => ['A', 'AAAA'].map((type) => recordsIn('netz', `${name}.${DOMAIN}.`, type))),
  ]),
  defect('one server knows other MX', 'mx-same-everywhere', 'warn', differs(NS2, records('@', 'MX', '10 ns1'))),
  defect(
    'one server knows other texts',
    'ns-same-mail-records',
    'warn',
    differs(NS2, records('_dmarc', 'TXT', '"v=DMARC1; p=none"')),
  ),
  defect('a server drops questions with EDNS', 'ns-edns', 'warn', nameServer(NS2, { manner: { edns: 'dropped' } })),
  defect('a server does not know EDNS', 'ns-edns', 'warn', nameServer(NS2, { manner: { edns: 'formErr' } })),
  defect(
    'a server drops versions of EDNS to come',
    'ns-unknown-edns',
    'warn',
    nameServer(NS2, { manner: { edns: 'unknownDropped' } }),
  ),
  defect('a server changes capitals', 'ns-case', 'notice', nameServer(NS2, { manner: { echo: 'lower' } })),
  defect(
    'a server recurses for anybody',
    'ns-open-recursion',
    'warn',
    nameServer(NS1, { manner: { openRecursion: true } }),
  ),
  defect(
    'a zone anybody may fetch',
    'ns-zone-transfer',
    'warn',
    zone(DOMAIN, (whole) => ({ ...whole, transfer: 'open' })),
  ),
  defect(
    'a wildcard that swallows everything',
    'underscore-wildcard',
    'notice',
    addRecords('*', 'TXT', '"v=spf1 -all"'),
  ),
]
