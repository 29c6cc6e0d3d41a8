import { expect, test } from 'vitest'
import { diagnose } from '../../../src/engine/bounces/diagnose.ts'
import { knowledge } from '../../corpus/hostile/real-knowledge.ts'
import { openMailbox, rehearsalWorld, send } from './rehearsal-world.ts'

const { world } = rehearsalWorld()

const to = (id: string) => world().provider(id).account.login
const where = (id: string, token: string) =>
  world()
    .provider(id)
    .account.find(token)
    .map(({ folder }) => folder)
const reports = (token: string) =>
  world()
    .user.account.find(token)
    .map(({ mail }) => diagnose(mail.source, knowledge).diagnoses[0])

test('a mail goes out signed, by the queue id that the server told, and comes into the inbox', async () => {
  const { response } = await send(world(), to('inbox'), 'aaaa')
  const id = /^250 2\.0\.0 Ok: queued as ([0-9A-F]+)$/.exec(response)?.[1]
  await expect.poll(() => where('inbox', 'aaaa')).toEqual(['INBOX'])
  const source = world().provider('inbox').account.find('aaaa')[0]?.mail.source ?? ''
  expect(source).toContain(`id ${id}`)
  expect(source.match(/^DKIM-Signature:/gm)).toHaveLength(2)
  expect(source).toMatch(/^Authentication-Results: mx\.freundespost\.netz;/m)
  expect(source).toContain('from rechner.heim (unknown [87.140.17.4])')
  expect(source).toContain('from mail.beispielverein.netz (mail.beispielverein.netz [IPv6:2a02:1800:1::25])')
  await expect.poll(() => reports('aaaa')).toMatchObject([{ action: 'delivered', recipient: to('inbox') }])
})

test('one category and one folder of all mail at the one with labels', async () => {
  await send(world(), to('labels'), 'bbbb')
  await expect.poll(() => where('labels', 'bbbb')).toEqual(['INBOX', '[Lupenpost]/Alle Nachrichten'])
})

test('junk is read with a token of the authorization server', async () => {
  await send(world(), to('junk'), 'cccc')
  await expect.poll(() => where('junk', 'cccc')).toEqual(['Junk'])
  const client = await openMailbox(world(), to('junk'))
  const opened = await client.mailboxOpen('Junk', { readOnly: true })
  expect(opened.exists).toBe(1)
  const found = await client.fetchOne('1', { source: true })
  expect((found || undefined)?.source?.toString()).toContain('SCL:5')
  await client.logout()
})

test('greylisting: first 450, then a delay is reported, then it arrives with a word about it', async () => {
  world().provider('greylist').behave({ greylistSeconds: 0.3 })
  world().user.queue.patience = { retrySeconds: [0.1], warnAfterSeconds: 0, giveUpAfterSeconds: 60 }
  await send(world(), to('greylist'), 'dddd')
  await expect.poll(() => where('greylist', 'dddd')).toEqual(['INBOX'])
  expect(reports('dddd')[0]).toMatchObject({ action: 'delayed', enhancedStatusCode: '4.2.0' })
})

test('a refusal like Microsoft’s is read as such by our own engine', async () => {
  await send(world(), to('refuse'), 'eeee')
  await expect.poll(() => reports('eeee').length).toBe(1)
  expect(reports('eeee')[0]).toMatchObject({ action: 'failed', replyCode: '550', enhancedStatusCode: '5.7.1' })
})

test('one accepts and drops, one is slow, one has second thoughts, one bounces later', async () => {
  world().provider('slow').behave({ delaySeconds: 0.2 })
  world()
    .provider('rewrite')
    .behave({ moves: { afterSeconds: 0.3, to: 'Spamverdacht' } })
  world()
    .provider('bounce')
    .behave({ bounces: { afterSeconds: 0.1, said: '552 5.2.2 <anna.beispiel@innungspost.netz>: mailbox full' } })
  for (const id of ['drop', 'slow', 'rewrite', 'bounce']) await send(world(), to(id), `f${id}`)
  await expect.poll(() => where('rewrite', 'frewrite')).toEqual(['INBOX'])
  await expect.poll(() => where('slow', 'fslow')).toEqual(['INBOX'])
  await expect.poll(() => where('rewrite', 'frewrite')).toEqual(['Spamverdacht'])
  await expect
    .poll(() =>
      reports('fbounce')
        .map((one) => one?.action)
        .sort(),
    )
    .toEqual(['failed', 'relayed'])
  expect(world().provider('drop').taken).toHaveLength(1)
  expect(where('drop', 'fdrop')).toEqual([])
})

test('after a restart the queue is as it was', async () => {
  world().provider('inbox').behaveAtDoor({ down: true })
  await send(world(), to('inbox'), 'gggg', 587)
  world().user.restart(100)
  await expect(send(world(), to('inbox'), 'hhhh')).rejects.toThrow()
  world().provider('inbox').behaveAtDoor({})
  await expect.poll(() => where('inbox', 'gggg')).toEqual(['INBOX'])
  await send(world(), to('inbox'), 'iiii')
  await expect.poll(() => where('inbox', 'iiii')).toEqual(['INBOX'])
})

test('nobody may relay, and nobody may send as somebody else', async () => {
  await expect(send(world(), 'nobody@freundespost.netz', 'jjjj')).resolves.toBeDefined()
  await expect.poll(() => reports('jjjj')).toMatchObject([{ replyCode: '550', enhancedStatusCode: '5.1.1' }])
  await expect(send(world(), 'nobody@beispielverein.netz', 'kkkk')).rejects.toMatchObject({ responseCode: 550 })
})

test('what is not signed is junk at the one with labels, and a relay without DSN is told of', async () => {
  await send(world(), to('labels'), 'nnnn', 2465)
  await expect.poll(() => where('labels', 'nnnn')).toEqual(['[Lupenpost]/Spam'])
  expect(world().provider('labels').account.find('nnnn')[0]?.mail.source).toContain('dkim=none')
  await expect.poll(() => reports('nnnn')).toMatchObject([{ action: 'relayed', recipient: to('labels') }])
})

test('a clock that goes wrong', async () => {
  world().provider('slow').behave({ clockAheadSeconds: 3600 })
  await send(world(), to('slow'), 'oooo')
  await expect.poll(() => where('slow', 'oooo')).toEqual(['INBOX'])
  const { internalDate } = world().provider('slow').account.find('oooo')[0]?.mail ?? {}
  expect((internalDate?.getTime() ?? 0) - Date.now()).toBeGreaterThan(3_500_000)
})

test('the next mail alone goes to junk', async () => {
  world().provider('inbox').behave({ folder: 'Junk' }, { once: true })
  await send(world(), to('inbox'), 'llll')
  await expect.poll(() => where('inbox', 'llll')).toEqual(['Junk'])
  await send(world(), to('inbox'), 'mmmm')
  await expect.poll(() => where('inbox', 'mmmm')).toEqual(['INBOX'])
})
