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
    const told = [describe('SCL', scl), describe('BCL', bcl), code('SFV', sfv), code('CAT', cat)].filter(
      (one) => one !== null,
    )
    const summary = { en: told.map(({ en }) => en).join(', '), de: told.map(({ de }) => de).join(', ') }
    if ((scl ?? 0) >= 5 || BAD_VERDICTS.has(sfv) || BAD_CATEGORIES.has(cat)) return warn(summary, { fix: fixBy(FIX) })
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

function code(name: string, value: string): Localized | null {
  if (value === '') return null
  const meaning = MEANINGS[value]
  const shown = shorten(value, 20)
  if (meaning === undefined) return { en: `${name}:${shown}`, de: `${name}:${shown}` }
  return { en: `${name}:${shown} (${meaning.en})`, de: `${name}:${shown} (${meaning.de})` }
}

const BAD_VERDICTS = new Set(['SPM', 'SKS', 'SKB', 'BLK'])
const BAD_CATEGORIES = new Set(['SPM', 'HSPM', 'PHSH', 'HPHSH', 'HPHISH', 'SPOOF', 'DIMP', 'GIMP', 'UIMP', 'MALW'])

const MEANINGS: Readonly<Record<string, Localized>> = {
  NSPM: { en: 'not spam', de: 'kein Spam' },
  SPM: { en: 'spam', de: 'Spam' },
  HSPM: { en: 'spam, with high confidence', de: 'Spam, mit hoher Sicherheit' },
  SKA: { en: 'let through by an allow list', de: 'durch eine Erlaubnisliste durchgelassen' },
  SKB: { en: 'on a block list of the organization', de: 'auf einer Sperrliste der Organisation' },
  SKI: { en: 'mail inside the organization', de: 'Mail innerhalb der Organisation' },
  SKN: { en: 'declared good before the filter', de: 'vor dem Filter für gut erklärt' },
  SKQ: { en: 'released from quarantine', de: 'aus der Quarantäne freigegeben' },
  SKS: { en: 'declared spam before the filter', de: 'vor dem Filter für Spam erklärt' },
  SFE: { en: 'on the reader’s safe senders', de: 'auf den sicheren Absendern des Lesers' },
  BLK: { en: 'on the reader’s blocked senders', de: 'auf den gesperrten Absendern des Lesers' },
  NONE: { en: 'nothing found', de: 'nichts gefunden' },
  BULK: { en: 'bulk mail', de: 'Massenmail' },
  PHSH: { en: 'phishing', de: 'Phishing' },
  HPHSH: { en: 'phishing, with high confidence', de: 'Phishing, mit hoher Sicherheit' },
  HPHISH: { en: 'phishing, with high confidence', de: 'Phishing, mit hoher Sicherheit' },
  SPOOF: { en: 'forged sender', de: 'gefälschter Absender' },
  DIMP: { en: 'imitates a domain', de: 'ahmt eine Domain nach' },
  GIMP: { en: 'imitates a known correspondent', de: 'ahmt einen bekannten Briefpartner nach' },
  UIMP: { en: 'imitates a person', de: 'ahmt eine Person nach' },
  MALW: { en: 'malware', de: 'Schadsoftware' },
}
const NONE = { en: 'The mail did not come to Microsoft.', de: 'Die Mail kam nicht zu Microsoft.' }
const FIX = {
  en: 'See that SPF, DKIM and DMARC pass, then look at links and wording. Where everything is right, report the wrong verdict to the sender support of Microsoft.',
  de: 'Dafür sorgen, dass SPF, DKIM und DMARC bestehen, dann Links und Wortwahl ansehen. Wo alles stimmt, das falsche Urteil dem Sender Support von Microsoft melden.',
}
