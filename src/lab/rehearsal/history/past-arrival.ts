import { fromBytes, toBytes } from '../../../engine/messages/byte-string.ts'
import type { TakenMail } from '../../mail/mta/envelope.ts'
import { type Signer, signMail } from '../../mail/mta/sign-mail.ts'
import { traceField } from '../../mail/mta/trace-field.ts'
import { ADDRESSES, MAIL_HOST } from '../../scenarios/perfect/addresses.ts'
import { judgeSender } from '../judge-sender.ts'
import type { ProviderData } from '../provider-data.ts'
import { HOME_ADDRESS } from '../rehearsal-scenario.ts'
import { stamped } from '../styles/stamp.ts'
import { STAMPS } from '../styles/stamps.ts'
import type { PastOutcome } from './past-outcome.ts'

/** A probe of the past that arrived. */
export interface PastArrival {
  readonly provider: ProviderData
  readonly message: Uint8Array
  readonly from: string
  readonly to: string
  readonly queueId: string
  /** When it was handed over. */
  readonly at: Date
  readonly outcome: Extract<PastOutcome, { readonly kind: 'found' }>
  readonly signers: readonly Signer[]
}

const TLS = { protocol: 'TLSv1.3', cipher: 'TLS_AES_256_GCM_SHA384' }

/** The message as it lay in the mailbox then: signed, with the fields of all who had it in their hands. */
export function pastArrival(arrival: PastArrival): Uint8Array {
  const { provider, to, queueId, at, outcome } = arrival
  const source = trace(arrival) + signed(arrival)
  const address = ADDRESSES.mail[provider.family === 4 ? 0 : 1]
  const mail: TakenMail = {
    peer: { helo: MAIL_HOST, address, tls: TLS, login: null, extended: true },
    envelope: { from: arrival.from, to: [], returns: 'headers', id: null, smtpUtf8: false },
    source,
  }
  const deliveredAt = new Date(at.getTime() + outcome.seconds * 1000)
  const stamp = STAMPS[provider.style]({
    provider,
    host: `mx.${provider.domain}`,
    mail,
    recipient: to,
    peerName: MAIL_HOST,
    takenAt: takenAt(arrival, deliveredAt),
    deliveredAt,
    greylistedSeconds: outcome.greylistedSeconds ?? null,
    isJunk: outcome.folder === provider.junkFolder,
    results: judgeSender(mail, () => true),
    sealer: null,
    id: `${queueId.slice(0, 6)}F0A1`,
  })
  return toBytes(stamped(source, stamp))
}

function signed({ message, signers, at }: PastArrival): string {
  return signers.reduce((source, signer) => signMail(source, signer, at), fromBytes(message))
}

function trace({ to, queueId, at, from }: PastArrival): string {
  const peer = { helo: '[127.0.0.1]', address: HOME_ADDRESS, tls: TLS, login: from, extended: true }
  return traceField({ peer, peerName: null, by: MAIL_HOST, id: queueId, to, at })
}

/** Slow ones take a mail at once and put it away later; greylisting takes it late. */
function takenAt({ at, outcome }: PastArrival, deliveredAt: Date): Date {
  return outcome.greylistedSeconds === undefined ? new Date(at.getTime() + 1000) : deliveredAt
}
