import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { ADDRESS, openedWith, openFakeOffice, order, SUBMITTED, typesOf } from './fake-office.ts'
import { keptRefusal, refusal } from './refusals.ts'

describe('a ticket', () => {
  test('is opened about what is known, with its evidence', async () => {
    const opened = openFakeOffice()
    const entry = await keptRefusal(opened, refusal())
    const origin = { kind: 'diagnosis' as const, entryId: entry.id, recipient: 0 }
    const { id, joined } = await opened.office.open(order({ origin, addresses: [ADDRESS, ` ${ADDRESS}`] }))
    expect(joined).toBe(false)
    const { ticket, evidence, due, organizationName, otherAppeals, appeal } = await opened.office.show(id)
    expect(ticket.subject).toMatchObject({
      organization: 'acme',
      appeal: 'acme-block',
      addresses: [ADDRESS],
      reason: 'address-blocked',
      recipientDomain: 'acme.example',
      from: { kind: 'diagnosis', reference: entry.id },
    })
    expect(evidence).toMatchObject([{ kind: 'refusal', reference: entry.id }])
    expect([due.because, organizationName, appeal?.id]).toEqual(['draft', 'Acme Mail', 'acme-block'])
    expect(otherAppeals).toEqual([{ id: 'acme-other', name: 'Acme, otherwise' }])
  })

  test.each([
    ['an organization that nobody knows', { organization: 'nobody', appeal: null }],
    ['a way of another organization', { appeal: 'lister-list' }],
    ['no address', { addresses: [] }],
  ])('is not opened about %s', async (_, wrong) => {
    const { office } = openFakeOffice()
    await expect(office.open(order(wrong))).rejects.toMatchObject({ code: 'invalid-input' })
  })

  test('is not opened from what is kept no longer', async () => {
    const { office } = openFakeOffice()
    const origin = { kind: 'diagnosis' as const, entryId: '6f1c2b34-8f5e-4c7d-9a2b-1c3d5e7f9a0b', recipient: 0 }
    await expect(office.open(order({ origin }))).rejects.toMatchObject({ code: 'not-found' })
  })

  test('is never opened twice, however it is written and however many want it at once', async () => {
    const opened = openFakeOffice()
    const other = openFakeOffice(temporaryFolder(), { store: opened.store })
    const spellings = ['2001:db8::25', '2001:DB8:0:0::25', '[2001:db8::25]']
    const all = await Promise.all(
      Array.from({ length: 12 }, (_, at) =>
        (at % 2 === 0 ? opened : other).office.open(order({ addresses: [spellings[at % 3] ?? ''] })),
      ),
    )
    expect(new Set(all.map(({ id }) => id)).size).toBe(1)
    expect(all.filter(({ joined }) => !joined)).toHaveLength(1)
    expect((await opened.office.board({ search: '', organization: null, move: null, limit: 9 })).organizations).toEqual(
      [{ id: 'acme', name: 'Acme Mail', count: 1 }],
    )
  })

  test('about another address, or at another organization, is another one', async () => {
    const { office } = openFakeOffice()
    const first = await office.open(order())
    expect(await office.open(order({ addresses: ['192.0.2.11'] }))).toMatchObject({ joined: false })
    const list = order({ organization: 'lister', appeal: 'lister-list' })
    expect((await office.open(list)).id).not.toBe(first.id)
  })

  test('takes in a younger refusal, and its way of appeal where it had none', async () => {
    const opened = openFakeOffice()
    const { id } = await opened.office.open(order({ appeal: null }))
    const entry = await keptRefusal(opened, refusal())
    const origin = { kind: 'diagnosis' as const, entryId: entry.id, recipient: 0 }
    expect(await opened.office.open(order({ origin }))).toEqual({ id, joined: true })
    expect(await opened.office.open(order({ origin }))).toEqual({ id, joined: true })
    expect(await typesOf(opened, id)).toEqual(['opened', 'refusedAgain', 'appealChosen'])
    expect((await opened.office.show(id)).evidence).toHaveLength(1)
  })

  test('counts no refusal twice, though its bounce is read in again', async () => {
    const opened = openFakeOffice()
    const at = opened.clock.now().toISOString()
    const from = async () => {
      const { id: entryId } = await keptRefusal(opened, refusal(), at)
      return order({ origin: { kind: 'diagnosis' as const, entryId, recipient: 0 } })
    }
    const { id } = await opened.office.open(await from())
    expect(await opened.office.open(await from())).toEqual({ id, joined: true })
    expect(await typesOf(opened, id)).toEqual(['opened'])
    expect((await opened.office.show(id)).evidence).toHaveLength(1)
  })

  test('that had ended is opened again by what is younger than its end, and by nothing else', async () => {
    const opened = openFakeOffice()
    const old = await keptRefusal(opened, refusal())
    opened.clock.forward(1)
    const id = await openedWith(opened, SUBMITTED, { type: 'givenUp' })
    const from = (entryId: string) => order({ origin: { kind: 'diagnosis' as const, entryId, recipient: 0 } })
    const another = await opened.office.open(from(old.id))
    expect(another).toMatchObject({ joined: false })
    await opened.office.delete([another.id])
    opened.clock.forward(1)
    const fresh = await keptRefusal(opened, refusal())
    expect(await opened.office.open(from(fresh.id))).toEqual({ id, joined: true })
    expect((await opened.store.ticket(id)).state).toBe('reopened')
  })
})
