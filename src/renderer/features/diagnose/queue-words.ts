import { reasonText } from '../../../text/describe-diagnosis.ts'
import { DETAIL_TEXTS } from '../../../text/input-kinds.ts'
import { DIAGNOSE_TEXT } from '../../../text/interface/diagnose.ts'
import { FAULT_TEXT } from '../../../text/interface/faults.ts'
import { RESULT_TEXT } from '../../../text/interface/result.ts'
import type { Language } from '../../../text/language.ts'
import { formatBytes } from '../../format.ts'
import type { QueueItem } from './queue-item.ts'
import { MAX_FILE_BYTES } from './queue-store.ts'

/** What became of a file so far, in a few words. */
export function outcomeOf(item: QueueItem, language: Language): string {
  const text = DIAGNOSE_TEXT[language].queue
  if (item.entry) return resultOf(item.entry.diagnosed, language)
  if (item.state === 'failed') return failureOf(item, language)
  return item.state === 'done' ? '' : text.state[item.state]
}

function resultOf({ diagnoses, detail }: NonNullable<QueueItem['entry']>['diagnosed'], language: Language): string {
  const [first, ...others] = diagnoses
  if (!first) return DETAIL_TEXTS[detail].title[language]
  if (others.length > 0) return RESULT_TEXT[language].many.title(diagnoses.length)
  return reasonText(first).title[language]
}

function failureOf({ fault, size }: QueueItem, language: Language): string {
  const text = DIAGNOSE_TEXT[language].queue
  const code = fault?.code ?? 'internal'
  if (code === 'too-large' && size !== null) {
    return text.tooLarge(formatBytes(size, language), formatBytes(MAX_FILE_BYTES, language))
  }
  return code === 'file-not-readable' ? text.unreadable : FAULT_TEXT[language][code]
}
