import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { CDPSession, Page } from 'playwright-core'

/** Differences below this come from how the same letter is painted twice. Of 255. */
const BARELY_SEEN = 32

/** Keeps a picture of the page. One that looks like the picture that is there already leaves it as it is. */
export async function keepPicture(page: Page, devtools: CDPSession, path: string): Promise<void> {
  const { data } = await devtools.send('Page.captureScreenshot', { format: 'png' })
  const known = existsSync(path) ? readFileSync(path).toString('base64') : null
  if (known === null || (await page.evaluate(looksDifferent, [known, data, BARELY_SEEN] as const))) {
    writeFileSync(path, Buffer.from(data, 'base64'))
  }
}

/** Runs in the page, which can read pictures. */
async function looksDifferent([known, now, barelySeen]: readonly [string, string, number]): Promise<boolean> {
  const read = async (base64: string) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
    const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const canvas = new OffscreenCanvas(picture.width, picture.height).getContext('2d')
    canvas?.drawImage(picture, 0, 0)
    return canvas?.getImageData(0, 0, picture.width, picture.height).data ?? new Uint8ClampedArray()
  }
  const [old, taken] = await Promise.all([read(known), read(now)])
  return old.length !== taken.length || old.some((value, at) => Math.abs(value - (taken[at] ?? 0)) > barelySeen)
}
