import { EXIT, type ExitCode } from '../exit-code.ts'
import { MAILBOX_HELP, SENDER_HELP } from '../mailbox/help-text.ts'
import { PROBE_HELP } from '../probe/help-text.ts'
import { PROGRAMME_HELP } from '../programme/help-text.ts'
import { SETUP_HELP } from '../setup/help-text.ts'
import { TICKET_HELP } from '../ticket/help-text.ts'
import { WrongUsage } from '../wrong-usage.ts'

/** `postdesk help [COMMAND]`, `postdesk --help` */
export function helpCommand([about = '', ...more]: readonly string[]): ExitCode {
  const text = HELP[about]
  if (text === undefined || more.length > 0) {
    throw new WrongUsage(
      `expected "help" or "help" and a command (analyse, check, diagnose, mailbox, message, probe, programme, sender, setup, ticket), got "help ${[about, ...more].join(' ')}"`,
    )
  }
  process.stdout.write(text)
  return EXIT.understood
}

const OVERVIEW = `Postdesk: why did this mail bounce, whose move is it, what to do; and is my domain set up right.

Usage: postdesk COMMAND [OPTION…]

Commands:
  analyse    judge one mail that arrived: its way, its proof, what filters thought, what it gives away
  check      check a domain and its mail servers: DNS, authentication, TLS, lists
  diagnose   explain bounces, SMTP replies and mail log lines
  mailbox    your own test mailboxes: add, test, list, remove
  message    check one mail: signatures, alignment, the way it came, what it gives away
  probe      send mails to your own test mailboxes, and see where they end
  programme  what providers let senders join, and what came of it: SNDS, complaints
  sender     your own server's submission service: add, test, list, remove
  setup      set a mail server up: plan, records, what is there by now, what its configuration says
  ticket     requests to providers and lists: write, send, follow, export
  help       explain a command: postdesk help diagnose
  version    print the version

Diagnosing works on this computer alone: nothing is sent anywhere. Checking asks the DNS and the servers of the domain.
Probes and requests go through your own server, and only after you have seen them.
`

const DIAGNOSE = `Explains bounces, SMTP replies and mail log lines.

Usage: postdesk diagnose [FILE… | -] [--json] [--live] [--lang en|de] [--knowledge DIR]
       postdesk diagnose --jsonl FOLDER|MBOX|FILE|-… [--log] [--lang en|de] [--knowledge DIR]

  FILE…            bounces, log extracts or SMTP replies, as files; an mbox counts as its messages
  -                the standard input; also when no file is given and something is piped in

Options:
  --json           print JSON: an object for one input, an array for several
  --jsonl          print one line of JSON for each message of folders (with all folders in them), mboxes and files
  --log            with --jsonl: the inputs are mail logs; print one line of JSON for each log line
  --live           also make the checks that the steps name, now and from here: what is still wrong, what is right already.
                   Asks the DNS and your servers; the other ways to call it ask nobody
  --domain NAME, --own HOST|all, --resolver WHERE
                   with --live: your domain, where the bounce does not tell it; see postdesk help check for the others
  --lang en|de     language of the texts; else that of the system, else English
  --knowledge DIR  your own DIR/providers/*.json and DIR/bounce-rules/*.json; they come before the built-in ones
  -h, --help       print this
  --               what follows are files, even if it begins with a hyphen

Exit codes:
  0  everything was understood       2  the command was called wrongly
  1  no bounce, or not understood    3  something could not be read
  Of several inputs the highest counts. With --jsonl: 0 when all could be read, else 3.

Examples:
  postdesk diagnose bounce.eml
  echo '550 5.1.1 <ann@example.org>: User unknown' | postdesk diagnose
  postdesk diagnose --jsonl ~/Maildir/.Bounces | jq -r '.diagnoses[].reason' | sort | uniq -c
  grep 'status=bounced' /var/log/mail.log | postdesk diagnose --jsonl --log -
`

