/**
 * A task that is asked for often and done as seldom as it can be: never twice at once, and again once after the last
 * request, with a pause between.
 */
export function coalesce(task: () => Promise<void>, pauseMs: number): () => void {
  let state: 'idle' | 'running' | 'again' = 'idle'
  const run = async () => {
    state = 'running'
    await task()
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
    // While it was awaited, it may have been asked for again, which the compiler cannot know.
    if ((state as string) === 'again') return run()
    state = 'idle'
  }
  return () => {
    if (state === 'idle') void run()
    else state = 'again'
  }
}
