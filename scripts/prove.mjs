// `pnpm prove`: runs the long proofs with all of their cases, the walks through every screen of the built
// dashboard, and every combination of peers. `npm test` runs the same
// with a few.
import { program, run } from './steps.mjs'

const proofs = ['tests/fuzz', 'tests/chaos', 'tests/truth', 'tests/shared-quota', 'list/chaos', 'node/memory']
const vitest = program('vitest/vitest.mjs', 'run', '--project=!types', ...proofs)
const proven = await run(vitest, { env: { PROVE: 'true' }, minutes: 60 })
const walks = await run(program('vitest/vitest.mjs', 'run', '-c', 'apps/dashboard/vitest.e2e.config.ts'), {
  env: { PROVE: 'true' },
  minutes: 60,
})
const compatibility = await run([process.execPath, 'scripts/compat.mjs'], { minutes: 60 })
process.exit(proven || walks || compatibility)
