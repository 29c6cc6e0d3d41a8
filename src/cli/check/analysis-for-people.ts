import type { Analysis, Leak, OwnResult, VendorVerdict, WayHop } from '../../engine/analysis/analysis.ts'
import { ANALYSIS_TEXT } from '../../text/interface/analysis.ts'
import type { Language } from '../../text/language.ts'
import type { Style } from '../output/style.ts'
import { terminalText } from '../output/terminal-text.ts'
import { wrapBehind } from '../output/wrap.ts'
import { reportForPeople } from './for-people.ts'

/** What the blocks are laid out with. */
interface Setting {
  readonly language: Language
  readonly style: Style
  readonly verbose: boolean
}

/** A judged mail, laid out for reading: the sentence, the way, the proof, the filters, the leaks; then what the checks say. */
export function analysisForPeople(analysis: Analysis, language: Language, style: Style, verbose: boolean): string {
  const setting = { language, style, verbose }
  const text = ANALYSIS_TEXT[language]
  const blocks = [
    headOf(analysis, setting),
    titled(text.way.title, wayOf(analysis, setting), setting),
    titled(text.proof.title, proofOf(analysis, setting), setting),
    titled(text.verdicts.title, verdictsOf(analysis.verdicts, setting), setting),
    titled(text.leaks.title, leaksOf(analysis.leaks, setting), setting),
  ]
  return `${blocks.join('\n\n')}\n\n${reportForPeople(analysis.report, language, style, verbose)}`
}

function titled(title: string, lines: readonly string[], { style }: Setting): string {
  return [style.strong(title), ...lines].join('\n')
}

function says(prefix: string, text: string, { style }: Setting): string {
  return wrapBehind(prefix, terminalText(text), style.width)
}

function headOf({ say, mail }: Analysis, setting: Setting): string {
  const { language, style } = setting
  const text = ANALYSIS_TEXT[language].facts
  const facts = [
    [text.from, mail.from],
    [text.to, mail.to],
    [text.subject, mail.subject],
    [text.messageId, mail.messageId],
  ].map(([name = '', value]) => `  ${style.faint(`${name}:`)} ${terminalText(value || text.none)}`)
  return [style.strong(says('', say[language], setting)), ...facts].join('\n')
}

function wayOf({ way, totalSeconds, greylisting }: Analysis, setting: Setting): readonly string[] {
  const { language } = setting
  const text = ANALYSIS_TEXT[language].way
  if (way.length === 0) return [says('  ', text.none, setting)]
  const total = totalSeconds === null ? text.noTotal : text.total(`${totalSeconds} s`)
  return [
    ...way.flatMap((hop, at) => hopLines(hop, at, setting)),
    says('  ', total, setting),
    says('  ', `${text.greylisting}: ${greylisting.say[language]}`, setting),
  ]
}

function hopLines(hop: WayHop, at: number, setting: Setting): readonly string[] {
  const { language, style, verbose } = setting
  const text = ANALYSIS_TEXT[language].way
  const facts = [text.side[hop.side], hop.protocol, hop.tls, hop.software, hop.time].filter((fact) => fact !== null)
  return [
    says(`  ${at + 1}. `, hop.say[language], setting),
    style.faint(says('     ', facts.join(', '), setting)),
    ...(hop.doubt === null ? [] : [says('     ! ', hop.doubt[language], setting)]),
    ...(verbose ? [style.faint(says('     ', hop.raw, setting))] : []),
  ]
}

function proofOf({ ours, receiver }: Analysis, setting: Setting): readonly string[] {
  const { language } = setting
  const text = ANALYSIS_TEXT[language].proof
  const rows = ours.flatMap((result) => resultLines(result, setting))
  const heap = (words: string, count: number) => (count === 0 ? [] : [says('  ', words, setting)])
  return [
    says('  ', receiver.because[language], setting),
    ...rows,
    ...heap(text.sealed(receiver.sealed.length), receiver.sealed.length),
    ...heap(text.others(receiver.others.length), receiver.others.length),
  ]
}

function resultLines({ method, result, receiver, agrees, reason, secondOpinion }: OwnResult, setting: Setting) {
  const { language } = setting
  const text = ANALYSIS_TEXT[language].proof
  const own = result === 'unknown' ? text.unknown : result
  const sides = `${text.names[method].padEnd(6)} ${text.ours}: ${own} · ${text.receiver}: ${receiver ?? text.nothing}`
  const second = secondOpinion === null || secondOpinion === result ? [] : [text.secondOpinion(secondOpinion)]
  return [
    says(agrees === false ? '  ! ' : '    ', agrees === false ? `${sides} (${text.differs})` : sides, setting),
    ...[reason[language], ...second].map((line) => says('           ', line, setting)),
  ]
}

const SIGNS: Readonly<Record<VendorVerdict['tone'], string>> = { good: '✓', neutral: '·', bad: '✕' }
/** The parts that weigh most stand first. */
const MOST_PARTS = 8

function verdictsOf(verdicts: readonly VendorVerdict[], setting: Setting): readonly string[] {
  const { language, style, verbose } = setting
  const text = ANALYSIS_TEXT[language].verdicts
  if (verdicts.length === 0) return [says('  ', text.none, setting)]
  return verdicts.flatMap(({ name, header, tone, say, by, parts, raw }) => [
    `  ${SIGNS[tone]} ${style.strong(terminalText(name))} ${style.faint(terminalText(header))}`,
    says('    ', say[language], setting),
    ...(by === 'sender' ? [says('    ', text.bySender, setting)] : []),
    ...parts
      .slice(0, verbose ? parts.length : MOST_PARTS)
      .map((part) => says(`      ${SIGNS[part.tone]} `, `${part.name} ${part.value}: ${part.say[language]}`, setting)),
    ...(verbose ? [style.faint(says('    ', `${header}: ${raw}`, setting))] : []),
  ])
}

function leaksOf(leaks: readonly Leak[], setting: Setting): readonly string[] {
  const { language } = setting
  const text = ANALYSIS_TEXT[language].leaks
  if (leaks.length === 0) return [says('  ', text.none, setting)]
  return leaks.flatMap(({ check, say, remedies }) => [
    says('  - ', `${say[language]} [${check}]`, setting),
    ...remedies.flatMap(({ software, say: words, settings }) => [
      says('      ', `${software === '' ? text.remedy : software}: ${words[language]}`, setting),
      ...settings.split('\n').flatMap((line) => (line === '' ? [] : [`        ${terminalText(line)}`])),
    ]),
  ])
}
