import { describe, expect, test } from 'vitest'
import { SETUP_STEPS, type SetupStep } from '../../../src/engine/setup/setup.ts'
import {
  addRecords,
  certificate,
  closeSmtp,
  hostCertificate,
  page,
  pointer,
  records,
  smtp,
} from '../../../src/lab/scenarios/edits.ts'
import { ADDRESSES, DOMAIN, MAIL_HOST } from '../../../src/lab/scenarios/perfect/addresses.ts'
import { type Edit, verifyInLab } from './verify-in-lab.ts'

const [MAIL = '', MAIL_SIX = ''] = ADDRESSES.mail
const KEY = 's2026._domainkey'
const key = (text: string) => records(KEY, 'TXT', `"${text}"`)
const spf = (text: string) => records('@', 'TXT', `"${text}"`)
const reply = (command: string, ...lines: readonly string[]) => smtp(25, { replies: [{ command, reply: lines }] })

/** What is wrong in the perfect world, where everything that a step looks at is as it should be. */
describe('where everything is right', () => {
  test.each(SETUP_STEPS.filter((step) => step !== 'warmUp'))('%s', { timeout: 60_000 }, async (step) => {
    const { items, result } = await verifyInLab(step, { port25: { at: '', out: 'open', tries: [] } })
    const wrong = items.filter(({ outcome }) => outcome === 'fail' || outcome === 'warn')
    expect(wrong.map(({ id, says }) => `${id}: ${says.en}`)).toEqual([])
    expect(result).toBe(step === 'firstProbe' || step === 'programmes' ? 'couldNotTell' : 'verified')
  })
})

interface Mistake {
  readonly name: string
  readonly step: SetupStep
  readonly edits: readonly Edit[]
  /** Items that tell of it, gravest first, and no others. */
  readonly told: readonly string[]
}

