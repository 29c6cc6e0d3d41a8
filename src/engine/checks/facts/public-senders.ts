import { ipFamily } from '../../dns/ip-address.ts'
import type { Verdict } from '../check.ts'
import { fact } from '../run.ts'
import { couldNotTell, notApplicable } from '../verdict.ts'
import { addressWorld } from './address-world.ts'
import { mxHosts } from './mx.ts'
import { profile } from './profile.ts'
import { sendingAddresses } from './sending-addresses.ts'

/** The sending addresses that everybody can see, or why there are none. */
export interface PublicSenders {
  readonly addresses: readonly { readonly address: string; readonly family: 4 | 6 }[]
  /** Guessed from the MX, not named by the user. */
  readonly guessed: boolean
  /** What a check of sending addresses answers; null: there are some. */
  readonly without: Verdict | null
}

const MOST_ADDRESSES = 10

export const publicSenders = fact('publicSenders', async (run): Promise<PublicSenders> => {
  const [sending, { isReachable }, mx, { sends }] = await Promise.all([
    run.get(sendingAddresses),
    run.get(addressWorld),
    run.get(mxHosts),
    run.get(profile),
  ])
  const addresses = sending.addresses
    .filter(isReachable)
    .map((address) => ({ address, family: ipFamily(address) ?? 4 }))
    .slice(0, MOST_ADDRESSES)
  const guessed = sending.from !== 'user'
  if (addresses.length > 0 && sends !== false) return { addresses, guessed, without: null }
  const nobody = { addresses: [], guessed }
  if (sends === false) return { ...nobody, without: notApplicable(SENDS_NOTHING) }
  if (sending.addresses.length > 0)
    return { ...nobody, without: notApplicable(NOT_PUBLIC, guessed ? 'mx-public-addresses' : SENDING_PUBLIC) }
  return { ...nobody, without: mx.status === 'unknown' ? couldNotTell(MX_UNKNOWN) : notApplicable(SENT_ELSEWHERE) }
})

const SENDING_PUBLIC = 'sending-addresses-public'

const SENDS_NOTHING = {
  en: 'The domain says that it sends no mail.',
  de: 'Die Domain sagt, dass sie keine Mail versendet.',
}
const NOT_PUBLIC = { en: 'None of the addresses is public.', de: 'Keine der Adressen ist öffentlich.' }
const MX_UNKNOWN = {
  en: 'Could not tell: the addresses that send are taken from the mail servers (MX), and that question was not answered.',
  de: 'Nicht festzustellen: Die sendenden Adressen werden von den Mailservern (MX) genommen, und diese Frage blieb ohne Antwort.',
}
const SENT_ELSEWHERE = {
  en: 'No own sending address is known: the mail is received, and probably sent, by somebody else. It can be named with --ip.',
  de: 'Eine eigene sendende Adresse ist nicht bekannt: Die Mail wird von jemand anderem empfangen und wohl auch versendet. Sie lässt sich mit --ip angeben.',
}
