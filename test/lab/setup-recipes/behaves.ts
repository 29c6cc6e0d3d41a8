import type { DebianRoot } from './debian-root.ts'
import type { Followed } from './follow-recipe.ts'

/** What the software, asked what it would do, does otherwise than the recipe promises, a line each. */
export async function wrongIn(root: DebianRoot, { files }: Followed): Promise<readonly string[]> {
  const found: string[] = []
  for (const [path, what, wanted, typed, command, ...args] of QUESTIONS) {
    if (!(files.get(path) ?? '').includes(what)) continue
    const { stdout, stderr } = await root.tell(typed, command, ...args)
    if (!wanted.test(stdout + stderr)) found.push(`${command} ${args.join(' ')}: ${stdout}${stderr}`)
  }
  return found
}

/** A stranger at port 25, who wants mail for others taken. */
const STRANGER =
  'EHLO laptop.example\nMAIL FROM:<>\nRCPT TO:<somebody@elsewhere.example>\nRCPT TO:<abuse@example.net>\nQUIT\n'
const AT_PORT = (port: number) => ['exim4', '-bh', '203.0.113.9', '-oMi', `192.0.2.25.${port}`] as const

type Question = readonly [
  file: string,
  which: string,
  wanted: RegExp,
  typed: string,
  command: string,
  ...args: string[],
]

/** Asked where the file has this in it. */
const QUESTIONS: readonly Question[] = [
  [
    '/etc/postfix/aliases',
    'abuse@example.net',
    /^postmaster@example\.org$/m,
    '',
    'postmap',
    '-q',
    'abuse@example.net',
    'texthash:/etc/postfix/aliases',
  ],
  [
    '/etc/postfix/report_aliases',
    'reports@',
    /^postmaster@example\.org$/m,
    '',
    'postmap',
    '-q',
    'reports@example.org',
    'texthash:/etc/postfix/report_aliases',
  ],
  [
    '/etc/exim4/exim4.conf',
    'driver',
    /router = mailboxes, transport = dovecot_lmtp/,
    '',
    'exim4',
    '-bt',
    'abuse@example.net',
  ],
  [
    '/etc/exim4/exim4.conf',
    'driver',
    /router = mailboxes, transport = dovecot_lmtp/,
    '',
    'exim4',
    '-bt',
    'postmaster+tag@example.org',
  ],
  ['/etc/exim4/exim4.conf', 'driver', /is undeliverable/, '', 'exim4', '-bt', 'nobody@example.org'],
  [
    '/etc/exim4/exim4.conf',
    'relay_smtp',
    /host relay\.example\.com|relay\.example\.com/,
    '',
    'exim4',
    '-bt',
    'somebody@elsewhere.example',
  ],
  ['/etc/exim4/exim4.conf', 'driver', /550 relay not permitted\r?\n[\s\S]*250 Accepted/, STRANGER, ...AT_PORT(25)],
  [
    '/etc/exim4/exim4.conf',
    '25 : 465 : 587',
    /550 log in first\r?\n[\s\S]*550 log in first/,
    STRANGER,
    ...AT_PORT(587),
  ],
  [
    '/etc/fail2ban/jail.d/mail.conf',
    '[postfix-sasl]',
    /1 matched/,
    '',
    'fail2ban-regex',
    guessedAt('postfix/submission/smtpd[7]: warning: unknown[203.0.113.9]: SASL PLAIN authentication failed: x'),
    'postfix[mode=auth]',
  ],
  [
    '/etc/fail2ban/filter.d/opensmtpd.conf',
    'smtpd',
    /2 lines, 1 ignored, 1 matched/,
    '',
    'bash',
    '-c',
    `printf '%s\\n' '${guessedAt('smtpd[7]: 0123456789abcdef smtp connected address=203.0.113.9 host=x')}' '${guessedAt('smtpd[7]: 0123456789abcdef smtp failed-command command="AUTH PLAIN (...)" result="535 Authentication failed"')}' > /tmp/said && fail2ban-regex /tmp/said opensmtpd`,
  ],
]

function guessedAt(line: string): string {
  return `Nov 22 03:00:01 mail ${line}`
}
