import { expect, onTestFinished, vi } from 'vitest'
import type { Mailbox } from '../../../src/engine/mailboxes/account.ts'
import type { MailTrouble } from '../../../src/engine/mailboxes/mail-trouble.ts'
import type { Probe, ProbeState } from '../../../src/engine/probes/probe.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { aSender, type Clock, type FakePost, openFakePost } from './fake-post.ts'

export const sender = aSender()
export const wrongPassword: MailTrouble = {
  stage: 'login',
  code: 'login-refused',
  said: '535 5.7.8 no',
  certificate: null,
}
export const noAnswer: MailTrouble = { stage: 'tcp', code: 'tcp-no-answer', said: '', certificate: null }

/** A post office that is closed when the test ends. */
export function post(folder = temporaryFolder(), of: Parameters<typeof openFakePost>[1] = {}): FakePost {
  const opened = openFakePost(folder, of)
  onTestFinished(() => opened.close())
  return opened
}

/** Registers the sender and these mailboxes. */
export async function withAccounts(opened: FakePost, mailboxes: readonly Mailbox[]): Promise<void> {
  await opened.store.keepSender(sender)
  for (const mailbox of mailboxes) await opened.store.keepMailbox(mailbox)
}

/** What is sent unless told otherwise. */
export const order = (mailboxes: readonly Mailbox[]) => ({
  sender: sender.id,
  from: 'anna@example.org',
  mailboxes: mailboxes.map(({ id }) => id),
  variant: 'plain' as const,
  language: 'en' as const,
  subject: null,
  text: null,
})

/** Shows and sends. */
export async function sendTo(opened: FakePost, mailboxes: readonly Mailbox[]): Promise<readonly string[]> {
  return opened.office.post((await opened.office.preview(order(mailboxes))).previewId)
}

/** Waits until a probe has this state. */
export const becomes = (opened: FakePost, id: string, state: ProbeState): Promise<Probe> =>
  vi.waitFor(
    async () => {
      const probe = await opened.store.probe(id)
      expect(probe.state).toBe(state)
      return probe
    },
    { timeout: 10_000 },
  )

/** Sets the clock forward and sees to it that somebody looks at it. */
export async function later(opened: FakePost, clock: Clock, seconds: number): Promise<void> {
  clock.forward(seconds)
  await opened.office.setLimits(await opened.office.limits())
}
