import fc from 'fast-check'

// One seed makes a red run red again everywhere; `OPENPAR_SEED=random npm test` looks for new counterexamples.
const { OPENPAR_SEED = '20261122' } = process.env
if (OPENPAR_SEED !== 'random') fc.configureGlobal({ seed: Number(OPENPAR_SEED) })
