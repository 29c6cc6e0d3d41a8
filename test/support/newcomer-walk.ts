import { expect } from 'vitest'
import type { SetupStep } from '../../src/contract/setup-shapes.ts'
import { STEPS } from '../../src/engine/setup/steps/registry.ts'
import { SETUP_GUIDE_TEXT } from '../../src/text/interface/setup-guide.ts'
import { SETUP_STAGE_TEXT } from '../../src/text/interface/setup-stage.ts'
import type { Language } from '../../src/text/language.ts'
import type { LaunchedApp } from './launch-app.ts'
import { byKeyboard, goToStep } from './setup-app.ts'

/** Walks the guide as a newcomer does in the rehearsal world, by what the window shows, and with the keyboard alone. */
export class NewcomerWalk {
  readonly desk: LaunchedApp
  readonly language: Language

  constructor(desk: LaunchedApp, language: Language = 'en') {
    this.desk = desk
    this.language = language
  }

  get #page() {
    return this.desk.page
  }

  get #text() {
    return SETUP_GUIDE_TEXT[this.language]
  }

  /** Leads to a step by the rail. */
  async goTo(step: SetupStep): Promise<void> {
    await goToStep(this.desk, this.#text.steps, STEPS[step].title[this.language], byKeyboard)
  }

  /** Has the pretended hoster, DNS host or server do it; what can be pasted of the answer comes back. */
  async play(deed: string): Promise<string> {
    const stage = await this.desk.call('setup.stage', {})
    const found = stage.ok ? stage.value?.deeds.find(({ id }) => id === deed) : undefined
    if (found === undefined) throw new Error(`There is no deed ${deed}`)
    const says = found.says[this.language]
    const button = this.#page.getByRole('button', { name: says, exact: true })
    await button.press('Enter')
    await expect.poll(() => button.getAttribute('aria-disabled'), { timeout: 30_000 }).not.toBe('true')
    const answer = this.#page.getByRole('region', { name: SETUP_STAGE_TEXT[this.language].answer })
    await answer.waitFor()
    const paste = answer.locator('pre')
    return (await paste.count()) > 0 ? paste.innerText() : ''
  }

  /** Has the step looked at, and reads what it says then. */
  async verify(): Promise<{ readonly result: string; readonly words: string }> {
    const { verify } = this.#text
    const region = this.#page.getByRole('region', { name: verify.title, exact: true })
    await region.getByRole('button', { name: new RegExp(`^(${verify.now}|${verify.again})$`) }).press('Enter')
    await region.and(this.#page.locator('[aria-busy=false]')).waitFor({ timeout: 60_000 })
    const result = region.locator('[data-result]')
    await result.waitFor()
    return { result: (await result.getAttribute('data-result')) ?? '', words: await region.innerText() }
  }

  /** The step has to say what is wrong, in words that fit; if not at once, when all is read. */
  async expectProblem(words: RegExp): Promise<void> {
    const seen = async () => {
      const { result, words: shown } = await this.verify()
      return `${result}\n${shown}`
    }
    await expect.poll(seen, { timeout: 60_000, interval: 1000 }).toMatch(new RegExp(`^problems[^]*${words.source}`))
  }

  /** The step has to be verified, if not at once, as it is with what is still being read. */
  async expectVerifiedAtLast(): Promise<void> {
    await expect.poll(async () => (await this.verify()).result, { timeout: 60_000, interval: 1000 }).toBe('verified')
  }

  async expectVerified(): Promise<void> {
    const seen = await this.verify()
    expect(seen, seen.words).toMatchObject({ result: 'verified' })
  }
}
