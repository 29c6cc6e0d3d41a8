import '@mantine/core/styles/CloseButton.css'
import '@mantine/core/styles/Notification.css'
import '@mantine/notifications/styles.css'
import './toasts.css'
import { Notifications } from '@mantine/notifications'
import { FRAME_TEXT } from '../../text/interface/frame.ts'
import { useText } from '../language.ts'

/** The short messages at the edge of the window. The live region reads them; they themselves are silent. */
export function Toasts() {
  const text = useText(FRAME_TEXT)
  return (
    <aside aria-label={text.messages}>
      <Notifications position="bottom-right" containerWidth={380} limit={3} withinPortal={false} />
    </aside>
  )
}
