import { act, fireEvent, screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { lintFiles, lintWorld } from '../../../src/node/setup/lint-files.ts'
import { useSettings } from '../../../src/renderer/features/settings/settings-store.ts'
import { LintPage } from '../../../src/renderer/features/setup/lint/lint-page.tsx'
import { useLint } from '../../../src/renderer/features/setup/lint/lint-store.ts'
import { useDropTaker } from '../../../src/renderer/frame/drop-taker-store.ts'
import { FaultReply } from '../../support/fake-bridge.ts'
import { renderPart } from '../../support/render-part.tsx'
import { aSetup, setupDesk } from '../../support/setup-desk.ts'

const OPEN = '# ours\nmyhostname = mail.example.org\nmynetworks = 0.0.0.0/0\n'
const CLEAN = 'SyslogSuccess yes\nMode sv\n'

beforeEach(() => {
  useSettings.setState({ language: 'en' })
  useLint.setState({ setup: null })
  useLint.getState().clear()
})

/** The page before the real rules. */
async function draw(more: Parameters<typeof setupDesk>[1] = {}) {
  const desk = setupDesk(aSetup({ hostName: 'other.example.org' }), {
    'setup.lint': ({ setup, files }) =>
      lintFiles(files, setup === null ? null : lintWorld(desk.setup(), ['other.example.org'])),
    ...more,
  })
  const { unmount } = await renderPart(<LintPage />)
  await act(async () => {})
  return { ...desk, unmount }
}

async function paste(text: string): Promise<void> {
  fireEvent.change(screen.getByLabelText('Paste a configuration'), { target: { value: text } })
  fireEvent.click(screen.getByRole('button', { name: 'Look through' }))
  await act(async () => {})
}

const drop = (...files: readonly File[]) => act(async () => useDropTaker.getState().taker?.files(files))

describe('what is pasted', () => {
  test('is looked through: title, line, reason, the line now and as it should be', async () => {
    const { calls } = await draw()
    await paste(OPEN)
    expect(calls('setup.lint')).toEqual([{ setup: null, files: [{ name: 'pasted 1', text: OPEN, kind: null }] }])
    expect(screen.getByLabelText('Paste a configuration')).toHaveProperty('value', '')
    const file = screen.getByRole('region', { name: 'pasted 1' })
    const card = within(file).getByText('mynetworks trusts strangers').closest('li') as HTMLElement
    expect(card.textContent).toContain('mynetworks = 0.0.0.0/0')
    expect(within(card).getByRole('group', { name: 'the changed line' }).textContent).toBe(
      'mynetworks = 127.0.0.0/8 [::1]/128',
    )
    expect(within(card).getByRole('button', { name: 'Line 3: show it in the text' })).toBeTruthy()
    expect(within(file).getByText(/^\d+ rules looked at it\.$/)).toBeTruthy()
  })

  test('where nothing is found, it is said how many rules looked', async () => {
    await draw({
      'setup.lint': ({ files }) => ({
        files: files.map(({ name }) => ({ name, kind: 'opendkim', troubles: [], moreTroubles: 0, rules: 21 })),
        findings: [],
        moreFindings: 0,
      }),
    })
    await paste(CLEAN)
    expect(screen.getByRole('heading', { name: 'Nothing found. 21 rules looked.' })).toBeTruthy()
    expect(screen.getByText('Nothing to mend: 21 rules looked at it and found nothing.')).toBeTruthy()
  })

  test('that is nothing is not sent', async () => {
    const { calls } = await draw()
    await paste(' \n')
    expect(calls('setup.lint')).toEqual([])
    expect(screen.getByText('Paste a text or choose a file first.')).toBeTruthy()
  })

  test('outside of a field is taken here too', async () => {
    const { calls } = await draw()
    await act(async () => useDropTaker.getState().taker?.text(OPEN))
    expect(calls('setup.lint')).toHaveLength(1)
  })

  test('whose kind cannot be told is not called clean; it can be chosen', async () => {
    const { calls } = await draw()
    await paste('soft_bounce yes')
    expect(screen.queryByText(/Nothing found/)).toBeNull()
    expect(screen.getAllByText(/cannot be told by its form/).length).toBeGreaterThan(0)
    fireEvent.change(screen.getByRole('combobox', { name: 'What pasted 1 is' }), { target: { value: 'postfix' } })
    await act(async () => {})
    expect(calls('setup.lint').at(-1)).toMatchObject({ files: [{ kind: 'postfix' }] })
    expect(screen.getByText('Line 1: not understood', { exact: false })).toBeTruthy()
  })

  test('becomes no element and turns no direction', async () => {
    await draw()
    await paste(`${OPEN}<img src=x onerror=alert(1)>\u202e\n`)
    fireEvent.click(screen.getByRole('button', { name: 'Show the text' }))
    expect(document.querySelector('img')).toBeNull()
    expect(screen.getByRole('region', { name: 'Text of pasted 1' }).textContent).not.toContain('\u202e')
  })
})

describe('files', () => {
  test('that are dropped are meant for this page while it is open', async () => {
    const { calls, unmount } = await draw()
    await drop(new File([OPEN], 'main.cf'), new File(['smtp inet n - y - - smtpd\n'], 'master.cf'))
    expect(calls('setup.lint')).toHaveLength(1)
    expect(
      within(screen.getByRole('list', { name: 'Configurations' }))
        .getAllByRole('listitem')
        .map((line) => line.querySelector('strong')?.textContent),
    ).toEqual(['main.cf', 'master.cf'])
    unmount()
    expect(useDropTaker.getState().taker).toBeNull()
  })

  test.each([
    ['binary', new File([new Uint8Array([0x7f, 0x45, 0, 1])], 'x.bin'), 'x.bin: expected text, this is a binary file.'],
    ['empty', new File([' \n'], 'x.cf'), 'x.cf: there is nothing in it.'],
    ['large', sized('x.cf', 2_000_001), 'x.cf: expected at most 2 MB, this is larger. No configuration is that long.'],
  ])('that are %s are refused with the reason', async (_what, file, words) => {
    const { calls } = await draw()
    await drop(file)
    expect(screen.getByText(words)).toBeTruthy()
    expect(calls('setup.lint')).toEqual([])
  })

  test('more than twenty are refused', async () => {
    const { calls } = await draw()
    await drop(...Array.from({ length: 22 }, (_, at) => new File([OPEN], `${at}.cf`)))
    expect(calls('setup.lint')).toMatchObject([{ files: { length: 20 } }])
    expect(screen.getAllByText(/At most 20 at once/)).toHaveLength(2)
  })

  test('of one name and kind have their own findings', async () => {
    await draw()
    await drop(new File(['myhostname = mail.example.org\n'], 'main.cf'), new File([OPEN], 'main.cf'))
    const [first, second] = screen.getAllByRole('region', { name: 'main.cf' })
    expect(within(first as HTMLElement).queryByText('mynetworks trusts strangers')).toBeNull()
    expect(within(second as HTMLElement).getByText('mynetworks trusts strangers')).toBeTruthy()
  })

  test('can be taken out again, one and all', async () => {
    const { calls } = await draw()
    await drop(new File([OPEN], 'main.cf'), new File([CLEAN], 'opendkim.conf'))
    fireEvent.click(screen.getByRole('button', { name: 'Take main.cf out' }))
    await act(async () => {})
    expect(calls('setup.lint').at(-1)).toMatchObject({ files: [{ name: 'opendkim.conf' }] })
    fireEvent.click(screen.getByRole('button', { name: 'Take all out' }))
    expect(screen.queryByRole('list', { name: 'Configurations' })).toBeNull()
  })
})

describe('findings', () => {
  test('are filtered by their level, which stands as a word', async () => {
    await draw()
    await paste(OPEN)
    const shown = () => screen.getAllByRole('heading', { level: 4 }).map(({ textContent }) => textContent)
    expect(shown().length).toBeGreaterThan(1)
    fireEvent.click(screen.getByRole('radio', { name: /^Mistakes \(\d+\)/ }))
    expect(shown()).toEqual([expect.stringMatching(/^Mistakes/)])
  })

  test('lead to their line, and Esc leads back', async () => {
    await draw()
    await paste(OPEN)
    const button = screen.getByRole('button', { name: 'Line 3: show it in the text' })
    button.focus()
    fireEvent.click(button)
    await act(async () => {})
    const pane = screen.getByRole('region', { name: 'Text of pasted 1' })
    expect(document.activeElement).toBe(pane)
    expect(pane.querySelector('[data-line="3"]')?.textContent).toBe('mynetworks = 0.0.0.0/0\n')
    fireEvent.keyDown(pane, { key: 'Escape' })
    expect(document.activeElement).toBe(button)
  })

  test('with what a set-up knows of the server, names are compared', async () => {
    const { calls, setup } = await draw()
    await paste('myhostname = mail.example.org\n')
    expect(screen.queryByText('The server greets with another name than its address has')).toBeNull()
    fireEvent.change(screen.getByLabelText('Known of the server'), { target: { value: setup().id } })
    await act(async () => {})
    expect(calls('setup.lint').at(-1)).toMatchObject({ setup: setup().id })
    expect(screen.getByText('The server greets with another name than its address has')).toBeTruthy()
  })

  test('that are very many are drawn a few at a time', async () => {
    await draw()
    await drop(new File(['submission inet n - y - - smtpd\n'.repeat(3000)], 'master.cf'))
    expect(screen.getByText(/more are left out/)).toBeTruthy()
    expect(screen.getAllByRole('button', { name: /show it in the text/ }).length).toBe(30)
    fireEvent.click(screen.getByRole('button', { name: 'Show 30 more' }))
    expect(screen.getAllByRole('button', { name: /show it in the text/ }).length).toBe(60)
  })

  test('a fault is said, and what was given is still there', async () => {
    await draw({
      'setup.lint': () => {
        throw new FaultReply('internal')
      },
    })
    await paste(OPEN)
    expect(screen.getByText(/could not be looked through/)).toBeTruthy()
    expect(screen.getByText('pasted 1')).toBeTruthy()
  })
})

test('how to get the text stands there to copy', async () => {
  await draw()
  fireEvent.click(screen.getByRole('button', { name: 'How to get the text' }))
  for (const command of ['postconf -n', 'postconf -M', 'doveconf -n', 'exim -bP config'])
    expect(screen.getByText(command)).toBeTruthy()
})

function sized(name: string, size: number): File {
  const file = new File(['x'], name)
  Object.defineProperty(file, 'size', { value: size })
  return file
}
