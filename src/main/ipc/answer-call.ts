import type { z } from 'zod'
import type { Handlers, MethodName } from '../../contract/methods.ts'
import type { Reply } from '../../contract/shapes.ts'
import { Fault } from '../../engine/fault.ts'
import { isTrusted, type Sender, type Trusted } from './trusted-sender.ts'

type Methods = Readonly<Record<MethodName, { readonly input: z.ZodType }>>

/** What a call of the window is handed to. */
export type AnswerCall = (event: Sender, name: unknown, input: unknown) => Promise<Reply<unknown>>

/** Answers one call: trusted sender, known method, fitting input, and only then its handler. Never rejects. */
export function answerCalls(
  methods: Methods,
  handlers: Handlers,
  trusted: Trusted,
  report: (bug: unknown) => void,
): AnswerCall {
  return async (event, name, input) => {
    try {
      if (!isTrusted(event, trusted)) throw new Fault('forbidden')
      if (!isMethod(methods, name)) throw new Fault('unknown-method')
      return { ok: true, value: await handle(handlers, name, parse(methods[name].input, input)) }
    } catch (error) {
      if (error instanceof Fault) return { ok: false, fault: error.asValue() }
      // Of a bug the window is told nothing: its message may carry a path or a part of the input.
      report(error)
      return { ok: false, fault: new Fault('internal').asValue() }
    }
  }
}

/** Not `in`: `constructor` and `__proto__` are no methods of ours. */
function isMethod(methods: Methods, name: unknown): name is MethodName {
  return typeof name === 'string' && Object.hasOwn(methods, name)
}

function parse(schema: z.ZodType, input: unknown): unknown {
  const parsed = schema.safeParse(input)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new Fault(issue?.code === 'too_big' ? 'too-large' : 'invalid-input', issue?.path.join('.') ?? '')
}

/** The map of handlers pairs each name with its own input, which its schema has just made; the compiler sees only the union. */
function handle(handlers: Handlers, name: MethodName, input: unknown): unknown {
  return (handlers[name] as (input: unknown) => unknown)(input)
}
