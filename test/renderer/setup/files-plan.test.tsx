import { act, fireEvent, screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { Fault } from '../../../src/engine/fault.ts'
import { asOwn, readPlan, writePlan } from '../../../src/engine/setup/plan-file.ts'
import { viewSetup } from '../../../src/engine/setup/view-setup.ts'
import { useSettings } from '../../../src/renderer/features/settings/settings-store.ts'
import { ExportSetup } from '../../../src/renderer/features/setup/files/export-setup.tsx'
import { ImportPlan, ImportPlanButton } from '../../../src/renderer/features/setup/files/import-plan.tsx'
import { usePlanImport } from '../../../src/renderer/features/setup/files/import-store.ts'
import { useSetup } from '../../../src/renderer/features/setup/setup-store.ts'
import { useDropTaker } from '../../../src/renderer/frame/drop-taker-store.ts'
import { useNavigation } from '../../../src/renderer/frame/navigation-store.ts'
import { FaultReply } from '../../support/fake-bridge.ts'
import { renderPart } from '../../support/render-part.tsx'
import { aSetup, setupDesk } from '../../support/setup-desk.ts'

beforeEach(() => {
  useSettings.setState({ language: 'en' })
  useSetup.setState({ view: null })
  usePlanImport.getState().close()
})

const setup = aSetup({ ipv4: '192.0.2.25' })
const PLAN = writePlan(setup)

describe('a plan', () => {
  /** As the main process does. */
  async function draw() {
    const desk = setupDesk(setup, {
      'setup.import': ({ text }) => {
        try {
          return viewSetup({ ...asOwn(readPlan(text)), id: setup.id })
        } catch (error) {
          if (error instanceof Fault) throw new FaultReply(error.code, error.detail)
          throw error
        }
      },
    })
    await renderPart(
      <>
        <ImportPlanButton />
        <ImportPlan />
      </>,
    )
    fireEvent.click(screen.getByRole('button', { name: 'Read in a plan' }))
    await act(async () => {})
    return desk
  }

  async function read(text: string): Promise<void> {
    fireEvent.change(screen.getByLabelText('Text of the plan'), { target: { value: text } })
    fireEvent.click(screen.getByRole('button', { name: 'Read it in' }))
    await act(async () => {})
    await act(async () => {})
  }

  test('that is pasted is opened, and it is said whose values these are and that none is verified', async () => {
    await draw()
    await read(PLAN)
    expect(useNavigation.getState()).toMatchObject({ place: 'setup', view: 'result' })
    expect(useSetup.getState().view?.setup.id).toBe(setup.id)
    const dialog = screen.getByRole('dialog', { name: 'The plan for example.org is read in' })
    expect(dialog.textContent).toContain('Nothing of it is verified here')
    expect(dialog.textContent).toContain('192.0.2.25')
    fireEvent.click(within(dialog).getByRole('button', { name: 'Look at it' }))
    await act(async () => {})
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  test('that is dropped is read in at once', async () => {
    const { calls } = await draw()
    await act(async () => useDropTaker.getState().taker?.files([new File([PLAN], 'plan.json')]))
    await act(async () => {})
    expect(calls('setup.import')).toEqual([{ text: PLAN }])
  })

  test.each([
    ['no plan', 'Expected: a JSON text.', 'Came: no plan'],
    ['{"a":1}', 'Expected: a plan that Postdesk exported.', 'Came: null'],
    [PLAN.replace('"version": 1', '"version": 9'), 'Expected: a version that this Postdesk knows', 'Came: 9'],
    [
      PLAN.replaceAll('mail.example.org"', 'mail.example.org;reboot"'),
      'Expected: Host name of the server: a name such as mail.example.org.',
      'Came: "mail.example.org;reboot"',
    ],
    [PLAN.replace('"full"', '"boss"'), 'one of the known choices (full, receiveOnly, relay, sendOnly)', 'Came: "boss"'],
    [PLAN.replace('"moreDomains": []', '"moreDomains": 1'), 'Further domains with mail: a list', 'Came: 1'],
  ])('that is none is refused with what was expected: %#', async (text, expected, came) => {
    await draw()
    await read(text)
    const words = screen.getByText('This was not taken, and nothing was changed.').parentElement?.textContent
    expect(words).toContain(expected)
    expect(words).toContain(came)
    expect(screen.getByLabelText('Text of the plan')).toHaveProperty('value', text)
  })

  test('that is too large is not sent', async () => {
    const { calls } = await draw()
    const file = new File(['x'], 'x.json')
    Object.defineProperty(file, 'size', { value: 2_000_001 })
    await act(async () => useDropTaker.getState().taker?.files([file]))
    expect(screen.getByText(/at most 2 MB/)).toBeTruthy()
    await read('')
    expect(screen.getByText(/Choose or drop a file, or paste its text/)).toBeTruthy()
    expect(calls('setup.import')).toEqual([])
  })

  test('is refused in German with German words', async () => {
    useSettings.setState({ language: 'de' })
    setupDesk(setup, {
      'setup.import': () => {
        throw new FaultReply('invalid-input', 'expected ipv4 as an IPv4 address, got "x"')
      },
    })
    await renderPart(<ImportPlan />)
    act(() => usePlanImport.getState().open())
    await act(async () => usePlanImport.getState().take('x'))
    expect(screen.getByText('Erwartet: IPv4-Adresse: eine IPv4-Adresse.')).toBeTruthy()
  })
})

describe('what leaves', () => {
  const choose = async (name: string) => {
    fireEvent.click(screen.getByRole('button', { name: 'Export' }))
    fireEvent.click(screen.getByRole('button', { name }))
    await act(async () => {})
  }
  const said = () => screen.getAllByRole('status').map(({ textContent }) => textContent)

  test.each([
    ['Plan, to keep or to share', 'plan'],
    ['Recipe as Ansible tasks', 'ansible'],
    ['Page to print', 'page'],
    ['Checklist (Markdown)', 'checklist'],
    ['Zone file', 'zone'],
    ['Dates for a calendar', 'calendar'],
  ])('%s, and where it was written is told', async (name, format) => {
    const { calls } = setupDesk(setup, { 'setup.export': () => ({ path: '/home/anna/x' }) })
    await renderPart(<ExportSetup view={viewSetup(setup)} />)
    await choose(name)
    expect(calls('setup.export')).toEqual([{ id: setup.id, format, language: 'en' }])
    expect(said().join(' ')).toContain('Written to /home/anna/x.')
  })

  test('what is cancelled says nothing, and what fails says why', async () => {
    let fault: FaultReply | null = null
    setupDesk(setup, {
      'setup.export': () => {
        if (fault !== null) throw fault
        return { path: null }
      },
    })
    await renderPart(<ExportSetup view={viewSetup(setup)} />)
    await choose('Zone file')
    expect(said().join(' ')).not.toContain('Written to')
    fault = new FaultReply('not-found')
    await choose('Recipe as Ansible tasks')
    expect(said().join(' ')).toContain('This needs a mail software')
  })
})
