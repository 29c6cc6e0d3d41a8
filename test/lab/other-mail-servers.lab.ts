import { describe, expect, onTestFinished, test } from 'vitest'
import type { Scenario } from '../../src/lab/scenario.ts'
import { records } from '../../src/lab/scenarios/edits.ts'
import { ARGUMENTS, certificateOf, complaints, HOST, outcomeOf, perfect, wrong } from './perfect-host.ts'
import { type Checked, type RealLab, startRealLab } from './real-lab.ts'
import { startDovecot } from './servers/start-dovecot.ts'
import { startExim } from './servers/start-exim.ts'
import { startOpenSmtpd } from './servers/start-opensmtpd.ts'

async function realLab(scenario: Scenario): Promise<RealLab> {
  const lab = await startRealLab(scenario)
  onTestFinished(() => lab.close())
  return lab
}

test('a perfect domain at Exim has nothing wrong', async () => {
  const lab = await realLab(perfect())
  await startDovecot(lab.net, HOST, certificateOf(lab, 'mail'))
  await startExim(lab.net, HOST, certificateOf(lab, 'mail'))
  const checked = await lab.check(...ARGUMENTS)
  expect(complaints(checked)).toEqual([])
  expect(outcomeOf(checked, 'tlsa-matches')).toBe('pass')
})

describe('OpenSMTPD without STARTTLS and submission', () => {
  const withoutSubmission: Scenario = {
    ...perfect(),
    ...records('_submissions._tcp', 'SRV')(records('_submission._tcp', 'SRV')(perfect())),
  }

  test('and with DANE: just that is found', async () => {
    const checked = await atOpenSmtpd(withoutSubmission)
    expect(wrong(checked)).toEqual(['fail dane-starttls'])
  })

  test('without DANE, with MTA-STS: just that is found', async () => {
    const checked = await atOpenSmtpd(records('_25._tcp.mail', 'TLSA')(withoutSubmission))
    expect(wrong(checked)).toEqual(['fail mta-sts-starttls'])
  })
})

async function atOpenSmtpd(scenario: Scenario): Promise<Checked> {
  const lab = await realLab(scenario)
  await startDovecot(lab.net, HOST, certificateOf(lab, 'mail'))
  await startOpenSmtpd(lab.net, HOST)
  return lab.check(...ARGUMENTS)
}
