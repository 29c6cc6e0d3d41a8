import { EXIT, type ExitCode } from '../exit-code.ts'
import { WrongUsage } from '../wrong-usage.ts'

/** `postdesk help [COMMAND]`, `postdesk --help` */
export function helpCommand([about = '', ...more]: readonly string[]): ExitCode {
  const text = HELP[about]
  if (text === undefined || more.length > 0) {
    throw new WrongUsage(`expected "help" or "help diagnose", got "help ${[about, ...more].join(' ')}"`)
  }
  process.stdout.write(text)
  return EXIT.understood
}

const OVERVIEW = `Postdesk: why did this mail bounce, whose move is it, what to do.

Usage: postdesk COMMAND [OPTION…]

Commands:
  diagnose   explain bounces, SMTP replies and mail log lines
  help       explain a command: postdesk help diagnose
  version    print the version

It works on this computer alone: nothing is sent anywhere.
`

const DIAGNOSE = `Explains bounces, SMTP replies and mail log lines.

Usage: postdesk diagnose [FILE… | -] [--json] [--lang en|de] [--knowledge DIR]
       postdesk diagnose --jsonl FOLDER|MBOX|FILE|-… [--log] [--lang en|de] [--knowledge DIR]

  FILE…            bounces, log extracts or SMTP replies, as files; an mbox counts as its messages
  -                the standard input; also when no file is given and something is piped in

Options:
  --json           print JSON: an object for one input, an array for several
  --jsonl          print one line of JSON for each message of folders (with all folders in them), mboxes and files
  --log            with --jsonl: the inputs are mail logs; print one line of JSON for each log line
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

const HELP: Readonly<Record<string, string>> = { __proto__: null as never, '': OVERVIEW, diagnose: DIAGNOSE }
