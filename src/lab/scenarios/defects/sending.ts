import { type Defect, defect } from '../defect.ts'
import { pointer, records, smtp } from '../edits.ts'
import { ADDRESSES, DOMAIN, MAIL_HOST } from '../perfect/addresses.ts'

const [MAIL, MAIL_SIX] = ADDRESSES.mail

export const SENDING_DEFECTS: readonly Defect[] = [
  defect('another domain in the reverse name', 'reverse-dns-own-domain', 'notice', [
    pointer(MAIL, 'mail25.nic.netz'),
    pointer(MAIL_SIX, 'mail25.nic.netz'),
    records('mail25.nic.netz.', 'A', MAIL),
    records('mail25.nic.netz.', 'AAAA', MAIL_SIX),
    smtp(25, { name: 'mail25.nic.netz' }),
  ]),
  defect('an underscore in the reverse name', 'reverse-dns-syntax', 'warn', [
    pointer(MAIL, `mail_25.${DOMAIN}`),
    pointer(MAIL_SIX, `mail_25.${DOMAIN}`),
    records('mail_25', 'A', MAIL),
    records('mail_25', 'AAAA', MAIL_SIX),
  ]),
  defect('each family has another name', 'reverse-dns-families', 'notice', [
    pointer(MAIL_SIX, `six.${DOMAIN}`),
    records('six', 'AAAA', MAIL_SIX),
  ]),
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
