import { CATEGORIES, FILTER_VERDICTS } from '../../analysis/vendors/microsoft-codes.ts'
import type { Localized } from '../../bounces/diagnosis.ts'
import type { Check } from '../check.ts'
import { message } from '../facts/message.ts'
import { shorten } from '../shorten.ts'
import { fixBy, notApplicable, notice, pass, source, warn } from '../verdict.ts'

export const check: Check = {
  id: 'message-microsoft-verdict',
  area: 'message',
  level: 'should',
  subject: 'message',
  title: { en: 'What Microsoft’s filter thought', de: 'Was der Filter von Microsoft dachte' },
  explanation: {
    en: 'Exchange Online and Outlook write into the mail how likely it is spam (SCL, up to 9), how much it is bulk mail (BCL, up to 9), and what was decided (SFV, CAT).',
    de: 'Exchange Online und Outlook schreiben in die Mail, wie wahrscheinlich sie Spam ist (SCL, bis 9), wie sehr sie Massenmail ist (BCL, bis 9) und was entschieden wurde (SFV, CAT).',
  },
  cites: [
    source(
      'Microsoft: anti-spam message headers',
      'https://learn.microsoft.com/en-us/defender-office-365/message-headers-eop-mdo',
    ),
  ],
  run: async (run) => {
    const { values } = await run.get(message)
    const fields = ['x-forefront-antispam-report', 'x-microsoft-antispam'].map((name) => values(name)[0] ?? '')
    const report = new Map(fields.flatMap((field) => pairsOf(field)))
    const scl = number(values('x-ms-exchange-organization-scl')[0] ?? report.get('SCL'))
    const bcl = number(report.get('BCL'))
    const [sfv, cat] = [report.get('SFV') ?? '', report.get('CAT') ?? '']
    if (scl === null && bcl === null && sfv === '' && cat === '') return notApplicable(NONE)
    run.note({ kind: 'header', lines: fields.filter((field) => field !== '').map((field) => shorten(field, 2000)) })
    const told = [
      describe('SCL', scl),
      describe('BCL', bcl),
      code('SFV', sfv, FILTER_VERDICTS),
      code('CAT', cat, CATEGORIES),
    ].filter((one) => one !== null)
    const summary = { en: told.map(({ en }) => en).join(', '), de: told.map(({ de }) => de).join(', ') }
    if ((scl ?? 0) >= 5 || FILTER_VERDICTS[sfv]?.tone === 'bad' || isBad(cat)) return warn(summary, { fix: fixBy(FIX) })
    return (bcl ?? 0) >= 4 ? notice(summary) : pass(summary)
  },
}

function pairsOf(field: string): [string, string][] {
  return field
    .slice(0, 5000)
    .split(';')
    .map((pair) => pair.trim().split(':'))
    .map(([name = '', value = '']) => [name.toUpperCase(), value.trim().toUpperCase()])
}

function number(text: string | undefined): number | null {
  return text !== undefined && /^-?\d{1,2}$/.test(text.trim()) ? Number(text) : null
}

function describe(name: string, value: number | null): Localized | null {
  return value === null ? null : { en: `${name} ${value}`, de: `${name} ${value}` }
}

function code(name: string, value: string, codes: typeof CATEGORIES): Localized | null {
  if (value === '') return null
  const meaning = codes[value]?.say
  const shown = shorten(value, 20)
  if (meaning === undefined) return { en: `${name}:${shown}`, de: `${name}:${shown}` }
  return { en: `${name}:${shown} (${meaning.en})`, de: `${name}:${shown} (${meaning.de})` }
}

/** What is bulk mail is only told: BCL says how much. */
function isBad(category: string): boolean {
  return category !== 'BULK' && CATEGORIES[category]?.tone === 'bad'
}

const NONE = { en: 'The mail did not come to Microsoft.', de: 'Die Mail kam nicht zu Microsoft.' }
const FIX = {
  en: 'See that SPF, DKIM and DMARC pass, then look at links and wording. Where everything is right, report the wrong verdict to the sender support of Microsoft.',
  de: 'Dafür sorgen, dass SPF, DKIM und DMARC bestehen, dann Links und Wortwahl ansehen. Wo alles stimmt, das falsche Urteil dem Sender Support von Microsoft melden.',
}
