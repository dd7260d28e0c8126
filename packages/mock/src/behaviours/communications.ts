import { CommunicationCategory } from '@cliniko/core'
import { allSchemas } from '@cliniko/schemas/all'
import { communicationRecord, directionOf, typeOf } from '../records/communications.js'
import { behaviour } from './behaviour.js'

/** Only memos can be written. They're kept, and nothing is sent. */
export const communications = behaviour({
  table: (tables) => tables.communications,
  schemas: allSchemas.communications,
  references: { patient_id: 'patients' },
  checkUpdate: (_store, _body, { category_code }) =>
    category_code === CommunicationCategory.Memo ? {} : { category_code: 'must be that of a memo' },
  make: communicationRecord,
  changed(_store, record, { direction_code, type_code }) {
    // A memo stays one.
    record.category_code = CommunicationCategory.Memo
    if (direction_code !== undefined) record.direction_description = directionOf(direction_code)
    if (type_code !== undefined) record.type = typeOf(type_code)
  },
})
