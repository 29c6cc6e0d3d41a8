import { type Defect, defect } from '../defect.ts'
import { page, pointer, records, smtp } from '../edits.ts'
import { ADDRESSES, DOMAIN, MAIL_HOST } from '../perfect/addresses.ts'

const [MAIL, MAIL_SIX] = ADDRESSES.mail
const greeting = (name: string) => smtp(25, { banner: [`220 ${name} ESMTP`] })

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
  defect('a dial-up name', 'reverse-dns-generic', 'warn', [
    pointer(MAIL, `p5.dsl-pool.${DOMAIN}`),
    records('p5.dsl-pool', 'A', MAIL),
  ]),
  defect('an alias as reverse name', 'reverse-dns-alias', 'notice', [
    pointer(MAIL, `smtp.${DOMAIN}`),
    records('smtp', 'CNAME', 'mail'),
  ]),
  defect('a private sending address', 'sending-addresses-public', 'fail', [], { addresses: ['192.168.1.5'] }),
  defect('nothing says who runs the server', 'operator-web-page', 'notice', [
    ...[DOMAIN, `www.${DOMAIN}`, MAIL_HOST].map((host) => page(host, '/', { body: '<h1>It works!</h1>' })),
  ]),
  defect('a greeting with a name without address', 'ehlo-resolves', 'warn', greeting(`mailer.${DOMAIN}`)),
  defect('an EHLO name without address', 'ehlo-resolves', 'fail', [], { ehloName: `mailer.${DOMAIN}` }),
  defect('a single word as EHLO name', 'ehlo-name', 'fail', [], { ehloName: 'localhost' }),
  defect('a bare address as EHLO name', 'ehlo-name', 'fail', [], { ehloName: MAIL }),
  defect('an EHLO name of the house network', 'ehlo-name', 'fail', [], { ehloName: 'server.fritz.lan' }),
  defect('an EHLO name that leads elsewhere', 'ehlo-address', 'warn', [], { ehloName: `www.${DOMAIN}` }),
  defect('somebody else’s EHLO name', 'ehlo-not-foreign', 'fail', [], { ehloName: 'smtp.gmail.com' }),
  defect(
    'another EHLO name of its own',
    'ehlo-equals-reverse-dns',
    'notice',
    [records('smtp', 'A', MAIL), records('smtp', 'AAAA', MAIL_SIX), records('smtp', 'TXT', '"v=spf1 a -all"')],
    { ehloName: `smtp.${DOMAIN}` },
  ),
]
