import * as msw2 from 'msw2'
import { setupServer as setupServer2 } from 'msw2/node'
import * as msw3 from 'msw3'
import { setupServer as setupServer3 } from 'msw3/node'
import '../../test/with-resolvers.js'
import { testHandlersWith } from '../../test/handlers-suite.js'

testHandlersWith({ name: '2', http: msw2.http, setupServer: setupServer2 })
testHandlersWith({ name: '3', http: msw3.http, setupServer: setupServer3 })