const MISTAKES: readonly Mistake[] = [
  { step: 'readiness', name: 'no reverse name', edits: [pointer(MAIL)], told: ['reverse-dns'] },
  { step: 'names', name: 'no reverse name', edits: [pointer(MAIL)], told: ['reverse-dns'] },
  {
    step: 'names',
    name: 'the hoster’s generic reverse name',
    edits: [pointer(MAIL, `static-185-12-1-25.${DOMAIN}`), records('static-185-12-1-25', 'A', MAIL)],
    told: ['reverse-dns-generic'],
  },
  {
    step: 'names',
    name: 'a reverse name that leads elsewhere',
    edits: [pointer(MAIL, `www.${DOMAIN}`)],
    told: ['iprev'],
  },
  {
    step: 'names',
    name: 'greets as localhost',
    edits: [smtp(25, { banner: ['220 localhost ESMTP'] })],
    told: ['smtp-banner'],
  },
  {
    step: 'names',
    name: 'a certificate made by oneself',
    edits: [certificate('mail', { issuer: 'self' })],
    told: ['tls-certificate'],
  },
  {
    step: 'names',
    name: 'a certificate of another name',
    edits: [certificate('mail', { names: [`alt.${DOMAIN}`] })],
    told: ['tls-certificate-name'],
  },
  {
    step: 'names',
    name: 'a certificate that has ended',
    edits: [certificate('mail', { validFrom: -90, validTo: -2 })],
    told: ['tls-certificate-expiry'],
  },
  {
    step: 'keys',
    name: 'a key that was cut off',
    edits: [key('v=DKIM1; k=rsa; p=MIIBIjANBgkq')],
    told: [`${KEY}.${DOMAIN}. TXT`],
  },
  {
    step: 'keys',
    name: 'quotes inside',
    edits: [key('v=DKIM1; k=rsa; p=\\"{{dkim s2026}}\\"')],
    told: [`${KEY}.${DOMAIN}. TXT`, 'dkim-key-quotes'],
  },
  {
    step: 'keys',
    name: 'the domain twice in the name',
    edits: [records(KEY, 'TXT'), records(`${KEY}.${DOMAIN}`, 'TXT', '"v=DKIM1; k=rsa; p={{dkim s2026}}"')],
    told: ['dkim-key-doubled-name'],
  },
  {
    step: 'records',
    name: 'no address of the host',
    edits: [records('mail', 'A')],
    told: [`${MAIL_HOST}. A`, `${DOMAIN}. TXT`],
  },
  { step: 'records', name: 'no SPF', edits: [records('@', 'TXT')], told: [`${DOMAIN}. TXT`] },
  { step: 'records', name: 'SPF twice', edits: [addRecords('@', 'TXT', '"v=spf1 a -all"')], told: [`${DOMAIN}. TXT`] },
  {
    step: 'records',
    name: 'SPF with a wrong address',
    edits: [spf('v=spf1 ip4:185.12.1.80 -all')],
    told: [`${DOMAIN}. TXT`],
  },
  {
    step: 'records',
    name: 'SPF that everybody passes',
    edits: [spf(`v=spf1 ip4:${MAIL} ip6:${MAIL_SIX} +all`)],
    told: [`${DOMAIN}. TXT`],
  },
  {
    step: 'records',
    name: 'a typing mistake in DMARC',
    edits: [records('_dmarc', 'TXT', `"v=DMARC1; p=rejekt; rua=mailto:dmarc@${DOMAIN}"`)],
    told: [`_dmarc.${DOMAIN}. TXT`],
  },
  {
    step: 'records',
    name: 'DMARC at the wrong place',
    edits: [records('_dmarc', 'TXT'), addRecords('@', 'TXT', `"v=DMARC1; p=reject; rua=mailto:dmarc@${DOMAIN}"`)],
    told: [`_dmarc.${DOMAIN}. TXT`],
  },
  { step: 'records', name: 'no key', edits: [records(KEY, 'TXT')], told: [`${KEY}.${DOMAIN}. TXT`] },
  {
    step: 'records',
    name: 'a key with spaces',
    edits: [key('v=DKIM1; k=rsa; p=AAAA BBBB')],
    told: [`${KEY}.${DOMAIN}. TXT`],
  },
  {
    step: 'records',
    name: 'MX by an alias',
    edits: [records('@', 'MX', '10 post'), records('post', 'CNAME', 'mail')],
    told: [`${DOMAIN}. MX`],
  },
  {
    step: 'records',
    name: 'MX by an address',
    edits: [records('@', 'MX', `10 ${MAIL}.`)],
    told: [`${DOMAIN}. MX`, `${DOMAIN}. TXT`],
  },
  {
    step: 'software',
    name: 'relays for everybody',
    edits: [smtp(25, { relaysFor: 'everybody' })],
    told: ['open-relay'],
  },
  { step: 'software', name: 'no STARTTLS', edits: [smtp(25, { startTls: 'hidden' })], told: ['dane-starttls'] },
  {
    step: 'software',
    name: 'submission without TLS',
    edits: [smtp(587, { startTls: 'hidden' })],
    told: ['submission-starttls'],
  },
  {
    step: 'software',
    name: 'passwords before TLS',
    edits: [smtp(587, { auth: { before: 'PLAIN', after: 'PLAIN' } })],
    told: ['submission-auth-before-tls'],
  },
  {
    step: 'software',
    name: 'nobody can log in',
    edits: [smtp(587, { auth: {} }), smtp(465, { auth: {} })],
    told: ['submission-auth'],
  },
  { step: 'software', name: 'port 25 is closed', edits: [closeSmtp(25)], told: ['port-25-open'] },
  {
    step: 'roles',
    name: 'postmaster is refused',
    edits: [reply(`RCPT TO:<postmaster@${DOMAIN}>*`, '550 5.1.1 Who?')],
    told: ['postmaster-accepted'],
  },
  {
    step: 'roles',
    name: 'abuse is refused',
    edits: [reply(`RCPT TO:<abuse@${DOMAIN}>*`, '550 5.1.1 Who?')],
    told: ['abuse-accepted'],
  },
  {
    step: 'policies',
    name: 'no policy file',
    edits: [page(`mta-sts.${DOMAIN}`, '/.well-known/mta-sts.txt', { status: 404 })],
    told: ['sts-announced-without-file'],
  },
  {
    step: 'policies',
    name: 'a web server with another certificate',
    edits: [hostCertificate(`mta-sts.${DOMAIN}`, 'mail')],
    told: ['sts-file-certificate'],
  },
  {
    step: 'policies',
    name: 'a policy with another host',
    edits: [
      page(`mta-sts.${DOMAIN}`, '/.well-known/mta-sts.txt', {
        body: `version: STSv1\r\nmode: enforce\r\nmx: old.${DOMAIN}\r\nmax_age: 604800\r\n`,
      }),
    ],
    told: ['sts-other-hosts'],
  },
  {
    step: 'policies',
    name: 'a certificate that is not good for the host',
    edits: [certificate('mail', { names: [`alt.${DOMAIN}`] })],
    told: ['sts-certificate'],
  },
]

describe('each mistake is explained, and once', () => {
  test.each(MISTAKES.map((mistake) => [mistake.step, mistake.name, mistake] as const))(
    '%s: %s',
    { timeout: 60_000 },
    async (step, _, { edits, told }) => {
      const { items, result } = await verifyInLab(step, { edits })
      const wrong = items.filter(({ outcome }) => outcome === 'fail' || outcome === 'warn')
      expect(wrong.map(({ id }) => id)).toEqual(told)
      expect(result).toBe('problems')
      for (const { title, says } of wrong)
        expect(Math.min(title.de.length, says.en.length, says.de.length)).toBeGreaterThan(5)
    },
  )
})
