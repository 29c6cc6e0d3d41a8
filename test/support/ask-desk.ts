import type { Input, MethodName, Output } from '../../src/contract/methods.ts'
import type { LaunchedApp } from './launch-app.ts'

/** Asks the main process as the window does, and throws where it answers with a fault. */
export async function askDesk<N extends MethodName>(desk: LaunchedApp, name: N, input: Input<N>): Promise<Output<N>> {
  const reply = await desk.call(name, input)
  if (!reply.ok) throw new Error(`${name}: ${reply.fault.code} ${reply.fault.detail}`)
  return reply.value
}
