import type { Check } from '../check.ts'
import { mailKind } from '../facts/mail-kind.ts'
import { messageDmarc } from '../facts/message-dmarc.ts'
import { noteFields } from '../note-fields.ts'
import { shorten } from '../shorten.ts'
import { fail, fixBy, notApplicable, notice, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'list-from',
  area: 'message',
  level: 'must',
  subject: 'message',
  title: { en: 'The list leaves mail provable', de: 'Die Liste lässt Mail beweisbar' },
  explanation: {
    en: 'A list that adds a footer or a tag in the subject breaks the author’s signature. For authors with a strict policy it has to put itself into From, or leave the mail as it is.',
    de: 'Eine Liste, die eine Fußzeile oder einen Zusatz im Betreff anfügt, zerbricht die Signatur des Autors. Bei Autoren mit strenger Richtlinie muss sie sich selbst in From setzen oder die Mail lassen, wie sie ist.',
  },
  cites: [rfc(7960, '4.1'), rfc(9989, '7.4')],
  run: async (run) => {
    await noteFields(run, 'from', 'list-id', 'list-post')
    const [{ isList }, dmarc] = await Promise.all([run.get(mailKind), run.get(messageDmarc)])
    if (!isList) return notApplicable({ en: 'It came through no list.', de: 'Sie kam über keine Liste.' })
    if (dmarc === null)
      return notApplicable(
        { en: 'From names no single domain.', de: 'From nennt nicht genau eine Domain.' },
        'message-from',
      )
    const { evaluation, spfUnknown } = dmarc
    if (evaluation.result !== 'fail') return pass({ en: 'It does.', de: 'So ist es.' })
    if (spfUnknown)
      return notApplicable(
        { en: 'DMARC could not be judged.', de: 'DMARC ließ sich nicht beurteilen.' },
        'message-dmarc',
      )
    const domain = shorten(evaluation.authorDomain ?? '', 80)
    const fix = fixBy(FIX, SETTINGS)
    if (evaluation.disposition === 'none') return notice(told(domain, '', ''), { fix })
    return fail(
      told(
        domain,
        ', whose owner asks for such mail to be refused or put aside',
        ', deren Inhaber bittet, solche Mail abzulehnen oder auszusortieren',
      ),
      { fix },
    )
  },
}

function told(domain: string, en: string, de: string) {
  return {
    en: `The mail fails DMARC of ${domain}${en}.`,
    de: `Die Mail scheitert am DMARC von ${domain}${de}.`,
  }
}

const FIX = {
  en: 'Turn off footers and subject tags, or let the list rewrite From for such authors.',
  de: 'Fußzeilen und Zusätze im Betreff abschalten oder die Liste From für solche Autoren umschreiben lassen.',
}
const SETTINGS = [
  {
    software: 'Mailman 3',
    file: 'list settings: DMARC mitigations',
    lines: ['dmarc_mitigate_action: munge_from', 'dmarc_mitigate_unconditionally: no'],
  },
]
