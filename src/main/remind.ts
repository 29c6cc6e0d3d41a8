import type { TicketLine } from '../engine/tickets/ticket-views.ts'
import type { Language } from '../text/language.ts'
import { describeReminder, describeReminders, type ReminderText } from '../text/tickets/reminders.ts'
import type { Publish } from './ipc/publish.ts'

/** More at once become one: nobody reads a pile. */
const MOST_SINGLE = 3

export interface RemindOptions {
  language(): Language
  /** Brings the window to the front. */
  show(): void
  readonly publish: Publish
  /** Shows a notification of the system. */
  notify(text: ReminderText, onClick: () => void): void
}

/** Tells what is due by notifications of the system; who follows one comes to the ticket, of several to the most pressing. */
export function reminding({ language, show, publish, notify }: RemindOptions): (due: readonly TicketLine[]) => void {
  const tell = (text: ReminderText, id: string) =>
    notify(text, () => {
      show()
      publish('tickets.wanted', { id })
    })
  return (due) => {
    const [first] = due
    if (first === undefined) return
    if (due.length > MOST_SINGLE) tell(describeReminders(due, language()), first.id)
    else for (const line of due) tell(describeReminder(line, language()), line.id)
  }
}
