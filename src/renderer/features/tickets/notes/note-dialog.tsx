/** A text to the recipient, to a postmaster or to an abuse desk. Opened by `useNote`. */
export function NoteDialog() {
  return null
}
