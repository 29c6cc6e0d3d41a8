import { ipFamily } from '../../dns/ip-address.ts'
import type { Verdict } from '../check.ts'
import { fact, type Run } from '../run.ts'
import { couldNotTell, notApplicable } from '../verdict.ts'
import { addressWorld } from './address-world.ts'
import { mxHosts } from './mx.ts'
import { profile } from './profile.ts'
import { sendingAddresses } from './sending-addresses.ts'
import { spfSenders } from './spf-senders.ts'

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
  const nobody = { addresses: [], guessed }
  if (addresses.length > 0 && sends !== false)
    return guessed && (await isContradicted(run))
      ? { ...nobody, without: notApplicable(SPF_SAYS_NO, 'spf-address-authorized') }
      : { addresses, guessed, without: null }
  if (sends === false) return { ...nobody, without: notApplicable(SENDS_NOTHING) }
  if (sending.addresses.length > 0)
    return { ...nobody, without: notApplicable(NOT_PUBLIC, guessed ? 'mx-public-addresses' : SENDING_PUBLIC) }
  return { ...nobody, without: mx.status === 'unknown' ? couldNotTell(MX_UNKNOWN) : notApplicable(SENT_ELSEWHERE) }
})

/** SPF allows none of the addresses that were guessed: then mail is most likely sent through a relay. */
async function isContradicted(run: Run): Promise<boolean> {
  const { senders } = await run.get(spfSenders)
  return (
    senders.length > 0 && senders.every(({ verdict }) => verdict.result === 'fail' || verdict.result === 'softfail')
  )
}

const SENDING_PUBLIC = 'sending-addresses-public'

const SENDS_NOTHING = {
  en: 'The domain says that it sends no mail.',
  de: 'Die Domain sagt, dass sie keine Mail versendet.',
}
const SPF_SAYS_NO = {
  en: 'The servers that receive may not send, says SPF; so mail is probably sent through others. Own sending addresses can be named with --ip.',
  de: 'Die empfangenden Server dürfen laut SPF nicht senden; wahrscheinlich senden andere. Eigene sendende Adressen lassen sich mit --ip angeben.',
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
