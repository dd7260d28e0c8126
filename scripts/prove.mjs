// `pnpm prove`: runs the long proofs with all of their cases. `npm test` runs the same tests with a few.
import { program, run } from './steps.mjs'

const vitest = program(
  'vitest/vitest.mjs',
  'run',
  '--typecheck.enabled=false',
  'tests/fuzz',
  'tests/chaos',
  'tests/truth',
  'list/chaos',
)
process.exit(await run(vitest, { env: { PROVE: 'true' }, minutes: 60 }))
