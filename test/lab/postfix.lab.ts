import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ARGUMENTS, certificateOf, complaints, HOST, outcomeOf, perfect, wrong } from './perfect-host.ts'
import { type RealLab, startRealLab } from './real-lab.ts'
import { PORTAL, ROUTER } from './servers/dns-servers.ts'
import { startDovecot } from './servers/start-dovecot.ts'
import { startPostfix } from './servers/start-postfix.ts'

let lab: RealLab
beforeAll(async () => {
  lab = await startRealLab(perfect())
  await startDovecot(lab.net, HOST, certificateOf(lab, 'mail'))
  await startPostfix(lab.net, HOST, certificateOf(lab, 'mail'))
})
afterAll(() => lab?.close())

describe('a perfect domain at Knot, Postfix and Dovecot', () => {
  test('behind Unbound has nothing wrong, and is secure', async () => {
    const checked = await lab.check(...ARGUMENTS)
    expect(complaints(checked)).toEqual([])
    expect(checked).toMatchObject({ code: 0, stderr: '' })
    const proven = ['resolver-validates', 'dnssec-signed', 'dane-mx-secure', 'tlsa-matches', 'starttls-works']
    expect(proven.map((id) => outcomeOf(checked, id))).toEqual(proven.map(() => 'pass'))
  })

  test('behind a router that takes AD away has nothing wrong either, and we prove DANE ourselves', async () => {
    const checked = await lab.check(...ARGUMENTS, '--resolver', ROUTER)
    expect(complaints(checked)).toEqual([])
    expect(checked.code).toBe(0)
    expect(outcomeOf(checked, 'resolver-validates')).toBe('notice')
    const proven = ['dane-mx-secure', 'dane-host-secure', 'tlsa-secure', 'tlsa-matches']
    expect(proven.map((id) => outcomeOf(checked, id))).toEqual(proven.map(() => 'pass'))
  })

  test('behind a portal is not spoken of: the portal is', async () => {
    const checked = await lab.check(...ARGUMENTS, '--resolver', PORTAL)
    expect(wrong(checked)).toEqual(['fail resolver-portal'])
    expect(outcomeOf(checked, 'spf-record')).toBe('temperror')
  })

  test('behind nothing is not spoken of: the resolver is', async () => {
    const checked = await lab.check(...ARGUMENTS, '--resolver', '192.168.1.1#5353')
    expect(wrong(checked)).toEqual(['fail resolver-answers'])
    expect(outcomeOf(checked, 'spf-record')).toBe('temperror')
  })
})
