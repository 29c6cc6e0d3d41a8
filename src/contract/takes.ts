import type { z } from 'zod'

/** One method of the treaty: the schema of what it takes, and (as a type only) what it returns. */
export interface Method<Input, Output> {
  readonly input: z.ZodType<Input>
  /** Only a type: nothing stands here at run time. */
  readonly output?: Output
}

/** Reads as the sentence `takes(schema).returns<Type>()`. */
export function takes<Input>(input: z.ZodType<Input>) {
  return { returns: <Output>(): Method<Input, Output> => ({ input }) }
}
