/** How mail software names the server that answered. Host names end in a label with a letter. */
const HOST = '([a-z0-9_](?:[a-z0-9_-]{0,62}\\.){1,10}[a-z][a-z0-9-]{0,30})'
const ADDRESS = '\\[?((?:\\d{1,3}\\.){3}\\d{1,3}|[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,8})\\]?'

const WORDINGS: readonly RegExp[] = [
  new RegExp(`\\bhost ${HOST}\\.? ?\\[[0-9a-f.:]+\\]`, 'i'),
  new RegExp(`(?:while talking to|talking to) ${HOST}`, 'i'),
  new RegExp(`\\bconnect(?:ed)? to ${HOST}`, 'i'),
  new RegExp(`\\bhost ${HOST}`, 'i'),
  new RegExp(`\\bH=${HOST}`, ''),
  new RegExp(`\\brelay=${HOST}`, ''),
  new RegExp(`(?:by the server for the recipient domain \\S{1,253} by|server|domain \\S{1,253} by) ${HOST}\\.? ?\\[`, 'i'),
  new RegExp(`(?:generating server|remote server|receiving server|remote host|mail server|server)(?: name)?:? '?${HOST}`, 'i'),
  new RegExp(`\\b${HOST}\\.? ?\\[[0-9a-f.:]+\\](?::\\d{1,5})? (?:said|refused|rejected|responded|returned)`, 'i'),
  new RegExp(`<${HOST} ?#[245]`, 'i'),
  new RegExp(`\\b${HOST} (?:gave this error|rejected your message|said|does not like)`, 'i'),
]

const NUMERIC: readonly RegExp[] = [
  new RegExp(`(?:host|connected to|server|connect to|remote host|talking to) <?${ADDRESS}`, 'i'),
  new RegExp(`${ADDRESS} (?:does not like|failed after|said|rejected)`, 'i'),
]

/** The name (else the address) of the server that answered, as the text says, or null. */
export function readRemoteHost(text: string): string | null {
  const head = text.length > 4096 ? text.slice(0, 4096) : text
  for (const wording of WORDINGS) {
    const host = wording.exec(head)?.[1]
    if (host && !/^(?:the|this|your|of)\./i.test(host)) return host.toLowerCase()
  }
  for (const wording of NUMERIC) {
    const address = wording.exec(head)?.[1]
    if (address) return address
  }
  return null
}
