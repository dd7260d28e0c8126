import type { Mock } from '@cliniko/mock'
import { setInvoices, setStock } from './billing'
import { setDay } from './day'
import { setNotes } from './notes'
import { castPeople } from './people'
import { setRecords } from './records'
import type { SceneClock } from './scene-clock'
import { openStage } from './stage'
import { tidySeed } from './tidy-seed'

/**
 * Sets the scene of the demo on top of the mock's own clinic: something to do on each screen.
 * @param clock - The clock that the mock was created with.
 */
export async function setScene(mock: Mock, clock: SceneClock): Promise<void> {
  tidySeed(mock)
  const stage = openStage(mock, clock)
  const cast = await castPeople(stage)
  const day = await setDay(stage, cast)
  await setRecords(stage, cast, day)
  await setNotes(stage, cast, day)
  setInvoices(stage, cast, day)
  await setStock(stage)
}
