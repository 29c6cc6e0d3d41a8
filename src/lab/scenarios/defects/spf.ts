import { type Defect, defect } from '../defect.ts'
import { addRecords, records } from '../edits.ts'
import { ADDRESSES, DOMAIN } from '../perfect/addresses.ts'

const [MAIL, MAIL_SIX] = ADDRESSES.mail
const spf = (text: string) => records('@', 'TXT', `"${text}"`)
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index)

export const SPF_DEFECTS: readonly Defect[] = [
  defect('none', 'spf-record', 'fail', records('@', 'TXT')),
  defect('two records', 'spf-single-record', 'fail', addRecords('@', 'TXT', '"v=spf1 a -all"')),
  defect('only of the type of long ago', 'spf-type-99', 'fail', [
    records('@', 'TXT'),
    records('@', 'SPF', '"v=spf1 mx -all"'),
  ]),
  defect('of the type of long ago too', 'spf-type-99', 'notice', records('@', 'SPF', '"v=spf1 mx -all"')),
  defect('of Sender ID too', 'spf-sender-id', 'notice', addRecords('@', 'TXT', '"spf2.0/pra mx -all"')),
  defect('another version', 'spf-version', 'fail', spf('v=spf2 mx -all')),
  defect('a missing space between strings', 'spf-string-joints', 'fail', records('@', 'TXT', '"v=spf1 mx" "-all"')),
  defect('a mistake', 'spf-syntax', 'fail', spf('v=spf1 mx ipv4:185.12.1.25 -all')),
  defect(
    'two redirects',
    'spf-duplicate-modifiers',
    'fail',
    spf(`v=spf1 mx redirect=a.${DOMAIN} redirect=b.${DOMAIN}`),
  ),
  defect('everybody may', 'spf-all', 'fail', spf('v=spf1 mx +all')),
  defect('nobody says no', 'spf-default', 'warn', spf('v=spf1 mx ?all')),
  defect('no end', 'spf-default', 'warn', spf('v=spf1 mx')),
  defect('ptr', 'spf-ptr', 'warn', spf('v=spf1 mx ptr -all')),
  defect('something after all', 'spf-terms-after-all', 'warn', spf('v=spf1 mx -all ip4:185.12.1.80')),
  defect('includes nothing', 'spf-include-target', 'fail', spf(`v=spf1 mx include:nichts.${DOMAIN} -all`)),
  defect('redirects to nothing', 'spf-redirect-target', 'fail', spf(`v=spf1 mx redirect=nichts.${DOMAIN}`)),
  defect('includes itself', 'spf-loop', 'fail', spf(`v=spf1 mx include:${DOMAIN} -all`)),
  defect('eleven lookups', 'spf-lookups', 'fail', [
    spf(
      `v=spf1 mx ${numbers(10)
        .map((index) => `include:s${index}.${DOMAIN}`)
        .join(' ')} -all`,
    ),
    ...numbers(10).map((index) => records(`s${index}`, 'TXT', `"v=spf1 ip4:185.12.1.${100 + index} -all"`)),
  ]),
  defect(
    'three names that do not exist',
    'spf-void-lookups',
    'fail',
    spf(`v=spf1 mx a:x.${DOMAIN} a:y.${DOMAIN} a:z.${DOMAIN} -all`),
  ),
  defect('a name that does not exist', 'spf-unresolvable-names', 'warn', spf(`v=spf1 mx a:nichts.${DOMAIN} -all`)),
  defect('an address that is none', 'spf-address-syntax', 'fail', spf('v=spf1 mx ip4:185.12.1.256 -all')),
  defect('a macro that is none', 'spf-macro-syntax', 'fail', spf(`v=spf1 mx exists:%{q}.${DOMAIN} -all`)),
  defect('the same twice', 'spf-duplicate-terms', 'notice', spf('v=spf1 mx mx -all')),
  defect('an explanation that is not there', 'spf-explanation', 'warn', spf(`v=spf1 mx -all exp=nichts.${DOMAIN}`)),
  defect('mx with eleven hosts', 'spf-mx-hosts', 'fail', [
    spf(`v=spf1 mx mx:viele.${DOMAIN} -all`),
    records('viele', 'MX', ...numbers(11).map((index) => `10 h${index}`)),
    ...numbers(11).map((index) => records(`h${index}`, 'A', `185.12.1.${100 + index}`)),
  ]),
  defect(
    'too many texts',
    'spf-size',
    'warn',
    addRecords('@', 'TXT', ...numbers(12).map((index) => `"proof${index}=${'x'.repeat(120)}"`)),
  ),
  defect('half the internet', 'spf-broad-range', 'fail', spf('v=spf1 mx ip4:128.0.0.0/1 -all')),
  defect('a private address', 'spf-private-addresses', 'warn', spf('v=spf1 mx ip4:192.168.1.0/24 -all')),
  defect('the own server is missing', 'spf-address-authorized', 'fail', spf('v=spf1 ip4:185.12.1.80 -all'), {
    addresses: [MAIL, MAIL_SIX],
  }),
  defect('IPv6 is missing', 'spf-ipv6', 'fail', spf(`v=spf1 ip4:${MAIL} -all`), {
    addresses: [MAIL, MAIL_SIX],
  }),
  defect('the mail host has none', 'spf-helo', 'notice', records('mail', 'TXT')),
]
