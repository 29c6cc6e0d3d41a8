/** `postdesk help setup` */
export const SETUP_HELP = `Sets a mail server up: a plan, its records, what is there by now, and what its configuration says.

Usage: postdesk setup plan DOMAIN [VALUE…] [--json | --recipe | --ansible | --calendar] [--lang en|de]
       postdesk setup records PLAN [--zone | --form DNSHOST] [--json] [--lang en|de]
       postdesk setup verify PLAN [--step STEP]… [--port25 FILE|-] [--json] [--lang en|de]
       postdesk setup lint FILE…|- [--kind KIND]… [--plan PLAN] [--json] [--lang en|de]

  plan DOMAIN            the steps as a list to tick; --json writes the plan file that the others read
  records PLAN           what has to change in the DNS: reads what is there first, and says what would go wrong
  verify PLAN            looks at the world as it is now, step by step
  lint FILE…             looks a configuration through: Postfix (main.cf, postconf -n, master.cf), OpenSMTPD, Exim, OpenDKIM,
                         Rspamd's dkim_signing, Dovecot. Files that belong together are looked at together

Values of a plan:
  --role ROLE            full (usual), receiveOnly, relay, sendOnly
  --host NAME            the server's host name; else mail.DOMAIN
  --ip ADDRESS           its addresses, IPv4 and IPv6
  --stack ID             the mail software: postfix-dovecot-opendkim, opensmtpd, exim, mailcow …
  --set NAME=VALUE       any other value or choice of the plan: dmarc=none, mtaSts=testing, dane=true, relayHost=…

Options:
  --recipe               print the recipe for the software, with the values in it
  --ansible, --calendar  print the recipe as a playbook; print what is to be remembered as a calendar
  --zone                 print lines of a zone file
  --form DNSHOST         print what is typed into that DNS host's form
  --step STEP            readiness, names, keys, records, software, roles, policies, firstProbe, programmes, monthly;
                         else all that can be seen
  --port25 FILE|-        what the command of the readiness step printed on the server; the command is told where it is missing
  --kind KIND            postfix, postfixMaster, opensmtpd, exim, opendkim, rspamdDkim, dovecot; else it is told by its form;
                         with several files one for each, in their order
  --plan PLAN            with lint: what is known of the server; the names of its addresses are looked up
  --json                 print JSON
  --lang en|de           language of the texts; else that of the system, else English
  -h, --help             print this

Nothing is changed anywhere, and nothing secret is in a plan. Keys are made in the window only. What was verified stands in
no plan: who gets one verifies anew. The JSON is described in docs/setup.md and resources/schemas/setup.schema.json.

Exit codes:
  0  nothing is wrong                2  the command was called wrongly
  1  something is                    3  something could not be read or told

Examples:
  postdesk setup plan example.org --ip 192.0.2.25 --json > plan.json
  postdesk setup records plan.json --zone
  postconf -n | postdesk setup lint - --kind postfix
`
