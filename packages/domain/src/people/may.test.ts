import { describe, expect, test } from 'vitest'
import type { Actor } from './actor.ts'
import { actionsOf, may, scopeOf } from './may.ts'
import type { Role } from './role.ts'

// A province P with department D, and D's division V; the other department is E.
const [P, D, V, E] = ['P', 'D', 'V', 'E'] as const
const atP = { units: [P] }
const atD = { units: [D, P] }
const atV = { units: [V, D, P] }
const atE = { units: [E, P] }

describe('may', () => {
  test('lets a unit officer write on the own unit and on all under it, not beside it and not above it', () => {
    const officer = actor(['unit-officer', D])
    expect([atD, atV, atE, atP].map((where) => may(officer, 'measure-value.write', where))).toEqual([
      true,
      true,
      false,
      false,
    ])
  })

  test('tells without a resource whether the right is held anywhere', () => {
    expect(may(actor(['unit-officer', D]), 'measure-value.write')).toBe(true)
    expect(may(actor(['appraiser', P]), 'measure-value.write')).toBe(false)
  })

  test('refuses everything to a person without grants', () => {
    expect(actionsOf(actor())).toEqual([])
    expect(may(actor(), 'unit.read', atP)).toBe(false)
  })

  test('reaches a record of no unit only with rights that hold everywhere', () => {
    const manager = actor(['index-manager', P])
    expect(may(manager, 'index.read', {})).toBe(true)
    expect(may(manager, 'index.change', {})).toBe(false)
  })

  test('adds up the grants of a person', () => {
    const both = actor(['unit-officer', D], ['appraiser', P])
    expect(may(both, 'measure-value.read', atE)).toBe(true)
    expect(may(both, 'measure-value.write', atE)).toBe(false)
    expect(may(both, 'measure-value.write', atD)).toBe(true)
  })

  test('never lets a person change the own grants', () => {
    const manager = actor(['administrator', P], ['index-manager', P])
    expect(may(manager, 'grant.change', { ...atD, person: manager.person })).toBe(false)
    expect(may(manager, 'grant.change', { ...atD, person: 'somebody else' })).toBe(true)
  })

  test('shows an interviewer no results, even one who is also an officer', () => {
    expect(may(actor(['interviewer', P]), 'result.read')).toBe(false)
    expect(may(actor(['interviewer', P], ['unit-officer', D]), 'result.read', atD)).toBe(false)
    expect(may(actor(['unit-officer', D]), 'result.read', atE)).toBe(true)
  })

  test('never lets a delegate delegate on, grant, invite, change accounts or make tokens with what was lent', () => {
    const delegate = { ...actor(), grants: [lent('index-manager', P), lent('administrator', P)] }
    expect(may(delegate, 'measure-value.write', atD)).toBe(true)
    for (const action of [
      'grant.delegate',
      'grant.change',
      'person.invite',
      'person.import',
      'person.change',
      'token.change',
    ] as const)
      expect(may(delegate, action), action).toBe(false)
  })

  test('lets a delegate still delegate the own grants', () => {
    const delegate = {
      ...actor(['unit-officer', D]),
      grants: [lent('unit-leader', E), own('unit-officer', D)],
    }
    expect(may(delegate, 'grant.delegate', atD)).toBe(true)
    expect(may(delegate, 'grant.delegate', atE)).toBe(false)
  })

  test('gives an access token only its scopes, and of those only what its person holds', () => {
    const token: Actor = { ...actor(['unit-officer', D]), scopes: ['measure-value.read', 'unit.change'] }
    expect(actionsOf(token)).toEqual(['measure-value.read'])
    expect(may(token, 'measure-value.write', atD)).toBe(false)
  })

  test('never lets an access token change accounts or rights, whatever its scopes say', () => {
    const scopes = ['person.read', 'person.invite', 'person.change', 'grant.change', 'token.change'] as const
    expect(actionsOf({ ...actor(['administrator', P]), scopes })).toEqual(['person.read'])
  })
})

describe('scopeOf', () => {
  test('names each unit of the right once, in the order of the grants', () => {
    const officer = actor(['unit-officer', E], ['unit-leader', D], ['unit-officer', D])
    expect(scopeOf(officer, 'document.read')).toEqual([E, D])
  })

  test('is everywhere for what every role reads', () => {
    expect(scopeOf(actor(['interviewer', D]), 'round.read')).toBe('everywhere')
  })

  test('is nowhere without the right, and where a prohibition stops it', () => {
    expect(scopeOf(actor(['unit-officer', D]), 'audit.read')).toEqual([])
    expect(scopeOf(actor(['unit-officer', D], ['interviewer', D]), 'result.read')).toEqual([])
    expect(scopeOf({ ...actor(['unit-officer', D]), scopes: [] }, 'document.read')).toEqual([])
  })

  test('leaves out what was lent where lending does not carry the right', () => {
    const delegate = { ...actor(), grants: [own('index-manager', D), lent('administrator', P)] }
    expect(scopeOf(delegate, 'grant.change')).toEqual([D])
    expect(scopeOf(delegate, 'person.read')).toEqual([D, P])
  })
})

function actor(...held: readonly (readonly [Role, string])[]): Actor {
  return { person: 'me', name: 'Me', grants: held.map(([role, unit]) => own(role, unit)) }
}

function own(role: Role, unit: string) {
  return { role, unit, from: '2026-01-01', to: null }
}

function lent(role: Role, unit: string) {
  return { ...own(role, unit), delegatedBy: 'somebody' }
}
