/** `postdesk help programme` */
export const PROGRAMME_HELP = `What providers let senders join (Postmaster Tools, SNDS, JMRP, feedback loops, lists of good servers), and what came of it.

Usage: postdesk programme list [OPTION…]
       postdesk programme show ID [OPTION…]
       postdesk programme note ID [--state STATE] [--done STEP,…] [--undone STEP,…] [--note TEXT] [OPTION…]
       postdesk programme import FILE…|- [OPTION…]
       postdesk programme link [--forget] [--secret-fd N | --secret-env NAME] [OPTION…]
       postdesk programme fetch [OPTION…]
       postdesk programme data [OPTION…]

  list                   all programmes: what is worth it first, and what a small sender sees there
  show ID                one of them: what it gives, who may join, how, where that is written
  note ID                keeps how far you are. STATE: not-yet, asked, joined, not-for-me. STEP: as in show
  import FILE…           reads reports of SNDS (CSV) and complaints (ARF as .eml, or an mbox of them); - is the standard input
  link                   keeps the automated link of SNDS in the keychain. Whoever has it can read the data, so it is never an
                         argument: it is asked for, or handed in. --forget forgets it
  fetch                  fetches what the link opens
  data                   what was read so far: colours of SNDS by address, blocked ranges, complaints

Options:
  --secret-fd N          the link stands at the file descriptor N
  --secret-env NAME      the link stands in the environment variable NAME
  --json                 print JSON
  --lang en|de           language of the texts; else that of the system, else English
  --data DIR             the data folder; else that of the window
  -h, --help             print this

Exit codes:
  0  done                            2  the command was called wrongly
  1  something was not taken         3  something could not be read, reached or kept

Examples:
  postdesk programme import ~/Downloads/snds.csv complaints.mbox
  postdesk programme note microsoft-snds --state joined --done sign-in,confirm
  postdesk programme data --json | jq '.sndsChanges[] | select(.now == "red")'
`
