/** The command was called wrongly; the message says in one line what was expected, and what came. */
export class WrongUsage extends Error {
  override readonly name = 'WrongUsage'
}
