/** `postdesk help ticket` */
export const TICKET_HELP = `Requests to providers and block lists: written from what is known, sent through your own server, followed until they end.

Usage: postdesk ticket new [--from FILE|- | --run ID --check ID [--list ID] | --probe ID] [OPTION…]
       postdesk ticket list [--search WORDS] [--open | --ended] [OPTION…]
       postdesk ticket show ID
       postdesk ticket due [--days N]
       postdesk ticket draft ID [--purpose PURPOSE] [--reply-to ANSWER] [OPTION…]
       postdesk ticket send ID [--from ADDRESS] [--to ADDRESS] [--yes] [OPTION…]
       postdesk ticket answer [ID] FILE|-
       postdesk ticket answers [--mailbox MAILBOX,…|none] [--loose]
       postdesk ticket give ANSWER ID|none
       postdesk ticket say ID WORD [OPTION…]
       postdesk ticket export [ID…] [--format FORMAT] [--output FILE|-]
       postdesk ticket delete ID… [--yes]

  ID                     id of a ticket, or its beginning; last: what changed last

new opens a ticket, or joins the open one of that organization and address. Options:
  --from FILE|-          a bounce; it is diagnosed and kept in the history. --recipient N: of several, the Nth
  --run ID, --check ID   a finding of a kept run of checks; --list ID: the list that it is about
  --probe ID             a probe that was refused
  --organization ID      who is asked; without it, who refused or lists
  --address ADDRESS,…    the IP addresses or domains in question; without it, those that are found
  --way ID|none          how one asks; without it, what fits best
  --ways                 only tell what ways there are, and what they bring

list shows what is due first. Options:
  --search WORDS         all of them stand in organization, addresses, numbers, texts, answers or notes
  --open, --ended, --column COLUMN, --organization ID, --move you|them|nobody
  --newest               what changed last first
  --offset N, --limit N  a part of them; 50 without it, at most 200

draft prints the letter or the fields of the form; what is missing or wrong goes to the standard error. Options:
  --purpose PURPOSE      request, reply or escalation
  --reply-to ANSWER|last the answer that is replied to
  --letter-language LANG in a language that they read
  --fact NAME=VALUE      what is not known otherwise; may be repeated
  --tell NAME,…          recipient, subject: not masked
  --override CHECK,…|all write although these checks fail
  --keep                 keep it with the ticket

send shows the mail whole and asks before it goes. It takes the options of draft, and:
  --from ADDRESS         one of your senders' addresses; else the first of the only sender. --sender NAME: where two have it
  --to ADDRESS, --subject TEXT, --text-file FILE|-
                         instead of what is drafted
  -y, --yes              send without asking

answer takes an answer in, as a mail or as its text: to this ticket, or to the one that it belongs to.
answers looks once into the mailboxes in which answers are looked for. --mailbox MAILBOX,…: from now on in these. --loose: only
tell what fits no ticket. give gives such an answer to a ticket; none: it is none.

say tells what only you can know. WORD is one of:
  submitted              the form was filled in, or a mail sent by hand; --number NUMBER, --text TEXT, --text-file FILE|-, --purpose
  solved, verified, given-up, reopened
  noted                  --text TEXT or --text-file FILE|-
  postponed              --until DAY|TIME|none
  classified             what an answer is: --kind KIND, --answer ANSWER|last, --known ID
  unmatched              an answer belongs elsewhere: --answer ANSWER|last
  went-out, did-not-go-out
                         of a mail of which it is unclear
  seen                   what was read from mail is right
  way                    --way ID|none

export writes tickets, all of them without an ID. FORMAT is markdown, json, csv, eml (a mailbox file with the mails) or ics (what is due,
for a calendar); without it, by the name of the file.

Everywhere:
  --json                 print JSON (resources/schemas/ticket.schema.json)
  --lang en|de           language of the texts; else that of the system, else English
  -h, --help             print this

Exit codes:
  0  it was done                     2  the command was called wrongly
  1  it was not: nothing went out,   3  the desk could not be opened or read, or there is no
     fits, or something is missing      such ticket

Examples:
  postdesk ticket new --from bounce.eml
  postdesk ticket new --organization microsoft-outlook --address 192.0.2.25
  postdesk ticket draft 3f2a91c0 --fact contactAddress=ann@example.org
  postdesk ticket send 3f2a91c0
  postdesk ticket due --days 7 --json | jq -r '.due[] | .organizationName + ": " + .says.due'
  postdesk ticket export --output tickets.ics
`
