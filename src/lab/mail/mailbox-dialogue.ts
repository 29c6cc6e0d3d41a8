import type { MailboxServiceData } from './mailbox-data.ts'

/** What a service says, and what happens then. */
export interface MailboxStep {
  readonly lines: readonly string[]
  readonly next?: 'startTls' | 'hangUp'
}

/** The first lines of a service; ManageSieve tells its capabilities in them (RFC 5804 §1.7). */
export function greetingLines(data: MailboxServiceData, secure: boolean): readonly string[] {
  if (data.protocol === 'managesieve') return [...sieveCapabilities(data, secure), data.greeting ?? 'OK "Ready"']
  if (data.protocol === 'pop3') return [data.greeting ?? '+OK Ready']
  return [data.greeting ?? `* OK [CAPABILITY ${imapCapabilities(data, secure).join(' ')}] Ready`]
}

/** The answer to one line. */
export function answerLine(data: MailboxServiceData, secure: boolean, line: string): MailboxStep {
  if (data.protocol === 'imap') return answerImap(data, secure, line)
  return data.protocol === 'pop3' ? answerPop(data, secure, line) : answerSieve(data, secure, line)
}

function answerImap(data: MailboxServiceData, secure: boolean, line: string): MailboxStep {
  const [tag = '*', verb = ''] = line.split(' ')
  switch (verb.toUpperCase()) {
    case 'CAPABILITY':
      return say(`* CAPABILITY ${imapCapabilities(data, secure).join(' ')}`, `${tag} OK Done`)
    case 'STARTTLS':
      return mayStart(data, secure) ? start(`${tag} OK Begin`) : say(`${tag} BAD Not here`)
    case 'LOGOUT':
      return { lines: ['* BYE', `${tag} OK Done`], next: 'hangUp' }
    default:
      return say(`${tag} NO Not here`)
  }
}

function answerPop(data: MailboxServiceData, secure: boolean, line: string): MailboxStep {
  switch (line.split(' ')[0]?.toUpperCase()) {
    case 'CAPA':
      return say('+OK', ...popCapabilities(data, secure), '.')
    case 'STLS':
      return mayStart(data, secure) ? start('+OK Begin') : say('-ERR Not here')
    case 'QUIT':
      return { lines: ['+OK Bye'], next: 'hangUp' }
    default:
      return say('-ERR Not here')
  }
}

function answerSieve(data: MailboxServiceData, secure: boolean, line: string): MailboxStep {
  switch (line.split(' ')[0]?.toUpperCase()) {
    case 'CAPABILITY':
      return say(...sieveCapabilities(data, secure), 'OK')
    case 'STARTTLS':
      return mayStart(data, secure) ? start('OK "Begin"') : say('NO "Not here"')
    case 'LOGOUT':
      return { lines: ['OK "Bye"'], next: 'hangUp' }
    default:
      return say('NO "Not here"')
  }
}

function imapCapabilities(data: MailboxServiceData, secure: boolean): readonly string[] {
  return (
    told(data, secure) ?? [
      'IMAP4rev1',
      'IDLE',
      ...(secure ? ['AUTH=PLAIN'] : ['LOGINDISABLED']),
      ...tlsWord(data, secure, 'STARTTLS'),
    ]
  )
}

function popCapabilities(data: MailboxServiceData, secure: boolean): readonly string[] {
  return (
    told(data, secure) ?? ['TOP', 'UIDL', ...(secure ? ['USER', 'SASL PLAIN'] : []), ...tlsWord(data, secure, 'STLS')]
  )
}

function sieveCapabilities(data: MailboxServiceData, secure: boolean): readonly string[] {
  const sasl = `"SASL" "${secure ? 'PLAIN' : ''}"`
  return (
    told(data, secure) ?? [
      '"IMPLEMENTATION" "Lab"',
      '"SIEVE" "fileinto"',
      sasl,
      '"VERSION" "1.0"',
      ...tlsWord(data, secure, '"STARTTLS"'),
    ]
  )
}

function told(data: MailboxServiceData, secure: boolean): readonly string[] | undefined {
  return secure ? (data.capabilitiesAfterTls ?? undefined) : data.capabilities
}

function tlsWord(data: MailboxServiceData, secure: boolean, word: string): readonly string[] {
  return mayStart(data, secure) || data.startTls === 'refused' ? [word] : []
}

function mayStart({ certificate, startTls = 'offered' }: MailboxServiceData, secure: boolean): boolean {
  return !secure && certificate !== undefined && startTls === 'offered'
}

function start(line: string): MailboxStep {
  return { lines: [line], next: 'startTls' }
}

function say(...lines: readonly string[]): MailboxStep {
  return { lines }
}
