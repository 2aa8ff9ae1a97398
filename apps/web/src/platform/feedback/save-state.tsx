import { Text } from '@mantine/core'
import { useFormat } from '../format/use-format.ts'
import { useTexts } from '../language/use-texts.ts'
import { platformTexts } from '../texts.ts'

export type Saving =
  | { readonly state: 'untouched' }
  | { readonly state: 'unsaved' }
  | { readonly state: 'saving' }
  | { readonly state: 'saved'; readonly at: Date }
  | { readonly state: 'failed' }

/** Says how far saving has come: "Đã lưu 10:42:07". */
export function SaveState({ saving }: { saving: Saving }) {
  const texts = useTexts(platformTexts)
  const format = useFormat()
  const sentence = {
    untouched: '',
    unsaved: texts.unsaved,
    saving: texts.saving,
    saved: saving.state === 'saved' ? texts.savedAt(format.time(saving.at)) : '',
    failed: texts.notSaved,
  }[saving.state]
  return (
    <Text component="span" size="xs" role="status" c={saving.state === 'failed' ? 'var(--bad)' : 'dimmed'}>
      {sentence}
    </Text>
  )
}
