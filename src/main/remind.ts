import { Notification } from 'electron'
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
}

/** Shows what is due as notifications of the system; who follows one comes to the ticket, of several to the most pressing. */
export function reminding({ language, show, publish }: RemindOptions): (due: readonly TicketLine[]) => void {
  /** One that is collected as garbage hears no click. */
  const shown = new Set<Notification>()
  const tell = ({ title, body }: ReminderText, id: string) => {
    const notification = new Notification({ title, body })
    const forget = () => shown.delete(notification)
    notification.on('click', () => {
      forget()
      show()
      publish('tickets.wanted', { id })
    })
    notification.on('close', forget)
    shown.add(notification)
    notification.show()
  }
  return (due) => {
    const [first] = due
    if (first === undefined || !Notification.isSupported()) return
    if (due.length > MOST_SINGLE) return tell(describeReminders(due, language()), first.id)
    for (const line of due) tell(describeReminder(line, language()), line.id)
  }
}
