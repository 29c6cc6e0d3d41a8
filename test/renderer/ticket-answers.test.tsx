import { act, fireEvent, screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Handlers } from '../../src/contract/methods.ts'
import type { LooseAnswer, TicketView } from '../../src/contract/ticket-shapes.ts'
import { listenForPaste } from '../../src/renderer/features/diagnose/paste-anywhere.ts'
import { AnswerActions } from '../../src/renderer/features/tickets/answers/answer-actions.tsx'
import { LooseAnswers } from '../../src/renderer/features/tickets/answers/loose-answers.tsx'
import { PasteAnswer } from '../../src/renderer/features/tickets/answers/paste-answer.tsx'
import { usePasteAnswer } from '../../src/renderer/features/tickets/answers/paste-store.ts'
import { useTicket } from '../../src/renderer/features/tickets/ticket-store.ts'
import { useWriting } from '../../src/renderer/features/tickets/writing-store.ts'
import { useDropTaker } from '../../src/renderer/frame/drop-taker-store.ts'
import { useNavigation } from '../../src/renderer/frame/navigation-store.ts'
import { knownAnswer, someAppeal } from '../engine/appeals/some-appeal.ts'
import { answered, submitted, ticketOf } from '../engine/tickets/some-ticket.ts'
import { FaultReply, installBridge } from '../support/fake-bridge.ts'
import { pageWords } from '../support/probes-desk.ts'
import { renderPart } from '../support/render-part.tsx'
import { aLine, aTicketView, settledTickets, ticketsOf } from '../support/tickets-desk.ts'
import { button, click, resetWriting, type } from '../support/writing-desk.tsx'

beforeEach(() => {
  resetWriting()
  usePasteAnswer.getState().close()
})

const ID = '00000000-0000-4000-8000-000000000001'
const APPEAL = someAppeal({
  answers: [
    knownAnswer({
      id: 'no',
      kind: 'refused',
      words: ['not qualify'],
      says: { en: 'A machine said no.', de: 'Eine Maschine sagte nein.' },
      next: { en: 'Reply in the thread.', de: 'Im Mailverlauf antworten.' },
      reply: { en: 'Please look again.' },
    }),
  ],
})

function viewWith(kind: 'refused' | 'undeliverable' | null, known: string | null = null): TicketView {
  const ticket = ticketOf(submitted(), answered('one', { kind, known, text: 'does not qualify' }), submitted('reply'))
  return aTicketView(ticket, {}, APPEAL)
}

async function actionsOf(view: TicketView, handlers: Partial<Handlers> = {}) {
  const bridge = installBridge({
    ...ticketsOf(() => [aLine(7), aLine(8)]),
    'tickets.say': () => view,
    'tickets.show': () => view,
    'tickets.looseAnswers': () => [],
    ...handlers,
  })
  useTicket.setState({ view })
  const [answer] = view.ticket.answers
  if (answer === undefined) throw new Error('the sample has an answer')
  await renderPart(<AnswerActions view={view} answer={answer} />)
  await settledTickets()
  return bridge
}

