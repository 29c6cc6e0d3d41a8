import { sql } from 'kysely'
import type { AnswerKind } from '../../engine/appeals/appeal.ts'
import type { Database } from './database.ts'
import type { OpenedDatabase } from './open-database.ts'
import type { KeptLooseAnswer, Tickets } from './tickets.ts'

type AnswerMethods = 'keepLooseAnswer' | 'looseAnswers' | 'forgetLooseAnswer' | 'knowsAnswer' | ReadingMethods

/** Answers that fit no ticket, which mails were seen, what the user said that words mean, and how far mailboxes were read. */
export function looseAnswersOf(database: Database): Pick<Tickets, AnswerMethods> {
  const { reading, writing } = database
  return {
    keepLooseAnswer: (answer) => writing((opened) => keepLoose(opened, answer)),
    looseAnswers: () =>
      reading(async ({ db }) => {
        const rows = await db
          .selectFrom('loose_answers')
          .select('answer')
          .orderBy('received_at')
          .orderBy('id')
          .execute()
        return rows.map(({ answer }) => JSON.parse(answer) as KeptLooseAnswer)
      }),
    forgetLooseAnswer: (id) => writing((opened) => forgetLoose(opened, id)),
    knowsAnswer: (messageId) =>
      reading(async ({ db }) => {
        const row = await db
          .selectFrom('taken_mails')
          .select('message_id')
          .where('message_id', '=', messageId)
          .executeTakeFirst()
        return row !== undefined
      }),
    ...readingOf(database),
  }
}

type ReadingMethods = 'keepLearned' | 'learned' | 'answerPositions' | 'keepAnswerPositions'

function readingOf({ reading, writing }: Database): Pick<Tickets, ReadingMethods> {
  return {
    keepLearned: ({ appeal, fingerprint, kind, known, at }) =>
      writing(async ({ db }) => {
        const row = { appeal, fingerprint, kind, known, learned_at: at }
        await db
          .insertInto('learned_answers')
          .values(row)
          .onConflict((conflict) => conflict.columns(['appeal', 'fingerprint']).doUpdateSet(row))
          .execute()
      }),
    learned: ({ appeal, fingerprint }) =>
      reading(async ({ db }) => {
        const row = await db
          .selectFrom('learned_answers')
          .select(['kind', 'known'])
          .where('appeal', '=', appeal)
          .where('fingerprint', '=', fingerprint)
          .executeTakeFirst()
        // Of the kinds that `keepLearned` was given.
        return row === undefined ? null : { kind: row.kind as AnswerKind, known: row.known }
      }),
    answerPositions: (mailbox) =>
      reading(async ({ db }) => {
        const row = await db
          .selectFrom('answer_positions')
          .select('positions')
          .where('mailbox', '=', mailbox)
          .executeTakeFirst()
        return row === undefined ? {} : (JSON.parse(row.positions) as Awaited<ReturnType<Tickets['answerPositions']>>)
      }),
    keepAnswerPositions: ({ mailbox, positions }) =>
      writing(async ({ db }) => {
        const row = { mailbox, positions: JSON.stringify(positions) }
        await db
          .insertInto('answer_positions')
          .values(row)
          .onConflict((conflict) => conflict.column('mailbox').doUpdateSet(row))
          .execute()
      }),
  }
}

/**
 * False: it lies there already, or is an answer of a ticket. One that the user sent away comes back only by the user's own hand. What was
 * an answer and was found to belong elsewhere may lie here again.
 */
async function keepLoose({ db }: OpenedDatabase, answer: KeptLooseAnswer): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const { id, messageId } = answer
    if (messageId !== null && (await isTaken(trx, messageId, answer.from))) return false
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('loose_answers')
      .values({ id, received_at: answer.receivedAt, message_id: messageId, answer: JSON.stringify(answer) })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow()
    if ((numInsertedOrUpdatedRows ?? 0n) === 0n) return false
    if (messageId !== null)
      await trx
        .insertInto('taken_mails')
        .values({ message_id: messageId, ticket: null })
        .onConflict((conflict) => conflict.column('message_id').doUpdateSet({ ticket: null }))
        .execute()
    return true
  })
}

async function isTaken(trx: OpenedDatabase['db'], messageId: string, from: KeptLooseAnswer['from']): Promise<boolean> {
  const taken = await trx
    .selectFrom('taken_mails')
    .select('ticket')
    .where('message_id', '=', messageId)
    .executeTakeFirst()
  if (taken === undefined) return false
  if (taken.ticket === null) return from === 'mail'
  const mark = await trx
    .selectFrom('ticket_marks')
    .select('ticket')
    .where('kind', '=', 'message')
    .where('mark', '=', messageId)
    .where('ticket', '=', taken.ticket)
    .executeTakeFirst()
  return mark !== undefined
}

/** Its text stays neither in the file nor in its log; that it was seen does. */
async function forgetLoose({ db }: OpenedDatabase, id: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('loose_answers').where('id', '=', id).executeTakeFirstOrThrow()
  await sql`pragma wal_checkpoint(truncate)`.execute(db)
  return numDeletedRows > 0n
}
