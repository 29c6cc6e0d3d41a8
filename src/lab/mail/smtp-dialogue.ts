import type { SmtpData } from './smtp-data.ts'

/** What a server says to a line, and what happens then. */
export interface SmtpStep {
  readonly lines: readonly string[]
  readonly next?: 'startTls' | 'hangUp' | 'data'
  readonly delayMs?: number
}

/** Where a dialogue stands. */
export interface SmtpState {
  readonly secure: boolean
  readonly mailFrom: boolean
  readonly recipients: number
  readonly seen: ReadonlySet<string>
}

export const FIRST_STATE: SmtpState = { secure: false, mailFrom: false, recipients: 0, seen: new Set() }

/** The answer of the server to a command line, and where the dialogue stands after it. */
export function answerCommand(data: SmtpData, state: SmtpState, line: string): readonly [SmtpStep, SmtpState] {
  const scripted = data.replies?.find(({ command, only }) => fits(command, line) && isTime(only, state.secure))
  if (scripted !== undefined) {
    const step = { lines: scripted.reply, delayMs: scripted.delayMs ?? 0 }
    const next = scripted.reply[0]?.startsWith('2') ? afterAccepted(state, line) : state
    return [scripted.reply.length === 0 ? { ...step, next: 'hangUp' } : step, next]
  }
  const verb = (/^[A-Za-z]+/.exec(line)?.[0] ?? '').toUpperCase()
  const step = answerVerb(data, state, verb, line)
  return [step, step.lines[0]?.startsWith('2') ? afterAccepted(state, line) : remember(state, line)]
}

/** The lines of an EHLO reply. */
function ehloLines(data: SmtpData, secure: boolean): readonly string[] {
  const told = secure ? (data.capabilitiesAfterTls ?? data.capabilities) : data.capabilities
  const auth = secure ? data.auth?.after : data.auth?.before
  const offersTls = !secure && data.certificate !== undefined && data.startTls !== 'hidden'
  const texts = [
    data.name,
    ...(told ?? ['PIPELINING', 'SIZE 52428800', 'ENHANCEDSTATUSCODES', '8BITMIME', 'SMTPUTF8']),
    ...(offersTls ? ['STARTTLS'] : []),
    ...(auth === undefined ? [] : [`AUTH ${auth}`]),
  ]
  return texts.map((text, index) => `250${index === texts.length - 1 ? ' ' : '-'}${text}`)
}

function answerVerb(data: SmtpData, state: SmtpState, verb: string, line: string): SmtpStep {
  switch (verb) {
    case 'EHLO':
      return say(...ehloLines(data, state.secure))
    case 'HELO':
      return say(`250 ${data.name}`)
    case 'STARTTLS':
      return startTls(data, state)
    case 'AUTH':
      return say(
        (state.secure ? data.auth?.after : data.auth?.before) === undefined
          ? '503 5.5.1 No AUTH here'
          : '535 5.7.8 Wrong',
      )
    case 'MAIL':
      return mail(data, state, line)
    case 'RCPT':
      return recipient(data, state, line)
    case 'DATA':
      return state.recipients === 0 ? say('503 5.5.1 No recipients') : { lines: ['354 Go on'], next: 'data' }
    case 'VRFY':
      return say('252 2.1.5 Send some mail, it will be tried')
    case 'RSET':
    case 'NOOP':
      return say('250 2.0.0 Ok')
    case 'QUIT':
      return { lines: ['221 2.0.0 Bye'], next: 'hangUp' }
    default:
      return say('502 5.5.2 Command not known')
  }
}

function startTls(data: SmtpData, state: SmtpState): SmtpStep {
  if (state.secure || data.certificate === undefined) return say('502 5.5.1 Not here')
  if (data.startTls === 'refused') return say('454 4.7.0 TLS not available')
  return { lines: ['220 2.0.0 Ready'], next: 'startTls' }
}

/** Submission takes mail from nobody without AUTH (RFC 6409 §4.3). */
function mail(data: SmtpData, state: SmtpState, line: string): SmtpStep {
  if (data.submission === true && data.relaysFor !== 'everybody') return say('530 5.7.0 Authentication required')
  if (!/^MAIL FROM:\s*<[^>]*>/i.test(line)) return say('501 5.5.4 Syntax: MAIL FROM:<address>')
  return state.mailFrom ? say('503 5.5.1 Nested MAIL') : say('250 2.1.0 Ok')
}

function recipient(data: SmtpData, state: SmtpState, line: string): SmtpStep {
  const address = /^RCPT TO:\s*<([^>]*)>/i.exec(line)?.[1]
  if (address === undefined) return say('501 5.5.4 Syntax: RCPT TO:<address>')
  if (!state.mailFrom) return say('503 5.5.1 MAIL first')
  if (data.greylists === true && !state.seen.has(line)) return say('450 4.2.0 Greylisted, try again later')
  if (data.relaysFor === 'everybody') return say('250 2.1.5 Ok')
  const local = localPartHere(data, address)
  if (local === null) return say('554 5.7.1 Relay access denied')
  const isThere = data.mailboxes === undefined || data.mailboxes.includes('*') || data.mailboxes.includes(local)
  return isThere ? say('250 2.1.5 Ok') : say('550 5.1.1 User unknown')
}

/** The local part when the address is one of this server's domains; `postmaster` alone is (RFC 5321 §4.5.1). */
function localPartHere({ domains, name }: SmtpData, address: string): string | null {
  if (address.toLowerCase() === 'postmaster') return 'postmaster'
  const match = /^([^@%!:"]+)@([^@]+)$/.exec(address)
  const [, local = '', domain = ''] = match ?? []
  const ours = [...domains, name].includes(domain.toLowerCase())
  return match !== null && ours ? local.toLowerCase() : null
}

function afterAccepted(state: SmtpState, line: string): SmtpState {
  if (/^MAIL/i.test(line)) return { ...state, mailFrom: true, recipients: 0 }
  if (/^RCPT/i.test(line)) return { ...state, recipients: state.recipients + 1 }
  if (/^(RSET|EHLO|HELO)/i.test(line)) return { ...state, mailFrom: false, recipients: 0 }
  return state
}

function remember(state: SmtpState, line: string): SmtpState {
  return { ...state, seen: new Set([...state.seen, line]) }
}

function say(...lines: readonly string[]): SmtpStep {
  return { lines }
}

function isTime(only: 'beforeTls' | 'afterTls' | undefined, secure: boolean): boolean {
  return only === undefined || (only === 'afterTls') === secure
}

/** `RCPT TO:<*@example.org>`, whatever the case; `*` is anything. */
function fits(pattern: string, line: string): boolean {
  const source = pattern.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')
  return new RegExp(`^${source}$`, 'i').test(line)
}
