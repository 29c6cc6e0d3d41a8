/** A mail of the given header fields and body, as the tests write them: the empty lines at both ends of the body go. */
export function mail(headers: Readonly<Record<string, string>>, body: string): string {
  const fields = { To: 'sender@example.com', Date: 'Tue, 3 Mar 2026 10:00:00 +0000', ...headers }
  return `${Object.entries(fields)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n')}\n\n${trimLines(body)}\n`
}

/** A multipart/report (RFC 6522) of words and the fields of a delivery report, with the headers of the mail that came back. */
export function report(
  headers: Readonly<Record<string, string>>,
  words: string,
  status: string,
  returned = RETURNED,
): string {
  const parts = [
    `Content-Type: text/plain; charset=utf-8\n\n${trimLines(words)}`,
    `Content-Type: message/delivery-status\n\n${trimLines(status)}`,
    `Content-Type: text/rfc822-headers\n\n${returned}`,
  ]
  return multipart({ 'MIME-Version': '1.0', ...headers }, 'report; report-type=delivery-status', parts)
}

/** A multipart of parts that bring their own headers. */
export function multipart(
  headers: Readonly<Record<string, string>>,
  subtype: string,
  parts: readonly string[],
): string {
  const body = parts.map((part) => `--=_limit\n${part}\n`).join('\n')
  return mail({ ...headers, 'Content-Type': `multipart/${subtype}; boundary="=_limit"` }, `${body}\n--=_limit--`)
}

/** Headers of a mail that was sent to somebody who is never the right answer. */
export const RETURNED = `Return-Path: <sender@example.com>
Received: from client.example.com (client.example.com [192.0.2.7]) by mail.example.com; Tue, 3 Mar 2026 09:00:00 +0000
From: Sender <sender@example.com>
To: Somebody Else <somebody.else@example.org>
Subject: Minutes of the meeting
Message-ID: <1@example.com>
Date: Tue, 3 Mar 2026 09:00:00 +0000
`

function trimLines(text: string): string {
  return text.replace(/^\n+|\s+$/g, '')
}
