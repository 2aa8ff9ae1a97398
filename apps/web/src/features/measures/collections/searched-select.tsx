import { type ComboboxItem, MultiSelect, type MultiSelectProps, type OptionsFilter } from '@mantine/core'
import { fold } from '@openpar/domain/organisation'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { texts } from '../texts.ts'

const holdsEveryWord: OptionsFilter = ({ options, search }) => {
  const words = fold(search).split(' ')
  return (options as ComboboxItem[]).filter(({ label }) => {
    const folded = fold(label)
    return words.every((word) => folded.includes(word))
  })
}

/** Picks several of a list, searched without marks; what is typed stays after a pick, so that the next one is at hand. */
export function SearchedSelect(props: MultiSelectProps) {
  const words = useTexts(texts)
  return (
    <MultiSelect
      searchable
      clearable
      clearSearchOnChange={false}
      filter={holdsEveryWord}
      nothingFoundMessage={words.noneFound}
      {...props}
    />
  )
}
