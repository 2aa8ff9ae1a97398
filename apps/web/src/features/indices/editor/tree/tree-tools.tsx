import { ActionIcon, Button, Menu } from '@mantine/core'
import {
  IconArrowDown,
  IconArrowLeft,
  IconArrowRight,
  IconArrowUp,
  IconPlus,
  IconTrash,
} from '@tabler/icons-react'
import { useTexts } from '../../../../platform/language/use-texts.ts'
import { fieldsOf } from '../../shared/read-data.ts'
import { useEditing } from '../draft/editing.ts'
import styles from './criteria-tree.module.css'
import { treeTexts } from './texts.ts'
import type { useNodeCommands } from './use-node-commands.ts'

const STEPS = [
  ['up', IconArrowUp],
  ['down', IconArrowDown],
  ['out', IconArrowLeft],
  ['into', IconArrowRight],
] as const

/** The commands of the tree as buttons. */
export function TreeTools({ commands }: { commands: ReturnType<typeof useNodeCommands> }) {
  const texts = useTexts(treeTexts)
  const { data } = useEditing()
  const { selected } = commands
  return (
    <div className={styles.tools}>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button variant="default" size="compact-sm" leftSection={<IconPlus size={14} aria-hidden />}>
            {texts.more}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={commands.addBeside}>{texts.addBeside}</Menu.Item>
          <Menu.Item onClick={commands.addBelow} disabled={selected === undefined}>
            {texts.addBelow}
          </Menu.Item>
          {fieldsOf(data).bonus === undefined && (
            <Menu.Item onClick={() => commands.addOutside('bonus')}>{texts.addBonus}</Menu.Item>
          )}
          {fieldsOf(data).penalty === undefined && (
            <Menu.Item onClick={() => commands.addOutside('penalty')}>{texts.addPenalty}</Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {STEPS.map(([direction, Mark]) => (
        <ActionIcon
          key={direction}
          variant="default"
          size={28}
          aria-label={texts[direction]}
          title={texts[direction]}
          disabled={!commands.canMove(direction)}
          onClick={() => commands.moveBy(direction)}
        >
          <Mark size={16} aria-hidden />
        </ActionIcon>
      ))}
      <ActionIcon
        variant="default"
        size={28}
        aria-label={texts.remove}
        title={texts.remove}
        disabled={selected === undefined}
        onClick={commands.remove}
      >
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </div>
  )
}
