import '@mantine/core/styles/CloseButton.css'
import '@mantine/core/styles/Notification.css'
import '@mantine/notifications/styles.css'
import './toasts.css'
import { Notifications } from '@mantine/notifications'

/** The short messages at the edge of the window. The live region reads them; they themselves are silent. */
export function Toasts() {
  return <Notifications position="bottom-right" containerWidth={380} limit={3} />
}
