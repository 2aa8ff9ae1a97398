import { Button, Group, Stack, Stepper } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { z } from 'zod'
import { newId } from '../../../platform/api/new-id.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { PageHeader } from '../../../platform/page/page-header.tsx'
import { Panel } from '../../../platform/page/panel.tsx'
import { useAddressSearch } from '../../../platform/screen/use-address.ts'
import { emptyDescription } from '../operation/description.ts'
import { OperationPanel } from '../operation/operation-panel.tsx'
import { texts } from '../texts.ts'
import { nameOf, useUnitPages } from '../unit-queries.ts'
import { ChooseUnits } from './choose-units.tsx'
import { DescribeResult } from './describe-result.tsx'
import { commonParent, continuingUnit, isComplete, type Merger, mergerCommand } from './merger.ts'
import { ShareOut } from './share-out.tsx'

const Search = z.object({ from: z.uuid().optional().catch(undefined) })

/** The merger wizard: units, what comes out, shares and units below, preview. */
export function MergeScreen() {
  const words = useTexts(texts)
  const navigate = useNavigate()
  const narrow = useMediaQuery('(max-width: 720px)')
  const [search] = useAddressSearch(Search)
  const [step, setStep] = useState(0)
  const [tried, setTried] = useState(false)
  const [merger, setMerger] = useState<Merger>(() => ({
    units: [],
    into: 'new',
    receiver: null,
    newUnit: newId(),
    description: emptyDescription,
    parent: null,
    decision: { on: null, basis: '' },
    passing: {},
    places: {},
  }))
  const change = (next: Partial<Merger>) => setMerger((now) => ({ ...now, ...next }))
  const pages = useUnitPages(merger.units.map(({ id }) => id))
  const [first] = useUnitPages(search.from === undefined ? [] : [search.from])
  const taken = useRef(false)
  useEffect(() => {
    if (taken.current || first === undefined) return
    taken.current = true
    setMerger((now) => ({ ...now, units: [{ id: first.unit, name: nameOf(first) }, ...now.units] }))
  }, [first])
  const heading = useRef<HTMLDivElement>(null)
  const go = (to: number) => {
    setTried(false)
    setStep(to)
    heading.current?.focus()
  }
  const next = () => {
    if (!isComplete(merger, step)) {
      setTried(true)
      return
    }
    if (step === 0) {
      // A new unit is usually what the old ones were, under the unit that they stood under.
      const last = pages[0]?.states.at(-1)
      const { description } = merger
      const fresh = description.name === '' && last !== undefined
      change({
        ...(fresh ? { description: { ...description, kind: last.kind, label: last.label ?? '' } } : {}),
        parent: merger.parent ?? commonParent(pages),
      })
    }
    go(step + 1)
  }
  const steps = [words.stepUnits, words.stepResult, words.stepShares, words.stepPreview]
  const shared = { merger, change, tried }
  return (
    <>
      <PageHeader title={words.mergeUnits} crumbs={[{ title: words.units, path: '/units' }]} />
      <Stack gap="md" maw={900}>
        {!narrow && (
          <Stepper active={step} onStepClick={(to) => to < step && go(to)} size="sm">
            {steps.map((label, i) => (
              <Stepper.Step key={label} label={label} allowStepSelect={i < step} />
            ))}
          </Stepper>
        )}
        <div ref={heading} tabIndex={-1} style={{ outline: 'none' }} aria-live="polite">
          {narrow && `${words.stepOf(String(step + 1), String(steps.length))}: ${steps[step]}`}
        </div>
        {step < 3 ? (
          <>
            <Panel title={steps[step] ?? ''}>
              {step === 0 && <ChooseUnits {...shared} />}
              {step === 1 && <DescribeResult {...shared} pages={pages} />}
              {step === 2 && <ShareOut {...shared} />}
            </Panel>
            <Group gap="xs">
              {step > 0 && (
                <Button variant="default" onClick={() => go(step - 1)}>
                  {words.back}
                </Button>
              )}
              <Button onClick={next}>{words.next}</Button>
            </Group>
          </>
        ) : (
          <OperationPanel
            build={() => mergerCommand(merger)}
            asksAtOnce
            before={
              <Button variant="default" onClick={() => go(2)}>
                {words.back}
              </Button>
            }
            done={() => void navigate({ to: `/units/${continuingUnit(merger, '').id}` })}
          />
        )}
      </Stack>
    </>
  )
}
