import { expect, test } from 'vitest'
import { canonicalBody, canonicalField } from '../../../src/engine/dkim/canonicalize.ts'
import { readRawMessage } from '../../../src/engine/dkim/raw-message.ts'
import { dkim } from '../../../src/node/face/dkim.ts'

/** RFC 8463 appendix A.2. */
const KEYS: Readonly<Record<string, string>> = {
  'brisbane._domainkey.football.example.com': 'v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=',
  'test._domainkey.football.example.com':
    'v=DKIM1; k=rsa; p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDkHlOQoBTzWR' +
    'iGs5V6NpP3idY6Wk08a5qhdR6wy5bdOKb2jLQiY/J16JYi0Qvx/byYzCNb3W91y3FutAC' +
    'DfzwQ/BC/e/8uBsCR+yz1Lxj+PL6lHvqMKrM3rG4hstT5QjvHO9PzoxZyVYLzBfO2EeC3' +
    'Ip3G+2kryOTIKT+l/K4w3QIDAQAB',
}

/** Appendix A.3. */
const MESSAGE = `DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed;
 d=football.example.com; i=@football.example.com;
 q=dns/txt; s=brisbane; t=1528637909; h=from : to :
 subject : date : message-id : from : subject : date;
 bh=2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=;
 b=/gCrinpcQOoIfuHNQIbq4pgh9kyIK3AQUdt9OdqQehSwhEIug4D11Bus
 Fa3bT3FY5OsU7ZbnKELq+eXdp1Q1Dw==
DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed;
 d=football.example.com; i=@football.example.com;
 q=dns/txt; s=test; t=1528637909; h=from : to : subject :
 date : message-id : from : subject : date;
 bh=2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=;
 b=F45dVWDfMbQDGHJFlXUNB2HKfbCeLRyhDXgFpEL8GwpsRe0IeIixNTe3
 DhCVlUrSjV4BwcVcOF6+FF3Zo9Rpo1tFOeS9mPYQTnGdaSGsgeefOsk2Jz
 dA+L10TeYt9BgDfQNZtKdN1WO//KgIqXP7OdEFE4LjFYNcUxZQ4FADY+8=
From: Joe SixPack <joe@football.example.com>
To: Suzie Q <suzie@shopping.example.net>
Subject: Is dinner ready?
Date: Fri, 11 Jul 2003 21:00:37 -0700 (PDT)
Message-ID: <20030712040037.46341.5F8J@football.example.com>

Hi.

We lost the game.  Are you hungry yet?

Joe.
`

test('the message of RFC 8463 holds with both signatures', async () => {
  const resolver = async (name: string) => [[KEYS[name] ?? '']]
  const { signatures } = await dkim({ message: MESSAGE, resolver })
  expect(signatures).toMatchObject([
    { result: 'pass', algorithm: 'ed25519-sha256', keyBits: 256 },
    { result: 'pass', algorithm: 'rsa-sha256', keyBits: 1024 },
  ])
})

test('the message of RFC 6376 §3.4.5 has the canonical forms that stand there', () => {
  const { fields, body } = readRawMessage('A: X\r\nB : Y\t\r\n\tZ  \r\n\r\n C \r\nD \t E\r\n\r\n\r\n')
  expect(fields.map((field) => canonicalField(field, 'relaxed'))).toEqual(['a:X', 'b:Y Z'])
  expect(canonicalBody(body, 'relaxed')).toBe(' C\r\nD E\r\n')
  expect(fields.map((field) => canonicalField(field, 'simple'))).toEqual(['A: X', 'B : Y\t\r\n\tZ  '])
  expect(canonicalBody(body, 'simple')).toBe(' C \r\nD \t E\r\n')
})
