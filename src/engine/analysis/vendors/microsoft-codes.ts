import type { Localized } from '../../bounces/diagnosis.ts'
import type { Tone } from './vendor.ts'

/** What a code of Microsoft’s filter means. */
interface Code {
  readonly tone: Tone
  readonly say: Localized
}

/** The verdict of the filter (SFV). */
export const FILTER_VERDICTS: Readonly<Record<string, Code>> = {
  NSPM: good('not spam', 'kein Spam'),
  SPM: bad('spam', 'Spam'),
  SFE: good('let through: on the reader’s safe senders', 'durchgelassen: auf den sicheren Absendern des Lesers'),
  BLK: bad('on the reader’s blocked senders', 'auf den gesperrten Absendern des Lesers'),
  SKA: good(
    'let through by an allow list of the organization',
    'durch eine Erlaubnisliste der Organisation durchgelassen',
  ),
  SKB: bad('on a block list of the organization', 'auf einer Sperrliste der Organisation'),
  SKI: good('mail inside of the organization, not filtered', 'Mail innerhalb der Organisation, nicht gefiltert'),
  SKN: good('declared good before the filter saw it', 'für gut erklärt, bevor der Filter sie sah'),
  SKQ: good('released from quarantine', 'aus der Quarantäne freigegeben'),
  SKS: bad('declared spam before the filter saw it', 'für Spam erklärt, bevor der Filter sie sah'),
  CLN: good('clean', 'sauber'),
}

/** The kind of mail that it was taken for (CAT). */
export const CATEGORIES: Readonly<Record<string, Code>> = {
  NONE: good('nothing found', 'nichts gefunden'),
  AMP: bad('malware', 'Schadsoftware'),
  BIMP: bad('imitates a brand', 'ahmt eine Marke nach'),
  BULK: bad('bulk mail', 'Massenmail'),
  DIMP: bad('imitates a domain', 'ahmt eine Domain nach'),
  FTBP: bad('an attachment of a forbidden type', 'ein Anhang eines verbotenen Typs'),
  GIMP: bad('imitates a known correspondent', 'ahmt einen bekannten Briefpartner nach'),
  HPHSH: bad('phishing, with high confidence', 'Phishing, mit hoher Sicherheit'),
  HPHISH: bad('phishing, with high confidence', 'Phishing, mit hoher Sicherheit'),
  HSPM: bad('spam, with high confidence', 'Spam, mit hoher Sicherheit'),
  INTOS: bad('phishing from inside of the organization', 'Phishing aus der eigenen Organisation'),
  MALW: bad('malware', 'Schadsoftware'),
  OSPM: bad('spam on the way out', 'Spam auf dem Weg hinaus'),
  PHSH: bad('phishing', 'Phishing'),
  SAP: bad('an attachment was found dangerous (Safe Attachments)', 'ein Anhang gilt als gefährlich (Sichere Anlagen)'),
  SPM: bad('spam', 'Spam'),
  SPOOF: bad('forged sender', 'gefälschter Absender'),
  UIMP: bad('imitates a person', 'ahmt eine Person nach'),
}

/** What the reputation of the address said (IPV). */
export const ADDRESS_VERDICTS: Readonly<Record<string, Code>> = {
  CAL: good(
    'the sending address is on an allow list of the organization',
    'die sendende Adresse steht auf einer Erlaubnisliste der Organisation',
  ),
  NLI: neutral(
    'the sending address is on no list of reputation',
    'die sendende Adresse steht auf keiner Reputationsliste',
  ),
}

/** Which way it went (DIR). */
export const DIRECTIONS: Readonly<Record<string, Code>> = {
  INB: neutral('judged on the way in', 'auf dem Weg hinein beurteilt'),
  OUT: neutral('judged on the way out', 'auf dem Weg hinaus beurteilt'),
  INT: neutral('judged inside of the organization', 'innerhalb der Organisation beurteilt'),
}

/** The warning that readers see (SFTY). */
export const SAFETY_TIPS: Readonly<Record<string, Code>> = {
  '9.19': bad('readers are warned: imitates a domain', 'Leser werden gewarnt: ahmt eine Domain nach'),
  '9.20': bad('readers are warned: imitates a person', 'Leser werden gewarnt: ahmt eine Person nach'),
  '9.25': neutral(
    'readers see that they do not often get mail from this sender',
    'Leser sehen, dass sie von diesem Absender nicht oft Mail bekommen',
  ),
}

/** Where it was put at last (dest). */
export const DESTINATIONS: Readonly<Record<string, Code>> = {
  I: good('put into the inbox', 'in den Posteingang gelegt'),
  J: bad('put into the junk folder', 'in den Junk-Ordner gelegt'),
  C: neutral('put into a folder by a rule of the reader', 'durch eine Regel des Lesers in einen Ordner gelegt'),
  D: bad('deleted', 'gelöscht'),
}

/** The spam confidence level. */
export function sclCode(level: number): Code {
  if (level < 0) return good('not filtered: the sender is trusted', 'nicht gefiltert: dem Absender wird vertraut')
  if (level <= 1) return good('not spam', 'kein Spam')
  if (level <= 4) return neutral('hardly spam', 'wohl kein Spam')
  if (level <= 6) return bad('spam: goes to junk', 'Spam: geht in den Junk-Ordner')
  return bad(
    'spam, with high confidence: junk or quarantine',
    'Spam, mit hoher Sicherheit: Junk-Ordner oder Quarantäne',
  )
}

/** The bulk complaint level: 7 is where organizations begin to sort out, unless they say otherwise. */
export function bclCode(level: number): Code {
  if (level <= 0) return good('not from a bulk sender', 'nicht von einem Massenversender')
  if (level <= 3) return neutral('bulk mail with few complaints', 'Massenmail mit wenigen Beschwerden')
  if (level <= 6) return neutral('bulk mail with some complaints', 'Massenmail mit einigen Beschwerden')
  return bad(
    'bulk mail with many complaints: goes to junk as a rule',
    'Massenmail mit vielen Beschwerden: geht meist in den Junk-Ordner',
  )
}

function good(en: string, de: string): Code {
  return { tone: 'good', say: { en, de } }
}

function neutral(en: string, de: string): Code {
  return { tone: 'neutral', say: { en, de } }
}

function bad(en: string, de: string): Code {
  return { tone: 'bad', say: { en, de } }
}
