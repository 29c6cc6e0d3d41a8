import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Probe } from '../../src/engine/probes/probe.ts'
import { bundleScript } from '../support/bundle-script.ts'
import { deskTask } from './probes/desk-accounts.ts'
import type { DeskLine, DeskTask } from './probes/desk-task.ts'
import { type MailLab, startMailLab } from './probes/mail-lab.ts'
import { MISCHIEF } from './probes/mischief.ts'
import { randomFrom } from './probes/random.ts'
import { type RunningDesk, startDesk } from './probes/start-desk.ts'
import { lyingIn, refusals, takenBy } from './probes/what-the-servers-say.ts'
import { MAILBOXES } from './probes/world.ts'

const KILLS = 50
const PROBES = 100
/** Between two runs so much time is pretended to pass: no provider gets two probes within half a minute. */
const STEP_MS = 31_000
/** A hand-over that failed several times is tried again after three hours; and by then nobody waits for a mail any more. */
const LONGEST_RETRY_MS = 4 * 3_600_000
const SEED = Number(process.env.POSTDESK_SEED ?? Date.now() % 1_000_000)

let lab: MailLab
beforeAll(async () => {
  lab = await startMailLab()
})
afterAll(() => lab?.close())

test('100 probes to 12 mailboxes: each with the right verdict and none twice, whatever is cut, restarted and killed', async () => {
  console.log(`seed ${SEED}`)
  const storm = new Storm(lab, await bundleScript('test/lab/probes/desk.ts'))
  const began = Date.now()
  let kills = 0
  for (let waiting = PROBES; kills < KILLS || (waiting > 8 && kills < KILLS + 20); kills++)
    waiting = await storm.killedRun()
  const seconds = Math.round((Date.now() - began) / 1000)
  const probes = await storm.toTheEnd()
  console.log(`${seconds} s with ${kills} kills; then ${inWords(probes)}`)
  expect(storm.bugs()).toEqual([])
  expect(probes).toHaveLength(PROBES)
  expect(Math.max(...takenBy(lab).values())).toBe(1)
  expect(Math.max(...[...lyingIn(lab).values()].map(({ size }) => size))).toBe(1)
  expect(refusals(lab, 'klara@gesperrt.netz')).toBeLessThanOrEqual(probes.filter(isKlaras).length)
  const taken = takenBy(lab)
  expect(probes.flatMap((probe) => wrongWith(probe, taken))).toEqual([])
}, 600_000)

/** Runs of the program, each killed or let to its end, in a world where things go wrong. */
class Storm {
  readonly #lab: MailLab
  readonly #script: string
  readonly #random = randomFrom(SEED)
  readonly #bugs: string[] = []
  #aheadMs = 0

  constructor(lab: MailLab, script: string) {
    this.#lab = lab
    this.#script = script
  }

  bugs(): readonly string[] {
    return this.#bugs
  }

  /** Answers how many probes were not handed over yet when it was killed. */
  async killedRun(): Promise<number> {
    const desk = this.#start({})
    const [first, second] = [this.#random() * 1200, this.#random() * 500]
    const mischiefs = Object.values(MISCHIEF)
    const mischief = mischiefs[Math.floor(this.#random() * mischiefs.length)]
    // One in five does not even come to work.
    if (this.#random() > 0.2) await desk.until('it is at work', ({ open }) => open !== undefined, 60_000)
    await wait(first)
    await mischief?.(this.#lab)
    await wait(second)
    const { states } = desk.latest()
    await this.#end(desk)
    return states?.composed ?? PROBES
  }

  /** Lets the program work until all probes have ended, the last by the time that was set for them. */
  async toTheEnd(): Promise<readonly Probe[]> {
    for (let waiting = PROBES; waiting > 0; this.#aheadMs += LONGEST_RETRY_MS) {
      const desk = this.#start({})
      // Some may never come: what a provider drops, and what was lost in a kill.
      await desk.until('nearly all have ended', (latest) => onTheWay(latest) <= 30, 120_000)
      await wait(7000)
      waiting = desk.latest().states?.composed ?? 0
      await this.#end(desk)
    }
    const desk = this.#start({ tellsAll: true })
    const { probes = [] } = await desk.until('all have ended', isOver, 120_000)
    await this.#end(desk)
    return probes
  }

  async #end(desk: RunningDesk): Promise<void> {
    await desk.kill()
    this.#bugs.push(...desk.complaints())
    this.#aheadMs += STEP_MS
  }

  #start(some: Partial<DeskTask>) {
    const folder = `${this.#lab.net.folder}/desk`
    this.#lab.net.run('mkdir', '-p', folder)
    const storm = { aheadMs: this.#aheadMs, probesForEach: Math.ceil(PROBES / MAILBOXES.length), probesAtMost: PROBES }
    return startDesk(this.#lab, this.#script, deskTask(folder, { ...storm, insists: true, ...some }))
  }
}

/** What the servers know against what the program says. */
function wrongWith(probe: Probe, taken: ReadonlyMap<string, number>): readonly string[] {
  const { plan, state, placement, folder, copies } = probe
  const box = MAILBOXES.find(({ address }) => address === plan.address)
  const unclear = probe.events.some(({ type }) => type === 'submissionUnclear')
  const verdict = state === 'arrived' ? (placement?.kind ?? '') : state
  // The program was killed while it handed over: nobody took it, and it may not be tried again.
  const lost = unclear && !taken.has(plan.messageId)
  const right = verdict === (lost ? 'neverSeen' : box?.fate)
  const found = state !== 'arrived' || (copies >= 1 && folder === (box?.folder ?? 'INBOX') && probe.arrival !== null)
  const events = probe.events.map(({ at, type }) => `${at} ${type}`)
  return right && found ? [] : [`${plan.address} ${plan.token}: ${[...events, verdict, folder, copies].join(', ')}`]
}

function onTheWay({ open = PROBES, states }: DeskLine): number {
  return open - (states?.composed ?? 0)
}

function isOver({ open, probes = [] }: DeskLine): boolean {
  return open === 0 && probes.length === PROBES
}

function isKlaras({ plan }: Probe): boolean {
  return plan.address === 'klara@gesperrt.netz'
}

function inWords(probes: readonly Probe[]): string {
  const counts = new Map<string, number>()
  for (const { state, placement, events } of probes) {
    const unclear = events.some(({ type }) => type === 'submissionUnclear') ? ' (unclear)' : ''
    const verdict = `${state === 'arrived' ? placement?.kind : state}${unclear}`
    counts.set(verdict, (counts.get(verdict) ?? 0) + 1)
  }
  return [...counts].map(([verdict, count]) => `${count} ${verdict}`).join(', ')
}
