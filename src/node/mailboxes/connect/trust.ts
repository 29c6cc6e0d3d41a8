import type { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import * as tls from 'node:tls'
import { checkServerIdentity, createSecureContext, type SecureContext, type TLSSocket } from 'node:tls'
import type { MailTroubleCode, ShownCertificate } from '../../../engine/mailboxes/mail-trouble.ts'
import type { Net } from '../../checks/pretended-internet.ts'
import { readCertificate } from '../../tls/read-certificate.ts'
import { MailFailure } from './mail-failure.ts'

/** The authorities that are trusted: Node's, the system's where Node can read them, a lab's. One for all connections of a net. */
export function trustedBy(net: Net): SecureContext {
  const known = contexts.get(net)
  if (known !== undefined) return known
  const file = net.pretended?.caFile
  const extra = file === undefined ? [] : [readFileSync(file, 'utf8')]
  const ca = [...new Set([...authorities(), ...extra])]
  const context = createSecureContext({ ca, minVersion: 'TLSv1.2' })
  contexts.set(net, context)
  return context
}

/** Throws MailFailure unless the server proved who it is: by the pin alone where there is one, else by chain, time and name. */
export function checkTrust(socket: TLSSocket, host: string, pinned: string | null): ShownCertificate {
  const certificate = socket.getPeerX509Certificate()
  if (certificate === undefined) throw new MailFailure('tls-failed', 'no certificate was shown')
  const shown = showCertificate(certificate)
  if (pinned !== null) {
    if (shown.sha256 !== pinned.toLowerCase()) throw new MailFailure('certificate-not-the-pinned', '', shown)
    return shown
  }
  // Typed as Error, is OpenSSL's code.
  const doubt = socket.authorized ? null : String(socket.authorizationError)
  if (doubt !== null) throw new MailFailure(DOUBTS.get(doubt) ?? 'certificate-untrusted', doubt, shown)
  const wrongName = checkServerIdentity(host, certificate.toLegacyObject())
  if (wrongName !== undefined) throw new MailFailure('certificate-wrong-name', wrongName.message, shown)
  return shown
}

const contexts = new WeakMap<Net, SecureContext>()

const DOUBTS: ReadonlyMap<string, MailTroubleCode> = new Map([
  ['CERT_HAS_EXPIRED', 'certificate-expired'],
  ['CERT_NOT_YET_VALID', 'certificate-expired'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'certificate-self-signed'],
])

/** `getCACertificates` came with Node 22.15; before it only the list that Node carries can be had. */
function authorities(): readonly string[] {
  if (!('getCACertificates' in tls) || typeof tls.getCACertificates !== 'function') return tls.rootCertificates
  const read = tls.getCACertificates as (kind: string) => readonly string[]
  try {
    return [...read('default'), ...read('system')]
  } catch {
    return tls.rootCertificates
  }
}

function showCertificate(certificate: X509Certificate): ShownCertificate {
  const { subject, issuer, names, validFrom, validTo } = readCertificate(certificate)
  return {
    sha256: certificate.fingerprint256.replaceAll(':', '').toLowerCase(),
    subject,
    issuer,
    names: names.slice(0, MOST_NAMES),
    validFrom: instant(validFrom),
    validTo: instant(validTo),
  }
}

const MOST_NAMES = 50

function instant(time: number): string {
  return Number.isNaN(time) ? '' : new Date(time).toISOString()
}
