import { parseStsPolicy } from '../../engine/mta-sts/sts-policy.ts'

/** Reads an MTA-STS policy (RFC 8461 §3.2). `contentType`: of the response that carried it, when it came over HTTPS. */
export function stsPolicy(body: string, contentType?: string | null) {
  const { policy, problem } = parseStsPolicy(String(body ?? ''))
  const wrongType = contentType !== undefined && contentType !== null && !isPlainText(contentType)
  const error = wrongType ? 'contentType' : (problem?.kind ?? null)
  return {
    valid: error === null,
    error,
    line: problem?.line ?? null,
    version: policy === null ? null : 'STSv1',
    mode: policy?.mode ?? null,
    maxAge: policy?.maxAge ?? null,
    mx: policy?.mx ?? [],
    extensions: policy?.extensions ?? [],
  }
}

/** RFC 8461 §3.3: senders should take nothing but text/plain. */
function isPlainText(contentType: string): boolean {
  return /^\s*text\/plain\s*(?:;|$)/i.test(contentType)
}
