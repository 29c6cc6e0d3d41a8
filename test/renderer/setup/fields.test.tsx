import { act, fireEvent, screen } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { setupMethods } from '../../../src/contract/setup-methods.ts'
import type { SetupValues } from '../../../src/contract/setup-shapes.ts'
import { viewSetup } from '../../../src/engine/setup/view-setup.ts'
import { ChoiceField } from '../../../src/renderer/features/setup/choice-field.tsx'
import { readValue, VALUE_KINDS, writeValue } from '../../../src/renderer/features/setup/read-value.ts'
import { useSetup } from '../../../src/renderer/features/setup/setup-store.ts'
import { ValueField } from '../../../src/renderer/features/setup/value-field.tsx'
import { FaultReply } from '../../support/fake-bridge.ts'
import { renderPart } from '../../support/render-part.tsx'
import { begunSetup, guideDesk, HOSTER, resetGuide } from '../../support/setup-guide.ts'

beforeEach(resetGuide)

function Fields({ names }: { readonly names: readonly (keyof SetupValues)[] }) {
  const view = useSetup((state) => state.view)
  return view === null ? null : names.map((name) => <ValueField key={name} name={name} view={view} />)
}

async function shown(names: readonly (keyof SetupValues)[], more: Parameters<typeof guideDesk>[1] = {}) {
  const desk = guideDesk(begunSetup(), more)
  useSetup.setState({ view: viewSetup(desk.setup()) })
  const drawn = await renderPart(<Fields names={names} />)
  return { ...desk, ...drawn }
}

const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name })

async function typeAndLeave(name: string, value: string): Promise<void> {
  fireEvent.change(field(name), { target: { value } })
  fireEvent.blur(field(name))
  await act(async () => {})
  await act(async () => {})
}

describe('what is typed', () => {
  test.each([
    ['domain', 'HTTPS://Bücher.example/path', 'xn--bcher-kva.example'],
    ['domain', 'no domain', null],
    ['domain', 'localhost', null],
    ['hostName', ' Mail.Example.org. ', 'mail.example.org'],
    ['hostName', '192.0.2.1', null],
    ['ipv4', '192.0.2.25', '192.0.2.25'],
    ['ipv4', '192.0.2.256', null],
    ['ipv4', '192.0.2.025', null],
    ['ipv4', '192.0.2', null],
    ['ipv6', '2001:DB8::25/64', '2001:db8::25'],
    ['ipv6', '2001:db8::g', null],
    ['ipv6', '192.0.2.1', null],
    ['selectorRsa', '2026R', '2026r'],
    ['selectorRsa', '-a', null],
    ['selectorRsa', 'a.b', null],
    ['publicKeyRsa', '"v=DKIM1; k=rsa; p=MIIB" "IjAN"', 'MIIBIjAN'],
    ['publicKeyRsa', '<b>', null],
    ['postmaster', 'post.master@Bücher.example', 'post.master@xn--bcher-kva.example'],
    ['postmaster', 'postmaster', null],
    ['postmaster', 'a b@example.org', null],
    ['relayPort', '0587', '587'],
    ['relayPort', '70000', null],
    ['relaySpf', 'include:spf.example.net  ip4:192.0.2.0/24', 'include:spf.example.net ip4:192.0.2.0/24'],
    ['relaySpf', 'v=spf1 +all', null],
    ['certificateFile', '/etc/ssl/mail.pem', '/etc/ssl/mail.pem'],
    ['certificateFile', '/etc/ssl/$(rm).pem', null],
    ['certificateKey', `${'AB:'.repeat(31)}AB`, 'ab'.repeat(32)],
    ['certificateKey', 'abcd', null],
    ['moreDomains', 'a.example, b.example\na.example', ['a.example', 'b.example']],
    ['moreDomains', 'a.example nothing', null],
    ['ipv4', '', ''],
    ['parkedDomains', ' ', []],
  ] as const)('into %s: %j is %j', (name, typed, value) => {
    expect(readValue(VALUE_KINDS[name], typed)).toEqual(value)
    // What is taken here is taken by the main process too.
    if (value === null) return
    const input = { id: '7b0e2c1e-3f55-4d0a-9d0c-2f4f0c7f7a11', revision: 0, values: { [name]: value } }
    const parsed = setupMethods['setup.change'].input.safeParse(input)
    expect(parsed.error).toBeUndefined()
  })
})

