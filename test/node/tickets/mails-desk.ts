import type { TicketPorts } from '../../../src/node/tickets/ports.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import type { FakeServices } from '../probes/fake-post.ts'
import { type FakeOffice, openFakeOffice, sender } from './fake-office.ts'

/** Where the requests of these tests go. */
export const TO = 'postmaster@acme.example'

/** An office with a sender. */
export async function desk(folder = temporaryFolder(), of: Partial<TicketPorts> = {}) {
  const opened = openFakeOffice(folder, of)
  await opened.store.keepSender(sender)
  return opened
}

/** What is sent unless told otherwise. */
export const mail = (id: string) => ({
  id,
  purpose: 'request' as const,
  sender: sender.id,
  from: 'anna@example.org',
  to: TO,
  subject: 'Block of 192.0.2.10 – bitte prüfen',
  text: 'Hello,\n\nplease have a look.\n',
  answer: null,
})

/** Shows a mail, and answers the id of what was shown. */
export async function show(
  opened: FakeOffice,
  id: string,
  changes: Partial<ReturnType<typeof mail>> = {},
): Promise<string> {
  return (await opened.office.mails.preview({ ...mail(id), ...changes })).previewId
}

/** Mails are claimed, and then wait until the test lets them pass. */
export function holdMails(services: FakeServices): { pass(): void } {
  let pass = () => {}
  const open = new Promise<void>((resolve) => {
    pass = resolve
  })
  const { answer } = services
  services.submit = async (submission, _credential, claim) => {
    await claim()
    await open
    return answer(submission)
  }
  return { pass: () => pass() }
}
