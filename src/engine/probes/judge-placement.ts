import { JUNK_FOLDER_NAMES } from './junk-folder-names.ts'
import type { Placement } from './placement.ts'

/** A message's place, as the server tells it. */
export interface FoundPlace {
  readonly folder: string
  /** RFC 6154 attribute of the folder, `\Inbox` for INBOX; null: none. */
  readonly specialUse: string | null
  /** X-GM-LABELS, keywords and flags. */
  readonly labels: readonly string[]
  /** Names or whole paths of folders for junk: of the preset, or as the user says. */
  readonly junkNames: readonly string[]
}

const MOST_DETAIL = 200

/** Where a mail lies, in words that all providers share. The folder's attribute says more than its name; a label more than a folder of views. */
export function judgePlacement({ folder, specialUse, labels, junkNames }: FoundPlace): Placement {
  const place = placeOf(folder, specialUse, labels, junkNames)
  return { ...place, specialUse, labels: [...labels] }
}

type Place = Pick<Placement, 'kind' | 'detail'>
const JUNK: Place = { kind: 'junk', detail: null }

function placeOf(
  folder: string,
  specialUse: string | null,
  labels: readonly string[],
  junkNames: readonly string[],
): Place {
  const use = specialUse?.toLowerCase() ?? ''
  if (use === '\\junk' || junkNames.some((name) => plain(name) === plain(folder))) return JUNK
  if (use === '\\inbox' || folder.toUpperCase() === 'INBOX') return inInbox(labels)
  // Gmail keeps each mail once, in "All Mail", and its folders are labels.
  if (use === '\\all' && hasLabel(labels, /^\\(?:junk|spam)$/i)) return JUNK
  if (use === '\\all' && hasLabel(labels, /^\\inbox$/i)) return inInbox(labels)
  const otherwise: Place = { kind: 'otherFolder', detail: folder.slice(0, MOST_DETAIL) }
  return use === '' && isJunkName(folder, junkNames) ? JUNK : otherwise
}

function inInbox(labels: readonly string[]): Place {
  const category = labels.map(categoryOf).find((one) => one !== null) ?? null
  return category === null ? { kind: 'inbox', detail: null } : { kind: 'category', detail: category }
}

function hasLabel(labels: readonly string[], wanted: RegExp): boolean {
  return labels.some((label) => wanted.test(label))
}

const CATEGORIES: Readonly<Record<string, string | null>> = {
  promo: 'promotions',
  promotions: 'promotions',
  social: 'social',
  updates: 'updates',
  notification: 'updates',
  forums: 'forums',
  group: 'forums',
  other: 'other',
  // The front of the inbox is no category to speak of.
  personal: null,
  primary: null,
  focused: null,
}

/** Gmail's tabs: `CATEGORY_PROMOTIONS` (API), `category:promotions` (search), `^smartlabel_promo` (raw). Outlook's second tab: `category:other`. */
function categoryOf(label: string): string | null {
  const name = /^\\?(?:category[_:/ -]|\^smartlabel_)([a-z]{2,20})$/i.exec(label.slice(0, 100))?.[1]?.toLowerCase()
  return name !== undefined && Object.hasOwn(CATEGORIES, name) ? (CATEGORIES[name] ?? null) : null
}

/** By the name of the folder or of one above it: `INBOX.Junk`, `[Gmail]/Spam`, `Junk/2026`. Servers separate by `/`, `.` or `\`. */
function isJunkName(folder: string, junkNames: readonly string[]): boolean {
  const own = junkNames.map(plain)
  const pieces = folder.slice(0, 1000).split(/[/.\\]/)
  return [folder, ...pieces].map(plain).some((piece) => USUAL_NAMES.has(piece) || own.includes(piece))
}

/** Names are compared without case, and with accents composed (Apple takes them apart). */
function plain(name: string): string {
  return name.normalize('NFC').trim().toLowerCase()
}

const USUAL_NAMES: ReadonlySet<string> = new Set(JUNK_FOLDER_NAMES.map(plain))
