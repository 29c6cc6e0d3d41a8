/** @typedef {import('./dice.mjs').Dice} Dice */

const WORDS =
  'the a to of and for we you our this that week report meeting invoice garden train morning number list question answer please thanks regards people house water market letter school plan budget table photo'.split(
    ' ',
  )
const LOCAL_PARTS = [
  'ann',
  'bob',
  'carla',
  'dieter',
  'info',
  'office',
  'erika.muster',
  'j.doe',
  'sales',
  'kontakt',
  'webmaster',
  'team-7',
]
const DOMAINS = ['example.net', 'example.com', 'mail.example.net', 'verein.example', 'firma.example', 'school.example']

/** @param {Dice} dice */
export function makeAddress(dice) {
  return `${dice.of(LOCAL_PARTS)}${dice.chance(50) ? dice.below(1000) : ''}@${dice.of(DOMAINS)}`
}

/** @param {Dice} dice */
export function makeDate(dice) {
  const time = [dice.below(24), dice.below(60), dice.below(60)].map((part) => String(part).padStart(2, '0')).join(':')
  return `Fri, ${dice.of(['06', '13', '20', '27'])} Nov 2026 ${time} +0100`
}

/** The headers of a mail. @param {Dice} dice @param {string} to */
export function makeHeaders(dice, to) {
  const received = Array.from(
    { length: 1 + dice.below(4) },
    () =>
      `Received: from host${dice.below(99)}.example.org (host${dice.below(99)}.example.org [192.0.2.${dice.below(254)}])\n\tby mail.example.org (Postfix) with ESMTPS id ${dice.id(10)}\n\tfor <${to}>; ${makeDate(dice)}`,
  )
  return [
    `Return-Path: <sender@example.org>`,
    ...received,
    ...(dice.chance(70)
      ? [
          `DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=example.org; s=mail;\n\tt=17${dice.below(99999999)}; h=from:to:subject:date;\n\tbh=${makeBase64(dice, 1).trim()};\n\tb=${makeBase64(dice, 4).trim().replaceAll('\n', '\n\t ')}`,
        ]
      : []),
    `From: Sender <sender@example.org>`,
    `To: ${to}`,
    `Subject: ${makeWords(dice, 5)}`,
    `Date: ${makeDate(dice)}`,
    `Message-ID: <${dice.id(16)}@example.org>`,
    `MIME-Version: 1.0`,
  ].join('\n')
}

/** A whole mail: mostly text, sometimes with an attachment. @param {Dice} dice @param {string} to */
export function makeMail(dice, to) {
  const headers = makeHeaders(dice, to)
  const text = makeText(dice, 3 + dice.below(120))
  if (!dice.chance(12)) return `${headers}\nContent-Type: text/plain; charset=utf-8\n\n${text}`
  const boundary = `=_${dice.id(20)}`
  const attachment = makeBase64(dice, 100 + dice.below(dice.chance(10) ? 4000 : 600))
  return `${headers}\nContent-Type: multipart/mixed; boundary="${boundary}"\n\n--${boundary}\nContent-Type: text/plain; charset=utf-8\n\n${text}\n--${boundary}\nContent-Type: application/pdf; name="plan.pdf"\nContent-Transfer-Encoding: base64\n\n${attachment}--${boundary}--\n`
}

/** @param {Dice} dice @param {number} lines */
export function makeText(dice, lines) {
  return `${Array.from({ length: lines }, () => makeWords(dice, 4 + dice.below(9))).join('\n')}\n`
}

/** @param {Dice} dice @param {number} count */
function makeWords(dice, count) {
  return Array.from({ length: count }, () => dice.of(WORDS)).join(' ')
}

/** @param {Dice} dice @param {number} lines */
function makeBase64(dice, lines) {
  const line = Array.from(
    { length: 76 },
    () => 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'[dice.below(64)],
  ).join('')
  return `${Array.from({ length: lines }, (_, at) => line.slice(at % 76) + line.slice(0, at % 76)).join('\n')}\n`
}