describe('a field', () => {
  test('keeps its value when it is left, with the revision that was seen, and shows it as it was written', async () => {
    const { calls } = await shown(['hostName'])
    await typeAndLeave('Host name of the server', 'MX.example.org.')
    expect(calls('setup.change')).toEqual([
      { id: useSetup.getState().view?.setup.id, revision: 0, values: { hostName: 'mx.example.org' } },
    ])
    expect(field('Host name of the server').value).toBe('mx.example.org')
    await typeAndLeave('Host name of the server', 'mx.example.org')
    expect(calls('setup.change')).toHaveLength(1)
  })

  test('takes Enter as well', async () => {
    const { calls } = await shown(['ipv4'])
    fireEvent.change(field('IPv4 address'), { target: { value: '192.0.2.25' } })
    fireEvent.keyDown(field('IPv4 address'), { key: 'Enter' })
    await act(async () => {})
    expect(calls('setup.change')).toHaveLength(1)
  })

  test('says what was expected and what came, asks nobody, and keeps what was typed', async () => {
    const { calls } = await shown(['ipv4'])
    await typeAndLeave('IPv4 address', '300.1.2.3')
    expect(screen.getByText('Expected an IPv4 address such as 192.0.2.25, came “300.1.2.3”.')).toBeTruthy()
    expect(field('IPv4 address').value).toBe('300.1.2.3')
    expect(field('IPv4 address').getAttribute('aria-invalid')).toBe('true')
    expect(calls('setup.change')).toEqual([])
  })

  test('that the main process refuses keeps what was typed', async () => {
    await shown(['ipv4'], {
      'setup.change': () => {
        throw new FaultReply('invalid-input')
      },
    })
    await typeAndLeave('IPv4 address', '192.0.2.25')
    expect(screen.getByText('Postdesk cannot take this. What you typed is still here.')).toBeTruthy()
    expect(field('IPv4 address').value).toBe('192.0.2.25')
  })

  test('after another one that is still on its way is not refused because of it', async () => {
    const { setup } = await shown(['ipv4', 'hostName'])
    fireEvent.change(field('IPv4 address'), { target: { value: '192.0.2.25' } })
    fireEvent.blur(field('IPv4 address'))
    fireEvent.change(field('Host name of the server'), { target: { value: 'mx.example.org' } })
    fireEvent.blur(field('Host name of the server'))
    await act(async () => {})
    await act(async () => {})
    expect(setup().values).toMatchObject({ ipv4: '192.0.2.25', hostName: 'mx.example.org' })
  })

  test('is put into what changed elsewhere, where that was another value', async () => {
    const { setup, elsewhere } = await shown(['ipv4'])
    elsewhere({ kind: 'values', values: { ipv6: '2001:db8::25' } })
    await typeAndLeave('IPv4 address', '192.0.2.25')
    expect(setup().values).toMatchObject({ ipv4: '192.0.2.25', ipv6: '2001:db8::25' })
    expect(useSetup.getState().view?.setup.revision).toBe(2)
  })

  test('that changed elsewhere itself is read anew and told; what was typed stays, and Enter puts it', async () => {
    const { setup, elsewhere } = await shown(['ipv4'])
    elsewhere({ kind: 'values', values: { ipv4: '192.0.2.99' } })
    await typeAndLeave('IPv4 address', '192.0.2.25')
    expect(setup().values.ipv4).toBe('192.0.2.99')
    expect(screen.getByText(/changed elsewhere meanwhile, and now is “192\.0\.2\.99”/)).toBeTruthy()
    expect(field('IPv4 address').value).toBe('192.0.2.25')
    fireEvent.keyDown(field('IPv4 address'), { key: 'Enter' })
    await act(async () => {})
    await act(async () => {})
    expect(setup().values.ipv4).toBe('192.0.2.25')
    expect(screen.queryByText(/changed elsewhere/)).toBeNull()
  })

  test('follows a value that follows another, but not over what is being typed', async () => {
    await shown(['hostName', 'certificateFile', 'ipv4'])
    await typeAndLeave('Host name of the server', 'mx.example.org')
    expect(field('File of the certificate').value).toBe('/etc/letsencrypt/live/mx.example.org/fullchain.pem')
    fireEvent.change(field('IPv4 address'), { target: { value: '192.0.2.1' } })
    const { view } = useSetup.getState()
    if (view === null) throw new Error('nothing is shown')
    const setup = { ...view.setup, revision: 9, values: { ...view.setup.values, ipv4: '192.0.2.2' } }
    await act(async () => useSetup.getState().take(viewSetup(setup)))
    expect(field('IPv4 address').value).toBe('192.0.2.1')
    expect(screen.getByText(/now is “192\.0\.2\.2”/)).toBeTruthy()
  })

  test('that goes away while one types in it is kept all the same, in its own set-up', async () => {
    const { setup, calls, unmount } = await shown(['ipv4'])
    const { view } = useSetup.getState()
    if (view === null) throw new Error('nothing is shown')
    fireEvent.change(field('IPv4 address'), { target: { value: '192.0.2.25' } })
    useSetup.setState({ view: { ...view, setup: { ...view.setup, id: 'another' } } })
    unmount()
    await act(async () => {})
    expect(calls('setup.change')).toMatchObject([{ id: view.setup.id }])
    expect(setup().values.ipv4).toBe('192.0.2.25')
  })

  test('with lists takes one in a line', async () => {
    const { setup } = await shown(['parkedDomains'])
    await typeAndLeave('Domains without mail', 'a.example\nb.example')
    expect(setup().values.parkedDomains).toEqual(['a.example', 'b.example'])
    expect(field('Domains without mail').value).toBe(writeValue(['a.example', 'b.example']))
  })
})

describe('a choice', () => {
  test('of yes or no is kept at once', async () => {
    const desk = guideDesk(begunSetup())
    const view = viewSetup(desk.setup())
    useSetup.setState({ view })
    await renderPart(<ChoiceField name="caa" view={view} />)
    fireEvent.click(screen.getByRole('checkbox', { name: 'CAA records' }))
    await act(async () => {})
    expect(desk.setup().choices.caa).toBe(true)
  })

  test('of a list offers what is known, by its name; what is not known any more is not changed unseen', async () => {
    const desk = guideDesk(begunSetup({ hoster: 'gone-hoster' }))
    const view = viewSetup(desk.setup())
    useSetup.setState({ view })
    await renderPart(<ChoiceField name="hoster" view={view} />)
    const list = screen.getByRole('combobox', { name: 'Hoster' })
    expect([...list.querySelectorAll('option')].map(({ textContent }) => textContent)).toEqual([
      'Not chosen',
      'Some Hoster',
      'gone-hoster',
    ])
    fireEvent.change(list, { target: { value: HOSTER.id } })
    await act(async () => {})
    expect(desk.setup().values.hoster).toBe(HOSTER.id)
  })
})
