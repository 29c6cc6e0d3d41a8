import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { dkimSign } from 'mailauth'
import type { Finding } from '../../../../src/engine/checks/finding.ts'
import { CHECKS } from '../../../../src/engine/checks/registry.ts'
import { runChecks } from '../../../../src/engine/checks/run-checks.ts'
import type { MessageSubject } from '../../../../src/engine/checks/subject.ts'
import { createSignatures } from '../../../../src/node/authentication/create-signatures.ts'
import { NOW } from '../fake-values.ts'
import { type Fake, fakeSubject, fakeWorld, type Zones } from '../fake-world.ts'

/** Keys of one run of the tests. */
const RSA = generateKeyPairSync('rsa', { modulusLength: 2048 })
const SHORT = generateKeyPairSync('rsa', { modulusLength: 768 })
const PRIVATE: Readonly<Record<string, KeyObject>> = { rsa: RSA.privateKey, short: SHORT.privateKey }
const keyText = (key: KeyObject) =>
  `v=DKIM1; k=rsa; p=${key.export({ format: 'der', type: 'spki' }).toString('base64')}`

/** What is published for the author's domain. */
const ZONES: Zones = {
  'example.org': { MX: ['10 mail.example.org.'], TXT: ['v=spf1 ip4:192.0.2.25 -all'] },
  '_dmarc.example.org': { TXT: ['v=DMARC1; p=reject'] },
  'rsa._domainkey.example.org': { TXT: [keyText(RSA.publicKey)] },
  'short._domainkey.example.org': { TXT: [keyText(SHORT.publicKey)] },
  'gone._domainkey.example.org': { TXT: ['v=DKIM1; p='] },
  'mail.example.org': { A: ['192.0.2.25'] },
  'rsa._domainkey.relay.example': { TXT: [keyText(RSA.publicKey)] },
  'relay.example': { MX: ['10 mail.relay.example.'], TXT: ['v=spf1 ip4:192.0.2.99 -all'] },
}

/** A letter from one person to another, as its author's server sends it. */
export const LETTER = lines(
  'From: Anna Beispiel <anna@example.org>',
  'To: Bert <bert@example.net>',
  'Subject: Minutes of our meeting',
  'Date: Sat, 21 Nov 2026 12:00:00 +0100',
  'Message-ID: <5f2c1e@example.org>',
  'MIME-Version: 1.0',
  'Content-Type: text/plain; charset=utf-8',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  'Hello Bert,',
  '',
  'here are the minutes, with gr=C3=BC=C3=9Fe.',
  '',
)

/** What the receiver writes on top. */
export const ARRIVAL = lines(
  'Return-Path: <anna@example.org>',
  'Authentication-Results: mx.example.net; spf=pass smtp.mailfrom=anna@example.org;',
  ' dkim=pass header.d=example.org header.s=rsa; dmarc=pass header.from=example.org',
  'Received: from mail.example.org (mail.example.org [192.0.2.25])',
  ' by mx.example.net (Postfix) with ESMTPS id 4XYZ for <bert@example.net>;',
  ' Sat, 21 Nov 2026 12:00:04 +0100',
)

export function lines(...all: readonly string[]): string {
  return all.map((line) => `${line}\r\n`).join('')
}

/** Puts header fields on top. */
export function withFields(mail: string, ...fields: readonly string[]): string {
  return lines(...fields) + mail
}

/** Replaces a header field (with its folded lines), or takes it away. */
export function replaceField(mail: string, name: string, ...by: readonly string[]): string {
  const field = new RegExp(`^${name}:.*\\r\\n(?:[ \\t].*\\r\\n)*`, 'im')
  return mail.replace(field, () => lines(...by))
}

/** The letter with another body. */
export function withBody(contentType: string, body: string, encoding = '7bit'): string {
  const typed = replaceField(LETTER, 'Content-Type', `Content-Type: ${contentType}`)
  const head = replaceField(typed, 'Content-Transfer-Encoding', `Content-Transfer-Encoding: ${encoding}`)
  return head.slice(0, head.indexOf('\r\n\r\n') + 4) + body
}

export const html = (body: string) =>
  withBody(
    'multipart/alternative; boundary=b',
    lines('--b', 'Content-Type: text/plain', '', 'Hello Bert', '--b', 'Content-Type: text/html', '', body, '--b--'),
  )

export interface Signing {
  readonly domain?: string
  readonly selector?: string
  readonly canonicalization?: string
  readonly [option: string]: unknown
}

/** Signed by another implementation than ours. */
export async function sign(mail: string, { domain = 'example.org', selector = 'rsa', ...more }: Signing = {}) {
  const privateKey = (PRIVATE[selector] ?? RSA.privateKey).export({ format: 'pem', type: 'pkcs8' }).toString()
  const { signatures, errors } = await dkimSign(Buffer.from(mail, 'latin1'), {
    canonicalization: 'relaxed/relaxed',
    signTime: new Date(Date.UTC(2026, 10, 21, 11)),
    signatureData: [{ signingDomain: domain, selector, privateKey }],
    ...more,
  } as never)
  if (errors.length > 0) throw new Error(String(errors[0]?.err))
  return signatures + mail
}

export interface MailWorld extends Partial<MessageSubject> {
  readonly zones?: Zones
  readonly endings?: Fake['endings']
  readonly domain?: string
}

/** A world in which this mail was handed in, its signatures verified. */
export async function mailWorld(source: string, { zones, endings, domain, ...told }: MailWorld = {}): Promise<Fake> {
  const fake: Fake = { zones: { ...ZONES, ...zones }, ...(endings === undefined ? {} : { endings }) }
  const signatures = createSignatures({ dns: fakeWorld(fake).dns, now: () => NOW })
  const way = { address: '192.0.2.25', ehloName: 'mail.example.org', mailFrom: 'anna@example.org', authservIds: [] }
  return {
    ...fake,
    signatures: await signatures.verify(source),
    subject: { domain: domain ?? 'example.org', ownServers: [], message: { source, ...way, ...told } },
  }
}

/** A mail of which nothing but its text is told. */
export function bareMail(source: string): Fake {
  const message = { source, address: null, ehloName: null, mailFrom: null, authservIds: [] }
  return { zones: ZONES, subject: { domain: 'example.org', ownServers: [], message } }
}

/** All findings of all checks of mails. */
export async function findingsOf(fake: Fake): Promise<readonly Finding[]> {
  const onBug = (id: string, error: unknown) => {
    throw new Error(`the check ${id} threw`, { cause: error })
  }
  const checks = CHECKS.filter(({ subject }) => subject === 'message')
  return (await runChecks(checks, fakeSubject(fake), fakeWorld(fake), { onBug })).findings
}

/** Failures and warnings, as `outcome id: words`. */
export async function graveOf(fake: Fake): Promise<readonly string[]> {
  const grave = (await findingsOf(fake)).filter(({ outcome }) => outcome === 'fail' || outcome === 'warn')
  return grave.map(({ id, outcome, summary }) => `${outcome} ${id}: ${summary.en}`)
}
