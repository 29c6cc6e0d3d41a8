import { FRAME_TEXT } from '../../text/interface/frame.ts'
import { useSettings } from '../features/settings/settings-store.ts'
import { announce } from './announcement-store.ts'

/** Says briefly at the window's edge what has been done or has failed, and to screen readers too. */
export async function toast(message: string, kind: 'done' | 'failed' = 'done'): Promise<void> {
  announce(message)
  const { notifications } = await import('@mantine/notifications')
  notifications.show({
    message,
    color: kind === 'done' ? 'desk' : 'orange',
    autoClose: kind === 'done' ? 5000 : 12_000,
    // The live region has said it already.
    role: 'presentation',
    closeButtonProps: { 'aria-label': FRAME_TEXT[useSettings.getState().language].close },
  })
}
