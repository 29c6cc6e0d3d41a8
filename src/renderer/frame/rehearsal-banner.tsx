import { Button } from '@mantine/core'
import { IconTheater } from '@tabler/icons-react'
import { REHEARSAL_TEXT } from '../../text/interface/rehearsal.ts'
import { useText } from '../language.ts'
import { useDesk } from './desk-store.ts'
import styles from './rehearsal-banner.module.css'
import { toast } from './toast.ts'

/** Says in every place of the rehearsal world that it is one, and leads out of it. */
export function RehearsalBanner() {
  const text = useText(REHEARSAL_TEXT)
  const { rehearsal, moving, leave } = useDesk()
  if (!rehearsal) return null
  const leaveIt = async () => {
    if (!(await leave())) await toast(text.notLeft, 'failed')
  }
  return (
    <section className={styles.banner} aria-label={text.settings.title}>
      <IconTheater size={19} stroke={1.7} aria-hidden />
      <p>{text.banner}</p>
      <Button variant="default" size="compact-sm" loading={moving} onClick={() => void leaveIt()}>
        {text.leave}
      </Button>
    </section>
  )
}
