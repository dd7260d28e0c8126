export { createMock, type Mock, type MockCall, type MockOptions, type MockRequest } from './create-mock.js'
export type { Fault, FaultKind, Faults } from './faults.js'
export type { Store, Tables } from './store.js'
