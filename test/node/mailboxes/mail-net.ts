import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ServerSettings } from '../../../src/engine/mailboxes/account.ts'
import type { Net } from '../../../src/node/checks/pretended-internet.ts'
import type { MailPatience } from '../../../src/node/mailboxes/connect/mail-patience.ts'
import { mappedDialer } from '../../../src/node/net/dialer.ts'
import { type Made, makeCertificate } from '../tls/make-certificate.ts'

/** A net in which 192.0.2.x leads to servers of a test, and whose CA file holds the test's authority. */
export interface MailNet {
  readonly net: Net
  /** For `192.0.2.1`, and for mail.example.org. */
  readonly tls: { readonly cert: string; readonly key: string }
  readonly ca: Made
  /** Leads an address of the pretended net to a port of this computer. */
  lead(address: string, port: number, to: number): void
}

export async function mailNet(): Promise<MailNet> {
  const ca = await makeCertificate('Test CA', { ca: true })
  const leaf = await makeCertificate('mail.example.org', { issuer: ca, names: ['mail.example.org', '192.0.2.1'] })
  const caFile = join(mkdtempSync(join(tmpdir(), 'postdesk-')), 'ca.pem')
  writeFileSync(caFile, ca.cert)
  const map: Record<string, string> = {}
  return {
    net: { dialer: mappedDialer(map), pretended: { map, resolver: '192.0.2.53', caFile } },
    tls: { cert: leaf.cert, key: leaf.key },
    ca,
    lead: (address, port, to) => {
      map[`tcp:${address}:${port}`] = `127.0.0.1:${to}`
    },
  }
}

/** Short enough for a test that waits for the end of it. */
export const SHORT: MailPatience = {
  nameMs: 500,
  connectMs: 500,
  tlsMs: 700,
  greetingMs: 500,
  replyMs: 700,
  loginMs: 700,
  handOverMs: 700,
  searchMs: 700,
  overallMs: 5000,
}

/** A service at 192.0.2.1. */
export function serviceAt(port: number, changes: Partial<ServerSettings> = {}): ServerSettings {
  return { host: '192.0.2.1', port, security: 'implicit', pinnedCertificate: null, ...changes }
}
