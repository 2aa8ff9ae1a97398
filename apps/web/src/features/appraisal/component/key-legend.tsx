import { Kbd, Modal, Text } from '@mantine/core'
import { appraisalDeeds } from '@openpar/domain/rounds'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { texts } from '../texts.ts'
import styles from './grid.module.css'
import { DEED_KEYS } from './key-command.ts'

function useRows(onUnit: boolean): readonly (readonly [keys: readonly string[], what: string])[] {
  const { keys, deeds } = useTexts(texts)
  const across = [
    [['x'], keys.select],
    [['l'], keys.bulk],
    [['[', ']'], keys.neighbours],
    [['f'], keys.filter],
    [['s'], keys.sort],
  ] as const
  return [
    [['↑', '↓'], keys.move],
    [['Enter'], keys.open],
    ...appraisalDeeds.map((deed) => [[DEED_KEYS[deed]], deeds[deed].toLowerCase()] as const),
    [['e'], keys.evidence],
    ...(onUnit ? [] : across),
    [['Esc'], keys.close],
    [['?'], keys.help],
  ]
}

/** The keys that work on the screen, in one line that is always there. */
export function KeyLegend({ onUnit = false }: { onUnit?: boolean }) {
  const { keys } = useTexts(texts)
  return (
    <ul className={styles.legend} aria-label={keys.title}>
      {useRows(onUnit).map(([letters, what]) => (
        <li key={what}>
          {letters.map((letter) => (
            <Kbd key={letter} size="xs">
              {letter}
            </Kbd>
          ))}
          {what}
        </li>
      ))}
    </ul>
  )
}

/** The same at length, on `?`. */
export function KeyHelp({ close, onUnit = false }: { close: () => void; onUnit?: boolean }) {
  const { keys } = useTexts(texts)
  return (
    <Modal opened onClose={close} title={keys.title}>
      <table>
        <tbody>
          {useRows(onUnit).map(([letters, what]) => (
            <tr key={what}>
              <th scope="row" style={{ textAlign: 'left', paddingRight: 16, paddingBlock: 3 }}>
                {letters.map((letter) => (
                  <Kbd key={letter} mr={4}>
                    {letter}
                  </Kbd>
                ))}
              </th>
              <td>{what}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Text size="sm" c="dimmed" mt="sm">
        {keys.common}
      </Text>
    </Modal>
  )
}
