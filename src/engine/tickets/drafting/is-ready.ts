import type { DraftView } from '../ticket-views.ts'

/** Can this be sent as it stands? Nothing is open, in the letter or in a field that is required, and no failing check keeps it. */
export function isReady({
  open,
  fields,
  blockers,
  text,
}: Pick<DraftView, 'open' | 'fields' | 'blockers' | 'text'>): boolean {
  const isWritten = text !== '' || fields.length > 0
  return (
    isWritten &&
    blockers.length === 0 &&
    open.length === 0 &&
    fields.every((field) => !field.required || field.open.length === 0)
  )
}
