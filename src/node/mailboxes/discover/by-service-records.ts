import type { PresetServer } from '../../../engine/mailboxes/preset.ts'
import { offerOf, type ServiceOffer } from '../../../engine/mailboxes/service-records.ts'
import type { Found, Quest } from './quest.ts'

/** SRV records (RFC 6186, RFC 8314 §5.1): TLS from the first octet before STARTTLS. Null: none names a mailbox service, or denies it. */
export async function discoverByServiceRecords(quest: Quest): Promise<Found | null> {
  const [imaps, imap, submissions, submission] = await Promise.all([
    ask(quest, 'imaps', 'implicit'),
    ask(quest, 'imap', 'starttls'),
    ask(quest, 'submissions', 'implicit'),
    ask(quest, 'submission', 'starttls'),
  ])
  const incoming = serverOf(imaps) ?? serverOf(imap)
  // "." for what it would be is an answer too: nothing is guessed behind it.
  const denied = incoming === null && (imaps === 'notOffered' || imap === 'notOffered')
  if (incoming === null && !denied) return null
  return { by: 'srv', imap: incoming, submission: serverOf(submissions) ?? serverOf(submission) }
}

async function ask(
  { world, domain, tried }: Quest,
  service: string,
  security: PresetServer['security'],
): Promise<ServiceOffer> {
  const name = `_${service}._tcp.${domain}`
  const response = await world.dns.resolve(name, 'SRV')
  const offer = offerOf(response.records, security)
  const came = offer === null ? response.status : offer === 'notOffered' ? '.' : `${offer.host}:${offer.port}`
  tried.push(`SRV ${name}: ${came}`)
  return offer
}

function serverOf(offer: ServiceOffer): PresetServer | null {
  return offer === 'notOffered' ? null : offer
}
