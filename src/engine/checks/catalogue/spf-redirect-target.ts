import { treeTerms } from '../../spf/tree-terms.ts'
import type { Check } from '../check.ts'
import { spfTree } from '../facts/spf.ts'
import { needSoundRecord } from '../facts/spf-needs.ts'
import { describeTarget } from '../facts/spf-target.ts'
import { couldNotTell, fail, fixBy, notApplicable, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'spf-redirect-target',
  area: 'authentication',
  level: 'must',
  subject: 'domain',
  title: { en: 'The target of “redirect” has an SPF record', de: 'Das Ziel von „redirect“ hat einen SPF-Eintrag' },
  explanation: {
    en: 'redirect hands the decision to the record of another domain. If there is none, SPF counts as broken.',
    de: 'redirect überlässt die Entscheidung dem Eintrag einer anderen Domain. Gibt es den nicht, gilt SPF als kaputt.',
  },
  cites: [rfc(7208, '6.1')],
  run: async (run) => {
    const { verdict } = await needSoundRecord(run)
    if (verdict !== null) return verdict
    const all = treeTerms(await run.get(spfTree)).filter(({ term }) => term.name === 'redirect')
    const redirects = all.filter(({ depth }) => depth === 0).map(({ term }) => term)
    if (redirects.length === 0) return notApplicable(NONE)
    const broken = redirects.map((term) => ({ term, words: describeTarget(term) })).find(({ words }) => words !== null)
    if (broken?.words == null) return pass({ en: 'It does.', de: 'So ist es.' })
    if (broken.term.record?.reason === 'lookupFailed') return couldNotTell(broken.words)
    return fail(broken.words, { fix: fixBy(CORRECT) })
  },
}

const NONE = { en: 'The record uses no redirect.', de: 'Der Eintrag verwendet kein redirect.' }
const CORRECT = {
  en: 'Correct the name after redirect=, or replace redirect by the terms that are meant.',
  de: 'Den Namen hinter redirect= berichtigen oder redirect durch die gemeinten Angaben ersetzen.',
}
