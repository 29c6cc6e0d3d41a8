import { expect } from 'vitest'
import { SPAMHAUS_REMOVED } from '../../src/lab/rehearsal/desks/scripts/spamhaus.ts'
import { goTo } from './desk.ts'
import {
  type Asked,
  beginFromBounce,
  beginFromProbe,
  goToTicket,
  hearAnswer,
  runChecks,
  type Stage,
  sendMail,
  standsAt,
  submitForm,
  verifyByProbe,
} from './ticket-acts.ts'
import { OWN_ADDRESS } from './ticket-world.ts'

/** A part of a ticket's life. Each begins at the navigation, so that the program may have been ended in between. */
export interface Chapter {
  readonly name: string
  /** So much time has passed before it. */
  readonly afterHours?: number
  readonly play: (stage: Stage) => Promise<void>
}

/** The whole life of a ticket, from the refusal to the proof that mail passes again. */
export interface Life extends Asked {
  readonly chapters: readonly Chapter[]
}

const MICROSOFT: Asked = { id: 'microsoft', organization: 'Outlook.com' }
const T_ONLINE: Asked = { id: 't-online', organization: 'T-Online' }
const PROOFPOINT: Asked = { id: 'proofpoint', organization: 'Proofpoint' }
const SPAMHAUS: Asked = { id: 'spamhaus', organization: 'Spamhaus' }
const GMAIL: Asked = { id: 'gmail', organization: 'Gmail' }

/** An answer of this kind, found in the mailbox. */
function hears(asked: Asked, kind: string, state: Parameters<typeof standsAt>[1], move: 'you' | 'nobody'): Chapter {
  return {
    name: `${asked.organization} says: ${kind}`,
    play: async (stage) => {
      await hearAnswer(stage, asked, kind)
      await standsAt(stage, state, move)
    },
  }
}

/** The reply that is known to help, into the thread. */
function replies(asked: Asked): Chapter {
  return {
    name: `a reply to ${asked.organization}`,
    play: async (stage) => {
      const { world, words } = stage
      await goToTicket(stage, asked.organization)
      await world.page.getByRole('button', { name: words.knownReply }).first().click()
      const { thread } = world.deskOf(asked.id).cases[0] ?? { thread: [] }
      await sendMail(stage, asked.id)
      const mail = world.deskOf(asked.id).received.at(-1)?.source ?? ''
      expect(mail).toContain(`In-Reply-To: ${thread.at(-1)}`)
      await standsAt(stage, 'submitted', 'them')
      expect(world.deskOf(asked.id).cases).toHaveLength(1)
    },
  }
}

/** The organization says nothing by then: that is told, with what to do. */
function staysSilent(asked: Asked, afterHours: number): Chapter {
  return {
    name: `${asked.organization} says nothing`,
    afterHours,
    play: async (stage) => {
      await goToTicket(stage, asked.organization)
      await stage.world.page
        .getByText(/^No answer came by/)
        .first()
        .waitFor()
      await standsAt(stage, 'submitted', 'you')
    },
  }
}

/** What was granted is true: a probe shows it. */
function verifies(asked: Asked, afterHours: number): Chapter {
  const play = (stage: Stage) => verifyByProbe(stage, asked)
  return { name: `a probe arrives at ${asked.organization}`, afterHours, play }
}

/** Who never says a word lifts a block without one: the user says that mail seems to pass, and a probe shows it. */
function verifiesWithoutAWord(asked: Asked, afterHours: number): Chapter {
  return {
    name: `a probe arrives at ${asked.organization}`,
    afterHours,
    play: async (stage) => {
      stage.world.provider(asked.id).behave({})
      await goToTicket(stage, asked.organization)
      await stage.world.page.getByRole('button', { name: 'Mark as solved' }).click()
      await standsAt(stage, 'solved', 'you')
      await verifyByProbe(stage, asked)
    },
  }
}

/** @param words how the kinds of answers are called in the window's language */
export function tOnlineLife(kinds: { readonly needsMore: string; readonly solved: string }): Life {
  return {
    ...T_ONLINE,
    chapters: [
      {
        name: 'T-Online is asked at the address that its refusal names',
        play: async (stage) => {
          stage.world.deskOf('t-online').paused = true
          await beginFromBounce(stage, 't-online')
          await sendMail(stage, 't-online')
          const [mail] = stage.world.deskOf('t-online').received
          expect(mail?.envelope.to.map(({ address }) => address)).toEqual(['tosa@rx.t-online.de'])
          await standsAt(stage, 'submitted', 'them')
        },
      },
      hears(T_ONLINE, kinds.needsMore, 'answered', 'you'),
      replies(T_ONLINE),
      hears(T_ONLINE, kinds.solved, 'solved', 'nobody'),
      verifies(T_ONLINE, 25),
    ],
  }
}

