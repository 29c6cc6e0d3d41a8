import { randomBytes } from 'node:crypto'
import { ipFamily } from '../../../engine/dns/ip-address.ts'
import { domainOf } from '../../../engine/messages/addresses.ts'
import { type ReadAnswer, readAnswer } from '../../../engine/tickets/read-answer.ts'
import type { TakenMail } from '../../mail/mta/envelope.ts'
import { answerMail } from './answer-mail.ts'
import type { DeskAnswer, DeskData, DeskForm, DeskScript } from './desk-data.ts'

/** What a desk needs of its provider. */
export interface DeskHouse {
  readonly now: () => Date
  readonly later: (seconds: number, act: () => void) => void
  readonly send: (from: string, to: string, source: string) => void
  /** The address is blocked no longer. */
  readonly lift: (address: string) => void
}

/** One correspondence. */
export interface DeskCase {
  readonly number: string
  readonly contact: string
  /** The address in question; empty: it was not named. */
  readonly address: string
  /** Message-IDs of both sides, in order. */
  readonly thread: readonly string[]
  /** What was asked, the form first where it began with one. */
  readonly asked: readonly string[]
  readonly subject: string
}

/** People (or a machine) who answer to what is written to them, as their script says. */
export class Desk {
  readonly data: DeskData
  script: DeskScript
  /** Held back, until somebody says `goOn`. */
  paused = false
  /** Makes it slower or quicker than its script says; 0: at once. */
  pace = 1
  /** Every mail that came. */
  readonly received: TakenMail[] = []
  readonly #cases: DeskCase[] = []
  readonly #heldBack: (() => void)[] = []
  readonly #house: DeskHouse

  constructor(data: DeskData, house: DeskHouse) {
    this.data = data
    this.script = data.script
    this.#house = house
  }

  get cases(): readonly DeskCase[] {
    return this.#cases
  }

  take(mail: TakenMail): void {
    this.received.push(mail)
    // To a report nobody answers (RFC 5321 §4.5.5).
    if (mail.envelope.from === '') return
    const read = readAnswer(mail.source, { patterns: [], authservIds: [], pasted: false })
    const place = this.#placeOf(read)
    const before = this.#cases[place]
    const now = {
      ...(before ?? { number: this.#newNumber(), contact: mail.envelope.from, address: addressIn(read), thread: [] }),
      thread: [...(before?.thread ?? []), ...(read.messageId === null ? [] : [read.messageId])],
      asked: [...(before?.asked ?? []), read.text],
      subject: read.subject,
    }
    this.#cases[place] = now
    this.#answer(place)
  }

  /** A correspondence of before. */
  remember(one: DeskCase): void {
    this.#cases.push(one)
  }

  /** Somebody filled in its form. The ticket number comes back. */
  fill({ contact, address, text }: DeskForm): string {
    const number = this.#newNumber()
    this.#cases.push({ number, contact, address, thread: [], asked: [text], subject: '' })
    this.#answer(this.#cases.length - 1)
    return number
  }

  /** Says what it held back; how much was it? */
  goOn(): number {
    this.paused = false
    const heldBack = this.#heldBack.splice(0)
    for (const say of heldBack) say()
    return heldBack.length
  }

  /** Says this now in a case, whatever the script says. */
  say(place: number, answer: DeskAnswer): void {
    const one = this.#cases[place]
    if (one === undefined) throw new Error(`The desk of ${this.data.addresses[0]} has no case ${place}`)
    const messageId = `<${randomBytes(9).toString('hex')}@${domainOf(bare(answer.from))}>`
    const source = answerMail({
      answer,
      to: one.contact,
      messageId,
      references: one.thread,
      quoted: one.thread.length === 0 ? null : (one.asked.at(-1) ?? null),
      filling: one,
      at: this.#house.now(),
    })
    this.#cases[place] = { ...one, thread: [...one.thread, messageId] }
    if (answer.lifts === true) this.#house.lift(one.address)
    this.#house.send(bare(answer.from), one.contact, source)
  }

  #answer(place: number): void {
    const turn = this.script[(this.#cases[place]?.asked.length ?? 0) - 1] ?? []
    for (const answer of turn) {
      const say = () => this.say(place, answer)
      if (this.paused) this.#heldBack.push(say)
      else this.#house.later(answer.afterSeconds * this.pace, say)
    }
  }

  /** By thread, else by the number in the subject; one more than there are: a new case. */
  #placeOf({ marks: { references }, subject }: ReadAnswer): number {
    const known = this.#cases.findIndex(
      ({ thread, number }) =>
        thread.some((id) => references.includes(id)) || (number !== '' && subject.includes(number)),
    )
    return known < 0 ? this.#cases.length : known
  }

  /** Another one each time, the same ones in each rehearsal. */
  #newNumber(): string {
    let rest = 158_027_411 + this.#cases.length * 3_711
    const digits = (this.data.ticketNumber ?? '').replaceAll(/#/g, () => {
      const digit = rest % 10
      rest = Math.floor(rest / 10)
      return String(digit)
    })
    return digits
  }
}

function addressIn({ marks: { addresses } }: ReadAnswer): string {
  return addresses.find((one) => ipFamily(one) !== null) ?? addresses[0] ?? ''
}

function bare(from: string): string {
  return /<([^<>]+)>$/.exec(from)?.[1] ?? from
}
