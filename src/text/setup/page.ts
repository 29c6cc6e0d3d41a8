import type { StackDeed } from '../../engine/setup/setup-knowledge.ts'
import type { RecipeView, RecordsView, SetupView, StepView } from '../../engine/setup/setup-views.ts'
import type { Language } from '../language.ts'
import { REPORT_STYLE } from '../reports/html-style.ts'
import { SETUP_FILE_TEXT } from './files.ts'
import { isTicked } from './is-ticked.ts'
import { RECORDS_TEXT } from './records.ts'
import { VERIFY_TEXT } from './verify.ts'

/** The whole plan as one page to print: it needs nothing else, and its own policy forbids everything else. */
export function setupPage(
  view: SetupView,
  records: RecordsView,
  recipe: RecipeView | null,
  language: Language,
): string {
  const text = SETUP_FILE_TEXT[language]
  const title = html(`${text.title} ${view.setup.values.domain}`)
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${REPORT_STYLE}${PAGE_STYLE}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p class="faint">${html(text.noSecrets)}</p>
<h2>${text.steps}</h2>
${view.steps.map((step, index) => stepElement(step, index, language)).join('\n')}
<h2>${text.records}</h2>
${troublesElement(records, language)}
${records.changes.map((change) => changeElement(change, language)).join('\n')}
${recipe === null ? '' : recipeElement(recipe, language)}
${datesElement(view, language)}
</main>
</body>
</html>
`
}

/** What paper needs beside the looks of the other pages: light, and nothing torn apart that belongs together. */
const PAGE_STYLE = `
ul.tasks { list-style: none; padding-left: 0; } ul.tasks li { margin: 0.35rem 0; }
.change { border: 1px solid var(--line); border-radius: 6px; padding: 0.5rem 0.75rem; margin: 0.5rem 0; break-inside: avoid; }
.change p { margin: 0.25rem 0; } .change dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.25rem 1rem; margin: 0.25rem 0; }
.change dt { color: var(--faint); font-weight: 400; }
h2, h3 { break-after: avoid; } li, p { orphans: 3; widows: 3; }
@media print { :root { color-scheme: light; --ink: #000; --faint: #444; --paper: #fff; --card: #fff; --line: #999; }
  body { font-size: 10.5pt; } main { max-width: none; padding: 0; } pre { border: 1px solid var(--line); font-size: 8.5pt; } }
@page { margin: 16mm 14mm; }
`

function stepElement({ title, why, deeds, progress, isStale }: StepView, index: number, language: Language): string {
  const seen = progress.verification
  const isSeen = seen?.result === 'verified' && !isStale
  const state = isSeen
    ? `${VERIFY_TEXT[language].result.verified}, ${seen.at.slice(0, 10)}`
    : SETUP_FILE_TEXT[language][progress.state]
  const items = deeds.map((deed) => {
    const { says, copy, url } = deed
    const mark = isTicked(deed, progress) ? '☑' : '☐'
    const more = `${copy === null || copy === '' ? '' : `<pre>${html(copy)}</pre>`}${url === null ? '' : `<p class="faint">${html(url)}</p>`}`
    return `<li>${mark} ${html(says[language])}${more}</li>`
  })
  return `<section><h3>${index + 1}. ${html(title[language])} <span class="faint">(${html(state)})</span></h3><p>${html(why[language])}</p><ul class="tasks">${items.join('')}</ul></section>`
}

function troublesElement({ troubles }: RecordsView, language: Language): string {
  if (troubles.length === 0) return ''
  return `<h3>${SETUP_FILE_TEXT[language].troubles}</h3><ul>${troubles.map(({ says }) => `<li>${html(says[language])}</li>`).join('')}</ul>`
}

function changeElement(change: RecordsView['changes'][number], language: Language): string {
  const { name, type, action, before, after, risk, riskSays, why } = change
  const text = SETUP_FILE_TEXT[language]
  const words = RECORDS_TEXT[language]
  const shown = (data: readonly string[]) =>
    data.length === 0 ? html(text.nothing) : data.map((one) => `<code>${html(one)}</code>`).join('<br>')
  const sides =
    action === 'keep'
      ? `<dl><dt>${text.after}</dt><dd>${shown(after)}</dd></dl>`
      : `<dl><dt>${text.before}</dt><dd>${shown(before)}</dd><dt>${text.after}</dt><dd>${shown(after)}</dd></dl>`
  const danger =
    riskSays === null ? '' : `<p><strong>${html(words.risk[risk])}</strong>: ${html(riskSays[language])}</p>`
  return `<div class="change"><p><strong><code>${html(name)}</code> ${html(type)}</strong>: ${html(words.action[action])}</p><p>${html(why[language])}</p>${sides}${danger}</div>`
}

function datesElement({ dates }: SetupView, language: Language): string {
  if (dates.length === 0) return ''
  const items = dates.map(({ at, says }) => `<li>☐ <strong>${at.slice(0, 10)}</strong> ${html(says[language])}</li>`)
  return `<h2>${SETUP_FILE_TEXT[language].dates}</h2><ul class="tasks">${items.join('')}</ul>`
}

function recipeElement({ name, steps, missing }: RecipeView, language: Language): string {
  const text = SETUP_FILE_TEXT[language]
  const lacking =
    missing.length === 0 ? '' : `<p><strong>${html(text.missing)}</strong>: ${html(missing.join(', '))}</p>`
  const parts = steps.map(
    ({ title, why, does }, index) =>
      `<section><h3>☐ ${index + 1}. ${html(title[language])}</h3><p>${html(why[language])}</p>${does.map((deed) => deedElement(deed, language)).join('')}</section>`,
  )
  return `<h2>${text.recipe}: ${html(name)}</h2>${lacking}${parts.join('\n')}`
}

function deedElement(deed: StackDeed, language: Language): string {
  switch (deed.kind) {
    case 'file':
    case 'append':
      return `<p><code>${html(deed.path)}</code> <span class="faint">${html(`${deed.mode} ${deed.owner}, ${SETUP_FILE_TEXT[language][deed.kind]}`)}</span></p><pre>${html(deed.text)}</pre>`
    case 'command':
      return `<pre>${html(deed.text)}</pre>`
    case 'click':
      return `<p>${deed.way.map(html).join(' → ')}: ${html(deed.says[language])}</p>`
    default:
      return `<p>${html(deed.says[language])}</p>`
  }
}

function html(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
