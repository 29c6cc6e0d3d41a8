import { type Defect, defect } from '../defect.ts'
import { addRecords, records } from '../edits.ts'
import { DOMAIN } from '../perfect/addresses.ts'

const caa = (...lines: readonly string[]) => records('@', 'CAA', ...lines)
const ISSUER = '0 issue "lab-ca.netz"'
const REPORTS = `0 iodef "mailto:hostmaster@${DOMAIN}"`

export const CAA_DEFECTS: readonly Defect[] = [
  defect('anybody may', 'caa-present', 'notice', caa()),
  defect('nobody may', 'caa-allows-issuance', 'warn', caa('0 issue ";"', REPORTS)),
  defect('nobody may for the mail host', 'caa-allows-issuance', 'warn', addRecords('mail', 'CAA', '0 issue ";"')),
  defect('something critical that nobody knows', 'caa-critical', 'warn', caa(ISSUER, REPORTS, '128 zukunft "x"')),
  defect(
    'an authority that is none',
    'caa-syntax',
    'warn',
    addRecords('mail', 'CAA', '0 issue "https://lab-ca.netz/"'),
  ),
  defect('an account that is none', 'caa-account', 'warn', caa('0 issue "lab-ca.netz; accounturi=ich"', REPORTS)),
  defect('a report address that is none', 'caa-iodef', 'notice', caa(ISSUER, `0 iodef "hostmaster@${DOMAIN}"`)),
]
