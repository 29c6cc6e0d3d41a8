import { Fault } from '../../engine/fault.ts'
import { NOTHING_TOLD } from '../../node/analysis/analysis-request.ts'
import type { HandlersOf, Hands } from './hands.ts'

/** What the window may ask about a mail that was dropped or diagnosed. It is kept nowhere; its report can be exported until the program ends. */
export function analysis({ checking, messages, messageReports, newId }: Hands): HandlersOf<'analysis'> {
  return {
    'analysis.message': async (input) => {
      const bytes = 'bytes' in input ? input.bytes : messages.find(input.entryId)
      if (bytes === undefined) throw new Fault('message-gone')
      const options = { signal: new AbortController().signal, onProgress: () => {} }
      const judged = await checking.analyse({ ...NOTHING_TOLD, bytes }, options)
      const id = newId()
      messageReports.keep(id, judged.report)
      return { id, analysis: judged }
    },
  }
}
