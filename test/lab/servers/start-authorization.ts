import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MadeCertificate } from '../../../src/lab/certificates/certificate-data.ts'
import { type OwnNet, started } from '../net-of-its-own.ts'
import { listens } from './dns-servers.ts'

/** What an authorization server of the lab is told. */
export interface Authorization {
  readonly address: string
  readonly certificate: MadeCertificate
  /** Whose mailbox a code leads to that is typed in on another device. */
  readonly device: string
  /** How long an access token is good, as it says, and as it is. */
  readonly livesSeconds: number
  readonly goodForSeconds: number
}

/** A question that it was asked, with its answer. */
export interface Asked {
  readonly path: string
  readonly grant: string | null
  readonly status: number
  readonly json?: Readonly<Record<string, unknown>>
}

const INTROSPECTION_PORT = 8080

/** Where a mail server asks whether a token is good (RFC 7662). */
export const INTROSPECTION_URL = `http://127.0.0.1:${INTROSPECTION_PORT}/introspect`

/** Starts it: code with PKCE, device code, renewal with a new refresh token each time; its user always agrees. */
export async function startAuthorization(net: OwnNet, settings: Authorization): Promise<void> {
  const { certificate, ...rest } = settings
  const told = { ...rest, cert: certificate.chainPem, key: certificate.keyPem, introspectionPort: INTROSPECTION_PORT }
  const file = net.write('authorization.json', JSON.stringify(told))
  net.start('authorization', process.execPath, join(import.meta.dirname, 'authorization.mjs'), file)
  await started(net, 'authorization', () => listens(net, `${settings.address}:443`))
}

/** The users take back all that they granted: no token can be renewed any more. */
export async function takeBackAll(net: OwnNet): Promise<void> {
  await net.runLater(process.execPath, ['-e', `fetch('http://127.0.0.1:${INTROSPECTION_PORT}/take-back')`])
}

/** All that it was asked so far. */
export function askedFor(net: OwnNet): readonly Asked[] {
  const lines = readFileSync(join(net.folder, 'authorization.log'), 'utf8').split('\n')
  return lines.filter((line) => line.startsWith('{')).map((line) => JSON.parse(line) as Asked)
}