describe('an answer', () => {
  test('that is known is shown with what it means and what to do, and the reply that helps', async () => {
    await actionsOf(viewWith('refused', 'no'))
    expect(pageWords()).toContain('A machine said no.')
    expect(pageWords()).toContain('Reply in the thread.')
    await click(button('Write the reply that helps here'))
    expect(useWriting.getState()).toMatchObject({ purpose: 'reply', answer: 'one' })
    expect(useNavigation.getState()).toMatchObject({ place: 'tickets', view: 'send' })
  })

  test('that is not known is named by the user, which is remembered', async () => {
    const { calls } = await actionsOf(viewWith(null))
    await click(button('What is it?'))
    expect(button('That is it')).toHaveProperty('disabled', true)
    await click(screen.getByRole('radio', { name: 'Refused' }))
    await type(screen.getByRole('combobox', { name: 'Which known answer' }), 'no')
    await click(button('That is it'))
    expect(calls('tickets.say')).toEqual([
      { id: ID, word: { type: 'classified', answer: 'one', kind: 'refused', known: 'no' } },
    ])
  })

  test('of another kind loses the known answer that does not fit', async () => {
    const { calls } = await actionsOf(viewWith('refused', 'no'))
    await click(button('It is something else …'))
    await click(screen.getByRole('radio', { name: 'Solved' }))
    await click(button('That is it'))
    expect(calls('tickets.say')).toMatchObject([{ word: { kind: 'solved', known: null } }])
  })

  test('that belongs elsewhere is taken away', async () => {
    const { calls } = await actionsOf(viewWith('refused'))
    await click(button('It belongs elsewhere …'))
    await click(button('Take it away'))
    expect(calls('tickets.say')).toEqual([{ id: ID, word: { type: 'unmatched', answer: 'one' } }])
    expect(calls('tickets.giveAnswer')).toEqual([])
  })

  test('is given to another ticket as the mail that it is, where it is loose again', async () => {
    const view = viewWith('refused')
    const loose = { ...aLoose(), ...pick(view), id: 'loose 9' }
    const { calls } = await actionsOf(view, {
      'tickets.looseAnswers': () => [aLoose(), loose],
      'tickets.giveAnswer': () => ({ given: true }),
    })
    await giveToOther()
    expect(calls('tickets.giveAnswer')).toEqual([{ loose: 'loose 9', ticket: aLine(8).id }])
  })

  test('else as its text', async () => {
    const { calls } = await actionsOf(viewWith('refused'), {
      'tickets.takeAnswer': () => ({ kind: 'taken', ticket: ID, answer: 'x', recognised: null }),
    })
    await giveToOther()
    expect(calls('tickets.takeAnswer')).toEqual([{ ticket: aLine(8).id, text: 'does not qualify' }])
  })

  test('that came back undelivered is not replied to', async () => {
    await actionsOf(viewWith('undeliverable'))
    expect(screen.queryByRole('button', { name: /reply/i })).toBeNull()
  })
})

async function giveToOther() {
  await click(button('It belongs elsewhere …'))
  await click(screen.getByRole('radio', { name: 'To another ticket' }))
  expect(button('Give it there')).toHaveProperty('disabled', true)
  await click(screen.getByRole('radio', { name: /^Acme 8:/ }))
  await click(button('Give it there'))
}

function pick(view: TicketView) {
  const [answer] = view.ticket.answers
  return { sender: answer?.sender ?? null, text: answer?.text ?? '', receivedAt: answer?.receivedAt ?? '' }
}

function aLoose(different: Partial<LooseAnswer> = {}): LooseAnswer {
  return {
    id: 'loose 1',
    from: 'mail',
    sender: 'desk@acme.example',
    subject: 'Your request',
    text: 'We looked at it.',
    receivedAt: '2026-11-05T10:00:00Z',
    authenticated: 'fail',
    candidates: [{ ticket: aLine(7).id, organizationName: 'Acme 7', by: 'sender' }],
    ...different,
  }
}

describe('answers without a ticket', () => {
  async function drawn(answers: readonly LooseAnswer[], handlers: Partial<Handlers> = {}) {
    const bridge = installBridge({
      ...ticketsOf(() => [aLine(7), aLine(8)]),
      'tickets.looseAnswers': () => answers,
      'tickets.giveAnswer': () => ({ given: true }),
      ...handlers,
    })
    await renderPart(<LooseAnswers />)
    await settledTickets()
    return bridge
  }

  test('are shown with what is proven of the sender, and given by a click', async () => {
    const { calls } = await drawn([aLoose()])
    expect(pageWords()).toContain('The receiver’s server says that the sender is forged.')
    expect(pageWords()).not.toContain('We looked at it.')
    await click(button('Show the text'))
    expect(pageWords()).toContain('We looked at it.')
    await click(button('Give to Acme 7'))
    expect(calls('tickets.giveAnswer')).toEqual([{ loose: 'loose 1', ticket: aLine(7).id }])
  })

  test('are forgotten only after a question', async () => {
    const { calls } = await drawn([aLoose()], { 'tickets.giveAnswer': () => ({ given: false }) })
    await click(button('None of ours'))
    expect(calls('tickets.giveAnswer')).toEqual([])
    await click(button('Forget it'))
    expect(calls('tickets.giveAnswer')).toEqual([{ loose: 'loose 1', ticket: null }])
  })

  test('that come while one looks are shown, and hostile ones stay text', async () => {
    const answers: LooseAnswer[] = []
    const { publish } = await drawn(answers)
    expect(screen.getByText('No answer waits for a decision.')).toBeTruthy()
    answers.push(aLoose({ subject: '<script>x</script>\u202e', sender: '<img src=x>@evil.example', text: '<b>b</b>' }))
    act(() => publish('tickets.looseChanged', {}))
    await settledTickets()
    await click(button('Show the text'))
    expect(document.querySelector('article script, article img, article b')).toBeNull()
    expect(pageWords()).toContain('<b>b</b>')
    expect(pageWords()).not.toContain('\u202e')
  })

  test('look into the mailboxes by a click', async () => {
    const { calls } = await drawn([], { 'tickets.lookNow': () => ({ looking: 2 }) })
    await click(button('Look for answers now'))
    expect(calls('tickets.lookNow')).toHaveLength(1)
  })
})