export const MICROSOFT_LIFE: Life = {
  ...MICROSOFT,
  chapters: [
    {
      name: 'Microsoft is asked by its form',
      play: async (stage) => {
        await beginFromProbe(stage, 'microsoft')
        await submitForm(stage, 'microsoft', true)
        await standsAt(stage, 'submitted', 'them')
      },
    },
    hears(MICROSOFT, 'Nothing found', 'answered', 'you'),
    replies(MICROSOFT),
    hears(MICROSOFT, 'Refused', 'answered', 'you'),
    replies(MICROSOFT),
    hears(MICROSOFT, 'Granted in part or for a time', 'answered', 'nobody'),
    verifies(MICROSOFT, 49),
  ],
}

export const PROOFPOINT_LIFE: Life = {
  ...PROOFPOINT,
  chapters: [
    {
      name: 'Proofpoint is asked by its form',
      play: async (stage) => {
        await beginFromBounce(stage, 'proofpoint')
        await submitForm(stage, 'proofpoint', false)
        await standsAt(stage, 'submitted', 'them')
      },
    },
    staysSilent(PROOFPOINT, 25),
    {
      name: 'Proofpoint’s postmaster is asked',
      afterHours: 50,
      play: async (stage) => {
        await goToTicket(stage, PROOFPOINT.organization)
        await stage.world.page.getByRole('button', { name: 'Escalate' }).first().click()
        await sendMail(stage, 'proofpoint')
        const mail = stage.world.deskOf('proofpoint').received.at(-1)
        expect(mail?.envelope.to.map(({ address }) => address)).toEqual(['postmaster@proofpoint.com'])
        await standsAt(stage, 'escalated', 'them')
      },
    },
    verifiesWithoutAWord(PROOFPOINT, 30),
  ],
}

export const SPAMHAUS_LIFE: Life = {
  ...SPAMHAUS,
  chapters: [
    {
      name: 'the PBL is asked by its form',
      play: async (stage) => {
        stage.world.lab.setListing('zen.spamhaus.org', OWN_ADDRESS, '127.0.0.10')
        await runChecks(stage)
        const { page } = stage.world
        await page
          .getByRole('button', { name: /The sending addresses are not in a range/ })
          .first()
          .click()
        await page.getByRole('button', { name: stage.words.openTicket }).first().click()
        await page.getByRole('button', { name: stage.words.begin }).click()
        await submitForm(stage, 'spamhaus', false)
        await standsAt(stage, 'submitted', 'them')
      },
    },
    hears(SPAMHAUS, 'More is wanted', 'answered', 'you'),
    {
      name: 'the PBL has the address no longer',
      play: async (stage) => {
        const desk = stage.world.deskOf('spamhaus')
        // The link in the mail was followed.
        desk.say(0, SPAMHAUS_REMOVED)
        await goToTicket(stage, SPAMHAUS.organization)
        await stage.world.page.getByRole('article', { name: 'Solved' }).first().waitFor({ timeout: 60_000 })
        await standsAt(stage, 'solved', 'nobody')
      },
    },
    {
      name: 'a check finds the address listed no longer',
      play: async (stage) => {
        await runChecks(stage)
        await goTo(stage.world.desk, 'Today')
        await goToTicket(stage, SPAMHAUS.organization)
        await standsAt(stage, 'verified', 'nobody')
      },
    },
  ],
}

export const GMAIL_LIFE: Life = {
  ...GMAIL,
  chapters: [
    {
      name: 'Gmail is asked by its form',
      play: async (stage) => {
        await beginFromProbe(stage, 'gmail')
        await submitForm(stage, 'gmail', false)
        await standsAt(stage, 'submitted', 'them')
      },
    },
    staysSilent(GMAIL, 337),
    {
      name: 'Gmail is asked once more',
      play: async (stage) => {
        await goToTicket(stage, GMAIL.organization)
        await stage.world.page.getByRole('button', { name: 'Escalate' }).first().click()
        await submitForm(stage, 'gmail', false)
        await standsAt(stage, 'escalated', 'them')
      },
    },
    verifiesWithoutAWord(GMAIL, 24),
  ],
}

/** Plays a life to its end; where time passes the program is not there meanwhile. */
export async function playLife({ chapters }: Life, stage: Stage): Promise<void> {
  const { world } = stage
  for (const { name, afterHours = 0, play } of chapters) {
    if (afterHours > 0) {
      world.lab.clock.pass(afterHours)
      await world.restart('quit')
    }
    await play(stage).catch((cause: unknown) => Promise.reject(new Error(`in the chapter “${name}”`, { cause })))
  }
}
