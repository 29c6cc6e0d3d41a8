import { act, fireEvent, screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Setup } from '../../../src/engine/setup/setup.ts'
import { viewSetup } from '../../../src/engine/setup/view-setup.ts'
import { useSettings } from '../../../src/renderer/features/settings/settings-store.ts'
import { useLint } from '../../../src/renderer/features/setup/lint/lint-store.ts'
import { useSetup } from '../../../src/renderer/features/setup/setup-store.ts'
import { SoftwarePanel } from '../../../src/renderer/features/setup/steps/software-panel.tsx'
import { FaultReply } from '../../support/fake-bridge.ts'
import { renderPart } from '../../support/render-part.tsx'
import { aSetup, setupDesk } from '../../support/setup-desk.ts'

beforeEach(() => {
  useSettings.setState({ language: 'en' })
  useSetup.setState({ view: null })
  useLint.setState({ setup: null, files: [], result: null })
})

/** Draws the panel for the set-up that the store has, as the guide does. */
function Shown() {
  const view = useSetup((state) => state.view)
  const step = view?.steps.find(({ id }) => id === 'software')
  return view === null || step === undefined ? null : <SoftwarePanel view={view} step={step} />
}

async function draw(setup: Setup, more: Parameters<typeof setupDesk>[1] = {}) {
  const desk = setupDesk(setup, more)
  useSetup.setState({ view: viewSetup(setup) })
  await renderPart(<Shown />)
  await act(async () => {})
  return desk
}

const recipe = () => screen.getByRole('region', { name: 'Recipe: Some Mail' })