describe('an answer that is brought', () => {
  async function opened(ticket: string | null, handlers: Partial<Handlers> = {}) {
    const bridge = installBridge({
      'tickets.takeAnswer': () => ({ kind: 'taken', ticket: ID, answer: 'a', recognised: 'refused' }),
      'tickets.show': () => aTicketView(),
      ...handlers,
    })
    await renderPart(<PasteAnswer />)
    act(() => usePasteAnswer.getState().open(ticket))
    await settledTickets()
    return bridge
  }
  const field = () => screen.getByRole('textbox', { name: 'Text of the answer' })
  const problem = () => screen.getByRole('alert').textContent

  test('as text goes to the ticket, once, and shows it', async () => {
    const { calls } = await opened(ID)
    await click(button('Take it in'))
    expect(problem()).toBe('Nothing is pasted yet.')
    await type(field(), 'We refuse.')
    fireEvent.click(button('Take it in'))
    fireEvent.click(button('Take it in'))
    await settledTickets()
    expect(calls('tickets.takeAnswer')).toEqual([{ ticket: ID, text: 'We refuse.' }])
    expect(useNavigation.getState()).toMatchObject({ place: 'tickets', view: 'result' })
    expect(usePasteAnswer.getState().opened).toBe(false)
  })

  test('as a file is taken as it is, also when it is dropped anywhere', async () => {
    const { calls } = await opened(null, { 'tickets.takeAnswer': () => ({ kind: 'loose', id: 'l' }) })
    const file = new File(['From: desk@acme.example\r\n\r\nNo.'], 'answer.eml')
    act(() => useDropTaker.getState().taker?.files([file]))
    await settledTickets()
    expect(calls('tickets.takeAnswer')).toMatchObject([{ ticket: null, bytes: { byteLength: 30 } }])
    expect(useNavigation.getState()).toMatchObject({ place: 'tickets', view: 'answers' })
    expect(useDropTaker.getState().taker).toBeNull()
  })

  test('too large, or more than one, is not read', async () => {
    const { calls } = await opened(ID)
    const large = new File([], 'large.eml')
    Object.defineProperty(large, 'size', { value: 10_000_001 })
    act(() => useDropTaker.getState().taker?.files([large]))
    await settledTickets()
    expect(problem()).toMatch(/larger than 10 MB/)
    act(() => useDropTaker.getState().taker?.files([new File(['a'], 'a'), new File(['b'], 'b')]))
    await settledTickets()
    expect(problem()).toBe('One mail at a time, please.')
    expect(calls('tickets.takeAnswer')).toEqual([])
  })

  test('what is pasted outside of the field is meant for it while the dialog is open', async () => {
    listenForPaste()
    const { calls } = await opened(ID)
    const paste = new Event('paste', { bubbles: true })
    Object.assign(paste, { clipboardData: { getData: () => 'pasted words', files: [] } })
    act(() => void button('Take it in').dispatchEvent(paste))
    expect(field()).toHaveProperty('value', 'pasted words')
    expect(calls('bounces.diagnoseText')).toEqual([])
  })

  test('that could not be taken stays in the field', async () => {
    await opened(ID, {
      'tickets.takeAnswer': () => {
        throw new FaultReply('store-busy')
      },
    })
    await type(field(), 'We refuse.')
    await click(button('Take it in'))
    expect(field()).toHaveProperty('value', 'We refuse.')
    expect(within(screen.getByRole('dialog')).getByRole('button', { name: 'Take it in' })).toBeTruthy()
  })
})
