import type { Port25Seen } from './setup.ts'

/** Receivers of different owners; where one is away the others tell. */
const HOSTS = ['gmail-smtp-in.l.google.com', 'mx00.gmx.net', 'mx.yandex.net'] as const

/** One line for a shell on the server: opens port 25 of some receivers, shows the first line, sends nothing and hangs up. Any POSIX shell with nc, or bash. */
export function portCommand(): string {
  const body =
    'printf "HOST %s " "$h"; (command -v nc >/dev/null && (sleep 3; printf "QUIT\\r\\n") | nc -w 8 "$h" 25 2>&1 | head -n 1) || timeout 8 bash -c "exec 3<>/dev/tcp/$h/25; head -n 1 <&3" 2>&1 | head -n 1; echo'
  return `for h in ${HOSTS.join(' ')}; do ${body}; done; printf "END\\n"`
}

const MOST_LINES = 200
const LONGEST = 300

/** What the paste of that command's output says. Total: what is not understood makes nothing open and nothing blocked. */
export function readPortPaste(text: string, at: string): Port25Seen {
  const tries: { host: string; said: string; ok: boolean }[] = []
  for (const raw of text.split(/\r\n?|\n/, MOST_LINES)) {
    const line = raw
      .replace(/[\p{Cc}\p{Cf}]/gu, '')
      .trim()
      .slice(0, LONGEST)
    const [, host = '', said = ''] = /^HOST (\S+)\s*(.*)$/.exec(line) ?? []
    if (host !== '') tries.push({ host, said, ok: isGreeting(said) })
    else if (isGreeting(line) && tries.at(-1)?.said === '')
      tries[tries.length - 1] = { host: tries.at(-1)?.host ?? '', said: line, ok: true }
    else if (line !== '' && line !== 'END' && tries.at(-1)?.said === '')
      tries[tries.length - 1] = { host: tries.at(-1)?.host ?? '', said: line, ok: false }
    else if (isGreeting(line) && tries.length === 0)
      tries.push({ host: line.split(/[ -]/)[1] ?? '', said: line, ok: true })
  }
  return { at, out: stateOf(tries, /^END$/m.test(text.replace(/\r/g, ''))), tries }
}

/** RFC 5321 §4.2: a greeting, or a refusal of a server: either way port 25 is open. */
function isGreeting(line: string): boolean {
  return /^(?:220|421|5\d\d)[ -]/.test(line)
}

function stateOf(tries: Port25Seen['tries'], isWhole: boolean): Port25Seen['out'] {
  if (tries.some(({ ok }) => ok)) return 'open'
  const failed = tries.filter(
    ({ said }) =>
      said === '' || /timed? ?out|timeout|refused|unreachable|no route|denied|filtered|not permitted/i.test(said),
  )
  const isNetDown = tries.some(({ said }) => /resolve|name or service|temporary failure in name|not found/i.test(said))
  return isWhole && tries.length > 1 && failed.length === tries.length && !isNetDown ? 'blocked' : 'unknown'
}
