import { Button, FileButton } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { PROGRAMMES_TEXT } from '../../../text/interface/programmes.ts'
import { useDropTaker } from '../../frame/drop-taker-store.ts'
import { toast } from '../../frame/toast.ts'
import { useText } from '../../language.ts'
import page from '../probes/page.module.css'
import { useProgrammeImport } from './import-store.ts'
import styles from './programmes-page.module.css'

/** Files of SNDS and complaints: chosen, or dropped anywhere on the page. */
export function ImportFiles() {
  const text = useText(PROGRAMMES_TEXT).told
  const { working, take } = useProgrammeImport()
  const forgetChoice = useRef<() => void>(null)
  useEffect(
    () =>
      useDropTaker.getState().take({
        title: text.dropTitle,
        body: text.dropBody,
        files: (files) => void take(files),
        text: () => void toast(text.pasted, 'failed'),
      }),
    [text, take],
  )
  return (
    <div className={styles.row}>
      <FileButton
        multiple
        resetRef={forgetChoice}
        inputProps={{ 'aria-hidden': true, tabIndex: -1 }}
        onChange={(files) => {
          // The same file may be chosen again.
          forgetChoice.current?.()
          if (files.length > 0) void take(files)
        }}
      >
        {(props) => (
          <Button
            {...props}
            size="sm"
            variant="default"
            loading={working}
            leftSection={<IconFileImport size={16} stroke={1.6} aria-hidden />}
          >
            {text.choose}
          </Button>
        )}
      </FileButton>
      <p className={page.hint}>{text.formats}</p>
    </div>
  )
}
