import { stsMatch as matches } from '../../engine/mta-sts/name-matches.ts'
import { parseStsPolicy } from '../../engine/mta-sts/sts-policy.ts'

/** Whether a policy allows this MX host (RFC 8461 §4.1): patterns, or a policy as `stsPolicy` gives it, or its whole text. */
export function stsMatch(
  mxHost: string,
  policy: string | readonly string[] | { readonly mx: readonly string[] | string },
): boolean {
  return matches(String(mxHost), patternsOf(policy))
}

function patternsOf(policy: Parameters<typeof stsMatch>[1]): readonly string[] {
  if (typeof policy === 'string') return policy.includes(':') ? (parseStsPolicy(policy).policy?.mx ?? []) : [policy]
  const patterns = 'mx' in Object(policy) ? Reflect.get(Object(policy), 'mx') : policy
  return [patterns ?? []].flat().map(String)
}
