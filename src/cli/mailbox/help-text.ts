const SECRETS = `Passwords are typed in (and not shown), or come from where nobody else can look:
  --secret-fd N         the file descriptor N: postdesk mailbox add … --secret-fd 3 3< <(pass show mail/test)
  --secret-env NAME     the environment variable NAME
They are kept in the system's keychain and nowhere else. Where none answers, hand them in each time, as JSON like
{"mailbox/ID/password": "…", "sender/ID/password": "…"} (ids: postdesk mailbox list --json), at the file descriptor that
POSTDESK_SECRETS_FD names, or in POSTDESK_SECRETS.
`

const COMMON = `  --data DIR            the folder in which Postdesk keeps its data; else that of POSTDESK_DATA, else the one of the window
  --json                print JSON (resources/schemas/accounts.schema.json)
  --lang en|de          language of the texts; else that of the system, else English
  -h, --help            print this
`

const OAUTH = `  --oauth ISSUER        log in at google, microsoft, yahoo or aol instead of with a password; Outlook.com takes nothing else
  --client-id ID        your own OAuth client, for that
  --browser             log in by an address that is printed, also where a code could be typed in
`

const TLS = `  --starttls            encrypt with STARTTLS; else with TLS from the start. Never in clear
  --pin SHA256          trust this one certificate although it does not verify
  --no-test             keep it without trying whether it works
`

const EXITS = `Exit codes:
  0  done                               2  the command was called wrongly
  1  the test or the login failed       3  could not be done (the data folder cannot be used)
`

/** `postdesk help mailbox` */
export const MAILBOX_HELP = `Adds, tests, lists and removes your own test mailboxes, which probes go to.

Usage: postdesk mailbox add ADDRESS [OPTION…]
       postdesk mailbox test|remove ADDRESS|LABEL|ID
       postdesk mailbox list

What add does not find out from the address:
  --imap HOST[:PORT]    where it is read
  --login NAME          the user name, where it is not the address
  --role test|reports   reports: not for probes, but where reports of failures come to
  --junk FOLDER         where junk lies
  --authserv-id NAME    whose Authentication-Results are believed; may be repeated
  --label TEXT          how you call it
  --warm                it knows the sender already, so it is measured apart
  --clean-up            delete our own probes there some days after they were judged
  --pause               do not watch it nor write to it
${OAUTH}${TLS}
Add of an address that is there already changes it.

${SECRETS}
Options of all:
${COMMON}
${EXITS}
Examples:
  postdesk mailbox add ann.test@gmail.com
  postdesk mailbox add ann.test@outlook.com --client-id 01234567-89ab-cdef-0123-456789abcdef
  postdesk mailbox list --json | jq -r '.mailboxes[] | select(.hasSecret | not) | .mailbox.address'
`

/** `postdesk help sender` */
export const SENDER_HELP = `Adds, tests, lists and removes the submission service of your own server, through which probes go out.

Usage: postdesk sender add ADDRESS [OPTION…]
       postdesk sender test|remove ADDRESS|LABEL|ID
       postdesk sender list

What add does not find out from the address:
  --submission HOST[:PORT]  where mail is handed in
  --login NAME          the user name, where it is not the address
  --name TEXT           the name beside the address
  --from 'NAME <ADDRESS>'   another identity that may be used; may be repeated
  --reports ADDRESS     the mailbox (role reports) where reports of failures arrive
  --other-path HOST[:PORT]  a second way out, for comparing
  --label TEXT          how you call it
${OAUTH}${TLS}
Add of an address that is there already changes it.

${SECRETS}
Options of all:
${COMMON}
${EXITS}
Examples:
  postdesk sender add ann@example.org --name 'Ann Example' --reports ann@example.org
  postdesk sender test ann@example.org --json
`
