import { describe, expect, test } from 'vitest'
import type { Actor } from './actor.ts'
import { isInForce } from './grant.ts'
import { grantableRoles, mayGrant } from './may-grant.ts'
import { type Role, roles } from './role.ts'

const [P, D, E] = ['P', 'D', 'E'] as const

describe('mayGrant', () => {
  test('lets an index manager appoint everyone whose rights are the own, and no administrator', () => {
    expect(grantableRoles(holding(['index-manager', P]))).toEqual(
      roles.filter((role) => role !== 'administrator'),
    )
  })

  test('lets an administrator alone appoint nobody who writes content', () => {
    expect(grantableRoles(holding(['administrator', P]))).toEqual([
      'administrator',
      'survey-manager',
      'interviewer',
    ])
  })

  test('lets an administrator who is also index manager appoint every role', () => {
    expect(grantableRoles(holding(['administrator', P], ['index-manager', P]))).toEqual(roles)
  })

  test('lets a survey manager appoint survey managers and interviewers', () => {
    expect(grantableRoles(holding(['survey-manager', P]))).toEqual(['survey-manager', 'interviewer'])
  })

  test('lets officers and leaders appoint nobody', () => {
    expect(grantableRoles(holding(['unit-officer', D], ['unit-leader', D]))).toEqual([])
  })

  test('refuses a grant beside and above the own unit', () => {
    const manager = holding(['index-manager', D])
    expect(mayGrant(manager, 'unit-officer', [D, P])).toBe(true)
    expect(mayGrant(manager, 'unit-officer', [E, P])).toBe(false)
    expect(mayGrant(manager, 'unit-officer', [P])).toBe(false)
  })

  test('refuses a right held on another unit only', () => {
    const split = holding(['administrator', D], ['index-manager', E])
    expect(mayGrant(split, 'unit-officer', [D, P])).toBe(false)
    expect(mayGrant(split, 'administrator', [E, P])).toBe(false)
    expect(mayGrant(split, 'administrator', [D, P])).toBe(true)
  })

  test('refuses a grant to oneself', () => {
    const manager = holding(['index-manager', P])
    expect(mayGrant(manager, 'unit-officer', [D, P], manager.person)).toBe(false)
    expect(mayGrant(manager, 'unit-officer', [D, P], 'somebody else')).toBe(true)
  })

  test('refuses to give away what was lent', () => {
    const lent = {
      role: 'index-manager' as const,
      unit: P,
      from: '2026-01-01',
      to: null,
      delegatedBy: 'somebody',
    }
    const delegate = {
      ...holding(['administrator', P]),
      grants: [...holding(['administrator', P]).grants, lent],
    }
    expect(grantableRoles(delegate)).toEqual(['administrator', 'survey-manager', 'interviewer'])
  })

  test('refuses every grant to an access token', () => {
    expect(grantableRoles({ ...holding(['administrator', P]), scopes: ['grant.change'] })).toEqual([])
  })
})

test('A period holds on its first day and no more on the day it ends.', () => {
  const march = { from: '2026-03-01', to: '2026-04-01' }
  expect(
    ['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01'].map((day) => isInForce(march, day)),
  ).toEqual([false, true, true, false])
  expect(isInForce({ from: '2026-03-01', to: null }, '2126-01-01')).toBe(true)
  expect(isInForce({ from: '2026-03-01', to: '2026-03-01' }, '2026-03-01')).toBe(false)
})

function holding(...held: readonly (readonly [Role, string])[]): Actor {
  return {
    person: 'me',
    name: 'Me',
    grants: held.map(([role, unit]) => ({ role, unit, from: '2026-01-01', to: null })),
  }
}
