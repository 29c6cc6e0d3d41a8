import type { StackDeed } from '../../engine/setup/setup-knowledge.ts'
import type { RecipeView } from '../../engine/setup/setup-views.ts'
import type { Language } from '../language.ts'

/** A recipe to read and to copy from, in Markdown. */
export function recipeAsText({ name, steps, missing }: RecipeView, language: Language): string {
  const parts = steps.map(
    ({ title, why, does }) =>
      `## ${title[language]}\n\n${why[language]}\n\n${does.map((deed) => deedText(deed, language)).join('\n\n')}`,
  )
  const lacking = missing.length === 0 ? '' : `${MISSING[language]}: ${missing.join(', ')}\n\n`
  return `# ${name}\n\n${lacking}${parts.join('\n\n')}\n`
}

const MISSING: Readonly<Record<Language, string>> = { en: 'Not known yet', de: 'Noch nicht bekannt' }

function deedText(deed: StackDeed, language: Language): string {
  switch (deed.kind) {
    case 'file':
      return `${deed.path} (${deed.mode}, ${deed.owner}):\n\n${fenced(deed.text)}`
    case 'append':
      return `${deed.path} +\n\n${fenced(deed.text)}`
    case 'command':
      return fenced(deed.text)
    case 'click':
      return `${deed.way.join(' → ')}: ${deed.says[language]}`
    default:
      return deed.says[language]
  }
}

function fenced(text: string): string {
  return `\`\`\`\n${text.replace(/\n$/, '')}\n\`\`\``
}
