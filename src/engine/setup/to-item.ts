import type { Finding, Fix } from '../checks/finding.ts'
import { joinSentences } from './join-sentences.ts'
import type { VerifiedItem } from './setup.ts'

/** A finding as the guide shows it: what is wrong and what to do in one go, and what to copy beside it. */
export function toItem({ id, title, outcome, summary, fix }: Finding): VerifiedItem {
  const isWrong = outcome === 'fail' || outcome === 'warn'
  return {
    id,
    title,
    outcome: outcome === 'temperror' ? 'couldNotTell' : outcome,
    says: isWrong && fix !== null ? joinSentences(summary, fix.say) : summary,
    fix: fix === null ? null : toCopy(fix),
  }
}

/** One record: its data. Several: lines with name and type. Settings: lines under the name of their file. */
function toCopy({ records, settings }: Fix): string | null {
  const changes = records.flatMap(({ name, type, after }) => after.map((data) => ({ name, type, data })))
  const [only] = changes
  const lines =
    changes.length === 1 && only !== undefined
      ? [only.data]
      : changes.map(({ name, type, data }) => `${name} ${type} ${data}`)
  const files = settings.map(({ software, file, lines: own }) => `# ${software}: ${file}\n${own.join('\n')}`)
  const text = [...lines, ...files].join('\n')
  return text === '' ? null : text
}
