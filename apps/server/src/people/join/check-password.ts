import { passwordFault } from '@openpar/domain/people'
import { Problem } from '../../platform/errors/problem.ts'

/** @throws Problem `password-…` where the password will not do for the person */
export function checkPassword(
  password: string,
  person: { readonly name: string; readonly email: string },
): void {
  const fault = passwordFault(password, person)
  if (fault !== undefined) throw new Problem(`password-${fault}`)
}
