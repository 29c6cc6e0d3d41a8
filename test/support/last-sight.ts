import { afterEach } from 'vitest'
import { openPages } from './launch-app.ts'

/** More than a page has words. */
const MOST = 4000

/** Of a window test that failed: what the window showed. Nobody was there to see it. */
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return
  for (const page of openPages()) {
    const seen = await page
      .evaluate(() => ({ words: document.body.innerText, focus: document.activeElement?.outerHTML.slice(0, 300) }))
      .catch((error: unknown) => ({ words: String(error), focus: undefined }))
    console.error(
      `\nWhat the window showed when "${task.name}" failed:\n${seen.words.slice(0, MOST)}\nFocus: ${seen.focus}\n`,
    )
  }
})
