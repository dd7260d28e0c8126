import { testRuns } from './test-runs.js'

testRuns(({ language }) => !['tsx', 'jsx'].includes(language))
