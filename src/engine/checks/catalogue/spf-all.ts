import { treeTerms } from '../../spf/tree-terms.ts'
import type { Check } from '../check.ts'
import { spfTree } from '../facts/spf.ts'
import { needSoundRecord } from '../facts/spf-needs.ts'
import { shorten } from '../shorten.ts'
import { fail, fixBy, fixRecords, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'spf-all',
  area: 'authentication',
  level: 'must',
  subject: 'domain',
  title: { en: 'SPF does not allow everybody', de: 'SPF erlaubt nicht allen zu senden' },
  explanation: {
    en: 'A record that ends in “+all” (or “all”) allows every computer in the world to send for the domain: forged mail then passes SPF.',
    de: 'Ein Eintrag, der auf „+all“ (oder „all“) endet, erlaubt jedem Rechner der Welt, für die Domain zu senden: Gefälschte Post besteht dann SPF.',
  },
  cites: [rfc(7208, '5.1'), rfc(7208, '8.4')],
  run: async (run) => {
    const { found: record, verdict } = await needSoundRecord(run)
    if (record === null) return verdict
    const open = treeTerms(await run.get(spfTree)).find(
      ({ term }) => term.name === 'all' && /^\+?all$/i.test(term.text),
    )
    if (open === undefined)
      return pass({ en: 'It allows only those that are named.', de: 'Er erlaubt nur die genannten.' })
    const { domain } = run.subject
    if (open.domain.toLowerCase() === domain) {
      const after = record.text.replace(/(^| )\+?all(?= |$)/i, '$1~all')
      return fail(
        {
          en: `The record contains “${open.term.text}”: every computer in the world may send for ${domain}.`,
          de: `Der Eintrag enthält „${open.term.text}“: Jeder Rechner der Welt darf für ${domain} senden.`,
        },
        { fix: fixRecords(CLOSE, [{ name: domain, type: 'TXT', before: [record.text], after: [after] }], RISK) },
      )
    }
    const other = shorten(open.domain)
    return fail(
      {
        en: `The included record of ${other} contains “${open.term.text}”: through it every computer in the world may send for ${domain}.`,
        de: `Der eingebundene Eintrag von ${other} enthält „${open.term.text}“: Damit darf jeder Rechner der Welt für ${domain} senden.`,
      },
      { fix: fixBy(EXCLUDE) },
    )
  },
}

const CLOSE = {
  en: 'End the record with ~all, or with -all when every sender is known for sure.',
  de: 'Den Eintrag mit ~all enden lassen, oder mit -all, wenn jeder Absender sicher bekannt ist.',
}
const EXCLUDE = {
  en: 'Remove that include, and name the addresses that really send instead.',
  de: 'Diese Einbindung entfernen und stattdessen die Adressen nennen, die wirklich senden.',
}
const RISK = {
  en: 'Senders that are not named any other way no longer pass; DMARC reports show who they are.',
  de: 'Absender, die nicht anders genannt sind, bestehen nicht mehr; DMARC-Berichte zeigen, wer das ist.',
}
