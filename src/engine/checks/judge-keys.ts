import type { DkimKey } from '../dkim/dkim-key.ts'
import type { Verdict } from './check.ts'
import { type DkimSelector, dkimKeys } from './facts/dkim-keys.ts'
import type { RecordChange } from './finding.ts'
import { type Judgement, sumUp } from './judge-servers.ts'
import type { Run } from './run.ts'
import { shorten } from './shorten.ts'
import { notApplicable } from './verdict.ts'

/** Judges the key of each selector that has exactly one. Where none has, another finding says so. */
export async function judgeKeys(
  run: Run,
  id: string,
  judge: (key: DkimKey, selector: DkimSelector) => Judgement,
): Promise<Verdict> {
  const { selectors } = await run.get(dkimKeys)
  const found = selectors.filter(({ status }) => status === 'found')
  if (found.length === 0) return notApplicable(NO_KEY, 'dkim-key')
  return sumUp(
    found.map((selector) => ({ target: shorten(selector.selector, 60), ...judgeOne(run, id, judge, selector) })),
  )
}

function judgeOne(
  run: Run,
  id: string,
  judge: (key: DkimKey, selector: DkimSelector) => Judgement,
  selector: DkimSelector,
) {
  const [key] = selector.keys
  if (key === undefined || selector.keys.length > 1) return saidElsewhere('dkim-key-single')
  const fault = faultOf(run, key)
  return fault === null || fault === id ? judge(key, selector) : saidElsewhere(fault)
}

/** The check that tells why the key cannot be used at all; null: nothing is wrong with its form. */
export function faultOf(run: Run, key: DkimKey): string | null {
  if (isQuoted(key)) return 'dkim-key-quotes'
  if (key.faults.includes('duplicate')) return 'dkim-key-duplicate-tags'
  if (key.faults.includes('version') || key.faults.includes('versionNotFirst')) return 'dkim-key-version'
  if (key.faults.includes('keyType')) return 'dkim-key-type'
  if (key.revoked) return 'dkim-key-revoked'
  if (key.faults.includes('ed25519Length')) return 'dkim-key-ed25519-form'
  const isKey = key.publicKey !== null && (key.type === 'ed25519' || run.hash.rsaBits(key.publicKey) !== null)
  return isKey ? null : 'dkim-key-decodable'
}

/** Quotation marks or backslashes that a panel took along into the value. */
function isQuoted({ text, tags }: DkimKey): boolean {
  return /^[\s]*["\\]/.test(text) || tags.some(({ name, value }) => name !== 'n' && /["\\]/.test(value))
}

/** The record with some tags changed (null: taken out), where it really stands: behind an alias at its last name. */
export function keyChange(
  { name, response }: DkimSelector,
  key: DkimKey,
  changes: Readonly<Record<string, string | null>>,
): RecordChange {
  const values = new Map(
    key.tags.filter(({ name: tag }) => /^[a-z]$/.test(tag)).map(({ name: tag, value }) => [tag, value]),
  )
  values.set('v', 'DKIM1')
  for (const [tag, value] of Object.entries(changes)) {
    if (value === null) values.delete(tag)
    else values.set(tag, value)
  }
  const order = [...values].toSorted(([a], [b]) => ORDER.indexOf(a) - ORDER.indexOf(b))
  const text = order.map(([tag, value]) => `${tag}=${value}`).join('; ')
  return { name: response.aliases.at(-1) ?? name, type: 'TXT', before: [key.text], after: [text] }
}

/** As records are usually written, the long key last. */
const ORDER = 'vkhstgnp'

function saidElsewhere(because: string): Judgement {
  return {
    outcome: 'notApplicable',
    summary: {
      en: 'Another finding says what is wrong with this key.',
      de: 'Ein anderer Befund sagt, was mit diesem Schlüssel ist.',
    },
    because,
  }
}

const NO_KEY = {
  en: 'No key is known that could be looked at.',
  de: 'Es ist kein Schlüssel bekannt, der sich ansehen ließe.',
}
