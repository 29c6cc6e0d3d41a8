import { describe, expect, test } from 'vitest'
import { checkOf } from '../../../src/engine/checks/registry.ts'
import { isGoneFrom, type Listing, listingIn } from '../../../src/engine/tickets/listing-gone.ts'
import { listed, MAIL, MAIL_SIX, senderWorld, testAnswer } from '../checks/catalogue/sender-world.ts'
import { type Fake, runCheck } from '../checks/fake-world.ts'

const ZEN = { id: 'spamhaus-zen', name: 'Spamhaus ZEN', organization: 'spamhaus', zone: 'zen.spamhaus.org' }
const BARRACUDA = { id: 'barracuda', name: 'Barracuda', organization: 'barracuda', zone: 'b.barracudacentral.org' }
const DBL = { id: 'spamhaus-dbl', name: 'Spamhaus DBL', organization: 'spamhaus', zone: 'dbl.spamhaus.org' }

/** What these checks really find in this world. */
async function findingsIn(world: Fake) {
  const checks = ['blocklist-spamhaus', 'blocklist-address', 'blocklist-domain'].map((id) => checkOf(id))
  const findings = await Promise.all(
    checks.flatMap((check) => (check === null || check === undefined ? [] : runCheck(check, world))),
  )
  return { findings }
}

const on = (id: string, entry: string, ...codes: readonly string[]) =>
  senderWorld({ zones: listed(id, entry, ...codes) })

describe('an address on a list', () => {
  test.each<[string, Fake, typeof ZEN, string, Listing]>([
    ['is gone where the list says that it has it not', senderWorld(), ZEN, MAIL, 'gone'],
    ['is gone in IPv6 too', senderWorld(), ZEN, MAIL_SIX, 'gone'],
    ['is gone from one while another has it', on('barracuda', MAIL, '127.0.0.2'), ZEN, MAIL, 'gone'],
    ['is listed', on('spamhaus-zen', MAIL, '127.0.0.4'), ZEN, MAIL, 'listed'],
    ['is listed as a range that should not send', on('spamhaus-zen', MAIL, '127.0.0.10'), ZEN, MAIL, 'listed'],
    ['is listed, a domain', on('spamhaus-dbl', 'example.org', '127.0.1.2'), DBL, 'example.org', 'listed'],
    ['is gone, a domain', senderWorld(), DBL, 'example.org', 'gone'],
    ['is not known where nobody asked', senderWorld(), ZEN, '192.0.2.200', 'unknown'],
    [
      'is not known where the list refuses us',
      senderWorld({
        zones: { ...testAnswer('127.255.255.254', 'spamhaus-zen'), ...listed('spamhaus-zen', MAIL, '127.255.255.254') },
      }),
      ZEN,
      MAIL,
      'unknown',
    ],
    [
      'is not known where the network answers in place of the list',
      senderWorld({ zones: { ...testAnswer('203.0.113.80'), ...listed('spamhaus-zen', MAIL, '203.0.113.80') } }),
      ZEN,
      MAIL,
      'unknown',
    ],
  ])('%s', async (_, world, list, address, expected) => {
    expect(listingIn(await findingsIn(world), list, address)).toBe(expected)
  })

  test('is not known of a list that answers nothing at all: a resolver that swallows all answers would say the same', async () => {
    const { findings } = await findingsIn(senderWorld())
    const silent = findings.map((finding) => ({
      ...finding,
      evidence: finding.evidence.filter((one) => one.kind !== 'dns' || one.status !== 'answer'),
    }))
    expect(listingIn({ findings: silent }, ZEN, MAIL)).toBe('unknown')
  })
})

test('it is gone when each address is, from all that were asked', async () => {
  const clean = await findingsIn(senderWorld())
  expect(isGoneFrom(clean, [ZEN], [MAIL, MAIL_SIX])).toBe(true)
  expect(isGoneFrom(clean, [ZEN], [MAIL, '192.0.2.200'])).toBe(false)
  expect(isGoneFrom(clean, [ZEN], [])).toBe(false)
  expect(isGoneFrom(clean, [], [MAIL])).toBe(false)
  const one = await findingsIn(on('barracuda', MAIL, '127.0.0.2'))
  expect(isGoneFrom(one, [ZEN, BARRACUDA], [MAIL])).toBe(false)
  expect(isGoneFrom(one, [ZEN, BARRACUDA], [MAIL_SIX])).toBe(true)
})
