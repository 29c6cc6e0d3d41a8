import { describe, expect, test } from 'vitest'
import type { Finding } from '../../../src/engine/checks/finding.ts'
import { beginSetup } from '../../../src/engine/setup/change-setup.ts'
import { portItems } from '../../../src/engine/setup/port-items.ts'
import { judgeReadiness, type Readiness } from '../../../src/engine/setup/readiness.ts'
import type { Port25Seen } from '../../../src/engine/setup/setup.ts'
import type { Hoster } from '../../../src/engine/setup/setup-knowledge.ts'

const port = (out: Port25Seen['out']): Port25Seen => ({ at: '', out, tries: [] })
const found = (id: string, outcome: Finding['outcome']): Finding =>
  ({ id, outcome, summary: { en: `${id} ${outcome}`, de: id } }) as unknown as Finding
const words = (en: string) => ({ en, de: en })
/** One that opens nothing and gives no names. */
const STRICT = {
  id: 'x',
  name: 'X',
  verifiedOn: '2026-11-22',
  port25: { out: 'blocked', says: words('never') },
  ptr: { how: 'none', says: words('no name') },
  ipv6Ptr: 'none',
  reputation: words('so so'),
} as unknown as Hoster
const KIND = {
  ...STRICT,
  port25: { out: 'onRequest', says: words('ask') },
  ptr: { how: 'panel', says: words('there') },
  ipv6Ptr: 'panel',
} as Hoster
const GOOD = [found('reverse-dns', 'pass'), found('blocklist-spamhaus', 'pass')]

describe('keep this address, or another one', () => {
  test.each<[string, Readiness['verdict'], readonly Finding[], Port25Seen | null, Hoster | null]>([
    ['everything is right', 'keep', GOOD, port('open'), null],
    ['a notice is no hindrance', 'keep', [...GOOD, found('reverse-dns-families', 'notice')], port('open'), null],
    ['a small list that warns is none either', 'keep', [...GOOD, found('blocklist-minor', 'warn')], port('open'), null],
    ['port 25 was not looked at', 'unknown', GOOD, null, null],
    ['the paste does not tell', 'unknown', GOOD, port('unknown'), null],
    [
      'nothing was seen of the lists',
      'unknown',
      [found('reverse-dns', 'pass'), found('blocklist-spamhaus', 'temperror')],
      port('open'),
      null,
    ],
    [
      'nothing was seen of the name',
      'unknown',
      [found('reverse-dns', 'temperror'), found('blocklist-spamhaus', 'pass')],
      port('open'),
      null,
    ],
    ['nothing was seen at all', 'unknown', [], port('open'), null],
    [
      'no name yet',
      'mendFirst',
      [found('reverse-dns', 'fail'), found('blocklist-spamhaus', 'pass')],
      port('open'),
      KIND,
    ],
    ['no name yet, whatever of port 25', 'mendFirst', [found('reverse-dns', 'fail')], null, null],
    ['a generic name', 'mendFirst', [...GOOD, found('reverse-dns-generic', 'warn')], port('open'), null],
    ['IPv6 without a name', 'mendFirst', [...GOOD, found('ipv6-reverse-dns', 'fail')], port('open'), null],
    ['one list', 'mendFirst', [...GOOD, found('blocklist-address', 'fail')], port('open'), null],
    [
      'one list and a policy list',
      'mendFirst',
      [...GOOD, found('blocklist-address', 'fail'), found('blocklist-spamhaus-policy', 'fail')],
      port('open'),
      null,
    ],
    ['port 25 is closed, and may be opened', 'mendFirst', GOOD, port('blocked'), KIND],
    ['port 25 is closed, and nobody knows the hoster', 'mendFirst', GOOD, port('blocked'), null],
    ['port 25 is closed for ever', 'swap', GOOD, port('blocked'), STRICT],
    ['no name, and none to be had', 'swap', [found('reverse-dns', 'fail')], port('open'), STRICT],
    [
      'two lists',
      'swap',
      [...GOOD, found('blocklist-address', 'fail'), found('blocklist-spamhaus', 'fail')],
      port('open'),
      null,
    ],
    ['bad neighbours', 'swap', [...GOOD, found('blocklist-neighbourhood', 'warn')], port('open'), null],
    ['a private address', 'swap', [...GOOD, found('sending-addresses-public', 'fail')], port('open'), null],
    ['a tunnel', 'swap', [...GOOD, found('ipv6-tunnel', 'warn')], port('open'), null],
  ])('%s: %s', (_, verdict, findings, seen, hoster) => {
    expect(judgeReadiness(findings, seen, hoster, 'full').verdict).toBe(verdict)
  })

  test('what is known of a hoster is told with its day', () => {
    const { reasons } = judgeReadiness(
      [found('reverse-dns', 'fail'), found('ipv6-reverse-dns', 'fail')],
      port('blocked'),
      STRICT,
      'full',
    )
    const told = reasons.filter(({ says }) => says.en.includes('X, as of 2026-11-22: ')).map(({ id }) => id)
    expect(told).toEqual(['port25', 'no-ptr', 'ipv6-reverse-dns', 'hoster-x'])
    expect(reasons.map(({ says }) => says.de).join()).toContain('X, Stand 2026-11-22: ')
  })

  test('IPv6 without a name is explained: a name, or no IPv6', () => {
    const [reason] = judgeReadiness([found('ipv6-reverse-dns', 'fail')], port('open'), null, 'full').reasons.filter(
      ({ id }) => id === 'ipv6-reverse-dns',
    )
    expect(reason?.says.en).toContain('IPv4 only')
  })

  test.each([
    ['full', 'mendFirst', 'fail'],
    ['sendOnly', 'mendFirst', 'fail'],
    ['relay', 'keep', 'notApplicable'],
    ['receiveOnly', 'keep', 'notApplicable'],
  ] as const)('a closed port 25 of the role %s: %s, %s', (role, verdict, outcome) => {
    expect(judgeReadiness(GOOD, port('blocked'), null, role).verdict).toBe(verdict)
    const setup = { ...beginSetup('id', 'example.org', role, ''), port25: port('blocked') }
    expect(portItems(setup, 'connected', null)[0]?.outcome).toBe(outcome)
  })
})
