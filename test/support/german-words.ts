import type { Page } from 'playwright-core'

/** English words that no German sentence of ours has, and that names and replies of servers seldom have. */
const ENGLISH = /\b(?:the|and|with|your|this|which|are|when|have|should|must|been|does|from|not|every|what)\b/
/** In the middle of a sentence these address somebody; at its beginning they may be about anybody. */
const ADDRESSES = /[\p{L}\d,;)“"] (?:Sie|Ihr|Ihre|Ihren|Ihrem|Ihrer|Ihres|Ihnen)\b/u
const FAMILIAR = /\b(?:[Dd]u|[Dd]ein(?:e[mnrs]?)?|[Dd]ich|[Dd]ir|[Ee]uch|[Ee]uer|[Ee]ure[mnrs]?)\b/

/** Sentences of the page that are not German, or address somebody. What is to be copied has no language. */
export async function notGerman(page: Page): Promise<readonly string[]> {
  const said = await page.locator('main').evaluate((main) => {
    const blocks = 'h1,h2,h3,h4,p,li,dt,dd,td,th,label,legend,caption,summary,button,figcaption,[aria-label]'
    return [...main.querySelectorAll<HTMLElement>(blocks)].flatMap((block) => {
      if (block.closest('pre, code, samp, option') !== null) return []
      const label = block.getAttribute('aria-label') ?? ''
      const own = block.querySelector('li, p, pre, dd, td') === null ? block.innerText : ''
      const codes = [...block.querySelectorAll<HTMLElement>('code, samp')].map((code) => code.innerText)
      return [label, codes.reduce((text, code) => text.replace(code, '…'), own)]
    })
  })
  return [...new Set(said)].filter((text) => [ENGLISH, ADDRESSES, FAMILIAR].some((wrong) => wrong.test(text)))
}
