import { type Defect, defect } from '../defect.ts'
import { certificate, records, resolver } from '../edits.ts'
import { MAIL_HOST } from '../perfect/addresses.ts'

const tlsa = (...lines: readonly string[]) => records('_25._tcp.mail', 'TLSA', ...lines)

export const DANE_DEFECTS: readonly Defect[] = [
  defect('the question is not answered', 'tlsa-lookup', 'fail', resolver({ servFailFor: [`_25._tcp.${MAIL_HOST}`] })),
  defect('none', 'tlsa-present', 'notice', tlsa()),
  defect('none fits', 'tlsa-matches', 'fail', tlsa('3 1 1 {{spki next}}')),
  defect('the usages of the web', 'tlsa-usage', 'notice', tlsa('1 1 1 {{spki mail}}', '3 1 1 {{spki mail}}')),
  defect('a form that nobody knows', 'tlsa-parameters', 'notice', tlsa('3 1 1 {{spki mail}}', '3 1 7 {{spki next}}')),
  defect('digest too short', 'tlsa-digest', 'fail', tlsa('3 1 1 {{spki mail}}', '3 1 1 abcd')),
  defect('signed by whom the server does not show', 'tlsa-anchor', 'fail', [
    tlsa('2 0 1 {{issuer mail}}'),
    certificate('mail', { issuer: 'root' }),
  ]),
  defect('one authority alone', 'tlsa-intermediate', 'notice', [tlsa('2 0 1 {{issuer mail}}')]),
  defect('a week', 'tlsa-ttl', 'notice', tlsa('[604800] 3 1 1 {{spki mail}}', '[604800] 3 1 1 {{spki next}}')),
  defect('no next key', 'tlsa-rollover', 'notice', tlsa('3 1 1 {{spki mail}}')),
]