const CHECK = `Checks a domain and its mail servers, as seen from this computer.

Usage: postdesk check DOMAIN [OPTION…]
       postdesk check --list [--json] [--lang en|de]

Options:
  --ip ADDRESS          an address that the domain's mail is sent from; several: repeat it, or join them by commas.
                        Without it the addresses of the MX are taken
  --ehlo NAME           the name that the server greets other servers with; without it, that of its banner is taken
  --selector NAME       a DKIM selector in use (s= in the DKIM-Signature of a sent mail); may be repeated
  --own HOST|all        a mail server that is yours; all: every MX of the domain. SMTP is spoken with no other; those of
                        --ip and those on this computer count as yours
  --resolver WHERE      ADDRESS[#PORT], tls://HOST[#PORT] or https://HOST/PATH instead of the system's resolver
  --only ID,…           only these checks (ids: postdesk check --list)
  --json                print JSON (resources/schemas/report.schema.json)
  --markdown, --html    print the report as Markdown, or as a page that needs nothing else
  -v, --verbose         also what passed or does not apply, and the evidence for everything
  --lang en|de          language of the texts; else that of the system, else English
  --list                list all checks
  -h, --help            print this

Exit codes:
  0  no failure                      2  the command was called wrongly
  1  at least one failure            3  could not tell from here

Examples:
  postdesk check example.org --ip 192.0.2.25 --selector mail2026
  postdesk check example.org --own all --json | jq -r '.findings[] | select(.outcome == "fail") | .summary'
  postdesk check example.org --only spf-record,dmarc-record
`

const MESSAGE = `Checks one mail: its signatures, SPF and DMARC, the way it came, what it gives away.

Usage: postdesk message FILE.eml|- [--resolver WHERE] [--json | --markdown | --html] [-v] [--lang en|de]

  FILE.eml              a mail with all its headers, as a file; - is the standard input

Options:
  --ip, --ehlo, --from  the address, EHLO name and envelope sender that the mail came with, where its headers do not tell
  --authserv-id NAME    whose Authentication-Results to believe; else those of the server that took the mail in
  --resolver WHERE      ADDRESS[#PORT], tls://HOST[#PORT] or https://HOST/PATH instead of the system's resolver
  --only ID,…           only these checks (ids: postdesk check --list)
  --json                print JSON (resources/schemas/report.schema.json)
  --markdown, --html    print the report as Markdown, or as a page that needs nothing else
  -v, --verbose         also what passed or does not apply, and the evidence for everything
  --lang en|de          language of the texts; else that of the system, else English
  -h, --help            print this

Exit codes: as of postdesk check; 3 also when the file could not be read.
`

const ANALYSE = `Judges one mail that arrived: the way it took and how long each server needed, whether its sender is proved (what the
receiver wrote beside what Postdesk finds), what filters thought of it, what it gives away and how to stop that; then its checks.

Usage: postdesk analyse FILE.eml|- [--json] [-v] [--lang en|de] [OPTION…]

  FILE.eml              a mail with all its headers, as a file; - is the standard input

Options:
  --ip, --ehlo, --from  the address, EHLO name and envelope sender that the mail came with, where its headers do not tell
  --authserv-id NAME    whose Authentication-Results to believe, with all names below it; may be repeated. Else those of the
                        server that took the mail in
  --own NAME            a name of your own mail server, with all names below it; may be repeated. Else that of the domain in From
  --resolver WHERE      ADDRESS[#PORT], tls://HOST[#PORT] or https://HOST/PATH instead of the system's resolver
  --json                print JSON (resources/schemas/analysis.schema.json)
  -v, --verbose         also what passed, every part of a verdict, and the lines as they stand
  --lang en|de          language of the texts; else that of the system, else English
  -h, --help            print this

Exit codes: as of postdesk check; 3 also when the file could not be read.

Example:
  postdesk analyse received.eml --json | jq -r '.verdicts[].id'
`

const HELP: Readonly<Record<string, string>> = {
  __proto__: null as never,
  '': OVERVIEW,
  analyse: ANALYSE,
  check: CHECK,
  diagnose: DIAGNOSE,
  mailbox: MAILBOX_HELP,
  message: MESSAGE,
  probe: PROBE_HELP,
  programme: PROGRAMME_HELP,
  sender: SENDER_HELP,
  setup: SETUP_HELP,
  ticket: TICKET_HELP,
}
