import type { Check } from '../check.ts'
import { mailContent } from '../facts/mail-content.ts'
import { fixBy, notice, pass, rfc, warn } from '../verdict.ts'

const MEGABYTE = 1_000_000

export const check: Check = {
  id: 'message-size',
  area: 'message',
  level: 'should',
  subject: 'message',
  title: { en: 'The mail is not too large', de: 'Die Mail ist nicht zu groß' },
  explanation: {
    en: 'Most providers take up to 25 MB, many only 10 MB, as it travels: attachments grow by a third when they are encoded.',
    de: 'Die meisten Anbieter nehmen bis 25 MB an, viele nur 10 MB, und zwar so, wie sie reist: Anhänge wachsen beim Kodieren um ein Drittel.',
  },
  cites: [rfc(1870, '4'), rfc(5321, '4.5.3.1.7')],
  run: async (run) => {
    const { source } = await run.get(mailContent)
    const size = source.length / MEGABYTE
    const shown = size < 0.1 ? `${Math.ceil(source.length / 1000)} KB` : `${size.toFixed(1)} MB`
    const summary = { en: `It has ${shown}.`, de: `Sie hat ${shown.replace('.', ',')}.` }
    if (size <= 10) return pass(summary)
    return (size > 25 ? warn : notice)(summary, { fix: fixBy(FIX) })
  },
}

const FIX = { en: 'Send a link to large files instead.', de: 'Für große Dateien stattdessen einen Link senden.' }
