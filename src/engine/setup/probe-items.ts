import type { Analysis } from '../analysis/analysis.ts'
import type { Localized } from '../bounces/diagnosis.ts'
import { domainOf } from '../messages/addresses.ts'
import type { Probe } from '../probes/probe.ts'
import { plainLine } from '../programmes/plain-line.ts'
import { authenticationItems } from './probe-authentication.ts'
import type { Setup, VerifiedItem } from './setup.ts'

/** A probe, and what its mail told when it arrived. */
export interface SeenProbe {
  readonly probe: Probe
  readonly analysis: Pick<Analysis, 'receiver' | 'ours' | 'mail'> | null
}

/** What was seen longer ago says little of the server as it is now. */
const FRESH_DAYS = 30
const DAY_MS = 86_400_000
/** A mail that took longer was most likely made to wait. */
const SLOW_SECONDS = 300
/** Of words that others wrote. */
const LONGEST = 300

/** Domains whose probes tell of this set-up. */
export function isOwnProbe({ plan }: Pick<Probe, 'plan'>, { values }: Pick<Setup, 'values'>): boolean {
  return [values.domain, ...values.moreDomains].includes(domainOf(plan.from.address).toLowerCase())
}

/** What the newest probe to each mailbox shows: did it go, arrive, and where; what does the receiver say of SPF, DKIM and DMARC? `probes`: the newest first. */
export function probeItems(setup: Setup, probes: readonly SeenProbe[], at: string): readonly VerifiedItem[] {
  const sent = probes.filter(({ probe }) => isOwnProbe(probe, setup) && probe.state !== 'cancelled')
  const newest = sent.filter(
    ({ probe }, index) => sent.findIndex((one) => one.probe.plan.address === probe.plan.address) === index,
  )
  const isOwn = ({ probe }: SeenProbe) => isOwnDomain(domainOf(probe.plan.address), setup)
  const outside = newest.filter((one) => !isOwn(one))
  if (newest.length === 0) return [single('probe-none', 'couldNotTell', NONE)]
  if (outside.length === 0) return [single('probe-own-only', 'warn', OWN_ONLY)]
  const limit = Date.parse(at) - FRESH_DAYS * DAY_MS
  const fresh = outside.filter(({ probe }) => Date.parse(probe.composedAt) >= limit)
  if (fresh.length === 0) return [single('probe-old', 'couldNotTell', OLD)]
  const shown = fresh.slice(0, MOST_MAILBOXES).map((seen) => ({ seen, items: itemsOf(setup, seen) }))
  const mendedAt = shown.find(({ seen, items }) => seen.probe.state === 'arrived' && items.every(isRight))?.seen.probe
  return shown.flatMap(({ seen, items }) => (isMended(seen, items, mendedAt) ? [mended(seen)] : items))
}

function isRight({ outcome }: VerifiedItem): boolean {
  return outcome === 'pass' || outcome === 'notice'
}

/** What was wrong with the server itself when it went is right in a later one: it says nothing of the server as it is now. */
function isMended({ probe }: SeenProbe, items: readonly VerifiedItem[], later: Probe | undefined): boolean {
  if (later === undefined || later.composedAt <= probe.composedAt) return false
  return items.some(({ id, outcome }) => outcome === 'fail' && OF_THE_SERVER.some((one) => id.startsWith(`${one} `)))
}

/** Items that tell of the server, and not of what a receiver thinks of it. */
const OF_THE_SERVER = ['probe-spf', 'probe-dkim', 'probe-dmarc', 'probe-refused'] as const

function mended({ probe }: SeenProbe): VerifiedItem {
  const { address } = probe.plan
  return {
    id: `probe-mended ${address}`,
    title: { en: `Probe to ${address}`, de: `Testmail an ${address}` },
    outcome: 'notice',
    says: MENDED,
    fix: null,
  }
}

/** One of each big provider is enough. */
const MOST_MAILBOXES = 8

function itemsOf(setup: Setup, seen: SeenProbe): readonly VerifiedItem[] {
  const { probe } = seen
  const { address } = probe.plan
  const item = (id: string, outcome: VerifiedItem['outcome'], says: Localized): VerifiedItem => ({
    id: `${id} ${address}`,
    title: { en: `Probe to ${address}`, de: `Testmail an ${address}` },
    outcome,
    says,
    fix: null,
  })
  if (probe.state !== 'arrived') return [item(...notThere(probe))]
  return [
    item(...placed(probe)),
    ...slow(probe).map((says) => item('probe-slow', 'notice', says)),
    ...authenticationItems(setup, seen),
  ]
}

type Said = readonly [id: string, outcome: VerifiedItem['outcome'], says: Localized]

