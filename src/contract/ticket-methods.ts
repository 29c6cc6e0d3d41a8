import { z } from 'zod'
import { oneLine } from './mail-input.ts'
import { takes } from './takes.ts'
import {
  boardQuery,
  draftOrder,
  noteOrder,
  resourceId,
  submission,
  ticketDraft,
  ticketMail,
  ticketOrder,
  ticketOrigin,
  ticketProfile,
  ticketQuery,
  ticketSettings,
  ticketWord,
} from './ticket-input.ts'
import type {
  DraftView,
  DueTicket,
  LooseAnswer,
  NoteView,
  OrganizationStatistics,
  ProgrammeData,
  ProgrammeImport,
  ProgrammeView,
  TakenAnswer,
  TicketBoard,
  TicketMailPreview,
  TicketPage,
  TicketProfile,
  TicketSendOutcome,
  TicketSettings,
  TicketStart,
  TicketView,
} from './ticket-shapes.ts'

const id = z.uuid()
const ids = z.array(id).min(1).max(10_000)
/** A pasted answer, or a mail file: at most 10 MB. */
const MAX_ANSWER = 10_000_000
const bytes = z.instanceof(Uint8Array).check(({ value, issues }) => {
  if (value.byteLength <= MAX_ANSWER) return
  issues.push({ code: 'too_big', origin: 'file', maximum: MAX_ANSWER, input: value })
})

/** What the window may ask about tickets and programmes. */
export const ticketMethods = {
  /** What is known where a request begins, and which ways there are. Nothing is kept. */
  'tickets.begin': takes(z.strictObject({ origin: ticketOrigin })).returns<TicketStart>(),
  /** Opens a ticket, or joins the open one of that organization and address (`joined`). */
  'tickets.open': takes(ticketOrder).returns<{ readonly id: string; readonly joined: boolean }>(),
  'tickets.board': takes(boardQuery).returns<TicketBoard>(),
  'tickets.list': takes(ticketQuery).returns<TicketPage>(),
  'tickets.show': takes(z.strictObject({ id })).returns<TicketView>(),
  /** What is the user's move and due by now, or within so many days; the most pressing first. */
  'tickets.due': takes(z.strictObject({ days: z.int().min(0).max(366) })).returns<readonly DueTicket[]>(),
  'tickets.statistics': takes(z.strictObject({})).returns<readonly OrganizationStatistics[]>(),
  /** A letter or a form, filled. Nothing is kept. */
  'tickets.draft': takes(z.strictObject({ id, order: draftOrder })).returns<DraftView>(),
  /** Keeps what the user wrote so far. */
  'tickets.keepDraft': takes(z.strictObject({ id, draft: ticketDraft })).returns<TicketView>(),
  /** The mail as it would go. Kept until it is sent or the program ends. Rejects where one of this ticket is on its way. */
  'tickets.previewMail': takes(ticketMail).returns<TicketMailPreview>(),
  /** Sends exactly what was shown, once. */
  'tickets.send': takes(z.strictObject({ previewId: id })).returns<TicketSendOutcome>(),
  /** The user filled in the form or wrote by their own hand. */
  'tickets.submitted': takes(submission).returns<TicketView>(),
  'tickets.say': takes(z.strictObject({ id, word: ticketWord })).returns<TicketView>(),
  /** Takes an answer in: to this ticket, or (null) to the one that it belongs to. */
  'tickets.takeAnswer': takes(
    z.union([
      z.strictObject({ ticket: id.nullable(), text: z.string().min(1).max(MAX_ANSWER) }),
      z.strictObject({ ticket: id.nullable(), bytes }),
    ]),
  ).returns<TakenAnswer>(),
  'tickets.looseAnswers': takes(z.strictObject({})).returns<readonly LooseAnswer[]>(),
  /** Gives a loose answer to a ticket; null: it is none of ours, and is forgotten. */
  'tickets.giveAnswer': takes(z.strictObject({ loose: z.string().max(100), ticket: id.nullable() })).returns<{
    readonly given: boolean
  }>(),
  /** Looks for answers now. Answers in how many mailboxes. */
  'tickets.lookNow': takes(z.strictObject({})).returns<{ readonly looking: number }>(),
  'tickets.note': takes(noteOrder).returns<NoteView>(),
  'tickets.profile': takes(z.strictObject({})).returns<TicketProfile>(),
  'tickets.setProfile': takes(ticketProfile).returns<TicketProfile>(),
  'tickets.settings': takes(z.strictObject({})).returns<TicketSettings>(),
  'tickets.setSettings': takes(ticketSettings).returns<TicketSettings>(),
  'tickets.delete': takes(z.strictObject({ ids })).returns<{ readonly deleted: number }>(),
  /** Asks where to; `path` null: cancelled. `ids` null: all. `eml`: the thread as a mailbox file (RFC 4155); `ics`: what is due (RFC 5545). */
  'tickets.export': takes(
    z.strictObject({
      ids: ids.nullable(),
      format: z.enum(['markdown', 'json', 'csv', 'eml', 'ics']),
      language: z.enum(['en', 'de']),
    }),
  ).returns<{ readonly path: string | null }>(),
  /** Organizations and lists that can be asked, for a list to choose from. */
  'tickets.organizations': takes(z.strictObject({})).returns<
    readonly { readonly id: string; readonly name: string; readonly ways: number }[]
  >(),
  'programmes.list': takes(z.strictObject({})).returns<readonly ProgrammeView[]>(),
  'programmes.keep': takes(
    z.strictObject({
      id: resourceId,
      state: z.enum(['notYet', 'asked', 'joined', 'notForMe']),
      done: z.array(z.string().max(100)).max(100).readonly(),
      note: z.string().max(10_000),
    }),
  ).returns<ProgrammeView>(),
  /** A CSV file of SNDS, or complaints (ARF) as .eml or mbox, that the window read. */
  'programmes.import': takes(z.strictObject({ name: oneLine(1024), bytes })).returns<ProgrammeImport>(),
  /** The link to the automated data: kept in the keychain, for it opens the data to anybody. Null: forget it. */
  'programmes.setSndsLink': takes(z.strictObject({ link: z.url().max(2000).nullable() })).returns<ProgrammeData>(),
  /** Fetches what the link opens; of SNDS's two reports each is one. */
  'programmes.fetchSnds': takes(z.strictObject({})).returns<readonly ProgrammeImport[]>(),
  'programmes.data': takes(z.strictObject({})).returns<ProgrammeData>(),
}
