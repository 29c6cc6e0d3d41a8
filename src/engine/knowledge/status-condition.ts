/** How exactly a code met a rule's condition: not at all, within a range or class, or to the letter. */
export type CodeFit = 'none' | 'range' | 'exact'

/** Does an enhanced status code meet one of `5.7.26`, `5.7.606-649`, `5.7.*`, `x.7.1`? */
export function fitEnhancedStatusCode(conditions: readonly string[], code: string | null): CodeFit {
  if (code === null) return 'none'
  let best: CodeFit = 'none'
  for (const condition of conditions) {
    if (condition === code) return 'exact'
    if (fitsRange(condition, code)) best = 'range'
  }
  return best
}

function fitsRange(condition: string, code: string): boolean {
  const [wantedClass, wantedSubject, wantedDetail] = condition.split('.')
  const [statusClass, subject, detail] = code.split('.')
  if (wantedClass !== 'x' && wantedClass !== statusClass) return false
  if (wantedSubject !== '*' && wantedSubject !== subject) return false
  if (wantedDetail === '*' || wantedDetail === detail) return true
  const [low, high] = (wantedDetail ?? '').split('-').map(Number)
  return high !== undefined && low !== undefined && Number(detail) >= low && Number(detail) <= high
}
