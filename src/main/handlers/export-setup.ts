import type { Input } from '../../contract/methods.ts'
import { Fault } from '../../engine/fault.ts'
import { writePlan } from '../../engine/setup/plan-file.ts'
import { setupDates } from '../../engine/setup/setup-dates.ts'
import type { RecipeView } from '../../engine/setup/setup-views.ts'
import { replaceFile } from '../../node/files/replace-file.ts'
import { ansibleTasks } from '../../text/setup/ansible.ts'
import { setupCalendar } from '../../text/setup/calendar.ts'
import { setupChecklist } from '../../text/setup/checklist.ts'
import { setupPage } from '../../text/setup/page.ts'
import type { Hands, ReportFormat } from './hands.ts'

const FORMS: Readonly<Record<Input<'setup.export'>['format'], ReportFormat>> = {
  plan: 'json',
  ansible: 'yml',
  page: 'html',
  checklist: 'markdown',
  zone: 'zone',
  calendar: 'ics',
}

/** Asks where to, and writes the set-up there. Nothing secret is in it. */
export async function exportSetup(
  hands: Hands,
  input: Input<'setup.export'>,
): Promise<{ readonly path: string | null }> {
  const { setup } = await hands.setup.office.show(input.id)
  const path = await hands.desktop.chooseReportFile(`${setup.values.domain}-${input.format}`, FORMS[input.format])
  if (path === null) return { path }
  const content = await contentOf(hands, input)
  await replaceFile(path, (file) => file.writeFile(content))
  return { path }
}

async function contentOf(
  { setup: { office }, now }: Hands,
  { id, format, language }: Input<'setup.export'>,
): Promise<string> {
  const view = await office.show(id)
  switch (format) {
    case 'plan':
      return writePlan(view.setup)
    case 'ansible':
      return ansibleTasks(await office.recipe(id), view.setup.values, language)
    case 'page':
      return setupPage(view, await office.records.view(view.setup), await recipeOf(office, id), language)
    case 'checklist':
      return setupChecklist(view, language)
    case 'zone':
      return (await office.records.view(view.setup)).zoneFile
    default:
      return setupCalendar(id, setupDates(view.setup), language, now().toISOString())
  }
}

/** Null: no software is chosen, and the rest of the page is there all the same. */
async function recipeOf(office: Hands['setup']['office'], id: string): Promise<RecipeView | null> {
  try {
    return await office.recipe(id)
  } catch (error) {
    if (error instanceof Fault && error.code === 'not-found') return null
    throw error
  }
}
