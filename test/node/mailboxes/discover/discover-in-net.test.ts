import { describe, expect, test } from 'vitest'
import { discoverInNet } from '../../../../src/node/mailboxes/discover/discover-in-net.ts'
import { mappedDialer } from '../../../../src/node/net/dialer.ts'
import { aPreset } from '../../../engine/mailboxes/a-preset.ts'

/** A net in which nothing can be reached, not even the resolver. */
const NET = { dialer: mappedDialer({}), pretended: { map: {}, resolver: '192.0.2.53' } }
const PRESETS = [aPreset({ id: 'sample', domains: ['sample.example'] })]

describe('in a net without any way out', () => {
  test('a known provider is found all the same', async () => {
    const signal = new AbortController().signal
    expect(await discoverInNet('ann@sample.example', { presets: PRESETS, net: NET, signal })).toMatchObject({
      by: 'preset',
      family: 'sample',
    })
  })

  test('another address is answered with what was tried, soon', async () => {
    const signal = new AbortController().signal
    const found = await discoverInNet('ann@example.org', { presets: PRESETS, net: NET, signal })
    expect(found).toMatchObject({ by: 'nothing', imap: null, family: 'example.org' })
    expect(found.tried[0]).toMatch(/^MX example\.org: (unreachable|timeout|servFail)$/)
  })

  test('who cancels gets an answer at once, and no rejection', async () => {
    const stop = new AbortController()
    const asked = discoverInNet('ann@example.org', { presets: PRESETS, net: NET, signal: stop.signal })
    stop.abort()
    expect((await asked).imap).toBeNull()
    const late = await discoverInNet('ann@example.org', { presets: PRESETS, net: NET, signal: stop.signal })
    expect(late.by).toBe('nothing')
  })
})
