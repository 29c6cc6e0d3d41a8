import type { Reason } from '../../../../src/engine/bounces/reasons.ts'
import { mail } from './mail.ts'
import { type Sample, testSamples } from './sample.ts'

/** What went wrong, said without any code. */
const SAID: Readonly<Partial<Record<Reason, readonly string[]>>> = {
  'mailbox-full': [
    'Das Postfach des Empfängers ist voll.',
    'La boîte aux lettres du destinataire est pleine.',
    'El buzón del destinatario está lleno.',
    'La casella di posta del destinatario è piena.',
    'A caixa de correio do destinatário está cheia.',
    'De mailbox van de ontvanger is vol.',
    'Skrzynka odbiorcy jest pełna.',
    'Почтовый ящик получателя переполнен.',
    'メールボックスがいっぱいです。',
    '收件人邮箱已满。',
    '收件者信箱已滿。',
  ],
  'user-unknown': [
    'Der Empfänger ist unbekannt.',
    "L'adresse n'existe pas.",
    'La dirección no existe.',
    "L'indirizzo non esiste.",
    'O endereço não existe.',
    'Het e-mailadres bestaat niet.',
    'Adressen finns inte.',
    'Nie ma takiego użytkownika.',
    'Неизвестный получатель.',
    '宛先が存在しません。',
    '收件人邮箱地址不存在。',
    '사용자를 찾을 수 없습니다.',
  ],
  'message-too-large': [
    'Die Nachricht ist zu groß.',
    'Le message est trop volumineux.',
    'Het bericht is te groot.',
    '邮件太大。',
  ],
  'host-unknown': ['Die Domain existiert nicht.', "Le domaine n'existe pas.", 'El dominio no existe.', '域名不存在。'],
  'delivery-expired': ['Die Zustellung wurde nach mehreren Versuchen aufgegeben.', 'Délai de remise dépassé.'],
}

const headers = {
  'Return-Path': '<>',
  From: 'Mailer-Daemon@mail.example.com',
  Subject: 'Undelivered Mail Returned to Sender',
  'Content-Type': 'text/plain; charset=utf-8',
}

for (const [reason, texts] of Object.entries(SAID)) {
  testSamples(
    `${reason}, in words of many languages`,
    texts.map(
      (text): Sample => ({
        name: text,
        source: mail(headers, `<user@example.net>:\n${text}`),
        kind: 'bounce',
        says: [{ recipient: 'user@example.net', reason: reason as Reason, text }],
      }),
    ),
  )
}
