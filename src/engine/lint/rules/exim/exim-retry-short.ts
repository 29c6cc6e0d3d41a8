import type { LintRule } from '../../lint-rule.ts'
import { atBlock, blocksOf } from '../../look/look-at-blocks.ts'

const HOURS: Readonly<Record<string, number>> = { s: 1 / 3600, m: 1 / 60, h: 1, d: 24, w: 168 }

/** A time of Exim: `1d12h`. */
function hoursOf(text: string): number {
  return [...text.matchAll(/(\d+)([smhdw])/g)].reduce(
    (sum, [, digits, unit]) => sum + Number(digits) * (HOURS[unit ?? ''] ?? 0),
    0,
  )
}

export const rule: LintRule = {
  id: 'exim-retry-short',
  software: 'exim',
  level: 'warning',
  title: {
    en: 'Mail comes back before the other side is up again',
    de: 'Mail kommt zurück, bevor die Gegenseite wieder da ist',
  },
  why: {
    en: 'RFC 5321 asks to try for four to five days. The last part of the retry rule says how long Exim does.',
    de: 'RFC 5321 verlangt vier bis fünf Tage. Der letzte Teil der Wiederholungsregel sagt, wie lange Exim es versucht.',
  },
  sources: ['https://www.rfc-editor.org/rfc/rfc5321#section-4.5.4.1'],
  run: (subject) => {
    return blocksOf(subject.configuration, 'retry').flatMap((retry) => {
      const text = [retry.name, ...retry.words].join(' ')
      const ends = [...text.matchAll(/[FGH],\s*([^,;\s]+)/g)].map(([, time]) => hoursOf(time ?? ''))
      if (ends.length === 0 || Math.max(...ends) >= 48 || retry.name !== '*') return []
      return [
        atBlock(retry, '* * F,2h,15m; G,16h,1h,1.5; F,4d,6h', {
          en: 'Exim gives up in less than two days.',
          de: 'Exim gibt nach weniger als zwei Tagen auf.',
        }),
      ]
    })
  },
  examples: {
    bad: ['begin retry\n* * F,2h,15m; F,1d,1h\n'],
    good: ['begin retry\n* * F,2h,15m; G,16h,1h,1.5; F,4d,6h\n'],
  },
}
