import type { SetupView, StepView } from '../../engine/setup/setup-views.ts'
import type { Language } from '../language.ts'
import { SETUP_FILE_TEXT } from './files.ts'
import { isTicked } from './is-ticked.ts'

/** The steps as a list to tick, in Markdown. */
export function setupChecklist({ setup, steps }: SetupView, language: Language): string {
  const text = SETUP_FILE_TEXT[language]
  const parts = steps.map(
    (step, index) =>
      `## ${index + 1}. ${step.title[language]}\n\n${plain(step.why[language])}\n\n${tasks(step, language)}`,
  )
  return `# ${text.title} ${setup.values.domain}\n\n${parts.join('\n\n')}\n`
}

function tasks({ deeds, progress }: StepView, language: Language): string {
  return deeds
    .map((deed) => {
      const { says, copy } = deed
      const code =
        copy === null
          ? ''
          : `\n\n${copy
              .split(/\r?\n/)
              .map((line) => `      ${line}`)
              .join('\n')}\n`
      return `- [${isTicked(deed, progress) ? 'x' : ' '}] ${plain(says[language])}${code}`
    })
    .join('\n')
}

/** Our own sentences, with nothing that Markdown would take for more. */
function plain(text: string): string {
  return text.replace(/[\\`*_<>[\]]/g, '\\$&')
}
