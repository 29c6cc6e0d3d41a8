import type { DmarcEvaluation } from '../../dmarc/evaluate-dmarc.ts'
import type { Check, Verdict } from '../check.ts'
import { authenticationTable, tableLines } from '../facts/authentication-table.ts'
import { mailKind } from '../facts/mail-kind.ts'
import { message } from '../facts/message.ts'
import { messageDmarc } from '../facts/message-dmarc.ts'
import { shorten } from '../shorten.ts'
import { couldNotTell, fail, fixBy, notApplicable, notice, pass, rfc, warn } from '../verdict.ts'

export const check: Check = {
  id: 'message-dmarc',
  area: 'message',
  level: 'must',
  subject: 'message',
  title: { en: 'The mail passes DMARC', de: 'Die Mail besteht DMARC' },
  explanation: {
    en: 'DMARC asks whether SPF or a signature passes for the domain that readers see in From. If neither does, receivers do what that domain asks for: nothing, the spam folder, or refusal.',
    de: 'DMARC fragt, ob SPF oder eine Signatur für die Domain besteht, die in From zu sehen ist. Tut es keines, machen Empfänger, worum diese Domain bittet: nichts, Spamordner oder Ablehnung.',
  },
  cites: [rfc(9989, '5.3'), rfc(9989, '4.4')],
  run: async (run) => {
    const [dmarc, table, { trusted }, { isList }] = await Promise.all([
      run.get(messageDmarc),
      run.get(authenticationTable),
      run.get(message),
      run.get(mailKind),
    ])
    if (dmarc === null) return notApplicable(NO_AUTHOR, 'message-from')
    run.note({ kind: 'note', lines: tableLines(table, trusted[0]?.authservId || 'receiver') })
    const { evaluation, spfUnknown } = dmarc
    if (evaluation.result === 'fail' && isList) return notApplicable(BY_LIST, 'list-from')
    return judge(evaluation, spfUnknown)
  },
}

function judge(evaluation: DmarcEvaluation, spfUnknown: boolean): Verdict {
  const domain = shorten(evaluation.policyDomain ?? evaluation.authorDomain ?? '', 80)
  switch (evaluation.result) {
    case 'pass':
      return pass(passes(evaluation))
    case 'temperror':
      return couldNotTell(NO_ANSWER)
    case 'none':
      return notice({
        en: `${domain} publishes no DMARC policy, so there is nothing to pass.`,
        de: `${domain} veröffentlicht keine DMARC-Richtlinie; es gibt also nichts zu bestehen.`,
      })
    case 'permerror':
      return warn({
        en: `The DMARC record of ${domain} is unusable, so receivers ignore it.`,
        de: `Der DMARC-Eintrag von ${domain} ist unbrauchbar; Empfänger übergehen ihn.`,
      })
    case 'fail':
      return spfUnknown ? couldNotTell(WITHOUT_SPF) : fails(evaluation, domain)
  }
}

function passes({ alignments }: DmarcEvaluation) {
  const by = alignments.filter(({ aligned }) => aligned).map((one) => `${one.method.toUpperCase()} (${one.domain})`)
  const names = shorten(by.join(', '), 160)
  return { en: `It passes by ${names}.`, de: `Sie besteht durch ${names}.` }
}

function fails({ disposition }: DmarcEvaluation, domain: string): Verdict {
  const fix = fixBy(FIX)
  if (disposition === 'none')
    return warn(
      {
        en: `It fails. ${domain} asks for nothing to be done (p=none), so the mail only counts as unproved.`,
        de: `Sie scheitert. ${domain} bittet um keine Folgen (p=none); die Mail gilt nur als unbewiesen.`,
      },
      { fix },
    )
  const [asks, bittet] =
    disposition === 'reject' ? ['refuse', 'abzulehnen'] : ['put into the spam folder', 'in den Spamordner zu legen']
  return fail(
    {
      en: `It fails, and ${domain} asks receivers to ${asks} such mail: neither SPF nor a signature passes for the domain in From.`,
      de: `Sie scheitert, und ${domain} bittet Empfänger, solche Mail ${bittet}: Weder SPF noch eine Signatur besteht für die Domain in From.`,
    },
    { fix },
  )
}

const NO_AUTHOR = { en: 'From names no single domain.', de: 'From nennt nicht genau eine Domain.' }
const BY_LIST = {
  en: 'It fails because a mailing list passed it on.',
  de: 'Sie scheitert, weil eine Mailingliste sie weitergegeben hat.',
}
const NO_ANSWER = {
  en: 'Could not tell: the DNS did not answer a question that decides.',
  de: 'Nicht festzustellen: Das DNS hat auf eine entscheidende Frage nicht geantwortet.',
}
const WITHOUT_SPF = {
  en: 'Could not tell: no signature passes, and SPF could not be asked without the address of the sending server (--ip) and the envelope sender (--from).',
  de: 'Nicht festzustellen: Keine Signatur besteht, und SPF ließ sich ohne die Adresse des sendenden Servers (--ip) und den Umschlagabsender (--from) nicht fragen.',
}
const FIX = {
  en: 'Sign with a key of the domain in From; besides, let the envelope sender use that domain and put the server into its SPF record.',
  de: 'Mit einem Schlüssel der Domain in From signieren; außerdem diese Domain als Umschlagabsender verwenden und den Server in ihren SPF-Eintrag aufnehmen.',
}
