// `node edge.mjs FILE`: runs a script in the virtual machine that stands for Vercel's edge functions.
import { readFileSync } from 'node:fs'
import { EdgeVM } from '@edge-runtime/vm'

const [, , file = ''] = process.argv
new EdgeVM().evaluate(readFileSync(file, 'utf8'))
