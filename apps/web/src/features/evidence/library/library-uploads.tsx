import { Box } from '@mantine/core'
import { reachOf } from '@openpar/domain/people'
import { useEffect, useState } from 'react'
import { type PickedUnit, UnitPicker } from '../../../platform/inputs/unit-picker.tsx'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { useMe } from '../../../platform/session/me.ts'
import { texts } from '../texts.ts'
import { UploadPanel } from '../upload/upload-panel.tsx'
import { useMyUploads, useSendingFiles } from '../upload/use-uploads.ts'

/** The unit people usually upload for: the first of their grants that carries the right. */
function useUsualUnit(): PickedUnit | null {
  const grant = useMe().grants.find(({ role }) => reachOf(role, 'document.add') !== undefined)
  return grant === undefined ? null : { id: grant.unit.id, name: grant.unit.name }
}

/** The upload part of the library: opened by the button, by files dragged over the page, and by unfinished work. */
export function LibraryUploads({ opened, open }: { opened: boolean; open: () => void }) {
  const words = useTexts(texts)
  const usual = useUsualUnit()
  const [unit, setUnit] = useState<PickedUnit | null>(usual)
  const sending = useSendingFiles()
  const mine = useMyUploads(true)
  const unfinished = mine.data?.uploads.some(({ state }) =>
    ['receiving', 'checking', 'quarantined'].includes(state),
  )
  useEffect(() => {
    const dragged = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) open()
    }
    window.addEventListener('dragenter', dragged)
    return () => window.removeEventListener('dragenter', dragged)
  }, [open])
  const working = sending.length > 0 || unfinished === true
  // Once shown it stays, so that nobody loses sight of what has just arrived.
  useEffect(() => {
    if (working) open()
  }, [working, open])
  if (!opened) return null
  return (
    <>
      <Box maw={420} mb="xs">
        <UnitPicker label={words.uploadFor} value={unit} onChange={setUnit} />
      </Box>
      <UploadPanel purpose={unit === null ? null : { unit: unit.id }} />
    </>
  )
}
