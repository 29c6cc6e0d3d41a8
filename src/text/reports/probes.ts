import type { FamilyPlacement, PlacementReport, Share } from '../../engine/measuring/placement-report.ts'
import type { Probe } from '../../engine/probes/probe.ts'
import type { Language } from '../language.ts'
import { csvRow } from './csv-row.ts'

/** A probe as a line of a table. */
export type ProbeLine = Omit<Probe, 'events'>

const COLUMNS = [
  'composedAt',
  'submittedAt',
  'arrivedAt',
  'state',
  'late',
  'address',
  'family',
  'from',
  'variant',
  'contact',
  'firstContact',
  'placement',
  'folder',
  'delaySeconds',
  'spf',
  'dkim',
  'dmarc',
  'greylisted',
  'reply',
  'messageId',
] as const

/** Probes as CSV (RFC 4180), one a line. What a spreadsheet would take for a formula is made a text. */
export function probesAsCsv(probes: readonly ProbeLine[]): string {
  const rows = probes.map((probe) => {
    const { plan, placement, delay, arrival, submission, reports } = probe
    const values: Readonly<Record<(typeof COLUMNS)[number], string | number | boolean | null>> = {
      composedAt: probe.composedAt,
      submittedAt: probe.submittedAt,
      arrivedAt: probe.arrivedAt,
      state: probe.state,
      late: probe.late,
      address: plan.address,
      family: plan.family,
      from: plan.from.address,
      variant: plan.variant,
      contact: plan.contact,
      firstContact: plan.firstContact,
      placement: placement?.kind ?? null,
      folder: probe.folder,
      delaySeconds: delay?.seconds ?? null,
      spf: arrival?.spf ?? null,
      dkim: arrival?.dkim ?? null,
      dmarc: arrival?.dmarc ?? null,
      greylisted: arrival?.greylisted ?? null,
      reply: reports.at(-1)?.text ?? submission?.reply ?? null,
      messageId: plan.messageId,
    }
    return COLUMNS.map((column) => values[column])
  })
  return [COLUMNS, ...rows].map(csvRow).join('')
}

const WORDS = {
  en: {
    title: 'Where test mails ended up',
    head: ['Provider', 'Contact', 'Mails', 'Inbox', 'Junk', 'Never seen or refused', 'Delay (median, 90 %)'],
    contact: { all: 'all', cold: 'cold', warm: 'warm' },
    of: 'of',
    interval: '95 % interval: Wilson score.',
  },
  de: {
    title: 'Wo Testmails landeten',
    head: [
      'Anbieter',
      'Kontakt',
      'Mails',
      'Posteingang',
      'Spam',
      'Nie gesehen oder abgewiesen',
      'Laufzeit (Median, 90 %)',
    ],
    contact: { all: 'alle', cold: 'kalt', warm: 'warm' },
    of: 'von',
    interval: '95-%-Intervall: nach Wilson.',
  },
} as const satisfies Record<Language, unknown>

/** Placement as Markdown: one table, cold and warm apart. */
export function placementAsMarkdown({ from, to, families, slices }: PlacementReport, language: Language): string {
  const { title, head, interval } = WORDS[language]
  const rows = [...families, ...slices].map((one) => `| ${rowOf(one, language).join(' | ')} |`)
  return `${[
    `# ${title}`,
    `${from.slice(0, 10)} – ${to.slice(0, 10)} · ${interval}`,
    [`| ${head.join(' | ')} |`, `|${head.map(() => '---').join('|')}|`, ...rows].join('\n'),
  ].join('\n\n')}\n`
}

function rowOf(placement: FamilyPlacement, language: Language): readonly string[] {
  const { name, contact, sample, inbox, junk, missing, delay } = placement
  const { of, contact: contacts } = WORDS[language]
  const share = ({ count, of: all, low, high }: Share) =>
    all === 0 ? '–' : `${count} ${of} ${all} (${percent(low)}–${percent(high)} %)`
  const delays = delay === null ? '–' : `${Math.round(delay.p50)} s, ${Math.round(delay.p90)} s`
  const safe = name.replace(/[|\\`*_<>[\]]/g, '\\$&')
  return [safe, contacts[contact], String(sample), share(inbox), share(junk), share(missing), delays]
}

function percent(share: number): string {
  return String(Math.round(share * 100))
}
