import { useRef, useState } from 'react'
import type { ConnectionTest } from '../../../contract/probe-shapes.ts'
import type { Fault, Reply } from '../../../contract/shapes.ts'
import type { MailTroubleCode } from '../../../engine/mailboxes/mail-trouble.ts'

/** How a connection test stands. */
export type TestState =
  | { readonly state: 'none' | 'testing' }
  | { readonly state: 'done'; readonly test: ConnectionTest }
  | { readonly state: 'failed'; readonly fault: Fault }

/** One connection test at a place of the window; only the last one that was started is shown. */
export function useConnectionTest() {
  const [state, setState] = useState<TestState>({ state: 'none' })
  const started = useRef(0)
  const run = async (call: () => Promise<Reply<ConnectionTest>>): Promise<ConnectionTest | null> => {
    const mine = ++started.current
    setState({ state: 'testing' })
    const reply = await call()
    if (mine !== started.current) return null
    setState(reply.ok ? { state: 'done', test: reply.value } : { state: 'failed', fault: reply.fault })
    return reply.ok ? reply.value : null
  }
  const forget = () => {
    started.current++
    setState({ state: 'none' })
  }
  return { state, run, forget }
}

/** What the last test tells of the form as it is now; `isSame`: nothing was changed since. */
export function told(result: ConnectionTest | null, isSame: boolean) {
  const refused: MailTroubleCode | null = isSame && result?.trouble?.stage === 'login' ? result.trouble.code : null
  return { works: isSame && result?.ok === true, refused }
}
