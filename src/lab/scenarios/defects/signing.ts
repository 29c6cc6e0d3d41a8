import type { Scenario } from '../../scenario.ts'
import { type Defect, defect } from '../defect.ts'
import { addRecords, records } from '../edits.ts'
import { DOMAIN } from '../perfect/addresses.ts'

const KEY = 's2026._domainkey'
const key = (text: string) => records(KEY, 'TXT', `"${text}"`)
const keyKind = (kind: Scenario['dkimKeys'][string]) => (scenario: Scenario) => ({
  ...scenario,
  dkimKeys: { ...scenario.dkimKeys, s2026: kind },
})

export const DKIM_DEFECTS: readonly Defect[] = [
  defect('a selector without a record', 'dkim-key', 'fail', records(KEY, 'TXT')),
  defect('a revoked key', 'dkim-key-revoked', 'warn', key('v=DKIM1; k=rsa; p=')),
  defect('two keys under one name', 'dkim-key-single', 'fail', addRecords(KEY, 'TXT', '"v=DKIM1; p={{dkim s2026}}"')),
  defect('no base64', 'dkim-key-decodable', 'fail', key('v=DKIM1; k=rsa; p=!!!!')),
  defect('version is not first', 'dkim-key-version', 'warn', key('k=rsa; v=DKIM1; p={{dkim s2026}}')),
  defect('RSA with 1024 bits', 'dkim-key-length', 'warn', keyKind('rsa1024')),
  defect('still testing', 'dkim-key-test-flag', 'warn', key('v=DKIM1; k=rsa; t=y; p={{dkim s2026}}')),
  defect('SHA-1 only', 'dkim-key-hashes', 'fail', key('v=DKIM1; k=rsa; h=sha1; p={{dkim s2026}}')),
  defect('not for mail', 'dkim-key-service', 'fail', key('v=DKIM1; k=rsa; s=tlsrpt; p={{dkim s2026}}')),
  defect('a tag of the past', 'dkim-key-granularity', 'notice', key('v=DKIM1; g=*; k=rsa; p={{dkim s2026}}')),
  defect('a tag twice', 'dkim-key-duplicate-tags', 'fail', key('v=DKIM1; k=rsa; k=rsa; p={{dkim s2026}}')),
  defect(
    'an Ed25519 key in its wrapping',
    'dkim-key-ed25519-form',
    'fail',
    records('s2026e._domainkey', 'TXT', '"v=DKIM1; k=ed25519; p=MCowBQYDK2VwAyEA{{dkim s2026e}}"'),
  ),
  defect('the domain twice in the name', 'dkim-key-doubled-name', 'fail', [
    records(KEY, 'TXT'),
    records(`${KEY}.${DOMAIN}`, 'TXT', '"v=DKIM1; k=rsa; p={{dkim s2026}}"'),
  ]),
  defect('an alias to nowhere', 'dkim-key-alias', 'fail', [records(KEY, 'TXT'), records(KEY, 'CNAME', 'fort')]),
  defect(
    'one key for two selectors',
    'dkim-key-shared',
    'notice',
    records('s2026e._domainkey', 'TXT', '"v=DKIM1; k=rsa; p={{dkim s2026}}"'),
  ),
  defect('a mistake', 'dkim-key-syntax', 'warn', key('v=DKIM1; k=rsa; p={{dkim s2026}}; oops')),
  defect('an unknown kind of key', 'dkim-key-type', 'fail', key('v=DKIM1; k=dsa; p={{dkim s2026}}')),
  defect('quotes inside', 'dkim-key-quotes', 'fail', key('v=DKIM1; k=rsa; p=\\"{{dkim s2026}}\\"')),
  defect(
    'a key for every selector',
    'dkim-wildcard',
    'warn',
    records('*._domainkey', 'TXT', '"v=DKIM1; p={{dkim s2026}}"'),
  ),
]

export const TLS_POLICY_DEFECTS: readonly Defect[] = [
  defect('no MTA-STS', 'mta-sts-record', 'notice', [
    records('_mta-sts', 'TXT'),
    records('mta-sts', 'A'),
    records('mta-sts', 'AAAA'),
  ]),
  defect('two records', 'mta-sts-single', 'fail', addRecords('_mta-sts', 'TXT', '"v=STSv1; id=2"')),
  defect('a bad id', 'mta-sts-syntax', 'fail', records('_mta-sts', 'TXT', '"v=STSv1; id=2026-11-01"')),
  defect('no TLS reports', 'tls-rpt-record', 'warn', records('_smtp._tls', 'TXT')),
  defect(
    'two TLS report records',
    'tls-rpt-single',
    'warn',
    addRecords('_smtp._tls', 'TXT', '"v=TLSRPTv1; rua=mailto:b@nic.netz"'),
  ),
  defect(
    'a destination that is none',
    'tls-rpt-destination',
    'warn',
    records('_smtp._tls', 'TXT', '"v=TLSRPTv1; rua=ftp://nic.netz/"'),
  ),
  defect('TLS reports to a domain that takes no mail', 'tls-rpt-mailbox', 'warn', [
    records('_smtp._tls', 'TXT', '"v=TLSRPTv1; rua=mailto:a@leer.nic.netz"'),
    records('leer.nic.netz.', 'MX', '0 .'),
  ]),
  defect('no address for TLS reports', 'tls-rpt-syntax', 'warn', records('_smtp._tls', 'TXT', '"v=TLSRPTv1;"')),
]
