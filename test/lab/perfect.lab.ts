import { afterAll, beforeAll, expect, test } from 'vitest'
import { ADDRESSES, DOMAIN, MAIL_HOST } from '../../src/lab/scenarios/perfect/addresses.ts'
import { perfectScenario } from '../../src/lab/scenarios/perfect/perfect-scenario.ts'
import { loadCheckKnowledge } from '../../src/node/knowledge/load-check-knowledge.ts'
import { type RealLab, startRealLab } from './real-lab.ts'
import { startDovecot } from './servers/start-dovecot.ts'
import { startPostfix } from './servers/start-postfix.ts'

const { blocklists } = loadCheckKnowledge('out/check-knowledge.json')
const HOST = {
  name: MAIL_HOST,
  domain: DOMAIN,
  addresses: ADDRESSES.mail,
  mailboxes: ['postmaster', 'abuse', 'hostmaster', 'security', 'noc', 'webmaster', 'info', 'dmarc', 'tls-reports'],
}

let lab: RealLab
beforeAll(async () => {
  lab = await startRealLab(perfectScenario(blocklists))
  const certificate = lab.certificates.get('mail')
  if (certificate === undefined) throw new Error('no certificate')
  await startDovecot(lab.net, HOST, certificate)
  await startPostfix(lab.net, HOST, certificate)
}, 60_000)
afterAll(() => lab?.close())

test('nothing is wrong with a perfect domain at Knot, Unbound, Postfix and Dovecot', async () => {
  const checked = await lab.check(DOMAIN, '--own', 'all', '--selector', 's2026,s2026e', '--ip', '185.12.1.25')
  expect(checked.findings.filter(({ outcome }) => outcome === 'fail' || outcome === 'warn')).toEqual([])
}, 60_000)
