import { describe, expect, test } from 'vitest'
import type { Finding } from '../../../src/engine/checks/finding.ts'
import { aFinding, aReport, aRun } from '../../support/check-report.ts'
import { anEntry } from '../../support/history-entry.ts'
import { A_REFUSAL, aPlacement, aProbe, arrivedIn, TAKEN } from '../../support/probes.ts'
import { realTicketKnowledge } from '../../support/real-ticket-knowledge.ts'
import { kept, MICROSOFT, openDesk, SPAMHAUS } from './some-desk.ts'

describe('a request begins', () => {
  test('with a diagnosis: who refused, which way, which address, with the refusal as evidence', async () => {
    const { store, desk } = openDesk()
    const entry = anEntry({}, MICROSOFT)
    await store.add(entry)
    const start = await desk.begin({ kind: 'diagnosis', entryId: entry.id, recipient: 0 })
    expect(start).toMatchObject({
      organizations: [{ id: 'microsoft-outlook' }],
      addresses: ['203.0.113.25'],
      reason: 'address-blocked',
      recipientDomain: 'outlook.com',
      existing: [],
    })
    expect(start.ways[0]).toMatchObject({ id: 'microsoft-outlook-block', languages: ['en', 'de'], route: 'form' })
    expect(start.evidence).toMatchObject([
      { id: `refusal:${entry.id}:0`, kind: 'refusal', at: '2026-10-31T11:59:00.000Z', reference: entry.id },
    ])
    expect(start.evidence[0]?.facts).toEqual({
      refusal: MICROSOFT.text,
      refusedAt: '2026-10-31 11:59:00 UTC',
      recipient: 'quentin.young@outlook.com',
      recipientDomain: 'outlook.com',
      subject: 'Invoice 42',
      messageId: '<1@example.com>',
      domain: 'example.com',
      replyCode: '550',
      host: 'mail.example.com',
    })
  })

  test('with a refusal that quotes a list: who lists comes first, what is dead last', async () => {
    const { store, desk } = openDesk()
    const entry = anEntry({}, SPAMHAUS)
    await store.add(entry)
    const { organizations, ways } = await desk.begin({ kind: 'diagnosis', entryId: entry.id, recipient: 0 })
    expect(organizations.map(({ id }) => id)).toEqual(['spamhaus', 'microsoft-outlook', 'sorbs'])
    expect(ways[0]?.id).toBe('spamhaus-pbl')
  })

  test('where the refusal names no address, with those of the checks', async () => {
    const { store, desk } = openDesk()
    const entry = anEntry({}, { ...MICROSOFT, senderAddresses: [] })
    await store.add(entry)
    const from = { kind: 'diagnosis', entryId: entry.id, recipient: 0 } as const
    expect((await desk.begin(from)).addresses).toEqual(['example.com'])
    await store.keepRun(aRun(aReport([], { domain: 'example.com' })))
    expect((await desk.begin(from)).addresses).toEqual(['203.0.113.25'])
  })

  test('from what is kept no longer: not found', async () => {
    const { store, desk } = openDesk()
    const id = '5f0c0000-0000-4000-8000-00000000ffff'
    const entry = anEntry({}, MICROSOFT)
    const run = aRun()
    await store.add(entry)
    await store.keepRun(run)
    for (const origin of [
      { kind: 'diagnosis', entryId: id, recipient: 0 },
      { kind: 'diagnosis', entryId: entry.id, recipient: 7 },
      { kind: 'check', runId: id, check: 'spf-record', list: null },
      { kind: 'check', runId: run.id, check: 'no-such-check', list: null },
      { kind: 'probe', probeId: id },
    ] as const)
      await expect(desk.begin(origin)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('of what belongs to a ticket: that is said', async () => {
    const { store, desk } = openDesk()
    const entry = anEntry({}, MICROSOFT)
    await store.add(entry)
    const id = await kept(store, { organization: 'microsoft-outlook', addresses: ['203.0.113.25'] })
    const { existing } = await desk.begin({ kind: 'diagnosis', entryId: entry.id, recipient: 0 })
    expect(existing).toEqual([{ organization: 'microsoft-outlook', ticket: id, state: 'draft' }])
  })

  test('with nothing but a name', async () => {
    const { desk } = openDesk()
    const start = await desk.begin({ kind: 'empty', organization: 'google-gmail', address: '192.0.2.10' })
    expect(start).toMatchObject({
      organizations: [{ id: 'google-gmail', name: 'Gmail and Google Workspace' }],
      addresses: ['192.0.2.10'],
      evidence: [],
    })
    expect(start.ways.length).toBeGreaterThan(1)
    expect(await desk.begin({ kind: 'empty', organization: null, address: null })).toMatchObject({
      organizations: [],
      ways: [],
    })
  })
})

describe('a request begins with a probe', () => {
  async function begin(...of: Parameters<typeof aProbe>) {
    const { store, desk } = openDesk()
    const probe = aProbe(...of)
    await store.importProbes([{ events: probe.events, message: new Uint8Array([1]) }])
    return { store, probe, begin: () => desk.begin({ kind: 'probe', probeId: probe.plan.id }) }
  }

  test('that was refused: who runs the mailbox, by its family', async () => {
    const report = { ...A_REFUSAL, reason: 'address-blocked', organization: null }
    const { begin: go, probe } = await begin([...TAKEN, { type: 'reported', report }], { family: 'outlook' })
    const start = await go()
    expect(start.ways[0]?.id).toBe('microsoft-outlook-block')
    expect(start.reason).toBe('address-blocked')
    expect(start.evidence[0]).toMatchObject({
      id: `probe:${probe.plan.id}`,
      kind: 'probe',
      facts: { refusal: A_REFUSAL.text, replyCode: '550', domain: 'example.net' },
    })
    // Only that it was read then is known, not when it was refused.
    expect(start.evidence[0]?.facts.refusedAt).toBeUndefined()
  })

  test('whose report is in the history: with all of that', async () => {
    const report = { ...A_REFUSAL, reason: 'address-blocked' }
    const { begin: go, store } = await begin([...TAKEN, { type: 'reported', report }], {
      address: 'quentin.young@outlook.com',
    })
    await store.add(anEntry({ id: A_REFUSAL.diagnosis }, MICROSOFT))
    expect(await go()).toMatchObject({
      organizations: [{ id: 'microsoft-outlook' }],
      addresses: ['203.0.113.25'],
      evidence: [{ kind: 'refusal', reference: A_REFUSAL.diagnosis }],
    })
  })

  test('that lies in junk: no refusal is claimed', async () => {
    const { begin: go } = await begin(arrivedIn(aPlacement('junk')), { family: 'gmail', address: 'a.probe@gmail.com' })
    const start = await go()
    expect(start.organizations[0]?.id).toBe('google-gmail')
    expect(start.evidence).toHaveLength(1)
    expect(start.evidence[0]?.facts.refusal).toBeUndefined()
    expect(start.reason).toBeNull()
  })

  test('that arrived well: nothing to show', async () => {
    const { begin: go } = await begin(arrivedIn(aPlacement('inbox')))
    expect((await go()).evidence).toEqual([])
  })
})

describe('a request begins with a check', () => {
  test('every list that can be asked leads to its way', async () => {
    const { store, desk } = openDesk()
    const { lists, appeals } = realTicketKnowledge()
    const asked = lists.filter(({ id }) => appeals.some((appeal) => appeal.for.lists.includes(id)))
    expect(asked.length).toBeGreaterThan(30)
    const parts = asked.map(({ name }) => ({
      target: `${name}: 203.0.113.25`,
      outcome: 'notice' as const,
      summary: { en: `${name} lists 203.0.113.25: x.`, de: 'x' },
    }))
    const run = aRun(aReport([aFinding({ id: 'blocklist-minor', outcome: 'notice', parts })]))
    await store.keepRun(run)
    for (const { id } of asked) {
      const start = await desk.begin({ kind: 'check', runId: run.id, check: 'blocklist-minor', list: id })
      const first = appeals.find((appeal) => appeal.id === start.ways[0]?.id)
      expect({ id, lists: first?.for.lists }).toEqual({ id, lists: expect.arrayContaining([id]) })
      expect(start.evidence).toHaveLength(1)
    }
    const all = await desk.begin({ kind: 'check', runId: run.id, check: 'blocklist-minor', list: null })
    expect(all.evidence).toHaveLength(asked.length)
    expect(all.addresses[0]).toBe('203.0.113.25')
  })

  test.each([
    ['127.0.0.10', 'spamhaus-pbl'],
    ['127.0.0.11', 'spamhaus-pbl'],
    ['127.0.0.4', 'spamhaus-xbl'],
    ['127.0.0.3', 'spamhaus-css'],
    ['127.0.0.2', 'spamhaus-sbl'],
  ])('what the list answered tells which of its parts it is: %s', async (answer, way) => {
    const { store, desk } = openDesk()
    const run = aRun(
      aReport([listing('blocklist-spamhaus', 'Spamhaus ZEN', '203.0.113.25', `25.113.0.203.zen.spamhaus.org`, answer)]),
    )
    await store.keepRun(run)
    const start = await desk.begin({ kind: 'check', runId: run.id, check: 'blocklist-spamhaus', list: 'spamhaus-zen' })
    expect(start.ways[0]?.id).toBe(way)
  })

  test('a list of domains is about the domain', async () => {
    const { store, desk } = openDesk()
    const run = aRun(
      aReport([
        listing('blocklist-domain', 'Spamhaus DBL', 'example.org', 'example.org.dbl.spamhaus.org', '127.0.1.2'),
      ]),
    )
    await store.keepRun(run)
    const start = await desk.begin({ kind: 'check', runId: run.id, check: 'blocklist-domain', list: null })
    expect(start.addresses).toEqual(['example.org'])
    expect(start.ways[0]?.id).toBe('spamhaus-dbl')
  })

  test('one that only a provider can answer leads to it', async () => {
    const { store, desk } = openDesk()
    const run = aRun(aReport([aFinding({ id: 'message-microsoft-verdict', outcome: 'warn' })]))
    await store.keepRun(run)
    const start = await desk.begin({ kind: 'check', runId: run.id, check: 'message-microsoft-verdict', list: null })
    expect(start.organizations.map(({ id }) => id)).toEqual(['microsoft-outlook', 'microsoft-365'])
    expect(start.addresses[0]).toBe('203.0.113.25')
  })
})

function listing(id: string, list: string, entry: string, name: string, answer: string): Finding {
  return aFinding({
    id,
    outcome: 'fail',
    parts: [{ target: `${list}: ${entry}`, outcome: 'fail', summary: { en: `${list} lists ${entry}.`, de: 'x' } }],
    evidence: [
      // Its own test entries have all answers.
      dns('2.0.0.127.zen.spamhaus.org', [
        '2.0.0.127.zen.spamhaus.org. 60 IN A 127.0.0.2',
        '2.0.0.127.zen.spamhaus.org. 60 IN A 127.0.0.10',
      ]),
      dns(name, [`${name}. 60 IN A ${answer}`]),
    ],
  })
}

function dns(name: string, lines: readonly string[]): Finding['evidence'][number] {
  return {
    kind: 'dns',
    name,
    type: 'A',
    status: 'answer',
    lines,
    rcode: null,
    security: 'insecure',
    extendedErrors: [],
    server: { address: '127.0.0.1', port: 53 },
    transport: 'udp',
    tookMs: 1,
  } as unknown as Finding['evidence'][number]
}