function notThere({ state, reports, events, plan }: Probe): Said {
  const report = plainLine(reports.at(-1)?.text ?? '', LONGEST)
  const refused = events.findLast((event) => event.type === 'submissionRefused')
  const refusal = plainLine(refused?.reply ?? '', LONGEST)
  switch (state) {
    case 'refused':
      return [
        'probe-refused',
        'fail',
        {
          en: `The sending server did not take it: ${refusal}. Look at login and sender of the account, and whether the server relays for who has logged in.`,
          de: `Der sendende Server nahm sie nicht an: ${refusal}. Anmeldung und Absender des Kontos ansehen, und ob der Server für Angemeldete weiterleitet.`,
        },
      ]
    case 'bounced':
      return [
        'probe-bounced',
        'fail',
        {
          en: `It came back: ${report}. Open it in Diagnose for what it means and what to do.`,
          de: `Sie kam zurück: ${report}. Unter Diagnose öffnen: Dort steht, was das heißt und was zu tun ist.`,
        },
      ]
    case 'neverSeen':
      return [
        'probe-never-seen',
        'fail',
        {
          en: 'It was accepted and never seen in the mailbox. Look at the server’s queue and log, and in the mailbox for filters and quarantine.',
          de: 'Sie wurde angenommen und nie im Postfach gesehen. Warteschlange und Log des Servers ansehen, im Postfach nach Filtern und Quarantäne suchen.',
        },
      ]
    case 'deferred':
      return [
        'probe-deferred',
        'couldNotTell',
        {
          en: `The receiver lets it wait: ${report}. New servers are often asked to come again; look once more in half an hour.`,
          de: `Der Empfänger lässt sie warten: ${report}. Neue Server werden oft gebeten, wiederzukommen; in einer halben Stunde noch einmal ansehen.`,
        },
      ]
    default:
      return [
        'probe-under-way',
        'couldNotTell',
        {
          en: `It is under way (planned for ${plan.notBefore}). Verify again when it has arrived.`,
          de: `Sie ist unterwegs (vorgesehen für ${plan.notBefore}). Nach der Ankunft noch einmal prüfen.`,
        },
      ]
  }
}

function placed({ placement, folder }: Probe): Said {
  if (placement?.kind === 'junk')
    return [
      'probe-junk',
      'fail',
      {
        en: 'It arrived in junk. Where SPF, DKIM and DMARC pass below, the address has no name yet: move it out of junk, answer it, and begin slowly (warm-up step). Where one of them does not pass, mend that first.',
        de: 'Sie kam im Junk an. Bestehen unten SPF, DKIM und DMARC, fehlt der Adresse noch der Ruf: aus dem Junk verschieben, beantworten und langsam beginnen (Schritt Langsamer Anfang). Besteht eines nicht, zuerst das richten.',
      },
    ]
  if (placement?.kind === 'inbox')
    return ['probe-inbox', 'pass', { en: 'It arrived in the inbox.', de: 'Sie kam im Posteingang an.' }]
  return [
    'probe-elsewhere',
    'notice',
    {
      en: `It arrived in ${where(folder) ?? 'another folder'}.`,
      de: `Sie kam in ${where(folder) ?? 'einem anderen Ordner'} an.`,
    },
  ]
}

function where(folder: string | null): string | null {
  return folder === null ? null : plainLine(folder, LONGEST)
}

function slow({ delay }: Probe): readonly Localized[] {
  if (delay === null || delay.seconds <= SLOW_SECONDS) return []
  const minutes = Math.round(delay.seconds / 60)
  return [
    {
      en: `It took ${minutes} minutes. The first mail of a server is often made to wait (greylisting); the next ones come faster.`,
      de: `Sie brauchte ${minutes} Minuten. Die erste Mail eines Servers muss oft warten (Greylisting); die nächsten kommen schneller.`,
    },
  ]
}

function isOwnDomain(domain: string, { values }: Setup): boolean {
  return [values.domain, ...values.moreDomains, values.hostName].includes(domain.toLowerCase())
}

function single(id: string, outcome: VerifiedItem['outcome'], says: Localized): VerifiedItem {
  return { id, title: TITLE, outcome, says, fix: null }
}

const TITLE = { en: 'The first probe', de: 'Die erste Testmail' }
const NONE = {
  en: 'No probe from an address of this domain is known here yet. Add the server as a sender and a mailbox at a big provider, then send a probe (Probes).',
  de: 'Noch ist hier keine Testmail von einer Adresse dieser Domain bekannt. Den Server als Absender und ein Postfach bei einem großen Anbieter eintragen, dann eine Testmail senden (Testmails).',
}
const OWN_ONLY = {
  en: 'Only mails to the domain itself were sent: they never left the server and prove nothing of SPF, DKIM and DMARC. Send one to a mailbox at a big provider.',
  de: 'Gesendet wurde nur an die eigene Domain: Diese Mails haben den Server nie verlassen und beweisen nichts über SPF, DKIM und DMARC. Eine an ein Postfach bei einem großen Anbieter senden.',
}
const MENDED = {
  en: 'It went before what was wrong then was mended, as a later probe shows. Another one to this mailbox tells where mail lands there now.',
  de: 'Sie ging hinaus, bevor der damalige Fehler behoben war, wie eine spätere Testmail zeigt. Eine weitere an dieses Postfach sagt, wo Mail dort jetzt landet.',
}
const OLD = {
  en: 'The last probe of this domain is more than a month old. Send a new one.',
  de: 'Die letzte Testmail dieser Domain ist mehr als einen Monat alt. Eine neue senden.',
}
