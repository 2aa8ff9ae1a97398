import { Menu } from '@mantine/core'
import { IconFileExport, IconFileImport } from '@tabler/icons-react'
import { useState } from 'react'
import { useTexts } from '../../platform/language/use-texts.ts'
import { useMay } from '../../platform/session/me.ts'
import { DocumentMenu } from './document-menu.tsx'
import { ImportDialog } from './exchange/import-dialog.tsx'
import { texts } from './texts.ts'

const KINDS = ['self-assessment-report', 'appraisal-sheet', 'explanation-request'] as const

/** What can be made from one scoresheet: its documents in Word, its Excel workbook, and the way back from Excel. */
export function SheetDocuments({ round, unit }: { round: string; unit: string }) {
  const words = useTexts(texts)
  const may = useMay()
  const [importing, setImporting] = useState(false)
  const sheet = `/api/rounds/${round}/scoresheets/${unit}`
  return (
    <>
      <DocumentMenu
        label={words.sheetDocuments}
        documents={KINDS.map((kind) => ({
          kind,
          path: `/api/rounds/${round}/documents/${kind}?unit=${unit}`,
        }))}
        more={(save) => (
          <>
            <Menu.Divider />
            <Menu.Item
              leftSection={<IconFileExport size={16} aria-hidden />}
              onClick={() => save(`${sheet}/workbook`)}
            >
              {words.exportExcel}
            </Menu.Item>
            {may('scoresheet.act') && (
              <Menu.Item
                leftSection={<IconFileImport size={16} aria-hidden />}
                onClick={() => setImporting(true)}
              >
                {words.importExcel}
              </Menu.Item>
            )}
          </>
        )}
      />
      <ImportDialog opened={importing} close={() => setImporting(false)} sheet={sheet} />
    </>
  )
}
