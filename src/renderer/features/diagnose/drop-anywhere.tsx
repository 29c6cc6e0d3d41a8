import '@mantine/core/styles/LoadingOverlay.css'
import '@mantine/core/styles/Overlay.css'
import '@mantine/dropzone/styles.css'
import { Dropzone } from '@mantine/dropzone'
import { IconFileDownload } from '@tabler/icons-react'
import { DIAGNOSE_TEXT } from '../../../text/interface/diagnose.ts'
import { useDropTaker } from '../../frame/drop-taker-store.ts'
import { useText } from '../../language.ts'
import { diagnoseFiles } from './diagnose-files.ts'
import styles from './drop-anywhere.module.css'

/** Catches files that are dropped anywhere in the window, and says while they hover what will happen. */
export function DropAnywhere() {
  const diagnose = useText(DIAGNOSE_TEXT).drop
  const taker = useDropTaker((state) => state.taker)
  const text = taker ?? diagnose
  return (
    <Dropzone.FullScreen
      onDrop={taker?.files ?? diagnoseFiles}
      multiple
      className={styles.overlay}
      inputProps={{ 'aria-hidden': true, tabIndex: -1 }}
    >
      <div className={styles.words} aria-hidden>
        <IconFileDownload size={44} stroke={1.3} aria-hidden />
        <p className={styles.title}>{text.title}</p>
        <p>{text.body}</p>
      </div>
    </Dropzone.FullScreen>
  )
}
