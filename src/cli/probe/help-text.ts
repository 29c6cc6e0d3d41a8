/** `postdesk help probe` */
export const PROBE_HELP = `Sends small mails of your own to test mailboxes of your own, follows them and says where they ended.

Usage: postdesk probe send --to MAILBOX,…|all [--from ADDRESS] [OPTION…]
       postdesk probe watch [--until-done] [--timeout SECONDS] [--json]
       postdesk probe list [--open | --ended] [--mailbox MAILBOX] [--provider ID] [--limit N] [--json]
       postdesk probe show ID|last [--source] [--json]
       postdesk probe report [--days N] [--bucket-days N] [--json]

  MAILBOX               address, label or id of a test mailbox (postdesk mailbox list)
  ID                    id of a probe, or its beginning; last: the newest

send shows every mail whole and asks before anything goes. Options:
  --to MAILBOX,…|all    where to; all: every test mailbox that is not paused
  --from ADDRESS        one of your senders' addresses; else the first of the only sender
  --sender NAME         label or id of the sender, where two have this address
  --variant VARIANT     plain (the measure for the others), html, link, attachment, otherFrom or otherPath
  --subject TEXT        instead of ours
  --text-file FILE|-    your own text instead of ours; - is the standard input
  --mail-language en|de language of our text; else that of --lang
  -y, --yes             send without asking
  --wait                follow them until each has ended; exit code 1 unless all are in the inbox
  --timeout SECONDS     with --wait: no longer than this

watch follows all that is under way, and sends what waits for its time, until Ctrl+C; a line for each event. Options:
  --until-done          end when nothing is under way any more
  --timeout SECONDS     end after this time

report adds up by provider what was judged, with 95 % intervals (Wilson). Options:
  --days N              so many days back; 30 without it, at most 1100
  --bucket-days N       with --json: days in one step of the time line; 7 without it

Everywhere:
  --json                print JSON; watch prints one line for each event
                        (resources/schemas/probe.schema.json and placement.schema.json)
  --lang en|de          language of the texts; else that of the system, else English
  -h, --help            print this

Passwords come from the system's keychain; where there is none, as JSON in POSTDESK_SECRETS or from the file descriptor that
POSTDESK_SECRETS_FD names (postdesk help mailbox).

Exit codes:
  0  all went well                   2  the command was called wrongly
  1  something did not go out, or    3  the desk could not be opened or read, or there is no
     did not come into the inbox        such probe

Examples:
  postdesk probe send --to all
  postdesk probe send --from ann@example.org --to gmail,ann.test@gmx.de --yes --wait --timeout 7200
  postdesk probe watch --until-done --json | jq -r 'select(.event.type == "arrived") | .says'
  postdesk probe report --days 90
`
