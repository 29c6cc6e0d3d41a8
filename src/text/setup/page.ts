import type { StackDeed } from '../../engine/setup/setup-knowledge.ts'
import type { RecipeView, RecordsView, SetupView, StepView } from '../../engine/setup/setup-views.ts'
import type { Language } from '../language.ts'
import { REPORT_STYLE } from '../reports/html-style.ts'
import { SETUP_FILE_TEXT } from './files.ts'

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
<style>${REPORT_STYLE}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p class="faint">${html(text.noSecrets)}</p>
<h2>${text.steps}</h2>
${view.steps.map((step, index) => stepElement(step, index, language)).join('\n')}
<h2>${text.records}</h2>
${troublesElement(records, language)}
<table><thead><tr>${[text.name, text.type, text.before, text.after].map((one) => `<th>${one}</th>`).join('')}</tr></thead><tbody>
${records.changes.map((change) => rowElement(change, text.nothing)).join('\n')}
</tbody></table>
${recipe === null ? '' : recipeElement(recipe, language)}
</main>
</body>
</html>
`
}

function stepElement({ title, why, deeds, progress }: StepView, index: number, language: Language): string {
  const state = SETUP_FILE_TEXT[language][progress.state]
  const items = deeds.map(({ id, says, copy }) => {
    const mark = progress.state === 'done' || progress.said.includes(id) ? '☑' : '☐'
    return `<li>${mark} ${html(says[language])}${copy === null ? '' : `<pre>${html(copy)}</pre>`}</li>`
  })
  return `<section><h3>${index + 1}. ${html(title[language])} <span class="faint">(${state})</span></h3><p>${html(why[language])}</p><ul>${items.join('')}</ul></section>`
}

function troublesElement({ troubles }: RecordsView, language: Language): string {
  if (troubles.length === 0) return ''
  return `<h3>${SETUP_FILE_TEXT[language].troubles}</h3><ul>${troubles.map(({ says }) => `<li>${html(says[language])}</li>`).join('')}</ul>`
}

function rowElement({ name, type, before, after }: RecordsView['changes'][number], nothing: string): string {
  const shown = (data: readonly string[]) =>
    data.length === 0 ? nothing : data.map((one) => `<code>${html(one)}</code>`).join('<br>')
  return `<tr><td><code>${html(name)}</code></td><td>${html(type)}</td><td>${shown(before)}</td><td>${shown(after)}</td></tr>`
}

function recipeElement({ name, steps }: RecipeView, language: Language): string {
  const parts = steps.map(
    ({ title, why, does }) =>
      `<section><h3>${html(title[language])}</h3><p>${html(why[language])}</p>${does.map((deed) => deedElement(deed, language)).join('')}</section>`,
  )
  return `<h2>${SETUP_FILE_TEXT[language].recipe}: ${html(name)}</h2>${parts.join('\n')}`
}

function deedElement(deed: StackDeed, language: Language): string {
  switch (deed.kind) {
    case 'file':
    case 'append':
      return `<p><code>${html(deed.path)}</code> <span class="faint">${html(`${deed.mode} ${deed.owner}`)}</span></p><pre>${html(deed.text)}</pre>`
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
