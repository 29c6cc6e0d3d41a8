import { Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { FAULT_TEXT } from '../../../text/interface/faults.ts'
import { PROBE_VIEW_TEXT } from '../../../text/interface/probe-view.ts'
import { Confirm } from '../../components/confirm.tsx'
import { useNavigation } from '../../frame/navigation-store.ts'
import { toast } from '../../frame/toast.ts'
import { useLanguage } from '../../language.ts'
import { useProbe } from './probe-store.ts'

/** Deletes a probe that has ended, after a question, and leads back to the list. */
export function DeleteProbe({ id }: { readonly id: string }) {
  const language = useLanguage()
  const text = PROBE_VIEW_TEXT[language].delete
  const remove = useProbe((state) => state.remove)
  const go = useNavigation((state) => state.go)
  const [asked, setAsked] = useState(false)
  const confirmed = async () => {
    setAsked(false)
    if (!(await remove(id))) return toast(FAULT_TEXT[language][useProbe.getState().fault?.code ?? 'internal'], 'failed')
    go('probes', 'history')
    await toast(text.done)
  }
  return (
    <>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconTrash size={15} stroke={1.6} />}
        onClick={() => setAsked(true)}
      >
        {text.button}
      </Button>
      <Confirm
        opened={asked}
        title={text.title}
        body={text.body}
        yes={text.yes}
        onYes={() => void confirmed()}
        onClose={() => setAsked(false)}
      />
    </>
  )
}
