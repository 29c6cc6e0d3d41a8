import { lastRecord } from '../../spf/tree-terms.ts'
import type { Check } from '../check.ts'
import { spfTree } from '../facts/spf.ts'
import { needSoundRecord } from '../facts/spf-needs.ts'
import { shorten } from '../shorten.ts'
import { fixBy, fixRecords, notApplicable, pass, rfc, warn } from '../verdict.ts'

export const check: Check = {
  id: 'spf-default',
  area: 'authentication',
  level: 'should',
  subject: 'domain',
  title: { en: 'SPF says what becomes of everybody else', de: 'SPF sagt, was für alle anderen gilt' },
  explanation: {
    en: 'Only the end of the record (“~all” or “-all”) tells receivers that servers which are not listed are not allowed to send. Without it, or with “?all”, forged mail counts as neutral.',
    de: 'Erst das Ende des Eintrags („~all“ oder „-all“) sagt Empfängern, dass nicht genannte Server nicht senden dürfen. Ohne es, oder mit „?all“, gilt gefälschte Post als neutral.',
  },
  cites: [rfc(7208, '4.7'), rfc(7208, '5.1')],
  run: async (run) => {
    const { found: record, verdict } = await needSoundRecord(run)
    if (record === null) return verdict
    const last = lastRecord(await run.get(spfTree))
    if (last.reason !== 'notEvaluated') return notApplicable(BROKEN, 'spf-redirect-target')
    if (last.terms.some(({ name, loop }) => name === 'redirect' && loop)) return notApplicable(BROKEN, 'spf-loop')
    const all = last.terms.find(({ name, outcome }) => name === 'all' && outcome === 'seen')
    const redirect = last.terms.find(({ name, outcome }) => name === 'redirect' && outcome === 'seen')
    if (all === undefined && redirect !== undefined) return pass(BY_MAIL)
    const text = all?.text.toLowerCase()
    if (text === '-all' || text === '~all') return pass({ en: `It ends with ${text}.`, de: `Er endet mit ${text}.` })
    if (text === 'all' || text === '+all') return notApplicable(OPEN, 'spf-all')
    const words = all === undefined ? MISSING : NEUTRAL
    const { domain } = run.subject
    if (last.domain.toLowerCase() !== domain) {
      const where = shorten(last.domain)
      const [en, de] = [
        `${words.en} This is in the record of ${where}.`,
        `${words.de} Das steht im Eintrag von ${where}.`,
      ]
      return warn({ en, de }, { fix: fixBy(ADD) })
    }
    const ended = record.text.replace(/(^| )\?all(?= |$)/i, '$1~all').trimEnd()
    const after = all === undefined ? `${ended} ~all` : ended
    return warn(words, {
      fix: fixRecords(ADD, [{ name: domain, type: 'TXT', before: [record.text], after: [after] }], RISK),
    })
  },
}

const BROKEN = {
  en: 'The record that decides in the end cannot be evaluated; that finding says it.',
  de: 'Der Eintrag, der am Ende entscheidet, ist nicht auswertbar; das sagt dieser andere Befund.',
}
const OPEN = { en: 'It allows everybody; that finding says it.', de: 'Er erlaubt alle; das sagt dieser andere Befund.' }
const BY_MAIL = {
  en: 'It goes on in another record, which depends on the mail.',
  de: 'Er geht in einem anderen Eintrag weiter, der von der Mail abhängt.',
}
const MISSING = {
  en: 'The record has no end: for servers that are not listed SPF says nothing (“neutral”).',
  de: 'Der Eintrag hat kein Ende: Über nicht genannte Server sagt SPF nichts („neutral“).',
}
const NEUTRAL = {
  en: 'The record ends with “?all”: for servers that are not listed SPF says nothing (“neutral”).',
  de: 'Der Eintrag endet mit „?all“: Über nicht genannte Server sagt SPF nichts („neutral“).',
}
const ADD = {
  en: 'End the record with ~all (or -all when every sender is known for sure).',
  de: 'Den Eintrag mit ~all enden lassen (oder mit -all, wenn jeder Absender sicher bekannt ist).',
}
const RISK = {
  en: 'Senders that were forgotten in the record get “softfail”. DMARC reports show who they are.',
  de: 'Im Eintrag vergessene Absender erhalten „softfail“. DMARC-Berichte zeigen, wer das ist.',
}
