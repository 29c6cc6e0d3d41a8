import { describe, expect, test } from 'vitest'
import type { ProviderData } from '../../../src/lab/rehearsal/provider-data.ts'
import { PROVIDERS } from '../../../src/lab/rehearsal/providers.ts'
import { stamped } from '../../../src/lab/rehearsal/styles/stamp.ts'
import { STAMPS } from '../../../src/lab/rehearsal/styles/stamps.ts'
import { LETTER, sign, withFields } from '../checks/catalogue/message-world.ts'
import { analysed } from './analysed.ts'

const SUBMITTED =
  'Received: from desk.home.arpa (unknown [10.1.2.3]) by mail.example.org (Postfix) with ESMTPSA id 1; Sat, 21 Nov 2026 11:00:02 +0000'

/** A letter as it lies in a mailbox of this provider. */
async function arrivedAt(provider: ProviderData, isJunk: boolean, greylistedSeconds: number | null = null) {
  const source = withFields(await sign(LETTER), SUBMITTED)
  const tls = { protocol: 'TLSv1.3', cipher: 'TLS_AES_256_GCM_SHA384' }
  const stamp = STAMPS[provider.style]({
    provider,
    host: `mx.${provider.domain}`,
    mail: {
      envelope: { from: 'anna@example.org', to: [], returns: 'headers', id: null, smtpUtf8: false },
      peer: { address: '192.0.2.25', helo: 'mail.example.org', tls, login: null, extended: true },
      source,
    },
    recipient: `anna.beispiel@${provider.domain}`,
    peerName: 'mail.example.org',
    takenAt: new Date('2026-11-21T11:00:04Z'),
    deliveredAt: new Date('2026-11-21T11:00:05Z'),
    greylistedSeconds,
    isJunk,
    results: {
      spf: 'pass',
      dkim: [{ domain: 'example.org', selector: 'rsa', beginning: 'abcdefgh', passes: true }],
      dmarc: 'pass',
      mailFrom: 'anna@example.org',
      fromDomain: 'example.org',
    },
    id: '4ABCDEFGHJ',
    sealer: null,
  })
  return analysed(stamped(source, stamp))
}

const styles = [...new Map(PROVIDERS.map((provider) => [provider.style, provider])).values()]

describe.each(styles)('a mailbox that is served in the manner of $style', (provider) => {
  test('tells its results, and they are ours', async () => {
    const { ours, way, mail, receiver } = await arrivedAt(provider, false)
    expect(mail.handedOverBy).toBe('192.0.2.25')
    expect(receiver.others).toEqual([])
    expect(ours.map(({ method, receiver: theirs, agrees }) => [method, theirs, agrees])).toEqual([
      ['spf', 'pass', true],
      ['dkim', 'pass', true],
      ['dmarc', 'pass', true],
    ])
    expect(way[0]).toMatchObject({ side: 'own', by: 'mail.example.org' })
    expect(way.slice(1).map(({ side }) => side)).toEqual(way.slice(1).map(() => 'receiver'))
  })

  test('gives no bad verdict on what it puts into the inbox, and one on junk where it writes any', async () => {
    const inbox = await arrivedAt(provider, false)
    expect(inbox.verdicts.filter(({ tone, by }) => tone === 'bad' || by === 'sender')).toEqual([])
    const junk = await arrivedAt(provider, true)
    const silent = provider.style === 'google' || provider.style === 'postgrey'
    expect(junk.verdicts.some(({ tone }) => tone === 'bad')).toBe(!silent)
  })
})

test('greylisting is told by the one that did it', async () => {
  const [town] = styles.filter(({ style }) => style === 'postgrey')
  if (town === undefined) throw new Error('nobody greylists')
  expect((await arrivedAt(town, false, 302)).greylisting).toMatchObject({ seen: true, sure: true, seconds: 302 })
})
