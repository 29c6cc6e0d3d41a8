import type { Port25Seen } from './setup.ts'

type Try = Port25Seen['tries'][number]

const MOST_LINES = 200
const MOST_TRIES = 20
const LONGEST = 300

/**
 * What was pasted of port 25: the output of our command, or of telnet, nc, ncat or PowerShell's Test-NetConnection, in English or German. Total: what is not understood makes
 * nothing open and nothing blocked. One greeting shows that it is open; blocked it is only where at least two receivers could not be reached and names could be
 * looked up.
 */
export function readPortPaste(text: string, at: string): Port25Seen {
  const lines = text
    .slice(0, MOST_LINES * LONGEST * 2)
    .split(/\r\n?|\n/, MOST_LINES)
    .map(plain)
  const tries: Try[] = []
  for (const line of lines) {
    const begun = beginningOf(line)
    if (begun !== null) {
      if (tries.length >= MOST_TRIES) break
      tries.push({ host: begun.host, said: begun.said, ok: meaningOf(begun.said) === 'open' })
    } else if (line !== '' && line !== 'END') take(tries, line)
  }
  // Our command says END when it has asked everybody; others are believed when two have failed.
  const isOurs = lines.some((line) => line.startsWith('HOST '))
  return { at, out: stateOf(tries, !isOurs || lines.includes('END')), tries }
}

/** Without colours and what cannot be seen. */
function plain(line: string): string {
  return (
    line
      .slice(0, LONGEST * 2)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: colours of terminals begin with ESC.
      .replace(/\u001b\[[0-9;?]*[A-Za-z]/g, '')
      .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
      .trim()
      .slice(0, LONGEST)
  )
}

/** A line that begins a try: `HOST name said`, `Trying 192.0.2.1...`, `ComputerName : name`. */
function beginningOf(line: string): { readonly host: string; readonly said: string } | null {
  const [, host = '', said = ''] = /^HOST (\S+) ?(.*)$/.exec(line) ?? []
  if (host !== '' && host !== '%s') return { host, said: said.trim() }
  const [, tried = ''] = /^(?:Trying|Versuche) (\S{1,200}?)\.{0,3}$/.exec(line) ?? []
  if (tried !== '') return { host: tried, said: '' }
  const [, computer = ''] = /^ComputerName {0,40}: (\S+)$/.exec(line) ?? []
  return computer === '' ? null : { host: computer, said: '' }
}

/** The first line that means something is what the try said; a greeting wins over what came before it. */
function take(tries: Try[], line: string): void {
  const meaning = meaningOf(line)
  if (meaning === 'nothing') return
  const last = tries.at(-1)
  const isSettled = last === undefined || last.ok || (last.said !== '' && meaning !== 'open')
  const isGreetingOfIt = last?.ok === true && isGreeting(line) && !isGreeting(last.said)
  if (last !== undefined && (!isSettled || isGreetingOfIt))
    tries[tries.length - 1] = { ...last, said: line, ok: meaning === 'open' }
  else if ((last === undefined || !isSame(last, line)) && tries.length < MOST_TRIES)
    tries.push({ host: hostIn(line), said: line, ok: meaning === 'open' })
}

/** What follows in the same dialogue, such as `221 bye`, is no other try. */
function isSame(last: Try, line: string): boolean {
  return isReply(line) || (last.ok && /connected|succeeded/i.test(line))
}

type Meaning = 'open' | 'failed' | 'noName' | 'noTool' | 'nothing'

function meaningOf(line: string): Meaning {
  if (isGreeting(line) || /^TcpTestSucceeded {0,40}: True$/i.test(line)) return 'open'
  if (NO_NAME.test(line)) return 'noName'
  if (NO_TOOL.test(line)) return 'noTool'
  if (FAILED.test(line) || /^TcpTestSucceeded {0,40}: False$/i.test(line)) return 'failed'
  return CONNECTED.test(line) ? 'open' : 'nothing'
}

/** RFC 5321 §4.2: a greeting, or a refusal of a server: either way port 25 is open. */
function isGreeting(line: string): boolean {
  return /^(?:220|421|5\d\d)(?:[ -]|$)/.test(line)
}

function isReply(line: string): boolean {
  return /^[245]\d\d(?:[ -]|$)/.test(line)
}

const FAILED =
  /timed? ?out|timeout|refused|unreachable|no route|denied|filtered|not permitted|connect(?:ion)? failed|connect to .{1,200} failed|could not open connection|unable to connect|abgelaufen|zeitüberschreitung|abgelehnt|nicht erreichbar|keine route|verweigert|nicht erlaubt|verbinden fehlgeschlagen|keine verbindung|verbindung .{0,80}nicht möglich/i
const NO_NAME =
  /resolve|name or service|temporary failure in name|nodename nor servname|no such host|unknown host|name .{0,80}not known|name oder .{0,20}dienst|namensauflösung|unbekannter (?:host|rechner)|konnte nicht aufgelöst/i
const NO_TOOL =
  /command not found|kommando nicht gefunden|befehl nicht gefunden|not recognized|nicht erkannt|no such file/i
const CONNECTED =
  /^(?:connected to|verbunden mit|ncat: connected to) |^connection to .{1,200} succeeded|^\S{1,200} \[[^\]]{1,60}\] 25 \(\w{1,20}\) open$/i

function hostIn(line: string): string {
  const [, host = ''] = /\b((?:[a-z0-9-]{1,63}\.)+[a-z]{2,63})\b/i.exec(line) ?? []
  return host
}

function stateOf(tries: readonly Try[], isWhole: boolean): Port25Seen['out'] {
  if (tries.some(({ ok }) => ok)) return 'open'
  // Nothing was heard of a receiver before the time was up: that is a closed port too.
  const failed = tries.filter(({ said }) => said === '' || meaningOf(said) === 'failed')
  return isWhole && failed.length > 1 && failed.length === tries.length ? 'blocked' : 'unknown'
}
