import { create } from 'zustand'

/** What screen readers are told next; see announcer.tsx. */
export const useAnnouncement = create<{ readonly text: string }>(() => ({ text: '' }))

/** Tells screen readers, without moving the focus. */
export function announce(text: string): void {
  useAnnouncement.setState({ text })
}
