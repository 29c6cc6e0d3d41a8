import { joinSentences } from '../join-sentences.ts'
import { awaitedId } from '../merge-items.ts'
import type { Setup, VerifiedItem } from '../setup.ts'
import type { RecordTrouble } from './record-trouble.ts'
import type { RecordChange } from './wanted-record.ts'

type Known = Pick<Setup, 'values' | 'choices'>

/** Whether each record stands there as it should. Those of MTA-STS and DANE belong to a later step. */
export function recordItems(changes: readonly RecordChange[]): readonly VerifiedItem[] {
  return changes.filter((change) => !isPolicyRecord(change)).map(recordItem)
}

/** Keys that are made, beside what stands in the DNS. Before the records are entered, their absence is no mistake. */
export function keyItems({ values, choices }: Known, changes: readonly RecordChange[]): readonly VerifiedItem[] {
  const keys = changes.filter(({ name }) => name.includes('._domainkey.') && !name.startsWith('*'))
  const isMade = values.publicKeyRsa !== '' || (choices.ed25519 && values.publicKeyEd25519 !== '')
  if (!isMade) return [NOT_MADE]
  return keys.map((change): VerifiedItem => {
    const item = recordItem(change)
    return change.action === 'add' ? { ...item, id: awaitedId(item.id), outcome: 'notice', says: AWAITED } : item
  })
}

/** MTA-STS and DANE: what would bite, and the records that belong to them. */
export function policyItems(
  changes: readonly RecordChange[],
  troubles: readonly RecordTrouble[],
): readonly VerifiedItem[] {
  const records = changes.filter(isPolicyRecord).map((change): VerifiedItem => {
    const item = recordItem(change)
    const waits =
      (change.action === 'add' || change.action === 'replace') &&
      troubles.some(({ id, level }) => level === 'error' && goesBefore(id, change))
    return waits ? { ...item, outcome: 'notApplicable', says: COMES_LATER, fix: null } : item
  })
  return [...troubles.map(troubleItem), ...records]
}

function isPolicyRecord({ name, type }: RecordChange): boolean {
  return /^_?mta-sts\./i.test(name) || type === 'TLSA'
}

/** While this bites, the record is not to be entered yet. */
function goesBefore(trouble: string, { type, name }: RecordChange): boolean {
  return type === 'TLSA' ? trouble.startsWith('dane-') : name.startsWith('_mta-sts.') && trouble.startsWith('sts-')
}

function troubleItem({ id, level, says, fix }: RecordTrouble): VerifiedItem {
  const title = id.startsWith('sts-') ? STS : id.startsWith('dane-') ? DANE : DMARC
  return { id, title, outcome: level === 'error' ? 'fail' : 'warn', says, fix }
}

function recordItem({ name, type, action, before, after, why, risk, riskSays, where }: RecordChange): VerifiedItem {
  const title = { en: `${name} ${type}`, de: `${name} ${type}` }
  const base = { id: `${name} ${type}`, title }
  if (action === 'keep') return { ...base, outcome: 'pass', says: why, fix: null }
  const fix = after.join('\n')
  if (action === 'unknown') return { ...base, outcome: 'couldNotTell', says: NOBODY, fix }
  const place = where === 'hoster' ? AT_HOSTER : null
  const isOnlyReports = /^_dmarc\./i.test(name) && before.length === 1 && risk === 'none'
  if (isOnlyReports) return { ...base, outcome: 'notice', says: REPORTS_ELSEWHERE, fix }
  const now = before.join(' · ')
  const says =
    before.length === 0
      ? joinSentences(MISSING, why, place)
      : joinSentences({ en: `Now there stands: ${now}`, de: `Jetzt steht dort: ${now}` }, riskSays ?? why, place)
  return { ...base, outcome: 'fail', says, fix }
}

const MISSING = { en: 'It is not there yet.', de: 'Er ist noch nicht da.' }
const AT_HOSTER = { en: 'It is set at the hoster of the server.', de: 'Gesetzt wird er beim Hoster des Servers.' }
const REPORTS_ELSEWHERE = {
  en: 'The policy is as it should be; its reports go elsewhere than to the address of this set-up.',
  de: 'Die Policy ist, wie sie soll; ihre Berichte gehen anderswohin als an die Adresse dieser Einrichtung.',
}
const NOBODY = {
  en: 'Nobody answered, so it could not be told.',
  de: 'Es kam keine Antwort, also war es nicht zu erkennen.',
}
const AWAITED = {
  en: 'The key is made. Its record is not in the DNS yet: it is entered with the others in the records step.',
  de: 'Der Schlüssel ist erzeugt. Sein Record ist noch nicht im DNS: Er wird mit den anderen im Schritt Records eingetragen.',
}
const COMES_LATER = {
  en: 'It is entered only when what is said above is right.',
  de: 'Er wird erst eingetragen, wenn stimmt, was oben steht.',
}
const STS = { en: 'MTA-STS, one thing after the other', de: 'MTA-STS, eins nach dem anderen' }
const DANE = { en: 'DANE, one thing after the other', de: 'DANE, eins nach dem anderen' }
const DMARC = { en: 'DMARC, one thing after the other', de: 'DMARC, eins nach dem anderen' }
const NOT_MADE: VerifiedItem = {
  id: 'key-made',
  title: { en: 'A key of this set-up', de: 'Ein Schlüssel dieser Einrichtung' },
  outcome: 'notApplicable',
  says: {
    en: 'No key was made here, and none was entered. Where the mail software makes its own, what stands in the DNS under the selector counts.',
    de: 'Hier wurde kein Schlüssel erzeugt und keiner eingetragen. Macht die Mailsoftware ihren eigenen, zählt, was im DNS unter dem Selektor steht.',
  },
  fix: null,
}
