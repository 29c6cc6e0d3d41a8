import { useAnnouncement } from './announcement-store.ts'

/** The live region of the window. It is always there, because a region that appears with its text is often not read. */
export function Announcer() {
  const text = useAnnouncement((state) => state.text)
  return (
    <div className="visually-hidden" role="status" aria-live="polite">
      {text}
    </div>
  )
}
