/** Being written. */
export function DraftingPage() {
  return null
}
