import { Notification } from 'electron'

/** Shows notifications of the system, where it has any. */
export function systemNotifications() {
  /** One that is collected as garbage hears no click. */
  const shown = new Set<Notification>()
  return ({ title, body }: { readonly title: string; readonly body: string }, onClick: () => void): void => {
    if (!Notification.isSupported()) return
    const notification = new Notification({ title, body })
    const forget = () => shown.delete(notification)
    notification.on('click', () => {
      forget()
      onClick()
    })
    notification.on('close', forget)
    shown.add(notification)
    notification.show()
  }
}
