import { expect, test } from 'vitest'
import type { Analysis } from '../../../src/engine/analysis/analysis.ts'
import { beginSetup } from '../../../src/engine/setup/change-setup.ts'
import { probeItems, type SeenProbe } from '../../../src/engine/setup/probe-items.ts'
import { aPlacement, aProbe, arrivedIn } from '../../support/probes.ts'

const NOW = '2026-11-22T12:00:00.000Z'
const setup = beginSetup('00000000-0000-4000-8000-000000000001', 'example.org', 'full', NOW)

test('what went before the fault was mended says nothing of the server as it is now', () => {
  const items = probeItems(setup, [seen('b', 'inbox', 'pass', 2), seen('a', 'junk', 'none', 1)], NOW)
  expect(outcomes(items)).toEqual(['pass', 'pass', 'pass', 'pass', 'notice'])
  expect(items.at(-1)?.id).toBe('probe-mended a@example.net')
})

test('a fault that came later is told of, whatever went well before', () => {
  const items = probeItems(setup, [seen('a', 'inbox', 'none', 2), seen('b', 'inbox', 'pass', 1)], NOW)
  expect(items.filter(({ outcome }) => outcome === 'fail').map(({ id }) => id)).toEqual(['probe-dkim a@example.net'])
})

test('junk is what a receiver thinks, which a probe to another one does not mend', () => {
  const items = probeItems(setup, [seen('b', 'inbox', 'pass', 2), seen('a', 'junk', 'pass', 1)], NOW)
  expect(items.filter(({ outcome }) => outcome === 'fail').map(({ id }) => id)).toEqual(['probe-junk a@example.net'])
})

test('a mail that is not judged yet is no reason to call anything mended or verified', () => {
  const unread = { ...seen('b', 'inbox', 'pass', 2), analysis: null }
  const items = probeItems(setup, [unread, seen('a', 'junk', 'none', 1)], NOW)
  expect(items.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['probe-unread b@example.net', 'probe-dkim a@example.net']),
  )
})

function seen(who: string, kind: 'inbox' | 'junk', dkim: string, minute: number): SeenProbe {
  const from = { name: '', address: 'postmaster@example.org' }
  const probe = aProbe(arrivedIn(aPlacement(kind)), { address: `${who}@example.net`, from })
  const result = (method: string, said: string) => ({ method, result: said, reason: null, properties: {} })
  const results = [result('spf', 'pass'), result('dkim', dkim), result('dmarc', 'pass')]
  // Of an analysis only this is read.
  const analysis = { receiver: { results }, ours: [], mail: { handedOverBy: null } } as unknown as Analysis
  return { probe: { ...probe, composedAt: `2026-11-22T11:0${minute}:00.000Z`, delay: null }, analysis }
}

function outcomes(items: ReturnType<typeof probeItems>) {
  return items.map(({ outcome }) => outcome)
}
