import type { Input } from '../../../../contract/methods.ts'
import type { SetupView } from '../../../../contract/setup-shapes.ts'
import { FAULT_TEXT } from '../../../../text/interface/faults.ts'
import { SETUP_FILES_TEXT } from '../../../../text/interface/setup-files.ts'
import type { Language } from '../../../../text/language.ts'
import { ask } from '../../../api.ts'
import { ExportMenu } from '../../../components/export-menu.tsx'
import { announce } from '../../../frame/announcement-store.ts'
import { toast } from '../../../frame/toast.ts'
import { useLanguage, useText } from '../../../language.ts'

type Format = Input<'setup.export'>['format']

const FORMATS: readonly Format[] = ['plan', 'ansible', 'page', 'checklist', 'zone', 'calendar']

/** What can leave the program of a set-up, and in which form. */
export function ExportSetup({ view }: { readonly view: SetupView }) {
  const text = useText(SETUP_FILES_TEXT)
  const language = useLanguage()
  const { id } = view.setup
  return (
    <ExportMenu
      label={text.export}
      formats={FORMATS.map((format) => ({ id: format, name: text.format[format] }))}
      onChoose={(format) => void exportSetup(id, format, language)}
    />
  )
}

/** Asks where to, writes it, and says where it was written. */
export async function exportSetup(id: string, format: Format, language: Language): Promise<void> {
  const text = SETUP_FILES_TEXT[language]
  // Records are read first, which may take some seconds.
  announce(text.exporting)
  const reply = await ask('setup.export', { id, format, language })
  if (!reply.ok) {
    const needsStack = format === 'ansible' && reply.fault.code === 'not-found'
    return toast(needsStack ? text.needsStack : FAULT_TEXT[language][reply.fault.code], 'failed')
  }
  if (reply.value.path !== null) await toast(text.exported(reply.value.path))
}
