import { describe, expect, test, vi } from 'vitest'
import type { TicketLine } from '../../src/engine/tickets/ticket-views.ts'
import { type RemindOptions, reminding } from '../../src/main/remind.ts'

function line(id: string, organizationName = 'Acme Mail'): TicketLine {
  return {
    id,
    organization: 'acme',
    organizationName,
    appealName: null,
    addresses: ['192.0.2.10'],
    recipientDomain: null,
    reason: null,
    state: 'answered',
    due: { move: 'you', at: '2026-11-02T12:00:00.000Z', isReached: true, because: 'silence' },
    openedAt: '2026-11-01T12:00:00.000Z',
    since: '2026-11-01T12:00:00.000Z',
    readFromMail: false,
    lastAnswer: null,
    refusals: 0,
  }
}

function desk(language: 'en' | 'de' = 'en') {
  const options = {
    language: () => language,
    show: vi.fn(),
    publish: vi.fn(),
    notify: vi.fn<RemindOptions['notify']>(),
  }
  return { ...options, remind: reminding(options) }
}

describe('what is due', () => {
  test('is told by the system, and who follows it comes to the ticket', () => {
    const { remind, notify, show, publish } = desk()
    remind([line('a'), line('b', 'Lister')])
    expect(notify.mock.calls.map(([{ title }]) => title)).toEqual([
      'Acme Mail: No answer came',
      'Lister: No answer came',
    ])
    expect(show).not.toHaveBeenCalled()
    notify.mock.calls[1]?.[1]()
    expect(show).toHaveBeenCalledTimes(1)
    expect(publish.mock.calls).toEqual([['tickets.wanted', { id: 'b' }]])
  })

  test('is told at once where it is much, and leads to the most pressing', () => {
    const { remind, notify, publish } = desk('de')
    remind(['a', 'b', 'c', 'd', 'e'].map((id) => line(id, id.toUpperCase())))
    expect(notify.mock.calls.map(([text]) => text)).toEqual([
      { title: '5 Anträge an Anbieter sind fällig', body: 'A, B, C …' },
    ])
    notify.mock.calls[0]?.[1]()
    expect(publish.mock.calls).toEqual([['tickets.wanted', { id: 'a' }]])
  })

  test('of what is refused again says so, and nothing is told of nothing', () => {
    const { remind, notify } = desk()
    remind([])
    expect(notify).not.toHaveBeenCalled()
    remind([{ ...line('a'), state: 'reopened', due: { ...line('a').due, because: 'draft' } }])
    expect(notify.mock.calls[0]?.[0]).toEqual({
      title: 'Acme Mail: Refused again',
      body: 'It had ended, and the same was refused once more. The request is open again. (192.0.2.10)',
    })
  })
})
