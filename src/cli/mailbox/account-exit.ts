/** What `mailbox` and `sender` end with; scripts rely on it. */
export const ACCOUNT_EXIT = { done: 0, refused: 1, wrongUsage: 2, notPossible: 3 } as const

export type AccountExit = (typeof ACCOUNT_EXIT)[keyof typeof ACCOUNT_EXIT]
