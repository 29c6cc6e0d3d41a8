import { create } from 'zustand'
import type { Fault } from '../../../../contract/shapes.ts'
import type { AppealFact, DraftOrder, DraftView, Ticket } from '../../../../contract/ticket-shapes.ts'
import { useTicket } from '../ticket-store.ts'
import { askDraft, keepDraft } from './ask-draft.ts'
import { keepsWords, type Words } from './kept-words.ts'
import { fillPlaces } from './open-places.ts'
import type { PrivatePart } from './private-parts.ts'
import { forgetUnkept, recallUnkept, rememberUnkept } from './unkept-words.ts'

/** What the user chose of how the text is made. */
export interface DraftChoice extends Pick<DraftOrder, 'language' | 'evidence' | 'facts' | 'overridden'> {
  readonly tell: readonly PrivatePart[]
}

/** What is written, and to which ticket. */
export interface WritingOf {
  readonly ticket: string
  readonly purpose: DraftOrder['purpose']
  readonly answer: string | null
}

interface DraftingState {
  readonly of: WritingOf | null
  readonly choice: DraftChoice
  /** As it was last made of what is known; null: not yet. */
  readonly draft: DraftView | null
  /** Facts that the user wants to say better than they are known. */
  readonly asked: readonly AppealFact[]
  /** What stands in the fields now. */
  readonly words: Words
  /** The words were changed by hand: what is chosen no longer changes them. */
  readonly isOwn: boolean
  readonly fault: Fault | null
  readonly keeping: 'nothing' | 'waiting' | 'kept' | 'failed'
  /** Of a ticket that is open in `useTicket`. */
  begin(of: WritingOf): Promise<void>
  /** Makes the text anew with this choice. */
  choose(part: Partial<DraftChoice>): Promise<void>
  write(part: Partial<Words>): void
  askFor(fact: AppealFact): void
  /** Forgets what was changed by hand. */
  writeAnew(): void
  /** Keeps now what waits to be kept. */
  flush(): Promise<void>
  /** It went out: there is nothing more to keep. */
  leave(): void
}

const NO_CHOICE: DraftChoice = { language: null, evidence: null, tell: [], facts: {}, overridden: [] }
const NO_WORDS: Words = { subject: '', text: '' }
const NOTHING = {
  of: null,
  choice: NO_CHOICE,
  draft: null,
  asked: [],
  words: NO_WORDS,
  isOwn: false,
  fault: null,
  keeping: 'nothing',
} as const

/** What is being written: made of what is known, until somebody changes it by hand; kept as a draft while it is written. */
export const useDrafting = create<DraftingState>((set, get) => {
  async function make(): Promise<DraftView | null> {
    const { of, choice } = get()
    const reply = of === null ? null : await askDraft(of, choice)
    if (reply === null || get().of !== of) return null
    set(reply.ok ? { draft: reply.value, fault: null } : { fault: reply.fault })
    return reply.ok ? reply.value : null
  }
  async function remake(): Promise<void> {
    const draft = await make()
    if (draft !== null && !get().isOwn) set({ words: wordsOf(draft) })
  }
  async function keepNow(): Promise<void> {
    const { of, words, draft, choice } = get()
    if (of === null || words.text.trim() === '') return set({ keeping: 'nothing' })
    const reply = await keepDraft(of, words, draft?.language ?? choice.language, choice.overridden)
    if (reply.ok && !keep.isWaiting()) forgetUnkept()
    if (get().of === of) set({ keeping: reply.ok ? (keep.isWaiting() ? 'waiting' : 'kept') : 'failed' })
  }
  const keep = keepsWords(() => get().draft !== null, keepNow)
  const changed = () => {
    rememberUnkept(get())
    set({ keeping: 'waiting' })
    keep.soon()
  }
  return {
    ...NOTHING,
    async begin(of) {
      await keep.now()
      // Who comes back finds what was chosen; only what is known may have changed.
      if (get().draft !== null && isSame(get().of, of)) return remake()
      const { overridden = [], language = null } = keptDraftOf(of.ticket) ?? {}
      set({ ...NOTHING, of, choice: { ...NO_CHOICE, overridden, language } })
      const draft = await make()
      if (draft === null) return
      const { last, isKept } = lastWordsOf(of)
      const isOwn = last !== null && (last.subject !== draft.subject || last.text !== draft.text)
      set({ words: wordsOf(isOwn ? last : draft), isOwn, keeping: isOwn ? 'kept' : 'nothing' })
      if (isOwn && !isKept) changed()
    },
    async choose(part) {
      set(({ choice }) => ({ choice: { ...choice, ...part } }))
      // A place that waits for a fact gets it, also among words of one's own.
      if (part.facts !== undefined && get().isOwn) set({ words: fillPlaces(get().words, part.facts) })
      await remake()
      changed()
    },
    write(part) {
      set(({ words }) => ({ words: { ...words, ...part }, isOwn: true }))
      changed()
    },
    askFor: (fact) => set(({ asked }) => ({ asked: [...asked.filter((one) => one !== fact), fact] })),
    writeAnew() {
      set(({ draft, words }) => ({ words: wordsOf(draft ?? words), isOwn: false }))
      changed()
    },
    flush: () => keep.now(),
    leave() {
      keep.forget()
      forgetUnkept()
      set(NOTHING)
    },
  }
})

function isSame(one: WritingOf | null, other: WritingOf): boolean {
  return one?.ticket === other.ticket && one.purpose === other.purpose && one.answer === other.answer
}

/** What stood there last: what was kept, or what came after that and could not be kept. */
function lastWordsOf(of: WritingOf): { readonly last: Words | null; readonly isKept: boolean } {
  const ticket = useTicket.getState().view?.ticket
  const keptAt = ticket?.events.findLast(({ type }) => type === 'drafted')?.at
  const unkept = recallUnkept(of, keptAt === undefined ? 0 : Date.parse(keptAt))
  return { last: unkept ?? keptDraftOf(of.ticket), isKept: unkept === null }
}

function keptDraftOf(id: string): Ticket['draft'] {
  const ticket = useTicket.getState().view?.ticket
  return ticket?.subject.id === id ? ticket.draft : null
}

function wordsOf({ subject, text }: Words): Words {
  return { subject, text }
}
