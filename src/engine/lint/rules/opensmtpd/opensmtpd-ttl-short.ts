import type { LintRule } from '../../lint-rule.ts'
import { atBlock, blocksOf } from '../../look/look-at-blocks.ts'

const DAYS: Readonly<Record<string, number>> = { s: 1 / 86_400, m: 1 / 1440, h: 1 / 24, d: 1, w: 7 }

function daysOf(text: string): number {
  const [, digits = '', unit = ''] = /^(\d+)([smhdw])$/.exec(text) ?? []
  return digits === '' ? Number.POSITIVE_INFINITY : Number(digits) * (DAYS[unit] ?? 1)
}

export const rule: LintRule = {
  id: 'opensmtpd-ttl-short',
  software: 'opensmtpd',
  level: 'warning',
  title: {
    en: 'Mail comes back before the other side is up again',
    de: 'Mail kommt zurück, bevor die Gegenseite wieder da ist',
  },
  why: {
    en: 'RFC 5321 asks to try for four to five days; four are what OpenSMTPD does by itself.',
    de: 'RFC 5321 verlangt vier bis fünf Tage; vier sind der Wert von OpenSMTPD.',
  },
  sources: ['https://www.rfc-editor.org/rfc/rfc5321#section-4.5.4.1'],
  run: (subject) => {
    return blocksOf(subject.configuration, 'queue').flatMap((block) => {
      const words = block.words
      return words[0] === 'ttl' && daysOf(words[1] ?? '') < 2
        ? [
            atBlock(block, 'queue ttl 4d', {
              en: 'queue ttl is below two days.',
              de: 'queue ttl liegt unter zwei Tagen.',
            }),
          ]
        : []
    })
  },
  examples: { bad: ['queue ttl 1d\n', 'queue ttl 6h\n'], good: ['queue ttl 4d\n'] },
}
