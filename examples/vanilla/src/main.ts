import { mountPage } from './page.js'

mountPage()
