import type { Envelope, Recipient } from './envelope.ts'

/** `MAIL FROM:<…>` with its parameters; null: it is not written so. */
export function readMailFrom(line: string): Envelope | null {
  const read = readPath(line, 'MAIL FROM')
  if (read === null) return null
  const { path, parameters } = read
  return {
    from: path,
    to: [],
    returns: parameters.get('RET')?.toUpperCase() === 'FULL' ? 'full' : 'headers',
    id: decodeXtext(parameters.get('ENVID')),
    smtpUtf8: parameters.has('SMTPUTF8'),
  }
}

/** Octets that the client says it will send; null: it does not say (RFC 1870). */
export function sizeSaid(line: string): number | null {
  const size = readPath(line, 'MAIL FROM')?.parameters.get('SIZE')
  return size === undefined ? null : Number(size)
}

/** `RCPT TO:<…>` with its parameters; null: it is not written so. */
export function readRecipient(line: string): Recipient | null {
  const read = readPath(line, 'RCPT TO')
  if (read === null || read.path === '') return null
  const notify = (read.parameters.get('NOTIFY') ?? '').toLowerCase().split(',')
  const original = decodeXtext(read.parameters.get('ORCPT'))
  return {
    address: read.path,
    notify: NOTIFY.filter((each) => notify.includes(each)),
    original: original === null ? null : original.slice(original.indexOf(';') + 1),
  }
}

/** xtext (RFC 3461 §4). */
export function encodeXtext(text: string): string {
  return text.replaceAll(/[^!-*,-<>-~]/g, (one) => `+${one.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)
}

const NOTIFY = ['never', 'success', 'failure', 'delay'] as const

function readPath(
  line: string,
  command: string,
): { readonly path: string; readonly parameters: ReadonlyMap<string, string> } | null {
  const match = /^([A-Z]+ [A-Z]+):\s*<([^<>]*)>(.*)$/i.exec(line)
  if (match === null || match[1]?.toUpperCase() !== command) return null
  const parameters = (match[3] ?? '').trim().split(/ +/)
  const pairs = parameters.map((parameter): [string, string] => {
    const [name = '', ...value] = parameter.split('=')
    return [name.toUpperCase(), value.join('=')]
  })
  return { path: match[2] ?? '', parameters: new Map(pairs) }
}

function decodeXtext(text: string | undefined): string | null {
  if (text === undefined) return null
  return text.replaceAll(/\+([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}
