import { Button, Checkbox, Group, Modal, Select, Stack } from '@mantine/core'
import { nodeTitle } from '@openpar/domain/results'
import { entryOf, isDeclared } from '@openpar/domain/rounds'
import { useState } from 'react'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { useDesk } from '../desk/desk.ts'
import { sheetRows } from '../tree/sheet-rows.ts'
import styles from './sending.module.css'
import { sendingTexts } from './texts.ts'

const NOBODY = 'nobody'

/** Gives several components to one officer. */
export function AssignDialog({ opened, close }: { opened: boolean; close: () => void }) {
  const words = useTexts(sendingTexts)
  return (
    <Modal opened={opened} onClose={close} title={words.assignTitle} size="lg">
      <AssignForm close={close} />
    </Modal>
  )
}

function AssignForm({ close }: { close: () => void }) {
  const words = useTexts(sendingTexts)
  const language = useLanguage()
  const format = useFormat()
  const { index, of, sheet, surroundings, nameOf, act } = useDesk()
  const [officer, setOfficer] = useState<string | null>(null)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const own = (code: string) => isDeclared(of.ground.components.get(code)?.source ?? 'self')
  const rows = index ? sheetRows(index, of.ground).filter(({ components }) => components.some(own)) : []
  const set = (codes: readonly string[], on: boolean) => {
    const next = new Set(chosen)
    for (const code of codes) on ? next.add(code) : next.delete(code)
    setChosen(next)
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (officer === null) return
        for (const component of chosen)
          act({ type: 'assign', component, officer: officer === NOBODY ? null : officer })
        close()
      }}
    >
      <Stack gap="sm">
        <Select
          label={words.assignTo}
          value={officer}
          onChange={setOfficer}
          data={[
            ...(surroundings?.colleagues ?? []).map(({ id, name }) => ({ value: id, label: name })),
            { value: NOBODY, label: words.assignNobody },
          ]}
          data-autofocus
        />
        <fieldset className={styles.choices} aria-label={words.assignWhat}>
          {rows.map(({ code, name, level, kind, components }) => {
            const codes = components.filter(own)
            const on = codes.filter((one) => chosen.has(one)).length
            const current = kind === 'component' ? nameOf(entryOf(sheet, code).officer) : ''
            return (
              <Checkbox
                key={code}
                my={6}
                ml={(level - 1) * 18}
                checked={on === codes.length}
                indeterminate={on > 0 && on < codes.length}
                onChange={(event) => set(codes, event.currentTarget.checked)}
                label={`${nodeTitle({ node: code, name }, language)}${current === '' ? '' : ` · ${current}`}`}
                fw={kind === 'component' ? undefined : 600}
              />
            )
          })}
        </fieldset>
        <Group justify="flex-end">
          <Button type="submit" disabled={officer === null || chosen.size === 0}>
            {words.assign(format.number(chosen.size))}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
