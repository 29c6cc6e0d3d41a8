import { describe, expect, test } from 'vitest'
import { dueOf } from '../../../src/engine/tickets/due-of.ts'
import { isNews, isOwnDoing } from '../../../src/engine/tickets/reminding.ts'
import type { TicketHappening } from '../../../src/engine/tickets/ticket-event.ts'
import { answered, at, refusedAgain, SENDING, SILENT, START, submitted, ticketOf } from './some-ticket.ts'

/** How it stands a thousand hours later. */
function standing(...happenings: readonly TicketHappening[]) {
  const ticket = ticketOf(...happenings)
  return { ticket, state: ticket.state, due: dueOf(ticket, null, START + 3_600_000_000) }
}

const FROM_MAIL = answered('a', { kind: null, from: 'mail', receivedAt: at(2) })
const PASTED = answered('a', { kind: null, from: 'pasted', receivedAt: at(2) })

describe('a reminder', () => {
  test.each<[string, readonly TicketHappening[], boolean]>([
    ['of a draft', [], false],
    ['of what waits for an answer', [submitted()], false],
    ['of silence', [submitted(), SILENT], true],
    ['of an answer', [submitted(), FROM_MAIL], true],
    ['of what is refused again', [submitted(), { type: 'givenUp' }, refusedAgain(5)], true],
    ['of what has ended', [{ type: 'givenUp' }], false],
    ['of what the user postponed', [{ type: 'postponed', until: at(90) }], true],
  ])('%s: %#', (_, happenings, isIt) => {
    expect(isNews(standing(...happenings))).toBe(isIt)
  })

  test.each<[string, readonly TicketHappening[], boolean]>([
    ['silence is not', [submitted(), SILENT], false],
    ['an answer that was read is not', [submitted(), FROM_MAIL], false],
    ['an answer that the user brought is', [submitted(), PASTED], true],
    ['nor is it by a note on it', [submitted(), FROM_MAIL, { type: 'noted', text: 'x' }], false],
    ['what the user begins anew is', [{ type: 'givenUp' }, { type: 'reopened' }], true],
    ['a new refusal is not', [submitted(), { type: 'givenUp' }, refusedAgain(5)], false],
    [
      'a mail of a program that died is not',
      [SENDING, { type: 'sendingUnclear', messageId: '<1@example.org>', because: 'stopped' }],
      false,
    ],
    [
      'a mail that the user saw fail is',
      [SENDING, { type: 'sendingUnclear', messageId: '<1@example.org>', because: 'connectionLost' }],
      true,
    ],
    ['what the user wanted for later is not', [{ type: 'postponed', until: at(90) }], false],
  ])('the user’s own doing: %s', (_, happenings, isIt) => {
    const { ticket, due } = standing(...happenings)
    expect(isOwnDoing(ticket, due)).toBe(isIt)
  })
})
