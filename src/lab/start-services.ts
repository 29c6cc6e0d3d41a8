import type { TlsOptions } from 'node:tls'
import type { MadeCertificate } from './certificates/certificate-data.ts'
import { startWebServer } from './https/https-server.ts'
import type { Internet } from './internet.ts'
import { startMailboxService } from './mail/mailbox-server.ts'
import type { TlsData } from './mail/smtp-data.ts'
import { startSmtpServer } from './mail/smtp-server.ts'
import { tlsSettings } from './mail/tls-settings.ts'
import type { Scenario } from './scenario.ts'

/** Starts the mail, mailbox and web servers of a scenario, and the doors that are closed. */
export async function startServices(
  scenario: Scenario,
  certificates: ReadonlyMap<string, MadeCertificate>,
  internet: Internet,
): Promise<void> {
  const { latencyMs } = scenario
  for (const data of scenario.smtp) {
    const tls = tlsFor(certificates, data)
    internet.attach('tcp', data.addresses, data.port ?? 25, await startSmtpServer(data, { tls, latencyMs }))
  }
  for (const data of scenario.mailboxes) {
    const server = await startMailboxService(data, tlsFor(certificates, data), latencyMs)
    internet.attach('tcp', data.addresses, data.port, server)
  }
  for (const data of scenario.web) {
    const port = data.port ?? (data.plain === true ? 80 : 443)
    internet.attach('tcp', data.addresses, port, await startWebServer(data, certificates, latencyMs))
  }
  for (const door of scenario.closed) {
    const at = door.lastIndexOf(':')
    internet.close(door.slice(0, at), Number(door.slice(at + 1)))
  }
}

function tlsFor(
  certificates: ReadonlyMap<string, MadeCertificate>,
  { certificate, tls }: { readonly certificate?: string; readonly tls?: TlsData },
): TlsOptions | null {
  const made = certificates.get(certificate ?? '')
  if (made === undefined && certificate !== undefined) throw new Error(`The scenario has no certificate ${certificate}`)
  return made === undefined ? null : tlsSettings(made, tls)
}
