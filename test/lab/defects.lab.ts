import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import type { Scenario } from '../../src/lab/scenario.ts'
import { nameServer, records, zone } from '../../src/lab/scenarios/edits.ts'
import { ADDRESSES, DOMAIN } from '../../src/lab/scenarios/perfect/addresses.ts'
import { ARGUMENTS, certificateOf, HOST, perfect, wrong } from './perfect-host.ts'
import { type RealLab, startRealLab } from './real-lab.ts'
import { startDovecot } from './servers/start-dovecot.ts'
import { startPostfix, stopPostfix } from './servers/start-postfix.ts'

describe('a single defect in the DNS gives its own finding and no other', () => {
  test.each<[string, (scenario: Scenario) => Scenario, readonly string[]]>([
    ['a DS that belongs to no key', signing('dsMismatch'), ['fail dnssec-ds-matches']],
    ['signatures that have run out', signing('expired'), ['fail dnssec-signatures-valid']],
    [
      'a name server that knows nothing of the zone',
      nameServer(ADDRESSES.ns2[0], { zones: [] }),
      ['warn ns-authoritative'],
    ],
    ['no SPF record', records('@', 'TXT'), ['fail spf-record']],
    [
      'a TLSA record for another key',
      records('_25._tcp.mail', 'TLSA', `3 1 1 ${'ab'.repeat(32)}`),
      ['fail tlsa-matches'],
    ],
    [
      'an MX that does not exist',
      (scenario) => records('@', 'MX', '10 mail', '20 gone')(withoutMtaSts(scenario)),
      ['warn mx-resolves'],
    ],
  ])('%s', async (_, edit, expected) => {
    const lab = await startRealLab(edit(perfect()))
    onTestFinished(() => lab.close())
    await startMail(lab)
    expect(wrong(await lab.check(...ARGUMENTS))).toEqual(expected)
  })

  test('a zone that is not signed is no failure; that its TLSA records are passed by, is', async () => {
    const unsigned = zone(DOMAIN, ({ signing: _, ...rest }) => rest)
    const lab = await startRealLab(unsigned(perfect()))
    onTestFinished(() => lab.close())
    await startMail(lab)
    expect(wrong(await lab.check(...ARGUMENTS))).toEqual(['warn dane-mx-secure'])
  })
})

describe('a single defect of Postfix gives its own finding and no other', () => {
  let lab: RealLab
  beforeAll(async () => {
    const scenario = perfect()
    const certificates = {
      ...scenario.certificates,
      old: { names: [HOST.name], validFrom: -100, validTo: -5 },
      foreign: { names: ['mail.anders.netz'] },
      own: { names: [HOST.name], issuer: 'self' as const },
    }
    lab = await startRealLab(records('_25._tcp.mail', 'TLSA')({ ...scenario, certificates }))
    await startDovecot(lab.net, HOST, certificateOf(lab, 'mail'))
  })
  afterAll(() => lab?.close())

  test.each<[string, string, Readonly<Record<string, string>>, readonly string[]]>([
    ['a certificate that has expired', 'old', {}, ['fail tls-certificate-expiry']],
    ['a certificate for another name', 'foreign', {}, ['fail tls-certificate-name']],
    ['a certificate that nobody signed', 'own', {}, ['fail tls-certificate']],
    ['no STARTTLS', 'mail', { smtpd_tls_security_level: 'none' }, ['fail mta-sts-starttls']],
    ['a relay for everybody', 'mail', { mynetworks: '0.0.0.0/0, [::]/0' }, ['fail open-relay']],
    [
      'logins on port 25 before TLS',
      'mail',
      { smtpd_sasl_auth_enable: 'yes', smtpd_tls_auth_only: 'no' },
      ['fail auth-before-tls'],
    ],
    [
      'a postmaster that is refused',
      'mail',
      { smtpd_recipient_restrictions: 'check_recipient_access inline:{ postmaster@beispielverein.netz=REJECT }' },
      ['fail postmaster-accepted'],
    ],
    [
      'bounces that are refused',
      'mail',
      { smtpd_sender_restrictions: 'check_sender_access inline:{ <>=REJECT }' },
      ['fail null-sender-accepted'],
    ],
    ['STARTTLS that is demanded', 'mail', { smtpd_tls_security_level: 'encrypt' }, ['warn starttls-not-required']],
    [
      'another name',
      'mail',
      { myhostname: 'mail.anders.netz', mydestination: `${DOMAIN}, ${HOST.name}` },
      ['warn ehlo-resolves'],
    ],
  ])('%s', async (_, certificate, settings, expected) => {
    await startPostfix(lab.net, HOST, certificateOf(lab, certificate), settings)
    onTestFinished(() => stopPostfix(lab.net, HOST))
    expect(wrong(await lab.check(...ARGUMENTS))).toEqual(expected)
  })
})

/** Its policy would have to name every mail server. */
function withoutMtaSts(scenario: Scenario): Scenario {
  const without = [records('_mta-sts', 'TXT'), records('mta-sts', 'A'), records('mta-sts', 'AAAA')]
  return without.reduce((changed, edit) => edit(changed), scenario)
}

function signing(fault: 'dsMismatch' | 'expired') {
  return zone(DOMAIN, (whole) => ({ ...whole, signing: { fault } }))
}

async function startMail(lab: RealLab): Promise<void> {
  await startDovecot(lab.net, HOST, certificateOf(lab, 'mail'))
  await startPostfix(lab.net, HOST, certificateOf(lab, 'mail'))
}
