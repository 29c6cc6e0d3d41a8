import { describe, expect, test } from 'vitest'
import type { Complaint, SndsRow } from '../../../src/engine/programmes/programme-views.ts'
import { EMPTY_PROFILE } from '../../../src/engine/tickets/ticket-settings.ts'
import { at } from '../../engine/tickets/some-ticket.ts'
import { openStore } from './kept-ticket.ts'

test('what the user says of themselves and of tickets is kept, the last word counts', async () => {
  const store = openStore()
  expect([await store.ticketProfile(), await store.ticketSettings()]).toEqual([null, null])
  const profile = { ...EMPTY_PROFILE, contactName: 'Anna' }
  await store.keepTicketProfile(EMPTY_PROFILE)
  await store.keepTicketProfile(profile)
  await store.keepTicketSettings({ answerMailboxes: ['m'], reminders: false })
  expect(await store.ticketProfile()).toEqual(profile)
  expect(await store.ticketSettings()).toEqual({ answerMailboxes: ['m'], reminders: false })
})

describe('of programmes', () => {
  const row = (address: string, changes: Partial<SndsRow> = {}): SndsRow => ({
    address,
    from: at(0),
    to: at(24),
    rcptCommands: 1,
    dataCommands: 1,
    messageRecipients: 1,
    filterResult: 'green',
    complaintRate: '< 0.1%',
    trapHits: 0,
    sampleHelo: '',
    sampleFrom: '',
    comments: '',
    ...changes,
  })
  const complaint = (id: string): Complaint => ({
    id,
    feedbackType: 'abuse',
    reportedBy: null,
    sourceAddress: null,
    arrivedAt: null,
    receivedAt: at(1),
    subject: null,
    originalFrom: null,
  })

  test('nothing is known at first', async () => {
    const store = openStore()
    expect(await store.programmeProgress()).toEqual({})
    expect(await store.programmeData()).toEqual({ snds: [], sndsStatus: [], complaints: [], fetchedAt: null })
  })

  test('what they told is kept once; a period that is told anew has its new numbers', async () => {
    const store = openStore()
    expect(await store.addSnds([row('192.0.2.2'), row('192.0.2.1'), row('192.0.2.1')])).toBe(2)
    expect(
      await store.addSnds([row('192.0.2.1', { trapHits: 3 }), row('192.0.2.1', { from: at(24), to: at(48) })]),
    ).toBe(1)
    expect(await store.addComplaints([complaint('a'), complaint('a'), complaint('b')])).toBe(2)
    expect(await store.addComplaints([complaint('b')])).toBe(0)
    const status = [{ range: '192.0.2.0/24', blocked: true, says: 'Blocked', at: at(2) }]
    await store.keepSndsStatus(status)
    await store.keepSndsFetched(at(3))
    const data = await store.programmeData()
    expect(data.snds.map(({ address, trapHits }) => [address, trapHits])).toEqual([
      ['192.0.2.1', 3],
      ['192.0.2.2', 0],
      ['192.0.2.1', 0],
    ])
    expect(data).toMatchObject({ sndsStatus: status, fetchedAt: at(3), complaints: [complaint('a'), complaint('b')] })
  })

  test('progress is kept by programme', async () => {
    const store = openStore()
    const progress = { state: 'asked', done: ['one'], note: '', at: at(1) } as const
    await store.keepProgrammeProgress({ programme: 'snds', progress: { ...progress, done: [] } })
    await store.keepProgrammeProgress({ programme: 'snds', progress })
    expect(await store.programmeProgress()).toEqual({ snds: progress })
  })
})
