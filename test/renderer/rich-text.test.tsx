import { beforeEach, describe, expect, test } from 'vitest'
import { RichText } from '../../src/renderer/components/rich-text.tsx'
import { useSettings } from '../../src/renderer/features/settings/settings-store.ts'
import { installBridge } from '../support/fake-bridge.ts'
import { renderPart } from '../support/render-part.tsx'

beforeEach(() => {
  installBridge()
  useSettings.setState(useSettings.getInitialState())
})

const explained = (container: HTMLElement) =>
  [...container.querySelectorAll('[tabindex="0"]')].map(({ textContent }) => textContent)

describe('terms of the trade', () => {
  test.each([
    ['The receiver checked SPF, DKIM or DMARC, and SPF failed.', ['SPF', 'DKIM', 'DMARC']],
    ['Prüfen Sie den SPF-Eintrag und die MX-Einträge.', ['SPF', 'MX-Einträge']],
    ['Write to postmaster@example.org about spf.example.org', []],
    ['as a test (greylisting)', ['greylisting']],
  ])('in “%s” are explained once each', async (text, terms) => {
    const { container } = await renderPart(<RichText text={text} />)
    expect(explained(container)).toEqual(terms)
    expect(container.textContent).toContain(text)
  })
})
