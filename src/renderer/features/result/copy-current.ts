import { FRAME_TEXT } from '../../../text/interface/frame.ts'
import { copyText } from '../../copy-text.ts'
import { toast } from '../../frame/toast.ts'
import { useDiagnose } from '../diagnose/diagnose-store.ts'
import { useSettings } from '../settings/settings-store.ts'
import { diagnosisAsText } from './diagnosis-as-text.ts'

/** Copies the diagnosis on the screen as text, and says so. */
export async function copyCurrentDiagnosis(): Promise<void> {
  const { entry } = useDiagnose.getState()
  if (!entry) return
  const { language } = useSettings.getState()
  const { copied, copyFailed } = FRAME_TEXT[language]
  if (await copyText(diagnosisAsText(entry, language))) return toast(copied)
  return toast(copyFailed, 'failed')
}
