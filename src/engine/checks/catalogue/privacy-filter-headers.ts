import type { Check } from '../check.ts'
import { message } from '../facts/message.ts'
import { senderSide } from '../facts/sender-side.ts'
import { shorten } from '../shorten.ts'
import { fixBy, notApplicable, notice, pass, source } from '../verdict.ts'

const FILTERS = /^x-(?:spam(?:-|d-|$)|rspamd-|virus-scanned|amavis|mailscanner|clamav|antivirus|dspam)/

/** Written with the mail itself (RFC 5322 §3.6). */
const AUTHORS = new Set(['from', 'to', 'subject', 'date', 'message-id', 'mime-version', 'content-type'])

export const check: Check = {
  id: 'privacy-filter-headers',
  area: 'privacy',
  level: 'may',
  subject: 'message',
  title: {
    en: 'The own filter leaves no notes on the way out',
    de: 'Der eigene Filter hinterlässt ausgehend keine Vermerke',
  },
  explanation: {
    en: 'Notes of the own spam or virus filter in outgoing mail show its rules to strangers, and some receivers believe a bad one.',
    de: 'Vermerke des eigenen Spam- oder Virenfilters in ausgehender Mail zeigen Fremden seine Regeln, und manche Empfänger glauben einem schlechten.',
  },
  cites: [source('Rspamd: milter headers', 'https://rspamd.com/doc/modules/milter_headers.html')],
  run: async (run) => {
    const [{ fields }, { fields: all }] = await Promise.all([run.get(senderSide), run.get(message)])
    // Nothing tells the sender's side from the receiver's.
    if (fields.length === all.length && all.some(({ name }) => FILTERS.test(name))) return notApplicable(UNKNOWN)
    const notes = fields.filter(({ name }) => FILTERS.test(name))
    // A receiver's filter may write below everything else (milters add at the end), so only what stands above the author's fields is the sender's.
    const lastOwn = fields.findLastIndex(({ name }) => AUTHORS.has(name))
    const found = notes.find((note) => fields.indexOf(note) < lastOwn)
    if (found === undefined && notes.length > 0) return notApplicable(UNKNOWN)
    if (found === undefined) return pass({ en: 'It leaves none.', de: 'So ist es.' })
    const shown = shorten(found.raw, 80)
    return notice(
      { en: `The mail left with “${shown}”.`, de: `Die Mail ging hinaus mit „${shown}“.` },
      { fix: fixBy(FIX) },
    )
  },
}

const UNKNOWN = {
  en: 'There are notes of a filter, but not to be told whose.',
  de: 'Es gibt Vermerke eines Filters, aber nicht zu erkennen, von wem.',
}
const FIX = {
  en: 'Take X-Spam-… and X-Virus-Scanned out of outgoing mail (header_checks, or the filter’s setting for outgoing mail).',
  de: 'X-Spam-… und X-Virus-Scanned aus ausgehender Mail herausnehmen (header_checks oder die Einstellung des Filters für ausgehende Mail).',
}
