import type { CheckOutcome, Finding, Fix } from '../../engine/checks/finding.ts'
import type { Report } from '../../engine/checks/report.ts'
import { AREA_NAMES } from '../check-areas.ts'
import { OUTCOME_NAMES } from '../check-outcomes.ts'
import type { Language } from '../language.ts'
import { evidenceLines } from './evidence-lines.ts'
import { REPORT_STYLE } from './html-style.ts'
import { changeLines } from './record-lines.ts'
import { REPORT_LABELS as LABELS } from './report-labels.ts'
import { reportTitle } from './report-title.ts'

/** A run as one page that needs nothing else: no script, no picture, no font from anywhere; its own policy forbids them. */
export function reportAsHtml(report: Report, language: Language): string {
  const { domain, startedAt, summary, vantage, findings, cancelled } = report
  const areas = [...new Set(findings.map(({ area }) => area))]
  const title = `${reportTitle(report, language)} ${domain}`
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${html(title)}</title>
<style>${REPORT_STYLE}</style>
</head>
<body>
<main>
<h1>${html(title)}</h1>
<p class="faint">${html(`${startedAt} · ${LABELS.seenFrom[language]} ${vantage.resolver}`)}</p>
<p><strong>${LABELS.configuration[language]}:</strong> ${html(summary.configuration[language])}</p>
<p><strong>${LABELS.reputation[language]}:</strong> ${html(summary.reputation[language])}</p>
${cancelled ? `<p>${LABELS.cancelled[language]}</p>` : ''}
${areas
  .map(
    (area) =>
      `<section><h2>${AREA_NAMES[area][language]}</h2>${findings
        .filter((finding) => finding.area === area)
        .map((finding) => findingElement(finding, language))
        .join('\n')}</section>`,
  )
  .join('\n')}
</main>
</body>
</html>
`
}

/** Colour never carries the meaning alone: a sign and the word stand beside it. */
const SIGNS: Readonly<Record<CheckOutcome, string>> = {
  fail: '✕',
  warn: '!',
  notice: 'i',
  temperror: '?',
  pass: '✓',
  notApplicable: '–',
}

function findingElement(finding: Finding, language: Language): string {
  const { id, outcome, title, summary, explanation, parts, fix, evidence, cites } = finding
  const open = outcome === 'fail' || outcome === 'warn' ? ' open' : ''
  const targets = parts.map(
    (part) =>
      `<li><code>${html(part.target)}</code>: ${OUTCOME_NAMES[part.outcome][language]}. ${html(part.summary[language])}</li>`,
  )
  const sources = cites.map((cite) =>
    /^https:\/\//.test(cite.url)
      ? `<a href="${html(cite.url)}" rel="noreferrer">${html(cite.title)}</a>`
      : html(cite.title),
  )
  const proof = evidence
    .flatMap((one) => [...evidenceLines(one), ''])
    .join('\n')
    .trimEnd()
  return `<details class="${outcome}"${open}>
<summary><span class="badge"><span aria-hidden="true">${SIGNS[outcome]}</span> ${OUTCOME_NAMES[outcome][language]}</span> ${html(title[language])}</summary>
<p>${html(summary[language])}</p>
${targets.length > 1 ? `<ul>${targets.join('')}</ul>` : ''}
<p class="faint">${html(explanation[language])}</p>
${fix === null ? '' : fixElement(fix, language)}
<p class="faint"><code>${html(id)}</code> · ${LABELS.sources[language]}: ${sources.join(', ')}</p>
${proof === '' ? '' : `<h4>${LABELS.evidence[language]}</h4><pre>${html(proof)}</pre>`}
</details>`
}

function fixElement({ say, records, settings, risk }: Fix, language: Language): string {
  const changes = records.map((change) => {
    const { before, after } = changeLines(change)
    const old = before.length > 0 ? before.join('\n') : LABELS.nothingYet[language]
    const now = after.length > 0 ? after.join('\n') : LABELS.remove[language]
    return `<dl><dt>${LABELS.before[language]}</dt><dd><pre>${html(old)}</pre></dd><dt>${LABELS.after[language]}</dt><dd><pre>${html(now)}</pre></dd></dl>`
  })
  const lines = settings.map(
    (one) => `<p>${html(one.software)}, <code>${html(one.file)}</code></p><pre>${html(one.lines.join('\n'))}</pre>`,
  )
  const danger = risk === null ? '' : `<p><strong>${LABELS.risk[language]}:</strong> ${html(risk[language])}</p>`
  return `<div class="fix"><h4>${LABELS.fix[language]}</h4><p>${html(say[language])}</p>${changes.join('')}${lines.join('')}${danger}</div>`
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function html(words: string): string {
  return words.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
}