describe('the recipe', () => {
  test('has each thing to do in the form in which it is done', async () => {
    await draw(aSetup({ ipv4: '192.0.2.25' }))
    const part = recipe()
    expect(within(part).getByRole('group', { name: 'the command' }).textContent).toBe(
      'apt-get install some-mail\nsome-mail --name mail.example.org',
    )
    expect(within(part).getByRole('group', { name: 'the text of /etc/some/main.cf' }).textContent).toBe(
      '# Why <b>\naddress = 192.0.2.25',
    )
    expect(within(part).getByText('0640')).toBeTruthy()
    expect(within(part).getByText('root:some')).toBeTruthy()
    expect(within(part).getByText('Add this at the end of the file, once.')).toBeTruthy()
    const way = within(part).getByRole('list', { name: 'Where to click' })
    expect(
      within(way)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(['Mail', 'Domains', 'Mail'])
    expect(within(part).getByText('It may take a while.')).toBeTruthy()
    expect(document.querySelector('b')).toBeNull()
  })

  test('says what is missing, marks where, and takes it there', async () => {
    const { calls } = await draw(aSetup())
    expect(screen.getByRole('heading', { name: 'One value is missing' })).toBeTruthy()
    expect(document.querySelector('mark')?.textContent).toBe('{{ipv4}}')
    const field = screen.getByLabelText('IPv4 address')
    fireEvent.change(field, { target: { value: '192.0.2.25' } })
    fireEvent.blur(field)
    await act(async () => {})
    await act(async () => {})
    expect(calls('setup.change')).toHaveLength(1)
    expect(screen.queryByRole('heading', { name: 'One value is missing' })).toBeNull()
    expect(document.querySelector('mark')).toBeNull()
    expect(within(recipe()).getByRole('group', { name: 'the text of /etc/some/main.cf' }).textContent).toContain(
      'address = 192.0.2.25',
    )
  })

  test('remembers what is ticked, with the software it belongs to, and finds the place again', async () => {
    const desk = await draw(aSetup({ ipv4: '192.0.2.25' }))
    fireEvent.click(screen.getByRole('checkbox', { name: 'Done: Install' }))
    await act(async () => {})
    expect(desk.calls('setup.step')).toMatchObject([
      { step: 'software', state: 'open', said: ['recipe-some-mail-packages'] },
    ])
    expect(screen.getByText('1 of 2 ticked')).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Show: Install' }).getAttribute('aria-expanded')).toBe('false')
    fireEvent.click(screen.getByRole('button', { name: 'Go on with: Its file' }))
    expect(document.activeElement?.textContent).toBe('Its file')
  })

  test('two ticks one after the other: none forgets the other', async () => {
    const desk = await draw(aSetup({ ipv4: '192.0.2.25' }))
    fireEvent.click(screen.getByRole('checkbox', { name: 'Done: Install' }))
    fireEvent.click(screen.getByRole('checkbox', { name: 'Done: Its file' }))
    await act(async () => {})
    await act(async () => {})
    expect(desk.setup().steps.software?.said).toEqual(['recipe-some-mail-packages', 'recipe-some-mail-main'])
    expect(screen.getByText(/All are ticked/)).toBeTruthy()
  })

  test('of another software has its own ticks', async () => {
    const ticked = aSetup({ ipv4: '192.0.2.25', stack: 'a-panel' })
    const said = ['recipe-some-mail-packages']
    await draw({ ...ticked, steps: { software: { state: 'open', said, at: ticked.createdAt, verification: null } } })
    expect(screen.getByText('0 of 2 ticked')).toBeTruthy()
  })

  test('that cannot be read says so, and is asked for once more', async () => {
    let isBroken = true
    await draw(aSetup(), {
      'setup.recipe': () => {
        if (isBroken) throw new FaultReply('knowledge-missing')
        return { stack: 'some-mail', name: 'Some Mail', flow: [], steps: [], missing: [] }
      },
    })
    expect(screen.getByText('The recipe could not be read.')).toBeTruthy()
    isBroken = false
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
    await act(async () => {})
    expect(screen.getByText(/nothing for this role and this system/)).toBeTruthy()
  })

  test('long lines are wrapped or not, everywhere at once', async () => {
    await draw(aSetup({ ipv4: '192.0.2.25' }))
    const [first, second] = screen.getAllByRole('button', { name: 'Wrap long lines' })
    expect(first?.getAttribute('aria-pressed')).toBe('true')
    fireEvent.click(first as HTMLElement)
    expect(second?.getAttribute('aria-pressed')).toBe('false')
  })
})

describe('the software', () => {
  test('is told with its kind, and all can be compared', async () => {
    const { calls } = await draw(aSetup())
    expect(screen.getByText('One program for all.')).toBeTruthy()
    expect(screen.getByText('configuration files')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Compare all' }))
    expect(screen.getByRole('button', { name: 'Choose Only Sends' })).toHaveProperty('disabled', true)
    fireEvent.click(screen.getByRole('button', { name: 'Choose A Panel' }))
    await act(async () => {})
    expect(calls('setup.change')).toMatchObject([{ values: { stack: 'a-panel', distribution: 'docker' } }])
  })

  test('that is not for this role, or not known, is told of', async () => {
    await draw(aSetup({ stack: 'only-sends' }))
    expect(screen.getByText(/was not made for “Send and receive”/)).toBeTruthy()
  })

  test('that is not known any more is told of, and nothing else breaks', async () => {
    await draw(aSetup({ stack: 'gone' }))
    expect(screen.getByText(/no recipe called “gone”/)).toBeTruthy()
    expect(screen.queryByRole('alert')?.textContent ?? '').toBe('')
  })

  test('that is not chosen is asked for', async () => {
    await draw(aSetup({ stack: '' }))
    expect(screen.getByText(/Choose a software first/)).toBeTruthy()
  })
})

test('how a mail passes is a list with the protocols in it', async () => {
  await draw(aSetup())
  const figure = screen.getByRole('figure', { name: 'Mail that comes in' })
  expect(
    within(figure)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual(['Another serverasks the MX', 'by SMTP, port 25Some Mailtakes it'])
})

test('in German too', async () => {
  useSettings.setState({ language: 'de' })
  await draw(aSetup())
  expect(screen.getByRole('heading', { name: 'Rezept: Some Mail' })).toBeTruthy()
  expect(screen.getByRole('heading', { name: 'Ein Wert fehlt' })).toBeTruthy()
})
