import type { SenderView } from '../../../../contract/probe-shapes.ts'
import type { Words } from './kept-words.ts'
import { openPlaces } from './open-places.ts'

/** Why a mail is not shown yet. */
export type MailProblem = 'to' | 'subject' | 'text' | 'open'

/** One address, as the main process takes it. */
const ADDRESS = /^[^\s<>,;:"()[\]\\@]+@[^\s<>,;:"()[\]\\@]+$/

/** Is this one mail address, and nothing else? */
export function isMailAddress(text: string): boolean {
  return ADDRESS.test(text)
}

/** The first thing that keeps a mail from being shown; null: nothing. */
export function mailProblem({ to, words }: { readonly to: string; readonly words: Words }): MailProblem | null {
  if (!isMailAddress(to)) return 'to'
  if (words.subject.trim() === '') return 'subject'
  if (words.text.trim() === '') return 'text'
  return openPlaces(words).length > 0 ? 'open' : null
}

interface Identity {
  readonly sender: string
  readonly from: string
}

/** The sender and the address that are chosen; else the one that answers are to come to, else the first. Null: there is none. */
export function readIdentity(senders: readonly SenderView[], chosen: Identity, contact: string): Identity | null {
  const all = senders.flatMap(({ sender }) =>
    sender.identities.map(({ address }) => ({ sender: sender.id, from: address })),
  )
  const ofSender = all.filter(({ sender }) => sender === chosen.sender)
  return (
    ofSender.find(({ from }) => from === chosen.from) ??
    ofSender[0] ??
    all.find(({ from }) => from.toLowerCase() === contact.toLowerCase()) ??
    all[0] ??
    null
  )
}
