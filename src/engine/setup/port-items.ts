import type { Localized } from '../bounces/diagnosis.ts'
import type { ConnectOutcome } from '../checks/world.ts'
import { portCommand } from './port-command.ts'
import { NOT_NEEDED, sendsDirectly } from './sends-directly.ts'
import type { Setup, VerifiedItem } from './setup.ts'
import type { Hoster } from './setup-knowledge.ts'

/** How port 25 of the server answers to this computer; null: no address is known. */
export type PortIn = ConnectOutcome | null

/** Port 25 out, as the server itself saw it, and in, as it is seen from this computer. */
export function portItems(
  { port25, choices }: Pick<Setup, 'port25' | 'choices'>,
  portIn: PortIn,
  hoster: Hoster | null,
): readonly VerifiedItem[] {
  return [
    sendsDirectly(choices.role) || port25?.out === 'open' ? outItem(port25, hoster) : OUT_NOT_NEEDED,
    inItem(portIn),
  ]
}

const OUT_TITLE = { en: 'Port 25 to the outside', de: 'Port 25 nach außen' }
const OUT_NOT_NEEDED: VerifiedItem = {
  id: 'port25-out',
  title: OUT_TITLE,
  outcome: 'notApplicable',
  says: NOT_NEEDED,
  fix: null,
}

function outItem(port25: Setup['port25'], hoster: Hoster | null): VerifiedItem {
  const base = { id: 'port25-out', title: OUT_TITLE }
  if (port25?.out === 'open') return { ...base, outcome: 'pass', says: OUT_OPEN, fix: null }
  if (port25?.out === 'blocked')
    return {
      ...base,
      outcome: 'fail',
      says: hoster === null ? OUT_BLOCKED : both(OUT_BLOCKED, hoster.port25.says),
      fix: null,
    }
  return { ...base, outcome: 'couldNotTell', says: port25 === null ? OUT_UNKNOWN : OUT_UNCLEAR, fix: portCommand() }
}

function inItem(portIn: PortIn): VerifiedItem {
  const [outcome, says] = IN[portIn ?? 'noAddress']
  return {
    id: 'port25-in',
    title: { en: 'Port 25 from the outside', de: 'Port 25 von außen' },
    outcome,
    says,
    fix: null,
  }
}

function both(a: Localized, b: Localized): Localized {
  return { en: `${a.en} ${b.en}`, de: `${a.de} ${b.de}` }
}

const OUT_OPEN = {
  en: 'Open, as the server itself saw.',
  de: 'Offen, wie der Server selbst gesehen hat.',
}
const OUT_BLOCKED = {
  en: 'Closed: no receiver could be reached from the server. The hoster has to open it, or mail goes through a relay.',
  de: 'Geschlossen: Vom Server war kein Empfänger zu erreichen. Der Hoster muss ihn öffnen, oder Mail geht über ein Relay.',
}
const OUT_UNKNOWN = {
  en: 'Not known yet: it can only be seen from the server. Run this there and paste what it prints.',
  de: 'Noch nicht bekannt: Das lässt sich nur vom Server aus sehen. Diesen Befehl dort ausführen und die Ausgabe einfügen.',
}
const OUT_UNCLEAR = {
  en: 'What was pasted does not tell: it has no greeting of a receiver, and no clear refusal of all of them. Run this on the server once more and paste everything that it prints, END included.',
  de: 'Das Eingefügte sagt es nicht: Es enthält weder die Begrüßung eines Empfängers noch eine klare Absage aller. Diesen Befehl noch einmal auf dem Server ausführen und die ganze Ausgabe einfügen, mit END.',
}

const REACHED = {
  en: 'Open: a mail server answers.',
  de: 'Offen: Ein Mailserver antwortet.',
}
const NOT_YET = {
  en: 'The server is reached, and nothing listens there yet: that is right before the mail software runs.',
  de: 'Der Server ist erreichbar, und dort lauscht noch nichts: So ist es richtig, solange die Mailsoftware nicht läuft.',
}
const FILTERED = {
  en: 'No answer came. Either this network lets port 25 out nowhere, as most home networks do, or a firewall of the server or of the hoster drops it: see there that TCP port 25 is open from everywhere, and ask from another server.',
  de: 'Es kam keine Antwort. Entweder lässt dieses Netz Port 25 nirgendwohin, wie die meisten Heimnetze, oder eine Firewall des Servers oder des Hosters verwirft ihn: dort nachsehen, ob TCP-Port 25 von überall offen ist, und von einem anderen Server aus prüfen.',
}
const BLOCKED_HERE = {
  en: 'It cannot be told from this network: it lets port 25 out nowhere, as most home networks do. Ask from another server.',
  de: 'Aus diesem Netz nicht zu erkennen: Es lässt Port 25 nirgendwohin, wie die meisten Heimnetze. Von einem anderen Server aus prüfen.',
}
const NO_WAY = {
  en: 'There is no way from here to this address (no IPv6, or no network).',
  de: 'Von hier führt kein Weg zu dieser Adresse (kein IPv6 oder kein Netz).',
}
const NO_ADDRESS = { en: 'No address is known yet.', de: 'Noch ist keine Adresse bekannt.' }

const IN: Readonly<Record<ConnectOutcome | 'noAddress', readonly [VerifiedItem['outcome'], Localized]>> = {
  connected: ['pass', REACHED],
  refused: ['notice', NOT_YET],
  reset: ['notice', NOT_YET],
  timeout: ['couldNotTell', FILTERED],
  unreachable: ['couldNotTell', NO_WAY],
  blockedHere: ['couldNotTell', BLOCKED_HERE],
  cancelled: ['couldNotTell', NO_ADDRESS],
  noAddress: ['couldNotTell', NO_ADDRESS],
}
