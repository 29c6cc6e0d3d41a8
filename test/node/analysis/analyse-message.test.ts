import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { analyseMessage } from '../../../src/node/analysis/analyse-message.ts'
import { NOTHING_TOLD } from '../../../src/node/analysis/analysis-request.ts'
import { WrongRequest } from '../../../src/node/checks/check-request.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const MAIL = [
  'Return-Path: <anna@example.org>',
  'Received: from mail.example.org (mail.example.org [192.0.2.25]) by mx.example.net with ESMTPS id 1; Sat, 21 Nov 2026 11:00:04 +0000',
  'DKIM-Signature: v=1; a=rsa-sha256; d=example.org; s=one; h=from; bh=YWJj; b=YWJj',
  'From: anna@example.org',
  '',
  'Hello',
].join('\r\n')

/** A world in which nobody answers. */
function nowhere() {
  const folder = temporaryFolder()
  const [lab, knowledge] = [join(folder, 'lab.json'), join(folder, 'knowledge.json')]
  writeFileSync(lab, JSON.stringify({ map: {}, resolver: '127.0.0.1#9' }))
  writeFileSync(knowledge, JSON.stringify({ version: 1, blocklists: [], selectors: [], mailHosts: [] }))
  return { knowledgeFile: knowledge, environment: { POSTDESK_LAB: lab } }
}

test('where no DNS answers, what the headers tell is told all the same', { timeout: 60_000 }, async () => {
  const { way, ours, mail } = await analyseMessage({ ...NOTHING_TOLD, source: MAIL }, nowhere())
  expect(mail.handedOverBy).toBe('192.0.2.25')
  expect(way).toMatchObject([{ side: 'receiver', family: 4, encrypted: true }])
  expect(ours.map(({ method, result }) => [method, result])).toEqual([
    ['spf', 'temperror'],
    ['dkim', 'temperror'],
    ['dmarc', 'unknown'],
  ])
})

test('stopped, it says so, and still tells the way', async () => {
  const { report, way } = await analyseMessage(
    { ...NOTHING_TOLD, source: MAIL },
    { ...nowhere(), signal: AbortSignal.abort() },
  )
  expect(report.cancelled).toBe(true)
  expect(way).toHaveLength(1)
})

test('what is no mail is a wrong request', async () => {
  await expect(analyseMessage({ ...NOTHING_TOLD, source: 'hello' }, nowhere())).rejects.toBeInstanceOf(WrongRequest)
})
