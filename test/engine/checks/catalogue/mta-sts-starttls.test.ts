import { expect, test } from 'vitest'
import { check as mtaStsStarttls } from '../../../../src/engine/checks/catalogue/mta-sts-starttls.ts'
import { check as starttlsOffered } from '../../../../src/engine/checks/catalogue/starttls-offered.ts'
import { smtpSession } from '../fake-values.ts'
import { runCheck } from '../fake-world.ts'
import { GOOD_ZONES, type MailServer, mailWorld } from './mail-world.ts'

const HIDDEN: MailServer['smtp'] = {
  25: {
    capabilities: new Map([...smtpSession().capabilities].filter(([name]) => name !== 'STARTTLS')),
    startTls: 'notOffered',
    tls: null,
    capabilitiesAfterTls: null,
  },
}

function worldWith(mode: string, more: Pick<MailServer, 'smtp' | 'zones'> = {}) {
  return mailWorld({
    smtp: more.smtp ?? {},
    zones: {
      '_mta-sts.example.org': { TXT: ['"v=STSv1; id=1"'] },
      'mta-sts.example.org': { A: ['192.0.2.80'] },
      ...more.zones,
    },
    more: {
      https: {
        'https://mta-sts.example.org/.well-known/mta-sts.txt': {
          headers: { 'content-type': 'text/plain' },
          body: `version: STSv1\nmode: ${mode}\nmx: mail.example.org\nmax_age: 604800\n`,
        },
      },
    },
  })
}

const WITHOUT_TLSA = { '_25._tcp.mail.example.org': {} }

test('passes where STARTTLS is offered, and does not matter where nothing is demanded', async () => {
  expect(await runCheck(mtaStsStarttls, worldWith('enforce'))).toMatchObject({ outcome: 'pass' })
  expect(await runCheck(mtaStsStarttls, worldWith('testing', { smtp: HIDDEN }))).toMatchObject({
    outcome: 'notApplicable',
  })
  expect(await runCheck(mtaStsStarttls, mailWorld({ smtp: HIDDEN }))).toMatchObject({ outcome: 'notApplicable' })
})

test('fails where it is demanded and not offered, and nothing else says so', async () => {
  const world = worldWith('enforce', { smtp: HIDDEN, zones: { ...WITHOUT_TLSA } })
  expect(await runCheck(mtaStsStarttls, world)).toMatchObject({ outcome: 'fail', fix: { settings: expect.anything() } })
  expect(await runCheck(starttlsOffered, world)).toMatchObject({ outcome: 'notApplicable' })
})

test('leaves it to DANE where there is DANE', async () => {
  expect(GOOD_ZONES).toHaveProperty(['_25._tcp.mail.example.org'])
  const found = await runCheck(mtaStsStarttls, worldWith('enforce', { smtp: HIDDEN }))
  expect(found).toMatchObject({ outcome: 'notApplicable' })
})
