import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runnerImport } from 'vite'
import { PROJECT } from '../../scripts/project.mjs'

const HOUR_MS = 3_600_000
/** Of the ends that a ticket may come to; the rest stays open. */
const ENDS = ['verified', 'verified', 'verified', 'givenUp', 'givenUp', 'expired']

/**
 * Tickets as they may have become over two years, the same for the same seed: letters, answers in the organizations' own words, notes.
 * @param {{ readonly count: number, readonly events: number, readonly now: number, readonly seed?: number }} wanted
 */
export async function makeTickets({ count, events, now, seed = 1 }) {
  const knowledge = JSON.parse(readFileSync(join(PROJECT, 'out', 'ticket-knowledge.json'), 'utf8'))
  const random = randomFrom(seed)
  const words = Array.from({ length: 6000 }, () => wordOf(random))
  const appeals = knowledge.appeals.filter((/** @type {{ answers: unknown[] }} */ { answers }) => answers.length > 0)
  const { known, replayTicket } = await load(knowledge)
  return Array.from({ length: count }, (_, number) => {
    const appeal = pick(appeals, random() * random())
    const all = eventsOf({ number, appeal, random, words, most: events / count, now })
    const ticket = replayTicket(all)
    return { events: all, evidence: [], standing: known.standing(ticket, new Date(now)) }
  })
}

/** The office's own way of telling whose move it is. */
async function load(/** @type {unknown} */ knowledge) {
  const run = async (/** @type {string} */ path) =>
    (await runnerImport(join(PROJECT, path), { configFile: false, logLevel: 'error' })).module
  const { KnownAppeals } = await run('src/node/tickets/known-appeals.ts')
  const { replayTicket } = await run('src/engine/tickets/apply-ticket-event.ts')
  return { known: new KnownAppeals(() => knowledge), replayTicket }
}

function eventsOf({ number, appeal, random, words, most, now }) {
  const id = `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
  const opened = now - (1 + random() * 17_000) * HOUR_MS
  let at = opened
  const events = []
  const add = (/** @type {object} */ happening) => {
    events.push({ at: new Date(at).toISOString(), ...happening })
    at += random() * 30 * HOUR_MS
  }
  add({ type: 'opened', subject: subjectOf(id, number, appeal, random) })
  const length = Math.round(most * (0.5 + random()))
  const ends = random() < 0.8
  for (let step = 0; events.length < length - (ends ? 1 : 0) && at < now; step++) {
    const messageId = `<${number}.${step}.bench@mail.example.org>`
    const text = textOf(words, random, 90)
    if (step % 4 === 0) add({ type: 'drafted', draft: { language: 'en', subject: 'Block', text, overridden: [] } })
    else if (step % 4 === 1) {
      const mail = { messageId, purpose: 'request', from: 'anna@example.org', to: 'postmaster@example.com' }
      add({ type: 'sending', mail: { ...mail, subject: `Block of ${number}`, text, inReplyTo: null }, process: 1 })
      add({ type: 'sent', messageId })
    } else if (step % 4 === 2) add({ type: 'answered', answer: answerOf(number, step, appeal, random, words, at) })
    else add({ type: 'noted', text: textOf(words, random, 12) })
  }
  if (ends) add({ type: pick(ENDS, random()), by: 'check', reference: null })
  return events.filter((one) => Date.parse(one.at) <= now)
}

function subjectOf(id, number, appeal, random) {
  return {
    id,
    organization: appeal.organization,
    appeal: appeal.id,
    addresses: [`10.${number >> 16}.${(number >> 8) & 255}.${number & 255}`],
    reason: 'address-blocked',
    recipientDomain: `d${Math.floor(random() * 500)}.example.net`,
    from: { kind: 'empty', reference: null },
  }
}

function answerOf(number, step, appeal, random, words, at) {
  const known = pick(appeal.answers, random())
  return {
    id: `answer-${step}`,
    from: 'mail',
    messageId: `<${number}.${step}.answer@example.com>`,
    sender: 'support@example.com',
    subject: `Re: Block of ${number}`,
    text: `${known.examples[0]?.text ?? ''}\n\n${textOf(words, random, 60)}`,
    receivedAt: new Date(at).toISOString(),
    kind: random() < 0.9 ? known.kind : null,
    known: known.id,
    ticketNumbers: [`SRX${1_000_000_000 + number * 7919}ID`],
    matchedBy: 'thread',
  }
}

function textOf(words, random, length) {
  return Array.from({ length }, () => pick(words, random() * random())).join(' ')
}

function wordOf(random) {
  const letters = Array.from({ length: 3 + Math.floor(random() * 9) }, () => Math.floor(random() * 26) + 97)
  return String.fromCharCode(...letters)
}

function pick(list, at) {
  return list[Math.floor(at * list.length)]
}

/** Mulberry32. */
function randomFrom(/** @type {number} */ seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
