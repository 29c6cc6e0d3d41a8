import { type Defect, defect } from '../defect.ts'
import { page, records } from '../edits.ts'
import { DOMAIN } from '../perfect/addresses.ts'

const bimi = (text: string) => records('default._bimi', 'TXT', `"${text}"`)
const RECORD = `v=BIMI1; l=https://${DOMAIN}/logo.svg`
const logo = (body: string) => page(DOMAIN, '/logo.svg', { body, headers: { 'content-type': 'image/svg+xml' } })
const LOGO =
  '<svg xmlns="http://www.w3.org/2000/svg" version="1.2" baseProfile="tiny-ps" viewBox="0 0 10 10"><title>V</title></svg>'

export const BIMI_DEFECTS: readonly Defect[] = [
  defect('a mistake', 'bimi-record', 'warn', bimi(`v=BIMI1; l=http://${DOMAIN}/logo.svg`)),
  defect('a logo that is not there', 'bimi-logo', 'warn', bimi(RECORD)),
  defect('a logo with a script', 'bimi-logo', 'warn', [
    bimi(RECORD),
    logo(LOGO.replace('<title>', '<script>alert(1)</script><title>')),
  ]),
  defect('a policy that is too weak', 'bimi-dmarc', 'warn', [
    bimi(RECORD),
    logo(LOGO),
    records('_dmarc', 'TXT', `"v=DMARC1; p=none; rua=mailto:dmarc@${DOMAIN}"`),
  ]),
]
