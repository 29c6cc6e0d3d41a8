import { describe, expect, it } from 'vitest'
import { answerMail, answersWorld, asked } from './answers-world.ts'

const NO = 'Your address 192.0.2.10 does not qualify for mitigation.'
const first = { addresses: ['192.0.2.10'] }

describe('who only pretends', () => {
  it.each([
    ['is refuted, with our thread', { 'In-Reply-To': '<1@example.org>' }, 'fail'],
    ['is not proven, with the address in question', {}, null],
    ['is refuted, with the address in question', {}, 'fail'],
    ['looks alike, with our thread', { From: 'a@acrne.example', 'In-Reply-To': '<1@example.org>' }, 'pass'],
    [
      'shows a name alike',
      { From: '"support@acme.example" <a@evil.example>', 'In-Reply-To': '<1@example.org>' },
      'pass',
    ],
    ['has our number and another sender', { From: 'a@evil.example', Subject: 'ACME111111' }, 'pass'],
  ] as const)('who %s changes nothing: the user decides', async (_, fields, proven) => {
    const world = await answersWorld()
    const number = { type: 'submitted', purpose: 'request', text: 'x', ticketNumber: 'ACME111111' } as const
    const { subject } = await world.ticket(first, ...asked('<1@example.org>'), number)
    await world.desk.start()
    await world.seen(answerMail({ ...fields, 'Message-ID': '<a@b.example>' }, NO, proven))
    expect(await world.store.ticket(subject.id)).toMatchObject({ state: 'submitted', answers: [] })
    const [loose, ...others] = await world.desk.loose()
    expect(others).toEqual([])
    expect(loose).toMatchObject({ candidates: [{ ticket: subject.id, organizationName: 'Acme' }] })
    expect(await world.desk.give(loose?.id ?? '', subject.id)).toBe(true)
    expect((await world.store.ticket(subject.id)).answers).toMatchObject([{ matchedBy: 'user', kind: 'refused' }])
    expect((await world.store.ticket(subject.id)).readFromMail).toBe(false)
    expect(await world.desk.loose()).toEqual([])
  })

  it('by results that the sender wrote into the mail', async () => {
    const world = await answersWorld(undefined, {}, { authservIds: [] })
    const { subject } = await world.ticket(first, ...asked('<1@example.org>'))
    await world.desk.start()
    const forged = answerMail({}, NO, null).replace(
      'Subject:',
      'Authentication-Results: mx.example.org; dmarc=pass header.from=acme.example\r\nSubject:',
    )
    await world.seen(forged)
    expect((await world.store.ticket(subject.id)).answers).toEqual([])
    expect(await world.desk.loose()).toMatchObject([{ authenticated: 'unknown' }])
  })

  it('a proven sender with the address, or with known words where one ticket waits, is taken', async () => {
    const world = await answersWorld()
    const a = await world.ticket(first, ...asked('<1@example.org>'))
    await world.desk.start()
    await world.seen(answerMail({}, 'About 192.0.2.10 we say nothing known.', 'pass'))
    await world.seen(answerMail({}, 'It has been unblocked.', 'pass'))
    await world.seen(answerMail({}, 'Something else.', 'pass'))
    expect((await world.store.ticket(a.subject.id)).answers.map(({ matchedBy, kind }) => [matchedBy, kind])).toEqual([
      ['senderAndAddress', null],
    ])
    expect(await world.desk.loose()).toHaveLength(1)
    await world.seen(answerMail({ Subject: 'Re: my question' }, 'Something else.', 'pass'))
    expect(await world.desk.loose()).toHaveLength(2)
    await world.ticket({ ...first, organization: 'other', appeal: 'other-list' }, ...asked('<3@example.org>'))
    await world.seen(answerMail({ From: 'desk@other.example' }, 'Something else.'))
    expect(await world.desk.loose()).toHaveLength(3)
  })
})
