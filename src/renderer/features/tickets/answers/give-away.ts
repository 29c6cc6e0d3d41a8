import type { LooseAnswer, TicketAnswer } from '../../../../contract/ticket-shapes.ts'
import { ask } from '../../../api.ts'

/**
 * Gives an answer that was taken away from its ticket to another one: as the mail that it is, where it lies with the loose ones again; else as
 * its text, like one that the user pastes. False: it could not be given.
 */
export async function giveAway(answer: TicketAnswer, ticket: string): Promise<boolean> {
  const loose = await ask('tickets.looseAnswers', {})
  const same = loose.ok ? loose.value.find((one) => isSame(one, answer)) : undefined
  if (same !== undefined) {
    const reply = await ask('tickets.giveAnswer', { loose: same.id, ticket })
    return reply.ok && reply.value.given
  }
  const reply = await ask('tickets.takeAnswer', { ticket, text: answer.text })
  return reply.ok && reply.value.kind === 'taken'
}

function isSame(loose: LooseAnswer, answer: TicketAnswer): boolean {
  return loose.receivedAt === answer.receivedAt && loose.sender === answer.sender && loose.text === answer.text
}
