import { render } from 'solid-js/web'
import './fonts/fonts.css'
import { registerServiceWorker } from './service-worker/register.ts'

const root = document.querySelector('#app')
if (root) render(() => <h1>إسناد</h1>, root)

registerServiceWorker((accept) => accept())
