import type { Readiness } from '../../engine/setup/readiness.ts'
import type { VerifiedItem } from '../../engine/setup/setup.ts'
import { STEPS } from '../../engine/setup/steps/registry.ts'
import type { Language } from '../../text/language.ts'
import { VERIFY_TEXT } from '../../text/setup/verify.ts'
import type { styleFor } from '../output/style.ts'
import { terminalText } from '../output/terminal-text.ts'
import type { Verified } from './verify.ts'

/** What was seen, for people: what is right is only counted. */
export function verifiedText(
  verified: readonly Verified[],
  readiness: Readiness | null,
  language: Language,
  style: ReturnType<typeof styleFor>,
): string {
  const text = VERIFY_TEXT[language]
  const parts = verified.map(({ step, result, items }) => {
    const shown = items.filter(({ outcome }) => outcome !== 'pass' && outcome !== 'notApplicable')
    const passed = items.filter(({ outcome }) => outcome === 'pass').length
    return [
      `${style.strong(STEPS[step].title[language])}: ${text.result[result]} ${style.faint(text.passed(passed))}`,
      ...(step === 'readiness' && readiness !== null ? [`  ${style.strong(text.verdict[readiness.verdict])}`] : []),
      ...shown.map((item) => itemText(item, language)),
    ].join('\n')
  })
  return `${parts.join('\n\n')}\n`
}

function itemText({ title, outcome, says, fix }: VerifiedItem, language: Language): string {
  return [
    `  ${VERIFY_TEXT[language].outcome[outcome]}: ${terminalText(title[language])}`,
    `    ${terminalText(says[language])}`,
    ...(fix === null ? [] : fix.split(/\r?\n/).map((one) => `    → ${terminalText(one)}`)),
  ].join('\n')
}
