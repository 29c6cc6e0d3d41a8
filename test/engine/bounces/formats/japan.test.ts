import { mail, RETURNED } from './mail.ts'
import { testSamples } from './sample.ts'

testSamples('Japanese mail systems', [
  {
    name: 'a mobile carrier, ISO-2022-JP without a charset parameter',
    source: mail(
      { From: 'Mail Administrator <postmaster@mobile.example.jp>', Subject: 'Mail System Error - Returned Mail' },
      `\x1b$B<!$N$"$F@h$X$N%a%C%;!<%8$O%(%i!<$N$?$aAw?.$G$-$^$;$s$G$7$?!#\x1b(B

<user@example.jp>: 550 5.1.1 User unknown

${RETURNED}`,
    ),
    kind: 'bounce',
    says: [{ recipient: 'user@example.jp', replyCode: '550', enhancedStatusCode: '5.1.1' }],
  },
  {
    name: 'the same without a code',
    source: mail(
      {
        From: 'postmaster@mobile.example.jp',
        Subject: 'Undelivered Mail',
        'Content-Type': 'text/plain; charset=utf-8',
      },
      `次のあて先へのメッセージはエラーのため送信できませんでした。
メールアドレスをご確認ください。

＜user@example.jp＞`,
    ),
    kind: 'bounce',
    says: [{ recipient: 'user@example.jp' }],
  },
  {
    name: 'a full mailbox',
    source: mail(
      {
        From: 'MAILER-DAEMON@mail.example.jp',
        Subject: '=?UTF-8?B?44Oh44O844Or6YWN5L+h44Gu44Ko44Op44O8?=',
        'Content-Type': 'text/plain; charset=utf-8',
      },
      `お客様が送信されたメールは、以下の宛先に届けることができませんでした。

宛先: user@example.jp
理由: メールボックスの容量を超えているため`,
    ),
    kind: 'bounce',
    says: [{ recipient: 'user@example.jp', reason: 'mailbox-full' }],
  },
  {
    name: 'Shift_JIS that says nothing of its charset in the header, only in the part',
    source: mail(
      { From: 'postmaster@mail.example.jp', Subject: 'Mail Delivery Failure' },
      'Your message could not be delivered.\n\n<user@example.jp>:\n550 5.2.1 mailbox disabled',
    ),
    kind: 'bounce',
    says: [{ recipient: 'user@example.jp', replyCode: '550', enhancedStatusCode: '5.2.1' }],
  },
])
