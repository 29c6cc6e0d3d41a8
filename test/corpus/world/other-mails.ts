import type { InputKind } from '../../../src/engine/bounces/diagnosis.ts'

/** A mail that tells of no refusal, whatever words are in it; or a text of that kind without headers. */
export interface OtherMail {
  readonly name: string
  readonly kind: InputKind
  readonly source: string
}

const letter = (subject: string, body: string, more = ''): string =>
  `From: Anna Example <anna@example.com>\nTo: Ben <ben@example.org>\nSubject: ${subject}\nDate: Tue, 4 Mar 2025 10:11:12 +0100\nMessage-ID: <5@example.com>\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n${more}\n${body}\n`

const ordinary = (name: string, subject: string, body: string, more = ''): OtherMail => ({
  name,
  kind: 'notABounce',
  source: letter(subject, body, more),
})

const away = (language: string, subject: string, body: string): OtherMail => ({
  name: `out of office, ${language}`,
  kind: 'autoReply',
  source: letter(subject, body, 'Auto-Submitted: auto-replied\n'),
})

const awayUnmarked = (language: string, subject: string, body: string): OtherMail => ({
  name: `out of office without a mark, ${language}`,
  kind: 'autoReply',
  source: letter(subject, body),
})

export const OTHER_MAILS: readonly OtherMail[] = [
  ordinary(
    'a colleague asks about a bounce',
    'Question on bounces',
    'Hi Ben,\n\nyesterday a customer told me that his mails to us bounce. He said something like "550 5.1.1 user unknown".\nDo you know what that could be? The address is sales@example.com.\n\nBest regards\nAnna',
  ),
  ordinary(
    'a ticket',
    '[Ticket #4711] Mail delivery problem',
    'Dear customer,\n\nwe have received your request "my mails are rejected with 554 5.7.1".\nOur support team will answer within one business day.\n\nKind regards\nSupport',
  ),
  ordinary(
    'a newsletter on deliverability',
    'Deliverability weekly: why mails bounce',
    'This week: hard bounces and soft bounces. When a mailbox is full, servers answer 552 5.2.2. Read more: https://news.example/1\n\nUnsubscribe: https://news.example/u',
    'List-Unsubscribe: <https://news.example/u>\nPrecedence: bulk\n',
  ),
  ordinary(
    'a mailing list on Postfix',
    '[postfix-users] smtpd rejects with 450 4.7.25',
    'Hello list,\n\nmy server logs\n  reject: RCPT from unknown[192.0.2.1]: 450 4.7.25 Client host rejected: cannot find your hostname\nfor a partner. How do I exempt him?\n\nRegards, Anna',
    'List-Id: <postfix-users.example.org>\nPrecedence: list\n',
  ),
  ordinary(
    'an invoice returned',
    'Returned goods: your parcel',
    'Your parcel could not be delivered to the address you gave. Please choose a new date: https://parcel.example/x',
  ),
  ordinary(
    'a parcel that could not be delivered',
    'Delivery failed: parcel 0034',
    'Dear customer, the delivery of your parcel failed because nobody was at home. Pick it up at the shop.\n\nYour parcel service',
  ),
  ordinary(
    'German parcel notice',
    'Ihre Sendung konnte nicht zugestellt werden',
    'Guten Tag,\n\nIhr Paket konnte heute leider nicht zugestellt werden. Sie finden es in der Filiale.\n\nIhr Paketdienst',
  ),
  ordinary(
    'French parcel notice',
    "Votre colis n'a pas pu être livré",
    "Bonjour,\n\nvotre colis n'a pas pu être livré. Choisissez une nouvelle date.\n\nCordialement",
  ),
  ordinary(
    'a rejected application',
    'Your application',
    'Dear Anna,\n\nwe regret that your application was rejected. No mailbox is full of joy today.\n\nBest regards\nHR',
  ),
  ordinary(
    'a monitoring alert',
    'PROBLEM: mail queue on mx1',
    'Service mailq on mx1.example.com is CRITICAL: 250 messages deferred, oldest: connection timed out.\n\nmonitoring',
  ),
  ordinary(
    'logwatch',
    'Logwatch for mx1.example.com (Linux)',
    ' --------------------- Postfix Begin ------------------------\n\n      12   5xx reject relay denied\n       3   Bounced\n ---------------------- Postfix End -------------------------',
    'Auto-Submitted: auto-generated\n',
  ),
  ordinary(
    'a cron job',
    'Cron <root@mx1> /usr/local/bin/report',
    'deferred: 4\nbounced: 2\nsent: 1020',
    'Auto-Submitted: auto-generated\nX-Cron-Env: <SHELL=/bin/sh>\n',
  ),
  ordinary(
    'campaign statistics',
    'Your campaign report: 3 bounces',
    'Sent: 1000\nOpened: 300\nHard bounces: 3\nSoft bounces: 12\nlena@example.com: user unknown',
  ),
  ordinary(
    'full mailbox warning',
    'Your mailbox is almost full',
    'Dear user,\n\nyour mailbox ben@example.org has reached 92 % of its quota. Please delete mails.\n\nThe mail administrator',
  ),
  ordinary(
    'phishing as an undelivered mail',
    'You have 5 undelivered messages',
    'Dear ben@example.org,\n\nyour incoming messages are held because your storage is full. Release messages: https://bad.example/login',
  ),
  ordinary(
    'a quarantine notice',
    'Quarantine summary: 3 messages',
    'The following messages are held in your quarantine because they may be spam. Release them at https://quarantine.example',
  ),
  ordinary(
    'a subscription confirmed',
    'Welcome to the list',
    'You are now subscribed to team@lists.example.com. If your address bounces too often, your subscription is suspended.',
    'List-Id: <team.lists.example.com>\n',
  ),
  ordinary(
    'a list digest',
    'team Digest, Vol 12, Issue 3',
    "Today's Topics:\n   1. Re: mailbox full? (Anna)\n\nMessage: 1\nMy mailbox was full, sorry for the bounce.",
    'List-Id: <team.lists.example.com>\nPrecedence: list\n',
  ),
  ordinary(
    'a pull request',
    'Re: [example/mta] Return 550 5.1.1 for unknown users (#12)',
    'LGTM. One nit: the reply should be `550 5.1.1 user unknown`, not `554`.\n\n-- \nReply to this email directly or view it on GitHub',
    'List-Id: example/mta <mta.example.github.example>\n',
  ),
  ordinary(
    'a reply that quotes a bounce in passing',
    'Re: your mail came back?',
    'Hi Ben,\n\nit works again. The server had said\n> 552 5.2.2 mailbox full\nbut I have cleaned up.\n\nCheers\nAnna',
    'In-Reply-To: <4@example.org>\n',
  ),
  ordinary('a calendar refusal', 'Declined: Meeting on bounces', 'Ben has declined this invitation.'),
  ordinary(
    'a password reset',
    'Reset your password',
    'We received a request to reset your password. If it was not you, ignore this mail.',
  ),
  ordinary('a bank', 'Your payment was rejected', 'The payment of 12 EUR was rejected because the account is closed.'),
  ordinary(
    'a call for papers',
    'CfP: Workshop on Mail Delivery Systems',
    'Topics: bounces, delivery failure, undeliverable mail, greylisting.',
  ),
  ordinary(
    'a Japanese letter',
    '=?utf-8?B?44GK5ZWP44GE5ZCI44KP44Gb?=',
    'お世話になっております。メールが届かないとのことですが、こちらでは問題ございません。\nよろしくお願いいたします。',
  ),
  ordinary(
    'a Russian letter',
    'Вопрос',
    'Здравствуйте! Ваше письмо я получил, спасибо. Ящик был переполнен, но теперь всё хорошо.\nС уважением, Анна',
  ),
  ordinary('a Chinese letter', '关于退信的问题', '您好，我们最近经常收到退信，请问怎么解决？谢谢。'),
  ordinary(
    'an abuse desk answers',
    'Re: [Abuse #99] 192.0.2.1 listed',
    'Hello,\n\nwe have delisted 192.0.2.1. It may take an hour until mails are no longer rejected.\n\nRegards\nPostmaster team',
  ),
  ordinary(
    'a postmaster writes himself',
    'Maintenance of the mail server',
    'Dear users,\n\non Sunday the mail server is down for maintenance. Mails will be delayed, none will be lost.\n\nYour postmaster',
    'Sender: postmaster@example.com\n',
  ),
  ordinary(
    'a payment that was rejected',
    'Payment rejected',
    "Your payment to bob@example.com was rejected. The recipient's account is restricted.",
  ),
  ordinary(
    'an issue that quotes a refusal',
    '[example/app] Mailbox full is classed as user unknown (Issue #7)',
    'Input:\n\n<a@example.com>: host mx.example.com[192.0.2.25] said: 552 5.2.2 mailbox full (in reply to RCPT TO command)\n\nExpected mailbox full.',
    'List-ID: example/app <app.example.forge.example>\n',
  ),
  ordinary(
    'a courier asks for an address',
    'Delivery failed - please confirm your address',
    'Our courier could not deliver your order 55012. The following address was wrong: 12 Main St.',
  ),
  ordinary(
    'disabled by a list',
    'You have been unsubscribed from the team mailing list',
    'Your membership in the mailing list team has been disabled due to excessive bounces.',
  ),
  ordinary(
    'figures of a relay',
    'Your bounce rate is too high',
    'Top reasons: 550 5.1.1 user unknown (34), 552 5.2.2 mailbox full (5). Your sending may be suspended.',
  ),
  ordinary(
    'domain about to expire',
    'Your domain example.org expires',
    'When it expires, mail to this domain is no longer delivered and senders get an error.',
  ),
  away(
    'English',
    'Automatic reply: Offer',
    'I am out of the office until Monday. Your mail will not be forwarded. In urgent cases write to carl@example.com.',
  ),
  away(
    'German',
    'Automatische Antwort: Angebot',
    'Ich bin bis Montag nicht im Haus. Ihre Nachricht wird nicht weitergeleitet.',
  ),
  away('French', 'Réponse automatique : Offre', "Je suis absent jusqu'à lundi. Votre message n'a pas été transmis."),
  away('Spanish', 'Respuesta automática: Oferta', 'Estoy fuera de la oficina hasta el lunes.'),
  away('Italian', 'Risposta automatica: Offerta', 'Sono fuori ufficio fino a lunedì. Il messaggio non sarà inoltrato.'),
  away('Portuguese', 'Resposta automática: Oferta', 'Estou fora do escritório até segunda-feira.'),
  away('Dutch', 'Automatisch antwoord: Aanbod', 'Ik ben afwezig tot maandag. Uw bericht wordt niet doorgestuurd.'),
  away('Polish', 'Automatyczna odpowiedź: Oferta', 'Jestem nieobecny do poniedziałku.'),
  away('Russian', 'Автоматический ответ: Предложение', 'Я отсутствую до понедельника. Письмо не будет переслано.'),
  away('Swedish', 'Autosvar: Erbjudande', 'Jag är inte på kontoret till måndag.'),
  away('Japanese', '自動応答: 見積', '不在にしております。月曜日に戻ります。'),
  awayUnmarked(
    'English',
    'Out of Office: Offer',
    'I am on leave until 10 March and cannot read mail. This account is not monitored.',
  ),
  awayUnmarked(
    'German',
    'Abwesenheitsnotiz: Angebot',
    'Guten Tag, ich bin bis 10. März im Urlaub.\n\nFreundliche Grüße\nAnna',
  ),
  awayUnmarked('Czech', 'Automatická odpověď: Nabídka', 'Jsem mimo kancelář do pondělí.'),
  awayUnmarked('Turkish', 'Otomatik yanıt: Teklif', 'Pazartesiye kadar ofis dışındayım.'),
  {
    name: 'an automatic answer: the person has left',
    kind: 'autoReply',
    source: letter(
      'Auto: Offer',
      'Anna no longer works here. Please write to her successor carl@example.com.',
      'Auto-Submitted: auto-replied (vacation)\n',
    ),
  },
  {
    name: 'a DMARC report',
    kind: 'report',
    source:
      'From: noreply-dmarc-support@receiver.example\nTo: dmarc@example.org\nSubject: Report domain: example.org Submitter: receiver.example Report-ID: 123\nMIME-Version: 1.0\nContent-Type: application/zip; name="receiver.example!example.org!1741046400!1741132799.zip"\nContent-Transfer-Encoding: base64\n\nUEsDBAoAAAA=\n',
  },
  {
    name: 'a TLS report',
    kind: 'report',
    source:
      'From: tlsrpt@receiver.example\nTo: tls@example.org\nSubject: Report Domain: example.org Submitter: receiver.example Report-ID: <1@receiver.example>\nTLS-Report-Domain: example.org\nTLS-Report-Submitter: receiver.example\nMIME-Version: 1.0\nContent-Type: multipart/report; report-type="tlsrpt"; boundary="t"\n\n--t\nContent-Type: text/plain\n\nThis is an aggregate TLS report.\n\n--t\nContent-Type: application/tlsrpt+gzip\nContent-Transfer-Encoding: base64\n\nH4sIAAAA\n--t--\n',
  },
  {
    name: 'a complaint',
    kind: 'complaint',
    source:
      'From: feedback@receiver.example\nTo: abuse@example.org\nSubject: FW: Offer\nMIME-Version: 1.0\nContent-Type: multipart/report; report-type=feedback-report; boundary="c"\n\n--c\nContent-Type: text/plain\n\nThis is an email abuse report for a message received from IP 192.0.2.1.\n\n--c\nContent-Type: message/feedback-report\n\nFeedback-Type: abuse\nUser-Agent: Loop/1.0\nVersion: 1\nOriginal-Rcpt-To: someone@receiver.example\n\n--c\nContent-Type: message/rfc822\n\nFrom: sender@example.org\nSubject: Offer\n\nHello\n--c--\n',
  },
  {
    name: 'a read receipt',
    kind: 'report',
    source:
      'From: anna@example.com\nTo: ben@example.org\nSubject: Read: Offer\nMIME-Version: 1.0\nContent-Type: multipart/report; report-type=disposition-notification; boundary="r"\n\n--r\nContent-Type: text/plain\n\nYour message was read on 4 March.\n\n--r\nContent-Type: message/disposition-notification\n\nFinal-Recipient: rfc822;anna@example.com\nOriginal-Message-ID: <77@example.org>\nDisposition: manual-action/MDN-sent-manually; displayed\n\n--r--\n',
  },
  {
    name: 'a success report',
    kind: 'report',
    source:
      'From: MAILER-DAEMON@mail.example.com\nTo: ben@example.org\nSubject: Successful Mail Delivery Report\nMIME-Version: 1.0\nContent-Type: multipart/report; report-type=delivery-status; boundary="s"\n\n--s\nContent-Type: text/plain\n\nYour message was successfully delivered.\n\n--s\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mail.example.com\n\nFinal-Recipient: rfc822; anna@example.com\nAction: delivered\nStatus: 2.0.0\nDiagnostic-Code: smtp; 250 2.0.0 Ok: queued as 4F2\n\n--s--\n',
  },
  {
    name: 'a challenge',
    kind: 'autoReply',
    source: letter(
      'Please confirm your message',
      'Hello, I do not know you yet. To deliver your message, please click this link so that your mail is released: https://challenge.example/1\nYou only have to do it once.',
    ),
  },
  {
    name: 'a pasted letter',
    kind: 'notABounce',
    source: 'Hi Ben,\n\nthe meeting is at 550 Main Street, room 5.1.1. The user manual is unknown to me.\n\nAnna\n',
  },
  { name: 'a shopping list', kind: 'notABounce', source: 'milk\n450 g flour\n12 eggs\n' },
]
