import { testPage } from '../../tests/page.js'
import { mock } from './clinic.js'
import { mountPage } from './page.js'

testPage('vanilla', { mock, mount: mountPage })
