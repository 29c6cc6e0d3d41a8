import type { Scenario } from '../../scenario.ts'
import { type Defect, defect } from '../defect.ts'
import { certificate, hostCertificate, page, records, smtp } from '../edits.ts'
import { WITHOUT_TLSA } from '../leave-out.ts'
import { DOMAIN, MAIL_HOST } from '../perfect/addresses.ts'

const POLICY_HOST = `mta-sts.${DOMAIN}`
const POLICY = '/.well-known/mta-sts.txt'
const policy = (...lines: readonly string[]) => page(POLICY_HOST, POLICY, { body: `${lines.join('\r\n')}\r\n` })

/** Gives one web host a certificate of its own. */
const ownCertificate = (host: string, data: Scenario['certificates'][string]) => [
  certificate('own', data),
  hostCertificate(host, 'own'),
]

export const MTA_STS_DEFECTS: readonly Defect[] = [
  defect('policy host without address', 'mta-sts-host', 'fail', [records('mta-sts', 'A'), records('mta-sts', 'AAAA')]),
  defect('policy host silent', 'mta-sts-fetch', 'fail', page(POLICY_HOST, POLICY, { hangsUp: true })),
  defect('record at the wrong place', 'mta-sts-place', 'warn', [
    records('_mta-sts', 'TXT'),
    records('mta-sts', 'TXT', '"v=STSv1; id=20261101T100000"'),
  ]),
  defect(
    'hosts that are no MX',
    'mta-sts-extra-hosts',
    'notice',
    policy('version: STSv1', 'mode: enforce', `mx: ${MAIL_HOST}`, `mx: alt.${DOMAIN}`, 'max_age: 2419200'),
  ),
  defect(
    'a wildcard that does not reach',
    'mta-sts-wildcard',
    'fail',
    policy('version: STSv1', 'mode: enforce', 'mx: *.netz', 'max_age: 2419200'),
  ),
  defect('no policy', 'mta-sts-fetch', 'fail', page(POLICY_HOST, POLICY, { status: 404 })),
  defect(
    'policy elsewhere',
    'mta-sts-redirect',
    'fail',
    page(POLICY_HOST, POLICY, { status: 301, headers: { location: `https://${DOMAIN}/` } }),
  ),
  defect(
    'policy host with an old certificate',
    'mta-sts-certificate',
    'fail',
    ownCertificate(POLICY_HOST, { names: [POLICY_HOST], validFrom: -90, validTo: -1 }),
  ),
  defect(
    'policy host with a foreign certificate',
    'mta-sts-certificate',
    'fail',
    ownCertificate(POLICY_HOST, { names: ['andere.netz'] }),
  ),
  defect(
    'policy host that nobody vouches for',
    'mta-sts-certificate',
    'fail',
    ownCertificate(POLICY_HOST, { names: [POLICY_HOST], issuer: 'self' }),
  ),
  defect(
    'policy is a page',
    'mta-sts-content-type',
    'warn',
    page(POLICY_HOST, POLICY, { headers: { 'content-type': 'text/html' } }),
  ),
  defect('policy without end', 'mta-sts-policy-form', 'fail', page(POLICY_HOST, POLICY, { endless: true })),
  defect(
    'policy without mode',
    'mta-sts-policy',
    'fail',
    policy('version: STSv1', `mx: ${MAIL_HOST}`, 'max_age: 2419200'),
  ),
  defect(
    'testing',
    'mta-sts-mode',
    'notice',
    policy('version: STSv1', 'mode: testing', `mx: ${MAIL_HOST}`, 'max_age: 2419200'),
  ),
  defect(
    'an hour',
    'mta-sts-max-age',
    'warn',
    policy('version: STSv1', 'mode: enforce', `mx: ${MAIL_HOST}`, 'max_age: 3600'),
  ),
  defect('a certificate on port 25 that only DANE vouches for', 'mta-sts-mx-certificate', 'fail', [
    certificate('own', { names: [MAIL_HOST], issuer: 'self' }),
    smtp(25, { certificate: 'own' }),
    records('_25._tcp.mail', 'TLSA', '3 1 1 {{spki own}}', '3 1 1 {{spki next}}'),
  ]),
  defect('a certificate on port 25 with another name', 'mta-sts-mx-certificate', 'fail', [
    certificate('own', { names: [`alt.${DOMAIN}`] }),
    smtp(25, { certificate: 'own' }),
    WITHOUT_TLSA,
  ]),
  defect(
    'the MX is missing',
    'mta-sts-mx-covered',
    'fail',
    policy('version: STSv1', 'mode: enforce', `mx: alt.${DOMAIN}`, 'max_age: 2419200'),
  ),
]
