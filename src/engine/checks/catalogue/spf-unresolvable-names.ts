import { type PlacedTerm, treeTerms } from '../../spf/tree-terms.ts'
import type { Check } from '../check.ts'
import { mxHosts } from '../facts/mx.ts'
import { spfTree } from '../facts/spf.ts'
import { needSoundRecord } from '../facts/spf-needs.ts'
import { shorten } from '../shorten.ts'
import { couldNotTell, fixBy, notApplicable, notice, pass, rfc, warn } from '../verdict.ts'

export const check: Check = {
  id: 'spf-unresolvable-names',
  area: 'authentication',
  level: 'should',
  subject: 'domain',
  title: { en: 'The names in the SPF record exist', de: 'Die Namen im SPF-Eintrag existieren' },
  explanation: {
    en: 'A name without addresses lets nobody send. It costs a look-up, and of such look-ups only two are allowed.',
    de: 'Ein Name ohne Adressen erlaubt niemandem zu senden. Er kostet eine Abfrage, und von solchen sind nur zwei erlaubt.',
  },
  cites: [rfc(7208, '4.6.4'), rfc(7208, '4.8')],
  run: async (run) => {
    const { verdict } = await needSoundRecord(run)
    if (verdict !== null) return verdict
    const [tree, mx] = await Promise.all([run.get(spfTree), run.get(mxHosts)])
    if (tree.voidLookups > 2) return notApplicable(MANY, 'spf-void-lookups')
    const terms = treeTerms(tree).filter(({ term }) => term.record === null)
    const empty = terms.filter(({ term }) => term.voidLookups > 0)
    // The addresses of the domain's own MX hosts are told of elsewhere.
    const told = empty.filter(
      ({ term }) => !(term.name === 'mx' && term.target === run.subject.domain && mx.hosts.length > 0),
    )
    const [first] = told
    if (first === undefined && empty.length > 0) return notApplicable(OF_MX, 'mx-resolves')
    const open = terms.find(({ term }) => term.questions.some(({ status }) => !CONCLUSIVE.has(status)))
    if (first === undefined && open !== undefined) return couldNotTell(unanswered(open))
    if (first === undefined) return pass({ en: 'All of them do.', de: 'Alle.' })
    const names = told.slice(0, 4).map(({ term, domain }) => `${shorten(term.text, 80)} (${shorten(domain, 80)})`)
    const words = {
      en: `Nothing is found for ${names.join(', ')}.`,
      de: `Nichts gefunden wird für ${names.join(', ')}.`,
    }
    const own = told.some(({ depth }) => depth === 0)
    return own ? warn(words, { fix: fixBy(CORRECT) }) : notice(words, { fix: fixBy(CORRECT) })
  },
}

const CONCLUSIVE: ReadonlySet<string> = new Set(['answer', 'noData', 'nxDomain'])

function unanswered({ term }: PlacedTerm) {
  const text = shorten(term.text, 80)
  return {
    en: `Could not tell for “${text}”: the question was not answered. Receivers have to try such mail again later.`,
    de: `Für „${text}“ nicht festzustellen: Die Frage blieb ohne Antwort. Empfänger müssen solche Mail später noch einmal versuchen.`,
  }
}

const MANY = {
  en: 'There are more than two; that finding says it.',
  de: 'Es sind mehr als zwei; das sagt dieser andere Befund.',
}
const OF_MX = {
  en: 'A mail server of the domain has no address; that finding says it.',
  de: 'Ein Mailserver der Domain hat keine Adresse; das sagt dieser andere Befund.',
}
const CORRECT = {
  en: 'Correct the name, or remove the term. In an included record only its owner can do so.',
  de: 'Den Namen berichtigen oder die Angabe entfernen. In einem eingebundenen Eintrag kann das nur dessen Inhaber.',
}
