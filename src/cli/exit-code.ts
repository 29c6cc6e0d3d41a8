/** What the command ends with; scripts rely on it. */
export const EXIT = { understood: 0, notUnderstood: 1, wrongUsage: 2, notRead: 3 } as const

export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/** Of several, the one that must not be overlooked: the higher. */
export function worse(one: ExitCode, other: ExitCode): ExitCode {
  return one > other ? one : other
}
