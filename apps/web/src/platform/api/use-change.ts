import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { newId } from './new-id.ts'
import { ProblemError } from './problem-error.ts'

/**
 * One thing a person can change. `act` gets the input and the idempotency key: pass it on, `api.post(path, schema, body,
 * { key })`. The key is new for each action and stays when the same input is sent again after a lost connection. After
 * success the queries whose keys begin as one of `refresh` are read again. Shows nothing by itself: use `error`.
 */
export function useChange<Input, Answer>(
  act: (input: Input, key: string) => Promise<Answer>,
  {
    refresh = [],
    done,
  }: { refresh?: readonly QueryKey[]; done?: (answer: Answer, input: Input) => void } = {},
) {
  const queries = useQueryClient()
  const pending = useRef<{ input: string; key: string } | null>(null)
  return useMutation({
    mutationFn: (input: Input) => {
      const written = JSON.stringify(input) ?? ''
      if (pending.current?.input !== written) pending.current = { input: written, key: newId() }
      return act(input, pending.current.key)
    },
    onSuccess: async (answer, input) => {
      pending.current = null
      await Promise.all(refresh.map((queryKey) => queries.invalidateQueries({ queryKey })))
      done?.(answer, input)
    },
    onError: (error) => {
      if (!(error instanceof ProblemError) || error.status !== 0) pending.current = null
    },
  })
}
