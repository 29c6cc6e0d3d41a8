import { mail } from './mail.ts'
import { testSamples } from './sample.ts'

testSamples('list software that refuses a post', [
  {
    name: 'Mailman 2 and 3',
    source: mail(
      {
        'Return-Path': '<>',
        From: 'list-bounces@lists.example.net',
        Subject: 'Minutes of the meeting',
        Precedence: 'bulk',
        'Auto-Submitted': 'auto-replied',
        'X-BeenThere': 'list@lists.example.net',
      },
      `You are not allowed to post to this mailing list, and your message has
been automatically rejected.  If you think that your messages are
being rejected in error, contact the mailing list owner at
list-owner@lists.example.net.`,
    ),
    kind: 'bounce',
    says: [{ recipient: 'list@lists.example.net', reason: 'sender-rejected' }],
  },
  {
    name: 'LISTSERV',
    source: mail(
      { From: 'LISTSERV@lists.example.net', Subject: 'Rejected posting to NEWS@LISTS.EXAMPLE.NET' },
      `You are not authorized to send mail to the NEWS list from your
sender@example.com account.  You might be authorized to send to
the list from another of your accounts, or perhaps when using another mail
program which generates slightly different addresses, but LISTSERV has
no way to associate this other account or address with yours. If you need
assistance or if you have any questions regarding the policy of the
NEWS list, please contact the list owners: NEWS-request@LISTS.EXAMPLE.NET.`,
    ),
    kind: 'bounce',
    says: [{ recipient: 'NEWS@LISTS.EXAMPLE.NET', text: 'not authorized to send mail' }],
  },
  {
    name: 'ezmlm',
    source: mail(
      { 'Return-Path': '<>', From: 'list-help@lists.example.net', Subject: 'failure notice' },
      `Hi. This is the qmail-send program at lists.example.net.
I'm afraid I wasn't able to deliver your message to the following addresses.

<list@lists.example.net>:
Sorry, only subscribers may post. If you are a subscriber, please forward this message to list-owner@lists.example.net to get your new address included (#5.7.2)`,
    ),
    kind: 'bounce',
    says: [{ recipient: 'list@lists.example.net', enhancedStatusCode: '5.7.2', reason: 'sender-rejected' }],
  },
  {
    name: 'a mail that waits for a moderator is no bounce',
    source: mail(
      {
        From: 'list-owner@lists.example.net',
        Subject: 'Your message to List awaits moderator approval',
        Precedence: 'bulk',
      },
      `Your mail to 'List' with the subject

    Minutes of the meeting

Is being held until the list moderator can review it for approval.

The reason it is being held:

    Post by non-member to a members-only list

Either the message will get posted to the list, or you will receive
notification of the moderator's decision.`,
    ),
    kind: 'autoReply',
  },
])
