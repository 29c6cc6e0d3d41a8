import type { RecipeView } from '../../../src/engine/setup/setup-views.ts'
import type { RentedMachine } from './rented-machine.ts'

/**
 * Does what a recipe says, to the letter and in its order: files are written where it says, commands are run as they stand there. What the person has to type
 * are passwords; a note is read.
 */
export function followRecipe(machine: RentedMachine, { steps }: RecipeView, password: string): void {
  for (const { id, does } of steps) {
    for (const deed of does) {
      try {
        if (deed.kind === 'file') machine.put(deed.path, deed)
        if (deed.kind === 'append') machine.append(deed.path, deed.text)
        if (deed.kind === 'command') machine.shell(deed.text, `${password}\n${password}\n`)
      } catch (error) {
        throw new Error(
          `The step ${id} of the recipe failed:\n${machine.shell('cat /var/log/*.log /var/log/*.said')}`,
          { cause: error },
        )
      }
    }
  }
}
