import { expect, test } from 'vitest'
import { beginSetup } from '../../../src/engine/setup/change-setup.ts'
import type { RehearsalAnswer } from '../../../src/lab/rehearsal/rehearsal-control.ts'
import type { RehearsalOrder } from '../../../src/lab/rehearsal/rehearsal-worker.ts'
import type { Hands } from '../../../src/main/handlers/hands.ts'
import { setup } from '../../../src/main/handlers/setup.ts'
import { LabQuestions } from '../../../src/main/rehearsal/lab-questions.ts'
import { newcomerOf } from '../../../src/main/rehearsal/newcomer-of.ts'
import type { StartedLab } from '../../../src/main/rehearsal/start-lab.ts'

const SETUP = beginSetup('0b0e2f4c-3a79-4a0e-a6f4-5f8f7a4a3c11', 'neubeginn.netz', 'full', '2026-11-22T08:00:00.000Z')
const SAYS = { en: 'Done.', de: 'Erledigt.' }

/** A lab that answers everything so. */
function someLab(answer: RehearsalAnswer | null) {
  const asked: unknown[] = []
  const lab = {
    started: { stage: { domain: 'neubeginn.netz' } },
    ask: async (control: unknown) => {
      asked.push(control)
      return answer
    },
    control: (control: unknown) => void asked.push(control),
  }
  // Only these are looked at.
  return { asked, newcomer: newcomerOf(lab as unknown as StartedLab) }
}

test('a deed is done in the lab, for the set-up as it is', async () => {
  const { asked, newcomer } = someLab({ played: { says: SAYS, paste: null } })
  expect(newcomer.stage()).toMatchObject({ domain: 'neubeginn.netz' })
  expect(await newcomer.play(SETUP, 'records')).toEqual({ says: SAYS, paste: null })
  newcomer.keysMade(['/home/anna/rsa.private'])
  expect(asked).toEqual([
    { kind: 'play', setup: SETUP, deed: 'records' },
    { kind: 'keysMade', paths: ['/home/anna/rsa.private'] },
  ])
})

test.each([
  [{ played: null }, 'not-found'],
  [null, 'internal'],
] as const)('what the lab cannot do is a fault: %j', async (answer, code) => {
  await expect(someLab(answer).newcomer.play(SETUP, 'x')).rejects.toMatchObject({ code })
})

test('answers of the lab find their questions in any order, and none waits for ever', async () => {
  const orders: RehearsalOrder[] = []
  const questions = new LabQuestions((order) => orders.push(order))
  const [first, second, third] = ['a', 'b', 'c'].map((words) => questions.ask({ kind: 'find', words }))
  questions.hear(2, { found: [] })
  questions.hear(1, null)
  questions.hear(99, null)
  expect(await second).toEqual({ found: [] })
  expect(await first).toBeNull()
  questions.end()
  await expect(third).rejects.toMatchObject({ code: 'cancelled' })
  await expect(questions.ask({ kind: 'flush' })).rejects.toMatchObject({ code: 'cancelled' })
  expect(orders).toHaveLength(3)
})

test('in the real world there is no stage, and nothing can be played', async () => {
  const handlers = setup({ setup: { office: {} }, newcomer: null } as unknown as Hands)
  expect(await handlers['setup.stage']({})).toBeNull()
  await expect(handlers['setup.play']({ id: SETUP.id, deed: 'records' })).rejects.toMatchObject({ code: 'not-found' })
})
