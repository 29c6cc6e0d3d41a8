import type { Evidence } from '../../engine/checks/finding.ts'

/** One piece of evidence as lines of plain text, the first one says what it is. Technical, so the same in every language. */
export function evidenceLines(evidence: Evidence): readonly string[] {
  switch (evidence.kind) {
    case 'dns': {
      const { name, type, status, rcode, security, server, transport, tookMs, lines, extendedErrors } = evidence
      const ending = rcode === null || status === 'answer' ? status : `${status} (${rcode})`
      const at = server.name === server.address ? server.address : `${server.name} (${server.address})`
      const errors = extendedErrors.map((error) => `; EDE ${error}`)
      return [
        `${name}. ${type}: ${ending}, DNSSEC ${security}, from ${at} over ${transport}, ${Math.round(tookMs)} ms`,
        ...lines,
        ...errors,
      ]
    }
    case 'dialogue':
      return [
        `${evidence.protocol} ${evidence.host} [${evidence.address}]:${evidence.port}, ${Math.round(evidence.tookMs)} ms`,
        ...evidence.lines,
      ]
    case 'https':
      return [`${evidence.url}: ${evidence.status ?? '-'}, ${Math.round(evidence.tookMs)} ms`, ...evidence.lines]
    case 'certificate':
      return [`TLS ${evidence.host} [${evidence.address}]:${evidence.port}`, ...evidence.lines]
    default:
      return evidence.lines
  }
}
