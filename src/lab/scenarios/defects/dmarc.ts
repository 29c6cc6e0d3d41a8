import { type Defect, defect } from '../defect.ts'
import { addRecords, records } from '../edits.ts'
import { DOMAIN } from '../perfect/addresses.ts'

const dmarc = (text: string) => records('_dmarc', 'TXT', `"${text}"`)
const RUA = `rua=mailto:dmarc@${DOMAIN}`

export const DMARC_DEFECTS: readonly Defect[] = [
  defect('none', 'dmarc-record', 'warn', records('_dmarc', 'TXT')),
  defect('two records', 'dmarc-single', 'fail', addRecords('_dmarc', 'TXT', '"v=DMARC1; p=none"')),
  defect('small letters', 'dmarc-version', 'fail', dmarc(`v=dmarc1; p=reject; np=reject; ${RUA}`)),
  defect('at the wrong place', 'dmarc-place', 'fail', [
    records('_dmarc', 'TXT'),
    addRecords('@', 'TXT', `"v=DMARC1; p=reject; np=reject; ${RUA}"`),
  ]),
  defect('a text that is none beside it', 'dmarc-foreign-text', 'notice', addRecords('_dmarc', 'TXT', '"hello"')),
  defect('a policy that is none', 'dmarc-policy', 'warn', dmarc(`v=DMARC1; p=rejekt; np=reject; ${RUA}`)),
  defect('a tag twice', 'dmarc-syntax', 'fail', dmarc(`v=DMARC1; p=reject; np=reject; np=reject; ${RUA}`)),
  defect('policy none', 'dmarc-policy-strength', 'notice', dmarc(`v=DMARC1; p=none; ${RUA}`)),
  defect('policy is not second', 'dmarc-policy-order', 'notice', dmarc(`v=DMARC1; np=reject; p=reject; ${RUA}`)),
  defect(
    'subdomains are free',
    'dmarc-subdomain-policy',
    'warn',
    dmarc(`v=DMARC1; p=reject; sp=none; np=reject; ${RUA}`),
  ),
  defect(
    'names that do not exist are free',
    'dmarc-nonexistent-policy',
    'notice',
    dmarc(`v=DMARC1; p=reject; np=none; ${RUA}`),
  ),
  defect('testing', 'dmarc-test-mode', 'notice', dmarc(`v=DMARC1; p=reject; np=reject; t=y; ${RUA}`)),
  defect('half of them', 'dmarc-pct', 'warn', dmarc(`v=DMARC1; p=reject; np=reject; pct=50; ${RUA}`)),
  defect('none of them', 'dmarc-pct', 'warn', dmarc(`v=DMARC1; p=reject; np=reject; pct=0; ${RUA}`)),
  defect('tags of the past', 'dmarc-old-tags', 'notice', dmarc(`v=DMARC1; p=reject; np=reject; ri=3600; ${RUA}`)),
  defect(
    'an alignment that is none',
    'dmarc-alignment-mode',
    'warn',
    dmarc(`v=DMARC1; p=reject; np=reject; adkim=x; ${RUA}`),
  ),
  defect(
    'failure options that are none',
    'dmarc-failure-options',
    'warn',
    dmarc(`v=DMARC1; p=reject; np=reject; fo=x; ${RUA}`),
  ),
  defect('a public suffix', 'dmarc-psd', 'fail', dmarc(`v=DMARC1; p=reject; np=reject; psd=y; ${RUA}`)),
  defect('single mails go to strangers', 'dmarc-ruf', 'notice', [
    dmarc(`v=DMARC1; p=reject; np=reject; ${RUA}; ruf=mailto:a@nic.netz`),
    records(`${DOMAIN}._report._dmarc.nic.netz.`, 'TXT', '"v=DMARC1"'),
  ]),
  defect('a limit of size', 'dmarc-report-size', 'notice', dmarc(`v=DMARC1; p=reject; np=reject; ${RUA}!10m`)),
  defect('reports to a domain that takes no mail', 'dmarc-report-mailbox', 'warn', [
    dmarc('v=DMARC1; p=reject; np=reject; rua=mailto:a@leer.nic.netz'),
    records('leer.nic.netz.', 'MX', '0 .'),
    records(`${DOMAIN}._report._dmarc.leer.nic.netz.`, 'TXT', '"v=DMARC1"'),
  ]),
  defect('strangers divert the reports', 'dmarc-report-override', 'warn', [
    dmarc('v=DMARC1; p=reject; np=reject; rua=mailto:a@nic.netz'),
    records(`${DOMAIN}._report._dmarc.nic.netz.`, 'TXT', '"v=DMARC1; rua=mailto:b@beispielverein.netz"'),
  ]),
  defect('nobody hears', 'dmarc-rua', 'notice', dmarc('v=DMARC1; p=reject; np=reject')),
  defect(
    'reports to no address',
    'dmarc-rua-syntax',
    'warn',
    dmarc(`v=DMARC1; p=reject; np=reject; rua=dmarc@${DOMAIN}`),
  ),
  defect(
    'reports to strangers who did not agree',
    'dmarc-external-reports',
    'warn',
    dmarc('v=DMARC1; p=reject; np=reject; rua=mailto:a@nic.netz'),
  ),
]
