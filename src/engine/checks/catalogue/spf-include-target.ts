import { type PlacedTerm, treeTerms } from '../../spf/tree-terms.ts'
import type { Check } from '../check.ts'
import { spfTree } from '../facts/spf.ts'
import { needSoundRecord } from '../facts/spf-needs.ts'
import { describeTarget } from '../facts/spf-target.ts'
import type { Run } from '../run.ts'
import { shorten } from '../shorten.ts'
import { couldNotTell, fail, fixBy, fixRecords, notApplicable, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'spf-include-target',
  area: 'authentication',
  level: 'must',
  subject: 'domain',
  title: { en: 'Every included domain has an SPF record', de: 'Jede eingebundene Domain hat einen SPF-Eintrag' },
  explanation: {
    en: 'An include of a domain without a valid SPF record makes all of SPF invalid, also for the servers that are listed correctly.',
    de: 'Die Einbindung einer Domain ohne gültigen SPF-Eintrag macht SPF im Ganzen ungültig, auch für die richtig genannten Server.',
  },
  cites: [rfc(7208, '5.2')],
  run: async (run) => {
    const { found: record, verdict } = await needSoundRecord(run)
    if (record === null) return verdict
    const includes = treeTerms(await run.get(spfTree)).filter(isBelow)
    if (includes.length === 0)
      return notApplicable({ en: 'The record includes nothing.', de: 'Der Eintrag bindet nichts ein.' })
    const broken = includes.filter(({ term }) => describeTarget(term) !== null)
    const [first] = broken.toSorted((a, b) => Number(isUnanswered(a)) - Number(isUnanswered(b)))
    if (first === undefined) return pass({ en: 'They all have.', de: 'So ist es bei allen.' })
    const words = describeTarget(first.term) ?? { en: '', de: '' }
    if (isUnanswered(first)) return couldNotTell(words)
    const free = await isFree(run, first)
    const summary =
      free === null ? words : { en: `${words.en} ${stranger(free).en}`, de: `${words.de} ${stranger(free).de}` }
    const { domain } = run.subject
    if (first.domain.toLowerCase() !== domain) return fail(summary, { fix: fixBy(elsewhere(first.domain)) })
    const after = record.text
      .split(' ')
      .filter((word) => word !== first.term.text)
      .join(' ')
    return fail(summary, {
      fix: fixRecords(REMOVE, [{ name: domain, type: 'TXT', before: [record.text], after: [after] }], RISK),
    })
  },
}

/** An include anywhere, and a redirect in an included record, which breaks it just so. */
function isBelow({ term, depth }: PlacedTerm): boolean {
  return term.name === 'include' || (term.name === 'redirect' && depth > 0)
}

function isUnanswered({ term }: PlacedTerm): boolean {
  return term.record?.reason === 'lookupFailed'
}

/** A domain that nobody has registered can be registered by a stranger, who then decides what passes. */
async function isFree(run: Run, { term }: PlacedTerm): Promise<string | null> {
  if (term.record?.status !== 'nxDomain' || term.target === null) return null
  const registered = term.target.split('.').slice(-2).join('.').toLowerCase()
  if (registered.split('.').length < 2 || `.${run.subject.domain}`.endsWith(`.${registered}`)) return null
  return (await run.dns.resolve(registered, 'SOA')).status === 'nxDomain' ? registered : null
}

function stranger(domain: string) {
  const name = shorten(domain, 80)
  return {
    en: `${name} does not exist at all: whoever registers it decides who may send.`,
    de: `${name} gibt es gar nicht: Wer sie registriert, bestimmt, wer senden darf.`,
  }
}

function elsewhere(domain: string) {
  const name = shorten(domain, 80)
  return {
    en: `The error is in the record of ${name}. Tell its owner, and until then replace the include by the addresses that send.`,
    de: `Der Fehler steht im Eintrag von ${name}. Dem Inhaber Bescheid geben und bis dahin die Einbindung durch die sendenden Adressen ersetzen.`,
  }
}

const REMOVE = {
  en: 'Correct the name of the include as the service writes it, or remove it.',
  de: 'Den Namen so berichtigen, wie der Dienst ihn angibt, oder die Einbindung entfernen.',
}
const RISK = {
  en: 'If the service still sends for the domain, its mail needs another permission.',
  de: 'Sendet der Dienst noch für die Domain, braucht seine Post eine andere Erlaubnis.',
}
