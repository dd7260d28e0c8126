export type { ClinicSize } from './clinic/clinic.js'
export {
  createMock,
  type Mock,
  type MockClientOptions,
  type MockCredentials,
  type MockFetch,
  type MockRequest,
} from './create-mock.js'
export type { Fault, FaultKind, Faults } from './http/faults.js'
export type { HandlersOptions, MswHttp } from './http/handlers.js'
export type { MockCall } from './http/mock-call.js'
export type { MockOptions } from './options.js'
export type { Snapshot } from './store/snapshot.js'
export type { Store, StoredFile, Tables } from './store/store.js'
export type { Table } from './store/table.js'
