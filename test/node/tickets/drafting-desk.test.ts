import { describe, expect, test } from 'vitest'
import type { Finding } from '../../../src/engine/checks/finding.ts'
import { EMPTY_PROFILE } from '../../../src/engine/tickets/ticket-settings.ts'
import type { DraftOrder } from '../../../src/engine/tickets/ticket-views.ts'
import { aFinding, aReport, aRun } from '../../support/check-report.ts'
import { anEntry } from '../../support/history-entry.ts'
import { kept, MICROSOFT, openDesk } from './some-desk.ts'

const ORDER: DraftOrder = {
  purpose: 'request',
  language: null,
  answer: null,
  evidence: null,
  tell: [],
  facts: {},
  overridden: [],
}

describe('a draft', () => {
  async function drafted(findings: readonly Finding[]) {
    const { store, desk } = openDesk()
    const entry = anEntry({}, MICROSOFT)
    await store.add(entry)
    const { evidence } = await desk.begin({ kind: 'diagnosis', entryId: entry.id, recipient: 0 })
    const id = await kept(
      store,
      {
        organization: 'microsoft-outlook',
        appeal: 'microsoft-outlook-block',
        recipientDomain: 'outlook.com',
        addresses: ['203.0.113.25'],
      },
      evidence,
    )
    if (findings.length > 0) await store.keepRun(aRun(aReport(findings, { domain: 'example.com' })))
    return { store, desk, id }
  }

  test('is written from what is kept, with nothing of the recipient', async () => {
    const { desk, id } = await drafted([aFinding({ id: 'iprev' })])
    await desk.setProfile({ ...EMPTY_PROFILE, contactName: 'Ann', contactAddress: 'ann@elsewhere.example' })
    const draft = await desk.draft(id, ORDER)
    expect(draft).toMatchObject({ language: 'en', open: [], blockers: [] })
    expect(draft.text).toContain('Refused since: 2026-10-31 11:59:00 UTC')
    expect(draft.text).toContain('- The reverse name leads back to the address (2026-11-20)')
    expect(draft.text).toContain('<***@outlook.com>')
    expect(JSON.stringify(draft)).not.toMatch(/quentin|young|Invoice 42/i)
    expect(draft.unchecked.map(({ check }) => check)).toContain('reverse-dns')
  })

  test('of the last run only, also when it is made meanwhile', async () => {
    const { store, desk, id } = await drafted([aFinding({ id: 'reverse-dns', outcome: 'fail' })])
    expect((await desk.draft(id, ORDER)).blockers).toHaveLength(1)
    await store.keepRun(
      aRun(
        aReport([aFinding({ id: 'reverse-dns' })], { domain: 'example.com', startedAt: '2026-11-21T08:00:00.000Z' }),
      ),
    )
    expect((await desk.draft(id, ORDER)).blockers).toEqual([])
    await store.keepRun(
      aRun(aReport([], { domain: 'example.com', startedAt: '2026-11-21T09:00:00.000Z', cancelled: true })),
    )
    expect((await desk.draft(id, ORDER)).blockers).toEqual([])
  })

  test('uses the run of another domain that sends from the address', async () => {
    const { store, desk, id } = await drafted([])
    await store.keepRun(
      aRun(aReport([aFinding({ id: 'reverse-dns', outcome: 'fail' }), aFinding()], { domain: 'other.example' })),
    )
    const draft = await desk.draft(id, ORDER)
    expect(draft.blockers).toMatchObject([{ check: 'reverse-dns' }])
    // What is right with that domain says nothing of this one.
    expect(draft.unchecked.map(({ check }) => check)).toContain('spf-record')
    expect(draft.facts.find(({ fact }) => fact === 'domain')?.value).toBe('example.com')
  })

  test('warns of a contact at the asked organization, and names a mailbox of one’s own', async () => {
    const { store, desk, id } = await drafted([])
    await store.keepMailbox(MAILBOX)
    await desk.setProfile({ ...EMPTY_PROFILE, contactAddress: 'ann@outlook.com' })
    expect((await desk.draft(id, ORDER)).warnings).toEqual([
      { kind: 'contactAtAsked', suggestion: MAILBOX.address },
      { kind: 'ownFilters', suggestion: null },
    ])
    await desk.setProfile({ ...EMPTY_PROFILE, contactAddress: MAILBOX.address })
    await store.keepTicketSettings({ answerMailboxes: [MAILBOX.id], reminders: true })
    expect((await desk.draft(id, ORDER)).warnings).toEqual([])
  })

  test('warns of a contact that another domain of the blocked server has', async () => {
    const { store, desk, id } = await drafted([])
    await desk.setProfile({ ...EMPTY_PROFILE, contactAddress: 'ann@other.example' })
    const kinds = async () => (await desk.draft(id, ORDER)).warnings.map(({ kind }) => kind)
    expect(await kinds()).toEqual(['ownFilters'])
    const guessed = { ...aRun().settings, domain: 'other.example', addresses: [] }
    const run = aRun(aReport([], { domain: 'other.example' }), { settings: guessed })
    await store.keepRun(run)
    expect(await kinds()).toEqual(['contactOnBlockedServer', 'ownFilters'])
    await store.deleteRuns([run.id])
    expect(await kinds()).toEqual(['ownFilters'])
  })

  test('of a ticket that is gone: not found', async () => {
    const { desk } = openDesk()
    await expect(desk.draft('5f0c0000-0000-4000-8000-00000000ffff', ORDER)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('notes know the ticket, and a report of abuse does not', async () => {
    const { desk, id } = await drafted([])
    const order = { ticket: id, language: null, facts: {} } as const
    expect(await desk.note({ ...order, kind: 'recipient' })).toMatchObject({
      to: 'quentin.young@outlook.com',
      language: 'en',
      open: ['contactName', 'contactAddress'],
    })
    expect((await desk.note({ ...order, kind: 'recipient' })).text).toContain('Invoice 42')
    const postmaster = await desk.note({ ...order, kind: 'postmaster' })
    expect(postmaster.to).toBe('postmaster@outlook.com')
    expect(postmaster.text).not.toMatch(/quentin|young|Invoice 42/i)
    const told = await desk.note({ ...order, kind: 'postmaster', facts: { recipient: 'quentin.young@outlook.com' } })
    expect(told.text).toContain('Recipient: quentin.young@outlook.com')
    const abuse = await desk.note({ ...order, kind: 'abuse' })
    expect(abuse).toMatchObject({ to: null, subject: 'Abuse report: {{address}}' })
    expect(await desk.note({ ...order, kind: 'postmaster', facts: { recipientDomain: 'firma.de' } })).toMatchObject({
      language: 'de',
    })
  })

  test('what the user says of themselves is kept', async () => {
    const { desk } = openDesk()
    expect(await desk.profile()).toEqual(EMPTY_PROFILE)
    const profile = { ...EMPTY_PROFILE, contactName: 'Ann' }
    expect(await desk.setProfile(profile)).toEqual(profile)
    expect(await desk.profile()).toEqual(profile)
  })
})

const MAILBOX = {
  id: '6f1d2c1e-0000-4000-8000-000000000001',
  address: 'ann@own-second.example',
  label: '',
  role: 'test',
  preset: 'other',
  family: 'own-second.example',
  imap: { host: 'imap.own-second.example', port: 993, security: 'implicit', pinnedCertificate: null },
  login: 'ann',
  authentication: { kind: 'password' },
  contact: 'cold',
  junkFolder: null,
  authservIds: [],
  cleanUp: false,
  paused: false,
  addedAt: '2026-11-01T00:00:00.000Z',
} as const
