import { type Defect, defect } from '../defect.ts'
import { pointer, records, smtp } from '../edits.ts'
import { ADDRESSES, DOMAIN, MAIL_HOST } from '../perfect/addresses.ts'

const [MAIL, MAIL_SIX] = ADDRESSES.mail

export const SENDING_DEFECTS: readonly Defect[] = [
  defect('no reverse name', 'reverse-dns', 'fail', pointer(MAIL)),
  defect('no reverse name over IPv6', 'ipv6-reverse-dns', 'fail', pointer(MAIL_SIX)),
  defect('a reverse name that leads elsewhere', 'iprev', 'fail', pointer(MAIL, `www.${DOMAIN}`)),
  defect('two reverse names', 'reverse-dns-several', 'warn', pointer(MAIL, MAIL_HOST, `www.${DOMAIN}`)),
  defect('a generic reverse name', 'reverse-dns-generic', 'warn', [
    pointer(MAIL, `static-185-12-1-25.${DOMAIN}`),
    records('static-185-12-1-25', 'A', MAIL),
  ]),
  defect(
    'EHLO is not the reverse name',
    'ehlo-name',
    'warn',
    smtp(25, { banner: ['220 mailer.beispielverein.netz ESMTP'] }),
  ),
]

const spf = (text: string) => records('@', 'TXT', `"${text}"`)

export const SPF_DEFECTS: readonly Defect[] = [
  defect('none', 'spf-record', 'warn', records('@', 'TXT')),
  defect('two records', 'spf-record', 'fail', records('@', 'TXT', '"v=spf1 mx -all"', '"v=spf1 a -all"')),
  defect('of the type of long ago too', 'spf-type-99', 'notice', records('@', 'SPF', '"v=spf1 mx -all"')),
  defect('a mistake', 'spf-syntax', 'fail', spf('v=spf1 mx ipv4:185.12.1.25 -all')),
  defect('everybody may', 'spf-all', 'fail', spf('v=spf1 mx +all')),
  defect('nobody says no', 'spf-all', 'warn', spf('v=spf1 mx ?all')),
  defect('no end', 'spf-all', 'warn', spf('v=spf1 mx')),
  defect('ptr', 'spf-ptr', 'warn', spf('v=spf1 mx ptr -all')),
  defect('something after all', 'spf-after-all', 'notice', spf('v=spf1 mx -all ip4:185.12.1.80')),
  defect('includes nothing', 'spf-include', 'fail', spf(`v=spf1 mx include:nichts.${DOMAIN} -all`)),
  defect('redirects to nothing', 'spf-redirect', 'fail', spf(`v=spf1 mx redirect=nichts.${DOMAIN}`)),
  defect('includes itself', 'spf-loop', 'fail', spf(`v=spf1 mx include:${DOMAIN} -all`)),
  defect('eleven lookups', 'spf-lookups', 'fail', [
    spf(`v=spf1 mx ${Array.from({ length: 10 }, (_, index) => `include:s${index}.${DOMAIN}`).join(' ')} -all`),
    ...Array.from({ length: 10 }, (_, index) =>
      records(`s${index}`, 'TXT', `"v=spf1 ip4:185.12.1.${100 + index} -all"`),
    ),
  ]),
  defect(
    'three names that do not exist',
    'spf-void-lookups',
    'fail',
    spf(`v=spf1 mx a:x.${DOMAIN} a:y.${DOMAIN} a:z.${DOMAIN} -all`),
  ),
  defect('half the internet', 'spf-broad', 'warn', spf('v=spf1 mx ip4:128.0.0.0/1 -all')),
  defect('a private address', 'spf-private', 'warn', spf('v=spf1 mx ip4:192.168.1.0/24 -all')),
  defect('the own server is missing', 'spf-address-authorized', 'fail', spf('v=spf1 ip4:185.12.1.80 -all')),
  defect('IPv6 is missing', 'spf-address-authorized', 'fail', spf(`v=spf1 ip4:${MAIL} -all`)),
  defect('two redirects', 'spf-syntax', 'fail', spf(`v=spf1 mx redirect=a.${DOMAIN} redirect=b.${DOMAIN}`)),
  defect('the mail host has none', 'spf-helo', 'notice', records('mail', 'TXT')),
  defect('capital letters in a wrong version', 'spf-record', 'warn', spf('v=spf10 mx -all')),
]
