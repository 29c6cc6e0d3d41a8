import { fileURLToPath } from 'node:url'
import { EXIT, type ExitCode } from './exit-code.ts'
import { reportProblem } from './output/report-problem.ts'
import { WrongUsage } from './wrong-usage.ts'

/** Where the built files lie that a command needs. */
const places = {
  knowledge: fileURLToPath(new URL('../knowledge.json', import.meta.url)),
  checkKnowledge: fileURLToPath(new URL('../check-knowledge.json', import.meta.url)),
  mailKnowledge: fileURLToPath(new URL('../mail-knowledge.json', import.meta.url)),
  ticketKnowledge: fileURLToPath(new URL('../ticket-knowledge.json', import.meta.url)),
  setupKnowledge: fileURLToPath(new URL('../setup-knowledge.json', import.meta.url)),
  packageFile: fileURLToPath(new URL('../../package.json', import.meta.url)),
}

process.exitCode = await run(process.argv.slice(2))

async function run([name = '', ...rest]: readonly string[]): Promise<ExitCode> {
  try {
    return await command(name, rest)
  } catch (error) {
    if (!(error instanceof WrongUsage)) throw error
    reportProblem(error.message)
    return EXIT.wrongUsage
  }
}

/** Each command is loaded only when it is called. */
async function command(name: string, rest: readonly string[]): Promise<ExitCode> {
  switch (name) {
    case 'diagnose':
      return (await import('./commands/diagnose.ts')).diagnoseCommand(rest, places)
    case 'check':
      return (await import('./commands/check.ts')).checkCommand(rest, places.checkKnowledge)
    case 'message':
      return (await import('./commands/message.ts')).messageCommand(rest, places.checkKnowledge)
    case 'analyse':
      return (await import('./commands/analyse.ts')).analyseCommand(rest, places.checkKnowledge)
    case 'mailbox':
      return (await import('./commands/mailbox.ts')).mailboxCommand(rest, places)
    case 'sender':
      return (await import('./commands/sender.ts')).senderCommand(rest, places)
    case 'probe':
      return (await import('./commands/probe.ts')).probeCommand(rest, places)
    case 'programme':
      return (await import('./commands/programme.ts')).programmeCommand(rest, places)
    case 'setup':
      return (await import('./commands/setup.ts')).setupCommand(rest, places)
    case 'ticket':
      return (await import('./commands/ticket.ts')).ticketCommand(rest, places)
    case 'help':
    case '--help':
    case '-h':
      return (await import('./commands/help.ts')).helpCommand(rest)
    case 'version':
    case '--version':
    case '-V':
      return (await import('./commands/version.ts')).versionCommand(places.packageFile)
    default:
      throw new WrongUsage(
        `expected a command (analyse, check, diagnose, mailbox, message, probe, programme, sender, setup, ticket, help, version), got ${name === '' ? 'none' : `"${name}"`}`,
      )
  }
}
