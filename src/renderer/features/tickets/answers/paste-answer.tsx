/** An answer that the user brings, as text or as a mail file. Opened by `usePasteAnswer`. */
export function PasteAnswer() {
  return null
}
