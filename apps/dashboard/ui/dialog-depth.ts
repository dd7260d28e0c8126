import { createContext } from 'react'

/** In how many dialogs a component is: 0 on the page itself. Keys of what is behind a dialog don't work. */
export const DialogDepth = createContext(0)
