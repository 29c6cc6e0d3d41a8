import { Button } from '@mantine/core'
import { REHEARSAL_TEXT } from '../../../text/interface/rehearsal.ts'
import { useDesk } from '../../frame/desk-store.ts'
import { toast } from '../../frame/toast.ts'
import { useText } from '../../language.ts'

/** The way into the rehearsal world, and out of it. */
export function RehearsalSettings() {
  const text = useText(REHEARSAL_TEXT)
  const { rehearsal, moving, enter, leave } = useDesk()
  const move = async () => {
    const moved = rehearsal ? await leave() : await enter()
    if (!moved) await toast(rehearsal ? text.notLeft : text.notStarted, 'failed')
  }
  return (
    <Button variant="default" loading={moving} onClick={() => void move()}>
      {rehearsal ? text.leave : text.enter}
    </Button>
  )
}
