import type { Evidence } from '../../../engine/checks/finding.ts'

/** The command with which anybody can ask the same again; null: there is none, or a name in it is not safe in a shell. */
export function byHand(evidence: Evidence): string | null {
  const command = commandOf(evidence)
  return command !== null && /^[\w .:/@+=,-]+$/.test(command) ? command : null
}

function commandOf(evidence: Evidence): string | null {
  switch (evidence.kind) {
    case 'dns': {
      const { name, type, server, transport } = evidence
      const at = server.address === '' ? '' : ` @${server.address}`
      const port = server.port === 53 || transport === 'https' ? '' : ` -p ${server.port}`
      const over = { udp: '', tcp: ' +tcp', tls: ' +tls', https: ' +https' }[transport]
      return `dig +dnssec${over}${at}${port} ${name}. ${type}`
    }
    case 'dialogue':
    case 'certificate':
      return opensslOf(evidence)
    case 'https':
      return `curl -i ${evidence.url}`
    default:
      return null
  }
}

const STARTTLS: Readonly<Record<number, string>> = { 25: 'smtp', 587: 'smtp', 143: 'imap', 110: 'pop3', 4190: 'sieve' }

function opensslOf({
  host,
  address,
  port,
}: {
  readonly host: string
  readonly address: string
  readonly port: number
}) {
  const where = address.includes(':') ? host : address
  const startTls = STARTTLS[port] === undefined ? '' : ` -starttls ${STARTTLS[port]}`
  return `openssl s_client -connect ${where}:${port} -servername ${host}${startTls} -showcerts`
}
