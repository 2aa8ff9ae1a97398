import { useTexts } from '../../../../platform/language/use-texts.ts'
import { dataAt } from '../../shared/read-data.ts'
import { useEditing } from '../draft/editing.ts'
import { editorTexts } from '../texts.ts'
import { EditionForm } from './edition-form.tsx'
import styles from './form.module.css'
import { MeasuresForm } from './measures-form.tsx'
import { NodeForm } from './node-form.tsx'

/** The form of what is chosen in the tree. */
export function SelectedForm() {
  const texts = useTexts(editorTexts)
  const { data, selection } = useEditing()
  if (selection.kind === 'edition') return <EditionForm />
  if (selection.kind === 'measures') return <MeasuresForm />
  if (dataAt(data, selection.path) === undefined) return <p className={styles.gone}>{texts.gone}</p>
  return <NodeForm key={selection.path.join('/')} path={selection.path} />
}
