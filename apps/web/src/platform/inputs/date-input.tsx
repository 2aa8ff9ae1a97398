import { ActionIcon, Popover, TextInput, type TextInputProps } from '@mantine/core'
import { DatePicker } from '@mantine/dates'
import { IconCalendar } from '@tabler/icons-react'
import 'dayjs/locale/vi'
import { useState } from 'react'
import { formatDate, readDate } from '../format/date.ts'
import { useLanguage } from '../language/language.ts'
import { useTexts } from '../language/use-texts.ts'
import { platformTexts } from '../texts.ts'

type DateInputProps = Omit<TextInputProps, 'value' | 'defaultValue' | 'onChange' | 'type'> & {
  /** `YYYY-MM-DD`, or null for no date. */
  readonly value: string | null
  readonly onChange: (date: string | null) => void
  /** The earliest and the latest date allowed, both included. */
  readonly min?: string
  readonly max?: string
}

/** A date typed as dd/mm/yyyy or picked from a calendar. Reports whole dates only; what is no date says so and changes nothing. */
export function DateInput({ value, onChange, min, max, error, ...input }: DateInputProps) {
  const texts = useTexts(platformTexts)
  const language = useLanguage()
  const [typed, setTyped] = useState<string | null>(null)
  const [picking, setPicking] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const take = (date: string | null) => {
    setTyped(null)
    setFault(null)
    if (date !== value) onChange(date)
  }
  const finish = () => {
    if (typed === null) return
    const date = readDate(typed)
    if (typed.trim() === '') take(null)
    else if (date === null) setFault(texts.noDate)
    else if (min !== undefined && date < min) setFault(texts.dateBefore(formatDate(min)))
    else if (max !== undefined && date > max) setFault(texts.dateAfter(formatDate(max)))
    else take(date)
  }
  return (
    <Popover opened={picking} onChange={setPicking} trapFocus position="bottom-end" withinPortal>
      <TextInput
        {...input}
        value={typed ?? (value === null ? '' : formatDate(value))}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={finish}
        onKeyDown={(event) => {
          if (event.key === 'Enter') finish()
          if (event.key === 'ArrowDown' && event.altKey) setPicking(true)
        }}
        placeholder={texts.dateFormat}
        inputMode="numeric"
        autoComplete="off"
        error={fault ?? error}
        rightSection={
          <Popover.Target>
            <ActionIcon
              variant="subtle"
              aria-label={texts.openCalendar}
              disabled={input.disabled}
              onClick={() => setPicking(!picking)}
            >
              <IconCalendar size={16} aria-hidden />
            </ActionIcon>
          </Popover.Target>
        }
      />
      <Popover.Dropdown>
        <DatePicker
          value={value}
          onChange={(date) => {
            take(date)
            setPicking(false)
          }}
          minDate={min}
          maxDate={max}
          locale={language}
          firstDayOfWeek={1}
        />
      </Popover.Dropdown>
    </Popover>
  )
}
