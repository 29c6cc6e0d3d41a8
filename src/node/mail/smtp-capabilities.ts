import type { SmtpReply } from '../../engine/checks/world.ts'

/** EHLO keywords in capitals with their parameters (RFC 5321 §4.1.1.1); the first line is the greeting, no keyword. */
export function smtpCapabilities(ehlo: SmtpReply | null): ReadonlyMap<string, string> {
  const capabilities = new Map<string, string>()
  if (ehlo === null || ehlo.code !== 250) return capabilities
  for (const line of ehlo.lines.slice(1)) {
    // `AUTH=LOGIN` is an old writing of `AUTH LOGIN`, sent beside it for old clients.
    const [, keyword = '', parameters = ''] = /^([A-Za-z0-9][A-Za-z0-9-]*)(?:[ =](.*))?$/.exec(line.trim()) ?? []
    const name = keyword.toUpperCase()
    if (name !== '' && !capabilities.has(name)) capabilities.set(name, parameters.trim())
  }
  return capabilities
}
