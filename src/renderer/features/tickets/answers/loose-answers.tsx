/** Being written. */
export function LooseAnswers() {
  return null
}
