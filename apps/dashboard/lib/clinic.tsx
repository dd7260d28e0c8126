'use client'
import { dateIn } from '@cliniko/core'
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import { type Ability, type Role, can as roleCan } from './roles'

/** The clinic, and who works at this computer. */
export interface Clinic {
  readonly name: string
  /** The IANA name of the time zone in which times are shown. */
  readonly timeZone: string
  readonly isDemo: boolean
  readonly role: Role
  /** The practitioner who is signed in, if it is one. */
  readonly practitionerId?: string | undefined
}

interface ClinicContextValue extends Clinic {
  /** Milliseconds by which the clinic's clock is ahead of this computer's. The made-up clinic has a time of its own. */
  readonly ahead: number
}

const ClinicContext = createContext<ClinicContextValue | undefined>(undefined)

/** Provides the clinic to all screens. `serverNow` is the clinic's time when the page was rendered. */
export function ClinicProvider({
  serverNow,
  children,
  ...clinic
}: Clinic & { readonly serverNow: number; readonly children: ReactNode }) {
  const { name, timeZone, isDemo, role, practitionerId } = clinic
  const [ahead] = useState(() => serverNow - Date.now())
  const value = useMemo(
    () => ({ name, timeZone, isDemo, role, practitionerId, ahead }),
    [name, timeZone, isDemo, role, practitionerId, ahead],
  )
  return (
    <ClinicContext value={value}>
      <NowProvider serverNow={serverNow}>{children}</NowProvider>
    </ClinicContext>
  )
}

/** Returns the clinic, and whether the user may see something. */
export function useClinic(): Clinic & { readonly can: (ability: Ability) => boolean } {
  const clinic = useClinicContext()
  return useMemo(() => ({ ...clinic, can: (ability) => roleCan(clinic.role, ability) }), [clinic])
}

function useClinicContext(): ClinicContextValue {
  const clinic = useContext(ClinicContext)
  if (!clinic) throw new Error('Screens must be inside of a ClinicProvider.')
  return clinic
}

const NowContext = createContext(0)

/** Ticks on each minute. The first render has the server's time, so that both render the same. */
function NowProvider({ serverNow, children }: { readonly serverNow: number; readonly children: ReactNode }) {
  const { ahead } = useClinicContext()
  const [now, setNow] = useState(serverNow)
  useEffect(() => {
    const tick = () => {
      const current = Date.now() + ahead
      setNow(current)
      timer = setTimeout(tick, 60_000 - (current % 60_000))
    }
    let timer = setTimeout(tick, 60_000 - ((Date.now() + ahead) % 60_000))
    return () => clearTimeout(timer)
  }, [ahead])
  return <NowContext value={now}>{children}</NowContext>
}

/** Returns the clinic's time, in milliseconds since 1970. It changes on each minute. */
export function useNow(): number {
  return useContext(NowContext)
}

/** Returns the date in the clinic: `YYYY-MM-DD`. */
export function useToday(): string {
  return dateIn(useNow(), useClinicContext().timeZone)
}

/** Returns a function that returns the clinic's time to the millisecond, for event handlers. */
export function useClock(): () => number {
  const { ahead } = useClinicContext()
  return useCallback(() => Date.now() + ahead, [ahead])
}
