import { domainToASCII } from 'node:url'

/** An address as it goes into header and envelope. */
export interface SendableAddress {
  readonly address: string
  /** The local part has characters beyond ASCII (RFC 6531). */
  readonly smtpUtf8: boolean
}

/** Thrown with the reason. */
export class UnsendableAddress extends Error {
  override readonly name = 'UnsendableAddress'
}

/**
 * A bare address: a dot-atom (RFC 5322 §3.2.3, beyond ASCII by RFC 6532 §3.2) and a host name, which becomes A-labels, so that
 * only a local part ever needs SMTPUTF8. Quoted local parts are left out: nobody's mailbox is called so, and injections are.
 */
export function sendableAddress(text: string): SendableAddress {
  const at = text.lastIndexOf('@')
  const local = text.slice(0, Math.max(0, at))
  const domain = text.slice(at + 1)
  if (Buffer.byteLength(local) > 64 || local === '')
    throw new UnsendableAddress('a local part of 1 to 64 octets is wanted')
  if (!LOCAL_PART.test(local) || !local.isWellFormed()) throw new UnsendableAddress('a character that no address has')
  const host = /^[\p{L}\p{M}\p{N}.-]{1,255}$/u.test(domain) ? domainToASCII(domain) : ''
  if (!HOST.test(host) || host.length > 253) throw new UnsendableAddress('no domain')
  return { address: `${local.normalize('NFC')}@${host}`, smtpUtf8: /[^\x20-\x7e]/.test(local) }
}

const ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~\\-\\p{L}\\p{M}\\p{N}\\p{So}]"
const LOCAL_PART = new RegExp(`^${ATOM}+(?:\\.${ATOM}+)*$`, 'u')
const HOST = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/
