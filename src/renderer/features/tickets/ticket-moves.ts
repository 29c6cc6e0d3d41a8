import type { TicketAnswer, TicketView } from '../../../contract/ticket-shapes.ts'

/** What the user can do about a ticket now. */
export type MoveId =
  | 'write'
  | 'reply'
  | 'askAgain'
  | 'escalate'
  | 'probe'
  | 'check'
  | 'solved'
  | 'verified'
  | 'givenUp'
  | 'reopened'
  | 'paste'
  | 'lookNow'

export interface Moves {
  /** What is to be done first; null: nothing, or there is nothing that one could be advised to. */
  readonly first: MoveId | null
  readonly others: readonly MoveId[]
}

type Known = NonNullable<TicketView['appeal']>['answers'][number]

/** The last answer that says more than that the question came; null: there is none. */
export function lastWord({ ticket: { answers } }: Pick<TicketView, 'ticket'>): TicketAnswer | null {
  return answers.findLast(({ kind }) => kind !== 'acknowledged') ?? null
}

/** What is known of an answer; null: nothing more than its kind. */
export function knownAnswer({ appeal }: Pick<TicketView, 'appeal'>, { known, kind }: TicketAnswer): Known | null {
  return appeal?.answers.find((one) => one.id === known && one.kind === kind) ?? null
}

/** What can be done about a ticket as it stands; beside a mail that is on its way nothing is written. */
export function movesOf(view: TicketView): Moves {
  const all = rawMoves(view)
  const canWrite = view.ticket.sending.length === 0 && view.appeal !== null && view.appeal.route !== 'none'
  const isPossible = (move: MoveId) => canWrite || !WRITING.includes(move)
  const first = all.first !== null && isPossible(all.first) ? all.first : null
  return { first, others: [...new Set(all.others)].filter((move) => move !== first && isPossible(move)) }
}

const WRITING: readonly MoveId[] = ['write', 'reply', 'askAgain', 'escalate']

function rawMoves(view: TicketView): Moves {
  const { ticket } = view
  switch (ticket.state) {
    case 'verified':
      return { first: null, others: ['reopened'] }
    case 'givenUp':
    case 'expired':
      return { first: null, others: ['reopened', 'paste', 'verified'] }
    case 'draft':
    case 'reopened':
      return { first: 'write', others: ['paste', 'solved', 'givenUp'] }
    case 'solved':
      return verify(view, ['reopened', 'givenUp'])
    case 'answered':
      return afterAnswer(view)
    default:
      return {
        first: afterSilence(view),
        others: ['paste', 'lookNow', 'askAgain', ...stepUp(view), 'solved', 'givenUp'],
      }
  }
}

function afterSilence({ ticket: { silence } }: TicketView): MoveId | null {
  if (silence === null) return null
  return ({ escalate: 'escalate', askAgain: 'askAgain', giveUp: 'givenUp' } as const)[silence.advice.kind]
}

/** Is there somebody further up? */
function stepUp({ ticket, appeal }: TicketView): readonly MoveId[] {
  return appeal?.escalate[ticket.escalations] === undefined ? [] : ['escalate']
}

/** A probe shows it best where the mailbox's provider is known, else checks. */
function verify({ ticket }: TicketView, others: readonly MoveId[]): Moves {
  const [first, second] =
    ticket.subject.recipientDomain === null ? (['check', 'probe'] as const) : (['probe', 'check'] as const)
  return { first, others: [second, 'verified', ...others] }
}

function afterAnswer(view: TicketView): Moves {
  const answer = lastWord(view)
  const up = stepUp(view)
  const rest: readonly MoveId[] = ['reply', ...up, 'paste', 'lookNow', 'solved', 'givenUp']
  if (view.ticket.silence !== null) return { first: afterSilence(view), others: rest }
  if (answer === null || answer.kind === null) return { first: null, others: rest }
  const known = knownAnswer(view, answer)
  if (known !== null && known.reply !== null) return { first: 'reply', others: rest }
  switch (answer.kind) {
    case 'mitigated':
    case 'solved':
      return verify(view, ['solved', ...rest])
    case 'needsMore':
    case 'nothingFound':
    case 'refused':
      return { first: 'reply', others: rest }
    case 'notResponsible':
      return { first: up[0] ?? null, others: rest }
    case 'undeliverable':
      return { first: 'askAgain', others: rest.filter((move) => move !== 'reply') }
    default:
      return { first: null, others: rest }
  }
}
