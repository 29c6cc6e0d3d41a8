import type { TicketView } from '../../../contract/ticket-shapes.ts'
import { useNavigation } from '../../frame/navigation-store.ts'
import { useCheckForm } from '../checks/form-store.ts'
import { useMailboxes } from '../mailboxes/mailboxes-store.ts'
import { useSending } from '../probes/send-store.ts'
import { usePasteAnswer } from './answers/paste-store.ts'
import { lookForAnswers } from './look-for-answers.ts'
import { lastWord, type MoveId } from './ticket-moves.ts'
import { useTicket } from './ticket-store.ts'
import { beginWriting } from './writing-store.ts'

/** Does what a button of *What now* says, or leads to where it is done. */
export async function doMove(move: MoveId, view: TicketView): Promise<void> {
  const { id } = view.ticket.subject
  switch (move) {
    case 'write':
    case 'askAgain':
      return beginWriting(id, 'request')
    case 'reply':
      return beginWriting(id, 'reply', lastWord(view)?.id ?? null)
    case 'escalate':
      return beginWriting(id, 'escalation')
    case 'probe':
      return verifyByProbe(view)
    case 'check':
      return verifyByChecks(view)
    case 'paste':
      return usePasteAnswer.getState().open(id)
    case 'lookNow':
      return lookForAnswers()
    default:
      await useTicket.getState().say({ type: move })
  }
}

/** The mailboxes at whoever refused are chosen already, where there are any. */
async function verifyByProbe({ ticket: { subject } }: TicketView): Promise<void> {
  await useMailboxes.getState().reload()
  const fitting = useMailboxes.getState().mailboxes.filter(({ mailbox: { address, family, preset } }) => {
    const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase()
    return domain === subject.recipientDomain?.toLowerCase() || [family, preset].includes(subject.organization)
  })
  if (fitting.length > 0) useSending.getState().change({ mailboxes: fitting.map(({ mailbox }) => mailbox.id) })
  useNavigation.getState().go('probes', 'send')
}

/** The domain in question stands in the form, where one is. */
function verifyByChecks({ ticket: { subject } }: TicketView): void {
  const domain = subject.addresses.find((address) => /\p{L}/u.test(address) && !address.includes(':'))
  if (domain !== undefined) useCheckForm.getState().change({ domain })
  useCheckForm.setState({ wantsFocus: true })
  useNavigation.getState().go('checks', 'compose')
}
