import { treeTerms } from '../../spf/tree-terms.ts'
import type { Check } from '../check.ts'
import { spfTree } from '../facts/spf.ts'
import { needSoundRecord } from '../facts/spf-needs.ts'
import { spfSenders } from '../facts/spf-senders.ts'
import { shorten } from '../shorten.ts'
import { notApplicable, notice, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'spf-macro-expansion',
  area: 'authentication',
  level: 'may',
  subject: 'domain',
  title: { en: 'What the macros of SPF become', de: 'Was aus den Makros in SPF wird' },
  explanation: {
    en: 'A term with macros asks for another name with every mail. Here are the names that it becomes for the domain’s own servers.',
    de: 'Eine Angabe mit Makros fragt bei jeder Mail nach einem anderen Namen. Hier stehen die Namen, die für die eigenen Server daraus werden.',
  },
  cites: [rfc(7208, '7.3'), rfc(7208, '7.4')],
  run: async (run) => {
    const { verdict } = await needSoundRecord(run)
    if (verdict !== null) return verdict
    const tree = await run.get(spfTree)
    const terms = treeTerms(tree).filter(({ term }) => term.name !== 'exp' && /%\{/.test(term.text))
    if (terms.length === 0)
      return notApplicable({ en: 'The record uses no macros.', de: 'Der Eintrag verwendet keine Makros.' })
    const { senders } = await run.get(spfSenders)
    for (const sender of senders.slice(0, 5)) {
      const evaluated = treeTerms(sender.verdict.tree).filter(
        ({ term }) => /%\{/.test(term.text) && term.target !== null,
      )
      const lines = evaluated.map(
        ({ term }) => `  ${shorten(term.text)} -> ${shorten(term.target ?? '')}  ${term.outcome}`,
      )
      run.note({ kind: 'note', lines: [`${sender.address}:`, ...lines.slice(0, 20)] })
    }
    const personal = terms.find(({ term }) => /%\{[ls]/i.test(term.text))
    if (personal === undefined) return pass(SHOWN)
    const text = shorten(personal.term.text, 80)
    return notice({
      en: `“${text}” asks for a name of its own for every sender’s address: it cannot be cached, and shows who writes to whom.`,
      de: `„${text}“ fragt für jede Absenderadresse nach einem eigenen Namen: Das lässt sich nicht zwischenspeichern und zeigt, wer wem schreibt.`,
    })
  },
}

const SHOWN = { en: 'The names are in the evidence.', de: 'Die Namen stehen in den Belegen.' }
