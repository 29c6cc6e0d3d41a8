import type { Check } from '../check.ts'
import { arrival } from '../facts/arrival.ts'
import { judgeMailSignatures } from '../judge-mail-signatures.ts'
import { fixBy, rfc } from '../verdict.ts'

const MINUTE = 60

export const check: Check = {
  id: 'dkim-signature-time',
  area: 'message',
  level: 'should',
  subject: 'message',
  title: { en: 'The signature was not made in the future', de: 'Die Signatur stammt nicht aus der Zukunft' },
  explanation: {
    en: 'A signature that is dated later (t=) than the mail arrived comes from a clock that is wrong; receivers may ignore it.',
    de: 'Eine Signatur, die später datiert ist (t=), als die Mail ankam, kommt von einer falsch gehenden Uhr; Empfänger dürfen sie ignorieren.',
  },
  cites: [rfc(6376, '3.5')],
  run: async (run) => {
    const [arrived, now] = [await run.get(arrival), run.now()]
    const latest = Math.min(arrived ?? now, now) / 1000
    return judgeMailSignatures(run, ({ timestamp }) => {
      if (timestamp === null)
        return { outcome: 'pass', summary: { en: 'It names no time.', de: 'Sie nennt keine Zeit.' } }
      const ahead = Math.round((timestamp - latest) / MINUTE)
      if (ahead <= 1) return { outcome: 'pass', summary: { en: 'It was not.', de: 'So ist es.' } }
      return {
        outcome: ahead > 5 ? 'warn' : 'notice',
        summary: {
          en: `It is dated ${ahead} minutes after the arrival of the mail.`,
          de: `Sie ist ${ahead} Minuten nach der Ankunft der Mail datiert.`,
        },
        fix: fixBy(FIX),
      }
    })
  },
}

const FIX = {
  en: 'Keep the clock of the signing server right by NTP (timedatectl set-ntp true).',
  de: 'Die Uhr des signierenden Servers mit NTP stellen (timedatectl set-ntp true).',
}
