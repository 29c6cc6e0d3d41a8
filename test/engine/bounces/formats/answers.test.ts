import { mail } from './mail.ts'
import { testSamples } from './sample.ts'

const friend = { From: 'Anna User <anna@example.net>', 'Message-ID': '<2@example.net>' }

testSamples('automatic answers', [
  {
    name: 'RFC 3834',
    source: mail(
      { ...friend, 'Return-Path': '<>', 'Auto-Submitted': 'auto-replied', Subject: 'Re: Minutes of the meeting' },
      'Thank you for your mail. I cannot be reached until Monday. Mails are not delivered to anybody else.',
    ),
    kind: 'autoReply',
    detail: 'vacation',
  },
  {
    name: 'vacation(1) with a null return path',
    source: mail(
      { ...friend, 'Return-Path': '<>', Precedence: 'bulk', Subject: 'away from my mail' },
      'I will not be reading my mail for a while.\nYour mail regarding "Minutes" will be read when I return.',
    ),
    kind: 'autoReply',
    detail: 'vacation',
  },
  {
    name: 'Exchange in German',
    source: mail(
      {
        ...friend,
        'X-Auto-Response-Suppress': 'All',
        'Auto-Submitted': 'auto-generated',
        Subject: 'Automatische Antwort: Protokoll',
      },
      'Ich bin nicht im Büro. Ihre Nachricht wird nicht weitergeleitet. In dringenden Fällen: kollege@example.net',
    ),
    kind: 'autoReply',
    detail: 'vacation',
  },
  {
    name: 'Spanish',
    source: mail(
      {
        ...friend,
        'Auto-Submitted': 'auto-replied',
        Subject: 'Respuesta automática: Acta',
        'Content-Type': 'text/plain; charset=utf-8',
      },
      'Estoy fuera de la oficina hasta el lunes. Su mensaje no será leído.',
    ),
    kind: 'autoReply',
    detail: 'vacation',
  },
  {
    name: 'a ticket system',
    source: mail(
      {
        ...friend,
        From: 'Support <support@example.net>',
        'Auto-Submitted': 'auto-replied',
        Subject: '[#4711] We have received your request',
      },
      'Your request "Mail returned: 550 5.7.1 blocked" was received. An agent will answer within two days.',
    ),
    kind: 'autoReply',
  },
  {
    name: 'a mailbox that nobody reads',
    source: mail(
      {
        ...friend,
        From: 'no-reply@example.net',
        'Auto-Submitted': 'auto-replied',
        Subject: 'Automatic reply: Minutes',
      },
      'This mailbox is not monitored. Please use our form at https://example.net/contact.',
    ),
    kind: 'autoReply',
    detail: 'vacation',
  },
])

testSamples('challenges', [
  {
    name: 'confirm that you are a person',
    source: mail(
      {
        From: 'Anna User <anna@example.net>',
        'Return-Path': '<>',
        Subject: 'Please confirm your message',
        'Auto-Submitted': 'auto-replied',
      },
      'Your message to anna@example.net is being held because your address was not recognized.\nTo deliver it, please click https://example.net/confirm/abc',
    ),
    kind: 'autoReply',
    detail: 'challenge',
  },
  {
    name: 'TMDA',
    source: mail(
      {
        From: 'Anna User <anna-confirm-1@example.net>',
        Subject: 'Please confirm your message',
        'X-Delivery-Agent': 'TMDA/1.1.12',
      },
      'This message was created automatically by mail delivery software (TMDA).\n\nYour message attached below is being held because the address <sender@example.com> has not been verified.\n\nTo release your message for delivery, please send an empty message to the following address, or use your mailer\'s "Reply" feature.\n\n   anna-confirm-1@example.net',
    ),
    kind: 'autoReply',
    detail: 'challenge',
  },
  {
    name: 'a service that guards a mailbox',
    source: mail(
      { From: 'Anna User via Boxbe <anna@example.net>', Subject: 'Re: Minutes of the meeting (Action Required)' },
      'Hello sender@example.com,\n\nyour message about "Minutes" was waitlisted.\nPlease follow https://example.net/verify so that your message is delivered. It asks you to be added to my Guest List.',
    ),
    kind: 'autoReply',
    detail: 'challenge',
  },
])
