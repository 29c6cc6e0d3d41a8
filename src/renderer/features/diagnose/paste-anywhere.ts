import { useDropTaker } from '../../frame/drop-taker-store.ts'
import { diagnoseFiles } from './diagnose-files.ts'
import { useDiagnose } from './diagnose-store.ts'

/** From now on a paste anywhere outside a text field diagnoses what was pasted. */
export function listenForPaste(): void {
  document.addEventListener('paste', (event) => {
    const { clipboardData, target } = event
    if (!clipboardData || isTextField(target)) return
    event.preventDefault()
    diagnosePasted(clipboardData)
  })
}

function diagnosePasted(clipboard: DataTransfer): void {
  const text = clipboard.getData('text/plain')
  const { taker } = useDropTaker.getState()
  const takeFiles = taker?.files ?? diagnoseFiles
  const takeText = taker?.text ?? useDiagnose.getState().diagnoseText
  if (clipboard.files.length > 0) takeFiles([...clipboard.files])
  else void takeText(text)
}

function isTextField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, [contenteditable="true"]') !== null
}
