import { expect, test } from 'vitest'
import { signOnRefusal } from './sign-on-refusal.ts'

test('whoever was not invited is told so, however the code is written', () => {
  expect(signOnRefusal('signup_disabled')).toBe('notInvited')
  expect(signOnRefusal('account not linked')).toBe('notInvited')
  expect(signOnRefusal('SIGNUP-DISABLED')).toBe('notInvited')
})

test('a closed account is told as such and an unknown code in general words', () => {
  expect(signOnRefusal('account_closed')).toBe('closed')
  expect(signOnRefusal('state_mismatch')).toBe('other')
  expect(signOnRefusal('')).toBe('other')
})
