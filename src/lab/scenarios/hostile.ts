import type { Defect } from './defect.ts'
import { defect } from './defect.ts'
import { certificate, hostCertificate, page, records, resolver, smtp } from './edits.ts'
import { DOMAIN, MAIL_HOST } from './perfect/addresses.ts'

const spf = (text: string) => records('@', 'TXT', `"${text}"`)
const many = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => make(index))

/** What an enemy could put there. Each must end soon, and be found by the check that is named. */
export const HOSTILITIES: readonly Defect[] = [
  defect('aliases in a circle', 'cname-chain', 'notice', [
    records('autoconfig', 'A'),
    records('autoconfig', 'AAAA'),
    records('autoconfig', 'CNAME', 'kreis'),
    records('kreis', 'CNAME', 'autoconfig'),
  ]),
  defect('SPF that includes itself', 'spf-loop', 'fail', spf(`v=spf1 mx include:${DOMAIN} -all`)),
  defect('SPF that redirects in a circle', 'spf-loop', 'fail', [
    spf(`v=spf1 mx redirect=kreis.${DOMAIN}`),
    records('kreis', 'TXT', `"v=spf1 redirect=${DOMAIN}"`),
  ]),
  defect('a TXT record of 60 KB', 'spf-record', 'fail', records('@', 'TXT', `"${'x'.repeat(60_000)}"`)),
  defect(
    'fourteen hundred MX, all that fit into a message',
    'mx-count',
    'notice',
    records('@', 'MX', '5 mail', ...many(1400, (index) => `10 m${index}`)),
  ),
  defect('names that unfold', 'domain-answers', 'fail', resolver({ hostileFor: { [DOMAIN]: 'bomb' } })),
  defect('a name that points to itself', 'domain-answers', 'fail', resolver({ hostileFor: { [DOMAIN]: 'loop' } })),
  defect('a greeting without end', 'smtp-reply-format', 'fail', smtp(25, { bannerFault: 'endless' })),
  defect(
    'an EHLO reply of ten thousand lines',
    'smtp-reply-format',
    'fail',
    smtp(25, {
      replies: [{ command: 'EHLO *', reply: [...many(10_000, (index) => `250-X${index}`), '250 END'] }],
    }),
  ),
  defect(
    'a certificate for ten thousand names',
    'starttls-works',
    'fail',
    certificate('mail', {
      names: [MAIL_HOST, ...many(10_000, (index) => `n${index}.${DOMAIN}`)],
    }),
  ),
  defect(
    'a certificate with an odd name',
    'tls-certificate-name',
    'fail',
    certificate('mail', {
      names: [`*.*.${DOMAIN}`, 'xn--zzz', '"><script>alert(1)</script>'],
      subject: '<b>"\n, CN=x',
    }),
  ),
  defect(
    'a policy without end',
    'mta-sts-policy-form',
    'fail',
    page(`mta-sts.${DOMAIN}`, '/.well-known/mta-sts.txt', { endless: true }),
  ),
  defect('a policy host with ten thousand names', 'mta-sts-fetch', 'fail', [
    certificate('own', { names: [`mta-sts.${DOMAIN}`, ...many(10_000, (index) => `n${index}.${DOMAIN}`)] }),
    hostCertificate(`mta-sts.${DOMAIN}`, 'own'),
  ]),
]
