import { type SpamScore, spamScore } from '../../messages/spam-score.ts'
import type { Check } from '../check.ts'
import { message } from '../facts/message.ts'
import { shorten } from '../shorten.ts'
import { fixBy, notApplicable, notice, pass, source, warn } from '../verdict.ts'

export const check: Check = {
  id: 'message-spam-status',
  area: 'message',
  level: 'should',
  subject: 'message',
  title: { en: 'What the receiver’s spam filter counted', de: 'Was der Spamfilter des Empfängers zählte' },
  explanation: {
    en: 'SpamAssassin and Rspamd add up points and write the sum and their reasons into the mail. From a threshold on it counts as spam.',
    de: 'SpamAssassin und Rspamd zählen Punkte zusammen und schreiben Summe und Gründe in die Mail. Ab einer Schwelle gilt sie als Spam.',
  },
  cites: [
    source('SpamAssassin configuration', 'https://spamassassin.apache.org/full/4.0.x/doc/Mail_SpamAssassin_Conf.html'),
    source('Rspamd: milter headers', 'https://rspamd.com/doc/modules/milter_headers.html'),
  ],
  run: async (run) => {
    const { values } = await run.get(message)
    const score = spamScore(values)
    if (score === null) return notApplicable(NONE)
    run.note({ kind: 'note', lines: score.tests.slice(0, 60).map((test) => shorten(test, 200)) })
    const summary = wordsOf(score)
    if (score.isSpam) return warn(summary, { fix: fixBy(FIX) })
    const near = score.points !== null && score.threshold !== null && score.points >= 0.7 * score.threshold
    return near && score.points !== null && score.points > 0 ? notice(summary, { fix: fixBy(FIX) }) : pass(summary)
  },
}

function wordsOf({ filter, isSpam, points, threshold, tests }: SpamScore) {
  const sum = points === null ? '' : ` ${points}${threshold === null ? '' : `/${threshold}`}`
  const names = tests.length === 0 ? '' : ` (${shorten(tests.slice(0, 6).join(', '), 160)})`
  return {
    en: `${filter}: ${isSpam ? 'spam' : 'no spam'}${sum}${names}.`,
    de: `${filter}: ${isSpam ? 'Spam' : 'kein Spam'}${sum}${names}.`,
  }
}

const NONE = { en: 'No such filter left a note.', de: 'Kein solcher Filter hat einen Vermerk hinterlassen.' }
const FIX = {
  en: 'Look at the reasons with the most points: the other findings here explain most of them.',
  de: 'Die Gründe mit den meisten Punkten ansehen: Die übrigen Befunde hier erklären die meisten.',
}
