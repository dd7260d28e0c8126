import { define } from '../kit/define.js'
import { model } from '../kit/model.js'
import { flag } from '../kit/values.js'

/** Whether a booking overlaps another one, as the API returns it. */
export const conflictsSchema = /* @__PURE__ */ define(() => model({ conflicts: model({ exist: flag }) }))
