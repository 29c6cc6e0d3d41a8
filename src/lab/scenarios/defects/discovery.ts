import { type Defect, defect } from '../defect.ts'
import { certificate, page, records } from '../edits.ts'
import { DOMAIN, MAIL_HOST } from '../perfect/addresses.ts'
import { AUTOCONFIG } from '../perfect/web.ts'

export const DISCOVERY_DEFECTS: readonly Defect[] = [
  defect('no autodiscover', 'autodiscover', 'notice', [
    records('autodiscover', 'A'),
    records('autodiscover', 'AAAA'),
    records('_autodiscover._tcp', 'SRV'),
  ]),
  defect('SRV for calendars to nowhere', 'srv-calendar', 'notice', records('_caldavs._tcp', 'SRV', '0 1 443 fort')),
  defect(
    'no SRV',
    'srv-imap',
    'notice',
    ['_submissions._tcp', '_submission._tcp', '_imaps._tcp', '_imap._tcp', '_pop3._tcp', '_pop3s._tcp'].map((name) =>
      records(name, 'SRV'),
    ),
  ),
  defect(
    'no SRV for sending',
    'srv-submission',
    'notice',
    ['_submissions._tcp', '_submission._tcp'].map((name) => records(name, 'SRV')),
  ),
  defect('SRV to an alias', 'srv-alias', 'warn', [
    records('post', 'CNAME', 'mail'),
    records('_imaps._tcp', 'SRV', '0 1 993 post'),
    certificate('mail', { names: [MAIL_HOST, `post.${DOMAIN}`] }),
  ]),
  defect('SRV to a closed port', 'srv-ports', 'fail', records('_imaps._tcp', 'SRV', '0 1 995 mail')),
  defect('SRV to ports in clear', 'srv-clear-services', 'notice', [
    records('_imaps._tcp', 'SRV'),
    records('_imap._tcp', 'SRV', '0 1 143 mail'),
  ]),
  defect(
    'settings name a server that does not exist',
    'autoconfig-servers',
    'warn',
    page(`autoconfig.${DOMAIN}`, '/mail/config-v1.1.xml', { body: AUTOCONFIG.replaceAll(MAIL_HOST, `fort.${DOMAIN}`) }),
  ),
  defect('SRV to nowhere', 'srv-targets', 'fail', records('_imaps._tcp', 'SRV', '0 1 993 gibtsnicht')),
  defect(
    'no autoconfig',
    'autoconfig',
    'notice',
    page(`autoconfig.${DOMAIN}`, '/mail/config-v1.1.xml', { status: 404 }),
  ),
  defect(
    'autoconfig is broken',
    'autoconfig-servers',
    'warn',
    page(`autoconfig.${DOMAIN}`, '/mail/config-v1.1.xml', { body: '<clientConfig' }),
  ),
  defect(
    'an old security.txt',
    'security-txt',
    'notice',
    page(DOMAIN, '/.well-known/security.txt', {
      body: `Contact: mailto:security@${DOMAIN}\nExpires: 2020-01-01T00:00:00Z\n`,
    }),
  ),
  defect(
    'no page about the operator',
    'operator-web-page',
    'notice',
    [DOMAIN, MAIL_HOST, `www.${DOMAIN}`].map((host) => page(host, '/', { status: 404 })),
  ),
]
